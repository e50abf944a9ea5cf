"""Two lanes, several windows, one call each."""

from .venue_day import HANA, ICHIRO, OFFICER, SUDO, Laptop


class TestTwoWindowsAtOnce:
    """Two windows press 「次を呼ぶ」 within ten milliseconds."""

    SPEC = "2-1-(2)イ"

    def test_one_number(self, laptop: Laptop):
        """One person waits: one window gets them, the other a plain word, and the public screen one call."""
        ticket = laptop.walk_in()
        first = laptop.ask(HANA, "call_next", lane="application", expected=ticket)
        second = laptop.ask(ICHIRO, "call_next", lane="application", expected=ticket)
        assert first["tickets"] == [ticket]
        assert (second["refused"], second["ticket"], second["window"]) == ("called_by_other", ticket, "1")
        shown = laptop.ask(HANA, "public")["public"]["lanes"][0]
        assert shown["current"] == {"ticket": ticket, "window_label": "窓口1", "nth": 1}
        assert shown["recent"] == []

    def test_two_numbers(self, laptop: Laptop):
        """Two people wait and both windows press: each gets another person, in the order of their coming."""
        first, second = laptop.walk_in("アオキ"), laptop.walk_in("イトウ")
        assert laptop.done(ICHIRO, "call_next", lane="application")["tickets"] == [first]
        assert laptop.done(HANA, "call_next", lane="application")["tickets"] == [second]

    def test_pressed_twice(self, laptop: Laptop):
        """A nervous finger presses twice: the same id calls once, another id hears of a busy window."""
        laptop.walk_in("アオキ"), laptop.walk_in("イトウ")
        first = laptop.ask(HANA, "call_next", "press-1", lane="application")
        again = laptop.ask(HANA, "call_next", "press-1", lane="application")
        assert again == first | {"repeated": True}
        assert laptop.ask(HANA, "call_next", "press-2", lane="application")["refused"] == "window_busy"
        assert len(laptop.waiting()) == 1

    def test_nobody(self, laptop: Laptop):
        """Nobody waits: said, not called."""
        assert laptop.ask(HANA, "call_next", lane="application")["refused"] == "nobody_waiting"


class TestLanesNeverMix:
    """The two receptions have their own windows and their own numbers."""

    SPEC = "2-1-(2)イ"

    def test_series(self, laptop: Laptop):
        """Deliveries get B numbers and are invisible to the application windows."""
        applicant, receiver = laptop.walk_in(), laptop.walk_in("スズキ", "delivery")
        assert (applicant[0], receiver[0]) == ("A", "B")
        assert laptop.ask(HANA, "call_one", ticket=receiver)["refused"] == "lane_not_served"
        assert laptop.done(SUDO, "call_next", lane="delivery")["tickets"] == [receiver]

    def test_transfer(self, laptop: Laptop):
        """Someone in the wrong lane changes it by an act with a reason, and gets a number of the other."""
        ticket = laptop.walk_in()
        moved = laptop.done(HANA, "transfer", ticket=ticket, to_lane="delivery", reason="wrong_lane")
        assert moved["tickets"][0].startswith("B")
        assert laptop.waiting() == []
        assert laptop.waiting("delivery") == moved["tickets"]


class TestOfficer:
    """Only the city's own officer verifies identity."""

    SPEC = ("1-3-(5)", "2-1-(2)")

    def test_nobody_else(self, laptop: Laptop):
        """The window is done; the officer calls, and a contractor cannot do the officer's step."""
        ticket = laptop.walk_in("スズキ", "delivery")
        laptop.done(SUDO, "call_next", lane="delivery")
        laptop.done(SUDO, "complete_stage", ticket=ticket, stage="notice")
        assert laptop.ask(SUDO, "call_next", lane="delivery")["refused"] == "nobody_waiting"
        assert laptop.done(OFFICER, "call_next", lane="delivery")["tickets"] == [ticket]
        refused = laptop.ask(SUDO, "complete_stage", ticket=ticket, stage="identity")
        assert refused["refused"] == "not_at_window"
        laptop.done(OFFICER, "complete_stage", ticket=ticket, stage="identity")
        assert laptop.visit(ticket)["done"] == ["notice", "identity"]

    def test_contractor_in_the_officers_chair(self, laptop: Laptop):
        """A contractor cannot take the officer's window, nor call from their own who waits for it."""
        ticket = laptop.walk_in("スズキ", "delivery")
        laptop.done(SUDO, "call_next", lane="delivery")
        laptop.done(SUDO, "complete_stage", ticket=ticket, stage="notice")
        assert laptop.ask(HANA, "sign_in", window="3")["refused"] == "wrong_window"
        assert laptop.ask(SUDO, "call_next", lane="delivery")["refused"] == "nobody_waiting"
        assert laptop.ask(SUDO, "call_one", ticket=ticket)["refused"] == "stage_not_served"
