"""Calling numbers: who is called, who cannot be, and who says so."""

from kiosk.domain import requests as ask
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.facts import Called, Missed, Parked, Recalled, Returned
from kiosk.domain.words import Lane, Place, Reason, Stage

A, B = Lane.APPLICATION, Lane.DELIVERY


class TestCallNext:
    def test_first_come_first(self, venue):
        """The first of the lane is called to the window that pressed."""
        venue.hana.check_in(people=2)
        visit = venue.visit("A101").id
        assert venue.ichiro.call_next() == (Called(visit, "A101", A, "2", Stage.DOCUMENTS),)

    def test_nobody(self, venue):
        """An empty lane calls nobody."""
        assert venue.hana.call_next() == Refused(RefusalCode.NOBODY_WAITING)

    def test_the_lane_of_another_window(self, venue):
        """The application window does not call for delivery (仕様書 2-1-(2)イ)."""
        venue.mori.check_in(B)
        assert venue.hana.call_next(B) == Refused(RefusalCode.LANE_NOT_SERVED, window="1")

    def test_one_party_at_a_time(self, venue):
        """Whoever sits at the window comes first: the next call says who that is."""
        venue.hana.check_in()
        venue.hana.check_in()
        venue.hana.call_next()
        assert venue.hana.call_next() == Refused(RefusalCode.WINDOW_BUSY, ticket="A101", window="1")
        assert venue.hana.call_next(A, "A101") == Refused(RefusalCode.WINDOW_BUSY, ticket="A101", window="1")

    def test_the_number_on_the_button(self, venue):
        """Another window was faster: the press says who took the number and calls nobody else."""
        venue.hana.check_in()
        venue.hana.check_in()
        venue.ichiro.call_next()
        assert venue.hana.call_next(A, "A101") == Refused(
            RefusalCode.CALLED_BY_OTHER, ticket="A101", window="2"
        )
        assert venue.visit("A102").place is Place.WAITING

    def test_the_number_on_the_button_though_another_came_back(self, venue):
        """Somebody with an earlier number returned while the button showed A102: A102 is called."""
        venue.hana.check_in()
        venue.hana.check_in()
        venue.hana.park("A101")
        venue.hana.back("A101")
        (called,) = venue.hana.call_next(A, "A102")
        assert called.ticket == "A102"

    def test_the_number_on_the_button_is_gone(self, venue):
        """Who stepped away, left, changed lanes or never was is not called."""
        venue.hana.check_in(people=3)
        venue.hana.park("A101")
        venue.hana.leave("A102")
        venue.hana.transfer("A103", B)
        assert venue.hana.call_next(A, "A101") == Refused(
            RefusalCode.NOT_WAITING, ticket="A101", detail=Place.PARKED
        )
        assert venue.hana.call_next(A, "A102") == Refused(RefusalCode.ALREADY_LEFT, ticket="A102")
        assert venue.hana.call_next(A, "B101") == Refused(RefusalCode.NOT_WAITING, ticket="B101", detail=B)
        assert venue.hana.call_next(A, "A999") == Refused(RefusalCode.UNKNOWN_VISIT)

    def test_before_opening(self, new_venue):
        """Nobody is called before the doors open."""
        assert new_venue(opened=False).hana.call_next().code is RefusalCode.NOT_OPEN

    def test_a_window_that_is_none(self, venue):
        """Who sits at no window of the venue calls nobody."""
        venue.hana.check_in()
        venue.floor.session.signed_in["9"] = (venue.hana.author.person, venue.hana.author.role)
        nowhere = venue.laptop.desk("hana", "9")
        assert nowhere.call_next().code is RefusalCode.UNKNOWN_WINDOW
        assert nowhere.call("A101").code is RefusalCode.UNKNOWN_WINDOW

    def test_each_calls_for_their_own_step(self, venue):
        """The officer calls for the check of identity alone, and nobody else does."""
        venue.hana.check_in()
        assert venue.kimura.call_next().code is RefusalCode.NOBODY_WAITING
        venue.hana.apply_by_hand("A101")
        assert venue.hana.call("A101") == Refused(RefusalCode.STAGE_NOT_SERVED, ticket="A101")
        (called,) = venue.kimura.call_next()
        assert (called.window, called.stage) == ("3", Stage.IDENTITY)


