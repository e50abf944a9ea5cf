"""The steps of a visit: done in order, at the window that has the person, by who may do them."""

import re

from kiosk.domain.decision import Decision, RefusalCode, Refused
from kiosk.domain.facts import Exited, MethodChosen, NoteWritten, StageCompleted, Transferred
from kiosk.domain.requests import Leave, MethodChoice, Note, StageCompletion, Transfer
from kiosk.domain.route import following, route
from kiosk.domain.standing import Standing, closed, here, inside, next_ticket
from kiosk.domain.visit import Visit
from kiosk.domain.words import Exit, Lane, Method, Place, Role, Stage

TERMINAL = re.compile(r"[A-Za-z0-9-]{0,8}", re.ASCII)
"""A terminal's number; nothing that could hold anything else is kept in a fact."""


def stages_of(standing: Standing, visit: Visit) -> tuple[Stage, ...]:
    """The steps of this visit, as far as they are known now."""
    hands_over = standing.session.hands_over if standing.session else False
    return route(visit.lane, method=visit.method, support_only=visit.support_only, hands_over=hands_over)


def choose_method(standing: Standing, request: MethodChoice) -> Decision:
    """Handwritten or terminal, as long as neither photo nor form has been done."""
    visit = here(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    if not TERMINAL.fullmatch(request.terminal):
        return Refused(RefusalCode.BAD_TEXT, ticket=visit.ticket)
    if visit.lane is not Lane.APPLICATION or visit.stage not in (Stage.DOCUMENTS, Stage.PHOTO, Stage.FORM):
        return Refused(RefusalCode.WRONG_STAGE, ticket=visit.ticket, detail=visit.stage or "")
    if visit.stage is Stage.PHOTO and request.method is Method.TERMINAL:
        return Refused(RefusalCode.WRONG_STAGE, ticket=visit.ticket, detail=Stage.PHOTO)
    if Stage.PHOTO in visit.done and request.method is Method.TERMINAL:
        return Refused(RefusalCode.WRONG_STAGE, ticket=visit.ticket, detail=visit.stage or "")
    if visit.stage is Stage.FORM and Stage.PHOTO not in visit.done and request.method is Method.HANDWRITTEN:
        return Refused(RefusalCode.WRONG_STAGE, ticket=visit.ticket, detail=visit.stage)
    terminal = request.terminal if request.method is Method.TERMINAL else ""
    return (MethodChosen(visit.id, request.method, terminal),)


def complete(standing: Standing, request: StageCompletion) -> Decision:
    """Finish the step the visit is at; the last one completes the visit.

    Identity is completed by the city's officer alone (仕様書 1-3-(5)).
    """
    visit = here(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    if visit.stage is not request.stage:
        return Refused(RefusalCode.WRONG_STAGE, ticket=visit.ticket, detail=visit.stage or "")
    if (request.stage is Stage.IDENTITY) is not (standing.author.role is Role.OFFICER):
        code = RefusalCode.OFFICER_ONLY if request.stage is Stage.IDENTITY else RefusalCode.NOT_ALLOWED
        return Refused(code, ticket=visit.ticket)
    if visit.lane is Lane.APPLICATION and request.stage is Stage.DOCUMENTS and visit.method is None:
        return Refused(RefusalCode.METHOD_NEEDED, ticket=visit.ticket)
    then = following(stages_of(standing, visit), request.stage)
    if then is None:
        return (StageCompleted(visit.id, request.stage, None, stays=False), Exited(visit.id, Exit.COMPLETED))
    stays = request.stays and then in standing.stages()
    return (StageCompleted(visit.id, request.stage, then, stays=stays),)


def transfer(standing: Standing, request: Transfer) -> Decision:
    """Change lanes: an explicit act with a new number, never a side effect (仕様書 2-1-(2)イ).

    Who missed the call or stepped away returns first: nothing else brings them back.
    """
    refusal = closed(standing)
    if refusal:
        return refusal
    visit = inside(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    if visit.place not in (Place.WAITING, Place.AT_WINDOW):
        return Refused(RefusalCode.NOT_WAITING, ticket=visit.ticket, detail=visit.place)
    if visit.place is Place.AT_WINDOW and visit.window != standing.author.window:
        return Refused(RefusalCode.NOT_AT_WINDOW, ticket=visit.ticket, window=visit.window or "")
    if visit.lane is request.to_lane:
        return Refused(RefusalCode.SAME_LANE, ticket=visit.ticket)
    rule = standing.lane(request.to_lane)
    if rule is None:
        return Refused(RefusalCode.LANE_NOT_SERVED)
    ticket = next_ticket(standing, rule)
    return (Transferred(visit.id, visit.lane, rule.lane, ticket, request.reason, request.note),)


def leave(standing: Standing, request: Leave) -> Decision:
    """End a visit before its last step; completing it is done by its last step alone."""
    visit = inside(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    if visit.place is Place.AT_WINDOW and visit.window != standing.author.window:
        return Refused(RefusalCode.NOT_AT_WINDOW, ticket=visit.ticket, window=visit.window or "")
    if request.exit is Exit.COMPLETED:
        return Refused(RefusalCode.STAGES_OPEN, ticket=visit.ticket, detail=visit.stage or "")
    if request.exit is Exit.CANCELLED and request.reason is None:
        return Refused(RefusalCode.REASON_NEEDED, ticket=visit.ticket)
    if request.exit is Exit.SWITCHED_TO_DELIVERY and visit.lane is not Lane.APPLICATION:
        return Refused(RefusalCode.WRONG_STAGE, ticket=visit.ticket)
    return (Exited(visit.id, request.exit, request.reason, request.note),)


def write_note(standing: Standing, request: Note) -> Decision:
    """Add a remark."""
    visit = standing.floor.visits.get(request.visit)
    if visit is None:
        return Refused(RefusalCode.UNKNOWN_VISIT)
    return (NoteWritten(visit.id, request.note),)
