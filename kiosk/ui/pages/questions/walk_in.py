"""Who came without a booking: kana is enough, the rest helps to tell people of one name apart."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.views.questions import WalkInView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.entry import Entry
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import column, row
from kiosk.wording import screen_questions as words


class WalkInPart(QWidget):
    """Three fields; what was wrong stands under the field it is about."""

    entered = Signal(str, str, str)
    """Kana, name and birth date as typed."""
    typed = Signal(str, str, str)
    """The same three so far, after every change."""
    birth_typed = Signal(str)
    """The birth date so far, to show how it is understood."""

    def __init__(self) -> None:
        super().__init__()
        self._kana = Entry(words.KANA, words.KANA_HELP)
        self._name = Entry(words.NAME, words.NAME_HELP)
        self._birth = Entry(words.BIRTH, words.BIRTH_HELP)
        self.go = ActionButton(words.PEOPLE_GO, Kind.PRIMARY, key="F10")
        scroll = Scroll(words.WALK_IN, gap=14)
        for entry in (self._kana, self._name, self._birth):
            scroll.column.addWidget(entry)
            entry.finished.connect(self._next)
            entry.typed.connect(lambda _: self.typed.emit(*self._texts()))
        scroll.column.addStretch(1)
        whole = column(gap=12)
        whole.addWidget(scroll, 1)
        whole.addLayout(row(0, self.go))
        self.setLayout(whole)
        self.go.clicked.connect(self._enter)
        self._birth.typed.connect(self.birth_typed)

    def show_view(self, view: WalkInView) -> None:
        """Show what is known and what is wrong; a refusal keeps every letter."""
        for entry, text, field in (
            (self._kana, view.kana, "kana"),
            (self._name, view.name, "name"),
            (self._birth, view.birth, "birth"),
        ):
            entry.put(text)
            entry.say_problem(view.problems.get(field, ""))
        self._birth.say_read(view.birth_read)
        wrong = next((e for e in (self._kana, self._name, self._birth) if e.has_problem()), None)
        if wrong is not None:
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        """Return goes to the next field, and after the last one goes on."""
        fields = [self._kana.field, self._name.field, self._birth.field]
        here = next((at for at, field in enumerate(fields) if field.hasFocus()), len(fields) - 1)
        if here + 1 < len(fields):
            fields[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._enter()

    def _enter(self) -> None:
        self.entered.emit(*self._texts())

    def _texts(self) -> tuple[str, str, str]:
        return self._kana.field.text(), self._name.field.text(), self._birth.field.text()
