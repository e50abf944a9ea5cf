"""Who comes to the practice day, when, and what will happen to them.

Bookings come from the day pack; those without one are put together like them.  The
same pack and the same seed make the same people.  Knows no booth.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from random import Random
from typing import Final

from kiosk.domain.words import Lane, Stop
from kiosk.services.bookings import person_of
from kiosk.services.people import Person
from sync.daypack import Booking, DayPack
from sync.practice_people import practice_bookings


class Course(Enum):
    """How somebody's visit goes."""

    ORDINARY = auto()
    ASKS_ONLY = auto()
    LACKS_PAPERS = auto()
    MISSES_THE_CALL = auto()
    LEAVES_UNSEEN = auto()
    STEPS_OUT = auto()
    FETCHES_PAPERS = auto()
    STANDS_IN_WRONG_LANE = auto()
    IS_SENT_ELSEWHERE = auto()
    IS_MISTAKEN_AT_WINDOW = auto()
    IS_MISTAKEN_AT_RECEPTION = auto()
    LOSES_PAPER = auto()
    SHOWS_CODE_TWICE = auto()
    SAYS_A_NUMBER = auto()
    DOES_NOT_COME = auto()
    COMES_LATE = auto()


@dataclass(slots=True)
class Party:
    """People who come together, at ``minute`` after the doors open; ``tickets`` once they hold them."""

    minute: float
    lane: Lane
    people: tuple[Person, ...]
    booking: Booking | None = None
    course: Course = Course.ORDINARY
    stop: Stop | None = None
    tickets: list[str] = field(default_factory=list)


BOOKED_COURSES: Final = (
    Course.MISSES_THE_CALL,
    Course.DOES_NOT_COME,
    Course.FETCHES_PAPERS,
    Course.LACKS_PAPERS,
    Course.SHOWS_CODE_TWICE,
    Course.COMES_LATE,
    Course.IS_MISTAKEN_AT_WINDOW,
    Course.LOSES_PAPER,
    Course.DOES_NOT_COME,
    Course.STEPS_OUT,
    Course.DOES_NOT_COME,
)
WALK_IN_COURSES: Final = (
    (Course.ASKS_ONLY, None),
    (Course.IS_SENT_ELSEWHERE, Stop.REISSUE),
    (Course.STANDS_IN_WRONG_LANE, None),
    (Course.SAYS_A_NUMBER, None),
    (Course.IS_SENT_ELSEWHERE, Stop.NOT_RESIDENT),
    (Course.IS_MISTAKEN_AT_RECEPTION, None),
    (Course.LEAVES_UNSEEN, None),
    (Course.ASKS_ONLY, None),
    *(((Course.ORDINARY, None),) * 6),
)
DELIVERY_COURSES: Final = (
    (Course.MISSES_THE_CALL, None),
    (Course.IS_SENT_ELSEWHERE, Stop.NO_NOTICE),
    (Course.STEPS_OUT, None),
    (Course.IS_SENT_ELSEWHERE, Stop.DOCUMENTS_MISSING),
    *(((Course.ORDINARY, None),) * 17),
)
LATE_MINUTES: Final = 45.0


def visitors(pack: DayPack, seed: int) -> list[Party]:
    """Everybody of the day in the order they come; who does not come stands at the booked time."""
    random = Random(f"visitors {seed}")  # noqa: S311 - practice people, not secrets
    opens, closes = (int(hour.partition(":")[0]) for hour in (pack.hours.opens, pack.hours.closes))
    length = (closes - opens) * 60 - 45
    parties = list(_booked(pack, opens, random))
    strangers = _strangers(pack, seed, opens, closes)
    for lane, courses in ((Lane.APPLICATION, WALK_IN_COURSES), (Lane.DELIVERY, DELIVERY_COURSES)):
        parties += _walk_ins(lane, courses, strangers, length, random)
    return sorted(parties, key=lambda party: party.minute)


def _booked(pack: DayPack, opens: int, random: Random) -> Iterator[Party]:
    alone = [b.code for b in pack.bookings if b.party_size == 1 and not b.note]
    early = alone[: len(alone) * 3 // 4]  # whoever comes late or comes again shall still find the doors open
    random.shuffle(early)
    courses = dict(zip(early, BOOKED_COURSES, strict=False))
    for booking in pack.bookings:
        hour, minute = (int(part) for part in booking.time.split(":"))
        booked = (hour - opens) * 60 + minute
        course = courses.get(booking.code, Course.ORDINARY)
        yield Party(
            minute=booked if course in (Course.DOES_NOT_COME, Course.COMES_LATE) else _near(random, booked),
            lane=Lane.APPLICATION,
            people=_members(booking),
            booking=booking,
            course=course,
        )


def _near(random: Random, booked: float) -> float:
    """Most come a little before their time, some after."""
    return max(0.0, booked + random.gauss(-3, 4))


def _members(booking: Booking) -> tuple[Person, ...]:
    """Everybody of a booking; the list may leave members unnamed, who then give their names."""
    first = person_of(booking, 1)
    known = [person_of(booking, seat) for seat in range(1, len(booking.people) + 1)]
    family, family_kana = first.name.partition(" ")[0], first.kana.partition(" ")[0]
    more = (
        Person(f"{family_kana} {kana}", f"{family} {name}", ward=booking.ward)
        for name, kana in (("一", "ハジメ"), ("二葉", "フタバ"), ("三郎", "サブロウ"), ("四季", "シキ"))
    )
    return (*known, *(next(more) for _ in range(booking.party_size - len(known))))


def _strangers(pack: DayPack, seed: int, opens: int, closes: int) -> Iterator[Person]:
    """Grown-up people who are on no list."""
    day = date.fromisoformat(pack.business_day)
    for booking in practice_bookings(day, 120, seed + 1_000, opens, closes):
        if not booking.note:
            yield person_of(booking, 1)


def _walk_ins(
    lane: Lane,
    courses: Sequence[tuple[Course, Stop | None]],
    strangers: Iterator[Person],
    length: float,
    random: Random,
) -> Iterator[Party]:
    """One by one over the whole day."""
    order = random.sample(list(courses), len(courses))
    for turn, (course, stop) in enumerate(order):
        minute = length * (turn + random.random()) / len(order)
        yield Party(minute, lane, (next(strangers),), course=course, stop=stop)
