"""At the reception desk: who gets a ticket, who is sent elsewhere, who did not come."""

from dataclasses import replace

import pytest

from kiosk.domain import requests as ask
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.facts import NoShowMarked, NoShowUndone, TurnAwayUndone, TurnedAway
from kiosk.domain.facts.visit import Answer
from kiosk.domain.words import Exit, Lane, Place, Reason, Route, Stop

A, B = Lane.APPLICATION, Lane.DELIVERY


class TestCheckIn:
    def test_a_family_of_three(self, venue):
        """Each member gets a number of their own, in one party."""
        assert venue.hana.check_in(people=3, booking="R1") == ["A101", "A102", "A103"]
        family = venue.floor.party(venue.visit("A101").party)
        assert [(v.seat, v.party_size, v.route) for v in family] == [
            (1, 3, Route.BOOKED),
            (2, 3, Route.BOOKED),
            (3, 3, Route.BOOKED),
        ]

    def test_the_father_comes_later(self, venue):
        """A member of the booking who was parking the car gets the next number."""
        venue.hana.check_in(booking="R1", seats=(1, 3))
        assert venue.hana.check_in(booking="R1", seats=(2,)) == ["A103"]

    def test_twice(self, venue):
        """Whoever holds a number is told which, since when and where."""
        venue.hana.check_in(booking="R1")
        venue.hana.call("A101")
        assert venue.hana.try_check_in(booking="R1") == Refused(
            RefusalCode.ALREADY_CHECKED_IN, ticket="A101", at="13:00", window="1", detail=Place.AT_WINDOW
        )

    def test_again_after_going_home_for_a_document(self, venue):
        """Who left with something missing comes back the same day."""
        venue.hana.check_in(booking="R1")
        venue.hana.leave("A101", Exit.INCOMPLETE)
        assert venue.hana.check_in(booking="R1") == ["A102"]
        assert venue.floor.conflicts == []

    def test_not_again_after_completing(self, venue):
        """Who is done is done: a second application of the same person is refused."""
        venue.hana.check_in(booking="R1", support_only=True)
        venue.hana.apply_by_hand("A101")
        assert venue.hana.try_check_in(booking="R1").code is RefusalCode.ALREADY_CHECKED_IN

    def test_again_after_a_check_in_taken_back(self, venue):
        """A check-in of the wrong family member leaves the seat free."""
        venue.hana.check_in(booking="R1")
        venue.hana.undo("A101")
        assert venue.hana.check_in(booking="R1") == ["A102"]

    @pytest.mark.parametrize(
        ("guests", "route", "booking"),
        [
            ((ask.Guest("v1", 1, "p"), ask.Guest("v2", 1, "p")), Route.BOOKED, "R1"),
            ((ask.Guest("v1", 1, "p"), ask.Guest("v1", 2, "p")), Route.BOOKED, "R1"),
            ((ask.Guest("v1", 0, "p"),), Route.BOOKED, "R1"),
            ((ask.Guest("v1", 1, "p"),), Route.BOOKED, None),
            ((ask.Guest("known", 1, "p"),), Route.WALK_IN, None),
        ],
        ids=["seat twice", "visit twice", "no such seat", "booked without booking", "visit that was"],
    )
    def test_muddled(self, venue, guests, route, booking):
        """A request that names somebody twice or nobody at all gives no number."""
        first = ask.CheckIn("p", A, Route.WALK_IN, 1, (ask.Guest("known", 1, "p"),))
        venue.hana.ask(first)
        assert venue.hana.ask(ask.CheckIn("p2", A, route, 2, guests, booking)).code is RefusalCode.BAD_REQUEST

    def test_nobody(self, venue):
        """A family where nobody was ticked gets no number."""
        decision = venue.hana.ask(ask.CheckIn("p", A, Route.BOOKED, 2, (), "R1"))
        assert decision.code is RefusalCode.NOBODY_CHOSEN

    def test_delivery_cannot_be_booked(self, venue):
        """Bookings are for applications only (仕様書 2-1-(1)ウ: 予約の受付は申請受付のみ)."""
        assert venue.hana.try_check_in(B, booking="R1").code is RefusalCode.NOT_BOOKABLE

    def test_a_lane_the_venue_does_not_have(self, venue, new_venue):
        """Where only applications are taken, nobody gets a delivery number."""
        small = new_venue(replace(venue.pack, lanes=venue.pack.lanes[:1]))
        assert small.hana.try_check_in(B).code is RefusalCode.LANE_NOT_SERVED
        small.hana.check_in()
        assert small.hana.transfer("A101", B).code is RefusalCode.LANE_NOT_SERVED

    def test_answers_decide(self, venue):
        """A child with a parent's proof has a representative; without documents it is support only."""
        child = (Answer("guardian", "with_proof"), Answer("identity", "not_enough"))
        (ticket,) = venue.hana.check_in(under_15=True, answers=child)
        visit = venue.visit(ticket)
        assert (visit.representative, visit.support_only, visit.answers) == (True, True, child)

    def test_support_only_is_for_applications(self, venue):
        """There is no 申請サポート in the delivery lane."""
        (ticket,) = venue.mori.check_in(B, support_only=True)
        assert not venue.visit(ticket).support_only

    def test_stopped_by_an_answer(self, venue):
        """再交付 goes to the ward office: no number is given."""
        refused = venue.hana.try_check_in(answers=(Answer("first_issue", "no"),))
        assert refused == Refused(RefusalCode.STOPPED_BY_ANSWER, detail=Stop.REISSUE)

    def test_an_answer_that_is_none(self, venue):
        """An answer that no tile gives is refused."""
        assert (
            venue.hana.try_check_in(answers=(Answer("first_issue", "?"),)).code is RefusalCode.UNKNOWN_ANSWER
        )


