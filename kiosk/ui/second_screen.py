"""Which screen the public sees, and where the display is shown when there is only one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.settings import Settings
from kiosk.ui.public_display import PublicDisplay
from kiosk.ui.views.atoms import Choice

WINDOW = (960, 540)
"""The display's size as a window beside the staff's own, in practice on a single screen."""


def screens() -> tuple[Choice, ...]:
    """The screens of this laptop other than the staff's own."""
    return tuple(Choice(screen.name(), screen.name()) for screen in _others())


def place(display: PublicDisplay, settings: Settings, *, practice: bool) -> None:
    """Show the display on its own screen, or hide it; on a single one practice has it as a window."""
    screen = _chosen(settings.public_screen)
    if not settings.public_display or (screen is None and not practice):
        display.hide()
        return
    display.setWindowFlag(Qt.WindowType.FramelessWindowHint, screen is not None)
    if screen is None:
        display.resize(*WINDOW)
        display.show()
        return
    display.setGeometry(screen.geometry())
    display.showFullScreen()


def _others() -> list[QScreen]:
    primary = QGuiApplication.primaryScreen()
    return [screen for screen in QGuiApplication.screens() if screen is not primary]


def _chosen(name: str) -> QScreen | None:
    """The named screen, or the first that is not the staff's own."""
    others = _others()
    return next((screen for screen in others if screen.name() == name), others[0] if others else None)
