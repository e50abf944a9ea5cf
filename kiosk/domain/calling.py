"""Calling numbers: exactly one window gets one, and nobody comes back by accident.

Missed and parked people wait again only by an explicit return; a next call, a
restart or a change of person never touches them.
"""

from kiosk.domain.decision import Decision, Facts, RefusalCode, Refused
from kiosk.domain.facts import Called, Missed, Parked, Recalled, Returned
from kiosk.domain.requests import CallNext, CallOne, Miss, Park, Recall, Return
from kiosk.domain.route import first as first_stage
from kiosk.domain.standing import Standing, closed, here, inside
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Place


def line(standing: Standing, lane: Lane) -> list[Visit]:
    """Who the asker's window could call in a lane, first come first."""
    stages = standing.stages()
    return [visit for visit in standing.floor.waiting(lane) if visit.stage in stages]


def next_in_line(standing: Standing, lane: Lane) -> Visit | Refused:
    """Whom the asker's window would call next in a lane, or why nobody."""
    refusal = _cannot_call(standing, lane) or _busy(standing, joining=None)
    if refusal:
        return refusal
    waiting = line(standing, lane)
    return waiting[0] if waiting else Refused(RefusalCode.NOBODY_WAITING)


def call_next(standing: Standing, request: CallNext) -> Decision:
    """Call the first in line, or whom the button showed as long as they still wait for this window.

    Who pressed saw one number: it is that one or a plain word on who took it, never
    another number unseen.
    """
    if request.expected is not None:
        expected = inside(standing, request.expected)
        if isinstance(expected, Visit) and expected.lane is not request.lane:
            return Refused(RefusalCode.NOT_WAITING, ticket=expected.ticket, detail=expected.lane)
        return call_one(standing, CallOne(request.expected), joining=False)
    visit = next_in_line(standing, request.lane)
    return visit if isinstance(visit, Refused) else _called(standing, visit)


def call_one(standing: Standing, request: CallOne, *, joining: bool = True) -> Decision:
    """Call somebody out of turn: a family member to the same window, or a person in need."""
    visit = inside(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    return cannot_be_called(standing, visit, joining=joining) or _called(standing, visit)


def cannot_be_called(standing: Standing, visit: Visit, *, joining: bool = True) -> Refused | None:
    """Why the asker's window cannot call somebody; ``joining`` lets a family come together."""
    busy = _busy(standing, joining=visit if joining else None)
    gone = _not_waiting(visit)
    refusal = _cannot_call(standing, visit.lane) or (gone or busy if joining else busy or gone)
    if refusal:
        return refusal
    if visit.stage not in standing.stages():
        return Refused(RefusalCode.STAGE_NOT_SERVED, ticket=visit.ticket)
    return None


def _called(standing: Standing, visit: Visit) -> Facts:
    stage = visit.stage or first_stage(visit.lane)  # who waits always has one; only the type does not know
    return (Called(visit.id, visit.ticket, visit.lane, standing.author.window, stage),)


def _cannot_call(standing: Standing, lane: Lane) -> Refused | None:
    refusal = closed(standing)
    if refusal:
        return refusal
    window = standing.window()
    if window is None:
        return Refused(RefusalCode.UNKNOWN_WINDOW)
    if lane not in window.lanes:
        return Refused(RefusalCode.LANE_NOT_SERVED, window=window.window)
    owner = standing.session.owners.get(lane) if standing.session else None
    if owner is not None and owner.device != standing.device:
        return Refused(RefusalCode.LANE_ELSEWHERE, detail=owner.device)
    return None


def _busy(standing: Standing, joining: Visit | None) -> Refused | None:
    """A window serves one party at a time."""
    for visit in standing.floor.at_window(standing.author.window):
        if joining is None or visit.party != joining.party:
            return Refused(RefusalCode.WINDOW_BUSY, ticket=visit.ticket, window=standing.author.window)
    return None


def _not_waiting(visit: Visit) -> Refused | None:
    if visit.place is Place.WAITING:
        return None
    if visit.place is Place.AT_WINDOW:
        return Refused(RefusalCode.CALLED_BY_OTHER, ticket=visit.ticket, window=visit.window or "")
    return Refused(RefusalCode.NOT_WAITING, ticket=visit.ticket, detail=visit.place)


def recall(standing: Standing, request: Recall) -> Decision:
    """Say the number again."""
    visit = here(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    return (Recalled(visit.id, visit.ticket, standing.author.window),)


def miss(standing: Standing, request: Miss) -> Decision:
    """Put the number aside as missed."""
    visit = here(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    return (Missed(visit.id, standing.author.window),)


def park(standing: Standing, request: Park) -> Decision:
    """Keep the number for somebody who steps away, from the window or from the line."""
    visit = inside(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    if visit.place is Place.WAITING:
        return (Parked(visit.id, request.reason, request.note),)
    visit = here(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    return (Parked(visit.id, request.reason, request.note),)


def come_back(standing: Standing, request: Return) -> Decision:
    """Let a missed or parked person wait again, at the place their number had."""
    visit = inside(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    if visit.place not in (Place.MISSED, Place.PARKED):
        return Refused(RefusalCode.NOT_AWAY, ticket=visit.ticket)
    return (Returned(visit.id),)
