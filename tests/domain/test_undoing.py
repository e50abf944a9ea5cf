"""Taking back what was pressed: the visit is what it was, and the journal keeps both."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.facts import Undone
from kiosk.domain.requests import Note
from kiosk.domain.words import Exit, Lane, Method, Place, Reason, Stage

A, B = Lane.APPLICATION, Lane.DELIVERY
ACTS = ("call", "miss", "park", "back", "paper", "terminal", "step", "stay", "transfer", "leave", "officer")


def act(venue, ticket, name):
    """One press about somebody, refused or not."""
    visit = venue.visit(ticket)
    desk = venue.kimura if name == "officer" else venue.sudo
    match name:
        case "call":
            desk.call(ticket)
        case "officer":
            desk.call(ticket)
            desk.done(ticket, Stage.IDENTITY)
        case "miss" | "park" | "back" | "leave":
            getattr(desk, name)(ticket)
        case "paper":
            desk.method(ticket, Method.HANDWRITTEN)
        case "terminal":
            desk.method(ticket, Method.TERMINAL, "1")
        case "transfer":
            desk.transfer(ticket, A if visit.lane is B else B)
        case "step" | "stay":
            desk.done(ticket, visit.stage, stays=name == "stay")


class TestUndo:
    def test_a_call_by_mistake(self, venue):
        """The person waits again where they waited, as if never called."""
        venue.hana.check_in()
        before = venue.visit("A101")
        venue.hana.call_next()
        visit = venue.visit("A101")
        assert venue.hana.undo("A101") == (Undone(visit.id, visit.last_command, Reason.PRESSED_BY_MISTAKE),)
        assert venue.visit("A101") == before

    def test_the_last_step_and_the_exit_together(self, venue):
        """Completing the last step ended the visit; one undo brings back the step at its window."""
        venue.hana.check_in(support_only=True)
        venue.hana.call_next()
        venue.hana.method("A101", Method.HANDWRITTEN)
        venue.hana.done("A101", Stage.DOCUMENTS, stays=True)
        venue.hana.done("A101", Stage.PHOTO, stays=True)
        before = venue.visit("A101")
        venue.hana.done("A101", Stage.FORM)
        assert venue.visit("A101").place is Place.LEFT
        venue.hana.undo("A101")
        assert venue.visit("A101") == before
        assert (before.stage, before.place, before.exit) == (Stage.FORM, Place.AT_WINDOW, None)

    def test_a_transfer(self, venue):
        """The old number is valid again, and the new one is never given to anybody."""
        venue.hana.check_in()
        venue.hana.transfer("A101", B)
        venue.hana.undo("B101")
        visit = venue.visit("A101")
        assert (visit.ticket, visit.lane, visit.place) == ("A101", A, Place.WAITING)
        assert venue.mori.check_in(B) == ["B102"]

    def test_a_repeated_call_is_taken_back_with_its_call(self, venue):
        """Call and repetition are one asking: one undo and nobody was called."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.recall("A101")
        venue.hana.undo("A101")
        assert (venue.visit("A101").calls, venue.visit("A101").first_called_ms) == (0, None)

    def test_remarks_stay(self, venue):
        """What somebody wrote down is not unwritten."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.ask(Note(venue.visit("A101").id, "e" * 64))
        venue.hana.undo("A101")
        assert venue.visit("A101").notes == ("e" * 64,)

    def test_the_check_in_itself(self, venue):
        """The ticket is withdrawn; there is nothing left to take back, and nobody to call."""
        venue.hana.check_in()
        venue.hana.undo("A101")
        assert venue.visit("A101").place is Place.WITHDRAWN
        assert venue.hana.undo("A101") == Refused(RefusalCode.NOTHING_TO_UNDO, ticket="A101")
        assert venue.hana.call("A101").code is RefusalCode.ALREADY_LEFT

    def test_somebody_unknown(self, venue):
        """Nothing was ever done for nobody."""
        assert venue.hana.undo("nobody").code is RefusalCode.UNKNOWN_VISIT


class TestWhoMay:
    def test_not_what_came_after_what_one_saw(self, venue):
        """The screen showed the check-in; meanwhile the person was called: nothing happens."""
        venue.hana.check_in()
        seen = venue.visit("A101").last_command
        venue.ichiro.call_next()
        assert venue.hana.undo("A101", seen) == Refused(RefusalCode.NOT_LAST_ACT, ticket="A101")
        assert not isinstance(venue.ichiro.undo("A101", venue.visit("A101").last_command), Refused)

    def test_the_officer_has_called_them(self, venue):
        """Staff cannot take somebody away from the officer's window; the officer can."""
        venue.hana.check_in()
        venue.hana.apply_by_hand("A101")
        venue.kimura.call_next()
        assert venue.hana.undo("A101") == Refused(RefusalCode.NOT_AT_WINDOW, ticket="A101", window="3")
        venue.kimura.undo("A101")
        assert not isinstance(venue.hana.undo("A101"), Refused)
        assert venue.visit("A101").stage is Stage.FORM

    def test_the_officers_word_is_the_officers(self, venue):
        """What the officer verified nobody else takes back (仕様書 1-3-(5))."""
        venue.hana.check_in()
        venue.hana.apply_by_hand("A101")
        venue.kimura.verify("A101")
        for desk in (venue.hana, venue.sudo):
            assert desk.undo("A101") == Refused(RefusalCode.OFFICER_ONLY, ticket="A101")
        assert not isinstance(venue.kimura.undo("A101"), Refused)
        assert venue.visit("A101").stage is Stage.IDENTITY

    def test_an_act_after_the_officers_word(self, venue):
        """A call after the verification is taken back by whoever called."""
        venue.hana.check_in()
        venue.hana.apply_by_hand("A101")
        venue.kimura.verify("A101")
        venue.hana.call("A101")
        assert not isinstance(venue.hana.undo("A101"), Refused)
        assert Stage.IDENTITY in venue.visit("A101").done

    def test_the_window_serves_somebody_else_by_now(self, venue):
        """Nobody is put back on a chair that is taken; their family would be welcome."""
        venue.hana.check_in(people=2)
        venue.hana.check_in()
        venue.hana.call("A101")
        venue.hana.park("A101")
        venue.hana.call("A103")
        assert venue.hana.undo("A101") == Refused(RefusalCode.WINDOW_BUSY, ticket="A103", window="1")
        venue.hana.undo("A103")
        venue.hana.call("A102")
        assert not isinstance(venue.hana.undo("A101"), Refused)
        assert len(venue.floor.at_window("1")) == 2

    def test_who_came_back_with_another_number(self, venue):
        """Sent home by mistake, checked in again: the old visit stays ended."""
        venue.hana.check_in(booking="R1")
        venue.hana.leave("A101", Exit.INCOMPLETE)
        venue.hana.check_in(booking="R1")
        assert venue.hana.undo("A101") == Refused(RefusalCode.ALREADY_CHECKED_IN, ticket="A102", at="13:00")
        venue.hana.undo("A102")
        assert not isinstance(venue.hana.undo("A101"), Refused)
        assert venue.visit("A101").place is Place.WAITING

    def test_an_exit_of_somebody_with_a_booking(self, venue):
        """Sent home by mistake and nothing since: they wait again."""
        venue.hana.check_in(booking="R1")
        venue.hana.leave("A101", Exit.INCOMPLETE)
        assert not isinstance(venue.hana.undo("A101"), Refused)


