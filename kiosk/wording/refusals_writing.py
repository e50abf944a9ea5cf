"""Refusals about what is typed and about the paper number."""

from typing import Literal, assert_never

from kiosk.domain.birth_date import BirthDateFlaw
from kiosk.domain.decision import RefusalCode as Code
from kiosk.domain.decision import Refused
from kiosk.domain.person_name import NameFlaw
from kiosk.wording.message import Sentences, count, ticket

WritingCode = Literal[
    Code.UNKNOWN_JOB, Code.JOB_SETTLED, Code.JOB_OPEN, Code.REASON_NEEDED, Code.INDIVIDUAL_NUMBER,
    Code.TEXT_TOO_LONG, Code.BAD_TEXT, Code.BAD_BIRTH_DATE, Code.KANA_NEEDED, Code.BAD_REQUEST,
]  # fmt: skip

_NOT_KEPT = "書いた内容は、まだ 残していません。"


def sentences(code: WritingCode, refused: Refused) -> Sentences:
    """What happened, what it means, what to do now."""
    number = ticket(refused.ticket)
    match code:
        case Code.UNKNOWN_JOB:
            said = (
                "この印刷の記録が 見あたりません。",
                "番号は 有効です。番号札が出たかどうかは、記録していません。",
                "手続きを開き直して、番号札を 確かめてください。",
            )
        case Code.JOB_SETTLED:
            said = (
                f"{number} の番号札が どうなったかは、もう 記録しています。",
                "記録は そのままです。番号は 有効です。",
                "番号札が ないときは、「もう一度 印刷する」を 押してください。",
            )
        case Code.JOB_OPEN:
            said = (
                f"{number} の番号札は、印刷の途中です。",
                "同じ番号札を 2枚出さないように、待っています。",
                "紙が 出たかどうかを 見て、先に その答えを 選んでください。",
            )
        case Code.REASON_NEEDED:
            said = (
                "理由が まだ 選ばれていません。",
                "何も変わっていません。番号は 有効です。",
                "理由を 選んでから、もう一度 押してください。",
            )
        case Code.INDIVIDUAL_NUMBER:
            said = (
                "個人番号（マイナンバー）のように見える12桁の数字は 書けません。",
                "法律で 残せない番号かも しれないため、残していません。",
                "その数字を 消してから、もう一度 押してください。",
            )
        case Code.TEXT_TOO_LONG:
            said = (_too_long(refused.detail), _NOT_KEPT, "短くしてから、もう一度 押してください。")
        case Code.BAD_TEXT:
            said = (_flaw(refused.detail), _NOT_KEPT, "消して、打ち直してください。")
        case Code.BAD_BIRTH_DATE:
            said = (
                _birth(refused.detail),
                _NOT_KEPT,
                "S60.1.2 や 1985/1/2 のように 打ってください。わからないときは 空けておけます。",
            )
        case Code.KANA_NEEDED:
            said = (
                "お名前（カナ）が 入っていません。",
                "番号札は まだ出していません。",
                "お名前を うかがって、カナを 入れてください。",
            )
        case Code.BAD_REQUEST:
            said = (
                "画面の内容が 古く、そのままでは 受け付けられませんでした。",
                "何も変わっていません。",
                "画面を開き直して、もう一度 押してください。続くときは、本部に電話してください。",
            )
        case _:
            assert_never(code)
    return said


def _too_long(detail: str) -> str:
    return f"{detail}文字を こえています。" if count(detail) else "長すぎます。"


def _flaw(detail: str) -> str:
    flaw = next((flaw for flaw in NameFlaw if flaw == detail), None)
    match flaw:
        case NameFlaw.EMPTY:
            return "何も 書かれていません。"
        case NameFlaw.TOO_LONG:
            return "長すぎます。"
        case NameFlaw.CONTROL | NameFlaw.DIRECTION | NameFlaw.INVISIBLE:
            return "目に見えない文字が 混じっています。"
        case NameFlaw.DAMAGED:
            return "読めない文字（文字化け）が 混じっています。"
        case NameFlaw.TOO_MANY_MARKS:
            return "1つの文字に、記号が 付きすぎています。"
        case None:
            return "使えない文字が 混じっています。"
    assert_never(flaw)


def _birth(detail: str) -> str:
    flaw = next((flaw for flaw in BirthDateFlaw if flaw == detail), None)
    match flaw:
        case BirthDateFlaw.UNREADABLE | None:
            return "生年月日を 読み取れませんでした。"
        case BirthDateFlaw.NO_SUCH_DAY:
            return "その日は、暦に ありません。"
        case BirthDateFlaw.TOO_LONG_AGO:
            return "生年月日が 昔すぎます。"
        case BirthDateFlaw.NOT_IN_THAT_ERA:
            return "その日は、その元号では ありません。"
        case BirthDateFlaw.IN_THE_FUTURE:
            return "生年月日が、今日より あとの日に なっています。"
    assert_never(flaw)
