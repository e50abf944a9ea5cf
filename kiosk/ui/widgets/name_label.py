"""A person's name on a screen, exactly as entered, wrapped and never cut."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.names import draw_name, shape_name
from kiosk.ui.widgets.visibility import show_if
from printing.text import Line

_SIZES: Final = (1.0, 0.85, 0.72)
"""A long name becomes a little smaller before it needs a third line."""


class NameLabel(QLabel):
    """A label for names; long ones go on in the next line at a space, or anywhere if there is none."""

    def __init__(self, type_: str = "body", *, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", type_)
        self.setProperty("tone", tone)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, name: str) -> None:
        """Show a name; an empty one takes no room."""
        if name != self.text():
            self.setText(name)
            self.setAccessibleName(name)
            self.updateGeometry()
            self.update()
        show_if(self, bool(name))

    def _shape(self, text: str, size: float = 1.0) -> Line:
        font = self.font()
        return shape_name(text, round(font.pixelSize() * size), bold=font.bold())

    def _lines(self, width: float) -> list[Line]:
        """Set the name in at most two lines, smaller if need be, or in as many as it takes."""
        for size in _SIZES:
            lines = self._broken(width, size)
            if len(lines) <= 2:
                break
        return lines

    def _broken(self, width: float, size: float) -> list[Line]:
        lines: list[Line] = []
        rest = self.text()
        while rest:
            cut = self._fitting(rest, width, size)
            lines.append(self._shape(rest[:cut].rstrip(), size))
            rest = rest[cut:].lstrip()
        return lines

    def _fitting(self, text: str, width: float, size: float) -> int:
        if self._shape(text, size).width <= width:
            return len(text)
        spaces = [
            at + 1 for at, c in enumerate(text) if c in " 　" and self._shape(text[:at], size).width <= width
        ]
        if spaces:
            return spaces[-1]
        cut = 1
        while cut < len(text) and self._shape(text[: cut + 1], size).width <= width:
            cut += 1
        return cut

    def _pitch(self) -> float:
        return self.font().pixelSize() * 1.3

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        return round(self._pitch() * max(1, len(self._lines(width))))

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(round(self._shape(self.text()).width) + 2, round(self._pitch()))

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.font().pixelSize() * 5), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines = self._lines(self.width())
        top = (self.height() - len(lines) * self._pitch()) / 2
        for at, line in enumerate(lines):
            baseline = top + at * self._pitch() + self._pitch() / 2 + self.font().pixelSize() * 0.38
            draw_name(painter, line, 0, baseline)
