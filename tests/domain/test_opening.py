"""Opening a venue: the right pack, the right people, nothing red."""

from dataclasses import replace

import pytest

from kiosk.domain import requests as ask
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts import (
    BookingListLoaded,
    ClockSetBack,
    LaneTaken,
    PersonSignedIn,
    PersonSignedOut,
    ReadinessOverridden,
)
from kiosk.domain.facts.session import CheckResult
from kiosk.domain.words import CheckStatus, Lane, Reason, Role, Stage

A, B = Lane.APPLICATION, Lane.DELIVERY
GREEN, YELLOW, RED = CheckStatus.GREEN, CheckStatus.YELLOW, CheckStatus.RED


class TestWrongWindow:
    @pytest.mark.parametrize(
        ("person", "window"),
        [("kimura", "1"), ("kimura", "4"), ("hana", "3"), ("sudo", "3"), ("hakobi", "1")],
    )
    def test_a_chair_of_another_role(self, venue, person, window):
        """The officer sits where identity is verified, nobody else does, and a courier nowhere."""
        role = venue.floor.session.role(person)
        before = venue.floor.session.signed_in
        answer = venue.laptop.ask(Author(person, role, window), ask.SignIn(person, role, window))
        assert answer == Refused(RefusalCode.WRONG_WINDOW, window=window, detail=role)
        assert venue.floor.session.signed_in == before


class TestClockSetBack:
    def test_written_down(self, venue):
        """The laptop found its clock a day behind: a fact, and nothing else changes."""
        before = venue.floor.session
        assert venue.hana.ask(ask.ClockNotice(86_400)) == (ClockSetBack(86_400),)
        assert venue.floor.session == before

    def test_before_a_day_pack(self, venue):
        """A laptop without a day has nowhere to write it."""
        bare = venue.bare()
        assert bare.ask(venue.hana.author, ask.ClockNotice(60)).code is RefusalCode.NO_DAY_PACK


class TestTheDayPack:
    def test_the_same_again(self, venue):
        """Scanning the same pack twice changes nothing."""
        assert venue.sudo.ask(ask.PackAcceptance(venue.laptop.pack)) == ()

    def test_of_another_day(self, venue):
        """Yesterday's pack is refused, naming the session that is open."""
        other = replace(venue.pack, session="S0", pack_id="P0")
        assert venue.sudo.ask(ask.PackAcceptance(other)) == Refused(
            RefusalCode.OTHER_DAY_PACK, detail="稲毛モール"
        )

    def test_a_later_issue_before_the_doors(self, new_venue):
        """The office corrected the list in the morning: the later issue is used, the earlier refused."""
        venue = new_venue(opened=False)
        later = replace(venue.laptop.pack, pack_id="P2", pack_serial=2, pack="e" * 64, bookings=120)
        assert venue.sudo.ask(ask.PackAcceptance(later)) == (later,)
        session = venue.floor.session
        assert (session.bookings, session.booking_list, session.pack.pack_serial) == (120, "e" * 64, 2)
        assert session.signed_in
        again = venue.sudo.ask(ask.PackAcceptance(venue.pack))
        assert again == Refused(RefusalCode.OLDER_DAY_PACK, detail="稲毛モール")

    def test_a_later_issue_after_the_doors(self, venue):
        """With people inside the rules of the day do not change."""
        later = replace(venue.laptop.pack, pack_id="P2", pack_serial=2)
        assert venue.sudo.ask(ask.PackAcceptance(later)).code is RefusalCode.OTHER_DAY_PACK

    def test_booking_list_after_the_pack(self, venue):
        """A list that came by telephone replaces the pack's, and who is checked in stays so."""
        venue.hana.check_in(booking="R1")
        assert venue.sudo.ask(ask.BookingListLoad("b" * 64, 120, 2)) == (BookingListLoaded("b" * 64, 120, 2),)
        assert (venue.floor.session.booking_list, venue.floor.session.bookings) == ("b" * 64, 120)
        assert venue.visit("A101").inside

    def test_booking_list_before_the_pack(self, venue):
        """There is nothing to load a list into."""
        laptop = venue.bare()
        refused = laptop.ask(Author("sudo", Role.SUPERVISOR, "5"), ask.BookingListLoad("b" * 64, 1, 0))
        assert refused == Refused(RefusalCode.NO_DAY_PACK)

    def test_what_it_says(self, venue):
        """Lanes, windows and people are looked up in it; strangers are nobody."""
        session = venue.floor.session
        assert session.lane(A).prefix == "A"
        assert session.lane("x") is None
        assert session.window("9") is None
        assert session.role("nobody") is None
        assert not session.hands_over

    def test_hand_over_is_a_window_that_hands_over(self, new_venue, venue):
        """A venue where cards are handed over has the step at a window (引渡し型)."""
        windows = tuple(
            replace(w, stages=(Stage.NOTICE, Stage.HANDOVER)) if w.window == "4" else w
            for w in venue.pack.windows
        )
        assert new_venue(replace(venue.pack, windows=windows)).floor.session.hands_over