class TestNumbers:
    def test_a_laptops_hundreds_and_thousands(self, new_venue):
        """After A199 come A401 and A701, then the laptop's thousands: no other laptop's number."""
        venue = new_venue()
        given = [venue.hana.check_in(people=9) for _ in range(150)]
        numbers = [ticket for party in given for ticket in party]
        assert (numbers[98], numbers[99], numbers[198], numbers[297]) == ("A199", "A401", "A701", "A1001")
        assert numbers[297 + 998 : 297 + 1000] == ["A1999", "A4001"]
        assert len(set(numbers)) == len(numbers)

    def test_lanes_have_their_own_series(self, venue):
        """A delivery takes no number of the application lane."""
        assert (venue.hana.check_in(), venue.mori.check_in(B), venue.hana.check_in()) == (
            ["A101"],
            ["B101"],
            ["A102"],
        )

    def test_never_given_again(self, venue):
        """The number of a check-in taken back is never given to somebody else."""
        venue.hana.check_in()
        venue.hana.undo("A101")
        assert venue.hana.check_in() == ["A102"]


class TestSentElsewhere:
    def test_counted(self, venue):
        """A family of three that is sent to the ward office is three people."""
        assert venue.hana.ask(ask.TurnAway("p", A, Stop.REISSUE, 3)) == (TurnedAway("p", A, Stop.REISSUE, 3),)
        assert venue.floor.turned_away[0].people == 3

    def test_taken_back(self, venue):
        """The tile was pressed by mistake: nobody is counted, and it is taken back once."""
        venue.hana.ask(ask.TurnAway("p", A, Stop.REISSUE, 3))
        venue.hana.ask(ask.TurnAway("q", A, Stop.NOT_RESIDENT))
        undo = ask.TurnAwayUndo("p", Reason.PRESSED_BY_MISTAKE)
        assert venue.hana.ask(undo) == (TurnAwayUndone("p", Reason.PRESSED_BY_MISTAKE),)
        assert [sent.party for sent in venue.floor.turned_away] == ["q"]
        assert venue.hana.ask(undo).code is RefusalCode.NOTHING_TO_UNDO

    def test_nobody(self, venue):
        """Nobody cannot be sent anywhere."""
        assert venue.hana.ask(ask.TurnAway("p", A, Stop.REISSUE, 0)).code is RefusalCode.NOBODY_CHOSEN

    def test_before_opening(self, new_venue):
        """Before the doors open nobody is counted or marked."""
        closed = new_venue(opened=False)
        assert closed.hana.ask(ask.TurnAway("p", A, Stop.REISSUE)).code is RefusalCode.NOT_OPEN
        assert closed.hana.ask(ask.NoShow("R1", Reason.DID_NOT_COME)).code is RefusalCode.NOT_OPEN


class TestNoShow:
    def test_marked_and_taken_back(self, venue):
        """A mark by mistake is taken back with a reason; each only once."""
        assert venue.hana.ask(ask.NoShow("R1", Reason.DID_NOT_COME)) == (
            NoShowMarked("R1", Reason.DID_NOT_COME),
        )
        assert venue.hana.ask(ask.NoShow("R1", Reason.DID_NOT_COME)).code is RefusalCode.ALREADY_NO_SHOW
        undo = ask.NoShowUndo("R1", Reason.PRESSED_BY_MISTAKE)
        assert venue.hana.ask(undo) == (NoShowUndone("R1", Reason.PRESSED_BY_MISTAKE),)
        assert venue.hana.ask(undo).code is RefusalCode.NOT_NO_SHOW

    def test_who_comes_late_is_welcome(self, venue):
        """The mark goes with the check-in, for the reason that they came late."""
        venue.hana.ask(ask.NoShow("R1", Reason.DID_NOT_COME))
        decision = venue.hana.try_check_in(booking="R1")
        assert decision[0] == NoShowUndone("R1", Reason.CAME_LATE)
        assert (venue.floor.no_shows, venue.visit("A101").place) == ({}, Place.WAITING)

    def test_not_of_somebody_who_came(self, venue):
        """Who holds a number, or was here and left, did come."""
        venue.hana.check_in(booking="R1")
        request = ask.NoShow("R1", Reason.DID_NOT_COME)
        assert venue.hana.ask(request) == Refused(RefusalCode.ALREADY_CHECKED_IN, ticket="A101", at="13:00")
        venue.hana.leave("A101", Exit.INCOMPLETE)
        assert venue.hana.ask(request).code is RefusalCode.ALREADY_CHECKED_IN

    def test_after_a_check_in_taken_back(self, venue):
        """A check-in of the wrong booking, taken back, does not count as coming."""
        venue.hana.check_in(booking="R1")
        venue.hana.undo("A101")
        assert venue.hana.ask(ask.NoShow("R1", Reason.DID_NOT_COME)) == (
            NoShowMarked("R1", Reason.DID_NOT_COME),
        )
