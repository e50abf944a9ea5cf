"""A camera that shows the pictures of a folder: for practice, and wherever there is no camera.

The pictures come in turn, the newest first; a picture that is put into the folder meanwhile comes
next. What is no whole picture is left out and counted.
"""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from capture._cv import opencv
from capture.camera import Frame
from capture.errors import CameraAbsent, CameraSilent

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from capture.camera import Image

_KINDS = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".webp"})
_LARGEST_BYTES = 64 * 1024 * 1024
_JPEG, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_PNG, _PNG_END = b"\x89PNG", b"IEND\xaeB`\x82"

_Picture = tuple[str, int, int]  # file name, time of change in ns, bytes: a rewritten file is a new picture


class FolderCamera:
    """The pictures of one folder as frames."""

    def __init__(self, folder: Path, *, clock: Callable[[], int] = time.monotonic_ns) -> None:
        self._folder = folder
        self._clock = clock
        self._turn: deque[_Picture] = deque()
        self._broken: set[_Picture] = set()
        self._number = 0

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self._folder.name or str(self._folder)

    @property
    def skipped(self) -> int:
        """How many files of the folder are no whole pictures."""
        return len(self._broken)

    def open(self) -> None:
        """Look into the folder.

        Raises:
            CameraAbsent: there is no such folder.
        """
        self._turn.clear()
        self._broken.clear()
        self._look()

    def frame(self) -> Frame:
        """The next picture.

        Raises:
            CameraAbsent: the folder is gone.
            CameraSilent: it holds no whole picture.
        """
        self._look()
        while self._turn:
            picture = self._turn.popleft()
            image = self._decoded(picture)
            if image is not None:
                self._turn.append(picture)
                self._number += 1
                return Frame(self._number, self._clock() // 1_000_000, image)
            self._broken.add(picture)
        raise CameraSilent(self.name, "no whole picture in the folder")

    def close(self) -> None:
        """Forget the pictures."""
        self._turn.clear()

    def _look(self) -> None:
        """Put new pictures first, newest of all foremost, and drop those that are gone."""
        there = self._pictures()
        self._broken &= there
        self._turn = deque(picture for picture in self._turn if picture in there)
        new = there.difference(self._turn, self._broken)
        self._turn.extendleft(sorted(new, key=lambda picture: (picture[1], picture[0])))

    def _pictures(self) -> set[_Picture]:
        there: set[_Picture] = set()
        try:
            for path in self._folder.iterdir():
                if path.suffix.lower() in _KINDS and path.is_file():
                    stat = path.stat()
                    there.add((path.name, stat.st_mtime_ns, stat.st_size))
        except OSError as err:
            raise CameraAbsent(self.name, "the folder can not be read") from err
        return there

    def _decoded(self, picture: _Picture) -> Image | None:
        if not 0 < picture[2] <= _LARGEST_BYTES:
            return None
        try:
            content = (self._folder / picture[0]).read_bytes()
        except OSError:
            return None
        if not _is_whole(content):
            return None
        cv = opencv()
        import numpy as np  # noqa: PLC0415 - comes with OpenCV, start-up does not wait for it

        try:
            # From memory, because imread can not open Japanese file names on Windows.
            image: Image | None = cv.imdecode(np.frombuffer(content, np.uint8), cv.IMREAD_COLOR)
        except cv.error:
            return None
        return image


def _is_whole(content: bytes) -> bool:
    """Whether a JPEG or PNG has its end: OpenCV fills a lost part with grey and says nothing."""
    if content.startswith(_JPEG):
        return _JPEG_END in content[-64:]
    return not content.startswith(_PNG) or _PNG_END in content[-64:]
