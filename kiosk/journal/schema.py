"""The tables of a journal, made in one transaction and changed only forward.

The database's ``user_version`` counts the steps applied.  Rows of facts and of the vault are
never updated or deleted: triggers see to it, whatever program holds the key.
"""

from collections.abc import Callable

from kiosk.journal.errors import NewerJournal
from kiosk.journal.sqlcipher import Connection, blank, transaction, translated

_TABLES = (
    """CREATE TABLE entry (
        device TEXT NOT NULL, seq INTEGER NOT NULL, hlc TEXT NOT NULL, kind TEXT NOT NULL,
        command TEXT NOT NULL, line TEXT NOT NULL, hash TEXT NOT NULL,
        PRIMARY KEY (device, seq)) STRICT""",
    "CREATE INDEX entry_command ON entry (command)",
    "CREATE INDEX entry_hlc ON entry (hlc)",
    "CREATE TABLE head (device TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT",
    "CREATE TABLE vault (digest TEXT PRIMARY KEY, kind TEXT NOT NULL, box BLOB NOT NULL) STRICT",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)


def _first(link: Connection) -> None:
    for statement in _TABLES:
        link.execute(statement)
    for table in ("entry", "vault"):
        for act in ("UPDATE", "DELETE"):
            link.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


STEPS: tuple[Callable[[Connection], None], ...] = (_first,)
"""Applied in order, each once; a step released is never changed."""


def objects(link: Connection) -> dict[str, str]:
    """The tables, indexes and triggers that there are, by name."""
    with translated():
        found = link.execute("SELECT name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return dict(found)


def expected() -> dict[str, str]:
    """The tables, indexes and triggers of this program's version, by name."""
    link = blank()
    try:
        migrate(link)
        return objects(link)
    finally:
        link.close()


def migrate(link: Connection, steps: tuple[Callable[[Connection], None], ...] = STEPS) -> None:
    """Bring the tables up to this program's version.

    Raises:
        NewerJournal: a newer program has changed the tables.
        JournalTrouble: the disk failed; the tables are as before.
    """
    with translated():
        (applied,) = link.execute("PRAGMA user_version").fetchone()
    if applied > len(steps):
        msg = f"tables of version {applied}"
        raise NewerJournal(msg)
    for number, step in enumerate(steps[applied:], start=applied + 1):
        with transaction(link):
            step(link)
            link.execute(f"PRAGMA user_version = {number}")
