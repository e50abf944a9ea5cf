"""Find every damage of a session's journal: the work behind ``kiosk verify``.

Never raises on damage and never mends; it lists codes and places, no personal data.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.domain.ids import Digest
from kiosk.journal.chain import START, Damage, Fault, Link, Row, after, event_id, inspect
from kiosk.journal.codec import canonical_again, entry_of, open_line
from kiosk.journal.database import beside, settle_log
from kiosk.journal.errors import AlreadyOpen, JournalTrouble, NewerJournal, VaultDamaged, WrongKey
from kiosk.journal.keystore import KeyStore, SessionKeys
from kiosk.journal.kinds import digests_of
from kiosk.journal.lock import WriterLock
from kiosk.journal.schema import expected, objects
from kiosk.journal.sqlcipher import Connection, connect, translated
from kiosk.journal.vault import Sealed, Vault


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was found; ``erased`` says that the vault's records could not be opened for lack of their key."""

    damages: tuple[Damage, ...]
    entries: int = 0
    records: int = 0
    erased: bool = False

    @property
    def whole(self) -> bool:
        """Whether everything is as it was written and everything acknowledged is there."""
        return not self.damages


def verify(path: Path, keys: KeyStore, acks: Iterable[str] = ()) -> VerifyReport:
    """Check a journal that no program has open.

    Args:
        path: the database file.
        keys: its session's keys.
        acks: event ids ``<device>:<seq>`` that were acknowledged; blank lines are passed over.
    """
    wanted = [ack.strip() for ack in acks if ack.strip()]
    examination = _Examination(path, wanted)
    try:
        examination.run(keys)
    except JournalTrouble as trouble:
        examination.add(_FAULTS.get(type(trouble), Fault.UNREADABLE), path.name, str(trouble))
    examination.compare_acks()
    return examination.report()


_FAULTS: dict[type[JournalTrouble], Fault] = {
    AlreadyOpen: Fault.IN_USE,
    WrongKey: Fault.KEY,
    NewerJournal: Fault.NEWER,
}


class _Examination:
    def __init__(self, path: Path, wanted: list[str]) -> None:
        self._path = path
        self._wanted = wanted
        self._damages: list[Damage] = []
        self._present: set[str] = set()
        self._named: dict[str, str] = {}
        self._records: set[str] = set()
        self._erased = False

    def add(self, fault: Fault, where: str, detail: str = "") -> None:
        self._damages.append(Damage(fault, where, detail))

    def report(self) -> VerifyReport:
        return VerifyReport(tuple(self._damages), len(self._present), len(self._records), self._erased)

    def run(self, keys: KeyStore) -> None:
        if not self._path.exists():
            self.add(Fault.MISSING, self._path.name)
            return
        lock = WriterLock(beside(self._path, ".lock"))
        try:
            opened = self._open_keys(keys)
            if opened is not None:
                settle_log(self._path)
                link = connect(self._path, opened.database)
                try:
                    self._examine(link, opened)
                finally:
                    link.close()
        finally:
            lock.release()

    def compare_acks(self) -> None:
        for ack in self._wanted:
            if ack not in self._present:
                self.add(Fault.ACK_LOST, ack)

    def _open_keys(self, keys: KeyStore) -> SessionKeys | None:
        try:
            return keys.open()
        except JournalTrouble as trouble:
            self.add(Fault.KEYS, str(trouble), trouble.code)
            return None

    def _examine(self, link: Connection, keys: SessionKeys) -> None:
        self._pages(link)
        self._tables(link)
        heads = self._rows(link)
        self._compare_heads(link, heads)
        self._vault(link, Vault(keys.vault))

    def _each(self, link: Connection, query: str, where: str) -> Iterator[tuple[object, ...]]:
        # A row at a time: what stands before a broken page is still examined.
        try:
            with translated():
                yield from link.execute(query)
        except JournalTrouble as trouble:
            self.add(Fault.DATABASE, where, trouble.code)

    def _pages(self, link: Connection) -> None:
        for (message,) in self._each(link, "PRAGMA cipher_integrity_check", "pages"):
            self.add(Fault.CIPHER, self._path.name, str(message))
        for (message,) in self._each(link, "PRAGMA integrity_check", "tables"):
            if message != "ok":
                self.add(Fault.DATABASE, self._path.name, str(message))

    def _tables(self, link: Connection) -> None:
        found, wanted = objects(link), expected()
        for name in sorted(found.keys() | wanted.keys()):
            if found.get(name) != wanted.get(name):
                self.add(Fault.TABLES, name)

    def _rows(self, link: Connection) -> dict[str, Link]:
        reach: dict[str, Link] = {}
        query = "SELECT device, seq, hlc, kind, command, line, hash FROM entry ORDER BY device, seq"
        for stored in self._each(link, query, "entry"):
            try:
                row = msgspec.convert(stored, Row)
            except msgspec.ValidationError as err:
                self.add(Fault.COLUMN, "entry", str(err))
                continue
            self._row(row, reach.get(row.device, START))
            reach[row.device] = after(row)
        return reach

    def _row(self, row: Row, before: Link) -> None:
        where = event_id(row.device, row.seq)
        self._present.add(where)
        try:
            envelope = open_line(row.line)
            self._damages.extend(inspect(row, envelope, before))
            if canonical_again(row.line) != row.line:
                self.add(Fault.NOT_CANONICAL, where)
            for digest in digests_of(entry_of(envelope, row.hash).fact):
                self._named[digest] = where
        except NewerJournal as trouble:
            self.add(Fault.NEWER, where, str(trouble))
        except JournalTrouble:
            self.add(Fault.LINE, where)

    def _compare_heads(self, link: Connection, reached: dict[str, Link]) -> None:
        held = {row[0]: row[1:] for row in self._each(link, "SELECT device, seq, hash FROM head", "head")}
        for device in sorted(held.keys() | reached.keys(), key=str):
            last = reached.get(str(device), START)
            if held.get(device) != (last.seq, last.hash):
                self.add(Fault.HEAD, str(device), f"reaches {last.seq}")

    def _vault(self, link: Connection, vault: Vault) -> None:
        self._erased = vault.erased
        for stored in self._each(link, "SELECT digest, kind, box FROM vault", "vault"):
            try:
                sealed = Sealed(*msgspec.convert(stored, tuple[Digest, str, bytes]))
            except msgspec.ValidationError as err:
                self.add(Fault.VAULT, "vault", str(err))
                continue
            self._records.add(sealed.digest)
            try:
                if not vault.erased:
                    vault.open(sealed)
            except VaultDamaged:
                self.add(Fault.VAULT, sealed.digest)
        for digest, where in self._named.items():
            if digest not in self._records:
                self.add(Fault.VAULT_ABSENT, where, digest)
