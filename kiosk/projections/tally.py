"""The day's numbers: who came, how, when, how long it took, how it ended.

Counts and times only.  Everybody is counted once, however often they came, so that for
each lane and for the day

    arrived + moved in = moved away + still inside + ended, whichever way
    numbers given and kept = arrived + came again + checked in twice

What was taken back is counted apart.  A tally is of one session, and a session is
practice or real from its signed day pack on, so that practice is in no real number.
The day is the session's business day whatever a clock said; the hour of an arrival is the
label of the laptop's wall clock, because that is what staff remember.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

from kiosk.domain.floor import Floor
from kiosk.domain.ids import SessionId
from kiosk.domain.visit import Visit
from kiosk.domain.words import Exit, Lane, Method, Route, Stage, Stop
from kiosk.projections.estimate import service_ms
from kiosk.projections.visitors import Visitor, visitors

Word = TypeVar("Word", Exit, Method)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """People who first came to one lane, in one hour of the wall clock (0-23), in one way."""

    lane: Lane
    hour: int
    route: Route
    people: int


@dataclass(frozen=True, slots=True)
class Times:
    """Durations in milliseconds, ``people`` of them; nought when there is nobody yet."""

    people: int
    median_ms: int
    longest_ms: int


@dataclass(frozen=True, slots=True)
class LaneTally:
    """One lane's day.

    ``arrived`` are people by the lane they first came to, and ``came_back`` those of them
    who came again after they had left; ``inside`` and ``exits`` are people by the lane
    where they are now or ended at last, ``moved_away`` and ``moved_in`` those who are
    not where they came to.  Times are taken by the lane at the end: ``waits`` from the
    ticket to the first call, one for each turn, without whoever never came to a call;
    ``service`` the staff time of each person who completed, ``officer`` the officer's for
    those of them who were verified.
    """

    lane: Lane
    arrived: int
    came_back: int
    moved_away: int
    moved_in: int
    inside: int
    exits: tuple[tuple[Exit, int], ...]
    turned_away: tuple[tuple[Stop, int], ...]
    waits: Times
    service: Times
    officer: Times

    def ended(self, exit_: Exit) -> int:
        """For how many people it ended in one way."""
        return dict(self.exits).get(exit_, 0)

    @property
    def here(self) -> int:
        """Everybody who is in this lane or ended in it."""
        return self.inside + sum(people for _, people in self.exits)


@dataclass(frozen=True, slots=True)
class Tally:
    """One session's day: people, but for what is named here.

    ``turns`` are check-ins, of which ``returns`` are somebody's who had been here before on
    the day, and ``double`` somebody's who was checked in twice and nobody has settled it
    yet; ``withdrawn`` check-ins were taken back and are in no other number.
    ``no_shows`` are bookings.  ``undone_acts`` are times that something was taken back, check-ins too.
    """

    session: SessionId | None
    business_day: str
    practice: bool
    arrived: int
    came_back: int
    lanes: tuple[LaneTally, ...]
    arrivals: tuple[Arrivals, ...]
    methods: tuple[tuple[Method, int], ...]
    support_only: int
    under_15: int
    inside: int
    no_shows: int
    turns: int
    returns: int
    double: int
    withdrawn: int
    undone_acts: int

    def lane(self, lane: Lane) -> LaneTally | None:
        """One lane's numbers, None where the venue does not have it."""
        return next((tally for tally in self.lanes if tally.lane is lane), None)


def tally(floor: Floor) -> Tally:
    """The numbers of the day so far; empty before a day pack."""
    pack = floor.session.pack if floor.session else None
    people = visitors(floor)
    now = [one.stands for one in people]
    turns = sum(len(one.turns) for one in people)
    return Tally(
        session=pack.session if pack else None,
        business_day=pack.business_day if pack else "",
        practice=pack.practice if pack else False,
        arrived=len(people),
        came_back=sum(one.returns > 0 for one in people),
        lanes=tuple(_lane(floor, rule.lane, people) for rule in pack.lanes) if pack else (),
        arrivals=_arrivals(people),
        methods=_counted(visit.method for visit in now if visit.method),
        support_only=sum(visit.support_only for visit in now),
        under_15=sum(visit.under_15 for visit in now),
        inside=sum(visit.inside for visit in now),
        no_shows=len(floor.no_shows),
        turns=turns,
        returns=sum(one.returns for one in people),
        double=sum(one.double for one in people),
        withdrawn=len(floor.visits) - turns,
        undone_acts=sum(floor.undone(visit) for visit in floor.visits),
    )


def waited_ms(visit: Visit) -> int | None:
    """From the ticket to the first call, once the person did come to a window; else None."""
    came = visit.sittings or visit.done
    if not came or visit.first_called_ms is None:
        return None
    return visit.first_called_ms - visit.checked_in_ms


def _lane(floor: Floor, lane: Lane, people: Sequence[Visitor]) -> LaneTally:
    came = [one for one in people if one.came_to is lane]
    here = [one.stands for one in people if one.stands.lane is lane]
    served = [visit for visit in here if visit.exit is Exit.COMPLETED]
    turns = (turn for one in people for turn in one.turns if turn.lane is lane)
    return LaneTally(
        lane=lane,
        arrived=len(came),
        came_back=sum(one.returns > 0 for one in came),
        moved_away=sum(one.stands.lane is not lane for one in came),
        moved_in=sum(one.stands.lane is lane and one.came_to is not lane for one in people),
        inside=sum(visit.inside for visit in here),
        exits=_counted(visit.exit for visit in here if visit.exit),
        turned_away=_turned_away(floor, lane),
        waits=_times(ms for turn in turns if (ms := waited_ms(turn)) is not None),
        service=_times(round(service_ms(floor, visit)) for visit in served),
        officer=_times(_officer_ms(visit) for visit in served if Stage.IDENTITY in visit.done),
    )


def _turned_away(floor: Floor, lane: Lane) -> tuple[tuple[Stop, int], ...]:
    turned = Counter[Stop]()
    for fact in floor.turned_away:
        if fact.lane is lane:
            turned[fact.stop] += fact.people
    return tuple(sorted(turned.items()))


def _officer_ms(visit: Visit) -> int:
    return sum(s.until_ms - s.since_ms for s in visit.sittings if s.stage is Stage.IDENTITY)


def _arrivals(people: Iterable[Visitor]) -> tuple[Arrivals, ...]:
    first = (one.turns[0] for one in people)
    hours = Counter((visit.came_to, int(visit.checked_in_wall[11:13]), visit.route) for visit in first)
    return tuple(Arrivals(*key, people) for key, people in sorted(hours.items()))


def _counted(things: Iterable[Word]) -> tuple[tuple[Word, int], ...]:
    return tuple(sorted(Counter(things).items()))


def _times(durations: Iterable[int]) -> Times:
    known = sorted(durations)
    return Times(len(known), int(median(known)), known[-1]) if known else Times(0, 0, 0)
