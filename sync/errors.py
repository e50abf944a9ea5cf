"""Every way this package can say no, as codes that a screen can put into words.

A refusal names a code and a place (`bookings[3].time`), never the offending text: the text may be
somebody's name. Knows no wording and no language.
"""

from enum import StrEnum


class JsonRefusal(StrEnum):
    """Why a piece of JSON was not read or written."""

    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    TOO_MANY_PARTS = "too_many_parts"
    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    DUPLICATE_KEY = "duplicate_key"
    BAD_NUMBER = "bad_number"
    NOT_WRITABLE = "not_writable"


class SignatureRefusal(StrEnum):
    """Why a signed envelope was not believed."""

    NOT_AN_ENVELOPE = "not_an_envelope"
    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"
    MISSING_SIGNATURE = "missing_signature"
    UNKNOWN_KEY = "unknown_key"
    BAD_SIGNATURE = "bad_signature"


class DayPackRefusal(StrEnum):
    """Why a day pack cannot be used."""

    NOT_A_PACK = "not_a_pack"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    BROKEN_JSON = "broken_json"
    NOT_CANONICAL = "not_canonical"
    UNKNOWN_KEY = "unknown_key"
    BAD_SIGNATURE = "bad_signature"
    KEY_EXPIRED = "expired"
    PRACTICE_MISMATCH = "practice_mismatch"
    WRONG_VERSION = "wrong_version"
    MISSING_FIELD = "missing_field"
    UNKNOWN_FIELD = "unknown_field"
    BAD_FIELD = "bad_field"
    BAD_CHARACTER = "bad_character"
    DUPLICATE = "duplicate"
    COUNT_MISMATCH = "count_mismatch"
    PERSONAL_NUMBER = "personal_number"


class ListRefusal(StrEnum):
    """Why a whole booking list cannot be read."""

    TOO_LARGE = "too_large"
    EMPTY = "empty"
    NOT_A_LIST = "not_a_list"
    MISSING_COLUMN = "missing_column"
    REPEATED_COLUMN = "repeated_column"


class RowProblem(StrEnum):
    """Why one row of a booking list was left out, or what in its note was altered."""

    BROKEN_CHARACTER = "broken_character"
    CONTROL_CHARACTER = "control_character"
    BAD_QUOTES = "bad_quotes"
    COLUMN_COUNT = "column_count"
    MISSING = "missing"
    TOO_LONG = "too_long"
    BAD_CODE = "bad_code"
    DUPLICATE_CODE = "duplicate_code"
    BAD_TIME = "bad_time"
    OTHER_DAY = "other_day"
    OTHER_VENUE = "other_venue"
    NOT_BOOKABLE = "not_bookable"
    CANCELLED = "cancelled"
    BAD_BIRTH_DATE = "bad_birth_date"
    BAD_PARTY_SIZE = "bad_party_size"
    BAD_PHONE = "bad_phone"
    PHONE_LOST_ZERO = "phone_lost_zero"
    PERSONAL_NUMBER = "personal_number"
    LINE_BREAK = "line_break"
    TOO_MANY_ROWS = "too_many_rows"


class SyncRefused(Exception):  # noqa: N818  a refusal is this project's word, and not every exception is an error
    """The parent of this package's refusals."""


class JsonRefused(SyncRefused):
    """A piece of JSON is outside the strict subset this project uses."""

    def __init__(self, code: JsonRefusal) -> None:
        super().__init__(code.value)
        self.code = code


class SignatureRefused(SyncRefused):
    """A signed envelope could not be believed."""

    def __init__(self, code: SignatureRefusal) -> None:
        super().__init__(code.value)
        self.code = code


class DayPackRefused(SyncRefused):
    """A day pack cannot be used.

    Attributes:
        code: what is wrong.
        where: the place inside the pack, such as `bookings[3].time`, or "" for the whole file.
    """

    def __init__(self, code: DayPackRefusal, where: str = "") -> None:
        super().__init__(f"{code.value} {where}".rstrip())
        self.code = code
        self.where = where


class BookingListRefused(SyncRefused):
    """A booking list cannot be read at all.

    Attributes:
        code: what is wrong.
        column: the name of the column that is missing or repeated, or "".
    """

    def __init__(self, code: ListRefusal, column: str = "") -> None:
        super().__init__(f"{code.value} {column}".rstrip())
        self.code = code
        self.column = column
