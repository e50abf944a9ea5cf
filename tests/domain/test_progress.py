"""The steps of a visit, the two lanes, and the ways out."""

from dataclasses import replace

import pytest

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.facts import Exited, MethodChosen, NoteWritten, StageCompleted, Transferred
from kiosk.domain.facts.session import WindowRule
from kiosk.domain.requests import Note
from kiosk.domain.route import first, following, route
from kiosk.domain.words import Exit, Lane, Method, Place, Reason, Stage

A, B = Lane.APPLICATION, Lane.DELIVERY
PAPER, TERMINAL = Method.HANDWRITTEN, Method.TERMINAL


class TestRoutes:
    def test_application_by_hand(self):
        """Documents, photo, form, the officer, papers received (申請時来庁方式)."""
        assert route(A, method=PAPER, support_only=False, hands_over=False) == (
            Stage.DOCUMENTS, Stage.PHOTO, Stage.FORM, Stage.IDENTITY, Stage.FORMS_RECEIVED,
        )  # fmt: skip

    def test_the_terminal_takes_its_own_photo(self):
        """Nobody is photographed twice."""
        assert Stage.PHOTO not in route(A, method=TERMINAL, support_only=False, hands_over=False)

    def test_support_only_ends_with_the_form(self):
        """申請サポート: nothing is verified, nothing is taken in."""
        stages = route(A, method=PAPER, support_only=True, hands_over=False)
        assert following(stages, Stage.FORM) is None

    @pytest.mark.parametrize(("hands_over", "last"), [(False, Stage.FORMS_RECEIVED), (True, Stage.HANDOVER)])
    def test_delivery(self, hands_over, last):
        """Notice, the officer, then papers in or card out (交付時来庁方式)."""
        stages = route(B, method=None, support_only=False, hands_over=hands_over)
        assert stages == (Stage.NOTICE, Stage.IDENTITY, last)
        assert (first(B), first(A)) == (Stage.NOTICE, Stage.DOCUMENTS)


def all_in_one(pack):
    """The venue with a sixth window where everything of an application is done, identity too."""
    stages = (Stage.DOCUMENTS, Stage.PHOTO, Stage.FORM, Stage.IDENTITY, Stage.FORMS_RECEIVED)
    return replace(pack, windows=(*pack.windows, WindowRule("6", "6", (A, B), stages)))


