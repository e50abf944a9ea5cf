"""One person's passage as a fold of facts.

A visit remembers the visit it was before the last act, so that every act on the
floor can be taken back without losing anything.
"""

from dataclasses import dataclass

from kiosk.domain.entry import Entry, Hlc
from kiosk.domain.facts import (
    Called,
    CheckedIn,
    Exited,
    Fact,
    MethodChosen,
    Missed,
    NoteWritten,
    Parked,
    Recalled,
    Returned,
    StageCompleted,
    Transferred,
    Undone,
)
from kiosk.domain.facts.visit import Answer
from kiosk.domain.ids import BookingId, CommandId, Digest, PartyId, TicketNo, VisitId, WindowId
from kiosk.domain.route import first as first_stage
from kiosk.domain.words import Exit, Lane, Method, Place, Reason, Route, Stage


@dataclass(frozen=True, slots=True)
class Sitting:
    """One stay at a window, from the call to the rising; ``stage`` is what they were called for."""

    lane: Lane
    window: WindowId
    stage: Stage
    since_ms: int
    until_ms: int


@dataclass(frozen=True)
class Visit:
    """Where one person is, and what has been done for them.

    ``came_to`` is the lane of the first ticket, whatever lane they are in now;
    ``queued`` orders the waiting line; ``first_called_ms`` freezes the waiting time
    at the first call; ``calls`` counts the calls to the present window, the last at
    ``called_ms``; ``sat_ms`` and ``sat_for`` tell since when and for which stage the
    person is at the window; ``before`` is the visit before the act of ``last_command``.
    """

    id: VisitId
    party: PartyId
    seat: int
    party_size: int
    lane: Lane
    came_to: Lane
    ticket: TicketNo
    route: Route
    person: Digest
    booking: BookingId | None
    booked_time: str
    under_15: bool
    representative: bool
    support_only: bool
    answers: tuple[Answer, ...]
    checked_in_ms: int
    checked_in_wall: str
    queued: Hlc
    place: Place
    stage: Stage | None
    last_command: CommandId
    done: tuple[Stage, ...] = ()
    method: Method | None = None
    terminal: str = ""
    window: WindowId | None = None
    called_ms: int | None = None
    first_called_ms: int | None = None
    calls: int = 0
    sat_ms: int | None = None
    sat_for: Stage | None = None
    sittings: tuple[Sitting, ...] = ()
    away_ms: int | None = None
    away_reason: Reason | None = None
    exit: Exit | None = None
    exit_reason: Reason | None = None
    left_ms: int | None = None
    notes: tuple[str, ...] = ()
    before: "Visit | None" = None

    @property
    def inside(self) -> bool:
        """Whether the person is still being served, waits, or is expected back."""
        return self.place not in (Place.LEFT, Place.WITHDRAWN)

    @property
    def holds_seat(self) -> bool:
        """Whether a member of a booking has had their turn with this visit.

        Who went home to fetch something, asked only, or gave up may come back the same
        day; a check-in taken back never was.
        """
        if self.place is Place.LEFT:
            return self.exit in (Exit.COMPLETED, Exit.SWITCHED_TO_DELIVERY)
        return self.place is not Place.WITHDRAWN


ACTS = (CheckedIn, Called, Missed, Parked, Returned, MethodChosen, StageCompleted, Transferred, Exited)
"""The facts that change where a visit stands and that can be undone."""


def admitted(fact: CheckedIn, entry: Entry) -> Visit:
    """The visit as it begins."""
    return Visit(
        id=fact.visit, party=fact.party, seat=fact.seat, party_size=fact.party_size, lane=fact.lane,
        came_to=fact.lane, ticket=fact.ticket, route=fact.route, person=fact.person, booking=fact.booking,
        booked_time=fact.booked_time, under_15=fact.under_15, representative=fact.representative,
        support_only=fact.support_only, answers=fact.answers, checked_in_ms=entry.hlc.ms,
        checked_in_wall=entry.wall, queued=entry.hlc, place=Place.WAITING, stage=first_stage(fact.lane),
        last_command=entry.command,
    )  # fmt: skip


