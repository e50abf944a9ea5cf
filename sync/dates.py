"""Reading the dates of a booking list: Western and Japanese calendar, any width.

A date is read or it is not; nothing is guessed, and a day on which an era did not yet or no longer exist
is refused. Knows no file, no clock and no field.
"""

import re
import unicodedata
from datetime import date
from typing import Final

_ERAS: Final = (
    ("明治", "M", date(1868, 1, 25), date(1912, 7, 29)),
    ("大正", "T", date(1912, 7, 30), date(1926, 12, 24)),
    ("昭和", "S", date(1926, 12, 25), date(1989, 1, 7)),
    ("平成", "H", date(1989, 1, 8), date(2019, 4, 30)),
    ("令和", "R", date(2019, 5, 1), date(9999, 12, 31)),
)
_YEAR: Final = (
    r"(?:(?P<western>[12][0-9]{3})|(?P<era>明治|大正|昭和|平成|令和|[MTSHR])\.?(?P<count>[0-9]{1,2}|元))"
)
_UNKNOWN: Final = r"(?:0{1,2}|不詳|不明|\?{1,2})"
_FULL: Final = re.compile(_YEAR + r"(?:年|[./-])(?P<month>[0-9]{1,2})(?:月|[./-])(?P<day>[0-9]{1,2})日?")
_TO_MONTH: Final = re.compile(
    _YEAR + r"(?:年|[./-])(?P<month>[0-9]{1,2})(?:月?|(?:月|[./-])" + _UNKNOWN + "日?)"
)
_TO_YEAR: Final = re.compile(
    _YEAR + rf"年?(?:(?:年|[./-])?{_UNKNOWN}(?:(?:月|[./-]){_UNKNOWN}日?|月)?|年?月日不詳)?"
)
_COMPACT: Final = re.compile(r"(?P<western>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_MIDNIGHT: Final = re.compile(r"[ T]+0?0:00(?::00)?\s*\Z")
_TAIL: Final = re.compile(r"(?:\((?:[日月火水木金土](?:・?祝)?|祝)\)|生まれ|生)\Z")
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−ー", "-") | {"／": "/", "。": ".", "、": "."})


def parse_date(text: str) -> str | None:
    """Read a whole date such as 1985/1/2, 19850102, S60.1.2 or 昭和60年1月2日.

    Returns:
        "YYYY-MM-DD", or None when the text is not one real date.
    """
    plain = _plain(text)
    match = _FULL.fullmatch(plain) or _COMPACT.fullmatch(plain)
    return _whole(match.groupdict()) if match else None


def parse_birth_date(text: str) -> str | None:
    """Read a birth date; the day, or the month and the day, may be unknown.

    Accepts what `parse_date` accepts and 1985年, 1985/1, 1985-00-00, 昭和60年不詳 and the like.

    Returns:
        "YYYY-MM-DD", "YYYY-MM" or "YYYY", or None when the text is none of them.
    """
    whole = parse_date(text)
    if whole:
        return whole
    plain = _plain(text)
    month, year = _TO_MONTH.fullmatch(plain), _TO_YEAR.fullmatch(plain)
    if year:
        return _to_year(year.groupdict())
    return _to_month(month.groupdict()) if month else None


def _plain(text: str) -> str:
    """One width, no spaces, one dash; a trailing weekday or midnight is dropped."""
    folded = unicodedata.normalize("NFKC", text).translate(_DASHES).upper()
    return _TAIL.sub("", "".join(_MIDNIGHT.sub("", folded).split()))


def _whole(parts: dict[str, str | None]) -> str | None:
    year = _western_year(parts)
    try:
        day = date(year, int(parts["month"] or 0), int(parts["day"] or 0))
    except ValueError:
        return None
    return day.isoformat() if _era_holds(parts, day, day) else None


def _to_month(parts: dict[str, str | None]) -> str | None:
    year, month = _western_year(parts), int(parts["month"] or 0)
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    first, last = date(year, month, 1), date(year, month, 28)
    return f"{year:04}-{month:02}" if _era_holds(parts, first, last) else None


def _to_year(parts: dict[str, str | None]) -> str | None:
    year = _western_year(parts)
    if not 1 <= year <= 9999:
        return None
    return f"{year:04}" if _era_holds(parts, date(year, 1, 1), date(year, 12, 31)) else None


def _western_year(parts: dict[str, str | None]) -> int:
    western, era = parts.get("western"), parts.get("era")
    if western:
        return int(western)
    count = 1 if parts["count"] == "元" else int(parts["count"] or 0)
    start = next(begin for name, letter, begin, _ in _ERAS if era in {name, letter})
    return start.year + count - 1 if count else 0


def _era_holds(parts: dict[str, str | None], first: date, last: date) -> bool:
    """Whether the era named, if any, was in force on some day from first to last."""
    era = parts.get("era")
    if not era:
        return True
    return any(begin <= last and first <= end for name, letter, begin, end in _ERAS if era in {name, letter})