class TestSteps:
    def test_an_application_from_door_to_door(self, venue):
        """Window 1 takes the first three steps, the officer verifies, window 2 takes the papers."""
        venue.hana.check_in()
        venue.hana.apply_by_hand("A101")
        waiting = venue.visit("A101")
        assert (waiting.place, waiting.stage, waiting.window) == (Place.WAITING, Stage.IDENTITY, None)
        venue.kimura.verify("A101")
        venue.ichiro.call_next()
        visit = venue.visit("A101").id
        assert venue.ichiro.done("A101", Stage.FORMS_RECEIVED) == (
            StageCompleted(visit, Stage.FORMS_RECEIVED, None, stays=False),
            Exited(visit, Exit.COMPLETED),
        )
        assert [s.window for s in venue.visit("A101").sittings] == ["1", "3", "2"]

    def test_the_terminal_applicant_skips_the_photo(self, venue):
        """After the documents comes the terminal itself, which is the form."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.method("A101", TERMINAL, "3")
        venue.hana.done("A101", Stage.DOCUMENTS, stays=True)
        assert (venue.visit("A101").stage, venue.visit("A101").terminal) == (Stage.FORM, "3")

    def test_support_only_goes_home_after_the_form(self, venue):
        """The applicant posts the form: the visit is complete without the officer."""
        venue.hana.check_in(support_only=True)
        venue.hana.apply_by_hand("A101")
        assert venue.visit("A101").exit is Exit.COMPLETED

    def test_stays_only_where_the_next_step_is_served(self, venue):
        """A window cannot keep somebody for a step that it does not serve."""
        venue.mori.check_in(B)
        venue.mori.call_next(B)
        (fact,) = venue.mori.done("B101", Stage.NOTICE, stays=True)
        assert (fact.next_stage, fact.stays) == (Stage.IDENTITY, False)

    def test_in_order(self, venue):
        """No step before its turn, none twice."""
        venue.hana.check_in()
        venue.hana.call_next()
        assert venue.hana.done("A101", Stage.FORM) == Refused(
            RefusalCode.WRONG_STAGE, ticket="A101", detail=Stage.DOCUMENTS
        )

    def test_paper_or_terminal_is_chosen_first(self, venue):
        """The documents are not done before it is known how the application is made."""
        venue.hana.check_in()
        venue.hana.call_next()
        assert venue.hana.done("A101", Stage.DOCUMENTS).code is RefusalCode.METHOD_NEEDED

    def test_somebody_elsewhere(self, venue):
        """Steps are done at the window that has the person."""
        venue.hana.check_in()
        for act in (
            lambda: venue.hana.done("A101", Stage.DOCUMENTS),
            lambda: venue.hana.method("A101", PAPER),
        ):
            assert act().code is RefusalCode.NOT_AT_WINDOW

    def test_only_the_officer_verifies(self, new_venue, venue):
        """Even at a window that does everything, identity is not the staff's (仕様書 1-3-(5))."""
        venue = new_venue(all_in_one(venue.pack))
        ticket = venue.hana.check_in()[0]
        venue.hana.apply_by_hand(ticket)
        venue.laptop.desk("okada", "6").call(ticket)
        chair = venue.laptop.desk("ichiro", "6")
        assert chair.done(ticket, Stage.IDENTITY) == Refused(RefusalCode.OFFICER_ONLY, ticket=ticket)

    def test_the_officer_does_nothing_else(self, new_venue, venue):
        """The officer at such a window cannot do the contractor's steps."""
        venue = new_venue(all_in_one(venue.pack))
        chair = venue.laptop.desk("ichiro", "6")
        ticket = chair.check_in()[0]
        chair.call_next()
        chair.method(ticket, PAPER)
        chair = venue.laptop.desk("okada", "6")
        assert chair.done(ticket, Stage.DOCUMENTS) == Refused(RefusalCode.NOT_ALLOWED, ticket=ticket)


class TestMethod:
    def test_only_a_terminals_number(self, venue):
        """A name or an individual number cannot be slipped into the journal as a terminal."""
        venue.hana.check_in()
        venue.hana.call_next()
        for words in ("佐藤 花子", "123456789018", "3 4"):
            assert venue.hana.method("A101", TERMINAL, words).code is RefusalCode.BAD_TEXT
        assert venue.visit("A101").method is None

    def test_changed_before_the_photo(self, venue):
        """Paper, then the terminal after all: a paper application has no terminal number."""
        venue.hana.check_in()
        venue.hana.call_next()
        visit = venue.visit("A101").id
        assert venue.hana.method("A101", TERMINAL, "3") == (MethodChosen(visit, TERMINAL, "3"),)
        assert venue.hana.method("A101", PAPER, "3") == (MethodChosen(visit, PAPER, ""),)

    def test_not_the_terminal_at_or_after_the_photo(self, venue):
        """Who is at the photo, or has it, goes on with paper; paper again is no change."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.method("A101", PAPER)
        venue.hana.done("A101", Stage.DOCUMENTS, stays=True)
        assert venue.hana.method("A101", TERMINAL).code is RefusalCode.WRONG_STAGE
        assert not isinstance(venue.hana.method("A101", PAPER), Refused)
        venue.hana.done("A101", Stage.PHOTO, stays=True)
        assert venue.hana.method("A101", TERMINAL).code is RefusalCode.WRONG_STAGE
        assert not isinstance(venue.hana.method("A101", PAPER), Refused)

    def test_not_paper_without_a_photo(self, venue):
        """Who skipped the photo for the terminal cannot fill in paper: the step is undone first."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.method("A101", TERMINAL)
        venue.hana.done("A101", Stage.DOCUMENTS, stays=True)
        assert venue.hana.method("A101", PAPER).code is RefusalCode.WRONG_STAGE
        venue.hana.undo("A101")
        assert not isinstance(venue.hana.method("A101", PAPER), Refused)

    def test_not_for_delivery(self, venue):
        """A card that is delivered is not applied for."""
        venue.mori.check_in(B)
        venue.sudo.call("B101")
        assert venue.sudo.method("B101", PAPER).code is RefusalCode.WRONG_STAGE


