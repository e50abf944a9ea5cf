"""Painting words for the public: sizes follow the screen's height, fonts follow the language."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from kiosk.ui.theme import Colour
from kiosk.ui.typefaces import families
from kiosk.wording.public import Language

DESIGN_HEIGHT: Final = 1080.0
SMALLEST: Final = 32.0
"""No text is smaller, in pixels of a screen 1080 pixels high."""


@dataclass(frozen=True, slots=True)
class Pen:
    """A painter that measures in pixels of a screen 1080 high; ``unit`` is how large one really is."""

    painter: QPainter
    unit: float

    def font(self, size: float, language: Language, *, bold: bool) -> QFont:
        """Return the font of a language; sizes below the smallest are raised to it."""
        font = QFont()
        font.setFamilies(families(language))
        font.setPixelSize(max(1, round(max(size, SMALLEST) * self.unit)))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def width(
        self, text: str, size: float, language: Language = Language.JAPANESE, *, bold: bool = False
    ) -> float:
        """Return how wide a text is."""
        return QFontMetricsF(self.font(size, language, bold=bold)).horizontalAdvance(text) / self.unit

    def fit(
        self,
        text: str,
        size: float,
        room: float,
        language: Language = Language.JAPANESE,
        *,
        bold: bool = False,
    ) -> float:
        """Return ``size``, or the smaller one at which ``text`` is not wider than ``room``."""
        wide = self.width(text, size, language, bold=bold)
        return size if wide <= room else max(SMALLEST, size * room / wide)

    def write(
        self,
        text: str,
        left: float,
        baseline: float,
        size: float,
        *,
        bold: bool = False,
        colour: str = Colour.TEXT,
        language: Language = Language.JAPANESE,
    ) -> float:
        """Write on a baseline; return the right edge of the text."""
        font = self.font(size, language, bold=bold)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        self.painter.drawText(QPointF(left * self.unit, baseline * self.unit), text)
        return left + QFontMetricsF(font).horizontalAdvance(text) / self.unit

    def figure(self, text: str, left: float, baseline: float, high: float, room: float, colour: str) -> None:
        """Write a number whose digits are ``high`` tall, narrower only if it would leave its room."""
        font = self.font(400, Language.JAPANESE, bold=True)
        path = QPainterPath()
        path.addText(0, 0, font, text)
        box = path.boundingRect()
        if box.isEmpty():
            return
        up = high * self.unit / box.height()
        across = min(up, room * self.unit / box.width())
        self.painter.save()
        self.painter.translate(
            left * self.unit - box.left() * across, baseline * self.unit - box.bottom() * up
        )
        self.painter.scale(across, up)
        self.painter.fillPath(path, QColor(colour))
        self.painter.restore()

    def fill(self, left: float, top: float, wide: float, high: float, colour: str) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(self.box(left, top, wide, high), QColor(colour))

    def box(self, left: float, top: float, wide: float, high: float) -> QRectF:
        """Return a rectangle in real pixels."""
        unit = self.unit
        return QRectF(left * unit, top * unit, wide * unit, high * unit)

    def round_box(self, left: float, top: float, wide: float, high: float, colour: str) -> None:
        """Fill a rectangle with round corners."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(self.box(left, top, wide, high), 8 * self.unit, 8 * self.unit)
