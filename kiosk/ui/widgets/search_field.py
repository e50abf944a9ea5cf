"""The one big field of the reception.

The input method is off by default: a scanner types like a keyboard, and an input method that is on
would turn its letters into kana and swallow its Return. Letters typed by hand are searched as kana
by the search itself. For kanji, or a finger on a kana keyboard, staff switch the input method on.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.text import Text


class SearchField(Field):
    """A large line of text with the result in words at its right end."""

    typed = Signal(str)
    """What the field holds, after every change made by a person."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setProperty("scale", "large")
        self._said = Text("", "small", tone="muted", parent=self)
        self._said.hide()
        self.use_input_method(on=False)
        self.textEdited.connect(self.typed)

    def use_input_method(self, *, on: bool) -> None:
        """Let the system's input method take the keys, or keep them as they are."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on)

    def put(self, text: str) -> None:
        """Show a text without telling anybody; the cursor goes behind it."""
        if text != self.text():
            self.setText(text)

    def say(self, text: str) -> None:
        """Show a short result at the right end of the field."""
        self._said.say(text)
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        size: QSize = self._said.sizeHint()
        self._said.setGeometry(
            self.width() - size.width() - 20,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )
        self.setTextMargins(4, 0, size.width() + 16 if self._said.text() else 4, 0)
