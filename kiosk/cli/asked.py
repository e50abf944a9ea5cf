"""The lines of standard input, until they end or the system asks the program to stop.

A stop is honoured between two lines: what is being done is done and answered first.
Knows nothing of what the lines say.
"""

import signal
from collections.abc import Iterator
from types import FrameType
from typing import BinaryIO

from kiosk.driver.line import MAX_LINE

LONGEST = MAX_LINE + 1
"""What is read of a line: enough to see that it is too long."""


class _Stopped(Exception):  # noqa: N818 - not an error: the system asked us to stop
    """The system asks to stop while we wait for a line."""


class Asked:
    """Lines as bytes; a line that is too long is cut, so that it is refused and never kept in memory."""

    def __init__(self, lines: BinaryIO) -> None:
        """Begin to honour SIGTERM; only the main thread may."""
        self._lines = lines
        self._waiting = False
        self._stopped = False
        signal.signal(signal.SIGTERM, self._stop)

    def __iter__(self) -> Iterator[bytes]:
        """Give line after line."""
        while line := self._unless_stopped():
            yield line

    def _unless_stopped(self) -> bytes:
        try:
            return self._next()
        except _Stopped:
            return b""

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopped = True
        if self._waiting:
            raise _Stopped

    def _next(self) -> bytes:
        """The next line with its end, empty when there are no more."""
        try:
            self._waiting = True
            return b"" if self._stopped else self._whole_line()
        finally:
            self._waiting = False

    def _whole_line(self) -> bytes:
        line = piece = self._lines.readline(LONGEST)
        while piece and not piece.endswith(b"\n"):
            piece = self._lines.readline(LONGEST)
        return line
