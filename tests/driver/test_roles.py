"""Who may ask what: every verb asked by everybody."""

import pytest

from kiosk.domain.words import Role
from kiosk.driver.line import VERBS
from tests.stories.venue_day import COURIER, HANA, ICHIRO, OFFICER, SUDO, Laptop

STAFF = {HANA, SUDO}
FLOOR = {HANA, SUDO, OFFICER}
ALL = {HANA, SUDO, OFFICER, COURIER}
TICKET = {"ticket": "A101"}
MAY: dict[str, tuple[set[str], dict[str, object]]] = {
    "accept_pack": (ALL, {"path": "practice/daypack.json"}),
    "load_bookings": ({SUDO}, {"path": "practice/bookings.csv"}),
    "sign_in": (ALL, {"window": "2"}),
    "sign_out": (ALL, {}),
    "readiness": (ALL, {}),
    "open_session": ({SUDO}, {}),
    "stop_reception": ({SUDO}, {"reason": "crowded"}),
    "resume_reception": ({SUDO}, {"reason": "other"}),
    "take_lane": ({SUDO}, {"lane": "application"}),
    "check_in": (STAFF, {"booking": "YK00001", "people": [{"seat": 1}]}),
    "check_in_walk_in": (STAFF, {"lane": "application", "people": [{"kana": "アオキ"}]}),
    "turn_away": (STAFF, {"lane": "application", "stop": "other"}),
    "undo_turn_away": (STAFF, {"sent": "x", "reason": "other"}),
    "no_show": (STAFF, {"booking": "YK00002", "reason": "did_not_come"}),
    "undo_no_show": (STAFF, {"booking": "YK00002", "reason": "came_late"}),
    "print_ticket": (STAFF, TICKET),
    "settle_ticket": (STAFF, {"job": "t-0", "came_out": True}),
    "call_next": (FLOOR, {"lane": "application"}),
    "call_one": (FLOOR, TICKET),
    "recall": (FLOOR, TICKET),
    "miss": (FLOOR, TICKET),
    "park": (FLOOR, TICKET | {"reason": "other"}),
    "return": (FLOOR, TICKET),
    "choose_method": (STAFF, TICKET | {"method": "handwritten"}),
    "complete_stage": (FLOOR, TICKET | {"stage": "documents"}),
    "transfer": (STAFF, TICKET | {"to_lane": "delivery", "reason": "wrong_lane"}),
    "leave": (FLOOR, TICKET | {"exit": "incomplete"}),
    "undo": (STAFF, TICKET | {"reason": "other"}),  # the check-in; the officer's own acts are the officer's
    "note": (FLOOR, TICKET | {"text": "車椅子の方です"}),
    "find": (ALL, {"text": "サトウ"}),
    "scan": (ALL, {"text": "YK00001"}),
    "booking": (ALL, {"booking": "YK00001"}),
    "board": (ALL, {}),
    "public": (ALL, {}),
    "tally": (ALL, {}),
    "visit": (ALL, TICKET),
    "conflicts": (ALL, {}),
    "papers": (ALL, {}),
}
NOBODY_AT_A_WINDOW = {
    "accept_pack",
    "sign_in",
    "readiness",
    "scan",
    "board",
    "public",
    "tally",
    "conflicts",
    "papers",
}


def arguments(laptop: Laptop, do: str) -> dict[str, object]:
    given = dict(MAY[do][1])
    return given | {"path": str(laptop.state / given["path"])} if "path" in given else given


class TestTable:
    """One table of roles and verbs, written here a second time by hand."""

    def test_every_verb(self):
        """A new verb is in the table too."""
        assert set(MAY) == set(VERBS)

    @pytest.mark.parametrize("who", sorted(ALL))
    @pytest.mark.parametrize("do", sorted(MAY))
    def test_role(self, laptop: Laptop, who: str, do: str):
        """Everybody asks for everything from their own window: only who may is not told that they may not."""
        laptop.walk_in()
        said = laptop.ask(who, do, **arguments(laptop, do))
        if who == COURIER:  # has no window, so nothing of the floor is even asked
            nowhere = {"not_signed_in", "wrong_window", "not_allowed"}
            assert (said.get("refused") in nowhere) is (do not in NOBODY_AT_A_WINDOW - {"sign_in"}), said
            return
        assert (said.get("refused") == "not_allowed") is (who not in MAY[do][0]), said

    @pytest.mark.parametrize("do", sorted(MAY))
    def test_not_signed_in(self, laptop: Laptop, do: str):
        """Without a window nothing of the floor is done; looking at the board and signing in is."""
        laptop.done(ICHIRO, "sign_out")
        said = laptop.ask(ICHIRO, do, **arguments(laptop, do))
        assert (said.get("refused") == "not_signed_in") is (do not in NOBODY_AT_A_WINDOW), said

    @pytest.mark.parametrize("do", sorted(set(MAY) - {"accept_pack", "scan"}))
    def test_stranger(self, laptop: Laptop, do: str):
        """Somebody who is not on the roster is nobody."""
        assert laptop.ask("staff/p99", do, **arguments(laptop, do))["refused"] == "unknown_person"

    @pytest.mark.parametrize("role", sorted(role.value for role in Role if role is not Role.STAFF))
    def test_another_role(self, laptop: Laptop, role: str):
        """A member of the window staff claims to be somebody else."""
        assert laptop.ask(f"{role}/p3", "board")["refused"] == "unknown_person"

    @pytest.mark.parametrize("do", sorted(set(MAY) - {"accept_pack", "scan"}))
    def test_no_day_yet(self, tmp_path, do: str):
        """On a new laptop everything waits for the day pack."""
        new = Laptop(tmp_path / "new")
        assert new.ask(HANA, do, **arguments(new, do))["refused"] == "no_day_pack"
        new.close()

    def test_wrong_window(self, laptop: Laptop):
        """A window that the venue does not have."""
        refused = laptop.ask(HANA, "sign_in", window="9")
        assert (refused["refused"], refused["window"]) == ("unknown_window", "9")

    def test_at_another_window(self, laptop: Laptop):
        """A person at another window is not called, missed, parked or served from here."""
        ticket = laptop.walk_in()
        laptop.done(HANA, "call_next", lane="application")
        for do in ("recall", "miss", "park", "choose_method", "complete_stage", "transfer", "leave"):
            refused = laptop.ask(ICHIRO, do, **(dict(MAY[do][1]) | {"ticket": ticket}))
            assert (refused["refused"], refused["window"]) == ("not_at_window", "1"), do

    def test_chair_taken_over(self, laptop: Laptop):
        """Someone else sits down: the one who sat there is signed out by the same act."""
        laptop.done(ICHIRO, "sign_in", window="1")
        assert laptop.ask(HANA, "call_next", lane="application")["refused"] == "not_signed_in"
