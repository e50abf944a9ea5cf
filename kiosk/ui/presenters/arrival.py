"""The state of one party at the reception: who came, what was asked, what was answered.

Frozen, so that one step back is the value before; what comes next is never stored but
follows from what is known: the first thing not yet settled.  Knows no screen, no
journal and no words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.domain.birth_date import under_15_on
from kiosk.domain.facts.visit import Answer
from kiosk.domain.questions import About, Effect, Question, asked, choice, concerns
from kiosk.domain.questions import Choice as Answering
from kiosk.domain.words import Lane, Stop
from kiosk.services.bookings import birth_of
from kiosk.services.people import Person

AGE = Question("age", About.PERSON, (Answering("adult"), Answering("under_15")))
"""Asked first of whom the list does not say: a child's questions depend on it, and it is not kept."""

FOREIGNER = Question("foreigner", About.PERSON, (Answering("no"), Answering("yes")))
"""As `AGE`, for somebody who is not on the list; the answer goes into the person's record."""

OURS = frozenset({AGE.code, FOREIGNER.code})


@dataclass(frozen=True, slots=True)
class Guest:
    """One person of a party; ``listed`` when the booking list named them, ``sent`` when turned away."""

    seat: int
    person: Person
    listed: bool = True
    came: bool = True
    answers: Mapping[str, str] = field(default_factory=dict)
    reviewed: bool = False
    sent: Stop | None = None

    @property
    def named(self) -> bool:
        """Whether there is anything to call the person by."""
        return bool(self.person.kana.strip() or self.person.name.strip())

    @property
    def active(self) -> bool:
        """Whether the person is to get a number."""
        return self.came and self.sent is None

    @property
    def foreigner(self) -> bool:
        """What the list or the person says."""
        return self.person.foreigner or self.answers.get(FOREIGNER.code) == "yes"

    def under_15(self, day: date) -> bool | None:
        """Whether a representative must attend; None when nobody has said."""
        birth = birth_of(self.person.birth_date)
        by_date = under_15_on(birth, day) if birth else None
        if by_date is None and AGE.code in self.answers:
            return self.answers[AGE.code] == "under_15"
        return by_date


@dataclass(frozen=True, slots=True)
class ChooseLane:
    """Application or delivery, for somebody without a booking."""


@dataclass(frozen=True, slots=True)
class Name:
    """Who somebody is; ``seat`` may be one that nobody has yet."""

    seat: int


@dataclass(frozen=True, slots=True)
class Gather:
    """Who of the party came."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question; for a party question ``seat`` is the first of those who came."""

    seat: int
    question: Question


@dataclass(frozen=True, slots=True)
class Stopped:
    """An answer ends the visit here; ``seat`` None when it is everybody's."""

    seat: int | None
    question: Question
    stop: Stop


@dataclass(frozen=True, slots=True)
class Review:
    """The answers of one person before the number; ``last`` when nobody is left to be asked."""

    seat: int
    last: bool


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything is known: the numbers can be given."""


@dataclass(frozen=True, slots=True)
class Over:
    """Everybody was sent elsewhere."""


Step = ChooseLane | Name | Gather | Ask | Stopped | Review | Ready | Over


@dataclass(frozen=True, slots=True)
class Arrival:
    """A party being received.

    ``shared`` are the answers of party questions, ``apart`` those party questions that
    are asked one by one because not everybody answers alike; ``again`` is a question
    asked once more; ``orders`` the pack's order of questions by lane.
    """

    day: date
    orders: Mapping[Lane, tuple[str, ...]]
    lane: Lane | None = None
    booking: str = ""
    guests: tuple[Guest, ...] = ()
    shared: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[str] = field(default_factory=frozenset)
    gathered: bool = False
    naming: int | None = None
    again: Ask | None = None

    @property
    def active(self) -> tuple[Guest, ...]:
        """Those who are to get a number."""
        return tuple(guest for guest in self.guests if guest.active)

    def guest(self, seat: int) -> Guest:
        """The person of a seat; somebody unknown where nobody was named yet."""
        return next((g for g in self.guests if g.seat == seat), Guest(seat, Person(""), listed=False))

    def step(self) -> Step:
        """What is to be settled now."""
        if self.lane is None:
            return ChooseLane()
        if self.naming is not None:
            return Name(self.naming)
        if not self.guests:
            return Over() if self.booking else Name(1)
        if not self.gathered:
            return Gather()
        unnamed = next((guest for guest in self.active if not guest.named), None)
        if unnamed is not None:
            return Name(unnamed.seat)
        return self.again or self._shared_stop() or self._next_of_guests()

    def _shared_stop(self) -> Stopped | None:
        for question in self._questions():
            tile = self._tile(question, self.shared)
            if question.code not in self.apart and tile and tile.stop is not None:
                return Stopped(None, question, tile.stop)
        return None

    def _next_of_guests(self) -> Step:
        for guest in self.active:
            for question in self.asked_of(guest):
                tile = self._tile(question, self.answers_of(guest))
                if tile is None:
                    return Ask(guest.seat, question)
                if tile.stop is not None:
                    return Stopped(guest.seat, question, tile.stop)
            if not guest.reviewed:
                return Review(guest.seat, last=all(g.reviewed for g in self.active if g is not guest))
        return Ready() if self.active else Over()

    def _questions(self) -> tuple[Question, ...]:
        return asked(self.lane, self.orders.get(self.lane, ())) if self.lane else ()

    def asked_of(self, guest: Guest) -> tuple[Question, ...]:
        """Every question that concerns one person, in the pack's order, what they depend on first."""
        under_15 = guest.under_15(self.day)
        found = []
        for question in self._questions():
            if question.about is About.CHILD and (under_15 is None or AGE.code in guest.answers):
                found.append(AGE)
            if question.about is About.FOREIGNER and not guest.listed:
                found.append(FOREIGNER)
            if concerns(question, under_15=bool(under_15), foreigner=guest.foreigner):
                found.append(question)
        return tuple(found)

    def answers_of(self, guest: Guest) -> dict[str, str]:
        """The party's answers and the person's own, by question."""
        shared = {code: answer for code, answer in self.shared.items() if code not in self.apart}
        return shared | dict(guest.answers)

    def kept_answers(self, guest: Guest) -> tuple[Answer, ...]:
        """The answers as the facts hold them: only those asked of this person, in order."""
        given = self.answers_of(guest)
        return tuple(
            Answer(question.code, given[question.code])
            for question in self.asked_of(guest)
            if question.code in given and question.code not in OURS
        )

    def _tile(self, question: Question, given: Mapping[str, str]) -> Answering | None:
        answer = given.get(question.code)
        if answer is None or self.lane is None:
            return None
        if question.code in OURS:
            return next((tile for tile in question.choices if tile.code == answer), None)
        return choice(self.lane, Answer(question.code, answer))

    def progress(self, at: Ask) -> tuple[int, int]:
        """Which question this is, from 1, of how many."""
        plan: list[tuple[int, str]] = []
        for guest in self.active:
            for question in self.asked_of(guest):
                place = (0 if self.is_shared(question) else guest.seat, question.code)
                if place not in plan:
                    plan.append(place)
        here = (0 if self.is_shared(at.question) else at.seat, at.question.code)
        return (plan.index(here) + 1 if here in plan else 1), max(len(plan), 1)

    def is_shared(self, question: Question) -> bool:
        """Whether a question is asked once for all who came."""
        return question.about is About.PARTY and question.code not in self.apart and len(self.active) > 1

    def supports_only(self, guest: Guest) -> bool:
        """Whether the answers leave photo and form only (申請サポート)."""
        tiles = (self._tile(question, self.answers_of(guest)) for question in self.asked_of(guest))
        return any(tile is not None and tile.effect is Effect.SUPPORT_ONLY for tile in tiles)


