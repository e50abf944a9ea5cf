"""Setting Japanese text in lines: line height of 1.5, and breaks where a reader would breathe.

BIZ UDPGothic carries no space between lines of its own, and Qt breaks between any two kanji;
both make a paragraph hard to read, so text is laid out here.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_BREATHS: Final = " 、。"
_NICE_SHARE: Final = 0.6
"""A line may end early at a breath if it keeps this share of what would fit."""


@dataclass(frozen=True, slots=True)
class TypeSet:
    """Laid-out text: its layouts with the y of each, the height of a line and the whole size."""

    layouts: tuple[tuple[QTextLayout, float], ...]
    pitch: float
    size: QSizeF

    def draw(self, painter: QPainter, room: QRectF, align: Qt.AlignmentFlag) -> None:
        """Paint into ``room`` with the pen of ``painter``; lines wider than the room are not cut."""
        top = room.top()
        if align & Qt.AlignmentFlag.AlignVCenter:
            top += (room.height() - self.size.height()) / 2
        elif align & Qt.AlignmentFlag.AlignBottom:
            top += room.height() - self.size.height()
        for layout, y in self.layouts:
            for at in range(layout.lineCount()):
                line = layout.lineAt(at)
                line.draw(
                    painter, QPointF(room.left() + self._shift(line.naturalTextWidth(), room, align), top + y)
                )

    @staticmethod
    def _shift(width: float, room: QRectF, align: Qt.AlignmentFlag) -> float:
        if align & Qt.AlignmentFlag.AlignHCenter:
            return (room.width() - width) / 2
        if align & Qt.AlignmentFlag.AlignRight:
            return room.width() - width
        return 0.0


def set_type(text: str, font: QFont, width: float, leading: float) -> TypeSet:
    """Lay out ``text`` (line feeds start new lines) in lines no wider than ``width`` pixels."""
    metrics = QFontMetricsF(font)
    pitch = max(metrics.height(), font.pixelSize() * leading)
    lift = (pitch - metrics.height()) / 2
    layouts: list[tuple[QTextLayout, float]] = []
    y = widest = 0.0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines, wide = _break_lines(layout, paragraph, width, pitch, lift)
        layouts.append((layout, y))
        y += pitch * max(1, lines)
        widest = max(widest, wide)
    return TypeSet(tuple(layouts), pitch, QSizeF(widest, y))


def _break_lines(
    layout: QTextLayout, text: str, width: float, pitch: float, lift: float
) -> tuple[int, float]:
    count, widest = 0, 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        end = line.textStart() + line.textLength()
        if end < len(text):
            nice = _last_breath(text, line.textStart(), end)
            if nice:
                line.setNumColumns(nice - line.textStart())
        line.setPosition(QPointF(0, count * pitch + lift))
        widest = max(widest, line.naturalTextWidth())
        count += 1
    layout.endLayout()
    return count, widest


def _last_breath(text: str, start: int, end: int) -> int:
    """Return the place after the last breath in a line, or 0 when it would end far too early."""
    for at in range(end, start + int((end - start) * _NICE_SHARE), -1):
        if text[at - 1] in _BREATHS and (at >= len(text) or text[at] not in _BREATHS):
            return at
    return 0
