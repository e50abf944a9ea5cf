"""Signs that are painted, not typed, so that they look the same in every font and size."""

import math
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.domain.words import Lane
from kiosk.ui.theme import Colour, Tone, lane_pair, tone_pair


def paint_lane(painter: QPainter, room: QRectF, lane: Lane, colour: str = "") -> None:
    """Paint a lane's shape: a disc for applications, a square for deliveries."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour or lane_pair(lane).ink))
    side = min(room.width(), room.height())
    box = QRectF(room.center().x() - side / 2, room.center().y() - side / 2, side, side)
    match lane:
        case Lane.APPLICATION:
            painter.drawEllipse(box)
        case Lane.DELIVERY:
            shrink = side * 0.05
            painter.drawRect(box.adjusted(shrink, shrink, -shrink, -shrink))
        case _:
            assert_never(lane)


def paint_tick(painter: QPainter, room: QRectF, colour: str) -> None:
    """Paint a tick that fills ``room``."""
    pen = QPen(QColor(colour), max(1.6, room.height() / 8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y, w, h = room.x(), room.y(), room.width(), room.height()
    painter.drawPolyline(
        [
            QPointF(x + w * 0.12, y + h * 0.55),
            QPointF(x + w * 0.38, y + h * 0.84),
            QPointF(x + w * 0.88, y + h * 0.18),
        ]
    )


def paint_tone(painter: QPainter, room: QRectF, tone: Tone, colour: str) -> None:
    """Paint the shape of a tone: disc, triangle, cross in a disc, ring."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    match tone:
        case Tone.GOOD | Tone.KEY:
            painter.drawEllipse(room)
        case Tone.CARE:
            drop = room.height() * 0.06
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(room.center().x(), room.top()),
                        QPointF(room.right(), room.bottom() - drop),
                        QPointF(room.left(), room.bottom() - drop),
                    ]
                )
            )
        case Tone.STOP:
            _paint_cross(painter, room)
        case Tone.PLAIN:
            pen = QPen(QColor(colour), max(1.5, room.height() / 8))
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = pen.widthF() / 2
            painter.drawEllipse(room.adjusted(inset, inset, -inset, -inset))
        case _:
            assert_never(tone)


def _paint_cross(painter: QPainter, room: QRectF) -> None:
    painter.drawEllipse(room)
    painter.setPen(QPen(QColor(Colour.PAPER), max(1.6, room.height() / 7)))
    reach = room.width() / 2 * math.sqrt(0.5) * 0.62
    centre = room.center()
    painter.drawLine(centre + QPointF(-reach, -reach), centre + QPointF(reach, reach))
    painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach))


class LaneMark(QWidget):
    """The shape of a lane, as large as the capital letters beside it."""

    def __init__(self, lane: Lane, size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.setFixedSize(QSize(size, size))

    def show_lane(self, lane: Lane) -> None:
        """Take the shape and colour of ``lane``."""
        self._lane = lane
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_lane(painter, QRectF(self.rect()), self._lane)


class ToneMark(QWidget):
    """The shape of a tone: ready, take care, cannot be used."""

    def __init__(self, tone: Tone, size: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setFixedSize(QSize(size, size))

    def show_tone(self, tone: Tone) -> None:
        """Take the shape and colour of ``tone``."""
        self._tone = tone
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tone(painter, QRectF(self.rect()), self._tone, tone_pair(self._tone).ink)
