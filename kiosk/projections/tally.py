"""The day's numbers: who came, how, when, how long it took, how it ended.

Counts and times only.  What was taken back is counted apart; practice never enters a
real total.  The day is the session's business day whatever a clock said; the hour of an
arrival is the label of the laptop's wall clock, because that is what staff remember.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from kiosk.domain.floor import Floor
from kiosk.domain.ids import SessionId
from kiosk.domain.visit import Visit
from kiosk.domain.words import Exit, Lane, Method, Place, Route, Stage, Stop
from kiosk.projections.estimate import service_ms

Word = TypeVar("Word", Exit, Method)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """People of one lane, one hour of the wall clock (0-23) and one way of coming."""

    lane: Lane
    hour: int
    route: Route
    people: int


@dataclass(frozen=True, slots=True)
class Times:
    """Durations of ``people``, in milliseconds; nought when there is nobody yet."""

    people: int
    median_ms: int
    longest_ms: int


@dataclass(frozen=True, slots=True)
class LaneTally:
    """One lane's day.

    ``arrived`` counts tickets by the lane first come to, ``exits`` and the times by the
    lane at the end.  ``waits`` run from the ticket to the first call and leave out whoever never
    came to a call; ``service`` is staff time a person of completed visits, ``officer``
    the officer's.
    """

    lane: Lane
    arrived: int
    exits: tuple[tuple[Exit, int], ...]
    turned_away: tuple[tuple[Stop, int], ...]
    waits: Times
    service: Times
    officer: Times

    def ended(self, exit_: Exit) -> int:
        """How many visits ended in one way."""
        return dict(self.exits).get(exit_, 0)


@dataclass(frozen=True, slots=True)
class Tally:
    """One session's day; ``withdrawn`` tickets are in no other number.

    ``came_back`` of the arrivals are people of a booking who had been here before on
    the day; ``double`` are pairs checked in twice that nobody has settled yet;
    ``no_shows`` are bookings, not people.
    """

    session: SessionId | None
    business_day: str
    practice: bool
    lanes: tuple[LaneTally, ...]
    arrivals: tuple[Arrivals, ...]
    methods: tuple[tuple[Method, int], ...]
    support_only: int
    under_15: int
    inside: int
    no_shows: int
    withdrawn: int
    undone_acts: int
    came_back: int
    double: int

    @property
    def arrived(self) -> int:
        """Everybody who got a ticket and kept it (来場者数)."""
        return sum(lane.arrived for lane in self.lanes)

    def lane(self, lane: Lane) -> LaneTally | None:
        """One lane's numbers, None where the venue does not have it."""
        return next((tally for tally in self.lanes if tally.lane is lane), None)


@dataclass(frozen=True, slots=True)
class Total:
    """What several sessions add up to, for reports to the city."""

    sessions: int
    arrived: int
    completed: int
    turned_away: int
    no_shows: int


def tally(floor: Floor) -> Tally:
    """The numbers of the day so far; empty before a day pack."""
    pack = floor.session.pack if floor.session else None
    came = [visit for visit in floor.visits.values() if visit.place is not Place.WITHDRAWN]
    return Tally(
        session=pack.session if pack else None,
        business_day=pack.business_day if pack else "",
        practice=pack.practice if pack else False,
        lanes=tuple(_lane(floor, rule.lane, came) for rule in pack.lanes) if pack else (),
        arrivals=_arrivals(came),
        methods=_counted(visit.method for visit in came if visit.method),
        support_only=sum(visit.support_only for visit in came),
        under_15=sum(visit.under_15 for visit in came),
        inside=sum(visit.inside for visit in came),
        no_shows=len(floor.no_shows),
        withdrawn=len(floor.visits) - len(came),
        undone_acts=sum(floor.undone(visit) for visit in floor.visits),
        came_back=_came_back(floor),
        double=len(floor.open_conflicts()),
    )


def real_total(tallies: Iterable[Tally]) -> Total:
    """What was done for the public: a practice session adds nothing to anything."""
    real = [one for one in tallies if not one.practice]
    lanes = [lane for one in real for lane in one.lanes]
    return Total(
        sessions=len(real),
        arrived=sum(one.arrived for one in real),
        completed=sum(lane.ended(Exit.COMPLETED) for lane in lanes),
        turned_away=sum(people for lane in lanes for _, people in lane.turned_away),
        no_shows=sum(one.no_shows for one in real),
    )


def waited_ms(visit: Visit) -> int | None:
    """From the ticket to the first call, once the person did come to a window; else None."""
    came = visit.sittings or visit.done
    if not came or visit.first_called_ms is None:
        return None
    return visit.first_called_ms - visit.checked_in_ms


def _lane(floor: Floor, lane: Lane, came: Sequence[Visit]) -> LaneTally:
    here = [visit for visit in came if visit.lane is lane]
    served = [visit for visit in here if visit.exit is Exit.COMPLETED]
    turned = Counter[Stop]()
    for fact in floor.turned_away:
        if fact.lane is lane:
            turned[fact.stop] += fact.people
    return LaneTally(
        lane=lane,
        arrived=sum(visit.came_to is lane for visit in came),
        exits=_counted(visit.exit for visit in here if visit.exit),
        turned_away=tuple(sorted(turned.items())),
        waits=_times(ms for visit in here if (ms := waited_ms(visit)) is not None),
        service=_times(round(service_ms(floor, visit)) for visit in served),
        officer=_times(_officer_ms(visit) for visit in served if Stage.IDENTITY in visit.done),
    )


def _officer_ms(visit: Visit) -> int:
    return sum(s.until_ms - s.since_ms for s in visit.sittings if s.stage is Stage.IDENTITY)


def _arrivals(came: Iterable[Visit]) -> tuple[Arrivals, ...]:
    hours = Counter((visit.came_to, int(visit.checked_in_wall[11:13]), visit.route) for visit in came)
    return tuple(Arrivals(*key, people) for key, people in sorted(hours.items()))


def _came_back(floor: Floor) -> int:
    """Second and later turns of one member of a booking, where the one before had ended."""
    again = 0
    for visits in (ids for seats in floor.claims.values() for ids in seats.values() if len(ids) > 1):
        kept = [visit for id_ in visits if (visit := floor.visits[id_]).place is not Place.WITHDRAWN]
        again += max(0, len(kept) - max(1, sum(visit.holds_seat for visit in kept)))
    return again


def _counted(things: Iterable[Word]) -> tuple[tuple[Word, int], ...]:
    return tuple(sorted(Counter(things).items()))


def _times(durations: Iterable[int]) -> Times:
    known = sorted(durations)
    return Times(len(known), int(median(known)), known[-1]) if known else Times(0, 0, 0)
