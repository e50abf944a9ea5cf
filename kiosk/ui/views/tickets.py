"""The numbers just given."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.words import Lane


class Paper(Enum):
    """What became of a ticket's paper."""

    PRINTING = "printing"
    PRINTED = "printed"
    DOUBTFUL = "doubtful"
    FAILED = "failed"
    NONE = "none"
    """Nobody has asked for it yet."""


@dataclass(frozen=True, slots=True)
class TicketCard:
    """One number. ``trouble`` says why the paper did not come and what to do (FAILED only)."""

    visit: str
    ticket: str
    lane: Lane
    kana: str
    paper: Paper
    trouble: str = ""
    waiting: str = ""


@dataclass(frozen=True, slots=True)
class TicketsView:
    """One to many tickets; ``onward`` is the press that leaves the page, ``below`` stands beside it."""

    tickets: tuple[TicketCard, ...]
    below: str = ""
    onward: str = ""
