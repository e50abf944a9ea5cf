"""A card over the dimmed window: asks one thing, keeps the keyboard inside, and goes with Esc."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.widgets.stack import row
from kiosk.ui.widgets.text import Text


class Overlay(QWidget):
    """Covers ``window``. ``body`` takes the content, ``foot`` the buttons (primary at the right)."""

    closed = Signal()
    """Put away without doing anything."""

    def __init__(self, window: QWidget, title: str = "", wide: int = 640) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self._window, self._wide = window, wide
        self._came_from: QWidget | None = None
        self.card = QFrame(self)
        self.card.setProperty("surface", "card")
        self.title = Text(title, "heading", wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.foot = row(gap=12)
        self._inside = inside = QVBoxLayout(self.card)
        inside.setContentsMargins(28, 22, 28, 24)
        inside.setSpacing(16)
        inside.addWidget(self.title)
        inside.addLayout(self.body, 1)
        inside.addLayout(self.foot)
        window.installEventFilter(self)
        self.hide()

    def rise(self) -> None:
        """Come up over everything and take the keyboard; what lies beneath answers to nothing."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
            self._rule_beneath(enabled=False)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._place()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def fall(self) -> None:
        """Go away and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        self._rule_beneath(enabled=True)
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def _rule_beneath(self, *, enabled: bool) -> None:
        for child in self._window.children():
            if isinstance(child, QWidget) and not isinstance(child, Overlay):
                child.setEnabled(enabled)

    def first_focus(self) -> QWidget:
        """Return what gets the keyboard first; nothing dangerous by default."""
        return self

    def _place(self) -> None:
        scale = self.card.fontMetrics().height() / 18 if self.card.fontMetrics().height() > 18 else 1
        wide = min(round(self._wide * scale), self.width() - 48)
        inside = self._inside
        high = (
            inside.totalHeightForWidth(wide)
            if inside.hasHeightForWidth()
            else inside.totalSizeHint().height()
        )
        high = min(high, self.height() - 32)
        self.card.setGeometry((self.width() - wide) // 2, max(16, (self.height() - high) // 2), wide, high)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._place()
        return False

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        event.accept()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        moved = super().focusNextPrevChild(next)
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self._wrap(last=not next)
        return moved

    def _wrap(self, *, last: bool) -> None:
        stops = [
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled()
        ]
        if stops:
            stops[-1 if last else 0].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor(0, 0, 0, 120))
