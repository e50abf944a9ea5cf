"""What became of a ticket's paper, and why it is printed again."""

from collections.abc import Mapping
from typing import Final

from kiosk.wording import troubles
from kiosk.wording.message import ticket

AGAIN_WHAT: Final = "紙には「再印刷」と 入ります。番号は 変わりません。"
AGAIN_DOES: Final = "もう一度 印刷する"

_OWN: Final[Mapping[str, str]] = {
    "": "",
    "not_seen": "番号札は 出ていません。印刷機を見て、もう一度 印刷してください。",
    "too_long": "番号札に入りきらない内容です。業務責任者に お声がけください。",
}


def why(code: str) -> str:
    """Why no paper came, and the first thing to do; writing by hand is said beside it."""
    if code in _OWN:
        return _OWN[code]
    told = troubles.message(code)
    return f"{told.title}{_first(told.todo)}"


def again_title(number: str) -> str:
    """Which number is printed again."""
    return f"{ticket(number)} の番号札を もう一度 印刷します"


def _first(sentences: str) -> str:
    return f"{sentences.split('。', 1)[0]}。"
