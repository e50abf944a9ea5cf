"""What the voice has to say, and when."""

from kiosk.domain.words import Lane
from kiosk.projections.calls import Announcement, CallLog

A = Lane.APPLICATION


class TestCallLog:
    def test_a_call_and_its_repetition(self, venue):
        """The number is said, and said again as the second time."""
        venue.hana.check_in()
        log = CallLog()
        log.apply(venue.laptop.entries)
        before = len(venue.laptop.entries)
        venue.hana.call("A101")
        first = venue.clock.ms
        venue.hana.recall("A101")
        log.apply(venue.laptop.entries[before:])
        assert log.after(0) == (
            Announcement(1, "A101", A, "1", 1, first),
            Announcement(2, "A101", A, "1", 2, venue.clock.ms),
        )
        assert log.after(len(log)) == ()

    def test_a_call_for_the_next_step_counts_anew(self, venue):
        """The officer's call is a first call to another window."""
        venue.hana.check_in()
        venue.hana.call("A101")
        venue.hana.recall("A101")
        venue.hana.park("A101")
        venue.hana.back("A101")
        venue.ichiro.call("A101")
        log = CallLog()
        log.apply(venue.laptop.entries)
        assert [(said.window, said.nth) for said in log.after(0)] == [("1", 1), ("1", 2), ("2", 1)]

    def test_after_a_restart_nothing_is_said_again(self, venue):
        """The calls of the morning are known, not spoken; only what comes later is."""
        venue.hana.check_in()
        venue.hana.call("A101")
        log = CallLog()
        log.apply(venue.laptop.entries)
        heard = len(log)
        venue.hana.recall("A101")
        log.apply(venue.laptop.entries[-1:])
        assert [said.nth for said in log.after(heard)] == [2]

    def test_a_repetition_of_an_unheard_call_is_passed_over(self, venue):
        """Another laptop's repetition that came before its call has no lane to speak for."""
        venue.hana.check_in()
        venue.hana.call("A101")
        venue.hana.recall("A101")
        log = CallLog()
        log.apply(venue.laptop.entries[-1:])
        assert len(log) == 0
