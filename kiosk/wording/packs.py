"""Why today's file from the office cannot be used, and what to do about it.

The codes are those of the day pack's reader; a code that is not known is told in
general words.  Knows no file and no signature.
"""

from typing import Final, assert_never

from kiosk.wording.message import Sentences
from sync.errors import DayPackRefusal

OTHER_LAPTOP: Final = "other_laptop"
"""The code of a pack that does not name this laptop."""

_KEPT: Final = "いまの記録は そのままです。このファイルでは まだ 開場できません。"
_AGAIN: Final = "本部に電話して、今日のデータを もう一度 送ってもらってください。"
_ENROL: Final = "本部に電話して、このパソコンの登録を 確かめてもらってください。"
_CHOOSE: Final = "ファイルを 選び直してください。見つからないときは、本部に電話してください。"


def refused(detail: str) -> Sentences:
    """What is told when a day pack was not taken; ``detail`` begins with the reader's code."""
    code = detail.partition(" ")[0]
    if code == OTHER_LAPTOP:
        return "今日のデータに、このパソコンの名前が ありません。", _KEPT, _ENROL
    try:
        title, todo = _known(DayPackRefusal(code))
    except ValueError:
        title, todo = "今日のデータを 使えませんでした。", _AGAIN
    return title, _KEPT, todo


def _known(code: DayPackRefusal) -> tuple[str, str]:
    """What happened and what to do; the meaning is always the same."""
    match code:
        case DayPackRefusal.NOT_A_PACK:
            said = "選んだファイルは、今日のデータでは ありません。", _CHOOSE
        case DayPackRefusal.TOO_LARGE:
            said = "ファイルが 大きすぎて 読めません。", _AGAIN
        case DayPackRefusal.UNREADABLE:
            said = "ファイルを 開けませんでした。", _CHOOSE
        case DayPackRefusal.BROKEN_JSON | DayPackRefusal.NOT_CANONICAL:
            said = "ファイルが 途中で切れているか、こわれています。", _AGAIN
        case DayPackRefusal.BAD_SIGNATURE:
            said = "ファイルの中身が、作られたあとで 変わっています。", _AGAIN
        case DayPackRefusal.UNKNOWN_KEY:
            said = "このファイルを だれが作ったか、確かめられませんでした。", _ENROL
        case DayPackRefusal.KEY_EXPIRED:
            said = "ファイルを作った側の証明が、期限切れです。", _ENROL
        case DayPackRefusal.PRACTICE_MISMATCH:
            said = (
                "練習用と 本番用が ちがっています。",
                "練習か本番かを 確かめて、合うファイルを 選んでください。",
            )
        case DayPackRefusal.WRONG_VERSION | DayPackRefusal.UNKNOWN_FIELD:
            todo = "本部に電話して、窓口キオスクを 新しくする方法を 聞いてください。"
            said = "このパソコンの窓口キオスクでは 読めない、新しい形です。", todo
        case DayPackRefusal.MISSING_FIELD | DayPackRefusal.BAD_FIELD | DayPackRefusal.BAD_CHARACTER:
            said = "今日のデータに、足りないか 読めないところが あります。", _AGAIN
        case DayPackRefusal.DUPLICATE:
            said = "今日のデータに、同じ番号や名前が 2つあります。", _AGAIN
        case DayPackRefusal.COUNT_MISMATCH:
            said = "予約の数が、本部で数えた数と 合いません。", _AGAIN
        case DayPackRefusal.PERSONAL_NUMBER:
            said = "個人番号のように見える12桁の数字が 入っています。", _AGAIN
        case _:
            assert_never(code)
    return said
