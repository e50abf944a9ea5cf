"""Between an entry and its line: one canonical JSON text (RFC 8785) per fact, for ever readable.

The line is what is hashed, chained and sent; what it says is decoded strictly.  A line of
an older program is lifted to today's shape by the upcasting table; a line of a newer
program is a plain trouble, never a guess and never dropped.
"""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import rfc8785

from kiosk.domain.entry import Author, Entry
from kiosk.domain.facts import Fact
from kiosk.domain.ids import CommandId, DeviceId
from kiosk.journal.errors import JournalDamaged, JournalTrouble, NewerJournal
from kiosk.journal.hlc import from_text, to_text
from kiosk.journal.kinds import CLASSES, KINDS, UPCASTS, VERSIONS

GENESIS = "0" * 64
"""What the first line of a device names as the hash before it."""

Payload = dict[str, Any]
Upcast = Callable[[Payload], Payload]


class Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line as it stands, its fact not yet looked into."""

    author: Author
    command: CommandId
    device: DeviceId
    fact: msgspec.Raw
    hlc: str
    kind: str
    prev: str
    seq: int
    version: int
    wall: str


_ENVELOPES = msgspec.json.Decoder(Envelope)
_FACTS = {kind: msgspec.json.Decoder(cls) for kind, cls in CLASSES.items()}


def encode_fact(fact: Fact) -> tuple[str, int, Payload]:
    """Give a fact's kind, version and payload of JSON primitives."""
    kind = KINDS[type(fact)]
    return kind, VERSIONS.get(kind, 1), msgspec.to_builtins(fact)


def decode_fact(
    kind: str,
    version: int,
    payload: Payload,
    upcasts: Mapping[tuple[str, int], Upcast] = UPCASTS,
    versions: Mapping[str, int] = VERSIONS,
) -> Fact:
    """Read a fact of any version ever released.

    Raises:
        NewerJournal: the kind or its version is not known to this program.
        JournalDamaged: the payload is not of its kind.
    """
    current = versions.get(kind, 1)
    if kind not in CLASSES or version > current:
        msg = f"{kind} version {version}"
        raise NewerJournal(msg)
    try:
        for step in range(version, current):
            payload = upcasts[kind, step](payload)
        return msgspec.convert(payload, CLASSES[kind], strict=True)
    except (msgspec.ValidationError, KeyError) as err:
        raise _trouble(kind, version, err) from err


def line_of(entry: Entry) -> str:
    """Write an entry's canonical line; its ``hash`` is not part of it.

    Raises:
        ValueError: a text that is not Unicode, or a number beyond what JSON keeps exact.
    """
    kind, version, payload = encode_fact(entry.fact)
    return canonical(
        {
            "author": msgspec.to_builtins(entry.author),
            "command": entry.command,
            "device": entry.device,
            "fact": payload,
            "hlc": to_text(entry.hlc),
            "kind": kind,
            "prev": entry.prev,
            "seq": entry.seq,
            "version": version,
            "wall": entry.wall,
        }
    )


def canonical(value: Payload) -> str:
    """Write JSON as RFC 8785 says: one text for one value."""
    return rfc8785.dumps(value).decode()


def canonical_again(line: str) -> str:
    """What a line's JSON is written as; differs from the line when that is not canonical.

    Raises:
        JournalDamaged: not JSON that can be written canonically.
    """
    try:
        return canonical(msgspec.json.decode(line))
    except (msgspec.DecodeError, ValueError) as err:
        msg = "not a line of a journal"
        raise JournalDamaged(msg) from err


def hash_of(line: str) -> str:
    """SHA-256 of a line, in lower-case hex."""
    return hashlib.sha256(line.encode(errors="surrogatepass")).hexdigest()


def open_line(line: str) -> Envelope:
    """Read a line without its fact.

    Raises:
        JournalDamaged: not a line of a journal.
    """
    try:
        return _ENVELOPES.decode(line)
    except (msgspec.DecodeError, UnicodeError) as err:
        msg = "not a line of a journal"
        raise JournalDamaged(msg) from err


def entry_of(envelope: Envelope, line_hash: str) -> Entry:
    """Read the fact of an opened line and give the whole entry.

    Raises:
        NewerJournal: the fact's kind or version is not known to this program.
        JournalDamaged: the fact or the clock reading is not one.
    """
    try:
        hlc = from_text(envelope.hlc)
    except ValueError as err:
        raise JournalDamaged(str(err)) from err
    return Entry(
        device=envelope.device,
        seq=envelope.seq,
        hlc=hlc,
        wall=envelope.wall,
        command=envelope.command,
        author=envelope.author,
        fact=_fact_of(envelope),
        prev=envelope.prev,
        hash=line_hash,
    )


def _fact_of(envelope: Envelope) -> Fact:
    kind, version = envelope.kind, envelope.version
    if kind in _FACTS and version == VERSIONS.get(kind, 1):
        try:
            return _FACTS[kind].decode(envelope.fact)
        except msgspec.DecodeError as err:
            raise _trouble(kind, version, err) from err
    return decode_fact(kind, version, msgspec.json.decode(envelope.fact))


def _trouble(kind: str, version: int, err: Exception) -> JournalTrouble:
    # Vocabularies grow without a new version, so an unknown word is a newer program's.
    if "Invalid enum value" in str(err):
        return NewerJournal(f"{kind} version {version}")
    return JournalDamaged(f"{kind}: not a fact of version {version}")


def decode(line: str) -> Entry:
    """Read one line: the inverse of `line_of`.

    Raises:
        NewerJournal: written by a newer program.
        JournalDamaged: not a line of a journal.
    """
    return entry_of(open_line(line), hash_of(line))
