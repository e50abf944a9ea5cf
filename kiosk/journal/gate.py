"""Which SQLite versions may hold a journal.

SQLite 3.7.0 to 3.51.2 and 3.52.0 can corrupt a database in WAL mode when a reset of
the log races a checkpoint (the "WAL-reset" fault, mended in 3.51.3 and 3.53.0); 3.7.0 brought
the WAL, so that what is older can not hold a journal at all.
"""

from kiosk.journal.errors import UnsafeDatabase

FIRST_MENDED = (3, 51, 3)
RELAPSED = (3, 52, 0)


def safe(version: tuple[int, int, int]) -> bool:
    """Whether a journal may be kept with this SQLite version, e.g. ``(3, 53, 4)``."""
    return version >= FIRST_MENDED and version != RELAPSED


def require_safe(version: tuple[int, int, int]) -> None:
    """Refuse a library that can corrupt journals.

    Raises:
        UnsafeDatabase: the version is one of those.
    """
    if not safe(version):
        raise UnsafeDatabase(".".join(str(part) for part in version))
