"""The practice camera: pictures of a folder in turn."""

import os
import zlib

import cv2
import numpy as np
import pytest

from capture.cameras.folder import FolderCamera
from capture.errors import CameraAbsent, CameraSilent


def put(folder, name, shade, age):
    """A picture of one shade, ``age`` seconds old."""
    path = folder / name
    good, content = cv2.imencode(path.suffix, np.full((48, 64, 3), shade, np.uint8))
    assert good
    path.write_bytes(content.tobytes())
    os.utime(path, (1_000_000 - age, 1_000_000 - age))
    return path


def shades(camera, frames):
    return [round(float(camera.frame().image.mean()), -1) for _ in range(frames)]


@pytest.fixture
def folder(tmp_path):
    put(tmp_path, "a.png", 50, age=30)
    put(tmp_path, "b.jpg", 100, age=20)
    put(tmp_path, "写真 三.png", 150, age=10)
    return tmp_path


@pytest.fixture
def camera(folder):
    camera = FolderCamera(folder)
    camera.open()
    return camera


class TestTurns:
    def test_newest_first_then_round(self, camera):
        """Three pictures, then the first again."""
        assert shades(camera, 7) == [150, 100, 50, 150, 100, 50, 150]

    def test_a_new_picture_comes_next(self, camera, folder):
        """Whoever puts one in wants to see it."""
        shades(camera, 2)
        put(folder, "neu.png", 200, age=99)
        assert shades(camera, 3) == [200, 50, 150]

    def test_a_picture_that_was_replaced(self, camera, folder):
        """The same file name with another picture is new."""
        shades(camera, 3)
        put(folder, "a.png", 220, age=5)
        assert shades(camera, 4) == [220, 150, 100, 220]

    def test_a_picture_that_was_taken_away(self, camera, folder):
        """It does not come again."""
        shades(camera, 3)
        (folder / "b.jpg").unlink()
        assert shades(camera, 3) == [150, 50, 150]

    def test_numbers_and_times(self, folder):
        """A number never comes twice, not even after opening again; times come from the clock."""
        ticks = iter(range(0, 10**9, 5_000_000))
        camera = FolderCamera(folder, clock=lambda: next(ticks))
        camera.open()
        first, second = camera.frame(), camera.frame()
        camera.close()
        camera.close()
        camera.open()
        third = camera.frame()
        assert [frame.number for frame in (first, second, third)] == [1, 2, 3]
        assert [frame.monotonic_ms for frame in (first, second, third)] == [0, 5, 10]
        assert first.image.shape == (48, 64, 3)
        assert camera.name == folder.name


class TestBrokenPictures:
    def test_are_left_out_and_counted(self, camera, folder):
        """Text, half a JPEG, half a PNG, an empty file and a folder among the pictures."""
        (folder / "text.png").write_text("no picture", encoding="utf-8")
        (folder / "empty.jpg").write_bytes(b"")
        for name in ("b.jpg", "a.png"):
            whole = (folder / name).read_bytes()
            (folder / f"half-{name}").write_bytes(whole[: len(whole) // 2])
        (folder / "folder.png").mkdir()
        (folder / "notes.txt").write_text("for the trainer", encoding="utf-8")
        assert sorted(shades(camera, 3)) == [50, 100, 150]
        assert camera.skipped == 4

    def test_a_copy_that_is_finished_later(self, camera, folder):
        """A picture seen while it was still being copied is shown when it is whole."""
        whole = put(folder, "c.png", 200, age=0).read_bytes()
        (folder / "c.png").write_bytes(whole[:40])
        assert 200 not in shades(camera, 3)
        assert camera.skipped == 1
        (folder / "c.png").write_bytes(whole)
        assert shades(camera, 1) == [200]
        assert camera.skipped == 0

    def test_a_header_that_promises_too_much(self, camera, folder):
        """A picture that says it is 60,000 pixels wide and high does not fill the memory."""
        whole = bytearray((folder / "a.png").read_bytes())
        whole[16:24] = (60_000).to_bytes(4, "big") * 2
        whole[29:33] = zlib.crc32(whole[12:29]).to_bytes(4, "big")
        (folder / "huge.png").write_bytes(whole)
        assert sorted(shades(camera, 3)) == [50, 100, 150]
        assert camera.skipped == 1

    def test_nothing_but_broken_ones(self, tmp_path):
        """Silent, not a grey picture."""
        (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xd9")
        camera = FolderCamera(tmp_path)
        camera.open()
        with pytest.raises(CameraSilent):
            camera.frame()

    def test_an_empty_folder_that_is_filled(self, tmp_path):
        """Silent until there is something to see; no need to open again."""
        camera = FolderCamera(tmp_path)
        camera.open()
        with pytest.raises(CameraSilent):
            camera.frame()
        put(tmp_path, "a.png", 50, age=0)
        assert shades(camera, 1) == [50]


class TestAbsent:
    def test_no_folder(self, tmp_path):
        """Said when it is opened."""
        with pytest.raises(CameraAbsent) as trouble:
            FolderCamera(tmp_path / "none").open()
        assert trouble.value.camera == "none"

    def test_a_folder_that_goes_and_comes_back(self, camera, folder):
        """As a camera that is unplugged for a while."""
        away = folder.rename(folder.with_name("away"))
        with pytest.raises(CameraAbsent):
            camera.frame()
        away.rename(folder)
        camera.open()
        assert shades(camera, 1) == [150]
