"""The Japanese calendar: years counted in eras, as the forms of the city write them.

An era begins on the day named here and the one before it ends the day before (the order of
1912-07-30 and of 1926-12-25 named that very day, so both names of it are read).
"""

from dataclasses import dataclass
from datetime import date, timedelta

_WEEKDAYS = "月火水木金土日"
_FIRST_GREGORIAN_DAY = date(1873, 1, 1)


@dataclass(frozen=True, slots=True)
class Era:
    """One era; ``last`` is the last day that may be written with its name."""

    name: str
    letter: str
    first: date
    last: date

    @property
    def offset(self) -> int:
        """What is added to a year of the era to give the western year."""
        return self.first.year - 1


REIWA = Era("令和", "R", date(2019, 5, 1), date.max)
HEISEI = Era("平成", "H", date(1989, 1, 8), REIWA.first - timedelta(days=1))
SHOWA = Era("昭和", "S", date(1926, 12, 25), HEISEI.first - timedelta(days=1))
TAISHO = Era("大正", "T", date(1912, 7, 30), SHOWA.first)
MEIJI = Era("明治", "M", date(1868, 1, 25), TAISHO.first)
ERAS = (REIWA, HEISEI, SHOWA, TAISHO, MEIJI)
"""Newest first."""


def era_of(day: date) -> Era | None:
    """The era of a day; none before 明治6年1月1日, when the western calendar was adopted."""
    if day < _FIRST_GREGORIAN_DAY:
        return None
    return next(era for era in ERAS if era.first <= day)


def wareki(day: date) -> str:
    """``昭和60年1月2日``; the first year of an era is 元年; western years before 明治6年."""
    era = era_of(day)
    if era is None:
        return f"{day.year}年{day.month}月{day.day}日"
    year = day.year - era.offset
    return f"{era.name}{'元' if year == 1 else year}年{day.month}月{day.day}日"


def wareki_with_weekday(day: date) -> str:
    """``令和4年11月24日(木)``, as the day of a session is written."""
    return f"{wareki(day)}({_WEEKDAYS[day.weekday()]})"
