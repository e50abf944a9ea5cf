"""The file of one journal: locked, made whole or not at all, stopped at the first broken write.

Knows tables and disks, not entries.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from kiosk.domain.ids import DeviceId
from kiosk.journal.durable import on_disk, sync_folder, write_new
from kiosk.journal.errors import (
    DiskBroken,
    DiskFull,
    JournalDamaged,
    JournalMissing,
    JournalTrouble,
    Unavailable,
    WrongDevice,
)
from kiosk.journal.lock import WriterLock
from kiosk.journal.schema import migrate, objects
from kiosk.journal.sqlcipher import Connection, DatabaseKey, connect, transaction, translated

CHECKPOINT_BYTES = 4 * 1024 * 1024
"""The write-ahead log is folded into the database when it has grown beyond this."""

SET_META = "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


def beside(path: Path, suffix: str) -> Path:
    """A file that belongs to the database, e.g. ``journal.db-wal``."""
    return path.with_name(path.name + suffix)


class Database:
    """An open database, by this program alone."""

    def __init__(self, path: Path, lock: WriterLock, link: Connection) -> None:
        self._wal = beside(path, "-wal")
        self._lock = lock
        self._link = link
        self._stopped: JournalTrouble | None = None

    @classmethod
    def open(cls, path: Path, key: DatabaseKey, device: DeviceId) -> Self:
        """Open the database, making it when there never was one.

        Raises:
            JournalTrouble: it is taken, gone, another's, not readable, or the disk fails.
        """
        with on_disk():
            path.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as unless_opened:
            lock = WriterLock(beside(path, ".lock"))
            unless_opened.callback(lock.release)
            with on_disk():
                if not path.exists():
                    _make(path, key, device, lock)
                if not lock.marked:
                    lock.mark()
            settle_log(path)
            database = cls(path, lock, _linked(path, key, device))
            unless_opened.pop_all()
        return database

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Any]:
        """Run a query and give all its rows.

        Raises:
            JournalTrouble: the file can not be read.
        """
        with translated():
            return self._link.execute(query, values).fetchall()  # type: ignore[no-any-return]  # untyped library

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Write all or nothing; after a broken write nothing more is taken.

        Raises:
            DiskFull: nothing was written; try again when there is room.
            DiskBroken, JournalDamaged: stopped until the journal is opened anew.
            Unavailable: it is closed.
        """
        if self._stopped is not None:
            raise type(self._stopped)(*self._stopped.args)
        try:
            with transaction(self._link):
                yield self._link
        except (DiskBroken, JournalDamaged) as err:
            self._stopped = err
            raise

    def checkpoint_when_due(self, limit: int = CHECKPOINT_BYTES) -> None:
        """Fold a long log into the database.

        What was committed is safe whatever happens here: a full disk leaves the log as it
        is, a broken one stops the journal at its next write.
        """
        try:
            with on_disk(), translated():
                if self._wal.exists() and self._wal.stat().st_size > limit:
                    self._link.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except JournalTrouble as err:
            self._stopped = None if isinstance(err, DiskFull) else err

    def close(self) -> None:
        """Let go of the files; a second call does nothing."""
        if self._lock.held:
            self._stopped = Unavailable("closed")
            self._link.close()
            self._lock.release()


def _make(path: Path, key: DatabaseKey, device: DeviceId, lock: WriterLock) -> None:
    if lock.marked:
        raise JournalMissing(path.name)
    new = beside(path, ".new")
    beside(new, "-journal").unlink(missing_ok=True)
    write_new(new, b"")  # made first, so that it is its owner's alone from the start
    link = connect(new, key)
    try:
        migrate(link)
        with transaction(link):
            link.execute(SET_META, ("device", device))
    finally:
        link.close()
    new.replace(path)
    sync_folder(path.parent)
    sync_folder(path.parent.parent)


def settle_log(path: Path) -> None:
    """Put a log left by a killed program freshly on the disk, before anything builds on it.

    After a failed sync the system may hold pages of it that are not on the disk and no
    longer know that; a copy is new to the disk.  A full disk keeps the log as it is:
    it broke no sync, and the queue must still be readable.

    Raises:
        DiskBroken, Unavailable: the disk did not take it; the log is as before.
    """
    log = beside(path, "-wal")
    with suppress(DiskFull), on_disk():
        if log.exists() and (content := log.read_bytes()):
            write_new(log, content)


def _linked(path: Path, key: DatabaseKey, device: DeviceId) -> Connection:
    with ExitStack() as unless_fit:
        link = connect(path, key)
        unless_fit.callback(link.close)
        _require_tables(link)
        _require_log(link)
        migrate(link)
        _require_owner(link, device)
        unless_fit.pop_all()
    return link


def _require_tables(link: Connection) -> None:
    # A file that was emptied opens like a new one; ours got its tables before it got its name.
    if not objects(link):
        msg = "emptied"
        raise JournalDamaged(msg)


def _require_log(link: Connection) -> None:
    with translated():
        (mode,) = link.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        msg = f"journal mode {mode}"
        raise Unavailable(msg)


def _require_owner(link: Connection, device: DeviceId) -> None:
    with translated():
        owner = link.execute("SELECT value FROM meta WHERE name = 'device'").fetchone()
    if owner != (device,):
        msg = "another laptop's"
        raise WrongDevice(msg)
