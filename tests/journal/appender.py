"""A program that does nothing but check people in, and says each event id once it is kept.

    python appender.py STATE COUNT [BYTES]

It stops after COUNT commands; after a full disk it says ``full`` once, waits for a
line on its input and goes on; any other trouble is said by its code and ends it with 3.
BYTES is the size of the record kept with each.
"""

import sys
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.domain.entry import Author
from kiosk.domain.facts import NoteWritten, Returned
from kiosk.domain.ids import CommandId, DeviceId, PersonId, VisitId, WindowId
from kiosk.domain.words import Role
from kiosk.journal.errors import DiskFull, JournalTrouble
from kiosk.journal.keystore import JOURNAL_NAME, KeyStore
from kiosk.journal.slots.owner_file import OwnerFileSlot
from kiosk.journal.store import Journal
from kiosk.journal.vault import Vault

STAFF = Author(PersonId("p1"), Role.STAFF, WindowId("2"))


def keys_of(state: Path) -> KeyStore:
    """The session's keys, as the program finds them."""
    return KeyStore(state / "session", [OwnerFileSlot(state / "device.key")])


def say(text: str) -> None:
    """Acknowledge at once: one line, one write."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def check_in(journal: Journal, vault: Vault, number: int, size: int) -> None:
    """One person, one record, two facts."""
    record = vault.seal("note", bytes(size))
    visit = VisitId(f"V{number}")
    facts = [NoteWritten(visit, record.digest), Returned(visit)]
    for entry in journal.append(CommandId(f"c{number}"), STAFF, facts, [record]):
        say(f"{entry.device}:{entry.seq}")


def work(state: Path, count: int, size: int) -> None:
    """Append until done, killed or in trouble."""
    keys = keys_of(state)
    opened = keys.open() if keys.exists else keys.create()
    vault = Vault(opened.vault)
    with Journal.open(
        state / "session" / JOURNAL_NAME, opened.database, DeviceId("L1"), SystemClock()
    ) as journal:
        for number in range(journal.head()[0], journal.head()[0] + count):
            try:
                check_in(journal, vault, number, size)
            except DiskFull:
                say("full")
                sys.stdin.readline()


if __name__ == "__main__":
    try:
        work(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 64)
    except JournalTrouble as trouble:
        say(trouble.code)
        sys.exit(3)
