"""The two keys of a session: one opens its database, one the personal data in it.

They lie in a file each, because the second must be destroyable alone.  A key is made once,
for a session that has no journal yet; where old entries may be, a missing or broken key
file is a trouble, never an occasion for a new key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.journal.durable import on_disk, write_new
from kiosk.journal.errors import KeysExist, KeysMissing
from kiosk.journal.keyfile import KeyFile
from kiosk.journal.slots import Slot
from kiosk.journal.sqlcipher import DatabaseKey
from kiosk.journal.vault import Vault, VaultKey

JOURNAL_NAME = "journal.db"
"""The database's file in a session's folder."""


@dataclass(frozen=True, slots=True)
class SessionKeys:
    """A session's open keys; ``vault`` is None once its personal data was erased."""

    database: DatabaseKey
    vault: VaultKey | None


class KeyStore:
    """The keys of the session in ``folder``, through the slots that this laptop offers.

    Files: ``keys.json``, ``vault-keys.json``, and ``vault-erased`` after erasure.
    """

    def __init__(self, folder: Path, slots: Sequence[Slot]) -> None:
        self._folder = folder
        self._slots = tuple(slots)
        self._database = KeyFile(folder / "keys.json", "database")
        self._vault = KeyFile(folder / "vault-keys.json", "vault")
        self._erased = folder / "vault-erased"

    @property
    def exists(self) -> bool:
        """Whether the session's keys were made."""
        return self._database.exists

    def create(self) -> SessionKeys:
        """Make a new session's keys.

        Raises:
            KeysExist: it has keys.
            KeysMissing: it has a journal or was erased, so its keys were lost, not never made.
            KeysLocked: no slot works here and now.
            DiskFull, DiskBroken, Unavailable: they could not be written.
        """
        if self.exists:
            raise KeysExist(self._folder.name)
        if (self._folder / JOURNAL_NAME).exists() or self._erased.exists():
            raise KeysMissing(self._folder.name)
        with on_disk():
            self._folder.mkdir(parents=True, exist_ok=True)
        # The database's file comes last: when it is there, both are.
        vault = VaultKey(self._vault.make(self._slots))
        return SessionKeys(DatabaseKey(self._database.make(self._slots)), vault)

    def open(self) -> SessionKeys:
        """Open the session's keys.

        Raises:
            KeysMissing, KeysDamaged, NewerJournal: a key file is gone or not one.
            KeysLocked: no slot of this laptop opens them.
        """
        database = DatabaseKey(self._database.open(self._slots))
        if self._erased.exists():
            self._finish_erasing()
            return SessionKeys(database, None)
        return SessionKeys(database, VaultKey(self._vault.open(self._slots)))

    def add(self, slot: Slot) -> None:
        """Let one more way open the session's keys.

        Raises:
            JournalTrouble: the keys do not open now, or the slot does not work.
        """
        keys = self.open()
        if keys.vault is not None:
            self._vault.add(keys.vault.raw, slot)
        self._database.add(keys.database.raw, slot)

    def erase(self, vault: Vault) -> None:
        """Erase the session's personal data for ever by destroying its key; a second call does nothing.

        Nothing calls it while a session's records are only on this laptop: it is for the
        time after the city has received them.

        Raises:
            DiskFull, DiskBroken, Unavailable: call it again.
        """
        with on_disk():
            # Said first, so that a power cut in the middle is erased, not a lost key.
            write_new(self._erased, b"the key of the personal data was destroyed\n")
        self._finish_erasing()
        vault.forget()

    def _finish_erasing(self) -> None:
        if self._vault.exists:
            self._vault.destroy()
