"""The shape all pages share: a title, one subject, and the primary action at the bottom right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.widgets.stack import row
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.visibility import show_if


class Page(QWidget):
    """A page of the staff window; the frame gives it the room between bar and navigation."""

    def __init__(self, title: str, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.title = Text(title, "title")
        self.more = Text(more, "small", tone="muted", wrap=True)
        show_if(self.more, bool(more))
        self.head: QHBoxLayout = row(self.title, gap=20)
        self.head.addWidget(self.more, 1)
        self.head.addStretch(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.foot: QHBoxLayout = row(gap=12)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(28, 16, 28, 20)
        self._whole.setSpacing(12)
        self._whole.addLayout(self.head)
        self._whole.addLayout(self.body, 1)
        self._whole.addLayout(self.foot)

    def take_focus(self) -> None:
        """Take the keyboard when the page comes up; Tab leads from here to the first control."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def without_foot(self) -> None:
        """Leave the bottom to a body that brings its own presses."""
        self._whole.removeItem(self.foot)
