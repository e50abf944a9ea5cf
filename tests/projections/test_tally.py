"""The day's numbers, from stories whose numbers one can count on the fingers."""

from dataclasses import replace

from kiosk.domain.floor import Floor
from kiosk.domain.requests import NoShow, ReceptionStop, TurnAway
from kiosk.domain.words import Exit, Lane, Method, Reason, Route, Stage, Stop
from kiosk.projections.tally import Arrivals, Times, Total, real_total, tally

A, B = Lane.APPLICATION, Lane.DELIVERY
MINUTE = 60_000


class TestArrivals:
    def test_by_lane_hour_and_route(self, venue):
        """Two with a booking at one o'clock, one without at two, one delivery at two."""
        venue.hana.check_in(people=2, booking="R1")
        venue.tick(60)
        venue.hana.check_in()
        venue.mori.check_in(B)
        assert tally(venue.floor).arrivals == (
            Arrivals(A, 13, Route.BOOKED, 2),
            Arrivals(A, 14, Route.WALK_IN, 1),
            Arrivals(B, 14, Route.WALK_IN, 1),
        )

    def test_a_transfer_is_one_person(self, venue):
        """Who changed lanes came once, to the lane of their first number."""
        venue.hana.check_in()
        venue.hana.transfer("A101", B)
        day = tally(venue.floor)
        assert (day.arrived, day.lane(A).arrived, day.lane(B).arrived) == (1, 1, 0)

    def test_a_check_in_taken_back_never_was(self, venue):
        """The undone ticket stands apart and in no other number."""
        venue.hana.check_in(people=2)
        venue.hana.undo("A102")
        day = tally(venue.floor)
        assert (day.arrived, day.inside, day.withdrawn, day.undone_acts) == (1, 1, 1, 1)

    def test_who_comes_back_is_counted_and_named(self, venue):
        """Two visits of one booked person, of which one is a second turn."""
        venue.hana.check_in(booking="R1")
        venue.hana.leave("A101", Exit.INCOMPLETE)
        venue.hana.check_in(booking="R1")
        day = tally(venue.floor)
        assert (day.arrived, day.came_back, day.double) == (2, 1, 0)

    def test_turned_away_and_no_shows(self, venue):
        """A family of three is sent to the ward office, one booking never comes."""
        venue.hana.ask(TurnAway("x", A, Stop.REISSUE, people=3))
        venue.hana.ask(NoShow("R9", Reason.DID_NOT_COME))
        day = tally(venue.floor)
        assert (day.lane(A).turned_away, day.lane(B).turned_away, day.no_shows) == (
            ((Stop.REISSUE, 3),),
            (),
            1,
        )


class TestTimes:
    def test_waiting_is_frozen_at_the_first_call(self, venue):
        """Called after ten minutes, gone for twenty, called again: the wait was ten minutes."""
        venue.hana.check_in(support_only=True)
        venue.clock.tick(10, seconds=-1)
        venue.hana.call("A101")
        venue.hana.park("A101")
        venue.tick(20)
        venue.hana.back("A101")
        venue.hana.apply_by_hand("A101")
        assert tally(venue.floor).lane(A).waits == Times(1, 10 * MINUTE, 10 * MINUTE)

    def test_who_never_came_to_a_call_is_not_in_the_average(self, venue):
        """Missed and given up: neither the missed one nor the one written off lengthens the average."""
        venue.hana.check_in(people=3, support_only=True)
        venue.tick(30)
        venue.hana.call("A101")
        venue.hana.miss("A101")
        venue.hana.call("A102")
        venue.hana.leave("A102", Exit.CANCELLED, Reason.DID_NOT_COME)
        venue.hana.apply_by_hand("A103")
        assert tally(venue.floor).lane(A).waits.people == 1

    def test_service_and_officer_apart(self, venue):
        """Six minutes with staff, four with the officer, one more with staff."""
        venue.hana.check_in()
        venue.hana.apply_by_hand("A101", minutes=6)
        venue.kimura.call("A101")
        venue.tick(4)
        venue.kimura.done("A101", Stage.IDENTITY)
        venue.hana.call("A101")
        venue.tick(1)
        venue.hana.done("A101", Stage.FORMS_RECEIVED)
        lane = tally(venue.floor).lane(A)
        assert (lane.service.median_ms // MINUTE, lane.officer.median_ms // MINUTE) == (7, 4)
        assert lane.ended(Exit.COMPLETED) == 1
        assert lane.ended(Exit.CANCELLED) == 0

    def test_nobody_yet(self, venue):
        """An empty day has times of nought, not a crash."""
        assert tally(venue.floor).lane(B).waits == Times(0, 0, 0)
        assert tally(venue.floor).lane("somewhere") is None


class TestMethods:
    def test_paper_terminal_and_support(self, venue):
        """One by hand, one at the terminal, one child with the form only."""
        venue.hana.check_in()
        venue.hana.check_in()
        venue.hana.check_in(support_only=True, under_15=True)
        venue.hana.apply_by_hand("A101")
        venue.hana.call("A102")
        venue.hana.method("A102", Method.TERMINAL, "3")
        day = tally(venue.floor)
        assert day.methods == ((Method.HANDWRITTEN, 1), (Method.TERMINAL, 1))
        assert (day.support_only, day.under_15) == (1, 1)


class TestPractice:
    def test_adds_nothing_to_any_real_total(self, new_venue, venue):
        """A whole practice day leaves every total at nought (仕様書 第2-3-(3): 来場者数)."""
        practised = new_venue(replace(venue.pack, practice=True))
        for one in (venue, practised):
            one.hana.check_in(people=3, support_only=True)
            one.hana.apply_by_hand("A101")
            one.hana.ask(TurnAway("x", A, Stop.REISSUE))
            one.hana.ask(NoShow("R9", Reason.DID_NOT_COME))
            one.sudo.ask(ReceptionStop(Reason.CLOSING_TIME))
        practice, real = tally(practised.floor), tally(venue.floor)
        assert practice.practice
        assert practice.arrived == 3
        assert real_total([practice]) == Total(0, 0, 0, 0, 0)
        assert real_total([practice, real]) == Total(1, 3, 1, 1, 1)

    def test_before_a_day_pack(self):
        """A laptop without a day pack has counted nobody."""
        empty = tally(Floor())
        assert (empty.session, empty.arrived, empty.business_day) == (None, 0, "")
