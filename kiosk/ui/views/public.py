"""What the public screen can show: numbers, windows, counts and times, and no text at all.

No field here is a free text, so nothing about a person can ever be handed over to be shown.
"""

import re
from dataclasses import dataclass
from datetime import time
from enum import Enum
from typing import Final

from kiosk.domain.words import Lane

_TICKET: Final = re.compile(r"[A-Z][0-9]{3,4}")
_WINDOW: Final = re.compile(r"[0-9]{1,2}")


class NotPublic(ValueError):  # noqa: N818 - named for what is refused
    """Something that is no ticket or window number was to be shown to the public."""


@dataclass(frozen=True, slots=True)
class PublicTicket:
    """A ticket number such as A113; anything else is refused."""

    number: str

    def __post_init__(self) -> None:
        if not _TICKET.fullmatch(self.number):
            raise NotPublic


@dataclass(frozen=True, slots=True)
class PublicCall:
    """A ticket called to a window."""

    ticket: PublicTicket
    window: str

    def __post_init__(self) -> None:
        if not _WINDOW.fullmatch(self.window):
            raise NotPublic


class Doors(Enum):
    """Whether the booth receives people."""

    BEFORE = "before"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class PublicLane:
    """One lane: the call in large type, earlier ones, how many wait and for how long (minutes)."""

    lane: Lane
    call: PublicCall | None = None
    earlier: tuple[PublicCall, ...] = ()
    waiting: int = 0
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class PublicView:
    """Both lanes; ``fresh`` counts the calls of each lane: when it grows, the lane is highlighted."""

    doors: Doors
    lanes: tuple[PublicLane, PublicLane]
    clock: time
    opens: time
    closes: time
    fresh: tuple[int, int] = (0, 0)
    practice: bool = False
