"""Whatever was pressed by mistake on the floor can be taken back, with a reason, and stays in the records."""

import pytest

from .venue_day import HANA, ICHIRO, OFFICER, SUDO, Laptop

MISTAKE = "pressed_by_mistake"


def called(laptop: Laptop) -> str:
    ticket = laptop.walk_in()
    laptop.done(HANA, "call_next", lane="application")
    return ticket


def with_method(laptop: Laptop) -> str:
    ticket = called(laptop)
    laptop.done(HANA, "choose_method", ticket=ticket, method="handwritten")
    return ticket


ACTS = {
    "call_next": (Laptop.walk_in, HANA, {"lane": "application"}),
    "call_one": (Laptop.walk_in, HANA, {"ticket": "A101"}),
    "miss": (called, HANA, {"ticket": "A101"}),
    "park": (called, HANA, {"ticket": "A101", "reason": "toilet_or_child"}),
    "choose_method": (called, HANA, {"ticket": "A101", "method": "terminal", "terminal": "T1"}),
    "complete_stage": (with_method, HANA, {"ticket": "A101", "stage": "documents", "stays": True}),
    "transfer": (called, HANA, {"ticket": "A101", "to_lane": "delivery", "reason": "wrong_lane"}),
    "leave": (called, HANA, {"ticket": "A101", "exit": "consultation_only"}),
}


@pytest.mark.parametrize("act", ACTS)
class TestEveryAct:
    """Each act on the floor, done and taken back."""

    SPEC = "2-1-(2)イ"

    def test_taken_back(self, laptop: Laptop, act: str):
        """The person stands exactly where they stood, and the day knows that something was taken back."""
        before_it, who, arguments = ACTS[act]
        ticket = before_it(laptop)
        before = laptop.visit(ticket)
        laptop.done(who, act, **arguments)
        assert laptop.visit(ticket) != before
        laptop.done(who, "undo", ticket=ticket, reason=MISTAKE, note="隣の方でした")
        assert laptop.visit(ticket) | {"notes": []} == before | {"notes": []}
        assert laptop.ask(HANA, "tally")["tally"]["undone_acts"] == 1

    def test_needs_a_reason(self, laptop: Laptop, act: str):
        """Without a reason nothing is taken back."""
        before_it, who, arguments = ACTS[act]
        ticket = before_it(laptop)
        laptop.done(who, act, **arguments)
        assert laptop.ask(who, "undo", ticket=ticket)["detail"] == "missing: reason"


class TestOthersWord:
    """What somebody else did is not taken back over their head."""

    SPEC = ("1-3-(5)", "2-1-(2)")

    def test_check_in(self, laptop: Laptop):
        """The wrong member of a family was checked in: taken back, the number is never given again."""
        laptop.done(HANA, "check_in", booking="YK00001", people=[{"seat": 1}])
        laptop.done(HANA, "undo", ticket="A101", reason="wrong_person")
        assert laptop.waiting() == []
        assert laptop.done(HANA, "check_in", booking="YK00001", people=[{"seat": 1}])["tickets"] == ["A102"]

    def test_officers_verification(self, laptop: Laptop):
        """The officer's verification is taken back by the officer alone."""
        ticket = laptop.walk_in("スズキ", "delivery")
        laptop.done(SUDO, "call_next", lane="delivery")
        laptop.done(SUDO, "complete_stage", ticket=ticket, stage="notice")
        laptop.done(OFFICER, "call_next", lane="delivery")
        laptop.done(OFFICER, "complete_stage", ticket=ticket, stage="identity")
        assert laptop.ask(HANA, "undo", ticket=ticket, reason=MISTAKE)["refused"] == "officer_only"
        laptop.done(OFFICER, "undo", ticket=ticket, reason=MISTAKE)
        assert laptop.visit(ticket)["done"] == ["notice"]

    def test_person_at_another_window(self, laptop: Laptop):
        """Nobody pulls a person away from another window by taking back."""
        ticket = called(laptop)
        refused = laptop.ask(ICHIRO, "undo", ticket=ticket, reason=MISTAKE)
        assert (refused["refused"], refused["window"]) == ("not_at_window", "1")
