"""Days, times, ages and counts as the city's papers and the staff's screens write them.

Half-width figures, Japanese years first, western years beside them.  Knows no clock.
"""

import re
from datetime import date

from kiosk.domain.birth_date import BirthDate, age_on
from kiosk.domain.era import wareki, wareki_with_weekday

_CLOCK = re.compile(r"(?:.*T)?([01]?[0-9]|2[0-3]):([0-5][0-9])(?::.*)?")
AGE_UNKNOWN = "年齢は 不詳"


def day(on: date) -> str:
    """``令和4年11月24日(木)``."""
    return wareki_with_weekday(on)


def day_of(iso: str) -> str:
    """The day of an ISO date or moment, ``令和4年11月24日(木)``; empty when the text is none."""
    found = _date(iso)
    return wareki_with_weekday(found) if found else ""


def short_day(on: date) -> str:
    """``11/24(木)``, where the year is plain."""
    return f"{on.month}/{on.day}({wareki_with_weekday(on)[-2]})"


def time(moment: str) -> str:
    """``14:07`` of a time of day or of an ISO moment, as it stands there; empty when it has none."""
    found = _CLOCK.fullmatch(moment)
    return f"{int(found[1])}:{found[2]}" if found else ""


def hours(opens: str, closes: str) -> str:
    """``13:00-20:00``."""
    return f"{time(opens)}-{time(closes)}"


def birth(born: BirthDate) -> str:
    """The Japanese year: ``昭和55年3月12日``; western with what is not known said."""
    return born.in_japanese


def birth_more(born: BirthDate, on: date) -> str:
    """The western year and the age: ``1980年・42歳``; an age that the date leaves open is said to be so."""
    age = age_on(born, on)
    return f"{born.year}年・{AGE_UNKNOWN if age is None else f'{max(age, 0)}歳'}"


def birth_line(born: BirthDate, on: date) -> str:
    """Both in one line: ``昭和60年1月2日・1985年・37歳``."""
    if born.day is None:
        age = age_on(born, on)
        return f"{born.in_japanese}・{AGE_UNKNOWN if age is None else f'{age}歳'}"
    return f"{birth(born)}・{birth_more(born, on)}"


def birth_from_iso(iso: str) -> BirthDate | None:
    """The date behind ``1985-01-02``, ``1985-01-00`` or ``1985-00-00``; None when the text is none."""
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", iso, re.ASCII)
    if not found:
        return None
    year, month, in_month = (int(part) for part in found.groups())
    try:
        return BirthDate(year, month or None, in_month or None)
    except ValueError:
        return None


def minutes(count: int) -> str:
    """``約12分``; an hour and more ``約1時間20分``; below a minute ``まもなく``."""
    if count < 1:
        return "まもなく"
    return f"約{duration(count)}"


def duration(count: int) -> str:
    """``12分``, ``1時間20分``, ``2時間``."""
    full, rest = divmod(max(count, 0), 60)
    if not full:
        return f"{rest}分"
    return f"{full}時間{rest}分" if rest else f"{full}時間"


def party(people: int) -> str:
    """``1名``; several who booked together ``3名 ご家族``."""
    return f"{people}名 ご家族" if people > 1 else f"{max(people, 1)}名"


def as_of(moment: str, today: date) -> str:
    """When a list was taken at the office: ``今日 9:12``, ``11/23(水) 18:40``, ``令和3年12月28日 9:00``."""
    on, at = _date(moment), time(moment)
    if on is None or not at:
        return "日時が わかりません"
    if on == today:
        return f"今日 {at}"
    return f"{short_day(on)} {at}" if on.year == today.year else f"{wareki(on)} {at}"


def _date(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None
