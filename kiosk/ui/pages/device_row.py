"""One printer or camera in the settings: what it is for, which one, how it stands, its presses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame

from kiosk.ui.views.atoms import Press
from kiosk.ui.views.settings import DeviceLine
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.stack import column, row
from kiosk.ui.widgets.text import Text

_PRESSES = 2


class DeviceRow(QFrame):
    """A row of at most two presses."""

    acted = Signal(str, str)
    """The device's code and the press's."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "row")
        self._view: DeviceLine | None = None
        self._title = Text("", "strong", wrap=True)
        self._named = Text("", "small", tone="muted", wrap=True)
        self._state = Chip("", bare=True)
        self._todo = Text("", "small", tone="muted", wrap=True)
        self._tried = Text("", "strong-small", wrap=True)
        self._buttons = [ActionButton("", Kind.QUIET, size="small") for _ in range(_PRESSES)]
        presses = row(*self._buttons, 0, gap=12)
        said = (self._title, self._named, self._state, self._todo, self._tried)
        self.setLayout(column(*said, 4, presses, gap=2, margins=(4, 8, 4, 10)))
        for at, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, at=at: self._act(at))

    def show_row(self, view: DeviceLine) -> None:
        """Show one device."""
        self._view = view
        self._title.say(view.title)
        self._named.say(view.named)
        self._state.say(view.state.text, view.state.tone)
        self._todo.say(view.todo)
        self._tried.say(view.tried.text)
        self._tried.retone(view.tried.tone.value)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(view.presses))
            if at < len(view.presses):
                self._show_press(button, view.presses[at])

    def first_button(self) -> QAbstractButton | None:
        """Return the first press that can be used, if there is one."""
        return next((b for b in self._buttons if not b.isHidden() and b.isEnabled()), None)

    def _show_press(self, button: ActionButton, press: Press) -> None:
        button.say(press.text)
        button.setAccessibleName(f"{self._title.text()} {press.text}")
        button.allow(not press.why_not, press.why_not)

    def _act(self, at: int) -> None:
        if self._view is not None and at < len(self._view.presses):
            self.acted.emit(self._view.code, self._view.presses[at].code)
