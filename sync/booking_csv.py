"""A booking list exported from a reservation system, read row by row.

Good rows become bookings; every other row is listed with its line, its reason and its column, and nothing
is silently changed: names and addresses stay as they were typed (予約受付一覧, 仕様書 第2-1-(1)-ウ). A note
loses its line ends and any run that looks like a personal number (個人番号); both are listed.
Knows no screen; reasons are codes.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sync.dates import parse_birth_date, parse_date
from sync.day_checks import is_birth_date
from sync.day_shape import MAX_BOOKINGS, BookedPerson, Booking
from sync.errors import RowProblem
from sync.list_text import REPLACED, BrokenRow, ListText, Row, read_list_text
from sync.personal_number import looks_like_personal_number, mask_personal_numbers
from sync.text_rules import has_steering_character

WARDS: Final = ("中央区", "花見川区", "稲毛区", "若葉区", "緑区", "美浜区")
_LONGEST: Final = {"address": 200, "note": 200, "ward": 40, "name": 100, "kana": 100}
_CLOCK: Final = re.compile(
    r"(?P<half>午前|午後|AM|PM)?(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2})(?::00)?"
    r"|時(?:(?P<minutes>[0-9]{1,2})分|(?P<half_past>半))?)(?:\s*[~-].*|から.*|)\Z"
)
_WHEN: Final = re.compile(
    r"(?P<day>.*?[0-9日)])(?:T|\s+|(?<=[日)]))(?P<clock>(?:午前|午後|AM|PM)?\s*[0-9]{1,2}[:時].*)\Z",
    re.IGNORECASE,
)
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−ー", "-") | dict.fromkeys("〜～", "~"))
_CODE: Final = re.compile(r"[\x21-\x7e]{1,64}")
_LANES: Final = dict.fromkeys(("", "申請", "申請受付", "申請サポート"), "application")
_CANCELLED: Final = ("取消", "取り消し", "キャンセル", "無効", "cancel")
_YES: Final = ("1", "○", "〇", "はい", "有", "true", "yes", "外国人", "外国籍", "外国")


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was left out or altered: the line it began on (from 1), why, and the column's title."""

    line_number: int
    reason: RowProblem
    column: str


@dataclass(frozen=True, slots=True)
class BookingList:
    """What a list gave.

    Attributes:
        bookings: the good rows in the order of the file.
        bad_rows: every other row, one entry each.
        altered: notes of good rows that were altered: PERSONAL_NUMBER masked, LINE_BREAK made a space.
        encoding: how the file was written: "utf-8", "utf-16" or "cp932".
    """

    bookings: tuple[Booking, ...]
    bad_rows: tuple[BadRow, ...]
    altered: tuple[BadRow, ...]
    encoding: str


class _Left(Exception):  # noqa: N818  it leaves a row out; the list goes on
    """This row is left out, for this reason, because of this field."""

    def __init__(self, reason: RowProblem, field: str) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.field = field


def read_booking_list(
    raw: bytes, *, business_day: str, venue_names: frozenset[str] = frozenset()
) -> BookingList:
    """Read a booking list.

    Args:
        raw: the file: CSV or TSV; UTF-8, UTF-8 with a mark, CP932, or UTF-16 with a mark.
        business_day: the ISO date the list is wanted for; rows of other days are listed as OTHER_DAY.
        venue_names: the spellings of this venue's name; empty accepts every venue.

    Raises:
        BookingListRefused: when the file as a whole is no such list. Nothing else is ever raised.
    """
    text = read_list_text(raw)
    reader = _Reader(text, business_day, frozenset(_folded(name) for name in venue_names))
    for row in text.rows():
        reader.take(row)
    return BookingList(tuple(reader.bookings), tuple(reader.bad_rows), tuple(reader.altered), text.encoding)


