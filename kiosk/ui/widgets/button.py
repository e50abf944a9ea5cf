"""Buttons: a verb phrase, sometimes with the key that does the same.

The face is painted here so that the key cap stands inside and nothing is ever shortened to dots.
"""

import math
from enum import Enum
from typing import assert_never

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour
from kiosk.ui.widgets.enter_button import EnterButton
from kiosk.ui.widgets.typesetting import set_type


class Kind(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class ActionButton(EnterButton):
    """A button that may carry a key; while it is visible and enabled the key presses it.

    ``why_not`` replaces a dead button by words: it becomes the tool tip and the accessible description.
    """

    pressed_by_staff = Signal()

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.SECONDARY,
        *,
        key: str = "",
        size: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._key = ""
        self._shortcuts: list[QShortcut] = []
        self.setProperty("scale", size)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.pressed_by_staff)
        self.set_key(key)
        self.say(text)

    def say(self, text: str) -> None:
        """Show ``text`` and tell it to screen readers."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def allow(self, allowed: bool, why_not: str = "") -> None:
        """Enable the button, or disable it and keep the reason for those who ask."""
        self.setEnabled(allowed)
        self.setToolTip("" if allowed else why_not)
        self.setAccessibleDescription("" if allowed else why_not)

    def set_kind(self, kind: Kind) -> None:
        """Change how much the button asks to be pressed."""
        self._kind = kind
        self.update()

    def set_key(self, key: str) -> None:
        """Bind a key, e.g. ``F9`` or ``Enter``; an empty text takes it away."""
        if key == self._key:
            return
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._key = key
        names = ("Return", "Enter") if key == "Enter" else (key,) if key else ()
        self._shortcuts = [QShortcut(QKeySequence(name), self) for name in names]
        for shortcut in self._shortcuts:
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)
        self.updateGeometry()

    def _pad(self) -> float:
        return self.font().pixelSize() * (1.0 if self.property("scale") == "small" else 1.3)

    def _text_width(self) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(self.text())

    def _cap_room(self) -> float:
        return self._cap_width() + self.font().pixelSize() * 0.6 if self._key else 0.0

    def _height(self) -> int:
        em = self.font().pixelSize()
        return max(44, round(em * (2.75 if self.property("scale") == "small" else 3.1)))

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(math.ceil(self._text_width() + self._cap_room() + 2 * self._pad()) + 2, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Without the key cap, and a long text in two lines: still every word."""
        self.ensurePolished()
        em = self.font().pixelSize()
        text = self._text_width()
        wide = text if text <= em * 8 else max(text / 2 + em * 2, em * 8)
        return QSize(math.ceil(wide + em) + 2, self._height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_face(painter)
        em = self.font().pixelSize()
        inner = self.width() - em
        with_cap = bool(self._key) and self._text_width() + self._cap_room() <= inner
        room = inner - (self._cap_room() if with_cap else 0)
        said = set_type(self.text(), self.font(), room, 1.15)
        wide = min(said.size.width(), room)
        left = (self.width() - wide - (self._cap_room() if with_cap else 0)) / 2
        painter.setPen(QColor(ink))
        said.draw(painter, QRectF(left, 0, wide, self.height()), Qt.AlignmentFlag.AlignCenter)
        if with_cap:
            self._paint_cap(painter, left + wide + em * 0.6, ink)

    def _paint_face(self, painter: QPainter) -> str:
        ink, ground, edge = self._face()
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8)
        return ink

    def _face(self) -> tuple[str, str, str]:
        """Return ink, ground and edge."""
        if not self.isEnabled():
            grey = Colour.DISABLED
            return (
                (Colour.PAPER, grey, grey)
                if self._kind is Kind.PRIMARY
                else (Colour.LINE, Colour.PAPER, grey)
            )
        match self._kind:
            case Kind.PRIMARY:
                fill = self._by_press(Colour.KEY, Colour.KEY_HOVER, Colour.KEY_PRESSED)
                return Colour.PAPER, fill, fill
            case Kind.SECONDARY:
                return Colour.KEY, self._by_press(Colour.PAPER, Colour.KEY_TINT, "#c5d7fb"), Colour.KEY
            case Kind.QUIET:
                return Colour.TEXT, self._by_press(Colour.PAPER, Colour.GROUND, Colour.HAIRLINE), Colour.EDGE
            case Kind.DANGER:
                return Colour.STOP, self._by_press(Colour.PAPER, Colour.STOP_TINT, "#fbd5d5"), Colour.STOP
        assert_never(self._kind)

    def _by_press(self, rest: str, hover: str, down: str) -> str:
        return down if self.isDown() else hover if self.underMouse() else rest

    def _cap_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(13, round(self.font().pixelSize() * 0.76)))
        font.setBold(False)
        return font

    def _cap_width(self) -> float:
        return QFontMetricsF(self._cap_font()).horizontalAdvance(self._key) + 14

    def _paint_cap(self, painter: QPainter, left: float, ink: str) -> None:
        font = self._cap_font()
        high = font.pixelSize() * 1.4
        cap = QRectF(left, (self.height() - high) / 2, self._cap_width(), high)
        painter.setFont(font)
        painter.setPen(QPen(QColor(ink), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, 4, 4)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
