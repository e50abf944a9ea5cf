"""What a day pack holds, as frozen values made of plain text, numbers and tuples.

Every bound stands on the field it bounds. Rules that look at two fields at once are in `day_checks`.
Knows no file, no signature and no clock.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias

from msgspec import Meta

from sync.text_rules import CLEAN_TEXT

FORMAT: Final = "madoguchi-day-pack"
VERSION: Final = 1
MAX_BOOKINGS: Final = 60_000

_IDENTIFIER = r"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z"
_DAY = r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z"
_TIME = r"\A(?:[01][0-9]|2[0-3]):[0-5][0-9]\Z"
_INSTANT = r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}\Z"

Token: TypeAlias = Annotated[str, Meta(pattern=_IDENTIFIER)]
Code: TypeAlias = Annotated[str, Meta(pattern=r"\A[\x21-\x7e]{1,64}\Z")]
Day: TypeAlias = Annotated[str, Meta(pattern=_DAY)]
TimeOfDay: TypeAlias = Annotated[str, Meta(pattern=_TIME)]
Instant: TypeAlias = Annotated[str, Meta(pattern=_INSTANT)]
Label: TypeAlias = Annotated[str, Meta(min_length=1, max_length=40, pattern=CLEAN_TEXT)]
Name: TypeAlias = Annotated[str, Meta(max_length=100, pattern=CLEAN_TEXT)]
FreeText: TypeAlias = Annotated[str, Meta(max_length=200, pattern=CLEAN_TEXT)]
Phone: TypeAlias = Annotated[str, Meta(pattern=r"\A(?:0[0-9]{9,10})?\Z")]
BirthDate: TypeAlias = Annotated[str, Meta(pattern=r"\A(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)?\Z")]
LaneId: TypeAlias = Annotated[str, Meta(pattern=r"\A(?:application|delivery)\Z")]
Role: TypeAlias = Annotated[str, Meta(pattern=r"\A(?:staff|officer|supervisor|courier)\Z")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place where windows are opened; `ward` is the ward it stands in."""

    id: Token
    name: Label
    ward: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When the windows are open; `holiday_hours` says that the day follows the 休日 hours (仕様書 第1-8)."""

    opens: TimeOfDay
    closes: TimeOfDay
    holiday_hours: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One of the two queues, "application" (申請受付) or "delivery" (交付受付).

    `mark` is its shape (● or ■), `ticket_prefix` the letter A-H on its tickets, `target_per_hour` and
    `minutes_per_person` the figures its pace is compared with (仕様書 第1-5).
    """

    id: LaneId
    label: Label
    mark: Annotated[str, Meta(min_length=1, max_length=4, pattern=CLEAN_TEXT)]
    ticket_prefix: Annotated[str, Meta(pattern=r"\A[A-H]\Z")]
    target_per_hour: Annotated[int, Meta(ge=1, le=240)]
    minutes_per_person: Annotated[int, Meta(ge=1, le=240)]
    bookable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A staffed counter: the lanes it serves and the stages that are done there."""

    id: Annotated[str, Meta(pattern=r"\A(?:[1-9]|1[0-2])\Z")]
    label: Label
    lanes: Annotated[tuple[LaneId, ...], Meta(min_length=1, max_length=2)]
    stages: Annotated[tuple[Token, ...], Meta(min_length=1, max_length=20)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Laptop:
    """A machine of the venue; block n gives the tickets n01 to n99 of every lane (A101.., B101..)."""

    id: Token
    label: Label
    ticket_block: Annotated[int, Meta(ge=1, le=9)]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPerson:
    """Somebody who works here today; `badge` is the text of the QR on the badge."""

    id: Token
    name: Annotated[str, Meta(min_length=1, max_length=100, pattern=CLEAN_TEXT)]
    role: Role
    badge: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTable:
    """A set of rules from a date on. The same `id` may come several times with different dates."""

    id: Token
    effective_from: Day
    content: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedPerson:
    """One person of a booking.

    Name and kana stay exactly as they were given, at most one of them empty. `birth_date` is
    "YYYY-MM-DD", "YYYY-MM" or "YYYY" when the rest is not known, or "" when it was not asked.
    """

    kana: Name
    name: Name
    birth_date: BirthDate
    foreigner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A reservation for one time and one lane, for one person or a party.

    `code` is the booking number and the text of its QR. `party_size` may be larger than the number of
    people whose names are known.
    """

    code: Code
    time: TimeOfDay
    lane: LaneId
    contact_phone: Phone
    ward: Annotated[str, Meta(max_length=40, pattern=CLEAN_TEXT)]
    address: FreeText
    people: Annotated[tuple[BookedPerson, ...], Meta(min_length=1, max_length=20)]
    party_size: Annotated[int, Meta(ge=1, le=20)]
    note: FreeText


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPack:
    """Everything a venue needs for one business day, as the office issued it.

    `serial` grows with every issue for the same venue and day; a higher one replaces a lower one.
    `booking_list_as_of` is when the booking list was taken, `booking_count` how many there were then.
    """

    format: Annotated[str, Meta(pattern=rf"\A{FORMAT}\Z")]
    version: Annotated[int, Meta(ge=VERSION, le=VERSION)]
    pack_id: Token
    serial: Annotated[int, Meta(ge=1, le=2**53 - 1)]
    practice: bool
    issued_at: Instant
    venue: Venue
    business_day: Day
    hours: Hours
    lanes: Annotated[tuple[Lane, ...], Meta(min_length=1, max_length=2)]
    windows: Annotated[tuple[Window, ...], Meta(min_length=1, max_length=12)]
    laptops: Annotated[tuple[Laptop, ...], Meta(min_length=1, max_length=9)]
    roster: Annotated[tuple[RosterPerson, ...], Meta(min_length=1, max_length=200)]
    rule_tables: Annotated[tuple[RuleTable, ...], Meta(max_length=100)]
    bookings: Annotated[tuple[Booking, ...], Meta(max_length=MAX_BOOKINGS)]
    booking_count: Annotated[int, Meta(ge=0, le=MAX_BOOKINGS)]
    booking_list_as_of: Instant

    def rule_table(self, table_id: str) -> RuleTable | None:
        """The table of that id that is in force on the business day, or None."""
        in_force = (t for t in self.rule_tables if t.id == table_id and t.effective_from <= self.business_day)
        return max(in_force, key=lambda table: table.effective_from, default=None)
