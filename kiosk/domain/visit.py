"""One person's passage as a fold of facts.

A visit remembers the visit it was before the last act, so that every act on the
floor can be taken back without losing anything.
"""

from dataclasses import dataclass, replace

from kiosk.domain.entry import Entry, Hlc
from kiosk.domain.facts import (
    Called,
    CheckedIn,
    Exited,
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
class Visit:
    """Where one person is, and what has been done for them.

    ``queued`` orders the waiting line; ``first_called_ms`` freezes the waiting time
    at the first call; ``before`` is the visit before the act of ``last_command``.
    """

    id: VisitId
    party: PartyId
    seat: int
    party_size: int
    lane: Lane
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


ACTS = (CheckedIn, Called, Missed, Parked, Returned, MethodChosen, StageCompleted, Transferred, Exited)
"""The facts that change where a visit stands and that can be undone."""


def admitted(fact: CheckedIn, entry: Entry) -> Visit:
    """The visit as it begins."""
    return Visit(
        id=fact.visit, party=fact.party, seat=fact.seat, party_size=fact.party_size, lane=fact.lane,
        ticket=fact.ticket, route=fact.route, person=fact.person, booking=fact.booking,
        booked_time=fact.booked_time, under_15=fact.under_15, representative=fact.representative,
        support_only=fact.support_only, answers=fact.answers, checked_in_ms=entry.hlc.ms,
        checked_in_wall=entry.wall, queued=entry.hlc, place=Place.WAITING, stage=first_stage(fact.lane),
        last_command=entry.command,
    )  # fmt: skip


def evolve(visit: Visit, entry: Entry) -> Visit:
    """The visit after one more fact."""
    if isinstance(entry.fact, Undone):
        return _undone(visit)
    if isinstance(entry.fact, NoteWritten):
        return replace(visit, notes=(*visit.notes, entry.fact.note))
    after = _moved(visit, entry)
    if not isinstance(entry.fact, ACTS):
        return after
    before = visit.before if entry.command == visit.last_command else visit
    return replace(after, before=before, last_command=entry.command)


def _undone(visit: Visit) -> Visit:
    if visit.before is None:
        return replace(visit, place=Place.WITHDRAWN, window=None, stage=None)
    return replace(visit.before, notes=visit.notes)


def _moved(visit: Visit, entry: Entry) -> Visit:
    """The visit at its new place; what the fact does not touch stays."""
    now = entry.hlc.ms
    match entry.fact:
        case Called(window=window):
            first = now if visit.first_called_ms is None else visit.first_called_ms
            return replace(
                visit, place=Place.AT_WINDOW, window=window, called_ms=now, calls=1, first_called_ms=first
            )
        case Recalled():
            return replace(visit, calls=visit.calls + 1, called_ms=now)
        case Missed():
            return replace(visit, place=Place.MISSED, window=None, away_ms=now, away_reason=None)
        case Parked(reason=reason):
            return replace(visit, place=Place.PARKED, window=None, away_ms=now, away_reason=reason)
        case Returned():
            return replace(visit, place=Place.WAITING, away_ms=None, away_reason=None)
        case MethodChosen(method=method, terminal=terminal):
            return replace(visit, method=method, terminal=terminal)
        case StageCompleted():
            return _stepped(visit, entry.fact, entry.hlc)
        case Transferred(to_lane=lane, ticket=ticket):
            return replace(
                visit, lane=lane, ticket=ticket, stage=first_stage(lane), done=(), method=None, terminal="",
                place=Place.WAITING, window=None, queued=entry.hlc, away_ms=None, away_reason=None,
            )  # fmt: skip
        case Exited(exit=exit_, reason=reason):
            return replace(visit, place=Place.LEFT, window=None, exit=exit_, exit_reason=reason, left_ms=now)
        case _:
            return visit


def _stepped(visit: Visit, fact: StageCompleted, hlc: Hlc) -> Visit:
    after = replace(visit, done=(*visit.done, fact.stage), stage=fact.next_stage)
    if fact.stays or fact.next_stage is None:
        return after
    return replace(after, place=Place.WAITING, window=None, queued=hlc)
