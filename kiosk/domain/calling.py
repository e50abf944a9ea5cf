"""Calling numbers: exactly one window gets one, and nobody comes back by accident.

Missed and parked people wait again only by an explicit return; a next call, a
restart or a change of person never touches them.
"""

from kiosk.domain.decision import Decision, RefusalCode, Refused
from kiosk.domain.facts import Called, Missed, Parked, Recalled, Returned
from kiosk.domain.ids import VisitId
from kiosk.domain.requests import CallNext, CallOne, Miss, Park, Recall, Return
from kiosk.domain.standing import Standing, closed, here, inside
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Place


def line(standing: Standing, lane: Lane) -> list[Visit]:
    """Who the asker's window could call in a lane, first come first."""
    stages = standing.stages()
    return [visit for visit in standing.floor.waiting(lane) if visit.stage in stages]


def call_next(standing: Standing, request: CallNext) -> Decision:
    """Call the first in line; if the one on the button is gone, say who took them."""
    refusal = _cannot_call(standing, request.lane) or _busy(standing, joining=None)
    if refusal:
        return refusal
    waiting = line(standing, request.lane)
    if request.expected is not None and (not waiting or waiting[0].id != request.expected):
        return _overtaken(standing, request.expected)
    if not waiting:
        return Refused(RefusalCode.NOBODY_WAITING)
    return (_called(standing, waiting[0]),)


def call_one(standing: Standing, request: CallOne) -> Decision:
    """Call somebody out of turn: a family member to the same window, or a person in need."""
    visit = inside(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    refusal = _cannot_call(standing, visit.lane) or _not_waiting(visit) or _busy(standing, joining=visit)
    if refusal:
        return refusal
    if visit.stage not in standing.stages():
        return Refused(RefusalCode.STAGE_NOT_SERVED, ticket=visit.ticket)
    return (_called(standing, visit),)


def _called(standing: Standing, visit: Visit) -> Called:
    stage = visit.stage
    if stage is None:
        raise AssertionError("somebody waiting always waits for a stage")
    return Called(visit.id, visit.ticket, visit.lane, standing.author.window, stage)


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


def _overtaken(standing: Standing, expected: VisitId) -> Refused:
    visit = standing.floor.visits.get(expected)
    if visit is None:
        return Refused(RefusalCode.UNKNOWN_VISIT)
    return _not_waiting(visit) or Refused(RefusalCode.NOT_WAITING, ticket=visit.ticket)


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
