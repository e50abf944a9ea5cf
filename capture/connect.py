"""From a camera's address in the settings to the camera.

The one place that names the kinds. Nothing is opened here.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from capture.cameras.folder import FolderCamera
from capture.cameras.uvc import UvcCamera
from capture.errors import CameraUnknown

if TYPE_CHECKING:
    from capture.camera import Camera

_SCHEME = re.compile(
    r"(?P<kind>[A-Za-z][A-Za-z0-9+-]+):(?P<rest>.*)", re.DOTALL
)  # one letter is a Windows drive


def make_camera(url: str) -> Camera | None:
    """The camera at an address; None for ``none:``, a booth that has no camera and wants none.

    ``folder:/path`` or a plain path shows the pictures of a folder; ``uvc:0`` is the first USB camera.

    Raises:
        CameraUnknown: the address names another kind, or a camera that can not be.
    """
    address = _SCHEME.fullmatch(url.strip())
    if address is None:
        return FolderCamera(Path(_path(url.strip(), url)))
    match address["kind"].lower(), address["rest"]:
        case "none", _:
            return None
        case "folder", path:
            return FolderCamera(Path(_path(path, url)))
        case "uvc", number if re.fullmatch(r"\d{1,2}", number, re.ASCII):
            return UvcCamera(int(number))
        case _:
            raise CameraUnknown(url, "no such kind of camera")


def _path(path: str, url: str) -> str:
    if not path or "\0" in path:
        raise CameraUnknown(url, "an empty address")
    return path
