"""Tiles: large answers and choices, a word or two with a plain explanation below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.domain.words import Lane
from kiosk.ui.theme import Colour, lane_pair
from kiosk.ui.widgets.enter_button import EnterButton
from kiosk.ui.widgets.marks import paint_lane, paint_tick
from kiosk.ui.widgets.typesetting import TypeSet, set_type


class Tile(EnterButton):
    """A choice of one or two lines; its height follows its width, so that no word is cut.

    Checked, it turns blue and carries a tick.
    """

    def __init__(
        self,
        title: str,
        more: str = "",
        *,
        lane: Lane | None = None,
        tall: float = 4.0,
        size: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._more, self._lane, self._tall = more, lane, tall
        self.setProperty("scale", size)
        self.setAccessibleName(title)
        self.setAccessibleDescription(more)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _sign_width(self) -> int:
        return round(self.font().pixelSize() * 1.5) if self._lane or self.isCheckable() else 0

    def _more_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(False)
        large = self.property("scale") == "large"
        font.setPixelSize(round(self.font().pixelSize() * (0.75 if large else 16 / 18)))
        return font

    def _pad(self) -> int:
        return round(self.font().pixelSize() * 0.9)

    def _set(self, width: float) -> tuple[TypeSet, TypeSet | None]:
        inner = width - 2 * self._pad() - self._sign_width()
        title = set_type(self.text(), self.font(), inner, 1.4)
        return title, set_type(self._more, self._more_font(), inner, 1.45) if self._more else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        title, more = self._set(width)
        high = title.size.height() + (more.size.height() + 4 if more else 0) + 1.4 * self._pad()
        return round(max(high, self.font().pixelSize() * self._tall, 56))

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        title, more = self._set(100_000)
        em = self.font().pixelSize()
        wide = max(title.size.width(), min(more.size.width(), em * 20) if more else 0)
        wide = round(wide + 2 * self._pad() + self._sign_width() + 2)
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        wide = min(self.sizeHint().width(), self.font().pixelSize() * 8)
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, soft, ground, edge = self._face()
        painter.setPen(QPen(QColor(edge), 2 if self._lane else 1.2))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        title, more = self._set(self.width())
        high = title.size.height() + (more.size.height() + 4 if more else 0)
        top, left = (self.height() - high) / 2, self._pad() + self._sign_width()
        self._paint_sign(painter, QRectF(self._pad(), top, self._sign_width(), title.pitch), ink)
        painter.setPen(QColor(ink))
        inner = self.width() - left - self._pad()
        title.draw(painter, QRectF(left, top, inner, title.size.height()), Qt.AlignmentFlag.AlignLeft)
        if more:
            painter.setPen(QColor(soft))
            room = QRectF(left, top + title.size.height() + 4, inner, more.size.height())
            more.draw(painter, room, Qt.AlignmentFlag.AlignLeft)

    def _paint_sign(self, painter: QPainter, room: QRectF, ink: str) -> None:
        side = self.font().pixelSize() * 0.9
        sign = QRectF(room.left(), room.center().y() - side / 2, side, side)
        if self.isCheckable():
            if self.isChecked():
                paint_tick(painter, sign, ink)
            else:
                painter.setPen(QPen(QColor(Colour.EDGE), 1.5))
                painter.setBrush(QColor(Colour.PAPER))
                painter.drawRoundedRect(sign, 3, 3)
        elif self._lane:
            paint_lane(painter, sign, self._lane, ink)

    def _face(self) -> tuple[str, str, str, str]:
        """Return ink, ink of the explanation, ground and edge."""
        if not self.isEnabled():
            return Colour.EDGE, Colour.EDGE, Colour.GROUND, Colour.HAIRLINE
        if self.isChecked() or self.isDown():
            return Colour.PAPER, Colour.PAPER, Colour.KEY, Colour.KEY
        ground = Colour.KEY_TINT if self.underMouse() else Colour.PAPER
        if self._lane:
            pair = lane_pair(self._lane)
            return pair.ink, Colour.TEXT, pair.ground if self.underMouse() else Colour.PAPER, pair.ink
        return Colour.TEXT, Colour.MUTED, ground, Colour.EDGE
