"""Words of the reception page."""

from typing import Final

TITLE: Final = "受付"
MORE: Final = "予約の読み取り・カナ・電話・生年月日"
FIELD: Final = "予約をさがす"
HINT: Final = "カナ・電話番号・生年月日、または 予約の読み取り"
CLEAR: Final = "消す"
INPUT_METHOD: Final = "漢字で入力"
NAMESAKE: Final = "同じお名前"
SAME_NAME: Final = "同じお名前の方がいます。"
SAME_NAME_MORE: Final = "生年月日とご予約の時刻を、ご本人に確かめてから選んでください。"
UNKNOWN: Final = "この予約は 一覧にありません。"
UNKNOWN_MORE: Final = "お名前か電話番号で さがしてください。会場と日にちの間違いも、確かめてください。"
NOTHING: Final = "見つかりませんでした"
NOTHING_MORE: Final = (
    "姓だけ、または 名だけで さがしてみてください\n"
    "電話番号の 下4けたでも さがせます\n"
    "予約がない方は、予約なしで受け付けられます"
)
EXPECTED: Final = "これから お越しの方"
NOBODY_EXPECTED: Final = "お名前のカナを 入力するか、予約のコードを 読み取ってください"
WALK_IN: Final = "予約なしで受け付ける"
BOOKED: Final = "予約"
RESULTS: Final = "見つかった予約"


def found(count: int) -> str:
    """Say how many were found."""
    return f"{count}件 見つかりました"


def more_hits(hidden: int) -> str:
    """Say that the list goes on beyond what is shown."""
    return f"ほかに {hidden}件あります。お名前を続けて入力すると、しぼりこめます。"


def act_for(act: str, kana: str) -> str:
    """Say a row's button with the person it belongs to."""
    return f"{kana} {act}"
