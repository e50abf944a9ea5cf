"""What a sync costs on this machine's disk: the yardstick of every other figure."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.bench_parts.rows import Row, spread, timed

PAGE = b"\0" * 4096


class Yardstick:
    """A file to which one page at a time is added and synced; ``seconds`` of every time."""

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / "yardstick", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self.seconds: list[float] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, err: BaseException | None, at: TracebackType | None
    ) -> None:
        os.close(self._file)

    def sync(self) -> None:
        """Add a page and wait until it is on the disk."""
        self.seconds.append(timed(self._add))

    def _add(self) -> None:
        os.write(self._file, PAGE)
        os.fsync(self._file)


def fsync(folder: Path, times: int) -> tuple[Row, list[float]]:
    """The cost of one sync, on its own."""
    with Yardstick(folder) as stick:
        for _ in range(times):
            stick.sync()
        return Row("one page added and synced", spread(stick.seconds)), stick.seconds
