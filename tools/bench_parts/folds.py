"""What happens before the first screen: the journal opened, its chain checked, its facts folded."""

from __future__ import annotations

import gc
import json
import sqlite3
from pathlib import Path

from kiosk.bootstrap import slots
from kiosk.clock import SystemClock
from kiosk.domain.entry import Entry
from kiosk.domain.floor import Floor
from kiosk.domain.ids import DeviceId
from kiosk.journal.codec import line_of
from kiosk.services.shelf import Shelf
from tools.bench_parts.rows import Row, at, ms, timed, worked

FOLD_S = 0.100
AIMED_AT = 300


def folds(state: Path, visits: int, times: int) -> Row:
    """Open, check and fold a journal; the fold alone; and plain JSON lines read from SQLite."""
    gc.collect()
    gc.disable()  # as the windows do: their collector waits for a timer
    history = _taken(state)
    whole = [timed(lambda: _taken(state)) for _ in range(times)]
    own = [worked(lambda: _taken(state)) for _ in range(times)]
    bare = [timed(lambda: Floor().apply(history)) for _ in range(times)]
    folding = [worked(lambda: Floor().apply(history)) for _ in range(times)]
    lines = state / "lines.db"
    _write(lines, [line_of(entry) for entry in history])
    plain = [timed(lambda: _read(lines)) for _ in range(times)]
    gc.enable()
    aimed = visits == AIMED_AT
    return Row(
        f"{visits:,} visits ({len(history):,} facts) opened, checked, folded",
        f"p50 {ms(at(whole, 50))} ({ms(at(own, 50))} of work); "
        f"the fold alone {ms(at(bare, 50))} ({ms(at(folding, 50))} of work)",
        "fold <= 100 ms" if aimed else "",
        at(bare, 50) <= FOLD_S if aimed else None,
        f"JSON lines parsed from plain SQLite {ms(at(plain, 50))}",
    )


def _taken(state: Path) -> list[Entry]:
    shelf = Shelf(state, DeviceId("L1"), SystemClock(), slots(state))
    session = shelf.current()
    if session is None:
        raise RuntimeError("no session")
    recorder = shelf.take(session)
    recorder.close()
    return recorder.history


def _write(path: Path, lines: list[str]) -> None:
    link = sqlite3.connect(path)
    with link:
        link.execute("CREATE TABLE line (text TEXT)")
        link.executemany("INSERT INTO line VALUES (?)", [(line,) for line in lines])
    link.close()


def _read(path: Path) -> None:
    link = sqlite3.connect(path)
    for (text,) in link.execute("SELECT text FROM line"):
        json.loads(text)
    link.close()
