"""The day's numbers, from stories whose numbers one can count on the fingers."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.floor import Floor
from kiosk.domain.requests import NoShow, TurnAway
from kiosk.domain.words import Exit, Lane, Method, Reason, Route, Stage, Stop
from kiosk.projections.tally import Arrivals, Times, tally
from tests.projections.adding_up import added_up

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
        day = added_up(venue.floor)
        assert (day.arrived, day.lane(A).arrived, day.lane(B).arrived) == (1, 1, 0)
        assert (day.lane(A).moved_away, day.lane(B).moved_in, day.lane(B).inside) == (1, 1, 1)

    def test_a_check_in_taken_back_never_was(self, venue):
        """The undone ticket stands apart and in no other number."""
        venue.hana.check_in(people=2)
        venue.hana.undo("A102")
        day = tally(venue.floor)
        assert (day.arrived, day.inside, day.withdrawn, day.undone_acts) == (1, 1, 1, 1)

    def test_who_comes_back_is_one_person(self, venue):
        """Home twice for a missing paper and done at the third turn: one person, who was completed."""
        venue.hana.check_in(booking="R1", support_only=True)
        venue.hana.leave("A101", Exit.INCOMPLETE)
        venue.tick(60)
        venue.hana.check_in(booking="R1", support_only=True)
        venue.hana.leave("A102", Exit.INCOMPLETE)
        venue.hana.check_in(booking="R1", support_only=True)
        venue.hana.apply_by_hand("A103")
        day = added_up(venue.floor)
        lane = day.lane(A)
        assert (day.arrived, day.came_back, day.turns, day.returns, day.double) == (1, 1, 3, 2, 0)
        assert (lane.arrived, lane.came_back, lane.exits) == (1, 1, ((Exit.COMPLETED, 1),))
        assert day.arrivals == (Arrivals(A, 13, Route.BOOKED, 1),)
        assert day.methods == ((Method.HANDWRITTEN, 1),)

    def test_family_of_whom_one_comes_back(self, venue):
        """Each seat of a booking is a person of their own."""
        venue.hana.check_in(people=3, booking="R1")
        venue.hana.leave("A102", Exit.INCOMPLETE)
        venue.hana.check_in(booking="R1", seats=[2])
        day = added_up(venue.floor)
        assert (day.arrived, day.came_back, day.inside, day.turns) == (3, 1, 3, 4)

    def test_nobody_without_a_booking_is_known_again(self, venue):
        """Nothing that names a person is compared, so a second walk-in is a second person."""
        venue.hana.check_in()
        venue.hana.leave("A101", Exit.INCOMPLETE)
        venue.hana.check_in()
        assert (added_up(venue.floor).arrived, tally(venue.floor).came_back) == (2, 0)

    def test_checked_in_twice_on_two_laptops(self, venue):
        """The line was down: one person holds two numbers until somebody takes one of them back."""
        far = venue.bring("L2", 2)
        far.hear(venue.laptop)
        ichiro = far.desk("ichiro", "2")
        ichiro.check_in(booking="R1")
        venue.hana.check_in(booking="R1")
        venue.laptop.hear(far)
        day = added_up(venue.floor)
        assert (day.arrived, day.inside, day.turns, day.double, day.came_back) == (1, 1, 2, 1, 0)
        venue.hana.undo("A101")
        day = added_up(venue.floor)
        assert (day.arrived, day.turns, day.double, day.withdrawn) == (1, 1, 0, 1)

    def test_finished_before_the_other_number_is_given_up(self, venue):
        """Of two turns the finished one says how it ended, though the other ended later."""
        far = venue.bring("L2", 2)
        far.hear(venue.laptop)
        venue.hana.check_in(booking="R1", support_only=True)
        far.desk("ichiro", "2").check_in(booking="R1")
        venue.hana.apply_by_hand("A101")
        venue.laptop.hear(far)
        venue.hana.leave("A201", Exit.CANCELLED, Reason.LEFT_THE_VENUE)
        assert added_up(venue.floor).lane(A).exits == ((Exit.COMPLETED, 1),)

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


class TestAnyBookedDay:
    @given(
        st.lists(
            st.tuples(
                st.booleans(), st.sampled_from("123"), st.sampled_from([None, *Exit]), st.sampled_from([A, B])
            ),
            max_size=12,
        )
    )
    def test_adds_up(self, new_venue, turns):
        """Few people come often, on two laptops that hear of each other only in the evening."""
        venue = new_venue()
        far = venue.bring("L2", 2)
        far.hear(venue.laptop)
        near, there = venue.hana, far.desk("ichiro", "2")
        for on_far, booking, exit_, lane in turns:
            desk = there if on_far else near
            came = desk.try_check_in(A, booking=f"R{booking}")
            ticket = came[0].ticket if isinstance(came, tuple) else None
            if ticket and lane is B:
                desk.transfer(ticket, B)
            if ticket and exit_:
                desk.leave(desk.laptop.floor.visits[came[0].visit].ticket, exit_)
            added_up(desk.laptop.floor)
        venue.laptop.hear(far)
        far.hear(venue.laptop)
        assert added_up(venue.floor) == added_up(far.floor)


class TestNothingYet:
    def test_before_a_day_pack(self):
        """A laptop without a day pack has counted nobody."""
        empty = tally(Floor())
        assert (empty.session, empty.arrived, empty.business_day) == (None, 0, "")
