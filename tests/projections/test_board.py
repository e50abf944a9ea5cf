"""What a staff window and the public see while people wait, are served and step away."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.decision import RefusalCode
from kiosk.domain.facts.session import WindowRule
from kiosk.domain.floor import Floor
from kiosk.domain.requests import ReceptionStop
from kiosk.domain.words import Exit, Lane, Method, Reason, Role, Stage
from kiosk.projections.board import board
from kiosk.projections.estimate import before
from kiosk.projections.public_board import DisplayState, PublicBoard, PublicCall, PublicLane, public_board

A, B = Lane.APPLICATION, Lane.DELIVERY


def seen(venue, desk, lane=A):
    author = desk.author
    shown = board(venue.floor, venue.clock.ms, author.window, author.role, desk.laptop.device)
    return shown.lane(lane)


def public(venue, lane=A):
    lanes = public_board(venue.floor, venue.clock.ms).lanes
    return next(shown for shown in lanes if shown.lane is lane)


class TestBefore:
    def test_each_of_a_family(self, venue):
        """Three numbers given at once: nobody is told to wait for those behind them."""
        tickets = venue.hana.check_in(people=3)
        told = [before(venue.floor, venue.visit(ticket)) for ticket in tickets]
        assert [people for people, _ in told] == [0, 1, 2]
        minutes = [wait for _, wait in told]
        assert minutes == sorted(minutes)
        assert minutes[0] == 0

    def test_at_a_window(self, venue):
        """Somebody who was called waits for nobody."""
        venue.hana.check_in()
        venue.hana.call_next()
        assert before(venue.floor, venue.visit("A101")) == (0, 0)


class TestTheButton:
    def test_shows_the_number_that_the_press_calls(self, venue):
        """What stands on the button is who comes."""
        venue.hana.check_in()
        venue.hana.check_in()
        shown = seen(venue, venue.hana)
        assert (shown.next_ticket, shown.can_call, shown.why_not) == ("A101", True, None)
        (called,) = venue.hana.call_next(A, shown.next_ticket)
        assert called.visit == shown.next_visit

    def test_other_lane(self, venue):
        """A window of the application lane is told why it cannot call for delivery."""
        venue.mori.check_in(B)
        shown = seen(venue, venue.hana, B)
        assert (shown.can_call, shown.next_ticket, shown.why_not) == (
            False,
            None,
            RefusalCode.LANE_NOT_SERVED,
        )
        assert not shown.waiting[0].callable_here

    def test_nobody_waiting(self, venue):
        """An empty lane says so."""
        assert seen(venue, venue.hana).why_not is RefusalCode.NOBODY_WAITING

    def test_nobody_signed_in(self, venue):
        """A board without a window calls nobody."""
        shown = board(venue.floor, venue.clock.ms, None, Role.STAFF, "L1").lane(A)
        assert shown.why_not is RefusalCode.NOT_SIGNED_IN

    def test_a_family_can_be_called_together(self, venue):
        """While a mother is served, only her children can be called to the same window."""
        venue.hana.check_in(people=3)
        venue.hana.check_in()
        venue.hana.call("A101")
        shown = seen(venue, venue.hana)
        assert shown.why_not is RefusalCode.WINDOW_BUSY
        assert [(row.ticket, row.callable_here) for row in shown.waiting] == [
            ("A102", True),
            ("A103", True),
            ("A104", False),
        ]

    def test_the_officer_sees_only_their_own_step(self, venue):
        """People at the first step are nobody the officer could call."""
        venue.hana.check_in()
        assert seen(venue, venue.kimura).why_not is RefusalCode.NOBODY_WAITING
        venue.hana.apply_by_hand("A101")
        assert seen(venue, venue.kimura).next_ticket == "A101"

    def test_before_a_day_pack(self):
        """A laptop without a day pack has an empty board."""
        shown = board(Floor(), 0, "1", Role.STAFF, "L1")
        assert (shown.lanes, shown.bottleneck.waiting, shown.lane(A)) == ((), 0, None)


class TestTheRows:
    def test_serving(self, venue):
        """Who sits at a window shows since when and how often they were called."""
        venue.hana.check_in()
        venue.hana.call("A101")
        called = venue.clock.ms
        venue.hana.recall("A101")
        venue.tick(3)
        (row,) = seen(venue, venue.hana).serving
        assert (row.ticket, row.window, row.since_ms, row.minutes, row.calls) == ("A101", "1", called, 3, 2)

    def test_waiting_minutes_are_counted_per_stage(self, venue):
        """After the form the wait for the officer begins at nought."""
        venue.hana.check_in(booking="R1")
        venue.tick(8)
        (row,) = seen(venue, venue.hana).waiting
        assert (row.stage, row.minutes, row.booked_time, row.party_size) == (Stage.DOCUMENTS, 8, "13:30", 1)
        venue.hana.apply_by_hand("A101", minutes=5)
        venue.tick(2)
        (row,) = seen(venue, venue.hana).waiting
        assert (row.stage, row.minutes) == (Stage.IDENTITY, 2)

    def test_away(self, venue):
        """Missed and parked people stand apart, with how long and why."""
        venue.hana.check_in(people=2)
        venue.hana.call("A101")
        venue.hana.recall("A101")
        venue.hana.miss("A101")
        venue.hana.park("A102", Reason.FETCHING_DOCUMENTS)
        venue.tick(7)
        shown = seen(venue, venue.hana)
        assert [(r.ticket, r.minutes, r.calls, r.reason) for r in shown.missed] == [("A101", 7, 2, None)]
        assert [(r.ticket, r.minutes, r.reason) for r in shown.parked] == [
            ("A102", 7, Reason.FETCHING_DOCUMENTS)
        ]
        assert shown.waiting_count == 0

    def test_a_clock_set_back_shows_no_negative_wait(self, venue):
        """An hour back on the wall is nought minutes on the board."""
        venue.hana.check_in()
        shown = board(venue.floor, venue.clock.ms - 3_600_000, "1", Role.STAFF, "L1")
        assert shown.lane(A).waiting[0].minutes == 0

    def test_throughput(self, venue):
        """Only visits completed within the last hour count against 12 and 3 an hour."""
        for minutes, ticket in ((0, "A101"), (50, "A102"), (0, "A103")):
            venue.tick(minutes)
            venue.hana.check_in(support_only=True)
            venue.hana.apply_by_hand(ticket) if ticket != "A103" else venue.hana.leave(ticket)
        assert seen(venue, venue.hana).throughput_last_hour == 2
        venue.tick(15)
        shown = seen(venue, venue.hana)
        assert (shown.throughput_last_hour, shown.per_hour) == (1, 12)


class TestTheBottleneck:
    def test_three_people_wait_about_twelve_minutes(self, venue):
        """The officer has four minutes a person, whichever lane they come from."""
        for ticket in ("A101", "A102"):
            venue.hana.check_in()
            venue.hana.apply_by_hand(ticket)
        assert not shown_bottleneck(venue).warning
        venue.mori.check_in(B)
        venue.mori.call("B101")
        venue.mori.done("B101", Stage.NOTICE)
        officer = shown_bottleneck(venue)
        assert (officer.waiting, officer.minutes, officer.warning) == (3, 12, True)

    def test_a_second_officer_halves_it(self, new_venue, venue):
        """Two officers signed in share the queue."""
        chairs = WindowRule("6", "6", (A, B), (Stage.IDENTITY,))
        venue = new_venue(dataclasses.replace(venue.pack, windows=(*venue.pack.windows, chairs)))
        for ticket in ("A101", "A102", "A103"):
            venue.hana.check_in()
            venue.hana.apply_by_hand(ticket)
        venue.laptop.desk("okada", "6")
        assert shown_bottleneck(venue).minutes == 6


def shown_bottleneck(venue):
    return board(venue.floor, venue.clock.ms, "1", Role.STAFF, "L1").bottleneck


class TestTheEstimate:
    def test_an_empty_lane_does_not_wait(self, venue):
        """Somebody who comes to a free window is called at once."""
        assert seen(venue, venue.hana).estimate_minutes == 0

    def test_by_hand(self, venue):
        """Six people waiting, two windows and the supervisor's at five minutes a person: ten minutes."""
        venue.hana.check_in(people=6)
        assert seen(venue, venue.hana).estimate_minutes == 10

    def test_never_less_than_the_officers_queue(self, venue):
        """Nobody waits for the first step, but three wait for the officer: about twelve minutes."""
        for ticket in ("A101", "A102", "A103"):
            venue.hana.check_in()
            venue.hana.apply_by_hand(ticket)
        assert seen(venue, venue.hana).estimate_minutes == 12
        assert seen(venue, venue.hana, B).estimate_minutes == 12

    def test_follows_the_day_once_five_were_served(self, venue):
        """Five people who took nine minutes each make the next ones' estimate honest."""
        for number in range(101, 106):
            venue.hana.check_in(support_only=True)
            venue.hana.apply_by_hand(f"A{number}", minutes=9)
        venue.hana.check_in(people=6)
        assert seen(venue, venue.hana).estimate_minutes == 19

    def test_a_family_shares_the_time_of_its_window(self, venue):
        """Six who sat together for half an hour took five minutes each, not thirty."""
        venue.hana.check_in(people=6, support_only=True)
        tickets = [f"A{number}" for number in range(101, 107)]
        for ticket in tickets:
            venue.hana.call(ticket)
            venue.hana.method(ticket, Method.HANDWRITTEN)
        venue.tick(30)
        for stage in (Stage.DOCUMENTS, Stage.PHOTO, Stage.FORM):
            for ticket in tickets:
                venue.hana.done(ticket, stage, stays=True)
        venue.hana.check_in(people=3)
        assert seen(venue, venue.hana).estimate_minutes == 6

    @given(served=st.integers(0, 7), waiting=st.integers(0, 12), lane=st.sampled_from([A, B]))
    def test_one_more_waiting_never_makes_it_smaller(self, new_venue, served, waiting, lane):
        """Whatever the day was like so far, a longer line is never a shorter wait."""
        venue = new_venue()
        for number in range(served):
            venue.hana.check_in(support_only=True)
            venue.hana.apply_by_hand(f"A{101 + number}", minutes=number)
        estimates = []
        for _ in range(waiting):
            venue.hana.check_in(lane)
            estimates.append(seen(venue, venue.hana, lane).estimate_minutes)
        assert estimates == sorted(estimates)


