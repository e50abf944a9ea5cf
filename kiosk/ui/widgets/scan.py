"""Hearing a code scanner that types like a keyboard, wherever the focus is.

A scanner's letters come less than 50 ms apart and end with Return. Such a burst is taken out of the
field it fell into, its Return presses no button, and the same code held before the scanner is
reported once. Knows nothing of what a code means.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.domain.wedge import LONGEST_GAP_MS, Scanned, Wedge
from kiosk.ui.widgets.focus_news import follow_focus

QUIET_MS: Final = 2500
"""The same code within this time is the same wave of the hand."""
_SURELY: Final = 2
"""After this many quick letters it is no finger any more."""


class ScanEar(QObject):
    """Watches the keys that go to ``window`` and its children."""

    scanned = Signal(str)
    """One code, exactly as the scanner typed it, without the closing Return."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._wedge = Wedge()
        self._before: tuple[QLineEdit, str] | None = None
        self._heard: tuple[str, int] = ("", -QUIET_MS)
        self._followed: QWidget | None = None
        window.installEventFilter(self)
        follow_focus(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Listen where keys go: a filter on the whole application would see every event there is."""
        if self._followed is not None and isValid(self._followed):
            self._followed.removeEventFilter(self)
        inside = now is not None and self._window.isAncestorOf(now)
        self._followed = now if inside else None
        if self._followed is not None:
            self._followed.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not self._is_ours(watched, event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # A key cap on a button must not be pressed by a letter, or the Return, of a code.
            inside = self._inside(event)
            event.setAccepted(inside)
            return inside
        return event.type() == QEvent.Type.KeyPress and self._hear(watched, event)

    def _is_ours(self, watched: QObject, event: QKeyEvent) -> bool:
        """Say whether this is the first place the key comes to, in our window, at a known time."""
        if not isinstance(watched, QWidget) or watched.window() is not self._window.window():
            return False
        return watched is (QApplication.focusWidget() or self._window) and event.timestamp() > 0

    def _inside(self, event: QKeyEvent) -> bool:
        last = self._wedge.last_ms
        quick = last is not None and 0 <= event.timestamp() - last < LONGEST_GAP_MS
        return quick and len(self._wedge.fast) >= _SURELY

    def _hear(self, watched: QObject, event: QKeyEvent) -> bool:
        inside = self._inside(event)
        if len(self._wedge.fast) <= 1 and not inside:
            self._remember(watched, event)
        self._wedge, ended = self._wedge.press(event.text(), event.timestamp())
        if isinstance(ended, Scanned):
            self._finish(ended.text, event.timestamp())
            return True
        # Inside a burst a space or a tab must not press or move anything.
        return inside and self._before is None

    def _remember(self, watched: QObject, event: QKeyEvent) -> None:
        """Keep what the field held before a letter that may begin a code."""
        last = self._wedge.last_ms
        if last is not None and event.timestamp() - last < LONGEST_GAP_MS:
            return
        self._before = (watched, watched.text()) if isinstance(watched, QLineEdit) else None

    def _finish(self, code: str, now: int) -> None:
        if self._before is not None:
            field, text = self._before
            field.setText(text)
            self._before = None
        known, at = self._heard
        self._heard = (code, now)
        if code != known or now - at >= QUIET_MS:
            self.scanned.emit(code)
