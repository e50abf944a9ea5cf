"""One key in one small file, closed once for every way that may open it."""

import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from kiosk.journal.durable import destroy, on_disk, write_new
from kiosk.journal.errors import JournalTrouble, KeysDamaged, KeysLocked, KeysMissing, NewerJournal
from kiosk.journal.slots import SECRET, Fields, Slot

FORMAT = 1


class _Body(msgspec.Struct, frozen=True):
    format: int
    purpose: str
    slots: list[Fields]


class KeyFile:
    """The key for ``purpose`` at ``path``; 32 bytes that never lie on the disk unwrapped."""

    def __init__(self, path: Path, purpose: str) -> None:
        self._path = path
        self._purpose = purpose

    @property
    def exists(self) -> bool:
        """Whether the file is there."""
        return self._path.exists()

    def make(self, slots: Iterable[Slot]) -> bytes:
        """Make a key and write it, closed by every slot that works here and now.

        Raises:
            KeysLocked: no slot works.
            DiskFull, DiskBroken, Unavailable: it could not be written.
        """
        key = secrets.token_bytes(SECRET)
        closed = list[Fields]()
        for slot in slots:
            try:
                closed.append(slot.close(key, self._purpose))
            except JournalTrouble:
                continue
        if not closed:
            raise KeysLocked(self._path.name)
        self._write(closed)
        return key

    def open(self, slots: Sequence[Slot]) -> bytes:
        """Open the key by the first slot that can.

        Raises:
            KeysMissing, KeysDamaged, NewerJournal: the file is not there or not one.
            KeysLocked: no slot opens it.
        """
        for fields in self._read().slots:
            for slot in slots:
                if slot.kind == fields.get("kind"):
                    try:
                        return slot.open(fields, self._purpose)
                    except JournalTrouble:
                        continue
        raise KeysLocked(self._path.name)

    def add(self, key: bytes, slot: Slot) -> None:
        """Close the key for one more way.

        Raises:
            JournalTrouble: the slot does not work, or the file can not be read or written.
        """
        self._write([*self._read().slots, slot.close(key, self._purpose)])

    def destroy(self) -> None:
        """Overwrite and remove the file; the key is gone with it.

        Raises:
            DiskFull, DiskBroken, Unavailable: call it again.
        """
        with on_disk():
            destroy(self._path)

    def _write(self, slots: list[Fields]) -> None:
        body = msgspec.json.encode(_Body(FORMAT, self._purpose, slots), order="sorted")
        with on_disk():
            write_new(self._path, msgspec.json.format(body) + b"\n")

    def _read(self) -> _Body:
        try:
            body = msgspec.json.decode(self._path.read_bytes(), type=_Body)
        except FileNotFoundError as err:
            raise KeysMissing(self._path.name) from err
        except (OSError, ValueError) as err:
            raise KeysDamaged(self._path.name) from err
        if body.format != FORMAT:
            raise NewerJournal(self._path.name)
        if body.purpose != self._purpose:
            raise KeysDamaged(self._path.name)
        return body