class TestAnyNumberOfTimes:
    @given(acts=st.lists(st.sampled_from(ACTS), max_size=12), support=st.booleans())
    def test_leads_back_to_the_ticket(self, new_venue, acts, support):
        """Whatever was done, undoing it step by step passes every place again, to the first."""
        venue = new_venue()
        venue.hana.check_in(support_only=support)
        id_ = venue.visit("A101").id
        passed = [venue.floor.visits[id_]]
        for name in acts:
            before = venue.floor.visits[id_]
            act(venue, before.ticket, name)
            after = venue.floor.visits[id_]
            if after.last_command != before.last_command:
                between = after.before
                passed.extend([between, after] if between != before else [after])
        for seen in reversed(passed[:-1]):
            last = venue.floor.visits[id_]
            venue.laptop.write(venue.sudo.author, [Undone(id_, last.last_command, Reason.OTHER)])
            assert venue.floor.visits[id_] == seen
        assert venue.floor.visits[id_].before is None
        assert venue.floor.contradictions == []

    def test_is_as_cheap_as_a_copy(self, venue):
        """The visit before is a whole visit: every field is there after an undo."""
        venue.hana.check_in()
        venue.hana.call_next()
        venue.hana.undo("A101")
        visit = venue.visit("A101")
        assert replace(visit) == visit
        assert vars(replace(visit)).keys() == vars(visit).keys()


@pytest.mark.parametrize("times", [1, 3])
def test_a_whole_day_undone_and_done_again(venue, times):
    """Called and taken back over and over, the person is served at the end all the same."""
    venue.hana.check_in(support_only=True)
    for _ in range(times):
        venue.hana.call_next()
        venue.hana.undo("A101")
    venue.hana.apply_by_hand("A101")
    assert venue.visit("A101").exit is Exit.COMPLETED
    assert venue.floor.undone(venue.visit("A101").id) == times


class TestTheOfficersHand:
    def test_not_on_the_receptions_acts(self, venue):
        """The officer sees a finished form and cannot take it back; the reception can."""
        venue.hana.check_in()
        venue.hana.apply_by_hand("A101")
        assert venue.kimura.undo("A101").code is RefusalCode.NOT_ALLOWED
        assert not isinstance(venue.hana.undo("A101"), Refused)

    def test_on_what_was_done_at_the_officers_step(self, venue):
        """A call to the officer that was pressed by mistake is taken back by the officer."""
        venue.hana.check_in()
        venue.hana.apply_by_hand("A101")
        venue.kimura.call("A101")
        assert not isinstance(venue.kimura.undo("A101"), Refused)