class _Reader:
    """Collects rows; remembers the codes already seen."""

    def __init__(self, text: ListText, business_day: str, venues: frozenset[str]) -> None:
        self._titles = text.titles
        self._business_day = business_day
        self._venues = venues
        self._codes: set[str] = set()
        self.bookings: list[Booking] = []
        self.bad_rows: list[BadRow] = []
        self.altered: list[BadRow] = []

    def take(self, row: Row | BrokenRow) -> None:
        """Keep a row or list it as bad."""
        if isinstance(row, BrokenRow):
            self.bad_rows.append(BadRow(row.line_number, row.problem, ""))
            return
        try:
            self._keep(row)
        except _Left as left:
            self.bad_rows.append(BadRow(row.line_number, left.reason, self._titles.get(left.field, "")))

    def _keep(self, row: Row) -> None:
        _require_readable(row.cells)
        self._require_for_today(row.cells)
        code = _code(row.cells)
        if code in self._codes:
            raise _Left(RowProblem.DUPLICATE_CODE, "code")
        note, alterations = _note(row.cells.get("note", ""))
        booking = self._booking(code, note, row.cells)
        if len(self.bookings) >= MAX_BOOKINGS:
            raise _Left(RowProblem.TOO_MANY_ROWS, "")
        self._codes.add(code)
        self.bookings.append(booking)
        self.altered += (BadRow(row.line_number, reason, self._titles["note"]) for reason in alterations)

    def _require_for_today(self, cells: Mapping[str, str]) -> None:
        status = _folded(cells.get("status", "")).lower()
        if any(word in status for word in _CANCELLED):
            raise _Left(RowProblem.CANCELLED, "status")
        if _folded(cells.get("lane", "")) not in _LANES:
            raise _Left(RowProblem.NOT_BOOKABLE, "lane")
        venue = _folded(cells.get("venue", ""))
        if venue and self._venues and venue not in self._venues:
            raise _Left(RowProblem.OTHER_VENUE, "venue")

    def _booking(self, code: str, note: str, cells: Mapping[str, str]) -> Booking:
        time = _time(cells, self._business_day)
        people = _people(cells, self._business_day)
        address = cells.get("address", "")
        return Booking(
            code=code,
            time=time,
            lane=_LANES[_folded(cells.get("lane", ""))],
            contact_phone=_phone(cells.get("phone", "")),
            ward=cells.get("ward", "") or _ward_of(address),
            address=address,
            people=people,
            party_size=_party_size(cells.get("party_size", ""), len(people)),
            note=note,
        )


def _require_readable(cells: Mapping[str, str]) -> None:
    for field, cell in cells.items():
        if REPLACED in cell:
            raise _Left(RowProblem.BROKEN_CHARACTER, field)
        if has_steering_character(cell.replace("\n", " ") if field == "note" else cell):
            raise _Left(RowProblem.CONTROL_CHARACTER, field)
        if len(cell) > _LONGEST.get(field.split(".")[0], 200):
            raise _Left(RowProblem.TOO_LONG, field)
        kept_as_text = field.split(".")[0] in {"name", "kana", "address", "ward"}
        if kept_as_text and len(cell) >= 12 and looks_like_personal_number(cell):
            raise _Left(RowProblem.PERSONAL_NUMBER, field)


def _note(typed: str) -> tuple[str, tuple[RowProblem, ...]]:
    joined = typed.replace("\n", " ")
    masked = mask_personal_numbers(joined)
    reasons = ((RowProblem.LINE_BREAK, joined != typed), (RowProblem.PERSONAL_NUMBER, masked != joined))
    return masked, tuple(reason for reason, happened in reasons if happened)


def _ward_of(address: str) -> str:
    """The ward an address of the city itself names; other cities have a 中央区 too."""
    return next((w for w in WARDS if f"千葉市{w}" in address or address.startswith(w)), "")


