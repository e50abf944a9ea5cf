"""The list of signers a laptop believes, as a small JSON file laid down at installation.

The file itself carries no signature: whoever can write it decides whom the laptop believes, so it lives
where only the installer writes. Knows nothing of what the keys sign.
"""

import base64
import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from sync.canonical import Json, canonical_json, read_json
from sync.errors import SignatureRefusal, SignatureRefused, SyncRefused
from sync.signing import KeyPurpose, TrustedKey

TRUST_FORMAT: Final = "madoguchi-trust"
TRUST_VERSION: Final = 1
_KEY_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_MEMBERS: Final = {"key_id", "purpose", "ed25519", "ml_dsa_65", "valid_from", "valid_until"}
_PUBLIC_KEY_BYTES: Final = {"ed25519": 32, "ml_dsa_65": 1952}


def write_trust(keys: Iterable[TrustedKey]) -> bytes:
    """Write the list as canonical JSON."""
    rows: list[Json] = [
        {
            "key_id": key.key_id,
            "purpose": key.purpose.value,
            "ed25519": base64.b64encode(key.ed25519).decode("ascii"),
            "ml_dsa_65": base64.b64encode(key.ml_dsa_65).decode("ascii"),
            "valid_from": key.valid_from,
            "valid_until": key.valid_until,
        }
        for key in keys
    ]
    return canonical_json({"format": TRUST_FORMAT, "version": TRUST_VERSION, "keys": rows})


def read_trust(text: bytes) -> tuple[TrustedKey, ...]:
    """Read the list.

    Raises:
        SignatureRefused: UNKNOWN_KEY when the file is not exactly such a list (also a repeated key id).
    """
    try:
        match read_json(text):
            case {"format": "madoguchi-trust", "version": 1, "keys": list(rows), **others} if not others:
                keys = tuple(_trusted_key(row) for row in rows)
            case _:
                raise SignatureRefused(SignatureRefusal.UNKNOWN_KEY)
    except (SyncRefused, ValueError) as err:
        raise SignatureRefused(SignatureRefusal.UNKNOWN_KEY) from err
    if len({key.key_id for key in keys}) != len(keys):
        raise SignatureRefused(SignatureRefusal.UNKNOWN_KEY)
    return keys


def _trusted_key(row: Json) -> TrustedKey:
    if not isinstance(row, dict) or set(row) != _MEMBERS:
        raise ValueError("a trusted key has exactly six members")
    members = {name: value for name, value in row.items() if isinstance(value, str)}
    if len(members) != len(_MEMBERS) or not _KEY_ID.fullmatch(members["key_id"]):
        raise ValueError("the members of a trusted key are text")
    for day in (members["valid_from"], members["valid_until"]):
        if date.fromisoformat(day).isoformat() != day:
            raise ValueError("a validity is a date")
    return TrustedKey(
        members["key_id"],
        KeyPurpose(members["purpose"]),
        _public_key(members, "ed25519"),
        _public_key(members, "ml_dsa_65"),
        members["valid_from"],
        members["valid_until"],
    )


def _public_key(members: dict[str, str], scheme: str) -> bytes:
    raw = base64.b64decode(members[scheme].encode("ascii"), validate=True)
    if len(raw) != _PUBLIC_KEY_BYTES[scheme]:
        raise ValueError("a public key has a fixed length")
    return raw
