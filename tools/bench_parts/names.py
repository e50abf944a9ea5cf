"""The booking list of a season: read from a day pack, searched with every key stroke."""

from __future__ import annotations

import json
import sqlite3
from base64 import b64decode
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random

from kiosk.projections.booking_search import BookingSearch
from kiosk.services.bookings import Bookings
from sync.daypack import DayPack, read_day_pack_file, seal_day_pack
from sync.practice import make_practice_pack, practice_signer
from tools.bench_parts.rows import Row, at, ms, spread, timed
from tools.bench_parts.season import season

KEY_STROKE_S = 0.015
LIMIT = 50


def pack_rows(folder: Path, bookings: int) -> tuple[DayPack, list[Row]]:
    """Verify and read a day pack of so many bookings."""
    signer = practice_signer()
    file = folder / "large.json"
    file.write_bytes(seal_day_pack(make_practice_pack(bookings=season(bookings)), signer))
    packs: list[DayPack] = []
    took = timed(lambda: packs.append(read_day_pack_file(file, [signer.trusted])))
    payload = b64decode(json.loads(file.read_bytes())["payload"])
    plain = timed(lambda: json.loads(payload))
    what = f"day pack of {bookings:,} bookings verified and read ({file.stat().st_size / 2**20:.0f} MiB)"
    return packs[0], [Row(what, ms(took), beside=f"json.loads of its content alone {ms(plain)}")]


def search_rows(pack: DayPack, typed: int) -> list[Row]:
    """Type so many names letter by letter."""
    lists: list[Bookings] = []
    built = timed(lambda: lists.append(Bookings(pack.bookings, pack.booking_list_as_of)))
    search = lists[0].search
    random = Random(7)  # noqa: S311 - whom to look for, not a secret
    kana = [person.kana for booking in pack.bookings for person in booking.people]
    queries = [name[:end] for name in random.sample(kana, typed) for end in range(1, min(len(name), 9) + 1)]
    mine = _each(lambda text: search.find(text, LIMIT), queries)
    peers = {
        "`in` over a list of kana": _naive(kana),
        "FTS5 trigram": _fts5(kana),
    }
    some = random.sample(queries, max(20, len(queries) // 20))
    beside = ", ".join(f"{words} p95 {ms(at(_each(find, some), 95))}" for words, find in peers.items())
    return [
        Row(f"list of {len(kana):,} people indexed", ms(built)),
        Row(
            f"search per key stroke ({len(queries):,} strokes)",
            f"{spread(mine)}, longest {ms(max(mine))}",
            "<= 15 ms",
            at(mine, 95) <= KEY_STROKE_S,
            f"{beside}; neither forgives spelling",
        ),
        _queries(search),
    ]


def _each(find: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Seconds of every search."""
    return [timed(partial(find, text)) for text in texts]


def _queries(search: BookingSearch) -> Row:
    """The other ways to find somebody."""
    kinds = {"phone": "1234", "birth": "1985", "kanji": "佐藤", "loose": "オーノ", "romaji": "satou"}
    took = {
        name: at(_each(lambda typed: search.find(typed, LIMIT), [text] * 15), 50)
        for name, text in kinds.items()
    }
    return Row(
        "search of other kinds, p50", ", ".join(f"{name} {ms(seconds)}" for name, seconds in took.items())
    )


def _naive(kana: Sequence[str]) -> Callable[[str], object]:
    return lambda text: [name for name in kana if text in name][:LIMIT]


def _fts5(kana: Sequence[str]) -> Callable[[str], object]:
    link = sqlite3.connect(":memory:")
    link.execute("CREATE VIRTUAL TABLE person USING fts5(kana, tokenize = 'trigram')")
    link.executemany("INSERT INTO person VALUES (?)", [(name,) for name in kana])
    query = f"SELECT kana FROM person WHERE kana LIKE ? LIMIT {LIMIT}"  # noqa: S608 - a number of ours
    return lambda text: link.execute(query, (f"%{text}%",)).fetchall()
