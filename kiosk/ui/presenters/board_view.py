"""The board of the floor as the board page shows it."""

from kiosk.domain.ids import WindowId
from kiosk.domain.words import Place
from kiosk.projections import board as model
from kiosk.projections.estimate import LONG_WAIT_MINUTES
from kiosk.ui.live import Live
from kiosk.ui.theme import Tone
from kiosk.ui.views.atoms import Sign
from kiosk.ui.views.board import AwayRow, BoardAct, BoardView, LaneColumn, Serving, WaitingRow
from kiosk.wording import floor, refusals, terms

LONG_MINUTES = 20
"""A person who has waited this long is shown with a warning."""


def board_view(live: Live, board: model.Board, window: WindowId) -> BoardView:
    """The whole page for one window."""
    officer = board.bottleneck
    tone = Tone.CARE if officer.minutes >= LONG_WAIT_MINUTES else Tone.PLAIN
    return BoardView(
        lanes=tuple(_column(live, lane, window) for lane in board.lanes),
        bottleneck=Sign(floor.officer(officer.waiting, officer.minutes), tone),
        pace=tuple(floor.pace(lane.lane, lane.throughput_last_hour, lane.per_hour) for lane in board.lanes),
    )


def _column(live: Live, lane: model.LaneBoard, window: WindowId) -> LaneColumn:
    mine = any(one.window == window for one in lane.serving)
    return LaneColumn(
        lane=lane.lane,
        waiting=floor.queue(lane.waiting_count, lane.estimate_minutes),
        serving=tuple(_serving(live, one, window) for one in lane.serving),
        rows=tuple(_waiting(live, row) for row in lane.waiting),
        away=tuple(_away(live, row) for row in (*lane.missed, *lane.parked)),
        acts=_acts(lane, mine=mine),
        next_ticket=lane.next_ticket or "",
        why_not=refusals.message(lane.refused).title if lane.refused else "",
    )


def _acts(lane: model.LaneBoard, *, mine: bool) -> tuple[BoardAct, ...]:
    """With somebody at this window their work comes first; else the next call, when there is one."""
    if mine:
        return (BoardAct.BEGIN, BoardAct.RECALL, BoardAct.MISSED, BoardAct.PARK)
    return (BoardAct.NEXT,) if lane.can_call else ()


def _serving(live: Live, one: model.Serving, window: WindowId) -> Serving:
    session = live.floor.session
    rule = session.window(one.window) if session else None
    return Serving(
        visit=one.visit,
        ticket=one.ticket,
        window=rule.label if rule else one.window,
        stage=terms.stage(one.stage) if one.stage else "",
        mine=one.window == window,
    )


def _waiting(live: Live, row: model.WaitingRow) -> WaitingRow:
    return WaitingRow(
        visit=row.visit,
        ticket=row.ticket,
        kana=live.person(row.visit).kana,
        what=terms.stage(row.stage),
        more=floor.waiting_more(row.booked_time, row.party_size, support_only=row.support_only),
        waited=floor.waited(row.minutes),
        long=row.minutes >= LONG_MINUTES,
    )


def _away(live: Live, row: model.AwayRow) -> AwayRow:
    is_missed = live.floor.visits[row.visit].place is Place.MISSED
    return AwayRow(
        visit=row.visit,
        ticket=row.ticket,
        kana=live.person(row.visit).kana,
        what=floor.missed(row.calls) if is_missed else floor.parked(row.reason),
    )
