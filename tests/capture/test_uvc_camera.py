"""A USB camera that is slow, small, frozen, unplugged and plugged in again.

There is no camera on the machines that run the tests: OpenCV reads a film instead, and a device made
for the test plays what a driver does at its worst.
"""

import threading
from collections import deque
from contextlib import contextmanager

import cv2
import numpy as np
import pytest

from capture.cameras.uvc import Size, UvcCamera
from capture.errors import CameraAbsent, CameraSilent, CameraTooSmall


class Device:
    """A device whose pictures are handed out one by one; when none is left its driver waits."""

    def __init__(self, size=(720, 1280), *, opened=True):
        self.shape, self.opened = (*size, 3), opened
        self.released = threading.Event()
        self.asked = {}
        self._more = threading.Semaphore(0)
        self._good = True
        self._shade = 0

    def isOpened(self):  # noqa: N802 - OpenCV's own name
        return self.opened

    def set(self, prop, value):
        self.asked[prop] = value
        return True

    def read(self):
        self._more.acquire()
        self._shade += 1
        return (True, np.full(self.shape, self._shade, np.uint8)) if self._good else (False, None)

    def release(self):
        self.released.set()

    def show(self, pictures=1):
        self._more.release(pictures)

    def unplug(self):
        self._good = False
        self._more.release(100)


@contextmanager
def plugged_in(*devices, patience_ms=2_000, **options):
    """A camera that finds these devices, one at each opening."""
    waiting = list(devices)
    camera = UvcCamera(0, opener=lambda _number: waiting.pop(0), patience_ms=patience_ms, **options)
    try:
        yield camera
    finally:
        camera.close()
        for device in devices:
            device.unplug()


class TestOpening:
    def test_asks_for_the_size_and_measures_it(self):
        """The size is what a picture has, not what the driver says."""
        device = Device((600, 800))
        device.show()
        with plugged_in(device) as camera:
            assert camera.size is None
            camera.open()
            assert camera.size == Size(800, 600)
            assert device.asked == {cv2.CAP_PROP_FRAME_WIDTH: 1280, cv2.CAP_PROP_FRAME_HEIGHT: 720}

    def test_nothing_there(self):
        """No device answers to the number."""
        device = Device(opened=False)
        with plugged_in(device) as camera, pytest.raises(CameraAbsent):
            camera.open()
        assert device.released.wait(5)

    def test_too_small(self):
        """Refused, and let go."""
        device = Device((240, 320))
        device.show()
        with plugged_in(device) as camera:
            with pytest.raises(CameraTooSmall, match="320 x 240"):
                camera.open()
            device.show()
            assert device.released.wait(5)
            with pytest.raises(CameraAbsent):
                camera.frame()

    def test_a_driver_that_hangs_while_opening(self):
        """Told after the patience; the device is let go when the driver comes back."""
        go_on, device = threading.Event(), Device()
        device.unplug()

        def opener(_number):
            go_on.wait()
            return device

        camera = UvcCamera(0, opener=opener, patience_ms=20)
        with pytest.raises(CameraSilent):
            camera.open()
        go_on.set()
        assert device.released.wait(5)

    def test_a_driver_that_breaks(self):
        """OpenCV's own error is an absent camera."""

        def opener(_number):
            raise cv2.error("no driver")

        with pytest.raises(CameraAbsent):
            UvcCamera(0, opener=opener).open()

    def test_no_such_device_on_this_machine(self):
        """The real door, at a number that no machine has."""
        with pytest.raises(CameraAbsent):
            UvcCamera(99).open()


class TestFrames:
    def test_each_is_given_once(self):
        """The same picture never serves two people: no new one is trouble."""
        device = Device()
        device.show()
        with plugged_in(device, patience_ms=500) as camera:
            camera.open()
            assert camera.frame().number == 1
            with pytest.raises(CameraSilent):
                camera.frame()
            device.show()
            assert camera.frame().number == 2

    def test_the_newest_wins(self):
        """Whoever was away for a while sees now, not then."""
        device = Device()
        device.show()
        moments = iter(range(0, 10**12, 7_000_000))
        seen = threading.Semaphore(0)

        def clock():
            seen.release()
            return next(moments)

        with plugged_in(device, clock=clock) as camera:
            camera.open()
            device.show(9)
            for _ in range(10):
                assert seen.acquire(timeout=5)
            while (frame := camera.frame()).number < 10:
                assert frame.monotonic_ms == 7 * (frame.number - 1)
            assert int(frame.image[0, 0, 0]) == 10

    def test_unplugged_and_plugged_in_again(self):
        """Gone is said at once; opening again brings it back, and numbers go on."""
        first, second = Device(), Device()
        first.show()
        second.show()
        with plugged_in(first, second) as camera:
            camera.open()
            number = camera.frame().number
            first.unplug()
            with pytest.raises(CameraAbsent):
                camera.frame()
            assert first.released.wait(5)
            camera.open()
            assert camera.frame().number > number

    def test_one_bad_picture_is_passed_over(self):
        """A flicker on the cable is no trouble."""
        device = Device()
        good_again = device.read

        def flicker():
            device.read = good_again
            return False, None

        device.read = flicker
        device.show()
        with plugged_in(device) as camera:
            camera.open()
            assert camera.frame().number == 1

    def test_closing_twice(self):
        """Is closing once, and before opening is nothing."""
        camera = UvcCamera(0)
        camera.close()
        camera.close()
        assert camera.name == "USB 0"

    def test_through_opencv(self, tmp_path):
        """A film in place of the device: OpenCV itself opens, reads and ends."""
        film = str(tmp_path / "film.avi")
        writer = cv2.VideoWriter(film, cv2.VideoWriter.fourcc(*"MJPG"), 25, (640, 480))
        for shade in range(0, 250, 25):
            writer.write(np.full((480, 640, 3), shade, np.uint8))
        writer.release()
        held = threading.Event()

        class Film:
            """A film that stops after its first picture until it is told to run."""

            def __init__(self):
                self._film = cv2.VideoCapture(film)
                self._read = 0

            def __getattr__(self, name):
                return getattr(self._film, name)

            def read(self):
                self._read += 1
                if self._read > 1:
                    held.wait()
                return self._film.read()

        camera = UvcCamera(0, opener=lambda _number: Film())
        camera.open()
        assert camera.size == Size(640, 480)
        assert camera.frame().image.shape == (480, 640, 3)
        held.set()
        with pytest.raises(CameraAbsent):
            deque(iter(camera.frame, None), maxlen=1)
        camera.close()
