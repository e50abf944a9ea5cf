"""Words on a page: a label that sets its own lines and never cuts them off."""

import math
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from kiosk.ui.sheet import TYPES
from kiosk.ui.widgets.restyle import restyle
from kiosk.ui.widgets.typesetting import TypeSet, set_type
from kiosk.ui.widgets.visibility import show_if

_UNBOUNDED: Final = 100_000.0


class Text(QLabel):
    """A label of one type and tone; with ``wrap`` its height follows its width."""

    def __init__(
        self,
        text: str = "",
        type_: str = "body",
        *,
        tone: str = "plain",
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._leading = TYPES[type_].leading
        self.setProperty("type", type_)
        self.setProperty("tone", tone)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setWordWrap(wrap)
        self.setText(text)

    def say(self, text: str) -> None:
        """Show ``text``; an empty text takes no room at all."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
        show_if(self, bool(text))

    def retone(self, tone: str) -> None:
        """Change the colour of the words."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)

    def retype(self, type_: str) -> None:
        """Change the type of the words."""
        if self.property("type") != type_:
            self._leading = TYPES[type_].leading
            self.setProperty("type", type_)
            restyle(self)

    def _set(self, width: float) -> TypeSet:
        return set_type(self.text(), self.font(), width, self._leading)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        size = self._set(_UNBOUNDED).size
        return QSize(math.ceil(size.width()) + 2, math.ceil(size.height())).grownBy(self.contentsMargins())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return (
            QSize(min(hint.width(), 6 * self.font().pixelSize()), hint.height()) if self.wordWrap() else hint
        )

    @override
    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return -1
        self.ensurePolished()
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return round(self._set(inner).size.height()) + margins.top() + margins.bottom()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = QRectF(self.contentsRect())
        self._set(room.width() if self.wordWrap() else _UNBOUNDED).draw(painter, room, self.alignment())
