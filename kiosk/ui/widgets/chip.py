"""Chips: a word or two in a rounded outline, with a shape when it says how something stands."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour, Tone, tone_pair
from kiosk.ui.widgets.marks import paint_tick, paint_tone
from kiosk.ui.widgets.visibility import show_if


class Chip(QLabel):
    """A sign of one line; ``Tone.PLAIN`` has no shape, every other tone has its own."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.PLAIN, *, bare: bool = False, parent: QWidget | None = None
    ):
        super().__init__(text, parent)
        self._tone, self._bare = tone, bare
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", "small")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a text in a tone; an empty text takes no room."""
        self._tone = tone
        self.setText(text)
        show_if(self, bool(text))
        self.updateGeometry()
        self.update()

    def _sign(self) -> float:
        return self.font().pixelSize() * 1.25 if self._tone is not Tone.PLAIN else 0.0

    def _pad(self) -> float:
        return 2.0 if self._bare else self.font().pixelSize() * 0.75

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + self._sign() + 2 * self._pad()
        return QSize(round(wide) + 2, round(self.font().pixelSize() * 1.65))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = self._tone is Tone.PLAIN
        ink = Colour.TEXT if plain else tone_pair(self._tone).ink
        if not self._bare:
            painter.setPen(QPen(QColor(Colour.LINE if plain else ink), 1))
            painter.setBrush(QColor(Colour.PAPER))
            radius = self.height() / 2 - 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        side = self.font().pixelSize() * 0.85
        sign = QRectF(self._pad(), (self.height() - side) / 2, side, side)
        if self._tone in {Tone.GOOD, Tone.KEY}:
            paint_tick(painter, sign, ink)
        elif not plain:
            paint_tone(painter, sign, self._tone, ink)
        painter.setPen(QColor(ink))
        room = QRectF(self._pad() + self._sign(), 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
