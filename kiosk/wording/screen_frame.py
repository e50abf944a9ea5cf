"""Words of the frame around the pages."""

from typing import Final

PROGRAM: Final = "窓口キオスク"
PRACTICE: Final = "練習"
SWAP: Final = "交代"
SWAP_LONG: Final = "担当を 交代する"
SETTINGS: Final = "設定"
PLACES: Final = "画面の切り替え"
IN_WORK: Final = "手続き中"
OPEN_VISIT: Final = "手続きを開く"
CLOSE_NOTICE: Final = "閉じる"
BACK: Final = "もどる"
READY: Final = "使えます"


def others_ready(count: int) -> str:
    """Say that what is not shown one by one is ready."""
    return f"{count}つ 使えます"


def code(code: str) -> str:
    """Say the code that the telephone support asks for."""
    return f"お問い合わせ番号 {code}"


def status(thing: str, state: str) -> str:
    """Say how something stands, for those who do not see the sign."""
    return f"{thing}: {state or READY}"
