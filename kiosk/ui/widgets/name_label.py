"""A person's name on a screen, exactly as entered, wrapped and never cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.names import draw_name, shape_name
from printing.text import Line


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
        self.setVisible(bool(name))

    def _shape(self, text: str) -> Line:
        font = self.font()
        return shape_name(text, float(font.pixelSize()), bold=font.bold())

    def _lines(self, width: float) -> list[Line]:
        lines: list[Line] = []
        rest = self.text()
        while rest:
            cut = self._fitting(rest, width)
            lines.append(self._shape(rest[:cut].rstrip()))
            rest = rest[cut:].lstrip()
        return lines

    def _fitting(self, text: str, width: float) -> int:
        if self._shape(text).width <= width:
            return len(text)
        spaces = [at + 1 for at, c in enumerate(text) if c in " 　" and self._shape(text[:at]).width <= width]
        if spaces:
            return spaces[-1]
        cut = 1
        while cut < len(text) and self._shape(text[: cut + 1]).width <= width:
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
        return QSize(min(hint.width(), self.font().pixelSize() * 6), hint.height())

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
