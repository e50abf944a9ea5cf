"""The words on the numbered ticket, and how days, times and counts are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth_date import BirthDate
from kiosk.domain.words import Lane
from kiosk.wording import dates, ticket

DAY = date(2022, 11, 24)


class TestTicket:
    @pytest.mark.parametrize("lane", Lane)
    @pytest.mark.parametrize("accompanied", [False, True])
    @pytest.mark.parametrize("support_only", [False, True])
    def test_every_face(self, lane, accompanied, support_only, speech):
        """Every holder reads what to have ready, where to look, and that the paper proves nothing."""
        words = ticket.face_words(
            lane,
            waiting=5,
            minutes=20,
            under_15=accompanied,
            support_only=support_only,
            practice=True,
            copy=2,
        )
        texts = (words.lane, words.heading, *words.prepare, words.practice, words.reprint)
        assert words.prepare
        assert [fault for text in texts if (fault := speech.fault(text))] == []
        assert speech.sentence_fault(words.guidance) == ""
        assert speech.sentence_fault(words.notice) == ""
        assert "証明では ありません" in words.notice

    def test_ordinary(self):
        """The first paper of a real day carries no mark of practice and none of a reprint."""
        words = ticket.face_words(Lane.APPLICATION, waiting=5, minutes=20)
        assert (words.practice, words.reprint) == ("", "")
        assert words.figures == (("待っている方", "5人"), ("およそ", "20分"))
        assert words.notice == "この紙は 申請が済んだ証明では ありません。"

    def test_reprints_are_counted(self):
        """The third paper is the second reprint."""
        assert ticket.face_words(Lane.DELIVERY, waiting=0, minutes=None, copy=3).reprint == "再印刷 2"

    def test_child(self):
        """A child's paper asks for the documents of who came along."""
        words = ticket.face_words(Lane.APPLICATION, waiting=0, minutes=3, under_15=True)
        assert any("代理人" in line for line in words.prepare)

    def test_support_only(self):
        """申請サポート checks no identity, and asks for no identity document."""
        words = ticket.face_words(Lane.APPLICATION, waiting=0, minutes=3, support_only=True)
        assert not any("本人確認" in line for line in words.prepare)

    def test_wait_that_nobody_knows(self):
        """Where nobody can say how long, nothing is promised."""
        assert ticket.figures(2, None) == (("待っている方", "2人"),)

    def test_nobody_ahead(self):
        """With nobody ahead it is said that it is soon."""
        assert ticket.figures(0, 0) == (("待っている方", "0人"), ("およそ", "すぐ"))


class TestDays:
    def test_day(self):
        """A day as the city writes it."""
        assert dates.day(DAY) == "令和4年11月24日(木)"
        assert dates.short_day(DAY) == "11/24(木)"
        assert dates.day_of("2022-11-24T13:00:00+09:00") == "令和4年11月24日(木)"

    @pytest.mark.parametrize(
        ("moment", "written"),
        [
            ("14:07", "14:07"),
            ("2022-11-24T09:05:00+09:00", "9:05"),
            ("09:00", "9:00"),
            ("24:00", ""),
            ("", ""),
        ],
    )
    def test_time(self, moment, written):
        """A time of day without the zero of machines; none where there is none."""
        assert dates.time(moment) == written

    def test_hours(self):
        """The opening hours of a weekday."""
        assert dates.hours("13:00", "20:00") == "13:00-20:00"

    @pytest.mark.parametrize(
        ("moment", "written"),
        [
            ("2022-11-24T09:12:00+09:00", "今日 9:12"),
            ("2022-11-23T18:40:00+09:00", "11/23(水) 18:40"),
            ("2021-12-28T09:00:00+09:00", "令和3年12月28日 9:00"),
            ("yesterday", "日時が わかりません"),
        ],
    )
    def test_as_of(self, moment, written):
        """How old the booking list is."""
        assert dates.as_of(moment, DAY) == written


class TestBirth:
    def test_both_years(self):
        """Japanese year, western year and age stand together."""
        born = BirthDate(1980, 3, 12)
        assert dates.birth(born) == "昭和55年3月12日"
        assert dates.birth_more(born, DAY) == "1980年・42歳"
        assert dates.birth_line(born, DAY) == "昭和55年3月12日・1980年・42歳"

    def test_day_before_the_birthday(self):
        """Whoever has the birthday tomorrow has not completed the year while the window is open."""
        assert dates.birth_more(BirthDate(1980, 11, 25), DAY) == "1980年・41歳"

    def test_unknown_parts(self):
        """What the resident record does not know is said, and no age is made up."""
        assert dates.birth_line(BirthDate(1985, 11), DAY) == "1985年11月(日は不詳)・年齢は 不詳"
        assert dates.birth_line(BirthDate(1985, 1), DAY) == "1985年1月(日は不詳)・37歳"
        assert dates.birth_line(BirthDate(1985), DAY) == "1985年(月日は不詳)・年齢は 不詳"

    @given(st.dates(min_value=date(1870, 1, 1), max_value=DAY))
    def test_iso_and_back(self, born):
        """Every date of birth that is kept can be written."""
        found = dates.birth_from_iso(born.isoformat())
        assert found is not None
        assert found.iso == born.isoformat()
        assert dates.birth_line(found, DAY).endswith("歳")

    @pytest.mark.parametrize("iso", ["", "1985-13-01", "1985-02-30", "1985-00-05", "１９８５-01-02", "x"])
    def test_none(self, iso):
        """A text that is no date of birth is none."""
        assert dates.birth_from_iso(iso) is None


class TestCounts:
    @pytest.mark.parametrize(
        ("count", "written"),
        [(-3, "まもなく"), (0, "まもなく"), (12, "約12分"), (60, "約1時間"), (80, "約1時間20分")],
    )
    def test_minutes(self, count, written):
        """Waits as people say them."""
        assert dates.minutes(count) == written

    def test_party(self):
        """One person, or a family on one booking."""
        assert dates.party(1) == "1名"
        assert dates.party(3) == "3名 ご家族"

    def test_worst(self, hostile):
        """No text makes the writing of a day or a time fail."""
        for text in hostile:
            assert (dates.day_of(text) + dates.time(text) + dates.as_of(text, DAY)).isprintable()
