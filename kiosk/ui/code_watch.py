"""Looking for codes through the camera while the reception waits: one frame in flight, never a queue.

A camera that is gone is tried again every few seconds and says nothing: the scanner
and the name still work, and 準備 shows how the camera stands.  A code is reported once
and then not again until it was out of sight, however long its paper lies there and
whatever page was shown meanwhile.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from capture.camera import Camera
from capture.codes import read_codes
from capture.errors import CameraTrouble
from kiosk.ui.workers import Device, Workers

EVERY_MS: Final = 250
AGAIN_MS: Final = 5000
OUT_OF_SIGHT: Final = 8
"""Looks in a row without a code, two seconds, before it counts as shown again: one blurred frame is none."""


class _Eye:
    """One camera as its thread knows it: open or not."""

    def __init__(self, camera: Camera) -> None:
        self._camera = camera
        self._open = False

    def look(self) -> tuple[str, ...]:
        """The codes in sight; a camera that somebody else closed, or that hiccuped, is opened again once."""
        if self._open:
            try:
                return read_codes(self._camera.frame().image)
            except CameraTrouble:
                self._open = False
        self._camera.open()
        self._open = True
        return read_codes(self._camera.frame().image)

    def close(self) -> None:
        """Let the camera go."""
        self._open = False
        self._camera.close()


class CodeWatch(QObject):
    """Reads codes from a camera while it is told to watch.

    Attributes:
        watching: whether codes are looked for now.
        again_ms: how long a camera that is gone is left alone.
    """

    def __init__(self, camera: Camera | None, workers: Workers, found: Callable[[str], bool]) -> None:
        """``found`` answers whether somebody took the code; one that nobody took is offered again."""
        super().__init__()
        self._eye = _Eye(camera) if camera is not None else None
        self._workers = workers
        self._found = found
        self._looking = False
        self._in_sight: dict[str, int] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self.watching = False
        self.again_ms = AGAIN_MS

    def watch(self, *, on: bool) -> None:
        """Begin or stop looking."""
        self.watching = on
        if on and not self._timer.isActive():
            self._look()

    def follow(self, camera: Camera | None) -> None:
        """Look through another camera from now on, None for none; the former one is let go."""
        self._let_go()
        self._eye = _Eye(camera) if camera is not None else None
        self._in_sight.clear()
        self._timer.stop()
        self._look()

    def close(self) -> None:
        """Stop for good; the camera is closed on its own thread."""
        self.watching = False
        self._timer.stop()
        self._let_go()

    def _let_go(self) -> None:
        if self._eye is not None:
            self._workers.run(Device.CAMERA, self._eye.close, lambda _: None, lambda _: None)

    def _look(self) -> None:
        eye = self._eye
        if eye is None or not self.watching or self._looking:
            return
        self._looking = True
        self._workers.run(
            Device.CAMERA, eye.look, lambda texts: self._seen(eye, texts), lambda _: self._gone(eye)
        )

    def _seen(self, eye: _Eye, texts: tuple[str, ...]) -> None:
        self._looking = False
        if eye is not self._eye:
            self._look()
            return
        if self.watching:
            self._tell(texts)
        self._timer.start(EVERY_MS)

    def _tell(self, texts: tuple[str, ...]) -> None:
        """Count the looks without each code that was told, and tell the new ones."""
        missed = {text: 0 if text in texts else looks + 1 for text, looks in self._in_sight.items()}
        self._in_sight = {text: looks for text, looks in missed.items() if looks < OUT_OF_SIGHT}
        for text in texts:
            if self.watching and text not in self._in_sight and self._found(text):
                self._in_sight[text] = 0

    def _gone(self, eye: _Eye) -> None:
        self._looking = False
        if eye is not self._eye:
            self._look()
            return
        self._timer.start(self.again_ms)
