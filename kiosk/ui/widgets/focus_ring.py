"""The focus ring: 4 px of black around 2 px of yellow, drawn over everything so that nothing clips it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWindow
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.ui.theme import Colour
from kiosk.ui.widgets.focus_news import follow_focus

_REACH = 6
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}


class FocusRing(QWidget):
    """Follows the keyboard's focus inside ``window``; a button pressed by a finger gets no ring."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self._by_hand = False
        self._handle: QWindow | None = None
        window.installEventFilter(self)
        follow_focus(self._move_to)
        self.hide()

    def _move_to(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._listen_to_hands()
        inside = now is not None and self._window.isAncestorOf(now) and _is_control(now)
        self._target = now if inside else None
        self._watched = list(self._chain()) if inside else []
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def _listen_to_hands(self) -> None:
        """Presses and keys reach the window itself first, whatever lies under them."""
        handle = cast("QWindow | None", self._window.window().windowHandle())  # None before it is shown
        if handle is not None and handle is not self._handle:
            self._handle = handle
            handle.installEventFilter(self)

    def _chain(self) -> list[QWidget]:
        chain, widget = [], self._target
        while widget is not None and widget is not self._window:
            chain.append(widget)
            widget = widget.parentWidget()
        return chain

    def _place(self) -> None:
        target = self._target
        pressed = self._by_hand and isinstance(target, QAbstractButton)
        if target is None or not target.isVisible() or pressed:
            self.hide()
            return
        box = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        box = box.adjusted(-_REACH, -_REACH, _REACH, _REACH).intersected(self._seen())
        self.setGeometry(box)
        self.setVisible(not box.isEmpty())
        self.raise_()
        self.update()

    def _seen(self) -> QRect:
        """Return what a scrolled list lets one see of the target, with room for the ring itself."""
        seen = self._window.rect()
        for widget in self._chain():
            if isinstance(widget, QScrollArea):
                port = widget.viewport()
                frame = QRect(port.mapTo(self._window, QPoint(0, 0)), port.size())
                seen = seen.intersected(frame.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        return seen

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}:
            self._by_hand = True
            self._place()
        elif kind == QEvent.Type.KeyPress and self._by_hand:
            self._by_hand = False
            self._place()
        elif kind in _MOVES and watched in self._watched:
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        target = self._target
        if target is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = target.mapTo(self._window, QPoint(0, 0)) - self.pos()
        box = QRectF(QRect(origin, target.size()))
        for reach, wide, colour in ((1.0, 2.0, Colour.FOCUS_RING), (4.0, 4.0, Colour.FOCUS)):
            painter.setPen(QPen(QColor(colour), wide))
            painter.drawRoundedRect(box.adjusted(-reach, -reach, reach, reach), 8 + reach, 8 + reach)


def _is_control(widget: QWidget) -> bool:
    """Pages and overlays may hold the keyboard for a moment; only what Tab stops at gets a ring."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