class TestSigningIn:
    def test_changing_places_takes_one_tap(self, venue):
        """Ichiro takes Hana's window: both windows are settled by the same act (交代)."""
        decision = venue.ichiro.ask(ask.SignIn("ichiro", Role.STAFF, "1"))
        assert set(decision) == {
            PersonSignedOut("hana", "1"),
            PersonSignedOut("ichiro", "2"),
            PersonSignedIn("ichiro", Role.STAFF, "1"),
        }
        assert venue.floor.session.signed_in["1"] == ("ichiro", Role.STAFF)
        assert "2" not in venue.floor.session.signed_in

    def test_twice(self, venue):
        """Signing in where one already sits changes nothing."""
        assert venue.hana.ask(ask.SignIn("hana", Role.STAFF, "1")) == ()

    def test_strangers_other_roles_and_unknown_windows(self, venue):
        """Nobody outside the roster, nobody in a role that is not theirs, no window that is not there."""
        assert venue.hana.ask(ask.SignIn("x", Role.STAFF, "1")).code is RefusalCode.UNKNOWN_PERSON
        assert venue.hana.ask(ask.SignIn("hana", Role.OFFICER, "1")).code is RefusalCode.UNKNOWN_PERSON
        assert venue.hana.ask(ask.SignIn("hana", Role.STAFF, "9")).code is RefusalCode.UNKNOWN_WINDOW

    def test_leaving(self, venue):
        """Whoever signs out is gone, and cannot sign out again."""
        assert venue.hana.ask(ask.SignOut()) == (PersonSignedOut("hana", "1"),)
        assert venue.hana.ask(ask.SignOut()).code is RefusalCode.NOT_SIGNED_IN
        assert venue.hana.call_next().code is RefusalCode.NOT_SIGNED_IN

    def test_leaving_before_a_day_pack(self, venue):
        """Nobody can leave where nobody came."""
        laptop = venue.bare()
        assert laptop.ask(Author("hana", Role.STAFF, "1"), ask.SignOut()).code is RefusalCode.NOT_SIGNED_IN


class TestTheDoors:
    def test_red(self, new_venue):
        """Nothing opens over a red light, whatever the supervisor says."""
        closed = new_venue(opened=False)
        request = ask.Opening((CheckResult("clock", RED),), (("clock", Reason.SUPERVISOR_DECIDED, ""),))
        assert closed.sudo.ask(request) == Refused(RefusalCode.CHECK_RED, detail="clock")
        assert closed.hana.try_check_in().code is RefusalCode.NOT_OPEN

    def test_yellow_is_taken_on_by_name_and_reason(self, new_venue):
        """A yellow light opens only on the supervisor's word for that very check."""
        closed = new_venue(opened=False)
        checks = (CheckResult("disk", GREEN), CheckResult("printer", YELLOW))
        other = (("disk", Reason.OTHER, ""),)
        assert closed.sudo.ask(ask.Opening(checks, other)) == Refused(
            RefusalCode.CHECK_YELLOW, detail="printer"
        )
        word = (("printer", Reason.EQUIPMENT, "手書きで配る"),)
        assert ReadinessOverridden("printer", Reason.EQUIPMENT, "手書きで配る") in closed.sudo.ask(
            ask.Opening(checks, word)
        )
        session = closed.floor.session
        assert (session.opened, session.receiving, session.overridden) == (True, True, {"printer"})
        assert session.checked.checks == checks

    def test_twice(self, venue):
        """The doors open once, and the second press says when that was."""
        assert venue.open() == Refused(RefusalCode.ALREADY_OPEN, at="13:00")

    def test_the_first_laptop_calls_in_both_lanes(self, venue):
        """Opening takes every lane that nobody has."""
        assert {lane: owner.device for lane, owner in venue.floor.session.owners.items()} == {
            A: "L1",
            B: "L1",
        }

    def test_a_lane_is_taken_over_once(self, venue):
        """The laptop that has a lane need not take it; another one does with a higher epoch."""
        assert venue.sudo.ask(ask.LaneTakeover(A)) == ()
        other = venue.bring("L2", 2)
        other.hear(venue.laptop)
        assert other.desk("sudo", "5").ask(ask.LaneTakeover(A)) == (LaneTaken(A, "L2", 2),)

    def test_a_lane_that_nobody_has(self, new_venue, venue):
        """A lane without an owner is taken with the first epoch."""
        venue.floor.session = replace(venue.floor.session, owners={})
        assert venue.sudo.ask(ask.LaneTakeover(B)) == (LaneTaken(B, "L1", 1),)

    def test_stopping_and_going_on(self, venue):
        """No ticket while stopped, those inside are still called; each only once."""
        venue.hana.check_in()
        assert venue.sudo.ask(ask.ReceptionResume(Reason.OTHER)).code is RefusalCode.RECEPTION_NOT_STOPPED
        venue.sudo.ask(ask.ReceptionStop(Reason.CROWDED))
        assert venue.floor.session.stop_reason is Reason.CROWDED
        assert venue.sudo.ask(ask.ReceptionStop(Reason.CROWDED)).code is RefusalCode.RECEPTION_STOPPED
        assert venue.hana.try_check_in().code is RefusalCode.RECEPTION_STOPPED
        assert not isinstance(venue.hana.call_next(), Refused)
        venue.sudo.ask(ask.ReceptionResume(Reason.OTHER))
        assert venue.hana.check_in() == ["A102"]

    @pytest.mark.parametrize(
        "request_",
        [ask.ReceptionStop(Reason.OTHER), ask.ReceptionResume(Reason.OTHER), ask.LaneTakeover(A)],
        ids=lambda request: type(request).__name__,
    )
    def test_before_opening(self, new_venue, request_):
        """Doors that are not open can be neither stopped nor resumed."""
        assert new_venue(opened=False).sudo.ask(request_) == Refused(RefusalCode.NOT_OPEN)
