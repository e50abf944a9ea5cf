"""Who may ask for what: every role against every request, and nobody on somebody else's word."""

from typing import get_args

import pytest

from kiosk.domain import requests as ask
from kiosk.domain.decide import UNSIGNED, decide
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.permission import PERMITTED
from kiosk.domain.standing import Standing
from kiosk.domain.words import CheckStatus, Exit, Lane, Method, Reason, Role, Stage, Stop

A = Lane.APPLICATION
STAFF, FLOOR, SUPERVISOR, ANYBODY = "STAFF", "FLOOR", "SUPERVISOR", "ANYBODY"
MAY = {
    STAFF: {Role.STAFF, Role.SUPERVISOR},
    FLOOR: {Role.STAFF, Role.SUPERVISOR, Role.OFFICER},
    SUPERVISOR: {Role.SUPERVISOR},
    ANYBODY: set(Role),
}
EXPECTED = {
    ask.PackAcceptance: ANYBODY, ask.SignIn: ANYBODY, ask.SignOut: ANYBODY, ask.BookingListLoad: SUPERVISOR,
    ask.Opening: SUPERVISOR, ask.ReceptionStop: SUPERVISOR, ask.ReceptionResume: SUPERVISOR,
    ask.LaneTakeover: SUPERVISOR, ask.CheckIn: STAFF, ask.TurnAway: STAFF,
    ask.TurnAwayUndo: STAFF, ask.ClockNotice: ANYBODY, ask.NoShow: STAFF,
    ask.NoShowUndo: STAFF, ask.CallNext: FLOOR, ask.CallOne: FLOOR, ask.Recall: FLOOR, ask.Miss: FLOOR,
    ask.Park: FLOOR, ask.Return: FLOOR, ask.MethodChoice: STAFF, ask.StageCompletion: FLOOR,
    ask.Transfer: STAFF, ask.Leave: FLOOR, ask.Undo: FLOOR, ask.Note: FLOOR, ask.TicketPrint: STAFF,
    ask.TicketResult: STAFF,
}  # fmt: skip
PEOPLE = {Role.STAFF: "hana", Role.OFFICER: "kimura", Role.SUPERVISOR: "sudo", Role.COURIER: "hakobi"}


def sample(kind, venue):
    """A request of a kind, about somebody who waits where that is needed."""
    visit = venue.visit("A101").id
    return {
        ask.PackAcceptance: lambda: ask.PackAcceptance(venue.pack),
        ask.BookingListLoad: lambda: ask.BookingListLoad("b" * 64, 100, 0),
        ask.SignIn: lambda: ask.SignIn("hana", Role.STAFF, "1"),
        ask.SignOut: ask.SignOut,
        ask.Opening: lambda: ask.Opening(()),
        ask.ReceptionStop: lambda: ask.ReceptionStop(Reason.CROWDED),
        ask.ReceptionResume: lambda: ask.ReceptionResume(Reason.OTHER),
        ask.LaneTakeover: lambda: ask.LaneTakeover(A),
        ask.CheckIn: lambda: ask.CheckIn("p", A, "walk_in", 1, (ask.Guest("new", 1, "p" * 64),)),
        ask.TurnAway: lambda: ask.TurnAway("p", A, Stop.REISSUE),
        ask.TurnAwayUndo: lambda: ask.TurnAwayUndo("p", Reason.PRESSED_BY_MISTAKE),
        ask.ClockNotice: lambda: ask.ClockNotice(3600),
        ask.NoShow: lambda: ask.NoShow("R9", Reason.DID_NOT_COME),
        ask.NoShowUndo: lambda: ask.NoShowUndo("R9", Reason.CAME_LATE),
        ask.CallNext: lambda: ask.CallNext(A),
        ask.CallOne: lambda: ask.CallOne(visit),
        ask.Recall: lambda: ask.Recall(visit),
        ask.Miss: lambda: ask.Miss(visit),
        ask.Park: lambda: ask.Park(visit, Reason.OTHER),
        ask.Return: lambda: ask.Return(visit),
        ask.MethodChoice: lambda: ask.MethodChoice(visit, Method.HANDWRITTEN),
        ask.StageCompletion: lambda: ask.StageCompletion(visit, Stage.DOCUMENTS),
        ask.Transfer: lambda: ask.Transfer(visit, Lane.DELIVERY, Reason.WRONG_LANE),
        ask.Leave: lambda: ask.Leave(visit, Exit.INCOMPLETE),
        ask.Undo: lambda: ask.Undo(visit, Reason.PRESSED_BY_MISTAKE),
        ask.Note: lambda: ask.Note(visit, "e" * 64),
        ask.TicketPrint: lambda: ask.TicketPrint(visit, "j1"),
        ask.TicketResult: lambda: ask.TicketResult("j1", "printed"),
    }[kind]()


@pytest.fixture
def waiting(venue):
    """A venue where A101 waits and every role sits at window 5 in turn."""
    venue.hana.check_in()
    return venue


class TestTheTable:
    def test_names_every_request(self):
        """A request nobody thought of would be a request anybody may make."""
        assert set(PERMITTED) == set(get_args(ask.Request)) == set(EXPECTED)

    @pytest.mark.parametrize("role", Role)
    @pytest.mark.parametrize("kind", get_args(ask.Request), ids=lambda kind: kind.__name__)
    def test_holds(self, waiting, kind, role):
        """Who may not is told so and nothing happens; who may is never refused for the role."""
        desk = waiting.laptop.desk(PEOPLE[role], "5")
        before = len(waiting.laptop.entries)
        decision = desk.ask(sample(kind, waiting))
        if role in MAY[EXPECTED[kind]]:
            assert decision != Refused(RefusalCode.NOT_ALLOWED)
        else:
            assert decision == Refused(RefusalCode.NOT_ALLOWED)
            assert len(waiting.laptop.entries) == before

    @pytest.mark.parametrize("kind", get_args(ask.Request), ids=lambda kind: kind.__name__)
    def test_a_role_is_believed_only_of_who_signed_in(self, waiting, kind):
        """A supervisor's press from a window where the supervisor does not sit is no supervisor's press."""
        stranger = Author("sudo", Role.SUPERVISOR, "1")
        decision = waiting.laptop.ask(stranger, sample(kind, waiting))
        refused = decision == Refused(RefusalCode.NOT_SIGNED_IN, window="1")
        assert refused is (kind not in UNSIGNED)

    def test_a_role_one_does_not_have(self, waiting):
        """Window staff who call themselves the officer are not."""
        forged = Author("hana", Role.OFFICER, "1")
        decision = waiting.laptop.ask(forged, ask.CallNext(A))
        assert decision == Refused(RefusalCode.NOT_SIGNED_IN, window="1")

    def test_something_that_is_no_request(self, waiting):
        """An unknown kind of request is a bug, said at once."""
        with pytest.raises(KeyError):
            decide(Standing(waiting.floor, waiting.hana.author, "L1"), CheckStatus.RED)


class TestBeforeADayPack:
    @pytest.mark.parametrize(
        "kind",
        [k for k in get_args(ask.Request) if k not in (ask.PackAcceptance, ask.SignOut)],
        ids=lambda kind: kind.__name__,
    )
    def test_every_act_is_refused(self, waiting, kind):
        """A laptop without a day pack does nothing, whatever is pressed."""
        bare = waiting.bare()
        decision = bare.ask(Author("sudo", Role.SUPERVISOR, "5"), sample(kind, waiting))
        assert isinstance(decision, Refused)
        assert not bare.floor.visits
