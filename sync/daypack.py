"""The day pack as a file: sealed by the office, believed and read by the laptops of a venue.

Signatures come first; nothing of the pack is looked at before both have verified. Then the payload must
be the one canonical spelling of the value it stands for, which leaves no room for repeated members, unknown
fields or numbers that two programs read differently. Knows no clock, no store and no screen.
"""

import gc
import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec

from sync.day_checks import require_consistent
from sync.day_shape import (
    FORMAT,
    VERSION,
    BookedPerson,
    Booking,
    DayPack,
    Hours,
    Lane,
    Laptop,
    RosterPerson,
    RuleTable,
    Venue,
    Window,
)
from sync.errors import DayPackRefusal, DayPackRefused, SignatureRefusal, SignatureRefused
from sync.signing import KeyPurpose, Opened, SignerKeys, TrustedKey, open_envelope, sign_envelope
from sync.text_rules import CLEAN_TEXT

__all__ = [
    "FORMAT",
    "VERSION",
    "BookedPerson",
    "Booking",
    "DayPack",
    "Hours",
    "Lane",
    "Laptop",
    "RosterPerson",
    "RuleTable",
    "Venue",
    "Window",
    "day_pack_digest",
    "read_day_pack",
    "read_day_pack_file",
    "seal_day_pack",
]

PAYLOAD_TYPE: Final = "application/vnd.madoguchi.day-pack+json"
MAX_PAYLOAD_BYTES: Final = 48 * 1024 * 1024
MAX_FILE_BYTES: Final = 65 * 1024 * 1024

_decoder = msgspec.json.Decoder(DayPack)
_encoder = msgspec.json.Encoder(order="sorted")
_PLACE: Final = re.compile(r" - at `\$\.?(.*)`\Z", re.DOTALL)

_REFUSALS: Final = {
    SignatureRefusal.NOT_AN_ENVELOPE: DayPackRefusal.NOT_A_PACK,
    SignatureRefusal.WRONG_TYPE: DayPackRefusal.NOT_A_PACK,
    SignatureRefusal.TOO_LARGE: DayPackRefusal.TOO_LARGE,
    SignatureRefusal.MISSING_SIGNATURE: DayPackRefusal.BAD_SIGNATURE,
    SignatureRefusal.BAD_SIGNATURE: DayPackRefusal.BAD_SIGNATURE,
    SignatureRefusal.UNKNOWN_KEY: DayPackRefusal.UNKNOWN_KEY,
}


def read_day_pack(sealed: bytes, trusted: Iterable[TrustedKey]) -> DayPack:
    """Verify and read a sealed day pack.

    Args:
        sealed: the whole file.
        trusted: the signers this laptop believes.

    Raises:
        DayPackRefused: with a code and a place. Nothing else is raised, whatever the bytes.
    """
    opened = _open(sealed, tuple(trusted))
    pack = _decode(opened.payload)
    require_consistent(pack)
    _require_entitled(pack, opened.key)
    return pack


def read_day_pack_file(path: Path, trusted: Iterable[TrustedKey]) -> DayPack:
    """Read a sealed day pack from a file, without ever holding more than the largest pack in memory.

    Raises:
        DayPackRefused: as `read_day_pack`, and UNREADABLE when the file cannot be read.
    """
    try:
        if not path.is_file():
            raise DayPackRefused(DayPackRefusal.UNREADABLE)
        with path.open("rb") as file:
            sealed = file.read(MAX_FILE_BYTES + 1)
    except OSError as err:
        raise DayPackRefused(DayPackRefusal.UNREADABLE) from err
    return read_day_pack(sealed, trusted)


def seal_day_pack(pack: DayPack, signer: SignerKeys) -> bytes:
    """Check a pack as a reader would, then sign it.

    Returns:
        The bytes of the file.

    Raises:
        DayPackRefused: when no laptop could accept the pack.
    """
    payload = _encode(pack)
    if len(payload) > MAX_PAYLOAD_BYTES:
        raise DayPackRefused(DayPackRefusal.TOO_LARGE)
    checked = _decode(payload)
    require_consistent(checked)
    _require_entitled(checked, signer.trusted)
    return sign_envelope(payload, PAYLOAD_TYPE, signer)


