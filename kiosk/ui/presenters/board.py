"""呼出: whom this window calls, and what becomes of the call."""

from collections.abc import Callable

from kiosk.domain import requests as ask
from kiosk.domain.ids import VisitId, WindowId
from kiosk.domain.words import Lane, Reason
from kiosk.projections.board import Board, board
from kiosk.ui.asking import choices
from kiosk.ui.pages.board.page import BoardPage
from kiosk.ui.presenters.board_view import board_view
from kiosk.ui.station import Station
from kiosk.ui.views.asking import ReasonView
from kiosk.ui.views.board import BoardAct
from kiosk.wording import floor, screen_board

AWAY_REASONS = (Reason.FETCHING_DOCUMENTS, Reason.TOILET_OR_CHILD, Reason.CITIZEN_ASKED, Reason.OTHER)


class BoardPresenter:
    """Shows both lanes and sends the presses of this window."""

    def __init__(self, page: BoardPage, station: Station, open_visit: Callable[[VisitId], None]) -> None:
        self._page = page
        self._station = station
        self._open_visit = open_visit
        page.acted.connect(self._act)
        page.visit_opened.connect(lambda visit: open_visit(VisitId(visit)))
        page.brought_back.connect(lambda visit: station.acts.ask(ask.Return(VisitId(visit))))
        station.live.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the floor as it is now; also called as minutes pass."""
        self._page.show_view(board_view(self._station.live, self._board(), self._window))

    @property
    def _window(self) -> WindowId:
        return self._station.acts.author.window

    def _board(self) -> Board:
        author = self._station.acts.author
        booth = self._station.booth
        return board(
            self._station.live.floor, self._station.now_ms(), author.window, author.role, booth.device
        )

    def _here(self, lane: Lane) -> VisitId | None:
        """The visit of the lane that is at this window."""
        found = self._station.live.floor.at_window(self._window)
        return next((visit.id for visit in found if visit.lane is lane), None)

    def _act(self, lane: Lane, act: BoardAct) -> None:
        if act is BoardAct.NEXT:
            shown = self._board().lane(lane)
            self._station.acts.ask(ask.CallNext(lane, shown.next_visit if shown else None))
            return
        visit = self._here(lane)
        if visit is None:
            return
        match act:
            case BoardAct.BEGIN:
                self._open_visit(visit)
            case BoardAct.RECALL:
                self._station.acts.ask(ask.Recall(visit))
            case BoardAct.MISSED:
                self._station.acts.ask(ask.Miss(visit))
            case BoardAct.PARK:
                self._park(visit)

    def _park(self, visit: VisitId) -> None:
        ticket = self._station.live.floor.visits[visit].ticket
        view = ReasonView(
            code="park",
            title=f"{ticket}  {screen_board.PARK}",
            what=floor.PARK_WHAT,
            does=screen_board.PARK,
            reasons=choices(AWAY_REASONS),
        )
        self._station.asking.reason(
            view,
            lambda reason, words: self._station.acts.do(
                lambda desk, command, author: desk.ask_with_note(
                    command, author, ask.Park(visit, reason), words
                )
            ),
        )
