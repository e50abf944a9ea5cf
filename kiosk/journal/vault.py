"""Personal data, sealed apart from the facts that name it, and erasable by destroying one key.

A record is named by SHA-256 of a secret salt and its text, and the salt is sealed with the
text, so nobody can find out from a digest whose it is by trying names.  Each box is
AES-256-GCM under the session's vault key, which never lies in the database: when that
key is destroyed every box stays where it is and can be read by nobody.
"""

import hashlib
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.domain.ids import Digest
from kiosk.journal.errors import Erased, VaultDamaged

SALT = 16
NONCE = 12


@dataclass(frozen=True, slots=True, repr=False)
class VaultKey:
    """32 random bytes that open one session's personal data; never shown."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != 32:
            msg = "a vault key has 32 bytes"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A record as it is stored: its name, what sort of record it is, and the box."""

    digest: Digest
    kind: str
    box: bytes


class Vault:
    """Seals and opens records while the session's key exists; ``None`` is an erased session."""

    def __init__(self, key: VaultKey | None) -> None:
        self._key = key

    @property
    def erased(self) -> bool:
        """Whether the personal data is gone."""
        return self._key is None

    def seal(self, kind: str, plaintext: bytes) -> Sealed:
        """Close a record; the same text twice gives two unlinkable records.

        Raises:
            Erased: the session's key was destroyed.
        """
        salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
        digest = Digest(hashlib.sha256(salt + plaintext).hexdigest())
        box = nonce + self._cipher().encrypt(nonce, salt + plaintext, _context(digest, kind))
        return Sealed(digest, kind, box)

    def open(self, sealed: Sealed) -> bytes:
        """Open a record.

        Raises:
            Erased: the session's key was destroyed.
            VaultDamaged: the box is not the one of this name and kind.
        """
        cipher = self._cipher()
        nonce, closed = sealed.box[:NONCE], sealed.box[NONCE:]
        try:
            opened = cipher.decrypt(nonce, closed, _context(sealed.digest, sealed.kind))
        except (InvalidTag, ValueError) as err:
            raise VaultDamaged(sealed.digest) from err
        if hashlib.sha256(opened).hexdigest() != sealed.digest:
            raise VaultDamaged(sealed.digest)
        return opened[SALT:]

    def forget(self) -> None:
        """Drop the key from memory; every later reading says `Erased`."""
        self._key = None

    def _cipher(self) -> AESGCM:
        if self._key is None:
            raise Erased
        return AESGCM(self._key.raw)


def _context(digest: str, kind: str) -> bytes:
    return f"vault 1 {digest} {kind}".encode()
