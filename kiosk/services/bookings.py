"""The booking list in memory: found by code, name, telephone or date of birth.

Read from the accepted day pack or from a list loaded over it.  Immutable; a newer
list makes a new one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from kiosk.domain.birth_date import BirthDate, BirthDateFlaw, parse_birth_date
from kiosk.domain.ids import BookingId
from kiosk.projections.booking_search import BookingSearch, SearchRow
from kiosk.services.people import Person
from sync.daypack import Booking

KIND = "bookings"


def birth_of(text: str) -> BirthDate | None:
    """The date of a list's text; ``1985`` and ``1985-01`` leave the rest unknown."""
    padded = text + "-00" * (2 - text.count("-")) if text else ""
    found = parse_birth_date(padded)
    return None if isinstance(found, BirthDateFlaw) else found


def person_of(booking: Booking, seat: int) -> Person:
    """The member of a booking at ``seat`` (from 1); the list may not name everybody."""
    if seat > len(booking.people):
        return Person(kana="", ward=booking.ward)
    member = booking.people[seat - 1]
    birth = birth_of(member.birth_date)
    return Person(
        kana=member.kana,
        name=member.name,
        birth_date=birth.iso if birth else "",
        foreigner=member.foreigner,
        ward=booking.ward,
    )


def _rows(booking: Booking) -> Iterable[SearchRow]:
    for seat in range(1, len(booking.people) + 1):
        person = person_of(booking, seat)
        yield SearchRow(
            booking_id=booking.code,
            seat=seat,
            kana=person.kana,
            name=person.name,
            birth=person.birth_date,
            phone=booking.contact_phone,
            code=booking.code,
            time=booking.time,
        )


@dataclass(frozen=True, slots=True)
class Bookings:
    """One booking list; ``as_of`` is when it was taken at the office (ISO 8601)."""

    bookings: tuple[Booking, ...]
    as_of: str
    by_code: dict[BookingId, Booking] = field(init=False)
    search: BookingSearch = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_code", {BookingId(b.code): b for b in self.bookings})
        rows = (row for booking in self.bookings for row in _rows(booking))
        object.__setattr__(self, "search", BookingSearch(rows))

    def get(self, code: str) -> Booking | None:
        """The booking of a code, None when the list has none."""
        return self.by_code.get(BookingId(code))


@dataclass(frozen=True, slots=True)
class ListRecord:
    """A loaded list as the vault keeps it."""

    bookings: tuple[Booking, ...]
    as_of: str


def encoded(record: ListRecord) -> bytes:
    """The record's bytes."""
    return msgspec.json.encode(record)


def decoded(record: bytes) -> Bookings:
    """The list of a record."""
    listed = msgspec.json.decode(record, type=ListRecord)
    return Bookings(listed.bookings, listed.as_of)
