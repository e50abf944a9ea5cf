"""`python tools/bench.py [--quick] [--state DIR]`: how fast the kiosk is on this machine, as a table.

Prints figures and what is aimed at; asserts nothing, because a laptop of another make is
not a fault.  The cost of a sync is measured beside, and peers in the same run, so that
figures of two machines can be compared.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import psutil

from tools.bench_parts.days import open_day
from tools.bench_parts.disk import fsync
from tools.bench_parts.folds import folds
from tools.bench_parts.memory import memory_row
from tools.bench_parts.names import pack_rows, search_rows
from tools.bench_parts.papers import tickets
from tools.bench_parts.rows import Row, table
from tools.bench_parts.taps import taps
from tools.bench_parts.windows import window_rows

WAITING = 20
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - where a prepared day costs no sync


def main(arguments: list[str]) -> int:
    """Measure, print."""
    given = _given(arguments)
    began = time.perf_counter()
    sys.stdout.write(f"{machine()}\n\n")
    with tempfile.TemporaryDirectory(dir=given.folder, prefix="kiosk-bench-") as folder:
        rows = list(measured(Path(folder), quick=given.quick))
    sys.stdout.write(table(rows) + f"\n\nThe whole run took {time.perf_counter() - began:.0f} s.\n")
    return 0


def machine() -> str:
    """What the figures were measured on."""
    memory = psutil.virtual_memory().total / 2**30
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB, "
        f"Python {platform.python_version()}, load {load:.1f} at the start"
    )


def measured(folder: Path, *, quick: bool) -> Iterator[Row]:
    """Every row, in the order of the table; ``quick`` measures less often and less."""
    times = 3 if quick else 5
    yield fsync(folder, 50 if quick else 200)[0]
    with Prepared(folder) as day:
        small, large = day(300), day(600 if quick else 3_000)
        empty = folder / "empty"
        empty.mkdir()
        yield from window_rows({"new laptop": empty, "300 visits": small}, times)
        yield memory_row({"new laptop": empty, "300 visits": small})
        yield folds(small, 300, times)
        yield folds(large, 600 if quick else 3_000, times)
        yield from taps(small, 25 if quick else 120)
    yield from tickets(10 if quick else 40)
    pack, rows = pack_rows(folder, 5_000 if quick else 50_000)
    yield from rows
    yield from search_rows(pack, 40 if quick else 200)


class Prepared:
    """Makes days in memory and brings them to the disk that is measured."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = Path(tempfile.mkdtemp(dir=IN_MEMORY if IN_MEMORY.is_dir() else folder))

    def __enter__(self) -> Callable[[int], Path]:
        return self._day

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._made)

    def _day(self, visits: int) -> Path:
        made, place = self._made / str(visits), self._folder / f"visits-{visits}"
        open_day(made, visits, waiting=min(WAITING, visits))
        shutil.copytree(made, place)
        os.sync()
        return place


def _given(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Figures of this machine.")
    parser.add_argument("--quick", action="store_true", help="fewer and smaller measurements")
    parser.add_argument("--folder", type=Path, help="measure on this folder's disk (default: the system's)")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
