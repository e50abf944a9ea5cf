"""Who did not come to the call, and who stepped away, come back by an explicit tap only."""

import pytest

from .venue_day import HANA, ICHIRO, SUDO, Laptop


def put_aside(laptop: Laptop, how: str) -> str:
    """Call somebody who then is missed or parked."""
    ticket = laptop.walk_in("アオキ")
    laptop.done(HANA, "call_next", lane="application")
    if how == "missed":
        laptop.done(HANA, "miss", ticket=ticket)
    else:
        laptop.done(HANA, "park", ticket=ticket, reason="toilet_or_child")
    return ticket


@pytest.mark.parametrize("how", ["missed", "parked"])
class TestNeverByThemselves:
    """A number put aside stays aside, whatever else happens."""

    SPEC = "2-1-(2)イ"

    def test_next(self, laptop: Laptop, how: str):
        """The next call takes the next person, never the one who was put aside."""
        aside, other = put_aside(laptop, how), laptop.walk_in("イトウ")
        assert laptop.done(HANA, "call_next", lane="application")["tickets"] == [other]
        assert laptop.ask(ICHIRO, "call_next", lane="application")["refused"] == "nobody_waiting"
        assert laptop.visit(aside)["place"] == how

    def test_restart(self, laptop: Laptop, how: str):
        """The program is closed and opened again."""
        aside = put_aside(laptop, how)
        again = laptop.restart()
        assert again.visit(aside)["place"] == how
        assert again.waiting() == []
        again.close()

    def test_change_of_person(self, laptop: Laptop, how: str):
        """The window changes hands and its person goes to another one."""
        aside = put_aside(laptop, how)
        laptop.done(ICHIRO, "sign_in", window="1")
        laptop.done(HANA, "sign_in", window="2")
        assert laptop.visit(aside)["place"] == how

    def test_stop_and_resume(self, laptop: Laptop, how: str):
        """Reception is stopped and goes on."""
        aside = put_aside(laptop, how)
        laptop.done(SUDO, "stop_reception", reason="crowded")
        laptop.done(SUDO, "resume_reception", reason="other")
        assert laptop.visit(aside)["place"] == how

    def test_by_a_tap(self, laptop: Laptop, how: str):
        """They are back at the desk: one tap, and they stand where their number stood."""
        aside, other = put_aside(laptop, how), laptop.walk_in("イトウ")
        laptop.done(HANA, "return", ticket=aside)
        assert laptop.waiting() == [aside, other]
        assert laptop.ask(HANA, "return", ticket=aside)["refused"] == "not_away"


class TestWaitingTime:
    """The waiting time ends with the first call and counts those who came."""

    SPEC = "1-5"

    def test_frozen(self, laptop: Laptop):
        """Called, missed, back, called again: the wait that counts is the first one."""
        ticket = laptop.walk_in()
        laptop.done(HANA, "call_next", lane="application")
        first = laptop.visit(ticket)["first_called_ms"]
        laptop.done(HANA, "miss", ticket=ticket)
        laptop.done(HANA, "return", ticket=ticket)
        laptop.done(HANA, "call_next", lane="application")
        assert laptop.visit(ticket)["first_called_ms"] == first

    def test_no_show(self, laptop: Laptop):
        """A booking that never came is in no average and in the count of those who did not come."""
        laptop.done(HANA, "no_show", booking="YK00012", reason="did_not_come")
        tally = laptop.ask(HANA, "tally")["tally"]
        assert tally["no_shows"] == 1
        assert tally["lanes"][0]["waits"]["people"] == 0
        assert (
            laptop.ask(HANA, "no_show", booking="YK00012", reason="did_not_come")["refused"]
            == "already_no_show"
        )
