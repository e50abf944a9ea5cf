"""The party at the desk with everything that is sent to the journal for it.

Makes acts and never sends one; knows no page.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.domain.floor import Floor
from kiosk.domain.ids import BookingId, CommandId
from kiosk.domain.words import Lane
from kiosk.services import reception
from kiosk.services.bookings import person_of
from kiosk.services.daypacks import question_order
from kiosk.services.people import Person
from kiosk.services.reception import WalkIn, held_by
from kiosk.services.texts import refused_name, refused_text
from kiosk.ui.acts import Act, new_command
from kiosk.ui.presenters.arrival import Arrival, Guest, Stopped
from kiosk.ui.views.questions import WalkInView
from sync.daypack import Booking, DayPack


@dataclass(slots=True)
class Party:
    """One party at the desk: how it stands, how it stood before, what was typed and refused.

    ``command`` is the one that gives its numbers, however often it is sent: when it is
    not known whether they were given, asking again must not give a second row of them.
    """

    now: Arrival
    command: CommandId = field(default_factory=new_command)
    past: list[Arrival] = field(default_factory=list)
    entry: WalkInView | None = None

    @property
    def key(self) -> str:
        """What tells a party set aside from the others."""
        return self.now.booking or self.command

    @property
    def begun(self) -> bool:
        """Whether something was asked or typed that would have to be asked again."""
        typed = self.entry is not None and bool(self.entry.kana or self.entry.name or self.entry.birth)
        return self.now.gathered or typed or (not self.now.booking and bool(self.now.guests))

    @property
    def called(self) -> str:
        """The name of the first of them, as far as it is known."""
        known = (guest.person.kana or guest.person.name for guest in self.now.guests)
        typed = (self.entry.kana.strip() or self.entry.name.strip()) if self.entry else ""
        return next((name for name in known if name), "" if refused_name(typed) else typed)

    def without_refused(self) -> None:
        """Forget what was typed as a name and may not be kept, before the party waits."""
        if self.entry is not None:
            kana = "" if refused_name(self.entry.kana.strip()) else self.entry.kana
            name = "" if refused_name(self.entry.name.strip()) else self.entry.name
            birth = "" if refused_text(self.entry.birth) else self.entry.birth
            self.entry = replace(self.entry, kana=kana, name=name, birth=birth, problems={})

    def move(self, after: Arrival) -> None:
        """Take one step."""
        self.past.append(self.now)
        self.now, self.entry = after, None

    def restart(self, arrival: Arrival) -> None:
        """Stand at a state to which nothing leads back."""
        self.now, self.past, self.entry = arrival, [], None


def begun(pack: DayPack, booking: Booking | None = None) -> Arrival:
    """A party of which nothing is known but its booking."""
    return Arrival(
        day=date.fromisoformat(pack.business_day),
        orders={lane: question_order(pack, lane) for lane in Lane},
        lane=Lane(booking.lane) if booking else None,
        booking=booking.code if booking else "",
    )


def with_members(arrival: Arrival, booking: Booking, floor: Floor) -> Arrival:
    """The party without those who hold a number by now, and with everybody else of the booking."""
    guests = []
    for seat in range(1, booking.party_size + 1):
        held = held_by(floor, BookingId(booking.code), seat)
        if held is not None and held.holds_seat:
            continue
        known = next((guest for guest in arrival.guests if guest.seat == seat), None)
        guests.append(known or _listed(booking, seat))
    return replace(arrival, guests=tuple(guests))


def unanswered(guests: Iterable[Guest]) -> tuple[Guest, ...]:
    """The same people with nothing asked yet; who was sent elsewhere stays sent."""
    return tuple(g if g.sent else Guest(g.seat, g.person, g.listed) for g in guests)


def _listed(booking: Booking, seat: int) -> Guest:
    person = person_of(booking, seat)
    return Guest(seat, person, listed=bool(person.kana or person.name))


def give_numbers(party: Party) -> Act:
    """Check in everybody of the party who stays."""
    arrival, command = party.now, party.command
    if arrival.booking:
        arrivals = [
            reception.Arrival(g.seat, arrival.kept_answers(g), person=None if g.listed else _person(g))
            for g in arrival.active
        ]
        return lambda desk, _, author: reception.check_in_booked(
            desk, command, author, arrival.booking, arrivals
        )
    walk_ins = [WalkIn(_person(guest), arrival.kept_answers(guest)) for guest in arrival.active]
    lane = arrival.lane or Lane.APPLICATION
    return lambda desk, _, author: reception.check_in_walk_in(desk, command, author, lane, walk_ins)


def turn_away(party: Party, stopped: Stopped) -> Act:
    """Count one person, or everybody of the party, as sent elsewhere."""
    arrival = party.now
    people = len(arrival.active) if stopped.seat is None else 1
    lane = arrival.lane or Lane.APPLICATION
    command = CommandId(f"{party.command}/sent/{stopped.seat or 0}")
    return lambda desk, _, author: reception.turn_away(
        desk, command, author, lane, stopped.stop, people, arrival.booking
    )


def _person(guest: Guest) -> Person:
    return replace(guest.person, foreigner=guest.foreigner)
