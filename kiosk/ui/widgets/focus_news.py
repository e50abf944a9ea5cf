"""Telling widgets where the keyboard's focus went, for as long as they live.

A widget that is let go is forgotten here; connected to the application itself it would
still be called while its window is being taken apart.
"""

from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

Moved = Callable[[QWidget | None, QWidget | None], None]
"""Called with the widget that had the focus and the one that has it now."""


def follow_focus(moved: Moved) -> None:
    """Call a widget's own method at every change of focus until the widget is gone."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("a widget lives in an application with windows")
    listener = WeakMethod(moved)

    def tell(old: QWidget | None, now: QWidget | None) -> None:
        living = listener()
        if living is None or not isValid(living.__self__):  # type: ignore[attr-defined]  # a bound method
            application.focusChanged.disconnect(tell)
            return
        living(old, now)

    application.focusChanged.connect(tell)
