"""The striped frame of practice mode, 6 px wide, around the whole window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygon, QRegion
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour

WIDTH = 6
_STRIPE = 14


class PracticeFrame(QWidget):
    """Lies over ``window`` and lets every press through; shown in practice mode only."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            whole = QRegion(self.rect())
            self.setMask(whole.subtracted(QRegion(self.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH))))
            self.raise_()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Colour.CARE_CHIP))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Colour.TEXT))
        box: QRect = self.rect()
        for start in range(-box.height(), box.width(), 2 * _STRIPE):
            painter.drawPolygon(_band(start, box.height()))


def _band(start: int, high: int) -> QPolygon:
    return QPolygon(
        [
            QPoint(start, high),
            QPoint(start + _STRIPE, high),
            QPoint(start + _STRIPE + high, 0),
            QPoint(start + high, 0),
        ]
    )
