"""Dates as they stand in booking lists."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.dates import parse_birth_date, parse_date


class TestWrittenByHand:
    @pytest.mark.parametrize(
        "text",
        [
            *("S60.1.2", "昭和60年1月2日", "1985/1/2", "19850102", "Ｓ６０．１．２", "１９８５年１月２日"),
            *(
                "1985-01-02",
                "昭和６０年１月２日",
                "s60/1/2",
                " 1985/1/2 0:00",
                "1985/1/2 00:00:00",
                "㍼60年1月2日",
            ),
            *("1985年1月2日（水）", "1985年1月2日生", "1985 . 1 . 2", "昭和60-1-2", "1985-01-02T00:00:00"),
        ],
    )
    def test_every_spelling_of_one_day(self, text):
        """However the day was typed, it is the same day."""
        assert parse_date(text) == "1985-01-02"

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "昭和64.1.8",
                "平成31.5.1",
                "大正15.12.25",
                "明治45.7.30",
                "令和1.4.30",
                "昭和0.1.1",
                "S65.1.1",
            ),
            *(
                "2023/2/29",
                "1985/13/1",
                "1985/0/5",
                "85/1/2",
                "31049",
                "600102",
                "1/2/1985",
                "",
                "不明",
                "1985/1/2/3",
            ),
            *("1985/1/2 14:00", "Ｘ60.1.2", "198501022"),
        ],
    )
    def test_what_is_no_day(self, text):
        """A day outside its era or outside the calendar is not bent into another one."""
        assert parse_date(text) is None

    def test_midnight_does_not_eat_a_digit(self):
        """A spreadsheet's 0:00 after the 20th leaves the 20th."""
        assert parse_date("1985/1/20 0:00") == "1985-01-20"

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            *(("明治45.7.29", "1912-07-29"), ("大正1.7.30", "1912-07-30"), ("大正15.12.24", "1926-12-24")),
            *(("昭和1.12.25", "1926-12-25"), ("昭和64.1.7", "1989-01-07"), ("平成1.1.8", "1989-01-08")),
            *(("平成31.4.30", "2019-04-30"), ("令和元年5月1日", "2019-05-01"), ("H元.1.8", "1989-01-08")),
        ],
    )
    def test_first_and_last_days_of_the_eras(self, text, expected):
        """Both ends of every era are inside it."""
        assert parse_date(text) == expected


class TestPartlyKnown:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            *(("1985", "1985"), ("1985年", "1985"), ("昭和60年", "1985"), ("1985-00-00", "1985")),
            *(("昭和60年月日不詳", "1985"), ("1985/1", "1985-01"), ("1985年1月", "1985-01")),
            *(
                ("昭和60年1月不詳", "1985-01"),
                ("1985-10-00", "1985-10"),
                ("S64", "1989"),
                ("S64.1", "1989-01"),
            ),
        ],
    )
    def test_month_or_day_unknown(self, text, expected):
        """Residents from abroad may know only the year."""
        assert parse_birth_date(text) == expected

    @pytest.mark.parametrize(
        "text",
        ["S65", "昭和0年", "昭和64年2月", "1985年0月1", "昭和60年13月", "0年", "1985-13", "昭和", "年"],
    )
    def test_not_even_a_year(self, text):
        """A year or month that the era never had is refused."""
        assert parse_birth_date(text) is None


class TestAnyText:
    @given(st.text(max_size=40))
    def test_never_fails(self, text):
        """Any text is a date or it is not."""
        found = parse_birth_date(text)
        assert found is None or date.fromisoformat((found + "-01-01")[:10])

    @given(st.dates(min_value=date(1873, 1, 1), max_value=date(2100, 1, 1)))
    def test_western_dates_come_back(self, day):
        """Each day is read back from four spellings."""
        spellings = (
            f"{day:%Y-%m-%d}",
            f"{day:%Y%m%d}",
            f"{day:%Y/%m/%d}",
            f"{day.year}年{day.month}月{day.day}日",
        )
        assert {parse_date(text) for text in spellings} == {day.isoformat()}