def day_pack_digest(pack: DayPack) -> str:
    """SHA-256 of the pack's canonical JSON, 64 hex letters; equal on two laptops only for equal packs."""
    return hashlib.sha256(_encode(pack)).hexdigest()


def _open(sealed: bytes, trusted: tuple[TrustedKey, ...]) -> Opened:
    if len(sealed) > MAX_FILE_BYTES:
        raise DayPackRefused(DayPackRefusal.TOO_LARGE)
    try:
        return open_envelope(sealed, PAYLOAD_TYPE, trusted, max_payload=MAX_PAYLOAD_BYTES)
    except SignatureRefused as refused:
        raise DayPackRefused(_REFUSALS[refused.code]) from refused


def _encode(pack: DayPack) -> bytes:
    """Canonical JSON: keys are ASCII and numbers whole, so sorted UTF-8 is RFC 8785."""
    try:
        return _encoder.encode(pack)
    except (TypeError, ValueError, OverflowError, RecursionError) as err:
        raise DayPackRefused(DayPackRefusal.BAD_FIELD) from err


def _decode(payload: bytes) -> DayPack:
    try:
        with _collector_resting():
            pack = _decoder.decode(payload)
    except msgspec.ValidationError as err:
        raise _refusal_for(str(err)) from err
    except (ValueError, RecursionError) as err:
        raise DayPackRefused(DayPackRefusal.BROKEN_JSON) from err
    if _encoder.encode(pack) != payload:
        raise _not_canonical(payload, pack)
    return pack


@contextmanager
def _collector_resting() -> Iterator[None]:
    """A large pack makes 200,000 lasting objects; looking for garbage among them doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _refusal_for(message: str) -> DayPackRefused:
    """Translate the decoder's message; its text names places and rules, never values."""
    place = _PLACE.search(message)
    where = place.group(1) if place else ""
    missing = re.match(r"Object missing required field `(\w+)`", message)
    if missing:
        return DayPackRefused(DayPackRefusal.MISSING_FIELD, f"{where}.{missing.group(1)}".lstrip("."))
    if where in {"format", "version"}:
        code = DayPackRefusal.WRONG_VERSION if where == "version" else DayPackRefusal.NOT_A_PACK
        return DayPackRefused(code, where)
    if repr(CLEAN_TEXT) in message:
        return DayPackRefused(DayPackRefusal.BAD_CHARACTER, where)
    return DayPackRefused(DayPackRefusal.BAD_FIELD, where)


def _not_canonical(payload: bytes, pack: DayPack) -> DayPackRefused:
    try:
        unknown = _first_unknown(msgspec.json.decode(payload), msgspec.to_builtins(pack), "")
    except (ValueError, RecursionError):
        unknown = None
    if unknown is None:
        return DayPackRefused(DayPackRefusal.NOT_CANONICAL)
    return DayPackRefused(DayPackRefusal.UNKNOWN_FIELD, unknown)


def _first_unknown(given: Any, known: Any, where: str) -> str | None:
    """Where the object that holds a member nobody knows stands, or None when there is none."""
    if isinstance(given, dict) and isinstance(known, dict):
        if given.keys() - known.keys():
            return where or "$"
        inner = ((given[key], known[key], f"{where}.{key}".lstrip(".")) for key in known if key in given)
    elif isinstance(given, list) and isinstance(known, list | tuple):
        inner = ((g, k, f"{where}[{i}]") for i, (g, k) in enumerate(zip(given, known, strict=False)))
    else:
        return None
    return next((found for g, k, w in inner if (found := _first_unknown(g, k, w)) is not None), None)


def _require_entitled(pack: DayPack, key: TrustedKey) -> None:
    """A practice key speaks only for practice, a real key only for real days, each within its validity."""
    if pack.practice is not (key.purpose is KeyPurpose.PRACTICE):
        raise DayPackRefused(DayPackRefusal.PRACTICE_MISMATCH, "practice")
    for where, day in (("business_day", pack.business_day), ("issued_at", pack.issued_at[:10])):
        if not key.covers(day):
            raise DayPackRefused(DayPackRefusal.KEY_EXPIRED, where)
