"""What has really gone wrong with queues elsewhere, and must not here (仕様書 2-1-(2)イ)."""

from kiosk.domain import requests as ask
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.floor import Floor
from kiosk.domain.words import Exit, Lane, Method, Place, Reason, Stage

A, B = Lane.APPLICATION, Lane.DELIVERY


class TestTwoWindowsPressNextTogether:
    def test_exactly_one_gets_the_number(self, venue):
        """Both buttons show A101; one window gets it, the other reads who has it, A102 goes on waiting."""
        venue.hana.check_in()
        venue.hana.check_in()
        first, second = venue.hana.call_next(A, "A101"), venue.ichiro.call_next(A, "A101")
        assert not isinstance(first, Refused)
        assert second == Refused(RefusalCode.CALLED_BY_OTHER, ticket="A101", window="1")
        assert [visit.ticket for visit in venue.floor.waiting(A)] == ["A102"]

    def test_without_looking_at_the_button(self, venue):
        """Pressed blindly, each window gets a number of its own."""
        venue.hana.check_in()
        venue.hana.check_in()
        venue.hana.call_next()
        venue.ichiro.call_next()
        assert [venue.visit(t).window for t in ("A101", "A102")] == ["1", "2"]


class TestWhoIsAwayStaysAway:
    def away(self, venue):
        venue.hana.check_in()
        venue.hana.check_in()
        venue.hana.check_in()
        venue.hana.call("A101")
        venue.hana.miss("A101")
        venue.hana.park("A102")

    def places(self, floor):
        return [floor.visits[floor.tickets[t]].place for t in ("A101", "A102")]

    def test_through_next_call_window_change_and_restart(self, venue):
        """Neither a next call, nor a change of person or window, nor a restart brings them back."""
        self.away(venue)
        venue.hana.call_next()
        venue.hana.leave("A103")
        assert venue.hana.call_next().code is RefusalCode.NOBODY_WAITING
        venue.ichiro.ask(ask.SignIn("ichiro", "staff", "1"))
        venue.sudo.ask(ask.ReceptionStop(Reason.CROWDED))
        venue.sudo.ask(ask.ReceptionResume(Reason.OTHER))
        again = Floor()
        again.apply(venue.laptop.entries)
        assert self.places(again) == self.places(venue.floor) == [Place.MISSED, Place.PARKED]

    def test_until_somebody_taps(self, venue):
        """One tap each, and they wait in the order of their numbers."""
        self.away(venue)
        assert venue.hana.call("A101").code is RefusalCode.NOT_WAITING
        venue.ichiro.back("A102")
        venue.ichiro.back("A101")
        assert [visit.ticket for visit in venue.floor.waiting(A)] == ["A101", "A102", "A103"]


class TestWaitingTimeIsFrozen:
    def test_at_the_first_call(self, venue):
        """Later calls, misses and steps do not change how long somebody waited."""
        venue.hana.check_in()
        venue.tick(10)
        venue.hana.call_next()
        first = venue.visit("A101").first_called_ms
        venue.hana.recall("A101")
        venue.hana.miss("A101")
        venue.tick(30)
        venue.hana.back("A101")
        venue.hana.apply_by_hand("A101")
        venue.kimura.verify("A101")
        assert venue.visit("A101").first_called_ms == first

    def test_not_at_a_call_taken_back(self, venue):
        """A call by mistake, undone, ends nobody's waiting."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.undo("A101")
        venue.tick(5)
        venue.hana.call_next()
        assert venue.visit("A101").first_called_ms == venue.clock.ms


class TestTheSameCodeWavedThreeTimes:
    def test_one_ticket(self, venue):
        """The second and third time say which number, since when, and where."""
        venue.hana.check_in(booking="R1")
        for _ in range(2):
            refused = venue.ichiro.try_check_in(booking="R1")
            assert (refused.code, refused.ticket, refused.at) == (
                RefusalCode.ALREADY_CHECKED_IN,
                "A101",
                "13:00",
            )
        assert len(venue.floor.visits) == 1


class TestEveryFloorActCanBeUndone:
    def test_one_after_the_other(self, venue):
        """From the last paper back to the ticket, each act with a reason."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.miss("A101")
        venue.hana.back("A101")
        venue.hana.call_next()
        venue.hana.park("A101")
        venue.hana.back("A101")
        venue.hana.call_next()
        venue.hana.method("A101", Method.TERMINAL, "1")
        venue.hana.done("A101", Stage.DOCUMENTS)
        venue.hana.transfer("A101", B)
        venue.hana.leave("B101", Exit.CONSULTATION_ONLY)
        acts = 0
        while not isinstance(venue.hana.undo(venue.floor.visits["L1-v1"].ticket), Refused):
            acts += 1
        assert acts == 12
        assert venue.floor.visits["L1-v1"].place is Place.WITHDRAWN


class TestTheLanesNeverMix:
    def test_a_call_for_applications_never_takes_a_delivery(self, venue):
        """Whoever waited longest, each lane has its own line and its own numbers."""
        venue.mori.check_in(B)
        venue.hana.check_in()
        (called,) = venue.sudo.call_next(A)
        assert called.ticket == "A101"
        assert venue.hana.call("B101") == Refused(RefusalCode.LANE_NOT_SERVED, window="1")
