"""The numbers just given: huge, with the lane, and whether the paper came out."""

from typing import assert_never

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from kiosk.domain.words import Lane
from kiosk.ui.theme import Tone
from kiosk.ui.views.tickets import Paper, TicketCard, TicketsView
from kiosk.ui.widgets.aligned import Cell, ColumnWidth
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.marks import LaneMark
from kiosk.ui.widgets.name_label import NameLabel
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import column, row
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_lanes
from kiosk.wording import screen_tickets as words


def paper_said(paper: Paper) -> tuple[str, Tone]:
    """Return what became of the paper, in a word and a tone."""
    match paper:
        case Paper.PRINTING:
            return words.PRINTING, Tone.PLAIN
        case Paper.PRINTED:
            return words.PRINTED, Tone.GOOD
        case Paper.DOUBTFUL:
            return words.DOUBTFUL, Tone.CARE
        case Paper.FAILED:
            return words.FAILED, Tone.STOP
        case Paper.NONE:
            return words.NONE, Tone.CARE
    assert_never(paper)


class _Columns:
    """The columns that all cards of the page share."""

    def __init__(self) -> None:
        self.number, self.presses = ColumnWidth(), ColumnWidth()


class _Card(QFrame):
    came_out = Signal(str, bool)
    again = Signal(str)

    def __init__(self, columns: _Columns) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._visit = ""
        self.open = False
        self._mark = LaneMark(Lane.APPLICATION, 22)
        self._lane = Text("", "strong-small")
        self._number = Text("", "number")
        self._name = NameLabel("heading")
        self._waiting = Text("", "body", tone="muted", wrap=True)
        self._state = Chip()
        self._what = Text("", "body", wrap=True)
        self._yes = ActionButton(words.CAME_OUT, size="small")
        self._no = ActionButton(words.NOT_OUT, size="small")
        self._again = ActionButton(words.REPRINT, Kind.QUIET, size="small")
        self._yes.clicked.connect(lambda: self.came_out.emit(self._visit, True))
        self._no.clicked.connect(lambda: self.came_out.emit(self._visit, False))
        self._again.clicked.connect(lambda: self.again.emit(self._visit))
        self._lay_out(columns)

    def _lay_out(self, columns: _Columns) -> None:
        number = column(0, row(self._mark, self._lane, 0, gap=8), self._number, 0, gap=0)
        self._whose = row(self._name, self._waiting, gap=16)
        self._whose.setStretch(1, 1)
        who = column(0, self._whose, self._what, 0, gap=0)
        self._paper = row(self._state, 0, self._again, gap=12)
        presses = column(0, self._paper, row(self._yes, self._no, 0, gap=8), 0, gap=4)
        self._line = row(gap=24)
        self._line.addWidget(Cell(columns.number, number))
        self._line.addLayout(who, 1)
        self._line.addWidget(Cell(columns.presses, presses))
        self.setLayout(self._line)

    def show_row(self, view: TicketCard) -> None:
        """Show one number and its paper."""
        self._visit = view.visit
        self.open = view.paper in {Paper.DOUBTFUL, Paper.FAILED, Paper.NONE}
        self._mark.show_lane(view.lane)
        self._lane.say(screen_lanes.name(view.lane))
        self._lane.retone(view.lane.value)
        self._number.say(view.ticket)
        self._number.retone(view.lane.value)
        self._name.say(words.about(view.kana))
        self._waiting.say(view.waiting)
        self._state.say(*paper_said(view.paper))
        self._show_presses(view)
        self.setAccessibleName(f"{screen_lanes.spoken(view.lane, view.ticket)} {view.kana}")

    def _show_presses(self, view: TicketCard) -> None:
        doubtful = view.paper is Paper.DOUBTFUL
        self._what.say(words.DOUBTFUL_MORE if doubtful else view.trouble)
        self._yes.setVisible(doubtful)
        self._no.setVisible(doubtful)
        self._again.setVisible(view.paper in {Paper.PRINTED, Paper.FAILED, Paper.NONE})
        self._again.say(words.PRINT if view.paper is Paper.NONE else words.REPRINT)

    def stand_alone(self, *, alone: bool) -> None:
        """Show the number larger when it is the only one; a family stands close together."""
        self._number.retype("giant" if alone else "ticket")
        way = QBoxLayout.Direction.TopToBottom if alone else QBoxLayout.Direction.LeftToRight
        self._whose.setDirection(way)
        self._paper.setDirection(way)
        self._whose.setSpacing(0 if alone else 16)
        self._line.setContentsMargins(*((28, 12, 24, 14) if alone else (20, 4, 14, 4)))

    def first_button(self) -> ActionButton:
        """Return the press that matters most here."""
        return self._again if self._yes.isHidden() else self._yes


class TicketsPage(Page):
    """One card for every number of a party."""

    came_out = Signal(str, bool)
    """A visit, and whether its paper is there (asked when the printer did not answer)."""
    reprint_pressed = Signal(str)
    """もう一度 印刷する; a reason is asked for next."""
    next_pressed = Signal()
    """Leave the page: 次の方の受付へ, or back to whence it was opened."""

    def __init__(self) -> None:
        super().__init__(words.TITLE)
        self._columns = _Columns()
        self._cards: RowList[TicketCard] = RowList(self._make, gap=6)
        self._below = Text("", "body", tone="muted", wrap=True)
        self._next = ActionButton(words.NEXT, Kind.PRIMARY, key="Enter", size="large")
        self._troubled: list[str] = []
        self._scroll = Scroll(words.TITLE)
        self._scroll.column.addWidget(self._cards)
        self._scroll.column.addStretch(1)
        self.body.addWidget(self._scroll, 1)
        self.foot.addWidget(self._below, 3)
        self.foot.addStretch(1)
        self.foot.addWidget(self._next)
        self._next.clicked.connect(self.next_pressed)

    def _make(self) -> QWidget:
        card = _Card(self._columns)
        card.came_out.connect(self.came_out)
        card.again.connect(self.reprint_pressed)
        return card

    def show_view(self, view: TicketsView) -> None:
        """Show every number of a party; a paper in trouble comes into view by itself."""
        self._cards.show_rows(view.tickets)
        alone = len(view.tickets) == 1
        for card in self._shown():
            card.stand_alone(alone=alone)
        self._below.say(view.below)
        self._next.say(view.onward or words.NEXT)
        troubled = [card.visit for card in view.tickets if card.paper in {Paper.DOUBTFUL, Paper.FAILED}]
        if troubled != self._troubled:
            self._troubled = troubled
            QTimer.singleShot(0, self, self._show_trouble)

    def _shown(self) -> list[_Card]:
        return [card for card in self._cards.rows() if isinstance(card, _Card)]

    def _show_trouble(self) -> None:
        """Scroll to the first paper that somebody has to see to."""
        card = next((card for card in self._shown() if card.open), None)
        if card is not None:
            self._scroll.ensureWidgetVisible(card, 0, 8)
