"""Nothing but the window itself ever becomes a window: a flash would steal the keyboard."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import TextSize
from tools.samples.scenes import scenes


class Watch(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at what is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


class TestNoFlash:
    def test_pages_come_up_inside(self, dressed, new_stage):
        """Making and showing every page in every state opens one window: the staff window."""
        watch = Watch()
        dressed.installEventFilter(watch)
        try:
            stage = new_stage()
            for scene in scenes():
                stage.play(scene, TextSize.STANDARD)
                if stage.over is not None:
                    stage.over.fall()
        finally:
            dressed.removeEventFilter(watch)
        assert watch.seen == ["Shell"]