def _folded(text: str) -> str:
    """For comparing fixed words only: one width, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _plain(text: str) -> str:
    """A typed value without the ="..." that spreadsheets wrap around digits."""
    folded = unicodedata.normalize("NFKC", text).strip()
    if folded.startswith('="') and folded.endswith('"'):
        folded = folded[2:-1]
    return folded.removeprefix("'").translate(_DASHES).strip()


def _code(cells: Mapping[str, str]) -> str:
    """The booking number keeps its own spelling; only the spreadsheet's wrapping and blanks go."""
    code = cells["code"].strip()
    if code.startswith('="') and code.endswith('"'):
        code = code[2:-1]
    if not code:
        raise _Left(RowProblem.MISSING, "code")
    if not _CODE.fullmatch(code):
        raise _Left(RowProblem.BAD_CODE, "code")
    return code


def _time(cells: Mapping[str, str], business_day: str) -> str:
    day_field, time_field = ("when", "when") if "when" in cells else ("day", "time")
    when = _plain(cells[day_field]) if day_field == time_field else ""
    split = _WHEN.fullmatch(when)
    day = parse_date(split["day"] if split else cells[day_field])
    if day is None:
        raise _Left(RowProblem.BAD_TIME if cells[day_field].strip() else RowProblem.MISSING, day_field)
    if day != business_day:
        raise _Left(RowProblem.OTHER_DAY, day_field)
    time = _clock(split["clock"] if split else _plain(cells[time_field]))
    if time is None:
        raise _Left(RowProblem.BAD_TIME, time_field)
    return time


def _clock(text: str) -> str | None:
    """14:00, 14時, 14時半, 午後2時05分, 14:00~14:30 (the beginning counts)."""
    match = _CLOCK.fullmatch("".join(text.upper().split()))
    if not match:
        return None
    hour = int(match["hour"])
    minute = 30 if match["half_past"] else int(match["minute"] or match["minutes"] or 0)
    if match["half"]:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if match["half"] in {"午後", "PM"} else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _people(cells: Mapping[str, str], business_day: str) -> tuple[BookedPerson, ...]:
    first = _person(cells, "", business_day)
    if first is None:
        raise _Left(RowProblem.MISSING, "name" if "name" in cells else "kana")
    others = (_person(cells, f".{number}", business_day) for number in range(2, 21))
    return (first, *(person for person in others if person is not None))


def _person(cells: Mapping[str, str], number: str, business_day: str) -> BookedPerson | None:
    name, kana = cells.get(f"name{number}", ""), cells.get(f"kana{number}", "")
    born = cells.get(f"birth_date{number}", "")
    if not name.strip() and not kana.strip():
        if born.strip():
            raise _Left(RowProblem.MISSING, f"name{number}" if f"name{number}" in cells else f"kana{number}")
        return None
    birth_date = parse_birth_date(_plain(born)) if born.strip() else ""
    if birth_date is None or (birth_date and not is_birth_date(birth_date, business_day)):
        raise _Left(RowProblem.BAD_BIRTH_DATE, f"birth_date{number}")
    foreigner = _folded(cells.get(f"foreigner{number}", "")).lower() in _YES
    return BookedPerson(kana=kana, name=name, birth_date=birth_date, foreigner=foreigner)


def _party_size(text: str, known: int) -> int:
    digits = _plain(text).removesuffix("人").removesuffix("名")
    if not digits:
        return known
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 2 and known <= int(digits) <= 20):
        raise _Left(RowProblem.BAD_PARTY_SIZE, "party_size")
    return int(digits)


def _phone(text: str) -> str:
    """Ten or eleven digits with the leading zero, which spreadsheets like to eat."""
    plain = _plain(text)
    digits = re.sub(r"[\s()-]", "", plain)
    if not digits:
        if plain:
            raise _Left(RowProblem.BAD_PHONE, "phone")
        return ""
    if not (digits.isascii() and digits.isdigit()):
        raise _Left(RowProblem.BAD_PHONE, "phone")
    if digits[0] != "0" and len(digits) in {9, 10}:
        raise _Left(RowProblem.PHONE_LOST_ZERO, "phone")
    if digits[0] != "0" or len(digits) not in {10, 11}:
        raise _Left(RowProblem.BAD_PHONE, "phone")
    return digits
