"""What the screen turned to the public shows: numbers, windows, counts.

No name, no digest, no booking, not even the id of a visit can be put into these types.
"""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.facts.session import LaneRule
from kiosk.domain.floor import Call, Floor
from kiosk.domain.ids import TicketNo, WindowId
from kiosk.domain.session import Session
from kiosk.domain.words import Lane, Place, Reason
from kiosk.projections.estimate import Bottleneck, Presence, bottleneck, estimate, presence

LAST_CALLS = 3


class DisplayState(StrEnum):
    """What the public needs to know before the numbers."""

    BEFORE_OPENING = "before_opening"
    RECEIVING = "receiving"
    RECEPTION_STOPPED = "reception_stopped"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class PublicCall:
    """A number and the label of the window it was called to; ``nth`` is 2 at the first repetition."""

    ticket: TicketNo
    window_label: str
    nth: int


@dataclass(frozen=True, slots=True)
class PublicLane:
    """One lane: whom it calls now, the calls before, who waits.

    ``estimate_minutes`` is the wait of somebody who comes now.
    """

    lane: Lane
    prefix: str
    current: PublicCall | None
    recent: tuple[PublicCall, ...]
    waiting_count: int
    estimate_minutes: int


@dataclass(frozen=True, slots=True)
class PublicBoard:
    """The whole public screen; ``practice`` and the venue's hours stand on it too."""

    state: DisplayState
    practice: bool
    venue_name: str
    business_day: str
    opens: str
    closes: str
    lanes: tuple[PublicLane, ...]


def public_board(floor: Floor, now_ms: int) -> PublicBoard:  # noqa: ARG001 (every board is asked for a moment)
    """The public screen at ``now_ms``, before a day pack too."""
    session = floor.session
    if session is None:
        return PublicBoard(DisplayState.BEFORE_OPENING, False, "", "", "", "", ())
    here = presence(floor)
    officer = bottleneck(floor, here)
    pack = session.pack
    return PublicBoard(
        state=_state(floor, session),
        practice=pack.practice,
        venue_name=pack.venue_name,
        business_day=pack.business_day,
        opens=pack.opens,
        closes=pack.closes,
        lanes=tuple(_lane(floor, session, rule, here, officer) for rule in pack.lanes),
    )


def _state(floor: Floor, session: Session) -> DisplayState:
    if not session.opened:
        return DisplayState.BEFORE_OPENING
    if session.receiving:
        return DisplayState.RECEIVING
    if session.stop_reason is Reason.CLOSING_TIME and not any(floor.inside()):
        return DisplayState.CLOSED
    return DisplayState.RECEPTION_STOPPED


def _lane(floor: Floor, session: Session, rule: LaneRule, here: Presence, officer: Bottleneck) -> PublicLane:
    calls = _last_calls(floor, rule.lane)
    current = calls[0] if calls and _stands(floor, calls[0]) else None
    recent = calls[1:] if current else calls[:LAST_CALLS]
    return PublicLane(
        lane=rule.lane,
        prefix=rule.prefix,
        current=_shown(session, current) if current else None,
        recent=tuple(_shown(session, call) for call in recent),
        waiting_count=sum(visit.lane is rule.lane for visit in here.waiting),
        estimate_minutes=estimate(floor, session, rule, here, officer),
    )


def _last_calls(floor: Floor, lane: Lane) -> list[Call]:
    """The latest call of each number, the last first, one more than are listed."""
    latest: dict[TicketNo, Call] = {}
    for call in reversed(floor.calls.get(lane, ())):
        latest.setdefault(call.ticket, call)
        if len(latest) > LAST_CALLS:
            break
    return list(latest.values())


def _stands(floor: Floor, call: Call) -> bool:
    """Whether the person is still asked to that window: not after a miss, a next step or the exit."""
    visit = floor.visits[call.visit]
    return visit.place is Place.AT_WINDOW and visit.window == call.window and visit.ticket == call.ticket


def _shown(session: Session, call: Call) -> PublicCall:
    return PublicCall(call.ticket, _label(session, call.window), call.nth)


def _label(session: Session, window: WindowId) -> str:
    rule = session.window(window)
    return rule.label if rule else window