def changed(arrival: Arrival, seat: int, **changes: object) -> Arrival:
    """The party with one person changed, or one more."""
    guest = replace(arrival.guest(seat), **changes)  # type: ignore[arg-type]  # the callers name fields of Guest
    kept = tuple(g for g in arrival.guests if g.seat != seat)
    return replace(arrival, guests=tuple(sorted((*kept, guest), key=lambda g: g.seat)))


def named(arrival: Arrival, seat: int, person: Person) -> Arrival:
    """Somebody told their name; nothing more is entered after it."""
    return replace(changed(arrival, seat, person=person, listed=False), naming=None)


def gathered(arrival: Arrival, seats: frozenset[int]) -> Arrival:
    """Those who came are known; who was sent elsewhere and comes again is asked anew."""
    guests = []
    for guest in arrival.guests:
        came = guest.seat in seats
        if came and guest.sent is not None:
            guests.append(Guest(guest.seat, guest.person, guest.listed))
        else:
            guests.append(replace(guest, came=came))
    return replace(arrival, guests=tuple(guests), gathered=True)


def answered(arrival: Arrival, at: Ask, answer: str) -> Arrival:
    """One question is answered; a party question for everybody, who then look at it again if it changed."""
    after = replace(arrival, again=None)
    if at.question.about is About.PARTY and at.question.code not in arrival.apart:
        guests = arrival.guests
        if arrival.shared.get(at.question.code, answer) != answer:
            guests = tuple(replace(guest, reviewed=False) for guest in guests)
        return replace(after, guests=guests, shared={**arrival.shared, at.question.code: answer})
    answers = {**arrival.guest(at.seat).answers, at.question.code: answer}
    return changed(after, at.seat, answers=answers)


def asked_apart(arrival: Arrival, question: Question) -> Arrival:
    """Not everybody answers a party question alike: each is asked."""
    return replace(arrival, apart=arrival.apart | {question.code})


def asked_again(arrival: Arrival, seat: int, code: str) -> Arrival:
    """A question of one person is asked once more, its answer marked."""
    guest = arrival.guest(seat)
    question = next((q for q in arrival.asked_of(guest) if q.code == code), None)
    return replace(arrival, again=Ask(seat, question)) if question else arrival


def sent_away(arrival: Arrival, at: Stopped) -> Arrival:
    """One person, or everybody, was sent elsewhere; who stays is looked at again."""
    seats = {guest.seat for guest in arrival.active} if at.seat is None else {at.seat}
    guests = (
        replace(guest, sent=at.stop, answers={}, reviewed=False) if guest.seat in seats else guest
        for guest in arrival.guests
    )
    shared = {code: answer for code, answer in arrival.shared.items() if code != at.question.code}
    return replace(arrival, guests=tuple(guests), shared=arrival.shared if at.seat is not None else shared)
