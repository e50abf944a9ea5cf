"""From the start of the program to the first painted staff window, and what it weighs then."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tools.bench_parts.rows import Row, at, ms

WINDOW_S = 1.5
CHILD = Path(__file__).with_name("window_start.py")
PATIENCE_S = 30


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds on the clock, seconds of the program's own work, bytes in memory."""

    took: float
    work: float
    weight: int


def window_rows(states: dict[str, Path], times: int) -> list[Row]:
    """Start the windows on each state folder; a bare Qt window beside."""
    bare = [_start("-") for _ in range(times)]
    beside = f"a bare Qt window {_said(bare)}"
    rows = []
    for words, state in states.items():
        starts = [_start(str(state)) for _ in range(times)]
        weight = max(start.weight for start in starts) / 2**20
        held = at([start.took for start in starts], 50) <= WINDOW_S
        what = f"program start to painted window, {words}"
        rows.append(Row(what, f"{_said(starts)}; {weight:.0f} MiB", "<= 1.5 s", held, beside))
    return rows


def _said(starts: list[Start]) -> str:
    took, work = [start.took for start in starts], [start.work for start in starts]
    return f"p50 {ms(at(took, 50))} ({ms(at(work, 50))} of work), longest {ms(max(took))}"


def _start(state: str) -> Start:
    """Start a program and wait until it says that its window is painted."""
    began = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, str(CHILD), state],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )
    said, wrong = child.communicate(timeout=PATIENCE_S)
    took = time.perf_counter() - began
    if child.returncode != 0 or len(said.split()) != 2:
        raise RuntimeError(f"the window did not come up: {wrong[-500:]}")
    weight, work = said.split()
    return Start(took, float(work), int(weight))
