"""The journal of one session: append-only, encrypted, chained, one writer, durable before acknowledged.

Knows entries and their order, not what they mean.  One thread at a time may use a
`Journal`; which one does not matter.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Self

from kiosk.clock import SystemClock
from kiosk.domain.entry import Author, Entry, Hlc
from kiosk.domain.facts import Fact
from kiosk.domain.ids import CommandId, DeviceId, Digest
from kiosk.journal.chain import START, Damage, Fault, Link, Row, accept, after
from kiosk.journal.codec import entry_of, hash_of, line_of, open_line
from kiosk.journal.database import SET_META, Database
from kiosk.journal.errors import JournalDamaged, NotKept
from kiosk.journal.hlc import HybridClock, from_text, to_text
from kiosk.journal.kinds import KINDS, digests_of
from kiosk.journal.merging import continued
from kiosk.journal.sqlcipher import Connection, DatabaseKey
from kiosk.journal.vault import Sealed

_ALL = "SELECT device, seq, hlc, kind, command, line, hash FROM entry ORDER BY device, seq"
_OF_COMMAND = "SELECT line, hash FROM entry WHERE command = ? ORDER BY hlc"
_HASH_AT = "SELECT hash FROM entry WHERE device = ? AND seq = ?"
_ADD = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)"
_KEEP = "INSERT OR IGNORE INTO vault VALUES (?, ?, ?)"
_HEAD = (
    "INSERT INTO head VALUES (?, ?, ?) "
    "ON CONFLICT (device) DO UPDATE SET seq = excluded.seq, hash = excluded.hash"
)


class Journal:
    """One session's facts.  Made by `open`; ends with `close` or as a context manager."""

    def __init__(self, database: Database, device: DeviceId, clock: SystemClock) -> None:
        self._database = database
        self._device = device
        self._clock = clock
        found = list(self._checked())
        self._heads = self._checked_heads(row for row, _ in found)
        # Whoever opens a journal reads it next; kept for that one reading, until something is written.
        self._opened: list[Entry] | None = [entry for _, entry in found]
        last = self._last_reading()
        if last is not None:
            clock.raise_floor(last.ms)
        self._hlc = HybridClock(device, clock, last)
        self._far_ahead: set[DeviceId] = set()

    @classmethod
    def open(cls, path: Path, key: DatabaseKey, device: DeviceId, clock: SystemClock) -> Self:
        """Open the session's journal, making it when there never was one, and check it whole.

        Raises the floor of ``clock`` to the journal's last reading.

        Raises:
            AlreadyOpen: another program has it.
            JournalMissing: there was one, and its file is gone.
            JournalDamaged, WrongKey, WrongDevice, NewerJournal: it must not be written on.
            DiskFull, DiskBroken, Unavailable, UnsafeDatabase: the laptop's state forbids it.
        """
        with ExitStack() as unless_whole:
            database = Database.open(path, key, device)
            unless_whole.callback(database.close)
            journal = cls(database, device, clock)
            unless_whole.pop_all()
        # What the last program left in the log is settled in the database before anything is added.
        database.checkpoint_when_due(limit=0)
        return journal

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def device(self) -> DeviceId:
        """The laptop whose facts this program appends."""
        return self._device

    @property
    def far_ahead(self) -> tuple[DeviceId, ...]:
        """Other laptops whose clocks are too far ahead to be followed; for showing."""
        return tuple(sorted(self._far_ahead))

    def append(
        self, command: CommandId, author: Author, facts: Sequence[Fact], blobs: Sequence[Sealed] = ()
    ) -> tuple[Entry, ...]:
        """Write the facts of one command and the records they name, all or none.

        Returns after they are on the disk: what is returned is kept.

        Raises:
            ValueError: no facts, or an empty command.
            NotKept: a fact names a vault record that is neither given nor kept.
            DiskFull: nothing was written; the journal goes on when there is room.
            DiskBroken: nothing is acknowledged and nothing more is taken until the journal is opened anew;
                then `by_command` tells whether this command was kept after all.
        """
        if not facts or not command:
            msg = "a command is named and makes facts"
            raise ValueError(msg)
        self._require_kept(facts, blobs)
        written = self._compose(command, author, facts)
        rows = [row for _, row in written]
        self._opened = None
        with self._database.transaction() as link:
            link.executemany(_KEEP, [(blob.digest, blob.kind, blob.box) for blob in blobs])
            _write(link, rows)
        self._heads[self._device] = after(rows[-1])
        self._database.checkpoint_when_due()
        return tuple(entry for entry, _ in written)

    def merge(self, lines: Sequence[str]) -> tuple[Entry, ...]:
        """Take in other laptops' lines, each in its own order; returns those that were new.

        For venues with several laptops; nothing calls it while a laptop works alone.
        A clock that is far ahead is not followed: see `far_ahead`.

        Raises:
            MergeRejected: a line is damaged, out of place, or another than the one held; none is taken.
            NewerJournal: a line is a newer program's; none is taken.
            DiskFull, DiskBroken: as in `append`.
        """
        taken = continued(lines, self._heads, self._hash_at, self._device)
        if not taken:
            return ()
        for entry, _ in taken:
            self._follow(entry.hlc)
        rows = [row for _, row in taken]
        self._opened = None
        with self._database.transaction() as link:
            _write(link, rows)
            if self._hlc.last is not None:
                link.execute(SET_META, ("hlc", to_text(self._hlc.last)))
        self._heads.update({row.device: after(row) for row in rows})
        self._database.checkpoint_when_due()
        return tuple(entry for entry, _ in taken)

    def entries(self) -> Iterator[Entry]:
        """Every entry in the order of the hybrid clock, hashes and chain checked.

        The first reading after opening hands over what opening has just checked; every
        later one reads and checks again.

        Raises:
            JournalDamaged: a row is not whole.
        """
        opened, self._opened = self._opened, None
        found = [entry for _, entry in self._checked()] if opened is None else opened
        return iter(sorted(found, key=lambda entry: entry.hlc))

    def by_command(self, command: CommandId) -> tuple[Entry, ...]:
        """The entries one command made, none when it is unknown: how an unknown result is asked for."""
        rows = self._database.rows(_OF_COMMAND, (command,))
        return tuple(entry_of(open_line(line), line_hash) for line, line_hash in rows)

    def head(self) -> tuple[int, str]:
        """This laptop's last ``seq`` and hash; ``(0, "000...")`` before the first entry."""
        head = self._heads.get(self._device, START)
        return head.seq, head.hash

    def sealed(self, digest: Digest) -> Sealed:
        """A record of the vault, still closed; `Vault.open` opens it.

        Raises:
            NotKept: there is none of this name.
        """
        rows = self._database.rows("SELECT digest, kind, box FROM vault WHERE digest = ?", (digest,))
        if not rows:
            raise NotKept(digest)
        return Sealed(*rows[0])

    def all_sealed(self, kind: str) -> Iterator[Sealed]:
        """Every record of one kind, still closed, in the order they were kept."""
        rows = self._database.rows(
            "SELECT digest, kind, box FROM vault WHERE kind = ? ORDER BY rowid", (kind,)
        )
        return (Sealed(*row) for row in rows)

    def close(self) -> None:
        """Let go of the files; a second call does nothing."""
        self._database.close()

    def _checked(self) -> Iterator[tuple[Row, Entry]]:
        reach: dict[DeviceId, Link] = {}
        for stored in self._database.rows(_ALL):
            row = Row(*stored)
            yield row, accept(row, reach.get(row.device, START))
            reach[row.device] = after(row)

    def _checked_heads(self, rows: Iterable[Row]) -> dict[DeviceId, Link]:
        reached = {row.device: after(row) for row in rows}
        held = {
            device: (seq, line_hash) for device, seq, line_hash in self._database.rows("SELECT * FROM head")
        }
        if held != {device: (link.seq, link.hash) for device, link in reached.items()}:
            raise JournalDamaged(str(Damage(Fault.HEAD, "head")))
        return reached

    def _last_reading(self) -> Hlc | None:
        followed = [text for (text,) in self._database.rows("SELECT value FROM meta WHERE name = 'hlc'")]
        own = self._heads.get(self._device, START).hlc
        last = max([*followed, own])
        return from_text(last) if last else None

    def _require_kept(self, facts: Sequence[Fact], blobs: Sequence[Sealed]) -> None:
        given = {blob.digest for blob in blobs}
        for digest in {digest for fact in facts for digest in digests_of(fact)} - given:
            self.sealed(digest)

    def _compose(self, command: CommandId, author: Author, facts: Sequence[Fact]) -> list[tuple[Entry, Row]]:
        before = self._heads.get(self._device, START)
        wall = self._clock.wall().isoformat(timespec="milliseconds")
        composed: list[tuple[Entry, Row]] = []
        for fact in facts:
            seq, hlc = before.seq + 1, self._hlc.tick()
            bare = Entry(self._device, seq, hlc, wall, command, author, fact, before.hash, "")
            line = line_of(bare)
            entry = replace(bare, hash=hash_of(line))
            row = Row(self._device, seq, to_text(hlc), KINDS[type(fact)], command, line, entry.hash)
            composed.append((entry, row))
            before = after(row)
        return composed

    def _hash_at(self, device: DeviceId, seq: int) -> str | None:
        rows = self._database.rows(_HASH_AT, (device, seq))
        return rows[0][0] if rows else None

    def _follow(self, reading: Hlc) -> None:
        if not self._hlc.observe(reading):
            self._far_ahead.add(reading.device)


def _write(link: Connection, rows: Sequence[Row]) -> None:
    link.executemany(_ADD, rows)
    link.executemany(_HEAD, [(row.device, row.seq, row.hash) for row in rows])
