"""Addresses of cameras, and a start that does not wait for OpenCV."""

import os
import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture._cv import opencv
from capture.cameras.folder import FolderCamera
from capture.cameras.uvc import UvcCamera
from capture.connect import make_camera
from capture.errors import CameraTrouble, CameraUnknown


@pytest.mark.parametrize(
    "url", ["folder:/srv/pictures", "/srv/pictures", "FOLDER:/srv/pictures", " /srv/pictures "]
)
def test_a_folder(url):
    """With or without saying so."""
    camera = make_camera(url)
    assert isinstance(camera, FolderCamera)
    assert camera.name == "pictures"


def test_a_windows_path_is_a_folder():
    """One letter before the colon is a drive."""
    assert isinstance(make_camera(r"C:\pictures"), FolderCamera)


def test_a_usb_camera():
    """By number; nothing is opened yet."""
    camera = make_camera("uvc:2")
    assert isinstance(camera, UvcCamera)
    assert camera.name == "USB 2"


def test_no_camera_wanted():
    """A booth that reads codes by scanner only."""
    assert make_camera("none:") is None


@pytest.mark.parametrize(
    "url", ["", " ", "uvc:", "uvc:x", "uvc:-1", "uvc:٣", "ptp:1", "http://camera/", "folder:", "/a\0b"]
)
def test_unknown(url):
    """Said at once, not at the first picture."""
    with pytest.raises(CameraUnknown):
        make_camera(url)


@given(st.text())
def test_any_address(url):
    """A camera or plain trouble."""
    with suppress(CameraTrouble):
        assert isinstance(make_camera(url), FolderCamera | UvcCamera | None)


class TestOpenCv:
    def test_leaves_the_screen_alone(self):
        """Importing OpenCV must not send Qt to plugins with which no window opens."""
        code = (
            "import os; os.environ['QT_QPA_FONTDIR'] = 'ours'\n"
            "from capture._cv import opencv; opencv()\n"
            "print(os.environ.get('QT_QPA_PLATFORM_PLUGIN_PATH'), os.environ['QT_QPA_FONTDIR'])"
        )
        clean = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        said = subprocess.run(
            [sys.executable, "-c", code], env=clean, capture_output=True, text=True, check=True
        )
        assert said.stdout.split() == ["None", "ours"]

    def test_is_not_loaded_at_start(self):
        """Knowing the cameras costs nothing until one is opened."""
        code = (
            "import sys, capture.connect, capture.codes\n"
            "print({'cv2', 'zxingcpp', 'numpy'} & set(sys.modules))"
        )
        said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert said.stdout.strip() == "set()"

    def test_is_the_module(self):
        """The door gives OpenCV itself."""
        assert opencv().__name__ == "cv2"
