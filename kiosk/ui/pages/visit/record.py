"""What was done in a visit, when and by whom, and the notes of staff."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.ui.pages.tickets import paper_said
from kiosk.ui.views.visit import HistoryLine, VisitView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.restyle import restyle
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import column, row, surface
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_visit as words


class _Line(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self._time = Text("", "small", tone="muted", align=Qt.AlignmentFlag.AlignTop)
        self._what, self._who = Text("", "body", wrap=True), Text("", "small", tone="muted", wrap=True)
        line = row(self._time, gap=12, margins=(16, 4, 10, 4))
        line.addLayout(column(self._what, self._who, gap=0), 1)
        self.setLayout(line)

    def show_row(self, view: HistoryLine) -> None:
        """Show one act or note."""
        self._time.say(view.time)
        self._what.say(view.what)
        self._who.say(view.who)

    def first_button(self) -> None:
        """A line of the record has nothing to press."""
        return


class RecordPart(QFrame):
    """A card with the number's paper, the notes and the history below."""

    note_added = Signal(str)
    """The words of a note; kept in the field until the presenter says it was written."""
    paper_pressed = Signal()
    """Look at the number's paper, print it once more."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._notes: RowList[HistoryLine] = RowList(self._make, gap=0)
        self._history: RowList[HistoryLine] = RowList(self._make, gap=0)
        self._field = Field()
        self._field.setAccessibleName(words.NOTES)
        self._field.setAccessibleDescription(words.NOTE_HELP)
        self._field.setMaxLength(400)
        self._field.setPlaceholderText(words.NOTES)
        self._field.setToolTip(words.NOTE_HELP)
        self._below = Text("", "strong-small", tone="stop", wrap=True)
        self._add = ActionButton(words.NOTE_ADD, Kind.QUIET, size="small")
        self._kept = 0
        self._paper_state = Chip()
        self._paper = ActionButton(words.PAPER, Kind.QUIET, size="small")
        self._paper.setAccessibleName(words.PAPER_LONG)
        self._paper.setToolTip(words.PAPER_LONG)
        self._paper_band = surface("band", row(self._paper_state, 0, self._paper, margins=(14, 2, 8, 2)))
        scroll = Scroll(words.HISTORY, gap=0)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._notes_band = _band(words.NOTES)
        for part in (self._paper_band, self._notes_band, self._notes, _band(words.HISTORY), self._history):
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)
        line = row(gap=8)
        line.addWidget(self._field, 1)
        line.addWidget(self._add)
        entry = column(line, self._below, gap=4, margins=(12, 8, 12, 8))
        whole = column(gap=0, margins=(1, 1, 1, 1))
        whole.addWidget(scroll, 1)
        whole.addWidget(surface("foot", entry))
        self.setLayout(whole)
        self._add.clicked.connect(self._send)
        self._paper.clicked.connect(self.paper_pressed)
        self._field.returnPressed.connect(self._send)

    def _make(self) -> QWidget:
        return _Line()

    def _send(self) -> None:
        if self._field.text().strip():
            self.note_added.emit(self._field.text().strip())

    def show_view(self, view: VisitView) -> None:
        """Show notes and history, newest first as given; the field empties when one more note is kept."""
        self._notes.show_rows(view.notes)
        self._paper_band.setVisible(view.paper is not None)
        if view.paper is not None:
            self._paper_state.say(*paper_said(view.paper))
        self._notes_band.setVisible(bool(view.notes))
        self._history.show_rows(view.history)
        if view.note_kept != self._kept:
            self._kept = view.note_kept
            self._field.clear()
        self._below.say(view.note_problem)
        self._field.setProperty("problem", bool(view.note_problem))
        restyle(self._field)


def _band(title: str) -> QFrame:
    return surface("band", row(Text(title, "strong-small"), 0, margins=(16, 5, 10, 5)))
