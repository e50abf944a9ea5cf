"""呼出: the lanes, the bottleneck and the pace; calls nobody by itself."""

from typing import Final

from PySide6.QtCore import Signal

from kiosk.domain.words import Lane
from kiosk.ui.pages.board.lane import LaneFrame
from kiosk.ui.views.board import BoardAct, BoardView
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.stack import row, surface
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_board as words

_KEYS: Final = {Lane.APPLICATION: "F5", Lane.DELIVERY: "F6"}
"""A window that serves both lanes gets a key for each, so that Enter never calls from the wrong one."""


class BoardPage(Page):
    """Two columns that never mix."""

    acted = Signal(Lane, BoardAct)
    """次の方を呼ぶ, もう一度呼ぶ, 手続きを始める, 不在にする, 席を外した."""
    visit_opened = Signal(str)
    """Look at somebody who waits."""
    brought_back = Signal(str)
    """戻す: a parked or missed visit waits again."""

    def __init__(self) -> None:
        super().__init__(words.TITLE)
        self._bottleneck = Chip("", bare=True)
        self._pace = Text("", "body")
        self._bar = surface("card", row(self._bottleneck, self._pace, gap=14, margins=(16, 6, 16, 6)))
        self.head.addWidget(self._bar)
        self._lanes = {lane: LaneFrame(lane) for lane in Lane}
        columns = row(gap=18)
        for lane, frame in self._lanes.items():
            columns.addWidget(frame, 5 if lane is Lane.APPLICATION else 4)
            frame.acted.connect(self.acted)
            frame.opened.connect(self.visit_opened)
            frame.brought_back.connect(self.brought_back)
        self.body.addLayout(columns, 1)
        self.without_foot()

    def show_view(self, view: BoardView) -> None:
        """Show both lanes."""
        self._bottleneck.say(view.bottleneck.text, view.bottleneck.tone)
        self._pace.say("  ".join(view.pace))
        self._bar.setVisible(bool(view.bottleneck.text or view.pace))
        both = all(lane.acts for lane in view.lanes) and len(view.lanes) > 1
        for lane in view.lanes:
            self._lanes[lane.lane].show_view(lane, _KEYS[lane.lane] if both else "Enter")
