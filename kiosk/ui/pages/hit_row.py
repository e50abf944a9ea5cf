"""One booking as a large row: who, born when, booked for when, how many, and what may be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout

from kiosk.ui.views.atoms import Press, Tone
from kiosk.ui.views.reception import HitRow
from kiosk.ui.widgets.aligned import Cell, ColumnWidth
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.name_label import NameLabel
from kiosk.ui.widgets.stack import column, row
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_reception as words


class HitColumns:
    """The columns that all rows of one list share."""

    def __init__(self) -> None:
        self.birth, self.booked = ColumnWidth(), ColumnWidth()
        self.signs, self.presses = ColumnWidth(), ColumnWidth()


class HitFrame(QFrame):
    """A row that is shown again and again with other bookings."""

    acted = Signal(str, str)
    """The hit's code and the code of the press."""

    def __init__(self, columns: HitColumns) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._view: HitRow | None = None
        self._kana, self._name = NameLabel("heading"), NameLabel("body", tone="muted")
        self._birth, self._birth_more = Text("", "body"), Text("", "small", tone="muted")
        self._booked, self._booked_word = Text("", "strong-lead"), Text(words.BOOKED, "small", tone="muted")
        self._party, self._state, self._namesake = Chip(), Chip(), Chip(words.NAMESAKE, Tone.CARE)
        self._main, self._other = ActionButton(), ActionButton("", Kind.QUIET, size="small")
        self._main.clicked.connect(self._press_main)
        self._other.clicked.connect(self._press_other)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 10, 14, 10)
        line.setSpacing(14)
        line.addLayout(column(0, self._kana, self._name, 0, gap=0), 10)
        born = column(0, self._birth, self._birth_more, 0, gap=0)
        booked = column(0, self._booked, self._booked_word, 0, gap=0)
        signs = column(0, row(self._party, 0), row(self._state, 0), row(self._namesake, 0), 0, gap=6)
        line.addWidget(Cell(columns.birth, born))
        line.addWidget(Cell(columns.booked, booked))
        line.addWidget(Cell(columns.signs, signs))
        line.addWidget(Cell(columns.presses, column(0, self._main, self._other, 0, gap=6)))

    def show_row(self, view: HitRow) -> None:
        """Show one booking."""
        self._view = view
        self._kana.say(view.person.kana)
        self._name.say(view.person.name)
        self._birth.say(view.person.birth)
        self._birth_more.say(view.person.birth_more)
        self._booked.say(view.booked)
        self._booked_word.setVisible(bool(view.booked))
        self._party.say(view.party)
        self._state.say(view.state.text, view.state.tone)
        self._show_press(self._main, view.main)
        self._show_press(self._other, view.other)
        self._namesake.setVisible(view.namesake)
        self.setAccessibleName(
            f"{view.person.kana} {view.person.birth} {view.booked} {view.state.text}".strip()
        )

    def stand_out(self, *, alone: bool) -> None:
        """Fill the main press of the only row; among several the eye must choose by name and birth date."""
        welcome = self._view is not None and self._view.welcome
        self._main.set_kind(Kind.PRIMARY if welcome and alone else Kind.SECONDARY)

    def _show_press(self, button: ActionButton, press: Press | None) -> None:
        button.setVisible(press is not None)
        if press is not None and self._view is not None:
            button.say(press.text)
            button.setAccessibleName(words.act_for(press.text, self._view.person.kana))
            button.allow(not press.why_not, press.why_not)

    def first_button(self) -> QAbstractButton | None:
        """Return the main press."""
        return self._main if self._view is not None and self._view.main is not None else None

    def _press_main(self) -> None:
        self._act(self._view.main if self._view else None)

    def _press_other(self) -> None:
        self._act(self._view.other if self._view else None)

    def _act(self, press: Press | None) -> None:
        if self._view is not None and press is not None:
            self.acted.emit(self._view.code, press.code)
