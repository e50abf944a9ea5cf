"""Who sits where, in words made from the roster."""

from typing import Final

UNKNOWN_BADGE: Final = "この名札は 今日の名簿に ありません。お名前を 選んでください。"
NO_WORK_HERE: Final = "窓口の仕事は ありません"


def not_for(role: str) -> str:
    """Why a window is not offered: ``受付担当の窓口では ありません``."""
    return f"{role}の窓口では ありません"


def at_work(role: str, name: str, window: str) -> str:
    """``いま 窓口2は 受付担当 練習 受付太 さんです``."""
    return f"いま 窓口{window}は {role} {name} さんです"
