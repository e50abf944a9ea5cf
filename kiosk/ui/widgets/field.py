"""A line of text that keeps Enter for itself, whatever key the page's primary action has."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QLineEdit):
    """Somebody who ends a note with Enter must not finish a stage of the visit by it."""

    @override
    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)
