"""A secret derived from a passphrase that a person remembers (Argon2id, RFC 9106)."""

import secrets
from base64 import b64decode, b64encode

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kiosk.journal.errors import SlotUnavailable
from kiosk.journal.slots import SECRET, Fields, SlotKind, unwrap, wrap

MEMORY_KIB = 64 * 1024
PASSES = 3
LANES = 4
"""RFC 9106, second recommended set: 64 MiB, 3 passes, 4 lanes."""

_MEMORY_MOST = 1024 * 1024
_PASSES_MOST = 64
_LANES_MOST = 16
_SALT = 16


class PassphraseSlot:
    """Opens with ``passphrase``, on any laptop."""

    kind = SlotKind.PASSPHRASE

    def __init__(self, passphrase: str) -> None:
        self._passphrase = passphrase.encode()

    def close(self, key: bytes, purpose: str) -> Fields:
        """Wrap a key under a new salt."""
        salt = secrets.token_bytes(_SALT)
        fields: Fields = {
            "lanes": LANES,
            "memory_kib": MEMORY_KIB,
            "passes": PASSES,
            "salt": b64encode(salt).decode(),
        }
        return wrap(self._secret(salt, PASSES, LANES, MEMORY_KIB), key, self.kind, purpose) | fields

    def open(self, fields: Fields, purpose: str) -> bytes:
        """Unwrap a key.

        Raises:
            SlotUnavailable: another passphrase, or a damaged slot.
        """
        try:
            passes, lanes, memory = (int(fields[name]) for name in ("passes", "lanes", "memory_kib"))
            salt = b64decode(str(fields["salt"]), validate=True)
            # A key file asking for more than a laptop has must not take it down.
            if passes > _PASSES_MOST or lanes > _LANES_MOST or memory > _MEMORY_MOST:
                raise SlotUnavailable(self.kind)
            secret = self._secret(salt, passes, lanes, memory)
        except (KeyError, ValueError) as err:
            raise SlotUnavailable(self.kind) from err
        return unwrap(secret, fields, self.kind, purpose)

    def _secret(self, salt: bytes, passes: int, lanes: int, memory_kib: int) -> bytes:
        kdf = Argon2id(salt=salt, length=SECRET, iterations=passes, lanes=lanes, memory_cost=memory_kib)
        return kdf.derive(self._passphrase)
