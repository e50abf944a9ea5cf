"""Looking for codes through the camera while the reception waits: one frame in flight, never a queue.

A camera that is gone is tried again every few seconds and says nothing: the scanner
and the name still work, and 準備 shows how the camera stands.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from capture.camera import Camera
from capture.codes import read_codes
from kiosk.ui.workers import Device, EnvironmentTrouble, Workers

EVERY_MS: Final = 250
AGAIN_MS: Final = 5000


class CodeWatch(QObject):
    """Reads codes from a camera while it is told to watch."""

    def __init__(self, camera: Camera, workers: Workers, found: Callable[[str], None]) -> None:
        super().__init__()
        self._camera = camera
        self._workers = workers
        self._found = found
        self._open = False
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self.watching = False

    def watch(self, *, on: bool) -> None:
        """Begin or stop looking."""
        self.watching = on
        if on and not self._looking and not self._timer.isActive():
            self._look()

    def close(self) -> None:
        """Stop for good; the camera is closed on its own thread."""
        self.watching = False
        self._timer.stop()
        self._workers.run(Device.CAMERA, self._camera.close, lambda _: None, lambda _: None)

    def _look(self) -> None:
        if self.watching and not self._looking:
            self._looking = True
            self._workers.run(Device.CAMERA, self._job, self._seen, self._gone)

    def _job(self) -> tuple[str, ...]:
        if not self._open:
            self._camera.open()
            self._open = True
        return read_codes(self._camera.frame().image)

    def _seen(self, texts: tuple[str, ...]) -> None:
        self._looking = False
        for text in texts if self.watching else ():
            self._found(text)
        self._timer.start(EVERY_MS)

    def _gone(self, _trouble: EnvironmentTrouble) -> None:
        self._looking = False
        self._open = False
        self._timer.start(AGAIN_MS)
