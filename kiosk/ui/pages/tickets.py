"""The numbers just given: huge, with the lane, and whether the paper came out."""

from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.domain.words import Lane
from kiosk.ui.theme import Tone
from kiosk.ui.views.tickets import Paper, TicketCard, TicketsView
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
    assert_never(paper)


class _Card(QFrame):
    came_out = Signal(str, bool)
    again = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._visit = ""
        self._mark = LaneMark(Lane.APPLICATION, 22)
        self._lane = Text("", "strong-lead")
        self._number = Text("", "number")
        self._name = NameLabel("heading")
        self._waiting = Text("", "body", tone="muted")
        self._state = Chip()
        self._what = Text("", "body", wrap=True)
        self._yes = ActionButton(words.CAME_OUT)
        self._no = ActionButton(words.NOT_OUT)
        self._again = ActionButton(words.REPRINT, Kind.QUIET, size="small")
        self._yes.clicked.connect(lambda: self.came_out.emit(self._visit, True))
        self._no.clicked.connect(lambda: self.came_out.emit(self._visit, False))
        self._again.clicked.connect(lambda: self.again.emit(self._visit))
        left = column(0, row(self._mark, self._lane, 0), self._number, 0, gap=4)
        right = column(0, self._name, self._waiting, gap=4)
        right.addLayout(row(self._state, 0))
        right.addWidget(self._what)
        right.addLayout(row(self._yes, self._no, self._again, 0))
        right.addStretch(1)
        line = row(gap=32, margins=(28, 12, 24, 14))
        line.addLayout(left, 2)
        line.addLayout(right, 5)
        self.setLayout(line)

    def show_row(self, view: TicketCard) -> None:
        """Show one number and its paper."""
        self._visit = view.visit
        self._mark.show_lane(view.lane)
        self._lane.say(screen_lanes.name(view.lane))
        self._lane.retone(view.lane.value)
        self._number.say(view.ticket)
        self._number.retone(view.lane.value)
        self._name.say(words.about(view.kana))
        self._waiting.say(view.waiting)
        self._state.say(*paper_said(view.paper))
        doubtful, failed = view.paper is Paper.DOUBTFUL, view.paper is Paper.FAILED
        by_hand = f"{view.trouble}\n{words.BY_HAND}".strip()
        self._what.say(words.DOUBTFUL_MORE if doubtful else by_hand if failed else "")
        self._yes.setVisible(doubtful)
        self._no.setVisible(doubtful)
        self._again.setVisible(view.paper in {Paper.PRINTED, Paper.FAILED})
        self.setAccessibleName(f"{screen_lanes.spoken(view.lane, view.ticket)} {view.kana}")

    def stand_alone(self, *, alone: bool) -> None:
        """Show the number larger when it is the only one."""
        self._number.retype("giant" if alone else "number")

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
    """次の方の受付へ."""

    def __init__(self) -> None:
        super().__init__(words.TITLE)
        self._cards: RowList[TicketCard] = RowList(self._make, gap=12)
        self._waiting = Text("", "body", tone="muted", wrap=True)
        self._next = ActionButton(words.NEXT, Kind.PRIMARY, key="Enter", size="large")
        scroll = Scroll(words.TITLE)
        scroll.column.addWidget(self._cards)
        scroll.column.addStretch(1)
        self.body.addWidget(scroll, 1)
        self.foot.addWidget(self._waiting, 3)
        self.foot.addStretch(1)
        self.foot.addWidget(self._next)
        self._next.clicked.connect(self.next_pressed)

    def _make(self) -> QWidget:
        card = _Card()
        card.came_out.connect(self.came_out)
        card.again.connect(self.reprint_pressed)
        return card

    def show_view(self, view: TicketsView) -> None:
        """Show every number of a party."""
        self._cards.show_rows(view.tickets)
        alone = len(view.tickets) == 1
        for card in self._cards.rows():
            if isinstance(card, _Card):
                card.stand_alone(alone=alone)
        self._waiting.say(view.waiting)