class TestCallOne:
    def test_a_family_comes_together(self, venue):
        """Mother and children sit at one window; a stranger cannot be called to it meanwhile."""
        venue.hana.check_in(people=3)
        venue.hana.check_in()
        for ticket in ("A101", "A102", "A103"):
            assert not isinstance(venue.hana.call(ticket), Refused)
        assert [visit.ticket for visit in venue.floor.at_window("1")] == ["A101", "A102", "A103"]
        assert venue.hana.call("A104") == Refused(RefusalCode.WINDOW_BUSY, ticket="A101", window="1")

    def test_a_person_in_need(self, venue):
        """Somebody in a wheelchair is called before those who came earlier."""
        venue.hana.check_in()
        venue.hana.check_in()
        (called,) = venue.hana.call("A102")
        assert called.ticket == "A102"
        assert venue.visit("A101").place is Place.WAITING

    def test_who_is_elsewhere(self, venue):
        """Taken by another window, or gone: said with number and window."""
        venue.hana.check_in(people=2)
        venue.ichiro.call("A101")
        venue.hana.leave("A102")
        assert venue.hana.call("A101") == Refused(RefusalCode.CALLED_BY_OTHER, ticket="A101", window="2")
        assert venue.hana.call("A102") == Refused(RefusalCode.ALREADY_LEFT, ticket="A102")
        assert venue.hana.call("nobody").code is RefusalCode.UNKNOWN_VISIT


class TestNobodyCame:
    def test_called_again_then_missed(self, venue):
        """Three calls, nobody: the number is put aside and the window is free."""
        venue.hana.check_in()
        venue.hana.call_next()
        visit = venue.visit("A101").id
        assert venue.hana.recall("A101") == (Recalled(visit, "A101", "1"),)
        venue.hana.recall("A101")
        assert venue.visit("A101").calls == 3
        assert venue.hana.miss("A101") == (Missed(visit, "1"),)
        assert venue.floor.at_window("1") == ()
        assert venue.visit("A101").sittings == ()

    def test_only_at_ones_own_window(self, venue):
        """Another window can neither repeat the call nor give the person up."""
        venue.hana.check_in()
        venue.hana.call_next()
        for act in (venue.ichiro.recall, venue.ichiro.miss, venue.ichiro.park):
            assert act("A101") == Refused(RefusalCode.NOT_AT_WINDOW, ticket="A101", window="1")

    def test_somebody_who_is_not_there(self, venue):
        """Nobody unknown and nobody gone is repeated, missed, parked or brought back."""
        venue.hana.check_in()
        venue.hana.leave("A101")
        for act in (venue.hana.recall, venue.hana.miss, venue.hana.park, venue.hana.back):
            assert act("A101").code is RefusalCode.ALREADY_LEFT
            assert act("nobody").code is RefusalCode.UNKNOWN_VISIT


class TestSteppingAway:
    def test_from_the_line_and_from_the_window(self, venue):
        """Both keep their number; anybody may let them wait again, at the place it had."""
        venue.hana.check_in()
        venue.hana.check_in()
        venue.hana.call("A102")
        assert venue.ichiro.park("A101", Reason.FETCHING_DOCUMENTS) == (
            Parked(venue.visit("A101").id, Reason.FETCHING_DOCUMENTS),
        )
        venue.hana.park("A102")
        assert venue.ichiro.back("A102") == (Returned(venue.visit("A102").id),)
        venue.ichiro.back("A101")
        assert [visit.ticket for visit in venue.floor.waiting(A)] == ["A101", "A102"]

    def test_who_is_here_cannot_come_back(self, venue):
        """Somebody waiting, or at a window, is not away."""
        venue.hana.check_in()
        assert venue.hana.back("A101") == Refused(RefusalCode.NOT_AWAY, ticket="A101")

    def test_parked_twice(self, venue):
        """Somebody who stepped away cannot step away."""
        venue.hana.check_in()
        venue.hana.park("A101")
        assert venue.hana.park("A101").code is RefusalCode.NOT_AT_WINDOW


class TestAnotherLaptopsLane:
    def test_calls_only_where_the_lane_is(self, venue):
        """A laptop that does not have the lane says which one has it."""
        other = venue.bring("L2", 2)
        venue.hana.check_in()
        other.hear(venue.laptop)
        far = other.desk("ichiro", "2")
        assert far.ask(ask.CallNext(A)) == Refused(RefusalCode.LANE_ELSEWHERE, detail="L1")
        assert far.call("A101").code is RefusalCode.LANE_ELSEWHERE
