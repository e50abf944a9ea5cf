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
    CheckedIn,
    DayPackAccepted,
    NoShowMarked,
    NoShowUndone,
    TicketDoubtful,
    TicketFailed,
    TicketPrinted,
    TicketRequested,
    Transferred,
    TurnedAway,
)
from kiosk.domain.ids import BookingId, DeviceId, JobId, TicketNo, VisitId, WindowId
from kiosk.domain.job import TicketJob
from kiosk.domain.session import Session
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Place, Reason

Seat = tuple[BookingId, int]
"""One member of a booking: the booking's code and the place in the party from 1."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The same member of a booking was checked in twice; both stand until people settle it."""

    booking: BookingId
    seat: int
    first: VisitId
    second: VisitId


@dataclass(slots=True)
class Floor:
    """State for deciding: everything is looked up here, nothing is computed from time."""

    session: Session | None = None
    visits: dict[VisitId, Visit] = field(default_factory=dict)
    tickets: dict[TicketNo, VisitId] = field(default_factory=dict)
    issued: dict[tuple[DeviceId, Lane], int] = field(default_factory=dict)
    seats: dict[Seat, VisitId] = field(default_factory=dict)
    no_shows: dict[BookingId, Reason] = field(default_factory=dict)
    jobs: dict[JobId, TicketJob] = field(default_factory=dict)
    turned_away: list[TurnedAway] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    strays: int = 0

    def apply(self, entries: Iterable[Entry]) -> None:
        """Fold facts in journal order."""
        for entry in entries:
            self._apply(entry)

    def at_window(self, window: WindowId) -> tuple[Visit, ...]:
        """Who is being served at a window (several only when they belong to one party)."""
        return tuple(v for v in self.visits.values() if v.place is Place.AT_WINDOW and v.window == window)

    def waiting(self, lane: Lane) -> list[Visit]:
        """Who waits in a lane, first come first."""
        line = [v for v in self.visits.values() if v.place is Place.WAITING and v.lane is lane]
        return sorted(line, key=lambda v: v.queued)

    def jobs_of(self, visit: VisitId) -> list[TicketJob]:
        """Every paper of a visit, oldest first."""
        return [job for job in self.jobs.values() if job.visit == visit]

    def _apply(self, entry: Entry) -> None:
        match entry.fact:
            case DayPackAccepted() as pack:
                self.session = opening.begun(pack)
            case CheckedIn() as fact:
                self._admit(fact, entry)
            case TurnedAway() as fact:
                self.turned_away.append(fact)
            case NoShowMarked(booking=booking, reason=reason):
                self.no_shows[booking] = reason
            case NoShowUndone(booking=booking):
                self.no_shows.pop(booking, None)
            case TicketRequested(job=job) as fact:
                self.jobs[job] = paper.requested(fact)
            case TicketPrinted(job=job) | TicketDoubtful(job=job) | TicketFailed(job=job):
                self._paper(job, entry)
            case _:
                self._move(entry)

    def _admit(self, fact: CheckedIn, entry: Entry) -> None:
        self.visits[fact.visit] = passage.admitted(fact, entry)
        self._number(fact.ticket, fact.visit, fact.lane, entry.device)
        if fact.booking is None:
            return
        seat = (fact.booking, fact.seat)
        standing = self.visits.get(self.seats.get(seat, VisitId("")))
        if standing is not None and standing.place is not Place.WITHDRAWN:
            self.conflicts.append(Conflict(fact.booking, fact.seat, standing.id, fact.visit))
            return
        self.seats[seat] = fact.visit

    def _number(self, ticket: TicketNo, visit: VisitId, lane: Lane, device: DeviceId) -> None:
        self.tickets[ticket] = visit
        self.issued[device, lane] = self.issued.get((device, lane), 0) + 1

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
        if visit is None:
            self.strays += 1
            return
        self.visits[id_] = passage.evolve(visit, entry)
        if isinstance(entry.fact, Transferred):
            self._number(entry.fact.ticket, id_, entry.fact.to_lane, entry.device)
