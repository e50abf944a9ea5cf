"""The one door of the rules: a request in its standing becomes facts or a refusal."""

from typing import assert_never

from kiosk.domain import calling, opening, papers, progress, reception, undoing
from kiosk.domain import requests as ask
from kiosk.domain.decision import Decision, RefusalCode, Refused
from kiosk.domain.permission import permitted
from kiosk.domain.standing import Standing

UNSIGNED = (ask.PackAcceptance, ask.SignIn, ask.ClockNotice, ask.TicketResult)
"""What needs nobody at a window: beginning, and what clock and printer say by themselves."""


def decide(standing: Standing, request: ask.Request) -> Decision:
    """Facts, or why not; permission first, then who sits at the window, then the rule of the act."""
    if not permitted(standing.author.role, request):
        return Refused(RefusalCode.NOT_ALLOWED)
    if not isinstance(request, UNSIGNED) and not _signed_in(standing):
        return Refused(RefusalCode.NOT_SIGNED_IN, window=standing.author.window)
    return _rule(standing, request)


def _signed_in(standing: Standing) -> bool:
    """A role is believed only of who signed in with it; before a day pack every rule refuses by itself."""
    author, session = standing.author, standing.session
    return session is None or session.signed_in.get(author.window) == (author.person, author.role)


def _rule(standing: Standing, request: ask.Request) -> Decision:
    match request:
        case ask.PackAcceptance():
            return opening.accept_pack(standing, request)
        case ask.BookingListLoad():
            return opening.load_bookings(standing, request)
        case ask.SignIn():
            return opening.sign_in(standing, request)
        case ask.SignOut():
            return opening.sign_out(standing)
        case ask.Opening():
            return opening.open_session(standing, request)
        case ask.ReceptionStop():
            return opening.stop(standing, request)
        case ask.ReceptionResume():
            return opening.resume(standing, request)
        case ask.LaneTakeover():
            return opening.take_lane(standing, request)
        case ask.ClockNotice():
            return opening.notice_clock(standing, request)
        case _:
            return _floor(standing, request)


def _floor(
    standing: Standing,
    request: ask.CheckIn | ask.TurnAway | ask.TurnAwayUndo | ask.NoShow | ask.NoShowUndo | ask.CallNext
    | ask.CallOne | ask.Recall | ask.Miss | ask.Park | ask.Return | ask.MethodChoice | ask.StageCompletion
    | ask.Transfer | ask.Leave | ask.Undo | ask.Note | ask.TicketPrint | ask.TicketResult,
) -> Decision:  # fmt: skip
    match request:
        case ask.CheckIn():
            return reception.check_in(standing, request)
        case ask.TurnAway():
            return reception.turn_away(standing, request)
        case ask.TurnAwayUndo():
            return reception.undo_turn_away(standing, request)
        case ask.NoShow():
            return reception.no_show(standing, request)
        case ask.NoShowUndo():
            return reception.undo_no_show(standing, request)
        case ask.CallNext():
            return calling.call_next(standing, request)
        case ask.CallOne():
            return calling.call_one(standing, request)
        case ask.Recall():
            return calling.recall(standing, request)
        case ask.Miss():
            return calling.miss(standing, request)
        case ask.Park():
            return calling.park(standing, request)
        case ask.Return():
            return calling.come_back(standing, request)
        case _:
            return _visit(standing, request)


def _visit(
    standing: Standing,
    request: ask.MethodChoice | ask.StageCompletion | ask.Transfer | ask.Leave | ask.Undo | ask.Note
    | ask.TicketPrint | ask.TicketResult,
) -> Decision:  # fmt: skip
    match request:
        case ask.MethodChoice():
            return progress.choose_method(standing, request)
        case ask.StageCompletion():
            return progress.complete(standing, request)
        case ask.Transfer():
            return progress.transfer(standing, request)
        case ask.Leave():
            return progress.leave(standing, request)
        case ask.Note():
            return progress.write_note(standing, request)
        case ask.Undo():
            return undoing.undo(standing, request)
        case ask.TicketPrint():
            return papers.start(standing, request)
        case ask.TicketResult():
            return papers.settle(standing, request)
        case _:
            assert_never(request)
