"""Durations and how they are written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from time import perf_counter, process_time


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what, how much, what is aimed at, and what the same costs otherwise in the same run.

    ``held`` is None where nothing is aimed at.
    """

    what: str
    figure: str
    aim: str = ""
    held: bool | None = None
    beside: str = ""

    @property
    def verdict(self) -> str:
        """Whether the aim is held, in a word."""
        return "" if self.held is None else "yes" if self.held else "**no**"


def timed(act: Callable[[], object]) -> float:
    """Seconds that something takes."""
    began = perf_counter()
    act()
    return perf_counter() - began


def worked(act: Callable[[], object]) -> float:
    """Seconds of this program's own work: what is left when other programs want the machine too."""
    began = process_time()
    act()
    return process_time() - began


def at(seconds: Sequence[float], percent: int) -> float:
    """The value that so many percent of the measurements do not exceed."""
    ordered = sorted(seconds)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]


def ms(seconds: float) -> str:
    """Milliseconds with as many digits as mean something."""
    value = seconds * 1000
    return f"{value:.2f} ms" if value < 10 else f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"


def spread(seconds: Sequence[float]) -> str:
    """The middle and the tail."""
    return f"p50 {ms(at(seconds, 50))}, p95 {ms(at(seconds, 95))}"


def table(rows: Sequence[Row]) -> str:
    """The rows as a table of Markdown."""
    head = ("figure", "measured", "aim", "held", "beside, in the same run")
    cells = [head, *((row.what, row.figure, row.aim, row.verdict, row.beside) for row in rows)]
    lines = ["| " + " | ".join(line) + " |" for line in cells]
    return "\n".join([lines[0], "|---" * len(head) + "|", *lines[1:]])
