"""The shape all pages share: a title, one subject, and the primary action at the bottom right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.widgets.stack import row
from kiosk.ui.widgets.text import Text


class Page(QWidget):
    """A page of the staff window; the frame gives it the room between bar and navigation."""

    def __init__(self, title: str, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.title = Text(title, "title")
        self.more = Text(more, "small", tone="muted")
        self.more.setVisible(bool(more))
        self.head: QHBoxLayout = row(self.title, self.more, 0, gap=20)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.foot: QHBoxLayout = row(gap=12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 16, 28, 20)
        whole.setSpacing(12)
        whole.addLayout(self.head)
        whole.addLayout(self.body, 1)
        whole.addLayout(self.foot)
