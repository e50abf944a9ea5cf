"""From the tap to the acknowledgement, with a day's people in the journal already."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil

from kiosk.bootstrap import build
from tools.bench_parts.days import Keyboard
from tools.bench_parts.disk import Yardstick
from tools.bench_parts.rows import Row, at, ms, spread, timed

AHEAD_OF_SYNC = 3
ALLOWED_S = 0.010


def taps(state: Path, times: int) -> list[Row]:
    """Check-in and call through the driver's lines, a sync and two plain peers in between."""
    booth = build(state)
    try:
        keys = Keyboard(booth, pressed=10_000)
        with Yardstick(state) as stick:
            plain, chainless = _Plain(state), _Chainless(state)
            seconds: dict[str, list[float]] = {"in": [], "call": [], "plain": [], "chainless": []}
            for turn in range(times):
                acts: dict[str, Callable[[], object]] = {
                    "in": partial(_check_in, keys, turn),
                    "call": partial(keys.press, "staff/p3", "call_next", lane="application"),
                    "plain": plain.write,
                    "chainless": chainless.write,
                }
                for name, act in acts.items():
                    stick.sync()
                    seconds[name].append(timed(act))
                ticket = keys.press("staff/p3", "board")["board"]["lanes"][0]["serving"][0]["ticket"]
                keys.press("staff/p3", "leave", ticket=ticket, exit="consultation_only")
        memory = psutil.Process(os.getpid()).memory_info().rss
    finally:
        booth.close()
    return [
        Row("a page synced, between the taps", spread(stick.seconds)),
        _tap("tap to acknowledged: check-in", seconds["in"], stick.seconds, seconds),
        _tap("tap to acknowledged: call", seconds["call"], stick.seconds, seconds),
        Row("memory of this tool with that day open", f"{memory / 2**20:.0f} MiB"),
    ]


def _check_in(keys: Keyboard, turn: int) -> None:
    person = {"kana": "ケイソク ハナ", "name": f"計測 花{turn}"}
    keys.press("staff/p4", "check_in_walk_in", lane="application", people=[person])


def _tap(what: str, mine: list[float], syncs: list[float], seconds: dict[str, list[float]]) -> Row:
    limit = AHEAD_OF_SYNC * at(syncs, 50) + ALLOWED_S
    peers = ", ".join(
        f"{at(mine, 50) / at(seconds[name], 50):.1f} x {words}"
        for name, words in (
            ("plain", "plain SQLite, same rows"),
            ("chainless", "JSON without chain or key"),
        )
    )
    aim = f"p95 <= 3 syncs (p50) + 10 ms = {ms(limit)}"
    return Row(what, spread(mine), aim, at(mine, 95) <= limit, f"p50 is {peers}")


class _Plain:
    """The same three tables, written in the same order, without key, chain or rules."""

    def __init__(self, folder: Path) -> None:
        self._link = _plain(folder / "plain.db")
        self._link.executescript(
            "CREATE TABLE entry (device TEXT, seq INTEGER, hlc TEXT, kind TEXT, command TEXT, line TEXT,"
            " hash TEXT, PRIMARY KEY (device, seq)); CREATE INDEX by_command ON entry (command);"
            "CREATE TABLE head (device TEXT PRIMARY KEY, seq INTEGER, hash TEXT);"
            "CREATE TABLE vault (digest TEXT PRIMARY KEY, kind TEXT, box BLOB);"
        )
        self._seq = 0

    def write(self) -> None:
        self._seq += 1
        with self._link:
            self._link.execute("INSERT INTO vault VALUES (?, 'person', ?)", (f"{self._seq:064}", b"\0" * 120))
            self._link.execute(
                "INSERT INTO entry VALUES ('L1', ?, ?, 'checked_in', ?, ?, ?)",
                (self._seq, f"{self._seq:024}", f"c{self._seq}", "x" * 600, "0" * 64),
            )
            self._link.execute("INSERT OR REPLACE INTO head VALUES ('L1', ?, ?)", (self._seq, "0" * 64))


class _Chainless:
    """One JSON text a fact, appended."""

    def __init__(self, folder: Path) -> None:
        self._link = _plain(folder / "chainless.db")
        self._link.execute("CREATE TABLE fact (line TEXT)")

    def write(self) -> None:
        with self._link:
            line = json.dumps({"kind": "checked_in", "ticket": "A101", "person": "0" * 64, "more": "x" * 300})
            self._link.execute("INSERT INTO fact VALUES (?)", (line,))


def _plain(path: Path) -> sqlite3.Connection:
    link = sqlite3.connect(path)
    link.execute("PRAGMA journal_mode = WAL")
    link.execute("PRAGMA synchronous = FULL")
    return link