def fits(visit: Visit, fact: Fact) -> bool:
    """Whether a fact can follow what is known of the visit.

    Always true on one laptop; two laptops that did not hear of each other may have
    written acts that exclude one another, and then the earlier one stands.
    """
    at_window, waiting = visit.place is Place.AT_WINDOW, visit.place is Place.WAITING
    match fact:
        case Called(stage=stage):
            return waiting and visit.stage is stage
        case Recalled(window=window) | Missed(window=window):
            return at_window and visit.window == window
        case Parked():
            return at_window or waiting
        case Returned():
            return visit.place in (Place.MISSED, Place.PARKED)
        case MethodChosen():
            return at_window
        case StageCompleted(stage=stage):
            return at_window and visit.stage is stage
        case Transferred(from_lane=lane):
            return (at_window or waiting) and visit.lane is lane
        case Exited():
            return visit.inside
        case Undone(command=command):
            return visit.last_command == command and visit.place is not Place.WITHDRAWN
        case _:
            return True


def evolve(visit: Visit, entry: Entry) -> Visit:
    """The visit after one more fact that fits it."""
    if isinstance(entry.fact, Undone):
        return _undone(visit)
    if isinstance(entry.fact, NoteWritten):
        return _with(visit, notes=(*visit.notes, entry.fact.note))
    after = _moved(visit, entry)
    if not isinstance(entry.fact, ACTS):
        return after
    before = visit.before if entry.command == visit.last_command else visit
    return _with(after, before=before, last_command=entry.command)


def _undone(visit: Visit) -> Visit:
    if visit.before is None:
        return _with(visit, place=Place.WITHDRAWN, window=None, stage=None)
    return _with(visit.before, notes=visit.notes)


def _moved(visit: Visit, entry: Entry) -> Visit:
    """The visit at its new place; what the fact does not touch stays."""
    now = entry.hlc.ms
    match entry.fact:
        case Called(window=window, stage=stage):
            first = now if visit.first_called_ms is None else visit.first_called_ms
            return _with(
                visit, place=Place.AT_WINDOW, window=window, called_ms=now, calls=1, first_called_ms=first,
                sat_ms=now, sat_for=stage,
            )  # fmt: skip
        case Recalled():
            return _with(visit, calls=visit.calls + 1, called_ms=now)
        case Missed():
            return _with(
                visit, place=Place.MISSED, window=None, sat_ms=None, sat_for=None, away_ms=now,
                away_reason=None,
            )  # fmt: skip
        case Parked(reason=reason):
            return _with(_risen(visit, now, reason), place=Place.PARKED, away_ms=now, away_reason=reason)
        case Returned():
            return _with(visit, place=Place.WAITING, away_ms=None, away_reason=None)
        case MethodChosen(method=method, terminal=terminal):
            return _with(visit, method=method, terminal=terminal)
        case StageCompleted():
            return _stepped(visit, entry.fact, entry.hlc)
        case Transferred(to_lane=lane, ticket=ticket, reason=reason):
            return _with(
                _risen(visit, now, reason), lane=lane, ticket=ticket, stage=first_stage(lane), done=(),
                method=None, terminal="", place=Place.WAITING, queued=entry.hlc,
            )  # fmt: skip
        case Exited(exit=exit_, reason=reason):
            return _with(
                _risen(visit, now, reason), place=Place.LEFT, exit=exit_, exit_reason=reason, left_ms=now
            )
        case _:
            return visit


def _stepped(visit: Visit, fact: StageCompleted, hlc: Hlc) -> Visit:
    after = _with(visit, done=(*visit.done, fact.stage), stage=fact.next_stage)
    if fact.stays or fact.next_stage is None:
        return after
    return _with(_risen(after, hlc.ms), place=Place.WAITING, queued=hlc)


def _risen(visit: Visit, now: int, reason: Reason | None = None) -> Visit:
    """The visit away from its window; the time there counts unless nobody had come to the call."""
    if visit.window is None or visit.sat_ms is None or visit.sat_for is None:
        return _with(visit, window=None)
    sittings = visit.sittings
    if reason is not Reason.DID_NOT_COME:
        sittings = (*sittings, Sitting(visit.lane, visit.window, visit.sat_for, visit.sat_ms, now))
    return _with(visit, window=None, sat_ms=None, sat_for=None, sittings=sittings)


def _with(visit: Visit, **changes: object) -> Visit:
    """`dataclasses.replace` at a tenth of its cost, because every start folds the whole day."""
    after = object.__new__(Visit)
    vars(after).update(vars(visit), **changes)
    return after
