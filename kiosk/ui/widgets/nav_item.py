"""One place in the navigation at the left: a word, its key, and a bar at the edge when one is there."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour
from kiosk.ui.views.frame import NavItem, PageName
from kiosk.ui.widgets.enter_button import EnterButton


class NavButton(EnterButton):
    """Goes to a page, by a press or by its key."""

    gone = Signal(PageName)
    """Staff want to see this page."""

    def __init__(self, item: NavItem, *, here: bool, parent: QWidget | None = None) -> None:
        super().__init__(item.title, parent)
        self._item, self._here = item, here
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(item.title)
        self.setAccessibleDescription(f"{item.key} {item.count}".strip())
        self.clicked.connect(lambda: self.gone.emit(item.page))
        if item.key:
            shortcut = QShortcut(QKeySequence(item.key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        em = self.font().pixelSize()
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + em * 4.4
        return QSize(round(max(wide, em * 9.3)), round(em * 3.34))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = QRectF(self.rect())
        em = self.font().pixelSize()
        if self._here or self.underMouse():
            painter.fillRect(room, QColor(Colour.KEY_TINT if self._here else Colour.GROUND))
        if self._here:
            painter.fillRect(QRectF(0, 0, 6, room.height()), QColor(Colour.KEY))
        font = QFont(self.font())
        font.setBold(self._here)
        painter.setFont(font)
        painter.setPen(QColor(Colour.KEY if self._here else Colour.MUTED))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room.adjusted(em, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, self.text())
        small = QFont(font)
        small.setPixelSize(max(16, round(em * 0.8)) if self._item.count else round(em * 0.78))
        small.setBold(bool(self._item.count))
        painter.setFont(small)
        right = room.adjusted(0, 0, -em * 0.8, 0)
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, self._item.count or self._item.key)
