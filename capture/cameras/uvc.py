"""A web camera on a USB port (UVC), through OpenCV.

The device is opened and read by a thread of its own, because a driver may take seconds over either
or never come back: whoever asks for a frame waits for a set time and is told. The thread keeps only
the newest frame and stamps it as it arrives, so pictures do not grow old in the driver's queue.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from functools import partial
from threading import Condition, Thread
from typing import TYPE_CHECKING, Any, Protocol

from capture._cv import opencv
from capture.camera import Frame
from capture.errors import CameraAbsent, CameraSilent, CameraTooSmall, CameraTrouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from capture.camera import Image

_FAILED_READS = 5  # in a row; a single one happens when a lamp is switched on next to the cable


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a picture in pixels."""

    width: int
    height: int

    def holds(self, least: Size) -> bool:
        """Whether no side is shorter than that of ``least``."""
        return self.width >= least.width and self.height >= least.height


class Grabber(Protocol):
    """The part of ``cv2.VideoCapture`` that is used."""

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's own name
        """Whether a device answered."""

    def read(self) -> tuple[bool, Any]:
        """Whether there is a picture, and the picture; waits for it."""

    def set(self, prop: int, value: float) -> bool:
        """Ask for a property; the answer says little, the picture tells."""

    def release(self) -> None:
        """Let the device go."""


def open_device(device: int) -> Grabber:
    """Open a camera by its number with the driver of the system, and no other driver."""
    cv = opencv()
    driver = cv.CAP_MSMF if sys.platform == "win32" else cv.CAP_V4L2
    grabber: Grabber = cv.VideoCapture(device, driver)
    if sys.platform == "win32" and not grabber.isOpened():
        grabber = cv.VideoCapture(device, cv.CAP_DSHOW)
    return grabber


class UvcCamera:
    """One USB camera.

    Args:
        device: its number, 0 for the first.
        asked: the size that is asked for; the camera may give another.
        least: the size below which it is of no use.
        patience_ms: how long to wait for the device to open or for a frame.
        opener: what opens the device.
        clock: nanoseconds that do not jump.
    """

    def __init__(
        self,
        device: int,
        *,
        asked: Size = Size(1280, 720),
        least: Size = Size(640, 480),
        patience_ms: int = 5_000,
        opener: Callable[[int], Grabber] = open_device,
        clock: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._device, self._asked, self._least = device, asked, least
        self._patience = patience_ms / 1000
        self._opener, self._clock = opener, clock
        self._reader: _Reader | None = None
        self._given = 0

    @property
    def name(self) -> str:
        """``USB 0``: kind and number."""
        return f"USB {self._device}"

    @property
    def size(self) -> Size | None:
        """What the camera really gives, measured on a frame; None while it is closed."""
        return self._reader.size if self._reader else None

    def open(self) -> None:
        """Open the device and wait for its first picture.

        Raises:
            CameraAbsent: no device answers to the number.
            CameraSilent: it does not open, or gives no picture, in time.
            CameraTooSmall: its pictures are smaller than the least.
        """
        self.close()
        opener = partial(self._opener, self._device)
        self._reader = _Reader(self.name, opener, self._asked, self._clock, self._given)
        self._reader.start()
        try:
            first = self._reader.after(self._given, self._patience)
            if not _size(first.image).holds(self._least):
                raise CameraTooSmall(self.name, f"{first.image.shape[1]} x {first.image.shape[0]}")
        except CameraTrouble:
            self.close()
            raise

    def frame(self) -> Frame:
        """The newest frame, waiting for one that was not given before.

        Raises:
            CameraAbsent: the camera is not open, or was unplugged.
            CameraSilent: no new picture came in time.
        """
        if self._reader is None:
            raise CameraAbsent(self.name, "not open")
        frame = self._reader.after(self._given, self._patience)
        self._given = frame.number
        return frame

    def close(self) -> None:
        """Tell the reading thread to let the device go; does not wait for a driver that hangs."""
        if self._reader is not None:
            self._given = self._reader.stop()
            self._reader = None


class _Reader(Thread):
    """Reads one opened device until told to stop; the only owner of the OpenCV object."""

    def __init__(
        self, name: str, opener: Callable[[], Grabber], asked: Size, clock: Callable[[], int], number: int
    ) -> None:
        super().__init__(name=f"camera {name}", daemon=True)
        self._camera, self._opener, self._asked, self._clock = name, opener, asked, clock
        self._changed = Condition()
        self._number = number
        self._newest: Frame | None = None
        self._stopped = False
        self._over = False
        self.size: Size | None = None

    def after(self, number: int, patience_s: float) -> Frame:
        """The newest frame with a number above the given one."""
        with self._changed:
            self._changed.wait_for(lambda: self._over or self._number > number, patience_s)
            if self._over:
                raise CameraAbsent(self._camera, "no device, or unplugged")
            if self._newest is None or self._newest.number <= number:
                raise CameraSilent(self._camera, "no picture in time")
            return self._newest

    def stop(self) -> int:
        """Ask the thread to end; returns the number of the last frame, that none may follow below."""
        with self._changed:
            self._stopped = True
            self._newest = None
            return self._number

    def run(self) -> None:
        """Open, read, let go."""
        try:
            grabber = self._opener()
            try:
                if grabber.isOpened():
                    self._ask_for_size(grabber)
                    self._read(grabber)
            finally:
                grabber.release()
        except opencv().error:
            pass  # told below as the end of the device
        finally:
            with self._changed:
                self._over = True
                self._changed.notify_all()

    def _ask_for_size(self, grabber: Grabber) -> None:
        cv = opencv()
        grabber.set(cv.CAP_PROP_FRAME_WIDTH, self._asked.width)
        grabber.set(cv.CAP_PROP_FRAME_HEIGHT, self._asked.height)

    def _read(self, grabber: Grabber) -> None:
        failed = 0
        while not self._stopped and failed < _FAILED_READS:
            good, image = grabber.read()
            if not good or image is None:
                failed += 1
                continue
            failed = 0
            self._keep(image)

    def _keep(self, image: Image) -> None:
        with self._changed:
            if self._stopped:
                return
            self._number += 1
            self._newest = Frame(self._number, self._clock() // 1_000_000, image)
            self.size = _size(image)
            self._changed.notify_all()


def _size(image: Image) -> Size:
    return Size(image.shape[1], image.shape[0])
