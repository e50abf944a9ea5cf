"""The folder that a practice day leaves behind: where it may be, and what is in it."""

from pathlib import Path
from typing import Final

STATE: Final = "state"
SUMMARY: Final = "summary.txt"
NUMBERED: Final = 999


class FolderTaken(Exception):  # noqa: N818 - named as what happened
    """The folder holds something that is no practice day, or cannot be written."""


def claimed(wanted: Path) -> Path:
    """The folder for this day: the one that was asked for, or a numbered one inside it.

    A folder that already holds a practice day is left as it is.

    Raises:
        FolderTaken: it holds something else, or no folder can be made there.
    """
    try:
        wanted.mkdir(parents=True, exist_ok=True)
        if not any(wanted.iterdir()):
            return wanted
        if not (wanted / STATE).is_dir():
            raise FolderTaken(wanted.name)
        return _numbered(wanted)
    except OSError as err:
        raise FolderTaken(wanted.name) from err


def _numbered(wanted: Path) -> Path:
    for number in range(2, NUMBERED + 1):
        folder = wanted / str(number)
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise FolderTaken(wanted.name)
