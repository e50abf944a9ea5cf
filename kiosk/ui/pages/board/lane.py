"""One lane of the board: now, waiting, away, and what this window may press."""

from itertools import pairwise
from typing import Final, assert_never

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.domain.words import Lane
from kiosk.ui.pages.board.rows import AwayFrame, WaitingFrame
from kiosk.ui.theme import lane_pair
from kiosk.ui.views.board import AwayRow, BoardAct, LaneColumn, Serving, WaitingRow
from kiosk.ui.widgets.aligned import ColumnWidth
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.marks import LaneMark
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import column, row, surface
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_board as words
from kiosk.wording import screen_lanes

_A_LINE_HOLDS: Final = 3


class LaneFrame(QFrame):
    """A card with a coloured top edge; long lists scroll between head and buttons."""

    acted = Signal(Lane, BoardAct)
    """A press under this lane."""
    opened = Signal(str)
    """Look at a visit."""
    brought_back = Signal(str)
    """戻す."""

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAccessibleName(screen_lanes.name(lane))
        self._lane = lane
        self._waiting = Text("", "small", tone="muted")
        self._tickets = ColumnWidth()
        self._rows: RowList[WaitingRow] = RowList(self._make_waiting, gap=0)
        self._away: RowList[AwayRow] = RowList(self._make_away, gap=0)
        self._nobody_waits = _nobody()
        self._nobody_away = _nobody()
        self._number = Text("", "figure", tone=lane.value)
        self._window = Text("", "heading")
        self._stage = Text("", "small", tone="muted")
        self._others = Text("", "small", tone="muted", wrap=True)
        self._none = Text(words.NO_CALL, "lead", tone="muted")
        self._waiting_head = Text("", "strong-small")
        self._acts = {act: ActionButton(_word(act, None), parent=self) for act in BoardAct}
        self._placed: tuple[BoardAct, ...] = ()
        self._why_not = Text("", "small", tone="muted", wrap=True)
        self._lay_out()
        for act, button in self._acts.items():
            button.clicked.connect(lambda _=False, act=act: self.acted.emit(self._lane, act))

    def _lay_out(self) -> None:
        name = Text(screen_lanes.name(self._lane), "heading", tone=self._lane.value)
        head = column(
            row(LaneMark(self._lane, 20), name, 0, self._waiting, gap=10), gap=0, margins=(18, 14, 18, 6)
        )
        now = row(
            Text(words.NOW, "small", tone="muted"),
            self._number,
            self._window,
            self._stage,
            self._none,
            0,
            gap=14,
        )
        head.addLayout(now)
        head.addWidget(self._others)
        scroll = Scroll(screen_lanes.name(self._lane), gap=0)
        for part in (_band(self._waiting_head), self._rows, self._nobody_waits,
                     _band(Text(words.AWAY, "strong-small")), self._away, self._nobody_away):  # fmt: skip
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)
        self._first, self._second, self._third = row(gap=10), row(gap=10), row(gap=10)
        presses = column(
            self._third, self._second, self._first, self._why_not, gap=10, margins=(16, 12, 16, 14)
        )
        self._foot = surface("foot", presses)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 8, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._foot)

    def _make_waiting(self) -> QWidget:
        frame = WaitingFrame(self._tickets)
        frame.opened.connect(self.opened)
        return frame

    def _make_away(self) -> QWidget:
        frame = AwayFrame(self._tickets)
        frame.opened.connect(self.brought_back)
        return frame

    def show_view(self, view: LaneColumn, key: str) -> None:
        """Show who is where in this lane; ``key`` presses its primary act."""
        self._waiting.say(view.waiting)
        self._waiting_head.say(words.waiting(len(view.rows)))
        self._rows.show_rows(view.rows)
        self._nobody_waits.setVisible(not view.rows)
        self._away.show_rows(view.away)
        self._nobody_away.setVisible(not view.away)
        self._show_serving(view.serving)
        self._show_acts(view, key)

    def _show_serving(self, serving: tuple[Serving, ...]) -> None:
        """This window's ticket large, or the latest one; the other windows in one line."""
        large = next((s for s in serving if s.mine), serving[0] if serving else None)
        self._none.setVisible(large is None)
        self._number.say(large.ticket if large else "")
        self._window.say(large.window if large else "")
        self._stage.say(large.stage if large else "")
        rest = (f"{s.ticket} {s.window} {s.stage}".strip() for s in serving if s is not large)
        self._others.say("   ".join(rest))

    def _show_acts(self, view: LaneColumn, key: str) -> None:
        self._why_not.say("" if view.acts else view.why_not)
        self._place_acts(view.acts)
        for act, button in self._acts.items():
            button.setVisible(act in view.acts)
            main = bool(view.acts) and act is view.acts[0]
            button.set_kind(Kind.PRIMARY if main else Kind.SECONDARY)
            button.set_key(key if main else "")
            button.say(_word(act, view))
        self._acts[BoardAct.NEXT].allow(bool(view.next_ticket), words.NOBODY)

    def _place_acts(self, acts: tuple[BoardAct, ...]) -> None:
        """Two presses stand side by side; with more, the primary one has a line of its own."""
        if acts == self._placed:
            return
        self._placed = acts
        for line in (self._first, self._second, self._third):
            for act in BoardAct:
                line.removeWidget(self._acts[act])
        for at, act in enumerate(acts):
            beside = at == 0 or len(acts) == 2
            line = self._first if beside else self._third if at > _A_LINE_HOLDS else self._second
            line.addWidget(self._acts[act], 5 if at == 0 else 2)
        for first, then in pairwise(acts):
            QWidget.setTabOrder(self._acts[first], self._acts[then])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(edge)
        painter.fillRect(QRectF(0, 0, self.width(), 8), QColor(lane_pair(self._lane).ink))


def _band(text: Text) -> QFrame:
    return surface("band", row(text, 0, margins=(16, 5, 16, 5)))


def _nobody() -> Text:
    text = Text(words.NOBODY, "body", tone="muted")
    text.setContentsMargins(16, 8, 16, 8)
    return text


def _word(act: BoardAct, view: LaneColumn | None) -> str:
    match act:
        case BoardAct.NEXT:
            return words.next_person(view.next_ticket if view else "")
        case BoardAct.RECALL:
            return words.RECALL
        case BoardAct.BEGIN:
            mine = next((s.ticket for s in view.serving if s.mine), "") if view else ""
            return words.begin(mine) if mine else words.BEGIN
        case BoardAct.MISSED:
            return words.MISSED
        case BoardAct.PARK:
            return words.PARK
    assert_never(act)
