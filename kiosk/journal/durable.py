"""Files that are there after a power cut, or not there at all.

A file is written whole under another name, synced, renamed, and then the folder is
synced, because a rename alone may be forgotten by the disk.  Knows nothing of what
the files hold.
"""

import errno
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.journal.errors import DiskBroken, DiskFull, JournalTrouble, Unavailable

_TROUBLES: dict[int | None, type[JournalTrouble]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EIO: DiskBroken,
}


@contextmanager
def on_disk() -> Iterator[None]:
    """Turn the file system's exceptions into troubles, once, here."""
    try:
        yield
    except OSError as err:
        raise _TROUBLES.get(err.errno, Unavailable)(str(err.strerror)) from err


def sync_folder(folder: Path) -> None:
    """Make the folder's names durable; Windows has no such call and journals them itself."""
    if sys.platform == "win32":  # pragma: no cover - the other system's half
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def write_new(path: Path, content: bytes) -> None:
    """Write a file for its owner only, durably; what was there is replaced whole.

    Raises:
        OSError: no room, no permission, broken disk; the former file is untouched.
    """
    partial = path.with_name(path.name + ".part")
    fd = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(fd, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def destroy(path: Path) -> None:
    """Overwrite a file with noise, then remove it, each step durable.

    Raises:
        OSError: a step failed; call it again.
    """
    with path.open("r+b") as file:
        file.write(secrets.token_bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    sync_folder(path.parent)
