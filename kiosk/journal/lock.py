"""One program per journal, held by the operating system so that it ends with the program.

The lock is on a file of its own beside the database.  A program killed at any moment
leaves the file but not the lock.
"""

import os
import sys
from pathlib import Path

from kiosk.journal.errors import AlreadyOpen, Unavailable

if sys.platform == "win32":  # pragma: no cover - the other system's half
    import msvcrt

    def _hold(fd: int) -> None:
        os.lseek(fd, 0, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Held from construction until `release`.

    Raises:
        AlreadyOpen: another program, or another place in this one, holds it.
        Unavailable: the file can not be opened.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as err:
            raise Unavailable(path.name) from err
        try:
            _hold(self._fd)
        except OSError as err:
            os.close(self._fd)
            raise AlreadyOpen(path.name) from err

    @property
    def held(self) -> bool:
        """Whether this object still keeps others out."""
        return self._fd >= 0

    @property
    def marked(self) -> bool:
        """Whether a journal was once made beside this lock."""
        return os.fstat(self._fd).st_size > 0

    def mark(self) -> None:
        """Remember durably that a journal was made here, so that its loss is noticed.

        Raises:
            OSError: the disk did not take it.
        """
        os.lseek(self._fd, 0, os.SEEK_SET)
        os.write(self._fd, b"journal made\n")
        os.fsync(self._fd)

    def release(self) -> None:
        """Let another program open the journal; a second call does nothing."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1
