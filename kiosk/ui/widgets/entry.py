"""A labelled line of text: label above, help below, and what is wrong in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.field import Field
from kiosk.ui.widgets.restyle import restyle
from kiosk.ui.widgets.stack import column
from kiosk.ui.widgets.text import Text


class Entry(QWidget):
    """The input method stays on here: names are typed with it."""

    typed = Signal(str)
    """The text after every change made by a person."""
    finished = Signal()
    """Return was pressed."""

    def __init__(self, label: str, help_: str = "") -> None:
        super().__init__()
        self._help = help_
        self._label = Text(label, "strong")
        self._below = Text(help_, "small", tone="muted", wrap=True)
        self.field = Field()
        self.field.setAccessibleName(label)
        self.field.setAccessibleDescription(help_)
        self.field.setMaxLength(200)
        self._label.setBuddy(self.field)
        self.setLayout(column(self._label, self.field, self._below, gap=4, margins=(8, 0, 8, 0)))
        self.field.textEdited.connect(self.typed)
        self.field.returnPressed.connect(self.finished)
        self._problem = ""

    def ask_for(self, label: str, help_: str) -> None:
        """Ask for something else in the same place; what is wrong with the former is forgotten."""
        self._help = help_
        self._label.say(label)
        self.field.setAccessibleName(label)
        self.say_problem("")

    def put(self, text: str) -> None:
        """Show a text without telling anybody."""
        if text != self.field.text():
            self.field.setText(text)

    def say_problem(self, problem: str) -> None:
        """Say what is wrong with the text; empty when nothing is."""
        self._problem = problem
        self._below.say(problem or self._help)
        self._below.retone("stop" if problem else "muted")
        self.field.setProperty("problem", bool(problem))
        self.field.setAccessibleDescription(problem or self._help)
        restyle(self.field)

    def say_read(self, read: str) -> None:
        """Say how the text was understood, unless something is wrong with it."""
        if not self._problem:
            self._below.say(read or self._help)
            self._below.retone("good" if read else "muted")

    def has_problem(self) -> bool:
        """Return whether a problem is said."""
        return bool(self._problem)
