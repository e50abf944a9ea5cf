"""The rows of a lane: who is served, who waits, who is away."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour
from kiosk.ui.views.board import AwayRow, WaitingRow
from kiosk.ui.widgets.aligned import Cell, ColumnWidth
from kiosk.ui.widgets.button import ActionButton
from kiosk.ui.widgets.enter_button import EnterButton
from kiosk.ui.widgets.name_label import NameLabel
from kiosk.ui.widgets.stack import column, row
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_board as words


class WaitingFrame(EnterButton):
    """Somebody who waits; pressed, their visit opens."""

    opened = Signal(str)
    """The visit."""

    def __init__(self, tickets: ColumnWidth) -> None:
        super().__init__()
        self._visit = ""
        self._ticket = Text("", "ticket")
        self._kana = NameLabel("body")
        self._what = Text("", "small", tone="muted", wrap=True)
        self._waited = Text("", "body", tone="muted")
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 14, 4)
        line.setSpacing(16)
        line.addWidget(Cell(tickets, row(self._ticket)))
        line.addLayout(column(0, self._kana, self._what, 0, gap=0), 1)
        line.addWidget(self._waited)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.opened.emit(self._visit))

    def show_row(self, view: WaitingRow) -> None:
        """Show somebody who waits."""
        self._visit = view.visit
        self._ticket.say(view.ticket)
        self._kana.say(view.kana)
        self._what.say("  ".join(part for part in (view.what, view.more) if part))
        self._waited.say(view.waited)
        self._waited.retone("care" if view.long else "muted")
        self.setAccessibleName(words.open_visit(view.ticket, view.kana, view.what, view.waited))

    def first_button(self) -> QAbstractButton:
        """Return the row itself."""
        return self

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(54, self._line.totalHeightForWidth(width))

    @override
    def sizeHint(self) -> QSize:
        hint = self._line.totalSizeHint()
        return QSize(hint.width(), max(54, hint.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._line.totalMinimumSize().width(), self.heightForWidth(max(self.width(), 240)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(Colour.KEY_TINT))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(Colour.HAIRLINE))


class AwayFrame(QFrame):
    """Somebody parked or missed, and the press that brings them back."""

    opened = Signal(str)
    """The visit is brought back."""

    def __init__(self, tickets: ColumnWidth) -> None:
        super().__init__()
        self.setProperty("surface", "row")
        self._visit = ""
        self._ticket = Text("", "ticket", tone="muted")
        self._kana = NameLabel("body", tone="muted")
        self._what = Text("", "small", tone="muted", wrap=True)
        self._back = ActionButton(words.BACK, size="small")
        line = row(Cell(tickets, row(self._ticket)), gap=16, margins=(16, 4, 14, 4))
        line.addLayout(column(0, self._kana, self._what, 0, gap=0), 1)
        line.addWidget(self._back)
        self.setLayout(line)
        self._back.clicked.connect(lambda: self.opened.emit(self._visit))

    def show_row(self, view: AwayRow) -> None:
        """Show somebody who is away."""
        self._visit = view.visit
        self._ticket.say(view.ticket)
        self._kana.say(view.kana)
        self._what.say(view.what)
        self._back.setAccessibleName(words.back(view.ticket))
        self._back.allow(not view.back_why_not, view.back_why_not)

    def first_button(self) -> QAbstractButton:
        """Return 戻す."""
        return self._back
