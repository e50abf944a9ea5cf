"""The whole booth as it stands: the session, everybody inside, every number given.

The only mutable thing of the domain, because it is folded once and then kept.
Applying a fact never fails: facts of other laptops may contradict each other, and a
contradiction is kept for people to settle, never decided by who wrote last.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.domain import job as paper
from kiosk.domain import session as opening
from kiosk.domain import visit as passage
from kiosk.domain.entry import Entry
from kiosk.domain.facts import (
    Called,
    CheckedIn,
    DayPackAccepted,
    NoShowMarked,
    NoShowUndone,
    Recalled,
    TicketDoubtful,
    TicketFailed,
    TicketPrinted,
    TicketRequested,
    Transferred,
    TurnAwayUndone,
    TurnedAway,
    Undone,
)
from kiosk.domain.ids import BookingId, DeviceId, JobId, PartyId, TicketNo, VisitId, WindowId
from kiosk.domain.job import TicketJob
from kiosk.domain.session import Session
from kiosk.domain.visit import Visit
from kiosk.domain.words import Exit, Lane, Place, Reason

Seat = tuple[BookingId, int]
"""One member of a booking: the booking's code and the place in the party from 1."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The same member of a booking was checked in twice; both stand until people settle it."""

    booking: BookingId
    seat: int
    first: VisitId
    second: VisitId


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a number to a window: the first, or again."""

    visit: VisitId
    ticket: TicketNo
    window: WindowId
    nth: int
    at_ms: int


@dataclass(slots=True)
class Floor:
    """State for deciding: everything is looked up here, nothing is computed from time.

    ``claims`` lists every visit that was ever given for a member of a booking and
    ``seats`` the one that holds it now; ``packs`` is what each laptop took in, with
    its own block of numbers; ``contradictions`` are acts that could not follow what
    another laptop had already written, kept unapplied for people to settle.
    """

    session: Session | None = None
    packs: dict[DeviceId, DayPackAccepted] = field(default_factory=dict)
    visits: dict[VisitId, Visit] = field(default_factory=dict)
    tickets: dict[TicketNo, VisitId] = field(default_factory=dict)
    issued: dict[tuple[DeviceId, Lane], int] = field(default_factory=dict)
    seats: dict[Seat, VisitId] = field(default_factory=dict)
    claims: dict[BookingId, dict[int, tuple[VisitId, ...]]] = field(default_factory=dict)
    no_shows: dict[BookingId, Reason] = field(default_factory=dict)
    jobs: dict[JobId, TicketJob] = field(default_factory=dict)
    turned_away: list[TurnedAway] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    contradictions: list[Entry] = field(default_factory=list)
    calls: dict[Lane, list[Call]] = field(default_factory=dict)
    strays: int = 0
    _inside: dict[VisitId, None] = field(default_factory=dict)
    _completed: dict[Lane, dict[VisitId, None]] = field(default_factory=dict)
    _at: dict[WindowId, tuple[VisitId, ...]] = field(default_factory=dict)
    _undone: dict[VisitId, int] = field(default_factory=dict)
    _parties: dict[PartyId, tuple[VisitId, ...]] = field(default_factory=dict)
    _doubled: dict[Seat, None] = field(default_factory=dict)
    _jobs_of: dict[VisitId, tuple[JobId, ...]] = field(default_factory=dict)

    def apply(self, entries: Iterable[Entry]) -> None:
        """Fold facts in journal order."""
        for entry in entries:
            self._apply(entry)

    def inside(self) -> Iterable[Visit]:
        """Everybody who is being served, waits or is expected back."""
        return (self.visits[id_] for id_ in self._inside)

    def completed(self, lane: Lane) -> Iterable[Visit]:
        """Whose visit was completed in a lane, the last first."""
        return (self.visits[id_] for id_ in reversed(self._completed.get(lane, {})))

    def at_window(self, window: WindowId) -> tuple[Visit, ...]:
        """Who is being served at a window (several only when they belong to one party)."""
        return tuple(self.visits[id_] for id_ in self._at.get(window, ()))

    def waiting(self, lane: Lane) -> list[Visit]:
        """Who waits in a lane, first come first."""
        line = [v for v in self.inside() if v.place is Place.WAITING and v.lane is lane]
        return sorted(line, key=lambda v: v.queued)

    def party(self, party: PartyId) -> tuple[Visit, ...]:
        """Everybody who came together, in the order of their tickets."""
        return tuple(self.visits[id_] for id_ in self._parties.get(party, ()))

    def jobs_of(self, visit: VisitId) -> list[TicketJob]:
        """Every paper of a visit, oldest first."""
        return [self.jobs[id_] for id_ in self._jobs_of.get(visit, ())]

    def undone(self, visit: VisitId) -> int:
        """How many acts on a visit were taken back."""
        return self._undone.get(visit, 0)

    def open_conflicts(self) -> tuple[Conflict, ...]:
        """Double check-ins that nobody has settled yet by taking one of them back."""
        return tuple(
            Conflict(booking, seat, first, second)
            for booking, seat in self._doubled
            for first, *others in [self._holders(booking, seat)]
            for second in others
        )

    def _holders(self, booking: BookingId, seat: int) -> list[VisitId]:
        """Every claim on a seat that holds it, or the latest one when none does."""
        claims = self.claims[booking][seat]
        return [id_ for id_ in claims if self.visits[id_].holds_seat] or [claims[-1]]

    def _apply(self, entry: Entry) -> None:
        match entry.fact:
            case DayPackAccepted() as pack:
                self._take_in(pack, entry)
            case CheckedIn() as fact:
                self._admit(fact, entry)
            case TurnedAway() as fact:
                self.turned_away.append(fact)
            case TurnAwayUndone(party=party):
                self.turned_away = [sent for sent in self.turned_away if sent.party != party]
            case NoShowMarked(booking=booking, reason=reason):
                self.no_shows[booking] = reason
            case NoShowUndone(booking=booking):
                self.no_shows.pop(booking, None)
            case TicketRequested(job=job, visit=visit) as fact:
                self.jobs[job] = paper.requested(fact)
                self._jobs_of[visit] = (*self._jobs_of.get(visit, ()), job)
            case TicketPrinted(job=job) | TicketDoubtful(job=job) | TicketFailed(job=job):
                self._paper(job, entry)
            case _:
                self._move(entry)

    def _take_in(self, pack: DayPackAccepted, entry: Entry) -> None:
        """Begin the session once; another laptop's copy of the pack only adds its block of numbers."""
        if self.session is not None and self.session.pack.session != pack.session:
            self.contradictions.append(entry)
            return
        self.packs[entry.device] = pack
        if self.session is None:
            self.session = opening.begun(pack)
        elif pack.pack_serial > self.session.pack.pack_serial and not self.session.opened:
            self.session = opening.reissued(self.session, pack)

    def _admit(self, fact: CheckedIn, entry: Entry) -> None:
        if fact.visit in self.visits:
            self.contradictions.append(entry)
            return
        self.visits[fact.visit] = passage.admitted(fact, entry)
        self._inside[fact.visit] = None
        self._parties[fact.party] = (*self._parties.get(fact.party, ()), fact.visit)
        self._number(fact.ticket, fact.visit, fact.lane, entry)
        if fact.booking is not None:
            self._claim(fact.booking, fact.seat, fact.visit)

    def _claim(self, booking: BookingId, seat: int, visit: VisitId) -> None:
        claims = self.claims.setdefault(booking, {})
        if seat in claims:
            self._doubled[booking, seat] = None
        claims[seat] = (*claims.get(seat, ()), visit)
        first = self._holders(booking, seat)[0]
        if first != visit:
            self.conflicts.append(Conflict(booking, seat, first, visit))
        self.seats[booking, seat] = first

    def _number(self, ticket: TicketNo, visit: VisitId, lane: Lane, entry: Entry) -> None:
        """Count a number as given for ever, even when the act that gave it could not stand."""
        if self.tickets.setdefault(ticket, visit) != visit:
            self.contradictions.append(entry)
        self.issued[entry.device, lane] = self.issued.get((entry.device, lane), 0) + 1

    def _paper(self, job: JobId, entry: Entry) -> None:
        if job not in self.jobs:
            self.strays += 1
            return
        self.jobs[job] = paper.evolve(self.jobs[job], entry.fact)

    def _move(self, entry: Entry) -> None:
        id_: VisitId | None = getattr(entry.fact, "visit", None)
        if id_ is None:
            if self.session is not None:
                self.session = opening.evolve(self.session, entry)
            return
        visit = self.visits.get(id_)
        if isinstance(entry.fact, Transferred):
            self._number(entry.fact.ticket, id_, entry.fact.to_lane, entry)
        if visit is None:
            self.strays += 1
        elif passage.fits(visit, entry.fact):
            self._evolve(visit, entry)
        else:
            self.contradictions.append(entry)

    def _evolve(self, visit: Visit, entry: Entry) -> None:
        after = self.visits[visit.id] = passage.evolve(visit, entry)
        if isinstance(entry.fact, Called | Recalled) and after.window is not None:
            call = Call(after.id, after.ticket, after.window, after.calls, entry.hlc.ms)
            self.calls.setdefault(after.lane, []).append(call)
        elif isinstance(entry.fact, Undone):
            self._undone[visit.id] = self._undone.get(visit.id, 0) + 1
            self._uncall(visit, after)
        if after.window != visit.window:
            self._change_window(visit, after)
        if after.inside is not visit.inside:
            self._cross(after)

    def _change_window(self, visit: Visit, after: Visit) -> None:
        if visit.window is not None:
            self._at[visit.window] = tuple(id_ for id_ in self._at[visit.window] if id_ != visit.id)
        if after.window is not None:
            self._at[after.window] = (*self._at.get(after.window, ()), after.id)

    def _uncall(self, visit: Visit, after: Visit) -> None:
        """A call taken back was never made: the public screen must not show it."""
        if visit.sat_ms is None or after.sat_ms is not None:
            return
        since = visit.sat_ms
        kept = [c for c in self.calls.get(visit.lane, ()) if c.visit != visit.id or c.at_ms < since]
        self.calls[visit.lane] = kept

    def _cross(self, visit: Visit) -> None:
        """Keep the lists of who is inside and who was served, when somebody passes the door."""
        completed = self._completed.setdefault(visit.lane, {})
        self._inside.pop(visit.id, None)
        completed.pop(visit.id, None)
        if visit.inside:
            self._inside[visit.id] = None
        elif visit.exit is Exit.COMPLETED:
            completed[visit.id] = None
        if visit.booking is not None:
            self.seats[visit.booking, visit.seat] = self._holders(visit.booking, visit.seat)[0]
