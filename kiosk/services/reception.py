"""Checking people in: from the booking list or as they walk in.

Puts who they are into the vault and leaves the rules to the domain.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.birth_date import BirthDateFlaw, parse_birth_date, under_15_on
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts.visit import Answer
from kiosk.domain.floor import Floor
from kiosk.domain.ids import BookingId, CommandId, PartyId, VisitId
from kiosk.domain.requests import CheckIn, Guest, NoShow, TurnAway, TurnAwayUndo
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Reason, Route, Stop
from kiosk.journal.vault import Sealed
from kiosk.services.bookings import birth_of, person_of
from kiosk.services.desk import Desk
from kiosk.services.outcome import Outcome
from kiosk.services.people import Person
from kiosk.services.texts import refused_name
from sync.daypack import Booking

GUARDIAN = "guardian"
LARGEST_PARTY = 20
"""As many as a booking may hold; more at one press is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One member of a booking who is here; ``person`` where the list does not name them."""

    seat: int
    answers: tuple[Answer, ...] = ()
    support_only: bool = False
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Somebody without a booking; ``person.birth_date`` as it was typed."""

    person: Person
    answers: tuple[Answer, ...] = ()
    support_only: bool = False


def check_in_booked(
    desk: Desk, command: CommandId, author: Author, code: str, arrivals: Sequence[Arrival]
) -> Outcome:
    """Give tickets to the members of a booking who came."""
    booking = desk.bookings.get(code)
    if booking is None:
        return Refused(RefusalCode.UNKNOWN_BOOKING)
    seats = [arrival.seat for arrival in arrivals]
    if len(set(seats)) != len(seats) or any(not 1 <= seat <= booking.party_size for seat in seats):
        return Refused(RefusalCode.BAD_REQUEST, detail="seat")
    sealed: dict[Person, Sealed] = {}
    guests = []
    for arrival in arrivals:
        person = _arrived(booking, arrival, desk.pack.business_day)
        if isinstance(person, Refused):
            return person
        guests.append(_guest(desk, command, arrival.seat, person, arrival, sealed))
    request = CheckIn(
        party=PartyId(f"b-{_short(booking.code)}"),
        lane=Lane(booking.lane),
        route=Route.BOOKED,
        party_size=booking.party_size,
        guests=tuple(guests),
        booking=BookingId(booking.code),
        booked_time=booking.time,
    )
    return desk.recorder.record_people(command, author, request, sealed)


def check_in_walk_in(
    desk: Desk, command: CommandId, author: Author, lane: Lane, arrivals: Sequence[WalkIn]
) -> Outcome:
    """Give tickets to people who came without a booking."""
    if len(arrivals) > LARGEST_PARTY:
        return Refused(RefusalCode.BAD_REQUEST, detail="people")
    sealed: dict[Person, Sealed] = {}
    guests = []
    for seat, arrival in enumerate(arrivals, start=1):
        person = checked(arrival.person, desk.pack.business_day)
        if isinstance(person, Refused):
            return person
        guests.append(_guest(desk, command, seat, person, arrival, sealed))
    request = CheckIn(
        party=PartyId(f"w-{_short(command)}"),
        lane=lane,
        route=Route.WALK_IN,
        party_size=len(guests),
        guests=tuple(guests),
    )
    return desk.recorder.record_people(command, author, request, sealed)


def turn_away(
    desk: Desk, command: CommandId, author: Author, lane: Lane, stop: Stop, people: int, code: str = ""
) -> Outcome:
    """Count people who were sent elsewhere at the reception questions."""
    if code and desk.bookings.get(code) is None:
        return Refused(RefusalCode.UNKNOWN_BOOKING)
    booking = BookingId(code) if code else None
    return desk.ask(command, author, TurnAway(sent_party(command), lane, stop, people, booking))


