"""The ways to a session's key on this laptop; each wraps it on its own, so losing one loses nothing."""

import secrets
from base64 import b64decode, b64encode
from enum import StrEnum
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.journal.errors import SlotUnavailable

NONCE = 12
SECRET = 32
"""Bytes of a slot's secret: an AES-256 key."""

Fields = dict[str, str | int]
"""One slot as it stands in a key file: its ``kind``, the wrapped ``box``, and what the kind needs besides."""


class SlotKind(StrEnum):
    """The kinds of slots this program opens; others in a key file are kept for who knows them."""

    OS_KEYSTORE = "os_keystore"
    OWNER_FILE = "owner_file"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind


class Slot(Protocol):
    """One way to a key."""

    @property
    def kind(self) -> SlotKind:
        """Which of the slots in a key file it opens."""

    def close(self, key: bytes, purpose: str) -> Fields:
        """Wrap a key.

        Raises:
            JournalTrouble: this way does not work here and now.
        """

    def open(self, fields: Fields, purpose: str) -> bytes:
        """Unwrap a key.

        Raises:
            JournalTrouble: this way does not work here and now, or the slot is another's.
        """


def wrap(secret: bytes, key: bytes, kind: SlotKind, purpose: str) -> Fields:
    """Close a key under a slot's secret (AES-256-GCM), bound to its kind and purpose."""
    nonce = secrets.token_bytes(NONCE)
    box = nonce + AESGCM(secret).encrypt(nonce, key, _context(kind, purpose))
    return {"box": b64encode(box).decode(), "kind": kind.value}


def unwrap(secret: bytes, fields: Fields, kind: SlotKind, purpose: str) -> bytes:
    """Open what `wrap` closed.

    Raises:
        SlotUnavailable: another secret, kind or purpose, or a damaged slot.
    """
    try:
        box = b64decode(str(fields["box"]), validate=True)
        return AESGCM(secret).decrypt(box[:NONCE], box[NONCE:], _context(kind, purpose))
    except (InvalidTag, ValueError, KeyError) as err:
        raise SlotUnavailable(kind) from err


def _context(kind: SlotKind, purpose: str) -> bytes:
    return f"key slot 1 {kind} {purpose}".encode()
