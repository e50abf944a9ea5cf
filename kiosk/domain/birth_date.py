"""Dates of birth as people write them, and the ages that follow from them.

Japanese and western years alike; a foreign resident's month or day may be unknown. Knows no clock:
the day for which an age is asked is an argument.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.domain.era import ERAS, Era, wareki

_ADULT_FOR_THE_CARD = 15
_EARLIEST_YEAR = 1870


class BirthDateFlaw(StrEnum):
    """Why a text is not taken as a date of birth."""

    UNREADABLE = "unreadable"
    NO_SUCH_DAY = "no_such_day"
    TOO_LONG_AGO = "too_long_ago"
    NOT_IN_THAT_ERA = "not_in_that_era"
    IN_THE_FUTURE = "in_the_future"


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A date of birth; ``month`` and ``day`` are None where the resident record does not know them.

    Raises:
        ValueError: the calendar has no such day, or a day is given without its month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day without its month")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def iso(self) -> str:
        """``1985-01-02``; unknown parts are ``00``, which ``parse_birth_date`` reads again."""
        return f"{self.year:04}-{self.month or 0:02}-{self.day or 0:02}"

    @property
    def in_japanese(self) -> str:
        """``昭和60年1月2日``; a date with unknown parts in western years: ``1985年1月(日は不詳)``."""
        if self.month is None:
            return f"{self.year}年(月日は不詳)"
        if self.day is None:
            return f"{self.year}年{self.month}月(日は不詳)"
        return wareki(date(self.year, self.month, self.day))

    @property
    def earliest(self) -> date:
        """The first day on which the person can have been born."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day on which the person can have been born."""
        if self.month is not None and self.day is not None:
            return date(self.year, self.month, self.day)
        month = self.month or 12
        after = date(self.year + month // 12, month % 12 + 1, 1) if (self.year, month) < (9999, 12) else None
        return after - timedelta(days=1) if after else date.max


_ERA_NAMES = {name: era for era in ERAS for name in (era.name, era.name[0], era.letter)}
_UNKNOWN = "は?(?:不詳|不明)"
_IGNORED = re.compile(r"[\s()]+")
_DASHES = re.compile("[‐‑‒–—―−ー]")
_ERA_YEAR = rf"(?P<era>{'|'.join(_ERA_NAMES)})(?P<era_year>元|\d{{1,2}})"
_WESTERN_YEAR = r"(?:西暦)?(?P<year>\d{4})"
_LONG = re.compile(
    rf"(?:{_ERA_YEAR}|{_WESTERN_YEAR})[年./-]"
    rf"(?:(?P<month>\d{{1,2}})[月./-](?:(?P<day>\d{{1,2}})日?|日?{_UNKNOWN})|(?:月日)?{_UNKNOWN})"
)
_COMPACT = re.compile(
    rf"(?:(?P<era>{'|'.join(_ERA_NAMES)})(?P<era_year>\d\d)|(?P<year>\d{{4}}))(?P<month>\d\d)(?P<day>\d\d)"
)


def parse_birth_date(text: str, *, today: date | None = None) -> BirthDate | BirthDateFlaw:
    """Read a date of birth in any of the ways in which it is written.

    S60.1.2, 昭和60年1月2日, 1985/1/2, 1985-01-02, 19850102, S600102, full-width digits and 元年. A
    month or day of 00, or 不詳, is unknown. An era must have been in use on that day: 昭和64.1.8 and
    平成31.5.1 are refused. With ``today`` a later date is refused as well.
    """
    plain = _DASHES.sub("-", _IGNORED.sub("", unicodedata.normalize("NFKC", text))).upper()
    found = (_LONG.fullmatch(plain) or _COMPACT.fullmatch(plain)) if plain else None
    if found is None:
        return BirthDateFlaw.UNREADABLE
    era = _ERA_NAMES[found["era"]] if found["era"] else None
    year = _western_year(era, found["era_year"]) if era else int(found["year"])
    if year < _EARLIEST_YEAR:
        return BirthDateFlaw.TOO_LONG_AGO
    try:
        birth = BirthDate(year, int(found["month"] or 0) or None, int(found["day"] or 0) or None)
    except ValueError:
        return BirthDateFlaw.NO_SUCH_DAY
    if era is not None and not (era.first <= birth.latest and birth.earliest <= era.last):
        return BirthDateFlaw.NOT_IN_THAT_ERA
    return BirthDateFlaw.IN_THE_FUTURE if today is not None and birth.earliest > today else birth


def _western_year(era: Era, year: str) -> int:
    return era.offset + (1 if year == "元" else int(year))


def reached_at_the_end_of(born: date, years: int) -> date:
    """The day at whose end (24:00) a person completes so many years of age.

    It is the day before the birthday; somebody born on 29 February completes a year at the end of
    28 February (年齢計算ニ関スル法律 第1項, 民法 第143条第2項).
    """
    year = born.year + years
    if (born.month, born.day) == (2, 29):
        return date(year, 2, 28)
    return date(year, born.month, born.day) - timedelta(days=1)


def age_on(birth: BirthDate, day: date) -> int | None:
    """Completed years of age while the window is open on ``day``; None where the date leaves it open.

    The years are completed at the end of the day before the birthday, so a visitor on that day has not
    completed them yet, and on the birthday has. Negative before birth.
    """
    oldest, youngest = _years(birth.earliest, day), _years(birth.latest, day)
    return oldest if oldest == youngest else None


def under_15_on(birth: BirthDate, day: date) -> bool | None:
    """Whether a visitor of that day is under 15 (a legal representative must attend); None: ask.

    Fifteen is completed only as the day before the birthday ends, after the window has closed: that
    day still counts as under 15, the birthday does not. Born on 29 February: 28 February is the last
    day under 15, in leap years and others.
    """
    oldest, youngest = (_years(born, day) < _ADULT_FOR_THE_CARD for born in (birth.earliest, birth.latest))
    return oldest if oldest == youngest else None


def _years(born: date, day: date) -> int:
    years = day.year - born.year
    return years if day > reached_at_the_end_of(born, years) else years - 1
