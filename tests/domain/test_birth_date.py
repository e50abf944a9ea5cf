"""Dates of birth as citizens and clerks write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth_date import (
    BirthDate,
    BirthDateFlaw,
    age_on,
    parse_birth_date,
    reached_at_the_end_of,
    under_15_on,
)
from kiosk.domain.era import wareki, wareki_with_weekday

DAYS = st.dates(date(1873, 1, 1), date(2100, 12, 31))


def born(day: date) -> BirthDate:
    return BirthDate(day.year, day.month, day.day)


class TestReading:
    @pytest.mark.parametrize(
        "text",
        [
            "S60.1.2",
            "s60.1.2",
            "昭和60年1月2日",
            "昭60.1.2",
            "昭和６０年１月２日",
            "1985/1/2",
            "1985-01-02",
            "19850102",
            "１９８５０１０２",
            "１９８５／１／２",
            "S600102",
            "昭和60年01月02日",
            " 昭和 60年 1月 2日 ",
            "1985年1月2日",
            "西暦1985年1月2日",
            "1985.1.2",
            "S60-1-2",
            "S60/1/2",
            "１９８５ー１ー２",
            "㍼60年1月2日",
        ],
    )
    def test_one_day_many_ways(self, text):
        """All of these are the second of January 1985."""
        assert parse_birth_date(text) == BirthDate(1985, 1, 2)

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("昭和元年12月25日", (1926, 12, 25)),
            ("大正15年12月24日", (1926, 12, 24)),
            ("大正15年12月25日", (1926, 12, 25)),
            ("昭和64.1.7", (1989, 1, 7)),
            ("平成元年1月8日", (1989, 1, 8)),
            ("H1.1.8", (1989, 1, 8)),
            ("平成31.4.30", (2019, 4, 30)),
            ("令和元年5月1日", (2019, 5, 1)),
            ("R1.5.1", (2019, 5, 1)),
            ("明治45.7.29", (1912, 7, 29)),
            ("大正1.7.30", (1912, 7, 30)),
            ("S35.2.29", (1960, 2, 29)),
        ],
    )
    def test_first_and_last_days_of_eras(self, text, day):
        """元年, and the days on which the name changed."""
        assert parse_birth_date(text) == BirthDate(*day)

    @pytest.mark.parametrize(
        "text",
        [
            "昭和64.1.8",
            "平成31.5.1",
            "昭和0年1月1日",
            "平成1.1.7",
            "令和1.4.30",
            "大正1.7.29",
            "昭和1.12.24",
            "S64年不詳2",
        ],
    )
    def test_days_that_an_era_never_had(self, text):
        """昭和64年 ended on its seventh day."""
        assert parse_birth_date(text) in {BirthDateFlaw.NOT_IN_THAT_ERA, BirthDateFlaw.UNREADABLE}
        assert not isinstance(parse_birth_date(text), BirthDate)

    def test_the_two_refusals_named_by_the_city(self):
        """Not unreadable, but never existed: staff are told which."""
        assert parse_birth_date("昭和64.1.8") is BirthDateFlaw.NOT_IN_THAT_ERA
        assert parse_birth_date("平成31.5.1") is BirthDateFlaw.NOT_IN_THAT_ERA

    @pytest.mark.parametrize("text", ["1985/2/30", "19850229", "S60.13.1", "1985-00-15", "H1.1.32"])
    def test_no_such_day(self, text):
        """The calendar decides."""
        assert parse_birth_date(text) is BirthDateFlaw.NO_SUCH_DAY

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "60.1.2",
            "1985",
            "昭和",
            "サトウ",
            "1985/1",
            "198501",
            "X60.1.2",
            "1985-1-2-3",
            "１９８５年１月",
        ],
    )
    def test_unreadable(self, text):
        """Half a date is not a date."""
        assert parse_birth_date(text) is BirthDateFlaw.UNREADABLE

    def test_not_yet_born(self):
        """A slip of the finger in the year."""
        today = date(2022, 11, 24)
        assert parse_birth_date("2022-11-25", today=today) is BirthDateFlaw.IN_THE_FUTURE
        assert parse_birth_date("2022-11-24", today=today) == BirthDate(2022, 11, 24)
        assert parse_birth_date("09012345") is BirthDateFlaw.TOO_LONG_AGO


class TestUnknownParts:
    @pytest.mark.parametrize(
        "text", ["1985-00-00", "19850000", "1985年不詳", "1985年月日不詳", "1985年(月日は不詳)"]
    )
    def test_only_the_year(self, text):
        """Some residents come from where birthdays were not written down."""
        assert parse_birth_date(text) == BirthDate(1985)

    @pytest.mark.parametrize(
        "text", ["1985-03-00", "1985年3月不詳", "1985年3月(日は不詳)", "昭和60年3月日不詳"]
    )
    def test_no_day(self, text):
        """Only the day is missing."""
        assert parse_birth_date(text) == BirthDate(1985, 3)

    def test_is_said(self):
        """An unknown part is never shown as a first of January."""
        assert BirthDate(1985).in_japanese == "1985年(月日は不詳)"
        assert BirthDate(1985, 3).in_japanese == "1985年3月(日は不詳)"
        assert BirthDate(1985, 3, 4).in_japanese == "昭和60年3月4日"

    def test_a_day_needs_its_month(self):
        """A mistake of the program, not of a person."""
        with pytest.raises(ValueError, match="month"):
            BirthDate(1985, None, 3)

    def test_age_is_left_open_when_it_depends(self):
        """Nobody is called fourteen by a guess."""
        assert age_on(BirthDate(2007), date(2022, 11, 24)) is None
        assert under_15_on(BirthDate(2007), date(2022, 11, 24)) is None
        assert under_15_on(BirthDate(2007), date(2023, 1, 1)) is False
        assert under_15_on(BirthDate(2007, 12), date(2022, 11, 30)) is True
        assert age_on(BirthDate(1985), date(2022, 12, 30)) is None
        assert age_on(BirthDate(1985), date(2022, 12, 31)) == 37
        assert age_on(BirthDate(1985, 3), date(2022, 11, 24)) == 37


class TestAge:
    def test_the_day_before_the_birthday(self):
        """Fifteen is completed when that day ends, after the window has closed."""
        girl = BirthDate(2007, 11, 25)
        assert reached_at_the_end_of(date(2007, 11, 25), 15) == date(2022, 11, 24)
        assert under_15_on(girl, date(2022, 11, 24)) is True
        assert age_on(girl, date(2022, 11, 24)) == 14
        assert under_15_on(girl, date(2022, 11, 25)) is False
        assert age_on(girl, date(2022, 11, 25)) == 15

    def test_born_on_29_february(self):
        """A year is completed at the end of 28 February, whether or not a 29th follows."""
        leap = date(2008, 2, 29)
        assert reached_at_the_end_of(leap, 15) == date(2023, 2, 28)
        assert under_15_on(born(leap), date(2023, 2, 28)) is True
        assert under_15_on(born(leap), date(2023, 3, 1)) is False
        assert reached_at_the_end_of(leap, 4) == date(2012, 2, 28)
        assert age_on(born(leap), date(2012, 2, 28)) == 3
        assert age_on(born(leap), date(2012, 2, 29)) == 4

    def test_born_on_1_january(self):
        """The year is completed in the year before."""
        assert reached_at_the_end_of(date(2008, 1, 1), 15) == date(2022, 12, 31)
        assert age_on(BirthDate(2008, 1, 1), date(2022, 12, 31)) == 14

    @given(DAYS, st.integers(0, 120))
    def test_one_more_from_one_day_to_the_next(self, day, years):
        """Age rises by one on the day after the year is completed, and only then."""
        end = reached_at_the_end_of(day, years)
        assert age_on(born(day), end) == years - 1
        assert age_on(born(day), end + timedelta(days=1)) == years


class TestWareki:
    @pytest.mark.parametrize(
        ("day", "text"),
        [
            (date(1985, 1, 2), "昭和60年1月2日"),
            (date(2019, 5, 1), "令和元年5月1日"),
            (date(2019, 4, 30), "平成31年4月30日"),
            (date(1989, 1, 7), "昭和64年1月7日"),
            (date(1989, 1, 8), "平成元年1月8日"),
            (date(1926, 12, 25), "昭和元年12月25日"),
            (date(1912, 7, 30), "大正元年7月30日"),
            (date(1912, 7, 29), "明治45年7月29日"),
            (date(1872, 12, 31), "1872年12月31日"),
        ],
    )
    def test_written(self, day, text):
        """As the forms write it."""
        assert wareki(day) == text

    def test_the_day_of_a_session(self):
        """With the day of the week."""
        assert wareki_with_weekday(date(2022, 11, 24)) == "令和4年11月24日(木)"


class TestEveryDay:
    @given(DAYS)
    def test_is_read_as_it_is_written(self, day):
        """What the program shows can be typed back."""
        birth = born(day)
        assert {
            parse_birth_date(text) for text in (wareki(day), birth.iso, birth.in_japanese, f"{day:%Y%m%d}")
        } == {birth}

    @given(st.integers(1870, 2100), st.none() | st.integers(1, 12))
    def test_unknown_parts_too(self, year, month):
        """Also where something is unknown; the person was born between the two ends."""
        birth = BirthDate(year, month)
        assert parse_birth_date(birth.iso) == parse_birth_date(birth.in_japanese) == birth
        assert birth.earliest < birth.latest
        assert (birth.latest + timedelta(days=1)).day == 1

    @given(st.text() | st.text("SHR昭和平成元年月日0123456789/.-", max_size=14))
    def test_any_text_has_an_answer(self, text):
        """Nothing typed raises."""
        assert isinstance(parse_birth_date(text), BirthDate | BirthDateFlaw)