class TestThePublicScreen:
    def test_the_last_calls(self, venue):
        """The newest number stands large, the three before it below, each with its window."""
        for _ in range(5):
            venue.hana.check_in(support_only=True)
        for desk, ticket in ((venue.hana, "A101"), (venue.ichiro, "A102"), (venue.sudo, "A103")):
            desk.call(ticket)
        assert public(venue).current == PublicCall("A103", "5", 1)
        venue.hana.leave("A101")
        venue.hana.call("A104")
        venue.hana.recall("A104")
        venue.ichiro.leave("A102")
        venue.ichiro.call("A105")
        shown = public(venue)
        assert shown.current == PublicCall("A105", "2", 1)
        assert shown.recent == (
            PublicCall("A104", "1", 2),
            PublicCall("A103", "5", 1),
            PublicCall("A102", "2", 1),
        )
        assert shown.waiting_count == 0

    def test_a_missed_call_is_not_the_current_one(self, venue):
        """Who did not come is no longer asked to the window; the number moves to the list."""
        venue.hana.check_in()
        venue.hana.call("A101")
        venue.hana.miss("A101")
        shown = public(venue)
        assert (shown.current, shown.recent) == (None, (PublicCall("A101", "1", 1),))

    def test_a_call_taken_back_was_never_shown(self, venue):
        """A call by mistake disappears when it is undone."""
        venue.hana.check_in()
        venue.hana.call("A101")
        venue.hana.recall("A101")
        venue.hana.undo("A101")
        assert (public(venue).current, public(venue).recent) == (None, ())

    def test_states(self, new_venue):
        """Before opening, receiving, stopped with people inside, closed when the last one left."""
        venue = new_venue(opened=False)
        states = [public_board(venue.floor, 0).state]
        venue.open()
        venue.hana.check_in()
        states.append(public_board(venue.floor, 0).state)
        venue.sudo.ask(ReceptionStop(Reason.CLOSING_TIME))
        states.append(public_board(venue.floor, 0).state)
        venue.hana.leave("A101", Exit.CONSULTATION_ONLY)
        states.append(public_board(venue.floor, 0).state)
        assert states == [
            DisplayState.BEFORE_OPENING,
            DisplayState.RECEIVING,
            DisplayState.RECEPTION_STOPPED,
            DisplayState.CLOSED,
        ]

    def test_before_a_day_pack(self):
        """A laptop without a day pack shows that it is not open yet."""
        assert public_board(Floor(), 0).state is DisplayState.BEFORE_OPENING

    def test_holds_no_personal_data(self):
        """No type inside the public board has a field for a person, a booking or a visit (仕様書 第2-6)."""
        fields = {
            field.name
            for shown in (PublicBoard, PublicLane, PublicCall)
            for field in dataclasses.fields(shown)
        }
        assert fields == {
            "state", "practice", "venue_name", "business_day", "opens", "closes", "lanes", "lane", "prefix",
            "current", "recent", "waiting_count", "estimate_minutes", "ticket", "window_label", "nth",
        }  # fmt: skip
