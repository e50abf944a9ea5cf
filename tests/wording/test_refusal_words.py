"""What staff are told when a rule says no."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.birth_date import BirthDateFlaw
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.job import JobState
from kiosk.domain.person_name import NameFlaw
from kiosk.domain.words import Place, Stage, Stop
from kiosk.services.readiness import Check
from kiosk.wording import refusals
from kiosk.wording.message import Message
from sync.errors import DayPackRefusal, ListRefusal

DETAILS = {
    RefusalCode.PACK_REFUSED: (*DayPackRefusal, "other_laptop", "bad_field bookings[3].time"),
    RefusalCode.BOOKINGS_REFUSED: (*ListRefusal, "unreadable", "missing_column 予約番号"),
    RefusalCode.CHECK_RED: tuple(Check),
    RefusalCode.CHECK_YELLOW: tuple(Check),
    RefusalCode.ALREADY_CHECKED_IN: tuple(Place),
    RefusalCode.STOPPED_BY_ANSWER: tuple(Stop),
    RefusalCode.NOT_WAITING: tuple(Place),
    RefusalCode.WRONG_STAGE: tuple(Stage),
    RefusalCode.STAGES_OPEN: tuple(Stage),
    RefusalCode.JOB_SETTLED: tuple(JobState),
    RefusalCode.BAD_TEXT: tuple(NameFlaw),
    RefusalCode.BAD_BIRTH_DATE: tuple(BirthDateFlaw),
    RefusalCode.TEXT_TOO_LONG: ("300", "100"),
    RefusalCode.OTHER_DAY_PACK: ("稲毛モール会場",),
    RefusalCode.LANE_ELSEWHERE: ("L2",),
}


def every() -> list[Refused]:
    """Every code with every detail it is raised with, with and without ticket, window and time."""
    return [
        Refused(code, *given, detail=str(detail))
        for code in RefusalCode
        for detail in ("", *DETAILS.get(code, ()))
        for given in (("", "", ""), ("A104", "2", "13:24"))
    ]


def fields(message: Message) -> tuple[str, str, str]:
    return message.title, message.meaning, message.todo


class TestEveryRefusal:
    @pytest.mark.parametrize("refused", every(), ids=str)
    def test_in_words(self, refused, speech):
        """Whatever the rules refuse, staff read three plain sentences and a code apart."""
        message = refusals.message(refused)
        assert [fault for text in fields(message) if (fault := speech.sentence_fault(text))] == []
        assert message.code.startswith(refused.code)

    def test_no_two_alike(self):
        """Two different refusals are never told in the same words."""
        titles = {code: refusals.message(Refused(code, "A104", "2", "13:24")).title for code in RefusalCode}
        assert len(set(titles.values())) == len(titles)

    @pytest.mark.parametrize("code", [DayPackRefusal, ListRefusal])
    def test_reasons_of_files_differ_from_the_general(self, code):
        """Every reason that a file is refused for has words of its own."""
        refusal = RefusalCode.PACK_REFUSED if code is DayPackRefusal else RefusalCode.BOOKINGS_REFUSED
        general = refusals.message(Refused(refusal, detail="never_heard_of")).title
        assert all(refusals.message(Refused(refusal, detail=each)).title != general for each in code)


class TestHelpful:
    def test_already_received(self):
        """Somebody who holds A104 since 13:24 is told so, and where they are."""
        message = refusals.message(
            Refused(RefusalCode.ALREADY_CHECKED_IN, "A104", "2", "13:24", detail=Place.AT_WINDOW)
        )
        assert message.title == "A104 で 13:24 に受け付けています。"
        assert "窓口2で 手続き中" in message.meaning
        assert "A104" in message.todo

    def test_taken_by_another_window(self):
        """Two windows pressed at once: the slower one reads who has the person."""
        message = refusals.message(Refused(RefusalCode.CALLED_BY_OTHER, "A113", "3"))
        assert message.title == "A113 の方は、もう 窓口3に 呼ばれています。"

    def test_overtaken(self):
        """Somebody who still waits, but no longer first, is not said to be away."""
        message = refusals.message(Refused(RefusalCode.NOT_WAITING, "A113"))
        assert message.title == "A113 の方は、いま 列の先頭では ありません。"
        assert "先頭の方を" in message.todo

    @pytest.mark.parametrize("place", [Place.MISSED, Place.PARKED])
    def test_away(self, place):
        """Somebody who is away comes back by the explicit press alone."""
        message = refusals.message(Refused(RefusalCode.NOT_WAITING, "A113", detail=place))
        assert "「戻す」" in message.todo

    def test_lane_of_a_window_and_of_a_venue(self):
        """A window without the lane and a venue without it are told apart."""
        at_window = refusals.message(Refused(RefusalCode.LANE_NOT_SERVED, window="2"))
        at_venue = refusals.message(Refused(RefusalCode.LANE_NOT_SERVED))
        assert "この窓口では" in at_window.title
        assert "この会場では" in at_venue.title

    def test_reissue(self):
        """Somebody whose answers lead elsewhere is told the same place as on the stop screen."""
        message = refusals.message(Refused(RefusalCode.STOPPED_BY_ANSWER, detail=Stop.REISSUE))
        assert "市民総合窓口課" in message.todo

    def test_window_that_has_its_label(self):
        """A window that is called 窓口2 already is not called 窓口窓口2."""
        assert "窓口窓口" not in refusals.message(Refused(RefusalCode.WINDOW_BUSY, "A1", "窓口2")).title

    def test_twelve_digits(self):
        """It is said that the digits look like an individual number, not that they are one."""
        message = refusals.message(Refused(RefusalCode.INDIVIDUAL_NUMBER))
        assert message.title == "個人番号（マイナンバー）のように見える12桁の数字は 書けません。"

    def test_code_for_the_telephone(self):
        """The office can be told the reason and the place inside the file."""
        refused = Refused(RefusalCode.PACK_REFUSED, detail="bad_field bookings[3].time")
        assert refusals.message(refused).code == "pack_refused / bad_field / bookings[3].time"

    def test_other_laptop(self):
        """The laptop that calls in the lane is named as it was enrolled."""
        assert "laptop-2" in refusals.message(Refused(RefusalCode.LANE_ELSEWHERE, detail="laptop-2")).title

    def test_missing_column(self):
        """The column that is missing is named."""
        refused = Refused(RefusalCode.BOOKINGS_REFUSED, detail="missing_column 予約番号")
        assert refusals.message(refused).title == "「予約番号」の列が ありません。"


class TestHostile:
    @given(
        code=st.sampled_from(RefusalCode),
        texts=st.tuples(*[st.text(max_size=60) | st.sampled_from(["{0}", "\x1b[1m", "\u202e", "A104"])] * 4),
    )
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
    def test_any_text(self, code, texts, speech):
        """Whatever stands in a refusal, nothing breaks, no brace or unseen character reaches the screen."""
        ticket, window, at, detail = texts
        message = refusals.message(Refused(code, ticket, window, at, detail))
        for text in fields(message):
            assert len(text) <= 90
            assert not set(text) & set("{}<>")
            assert text.isprintable()

    def test_every_code_with_the_worst(self, hostile):
        """The same for texts chosen to hurt."""
        for code in RefusalCode:
            for text in hostile:
                message = refusals.message(Refused(code, text, text, text, text))
                whole = "".join(fields(message))
                assert whole.isprintable()
                assert not set(whole + message.code) & set("{}<>")
                assert max(map(len, fields(message))) <= 90

    def test_time_that_is_none(self):
        """A time that no clock shows is left out instead of being shown."""
        message = refusals.message(Refused(RefusalCode.ALREADY_CHECKED_IN, "A104", at="99:99"))
        assert message.title == "A104 で もう受け付けています。"

    def test_clock_is_read(self):
        """The early hours lose their zero, as people say them."""
        at = datetime(2022, 11, 24, 9, 5).strftime("%H:%M")  # noqa: DTZ001 - a label, not a moment
        assert "9:05 に" in refusals.message(Refused(RefusalCode.ALREADY_OPEN, at=at)).title
