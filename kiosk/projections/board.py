"""The board of a staff window: who is served, waits, stepped away, and whom a press would call.

Never decides: what can be called is asked of the rules of calling themselves, so the
button says what the press will do.
"""

from dataclasses import dataclass
from itertools import takewhile

from kiosk.domain.calling import cannot_be_called, next_in_line
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts.session import LaneRule
from kiosk.domain.floor import Floor
from kiosk.domain.ids import DeviceId, Digest, PersonId, TicketNo, VisitId, WindowId
from kiosk.domain.standing import Standing
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Place, Reason, Role, Stage
from kiosk.projections.estimate import (
    MINUTE_MS,
    Bottleneck,
    Presence,
    bottleneck,
    estimate,
    presence,
)

HOUR_MS = 60 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Serving:
    """Somebody at a window; ``calls`` counts how often their number was said, ``person`` is a digest."""

    visit: VisitId
    ticket: TicketNo
    window: WindowId
    stage: Stage | None
    since_ms: int
    minutes: int
    calls: int
    person: Digest


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Somebody waiting for a stage; whole ``minutes`` since they began to wait for it."""

    visit: VisitId
    ticket: TicketNo
    stage: Stage
    minutes: int
    booked_time: str
    party_size: int
    support_only: bool
    callable_here: bool
    person: Digest


@dataclass(frozen=True, slots=True)
class AwayRow:
    """Somebody who stepped away or missed the call, for whole ``minutes``."""

    visit: VisitId
    ticket: TicketNo
    stage: Stage | None
    minutes: int
    reason: Reason | None
    calls: int
    person: Digest


@dataclass(frozen=True, slots=True)
class LaneBoard:
    """One lane; ``why_not`` and ``why_not_detail`` tell why this window calls nobody."""

    lane: Lane
    rule: LaneRule
    serving: tuple[Serving, ...]
    waiting: tuple[WaitingRow, ...]
    parked: tuple[AwayRow, ...]
    missed: tuple[AwayRow, ...]
    estimate_minutes: int
    next_ticket: TicketNo | None
    next_visit: VisitId | None
    can_call: bool
    why_not: RefusalCode | None
    refused: Refused | None
    throughput_last_hour: int

    @property
    def waiting_count(self) -> int:
        """How many wait, for whichever stage."""
        return len(self.waiting)

    @property
    def per_hour(self) -> int:
        """How many an hour the city counts on (仕様書 第1-5)."""
        return self.rule.per_hour


@dataclass(frozen=True, slots=True)
class Board:
    """Both lanes, never mixed, and the officer's queue they share."""

    lanes: tuple[LaneBoard, ...]
    bottleneck: Bottleneck

    def lane(self, lane: Lane) -> LaneBoard | None:
        """One lane's board, None where the venue does not have it."""
        return next((board for board in self.lanes if board.lane is lane), None)


def board(floor: Floor, now_ms: int, window: WindowId | None, role: Role, device: DeviceId) -> Board:
    """The board as a window sees it at ``now_ms`` of the journal's steady clock."""
    here = presence(floor)
    officer = bottleneck(floor, here)
    rules = floor.session.pack.lanes if floor.session else ()
    standing = Standing(floor, Author(PersonId(""), role, window or WindowId("")), device)
    return Board(tuple(_lane(standing, rule, here, officer, now_ms) for rule in rules), officer)


def _lane(standing: Standing, rule: LaneRule, here: Presence, officer: Bottleneck, now_ms: int) -> LaneBoard:
    floor, lane = standing.floor, rule.lane
    first = _next(standing, lane)
    away = sorted((v for v in floor.inside() if v.lane is lane and v.away_ms is not None), key=_away_since)
    return LaneBoard(
        lane=lane,
        rule=rule,
        serving=tuple(_serving(v, now_ms) for v in here.at_window if v.lane is lane),
        waiting=tuple(_waiting(standing, v, now_ms) for v in here.waiting if v.lane is lane),
        parked=tuple(_away(v, now_ms) for v in away if v.place is Place.PARKED),
        missed=tuple(_away(v, now_ms) for v in away if v.place is Place.MISSED),
        estimate_minutes=estimate(floor, standing.session, rule, here, officer) if standing.session else 0,
        next_ticket=None if isinstance(first, Refused) else first.ticket,
        next_visit=None if isinstance(first, Refused) else first.id,
        can_call=not isinstance(first, Refused),
        why_not=first.code if isinstance(first, Refused) else None,
        refused=first if isinstance(first, Refused) else None,
        throughput_last_hour=throughput(floor, lane, now_ms),
    )


def _next(standing: Standing, lane: Lane) -> Visit | Refused:
    if not standing.author.window:
        return Refused(RefusalCode.NOT_SIGNED_IN)
    return next_in_line(standing, lane)


def throughput(floor: Floor, lane: Lane, now_ms: int) -> int:
    """How many visits of a lane were completed in the hour before ``now_ms``."""
    recent = takewhile(lambda visit: (visit.left_ms or 0) > now_ms - HOUR_MS, floor.completed(lane))
    return sum(1 for _ in recent)


def _serving(visit: Visit, now_ms: int) -> Serving:
    since = visit.checked_in_ms if visit.sat_ms is None else visit.sat_ms
    return Serving(
        visit=visit.id,
        ticket=visit.ticket,
        window=visit.window or WindowId(""),
        stage=visit.stage,
        since_ms=since,
        minutes=_minutes(since, now_ms),
        calls=visit.calls,
        person=visit.person,
    )


def _waiting(standing: Standing, visit: Visit, now_ms: int) -> WaitingRow:
    return WaitingRow(
        visit=visit.id,
        ticket=visit.ticket,
        stage=visit.stage or Stage.DOCUMENTS,
        minutes=_minutes(visit.queued.ms, now_ms),
        booked_time=visit.booked_time,
        party_size=visit.party_size,
        support_only=visit.support_only,
        callable_here=cannot_be_called(standing, visit) is None,
        person=visit.person,
    )


def _away(visit: Visit, now_ms: int) -> AwayRow:
    return AwayRow(
        visit=visit.id,
        ticket=visit.ticket,
        stage=visit.stage,
        minutes=_minutes(_away_since(visit), now_ms),
        reason=visit.away_reason,
        calls=visit.calls,
        person=visit.person,
    )


def _away_since(visit: Visit) -> int:
    return visit.away_ms or 0


def _minutes(since_ms: int, now_ms: int) -> int:
    """Whole minutes gone by; a clock set back never shows a negative wait."""
    return max(0, now_ms - since_ms) // MINUTE_MS
