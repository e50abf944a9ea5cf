"""Two lanes, their windows, and who waits."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.words import Lane
from kiosk.ui.views.atoms import NO_SIGN, Sign


class BoardAct(StrEnum):
    """What can be pressed under a lane."""

    NEXT = "next"
    RECALL = "recall"
    BEGIN = "begin"
    MISSED = "missed"
    PARK = "park"


@dataclass(frozen=True, slots=True)
class Serving:
    """A ticket at a window; ``mine`` when it is this window; ``stage`` in words."""

    visit: str
    ticket: str
    window: str
    stage: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Somebody who waits: the stage, the booking or family in words, and the minutes."""

    visit: str
    ticket: str
    kana: str
    what: str
    more: str = ""
    waited: str = ""
    long: bool = False


@dataclass(frozen=True, slots=True)
class AwayRow:
    """Somebody parked or missed; comes back only when 戻す is pressed."""

    visit: str
    ticket: str
    kana: str
    what: str
    back_why_not: str = ""


@dataclass(frozen=True, slots=True)
class LaneColumn:
    """One lane. ``acts`` are the buttons in their order, the first is the primary one.

    ``next_ticket`` is the number that NEXT would call. An empty ``acts`` shows ``why_not``.
    """

    lane: Lane
    waiting: str
    serving: tuple[Serving, ...] = ()
    rows: tuple[WaitingRow, ...] = ()
    away: tuple[AwayRow, ...] = ()
    acts: tuple[BoardAct, ...] = ()
    next_ticket: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class BoardView:
    """Both lanes side by side, application first; ``bottleneck`` and ``pace`` stand above them."""

    lanes: tuple[LaneColumn, ...]
    bottleneck: Sign = NO_SIGN
    pace: tuple[str, ...] = ()
