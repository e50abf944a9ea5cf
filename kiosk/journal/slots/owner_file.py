"""A secret in a file that only its owner can read: the way of a Linux kiosk without a keystore."""

import secrets
from pathlib import Path

from kiosk.journal.durable import on_disk, write_new
from kiosk.journal.errors import SlotUnavailable
from kiosk.journal.slots import SECRET, Fields, SlotKind, unwrap, wrap


class OwnerFileSlot:
    """The laptop's secret at ``path``, outside of the sessions' folders."""

    kind = SlotKind.OWNER_FILE

    def __init__(self, path: Path) -> None:
        self._path = path

    def close(self, key: bytes, purpose: str) -> Fields:
        """Wrap a key; the laptop's secret is made when there is none, and never replaced.

        Raises:
            JournalTrouble: the secret can not be read or made.
        """
        with on_disk():
            if not self._path.exists():
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_new(self._path, secrets.token_bytes(SECRET))
        return wrap(self._secret(), key, self.kind, purpose)

    def open(self, fields: Fields, purpose: str) -> bytes:
        """Unwrap a key.

        Raises:
            SlotUnavailable: the secret is gone, broken, or another laptop's.
        """
        return unwrap(self._secret(), fields, self.kind, purpose)

    def _secret(self) -> bytes:
        try:
            secret = self._path.read_bytes()
        except OSError as err:
            raise SlotUnavailable(self.kind) from err
        if len(secret) != SECRET:
            raise SlotUnavailable(self.kind)
        return secret
