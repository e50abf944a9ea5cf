"""What was scanned or typed into the one big field of the reception.

Every text is taken for hostile: it is looked at and never opened, sent or followed. An 申請書ID leaves only
its last four digits, a 個人番号 none at all. Knows no booking list.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.birth_date import BirthDate, parse_birth_date
from kiosk.domain.ids import SessionId, TicketNo
from kiosk.domain.individual_number import find_individual_numbers, masked
from kiosk.domain.kana import search_key
from kiosk.domain.phone import Phone, parse_phone, phone_part


@dataclass(frozen=True, slots=True)
class TicketScanned:
    """The QR of one of our tickets."""

    session: SessionId
    ticket: TicketNo


@dataclass(frozen=True, slots=True)
class BadgeScanned:
    """The QR of a member of staff."""

    code: str


@dataclass(frozen=True, slots=True)
class BookingCode:
    """The code of a booking, as the citizen's confirmation shows it."""

    code: str


@dataclass(frozen=True, slots=True)
class PhoneTyped:
    """A telephone number, or ``digits`` of one (four or more)."""

    digits: str
    whole: bool


@dataclass(frozen=True, slots=True)
class BirthTyped:
    """A date of birth."""

    birth: BirthDate


@dataclass(frozen=True, slots=True)
class NameTyped:
    """A name or part of one in kana, kanji or Latin letters, exactly as it was typed."""

    text: str


@dataclass(frozen=True, slots=True)
class ApplicationIdSeen:
    """The QR or number of a pre-printed application form (申請書ID); only the end of it is kept."""

    last_four: str


@dataclass(frozen=True, slots=True)
class IndividualNumberSeen:
    """Something that looks like a 個人番号; ``text`` has its digits masked."""

    text: str


class Oddity(StrEnum):
    """Why nothing could be made of a text."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    DAMAGED_TICKET = "damaged_ticket"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Nothing that the reception knows."""

    why: Oddity


Recognised = (
    TicketScanned
    | BadgeScanned
    | BookingCode
    | PhoneTyped
    | BirthTyped
    | NameTyped
    | ApplicationIdSeen
    | IndividualNumberSeen
    | Unreadable
)

_UNTYPEABLE = frozenset({"Cc", "Cs", "Cn"})
_LONGEST = 512  # a form's address with its 23 digits has about 80
# Scanners set to another country's keyboard send + or ' for the colon.
_OURS = re.compile(r"MK1[:+'](?P<kind>[A-Z])[:+'](?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_TICKET = re.compile(r"(?P<session>[A-Za-z0-9._-]{1,64})[:+'](?P<ticket>[A-Za-z]{1,2}\d{1,6})", re.ASCII)
_BADGE = re.compile(r"[A-Za-z0-9-]{1,64}", re.ASCII)
_BOOKING = re.compile(r"[A-Za-z0-9-]{1,64}", re.ASCII)
_APPLICATION_ID = re.compile(r"(?<!\d)\d{23}(?!\d)", re.ASCII)
_GROUPED_ID = re.compile(r"\d[\d\s-]{21,40}\d", re.ASCII)


def ticket_payload(session: SessionId, ticket: TicketNo) -> str:
    """What the QR of a ticket holds: ``MK1:T:<session>:<ticket>``."""
    return f"MK1:T:{session}:{ticket}"


def recognise(text: str, *, scanned: bool = False) -> Recognised:
    """Say what a text is; any text has an answer, none raises.

    Args:
        text: what the field, the scanner or the camera gave.
        scanned: whether a device read it. A scanned code is a booking's whatever its letters; typed
            letters alone are a name, typed digits a telephone number or a date.

    Whoever has the booking list looks there first for a booking with exactly this code: its maker may
    use twelve digits that look like a 個人番号.
    """
    if len(text) > _LONGEST:
        return Unreadable(Oddity.TOO_LONG)
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return Unreadable(Oddity.EMPTY)
    if ours := _OURS.fullmatch(plain):
        return _our_own(ours["kind"].upper(), ours["rest"])
    if any(unicodedata.category(char) in _UNTYPEABLE and not char.isspace() for char in plain):
        return Unreadable(Oddity.UNKNOWN)
    hidden = _a_number_to_hide(text, plain, scanned=scanned)
    return hidden or _of_a_citizen(text.strip(), plain, scanned=scanned)


def _our_own(kind: str, rest: str) -> Recognised:
    if kind == "T" and (found := _TICKET.fullmatch(rest)):
        return TicketScanned(SessionId(found["session"]), TicketNo(found["ticket"].upper()))
    if kind == "S" and _BADGE.fullmatch(rest):
        return BadgeScanned(rest)
    return Unreadable(Oddity.DAMAGED_TICKET)


def _a_number_to_hide(text: str, plain: str, *, scanned: bool) -> Recognised | None:
    ids = _APPLICATION_ID.findall(plain)
    if not ids and _GROUPED_ID.fullmatch(plain):
        ids = _APPLICATION_ID.findall(re.sub(r"[\s-]", "", plain))
    if len(ids) == 1:
        return ApplicationIdSeen(ids[0][-4:])
    if scanned and _BOOKING.fullmatch(plain) and not plain.isdecimal():
        return None  # a device's 20221124-0013 is a booking code; people break a 個人番号 up, printers do not
    return IndividualNumberSeen(masked(text)) if find_individual_numbers(text) else None


def _of_a_citizen(text: str, plain: str, *, scanned: bool) -> Recognised:
    code = _BOOKING.fullmatch(plain)
    if scanned and code:
        return BookingCode(plain)
    if isinstance(birth := parse_birth_date(plain), BirthDate):
        return BirthTyped(birth)
    if digits := phone_part(plain):
        return PhoneTyped(digits, whole=isinstance(parse_phone(plain), Phone))
    if code and any(char.isdigit() for char in plain):
        return BookingCode(plain)
    if any(char.isalpha() for char in search_key(text)) and "://" not in plain:
        return NameTyped(text)
    return Unreadable(Oddity.UNKNOWN)
