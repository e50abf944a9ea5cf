"""One thing that was left unfinished, with the press that leads back to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame

from kiosk.ui.theme import Tone
from kiosk.ui.views.reception import Standing
from kiosk.ui.widgets.button import ActionButton
from kiosk.ui.widgets.marks import ToneMark
from kiosk.ui.widgets.stack import row
from kiosk.ui.widgets.text import Text


class StandingFrame(QFrame):
    """A slim row above the bookings."""

    pressed = Signal(str)
    """The code of what is to be gone on with."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._code = ""
        self._mark = ToneMark(Tone.CARE, 20)
        self._text = Text("", "strong", wrap=True)
        self._press = ActionButton("", size="small")
        line = row(self._mark, gap=12, margins=(20, 4, 14, 4))
        line.addWidget(self._text, 1)
        line.addWidget(self._press)
        self.setLayout(line)
        self._press.clicked.connect(lambda: self.pressed.emit(self._code))

    def show_row(self, view: Standing) -> None:
        """Show what waits."""
        self._code = view.code
        self._mark.show_tone(view.tone)
        self._text.say(view.text)
        self._press.say(view.press)

    def first_button(self) -> QAbstractButton | None:
        """Return the press."""
        return self._press
