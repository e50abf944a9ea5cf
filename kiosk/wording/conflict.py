"""Words for a person who was received twice, on two laptops."""

from typing import Final

ADVICE: Final = (
    "ご本人に、お持ちの番号札を 見せていただきます。",
    "お持ちでない方の番号を 取り消します。",
    "どちらも お持ちのときは、あとの番号を 取り消します。",
)
LATER: Final = "あとで 確かめる"


def what(kana: str) -> str:
    """Who was received twice."""
    return f"{kana} さんが 2台のパソコンで 受付されています。"


def received(at: str, device: str) -> str:
    """``13:24 受付（パソコン L2）``."""
    return f"{at} 受付（パソコン {device}）"


def cancel(ticket: str) -> str:
    """The button that takes one of the two back."""
    return f"{ticket} を 取り消す"
