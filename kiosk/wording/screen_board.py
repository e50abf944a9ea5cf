"""Words of the board."""

from typing import Final

TITLE: Final = "呼出"
NOW: Final = "いま"
WAITING: Final = "待っている方"
AWAY: Final = "席を外している方・不在の方"
NOBODY: Final = "いません"
BACK: Final = "戻す"
NEXT: Final = "次の方を呼ぶ"
RECALL: Final = "もう一度呼ぶ"
BEGIN: Final = "手続きを始める"
MISSED: Final = "不在にする"
PARK: Final = "席を外した"
NO_CALL: Final = "まだ 呼んでいません"
MINE: Final = "この窓口"


def next_person(ticket: str) -> str:
    """Name the call of the next ticket."""
    return f"{NEXT}  {ticket}" if ticket else NEXT


def begin(ticket: str) -> str:
    """Name the start of a visit at this window."""
    return f"{ticket} の{BEGIN}"


def back(ticket: str) -> str:
    """Say who is brought back, for a screen reader."""
    return f"{ticket} を 待っている方に戻す"


def open_visit(ticket: str, kana: str, what: str, waited: str) -> str:
    """Say what a waiting row shows, for a screen reader."""
    return f"{ticket} {kana} {what} {waited}"


def waiting(count: int) -> str:
    """Head the list of those who wait."""
    return f"{WAITING} {count}名" if count else WAITING