def undo_turn_away(
    desk: Desk, command: CommandId, author: Author, sent: CommandId, reason: Reason
) -> Outcome:
    """Take back that people were sent elsewhere by the command ``sent``."""
    return desk.ask(command, author, TurnAwayUndo(sent_party(sent), reason))


def sent_party(command: CommandId) -> PartyId:
    """The name of the people whom a command sends elsewhere."""
    return PartyId(f"t-{_short(command)}")


def checked(person: Person, day: str = "") -> Person | Refused:
    """The person as it will be kept: the date read, names as typed, nothing that may not be written.

    ``day`` is the business day (ISO), where it is known: nobody is born after it.
    """
    if not person.kana.strip() and not person.name.strip():
        return Refused(RefusalCode.KANA_NEEDED)
    refusal = refused_name(person.kana) or refused_name(person.name) or refused_name(person.ward)
    if refusal:
        return refusal
    if not person.birth_date.strip():
        return person
    birth = parse_birth_date(person.birth_date, today=date.fromisoformat(day) if day else None)
    if isinstance(birth, BirthDateFlaw):
        return Refused(RefusalCode.BAD_BIRTH_DATE, detail=birth)
    return Person(person.kana, person.name, birth.iso, person.foreigner, person.ward)


def under_15(person: Person, day: str) -> bool:
    """Whether a legal representative must attend; an unknown date is asked, not assumed."""
    birth = birth_of(person.birth_date)
    return bool(birth and under_15_on(birth, date.fromisoformat(day)))


def _arrived(booking: Booking, arrival: Arrival, day: str) -> Person | Refused:
    listed = person_of(booking, arrival.seat)
    if arrival.person is not None:
        return checked(arrival.person, day)
    return listed if listed.kana or listed.name else Refused(RefusalCode.KANA_NEEDED)


def _guest(
    desk: Desk,
    command: CommandId,
    seat: int,
    person: Person,
    arrival: Arrival | WalkIn,
    sealed: dict[Person, Sealed],
) -> Guest:
    box = sealed.setdefault(person, desk.recorder.seal_person(person))
    return Guest(
        visit=VisitId(f"v-{_short(command)}-{seat}"),
        seat=seat,
        person=box.digest,
        under_15=under_15(person, desk.pack.business_day) or _asked_for_guardian(arrival),
        support_only=arrival.support_only,
        answers=arrival.answers,
    )


def _asked_for_guardian(arrival: Arrival | WalkIn) -> bool:
    """Only somebody under 15 is asked who came along; the list may not give their date of birth."""
    return any(answer.question == GUARDIAN for answer in arrival.answers)


def _short(text: str) -> str:
    """A name for identifiers that says nothing about the text and is the same on a repeat."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def no_show(desk: Desk, command: CommandId, author: Author, code: str, reason: Reason) -> Outcome:
    """Mark a booked party as not come."""
    if desk.bookings.get(code) is None:
        return Refused(RefusalCode.UNKNOWN_BOOKING)
    return desk.ask(command, author, NoShow(BookingId(code), reason))


@dataclass(frozen=True, slots=True)
class SeatState:
    """One member of a booking today: the number held, since when (``HH:MM``), and where they are."""

    seat: int
    ticket: str = ""
    at: str = ""
    place: str = ""


def seats(floor: Floor, booking: Booking) -> tuple[SeatState, ...]:
    """Every member of a booking with the number they hold, if any."""
    found = []
    for seat in range(1, booking.party_size + 1):
        visit = held_by(floor, BookingId(booking.code), seat)
        state = SeatState(seat)
        if visit is not None:
            state = SeatState(seat, visit.ticket, visit.checked_in_wall[11:16], visit.place)
        found.append(state)
    return tuple(found)


def held_by(floor: Floor, booking: BookingId, seat: int) -> Visit | None:
    """The visit that holds the seat of one member of a booking; who went home unserved may come again."""
    visit = floor.visits.get(floor.seats.get((booking, seat), VisitId("")))
    return visit if visit is not None and visit.holds_seat else None
