"""The rules of a day pack that look at more than one field.

Each check names the place that breaks the rule. Knows no file and no signature.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from sync.canonical import canonical_json
from sync.day_shape import BookedPerson, Booking, DayPack, RuleTable
from sync.errors import DayPackRefusal, DayPackRefused, JsonRefused
from sync.personal_number import looks_like_personal_number

_EARLIEST_BIRTH: Final = "1868"
_LARGEST_TABLE: Final = 256 * 1024


def require_consistent(pack: DayPack) -> None:
    """Refuse a pack whose parts contradict each other.

    Raises:
        DayPackRefused: with the first place found.
    """
    _require_calendar(pack)
    _require_unique(pack)
    _require_windows_and_lanes(pack)
    for place, table in enumerate(pack.rule_tables):
        _require_plain_table(table, f"rule_tables[{place}]")
    if pack.booking_count != len(pack.bookings):
        raise DayPackRefused(DayPackRefusal.COUNT_MISMATCH, "booking_count")
    bookable = {lane.id for lane in pack.lanes if lane.bookable}
    for place, booking in enumerate(pack.bookings):
        _require_booking(booking, place, bookable, pack.business_day)


def _bad(where: str) -> DayPackRefused:
    return DayPackRefused(DayPackRefusal.BAD_FIELD, where)


def _require_calendar(pack: DayPack) -> None:
    tables = ((f"rule_tables[{i}].effective_from", t.effective_from) for i, t in enumerate(pack.rule_tables))
    for where, day in (("business_day", pack.business_day), *tables):
        if not _is_day(day):
            raise _bad(where)
    for where, instant in (("issued_at", pack.issued_at), ("booking_list_as_of", pack.booking_list_as_of)):
        if not _is_instant(instant):
            raise _bad(where)
    if pack.hours.opens >= pack.hours.closes:
        raise _bad("hours.closes")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_instant(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _require_unique(pack: DayPack) -> None:
    _unique("lanes", "id", (lane.id for lane in pack.lanes))
    _unique("lanes", "ticket_prefix", (lane.ticket_prefix for lane in pack.lanes))
    _unique("windows", "id", (window.id for window in pack.windows))
    _unique("laptops", "id", (laptop.id for laptop in pack.laptops))
    _unique("laptops", "ticket_block", (str(laptop.ticket_block) for laptop in pack.laptops))
    _unique("roster", "id", (person.id for person in pack.roster))
    _unique("roster", "badge", (person.badge for person in pack.roster))
    _unique("rule_tables", "id", (f"{table.id} {table.effective_from}" for table in pack.rule_tables))
    _unique("bookings", "code", (booking.code for booking in pack.bookings))


def _unique(group: str, field: str, values: Iterable[str]) -> None:
    seen: set[str] = set()
    for place, value in enumerate(values):
        if value in seen:
            raise DayPackRefused(DayPackRefusal.DUPLICATE, f"{group}[{place}].{field}")
        seen.add(value)


def _require_windows_and_lanes(pack: DayPack) -> None:
    for place, lane in enumerate(pack.lanes):
        if lane.id == "delivery" and lane.bookable:  # 仕様書 第2-1-(1)-ウ: only 申請受付 is booked
            raise _bad(f"lanes[{place}].bookable")
    lanes = {lane.id for lane in pack.lanes}
    for place, window in enumerate(pack.windows):
        if not lanes.issuperset(window.lanes) or len(set(window.lanes)) != len(window.lanes):
            raise _bad(f"windows[{place}].lanes")


def _require_plain_table(table: RuleTable, where: str) -> None:
    """The tables are opaque here, but they are bounded JSON of whole numbers with ASCII keys."""
    try:
        written = canonical_json(table.content)
    except JsonRefused as err:
        raise _bad(f"{where}.content") from err
    if len(written) > _LARGEST_TABLE or not _keys_are_ascii(table.content):
        raise _bad(f"{where}.content")


def _keys_are_ascii(value: object) -> bool:
    if isinstance(value, dict):
        return all(key.isascii() and _keys_are_ascii(member) for key, member in value.items())
    if isinstance(value, list):
        return all(_keys_are_ascii(element) for element in value)
    return True


def _require_booking(booking: Booking, place: int, bookable: set[str], business_day: str) -> None:
    if booking.lane not in bookable:
        raise _bad(f"bookings[{place}].lane")
    if booking.party_size < len(booking.people):
        raise DayPackRefused(DayPackRefusal.COUNT_MISMATCH, f"bookings[{place}].party_size")
    for number, person in enumerate(booking.people):
        _require_person(person, f"bookings[{place}].people[{number}]", business_day)
    for field, text in (("address", booking.address), ("note", booking.note), ("ward", booking.ward)):
        if len(text) >= 12 and looks_like_personal_number(text):
            raise DayPackRefused(DayPackRefusal.PERSONAL_NUMBER, f"bookings[{place}].{field}")


def _require_person(person: BookedPerson, where: str, business_day: str) -> None:
    if not person.kana and not person.name:
        raise DayPackRefused(DayPackRefusal.MISSING_FIELD, f"{where}.name")
    if person.birth_date and not is_birth_date(person.birth_date, business_day):
        raise _bad(f"{where}.birth_date")
    for field, text in (("kana", person.kana), ("name", person.name)):
        if len(text) >= 12 and looks_like_personal_number(text):
            raise DayPackRefused(DayPackRefusal.PERSONAL_NUMBER, f"{where}.{field}")


def is_birth_date(text: str, business_day: str) -> bool:
    """Whether "YYYY", "YYYY-MM" or "YYYY-MM-DD" is a real date between 1868 and the business day."""
    if not _EARLIEST_BIRTH <= text <= business_day:
        return False
    return _is_day((text + "-01-01")[:10])
