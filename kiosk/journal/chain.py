"""What can be wrong with one row of the journal, and with its place after the row before it.

Pure: the store refuses to open on the first fault, the verification lists them all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kiosk.domain.entry import Entry
from kiosk.domain.ids import DeviceId
from kiosk.journal.codec import GENESIS, Envelope, entry_of, hash_of, open_line
from kiosk.journal.errors import JournalDamaged


class Fault(StrEnum):
    """Stable codes of damage; what `kiosk verify` lists."""

    UNREADABLE = "unreadable"
    KEY = "wrong_key"
    KEYS = "keys_lost"
    IN_USE = "in_use"
    MISSING = "journal_missing"
    CIPHER = "cipher_integrity"
    DATABASE = "database_integrity"
    TABLES = "tables"
    LINE = "line_unreadable"
    NEWER = "newer_program"
    NOT_CANONICAL = "line_not_canonical"
    HASH = "line_hash"
    CHAIN = "chain_broken"
    GAP = "gap_in_seq"
    ORDER = "clock_order"
    COLUMN = "column_differs"
    COMMAND = "command_empty"
    HEAD = "head_differs"
    VAULT = "vault_record"
    VAULT_ABSENT = "vault_record_absent"
    ACK_LOST = "acknowledged_lost"


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing found wrong: what, and where (an event id, a digest, a page, a file)."""

    fault: Fault
    where: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.fault}: {self.where} {self.detail}".rstrip()


class Row(NamedTuple):
    """A row of the table as stored."""

    device: DeviceId
    seq: int
    hlc: str
    kind: str
    command: str
    line: str
    hash: str


class Link(NamedTuple):
    """What the next row of the device must continue."""

    seq: int
    hash: str
    hlc: str


START = Link(0, GENESIS, "")


def after(row: Row) -> Link:
    """What a row asks of the one that follows it."""
    return Link(row.seq, row.hash, row.hlc)


def event_id(device: str, seq: int) -> str:
    """The name of an event outside the journal, e.g. ``L1:17``."""
    return f"{device}:{seq}"


def inspect(row: Row, envelope: Envelope, before: Link) -> Iterator[Damage]:
    """List what is wrong with a row whose line could be read."""
    where = event_id(row.device, row.seq)
    if hash_of(row.line) != row.hash:
        yield Damage(Fault.HASH, where)
    if row.seq != before.seq + 1:
        yield Damage(Fault.GAP, where, f"after {before.seq}")
    elif envelope.prev != before.hash:
        yield Damage(Fault.CHAIN, where)
    if row.hlc <= before.hlc or not row.hlc.endswith(f"-{row.device}"):
        yield Damage(Fault.ORDER, where)
    if not row.command:
        yield Damage(Fault.COMMAND, where)
    stored = (row.device, row.seq, row.hlc, row.kind, row.command)
    said = (envelope.device, envelope.seq, envelope.hlc, envelope.kind, envelope.command)
    if stored != said:
        yield Damage(Fault.COLUMN, where)


def accept(row: Row, before: Link) -> Entry:
    """Read a row that must be whole and in its place.

    Raises:
        JournalDamaged: naming the first fault.
        NewerJournal: written by a newer program.
    """
    envelope = open_line(row.line)
    for damage in inspect(row, envelope, before):
        raise JournalDamaged(str(damage))
    return entry_of(envelope, row.hash)
