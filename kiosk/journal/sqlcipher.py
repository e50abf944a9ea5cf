"""The one door to the encrypted database library: connect, and translate what it raises.

A full disk may be freed and is a trouble that passes; a failed read, write or sync is not,
because after a failed sync the system may report the next one as good while
the pages are lost (the "fsyncgate" fault of 2018).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from kiosk.journal.errors import (
    AlreadyOpen,
    DiskBroken,
    DiskFull,
    JournalDamaged,
    JournalTrouble,
    Unavailable,
    WrongKey,
)
from kiosk.journal.gate import require_safe

Connection = Any
"""The library ships no types."""

BUSY_S = 0.25
"""How long a virus scanner may hold the file before it counts as taken."""

_TROUBLES: dict[int, type[JournalTrouble]] = {
    5: AlreadyOpen,  # SQLITE_BUSY
    6: AlreadyOpen,  # SQLITE_LOCKED
    10: DiskBroken,  # SQLITE_IOERR
    11: JournalDamaged,  # SQLITE_CORRUPT
    13: DiskFull,  # SQLITE_FULL
    26: WrongKey,  # SQLITE_NOTADB
}


@dataclass(frozen=True, slots=True, repr=False)
class DatabaseKey:
    """32 random bytes that open one session's database; never shown."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != 32:
            msg = "a database key has 32 bytes"
            raise ValueError(msg)


def trouble_of(err: Exception) -> JournalTrouble:
    """Translate an exception of the library, by its primary result code."""
    extended: int = getattr(err, "sqlite_errorcode", 0)
    return _TROUBLES.get(extended & 0xFF, Unavailable)(getattr(err, "sqlite_errorname", type(err).__name__))


@contextmanager
def translated() -> Iterator[None]:
    """Turn the library's exceptions into troubles, once, here."""
    try:
        yield
    except dbapi2.Error as err:
        raise trouble_of(err) from err


def sqlite_version() -> tuple[int, int, int]:
    """The version of SQLite inside the library."""
    major, minor, patch = dbapi2.sqlite_version_info
    return major, minor, patch


def connect(path: Path, key: DatabaseKey) -> Connection:
    """Open the database file for this program alone, with every safeguard on.

    Raises:
        JournalTrouble: wrong key, damage, broken disk, or an unsafe library.
    """
    require_safe(sqlite_version())
    with translated():
        link = dbapi2.connect(str(path), timeout=BUSY_S, isolation_level=None, check_same_thread=False)
        try:
            _safeguard(link, key)
        except dbapi2.Error:
            link.close()
            raise
        return link


def blank() -> Connection:
    """An empty database in memory, to compare a stored one with."""
    return dbapi2.connect(":memory:", isolation_level=None)


def _safeguard(link: Connection, key: DatabaseKey) -> None:
    link.execute("PRAGMA cipher_log_level = NONE")  # it would write pages' troubles to the terminal
    link.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
    # Exclusive: no shared-memory file, whose growth on a full disk can kill the program.
    link.execute("PRAGMA locking_mode = EXCLUSIVE")
    link.execute("PRAGMA synchronous = FULL")
    link.execute("PRAGMA foreign_keys = ON")
    link.execute("PRAGMA secure_delete = ON")
    link.execute("PRAGMA trusted_schema = OFF")
    # A checkpoint inside the library hides its errors, so checkpoints are made by hand.
    link.execute("PRAGMA wal_autocheckpoint = 0")
    link.execute("SELECT count(*) FROM sqlite_schema").fetchone()


@contextmanager
def transaction(link: Connection) -> Iterator[None]:
    """All or nothing; returns after the commit is on the disk.

    Raises:
        JournalTrouble: nothing of it was acknowledged.
    """
    with translated():
        link.execute("BEGIN IMMEDIATE")
        try:
            yield
            link.execute("COMMIT")
        finally:
            if link.in_transaction:  # after the commit it is not
                link.execute("ROLLBACK")