class TestChangingLanes:
    def test_with_a_new_number(self, venue):
        """The old number is given up, the new one is of the other series, the steps begin anew."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.method("A101", PAPER)
        visit = venue.visit("A101").id
        assert venue.hana.transfer("A101", B) == (Transferred(visit, A, B, "B101", Reason.WRONG_LANE),)
        after = venue.visit("B101")
        assert (after.lane, after.came_to, after.stage, after.method) == (B, A, Stage.NOTICE, None)
        assert (after.place, venue.floor.waiting(A)) == (Place.WAITING, [])

    def test_not_to_the_same_lane(self, venue):
        """A transfer to where one is would only burn a number."""
        venue.hana.check_in()
        assert venue.hana.transfer("A101", A) == Refused(RefusalCode.SAME_LANE, ticket="A101")

    def test_not_from_another_window(self, venue):
        """Nobody is taken away from the window that serves them."""
        venue.hana.check_in()
        venue.hana.call_next()
        assert venue.ichiro.transfer("A101", B).code is RefusalCode.NOT_AT_WINDOW

    def test_who_is_away_returns_first(self, venue):
        """A transfer is no way back for somebody who stepped away or missed the call."""
        venue.hana.check_in()
        venue.hana.park("A101")
        assert venue.hana.transfer("A101", B) == Refused(
            RefusalCode.NOT_WAITING, ticket="A101", detail=Place.PARKED
        )

    def test_who_left(self, venue, new_venue):
        """Who is gone, or nowhere, changes no lane."""
        venue.hana.check_in()
        venue.hana.leave("A101")
        assert venue.hana.transfer("A101", B).code is RefusalCode.ALREADY_LEFT
        assert new_venue(opened=False).hana.transfer("A101", B).code is RefusalCode.NOT_OPEN


class TestLeaving:
    def test_from_the_line(self, venue):
        """Somebody gives up waiting and tells whoever stands nearest."""
        venue.hana.check_in()
        (left,) = venue.ichiro.leave("A101", Exit.CANCELLED, Reason.LEFT_THE_VENUE)
        assert left == Exited(venue.visit("A101").id, Exit.CANCELLED, Reason.LEFT_THE_VENUE)
        assert venue.hana.call_next().code is RefusalCode.NOBODY_WAITING

    def test_completed_is_not_an_exit_one_can_press(self, venue):
        """A visit is completed by its last step alone."""
        venue.hana.check_in()
        assert venue.hana.leave("A101", Exit.COMPLETED) == Refused(
            RefusalCode.STAGES_OPEN, ticket="A101", detail=Stage.DOCUMENTS
        )

    def test_cancelled_needs_a_reason(self, venue):
        """取消 says why."""
        venue.hana.check_in()
        assert venue.hana.leave("A101", Exit.CANCELLED).code is RefusalCode.REASON_NEEDED

    def test_switching_to_delivery_is_for_applicants(self, venue):
        """交付時来庁へ切替 ends an application, never a delivery."""
        venue.hana.check_in()
        venue.mori.check_in(B)
        assert venue.mori.leave("B101", Exit.SWITCHED_TO_DELIVERY).code is RefusalCode.WRONG_STAGE
        assert not isinstance(venue.hana.leave("A101", Exit.SWITCHED_TO_DELIVERY), Refused)

    def test_from_another_window_and_twice(self, venue):
        """Only the window that has them sends them home, and only once."""
        venue.hana.check_in()
        venue.hana.call_next()
        assert venue.ichiro.leave("A101").code is RefusalCode.NOT_AT_WINDOW
        venue.hana.leave("A101")
        assert venue.hana.leave("A101").code is RefusalCode.ALREADY_LEFT


class TestRemarks:
    def test_on_a_visit(self, venue):
        """A remark stays with the visit, also after it ended."""
        venue.hana.check_in()
        venue.hana.leave("A101")
        visit = venue.visit("A101").id
        assert venue.hana.ask(Note(visit, "e" * 64)) == (NoteWritten(visit, "e" * 64),)
        assert venue.visit("A101").notes == ("e" * 64,)

    def test_on_nobody(self, venue):
        """There is nowhere to put a remark about nobody."""
        assert venue.hana.ask(Note("nobody", "e" * 64)).code is RefusalCode.UNKNOWN_VISIT
