"""Who sits where, in words made from the roster."""

from typing import Final

UNKNOWN_BADGE: Final = "この名札は 今日の名簿に ありません。お名前を 選んでください。"
NOT_FOR_OFFICER: Final = "本人確認をしない窓口です"
NO_WORK_HERE: Final = "窓口の仕事は ありません"
OFFICER_ONLY: Final = "市職員の窓口です"


def at_work(role: str, name: str, window: str) -> str:
    """``いま 窓口2は 受付担当 練習 受付太 さんです``."""
    return f"いま 窓口{window}は {role} {name} さんです"
