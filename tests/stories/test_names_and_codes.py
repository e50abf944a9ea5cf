"""Finding the right person at the reception desk."""

import json

import pytest

from .venue_day import FAMILY, HANA, Laptop


def booked(laptop: Laptop, name: str) -> set[str]:
    """The codes of everybody of one name."""
    return {b.code for b in laptop.booth.desk.pack.bookings for person in b.people if person.name == name}


class TestSameName:
    """Two people of one name have booked the same day."""

    SPEC = "2-1-(1)ウ"

    @pytest.mark.parametrize("typed", ["佐藤 花子", "さとう", "ｻﾄｳ ﾊﾅｺ", "ハナコ サトウ"])
    def test_all_shown(self, laptop: Laptop, typed: str):
        """However it is typed, all are shown and marked, and nobody is chosen for the staff."""
        found = laptop.ask(HANA, "find", text=typed)["found"]
        namesakes = [row for row in found if row["name"] == "佐藤 花子"]
        assert {row["code"] for row in namesakes} == booked(laptop, "佐藤 花子")
        assert all(row["same_name"] for row in namesakes)
        assert {"1958-03-03", "1991-12-24"} <= {row["birth"] for row in namesakes}

    def test_one_of_them_never_alone(self, laptop: Laptop):
        """Even a list of one line shows every namesake too."""
        found = laptop.ask(HANA, "find", text="佐藤 花子", limit=1)["found"]
        assert {row["code"] for row in found} == booked(laptop, "佐藤 花子")


class TestCode:
    """The citizen's confirmation is held before the scanner."""

    SPEC = ("2-1-(1)イ", "2-1-(2)イ")

    def test_three_times(self, laptop: Laptop):
        """The code is waved three times: one party, one set of numbers; then it is said when and where."""
        for _ in range(3):
            assert laptop.ask(HANA, "scan", text=FAMILY, scanned=True)["kind"] == "BookingCode"
        laptop.done(HANA, "check_in", booking=FAMILY, people=[{"seat": 1}])
        again = laptop.ask(HANA, "check_in", booking=FAMILY, people=[{"seat": 1}])
        assert again["refused"] == "already_checked_in"
        assert again["ticket"] == "A101"
        assert again["at"].count(":") == 1
        assert len(laptop.waiting()) == 1

    def test_unknown(self, laptop: Laptop):
        """A code of another city: unknown, and said so."""
        assert laptop.ask(HANA, "booking", booking="ZZ99999")["refused"] == "unknown_booking"
        assert (
            laptop.ask(HANA, "check_in", booking="ZZ99999", people=[{"seat": 1}])["refused"]
            == "unknown_booking"
        )

    def test_family(self, laptop: Laptop):
        """Three of four came: three numbers one after the other; the fourth comes later and gets the next."""
        came = laptop.done(HANA, "check_in", booking=FAMILY, people=[{"seat": seat} for seat in (1, 2, 4)])
        assert came["tickets"] == ["A101", "A102", "A103"]
        late = laptop.done(HANA, "check_in", booking=FAMILY, people=[{"seat": 3}])
        assert late["tickets"] == ["A104"]
        seats = laptop.ask(HANA, "booking", booking=FAMILY)["seats"]
        assert [seat["ticket"] for seat in seats] == ["A101", "A102", "A104", "A103"]

    def test_form_number(self, laptop: Laptop):
        """A pre-printed form is scanned by mistake: four digits are shown, the rest is kept nowhere."""
        said = laptop.ask(HANA, "scan", text="12345678901234567890123", scanned=True)
        assert said["is"] == {"last_four": "0123"}

    def test_individual_number(self, laptop: Laptop):
        """Someone reads out their 個人番号: it is neither shown nor kept, in no field."""
        number = "123456789018"
        assert number not in json.dumps(laptop.ask(HANA, "scan", text=number))
        ticket = laptop.walk_in()
        for line in (
            laptop.ask(HANA, "note", ticket=ticket, text=f"番号は {number}"),
            laptop.ask(HANA, "park", ticket=ticket, reason="other", note="１２３４ ５６７８ ９０１８"),
            laptop.ask(HANA, "check_in_walk_in", lane="application", people=[{"kana": number}]),
        ):
            assert line["refused"] == "individual_number"


class TestRightQuestions:
    """The reception questions send people where they can be helped."""

    SPEC = ("2-1-(1)ウ", "2-1-(2)イ")

    def test_reissue(self, laptop: Laptop):
        """Someone lost their card: no number is given, the ward office does it, and the day counts it."""
        answers = {"first_issue": "no"}
        person = {"kana": "アオキ", "answers": answers}
        refused = laptop.ask(HANA, "check_in_walk_in", lane="application", people=[person])
        assert (refused["refused"], refused["detail"]) == ("stopped_by_answer", "reissue")
        laptop.done(HANA, "turn_away", lane="application", stop="reissue")
        lanes = laptop.ask(HANA, "tally")["tally"]["lanes"]
        assert lanes[0]["turned_away"] == [["reissue", 1]]

    def test_delivery_is_never_booked(self, laptop: Laptop):
        """Every booking of the list is for an application: only that can be booked."""
        found = laptop.ask(HANA, "booking", booking=FAMILY)["booking"]
        assert found["lane"] == "application"
