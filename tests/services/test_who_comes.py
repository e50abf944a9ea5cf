"""People without a booking say who they are, and the desk keeps what may be kept."""

import pytest

from tests.stories.venue_day import HANA, SUDO, Laptop

TODAY = "2022-11-24"


def come(laptop: Laptop, **person):
    return laptop.ask(HANA, "check_in_walk_in", lane="application", people=[{"kana": "アオキ", **person}])


class TestBirthDate:
    """仕様書 2-1-(1)ウ: name, kana and date of birth are what people are known by."""

    @pytest.mark.parametrize("born", ["2022-11-25", "2030-01-01", "令和5年1月1日"])
    def test_after_today(self, laptop: Laptop, born: str):
        """Nobody is born tomorrow: refused, and nobody is counted as a child for it."""
        assert come(laptop, birth_date=born)["refused"] == "bad_birth_date"
        assert laptop.waiting() == []

    def test_today(self, laptop: Laptop):
        """A child of today comes on the arm."""
        ticket = come(laptop, birth_date=TODAY)["tickets"][0]
        assert laptop.ask(HANA, "visit", ticket=ticket)["visit"]["under_15"]

    def test_unknown_and_asked(self, laptop: Laptop):
        """Whoever was asked who came along is under 15, also without a date."""
        ticket = come(laptop, answers={"guardian": "with_proof"})["tickets"][0]
        visit = laptop.ask(HANA, "visit", ticket=ticket)["visit"]
        assert (visit["under_15"], visit["representative"]) == (True, True)


class TestSentElsewhere:
    def test_taken_back(self, laptop: Laptop):
        """The wrong tile: counted, taken back, not counted, and never twice."""
        laptop.ask(HANA, "turn_away", "wrong", lane="application", stop="reissue", people=2)
        answer = laptop.ask(HANA, "undo_turn_away", sent="wrong", reason="pressed_by_mistake")
        assert answer["events"][0][1] == "TurnAwayUndone"
        lanes = laptop.ask(SUDO, "tally")["tally"]["lanes"]
        assert all(not lane["turned_away"] for lane in lanes)
        again = laptop.ask(HANA, "undo_turn_away", sent="wrong", reason="pressed_by_mistake")
        assert again["refused"] == "nothing_to_undo"


class TestALargeParty:
    def test_a_slip_of_the_hand(self, laptop: Laptop):
        """Two hundred people at one press are no party."""
        people = [{"kana": "アオキ"}] * 200
        answer = laptop.ask(HANA, "check_in_walk_in", lane="application", people=people)
        assert (answer["refused"], answer["detail"]) == ("bad_request", "people")
        assert laptop.waiting() == []
