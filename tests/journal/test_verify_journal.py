"""Whoever verifies a journal is told every damage, and told nothing is wrong only when nothing is."""

import shutil
from dataclasses import replace

import pytest

from kiosk.clock import SystemClock
from kiosk.domain.facts import CheckedIn, Returned
from kiosk.domain.ids import CommandId, DeviceId, PartyId, TicketNo, VisitId
from kiosk.domain.words import Lane, Route
from kiosk.journal import check
from kiosk.journal.chain import Fault
from kiosk.journal.codec import GENESIS, decode, hash_of, line_of
from kiosk.journal.database import beside
from kiosk.journal.errors import JournalTrouble
from kiosk.journal.keystore import KeyStore
from kiosk.journal.slots.owner_file import OwnerFileSlot
from kiosk.journal.sqlcipher import connect
from kiosk.journal.store import Journal
from kiosk.journal.vault import Vault

from .conftest import L1, STAFF

ACKS = [f"L1:{seq}" for seq in range(1, 7)]
LAST = 6


class Day:
    """A closed journal of six facts and three records, and a hand that can damage it."""

    def __init__(self, folder):
        self.path = folder / "session" / "journal.db"
        self.keys = KeyStore(self.path.parent, [OwnerFileSlot(folder / "device.key")])
        self.opened = self.keys.create()
        self.vault = Vault(self.opened.vault)
        self.journal = Journal.open(self.path, self.opened.database, L1, SystemClock())
        for number in range(3):
            self.check_in(number)

    def check_in(self, number):
        person = self.vault.seal("person", f"person {number}".encode())
        visit = VisitId(f"V{number}")
        came = CheckedIn(
            visit, PartyId("P"), 1, 1, Lane.APPLICATION, TicketNo(f"A{number}"), Route.WALK_IN, person.digest
        )
        self.journal.append(CommandId(f"c{number}"), STAFF, [came, Returned(visit)], [person])

    def damage(self, *statements):
        """Run statements with the triggers out of the way, and put the triggers back."""
        self.journal.close()
        link = connect(self.path, self.opened.database)
        triggers = link.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            link.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            link.execute(*statement) if isinstance(statement, tuple) else link.execute(statement)
        for _, sql in triggers:
            link.execute(sql)
        link.close()

    def line(self, seq):
        link = connect(self.path, self.opened.database)
        (line,) = link.execute("SELECT line FROM entry WHERE seq = ?", (seq,)).fetchone()
        link.close()
        return line

    def rewrite(self, seq, line):
        """Put a line in a row's place with everything about that row made to fit."""
        head = (("UPDATE head SET hash = ?", (hash_of(line),)),) if seq == LAST else ()
        self.damage(("UPDATE entry SET line = ?, hash = ? WHERE seq = ?", (line, hash_of(line), seq)), *head)

    def verify(self, acks=()):
        self.journal.close()
        return check.verify(self.path, self.keys, acks)

    def faults(self, acks=()):
        return {damage.fault for damage in self.verify(acks).damages}


@pytest.fixture
def day(tmp_path):
    made = Day(tmp_path)
    yield made
    made.journal.close()


class TestWhole:
    def test_nothing_wrong(self, day):
        """Six facts, three records, all that was acknowledged: whole."""
        report = day.verify([*ACKS, "", "L1:1\n"])
        assert report.whole
        assert (report.entries, report.records, report.erased) == (6, 3, False)

    def test_changes_nothing(self, day):
        """A journal that was verified opens and goes on."""
        day.verify(ACKS)
        with Journal.open(day.path, day.opened.database, L1, SystemClock()) as journal:
            journal.append(CommandId("c9"), STAFF, [Returned(VisitId("V1"))])
        assert day.verify([*ACKS, "L1:7"]).whole

    def test_erased(self, day):
        """After erasure the facts are still whole, and the report says what it could not open."""
        day.keys.erase(day.vault)
        report = day.verify(ACKS)
        assert report.whole
        assert report.erased

    def test_two_laptops(self, day, tmp_path):
        """Another laptop's lines are checked in their own chain."""
        other = tmp_path / "l2" / "journal.db"
        with Journal.open(other, day.opened.database, DeviceId("L2"), SystemClock()) as second:
            second.append(CommandId("o1"), STAFF, [Returned(VisitId("W1"))])
            day.journal.merge([line_of(entry) for entry in second.entries()])
        report = day.verify([*ACKS, "L2:1"])
        assert report.whole
        assert report.entries == 7


class TestFiles:
    def test_in_use(self, day):
        report = check.verify(day.path, day.keys, ACKS)
        assert Fault.IN_USE in {damage.fault for damage in report.damages}
        assert not report.whole

    def test_gone(self, day):
        day.journal.close()
        day.path.unlink()
        assert day.faults(ACKS) == {Fault.MISSING, Fault.ACK_LOST}

    def test_emptied(self, day):
        day.journal.close()
        day.path.write_bytes(b"")
        beside(day.path, "-wal").unlink(missing_ok=True)
        assert Fault.TABLES in day.faults(ACKS)

    def test_first_page_flipped(self, day):
        day.journal.close()
        flip(day.path, 100)
        assert Fault.KEY in day.faults(ACKS)

    def test_any_page_flipped(self, day):
        """One bit anywhere in the file, on any page, is found."""
        day.journal.close()
        whole = day.path.read_bytes()
        for page in range(len(whole) // 4096):
            flip(day.path, page * 4096 + 1777)
            assert day.faults(), f"page {page}"
            day.path.write_bytes(whole)
        assert day.verify(ACKS).whole

    def test_cut(self, day):
        """A file cut in the middle is found."""
        day.journal.close()
        day.path.write_bytes(day.path.read_bytes()[: 4096 * 3])
        assert day.faults(ACKS)

    def test_older_copy(self, day, tmp_path):
        """Yesterday's copy in today's place is whole in itself; what was acknowledged since is missed."""
        day.journal.close()
        shutil.copy(day.path, tmp_path / "copy")
        day.journal = Journal.open(day.path, day.opened.database, L1, SystemClock())
        day.check_in(7)
        day.journal.close()
        shutil.copy(tmp_path / "copy", day.path)
        assert [str(damage) for damage in day.verify([*ACKS, "L1:7", "L1:8"]).damages] == [
            "acknowledged_lost: L1:7",
            "acknowledged_lost: L1:8",
        ]

    def test_log_cut(self, day, tmp_path):
        """A power cut's log that lost its end: what was acknowledged in it is missed."""
        kept = copy_while_open(day, tmp_path / "copy")
        log = beside(kept.path, "-wal")
        log.write_bytes(log.read_bytes()[: log.stat().st_size // 2])
        assert Fault.ACK_LOST in kept.faults(ACKS)

    def test_log_left(self, day, tmp_path):
        """A killed program leaves its log, and the log holds everything acknowledged."""
        kept = copy_while_open(day, tmp_path / "copy")
        assert kept.verify(ACKS).whole

    @pytest.mark.parametrize("name", ["keys.json", "vault-keys.json"])
    def test_keys_gone(self, day, name):
        (day.path.parent / name).unlink()
        assert day.faults(ACKS) == {Fault.KEYS, Fault.ACK_LOST}

    def test_no_slot_opens(self, day, tmp_path):
        (tmp_path / "device.key").write_bytes(b"x" * 32)
        assert Fault.KEYS in day.faults()

    def test_folder_in_the_logs_place(self, day):
        """Even a file system gone mad gives a report."""
        day.journal.close()
        beside(day.path, "-wal").unlink(missing_ok=True)
        beside(day.path, "-wal").mkdir()
        assert day.faults() == {Fault.UNREADABLE}


class TestRows:
    def test_tail_deleted(self, day):
        day.damage("DELETE FROM entry WHERE seq >= 5")
        assert day.faults() == {Fault.HEAD}
        assert day.faults(ACKS) == {Fault.HEAD, Fault.ACK_LOST}

    def test_tail_and_head_cut_back(self, day):
        """Somebody with the key cuts the tail and mends the head: the acknowledgements tell."""
        last = hash_of(day_line := day_before(day, 4))
        day.damage("DELETE FROM entry WHERE seq > 4", ("UPDATE head SET seq = 4, hash = ?", (last,)))
        assert day_line
        assert day.faults() == set()
        assert day.faults(ACKS) == {Fault.ACK_LOST}

    def test_head_deleted(self, day):
        day.damage("DELETE FROM head")
        assert day.faults() == {Fault.HEAD}

    def test_head_of_nobody(self, day):
        day.damage(("INSERT INTO head VALUES ('L9', 1, ?)", (GENESIS,)))
        assert [damage.where for damage in day.verify().damages] == ["L9"]

    def test_middle_deleted(self, day):
        day.damage("DELETE FROM entry WHERE seq = 3")
        assert day.faults(ACKS) == {Fault.GAP, Fault.ACK_LOST}

    def test_line_changed(self, day):
        day.damage("UPDATE entry SET line = replace(line, 'A1', 'A7') WHERE seq = 3")
        assert [str(damage) for damage in day.verify(ACKS).damages] == ["line_hash: L1:3"]

    def test_line_and_hash_changed(self, day):
        """A line rewritten together with its hash breaks the chain after it."""
        day.journal.close()
        day.rewrite(3, day.line(3).replace('"A1"', '"A7"'))
        assert [str(damage) for damage in day.verify(ACKS).damages] == ["chain_broken: L1:4"]

    def test_two_lines_swapped(self, day):
        day.journal.close()
        third, fourth = day.line(3), day.line(4)
        day.rewrite(3, fourth)
        day.rewrite(4, third)
        assert {Fault.CHAIN, Fault.COLUMN} <= day.faults(ACKS)

    def test_two_rows_swapped(self, day):
        day.damage(
            "UPDATE entry SET seq = 30 WHERE seq = 3",
            "UPDATE entry SET seq = 3 WHERE seq = 4",
            "UPDATE entry SET seq = 4 WHERE seq = 30",
        )
        assert {Fault.CHAIN, Fault.COLUMN, Fault.ORDER} <= day.faults(ACKS)

    @pytest.mark.parametrize("column", ["hlc", "kind", "command"])
    def test_column_differs(self, day, column):
        """A column that no longer says what the line says is found."""
        day.damage(f"UPDATE entry SET {column} = '999999999999999-000000-L1' WHERE seq = 6")
        assert day.faults(ACKS) == {Fault.COLUMN}

    def test_clock_backwards(self, day):
        """Readings that run backwards were not written by this program."""
        day.journal.close()
        entry = decode(day.line(LAST))
        day.rewrite(LAST, line_of(replace(entry, hlc=replace(entry.hlc, ms=1))))
        day.damage("UPDATE entry SET hlc = '000000000000001-' || substr(hlc, 17) WHERE seq = 6")
        assert day.faults(ACKS) == {Fault.ORDER}

    def test_no_command(self, day):
        day.journal.close()
        day.rewrite(LAST, line_of(replace(decode(day.line(LAST)), command=CommandId(""))))
        day.damage("UPDATE entry SET command = '' WHERE seq = 6")
        assert day.faults(ACKS) == {Fault.COMMAND}

    def test_not_canonical(self, day):
        """A line that says the same in other characters was not written by this program."""
        day.journal.close()
        day.rewrite(LAST, day.line(LAST).replace(",", ", ", 1))
        assert day.faults(ACKS) == {Fault.NOT_CANONICAL}

    def test_not_a_line(self, day):
        day.journal.close()
        day.rewrite(LAST, "{}")
        assert day.faults(ACKS) == {Fault.LINE}

    def test_newer_program(self, day):
        day.journal.close()
        day.rewrite(LAST, day.line(LAST).replace('"version":1', '"version":2'))
        assert day.faults(ACKS) == {Fault.NEWER}

    def test_not_text(self, day):
        """A line that is not even text stops nobody from reading the report."""
        day.damage("UPDATE entry SET line = CAST(x'ff00ff' AS TEXT) WHERE seq = 6")
        assert Fault.DATABASE in day.faults(ACKS)


class TestTables:
    def test_trigger_gone(self, day):
        day.damage()
        link = connect(day.path, day.opened.database)
        link.execute("DROP TRIGGER entry_no_delete")
        link.close()
        assert [str(damage) for damage in day.verify(ACKS).damages] == ["tables: entry_no_delete"]

    def test_table_made_lax(self, day):
        """A table remade without its rules, holding nonsense, is found and described."""
        columns = "device, seq, hlc, kind, command, line, hash"
        day.damage(
            "ALTER TABLE entry RENAME TO old",
            f"CREATE TABLE entry ({columns})",
            f"INSERT INTO entry SELECT {columns} FROM old",
            "DROP TABLE old",
            "INSERT INTO entry VALUES (NULL, 'x', 1, 2, 3, 4, 5)",
        )
        assert {Fault.TABLES, Fault.COLUMN} <= day.faults(ACKS)

    def test_vault_made_lax(self, day):
        day.damage(
            "DROP TABLE vault",
            "CREATE TABLE vault (digest, kind, box)",
            "INSERT INTO vault VALUES (1, 2, 3)",
        )
        assert {Fault.TABLES, Fault.VAULT, Fault.VAULT_ABSENT} <= day.faults(ACKS)

    def test_table_gone(self, day):
        day.damage("DROP TABLE vault", "CREATE TABLE vault (x)")
        assert {Fault.TABLES, Fault.DATABASE, Fault.VAULT_ABSENT} <= day.faults(ACKS)


class TestVault:
    def test_records_swapped(self, day):
        """One person's record under another's name is found."""
        day.damage(
            "CREATE TABLE t AS SELECT * FROM vault",
            "UPDATE vault SET box = (SELECT box FROM t WHERE t.rowid = 3 - vault.rowid) WHERE rowid < 3",
            "DROP TABLE t",
        )
        report = day.verify(ACKS)
        assert [damage.fault for damage in report.damages] == [Fault.VAULT, Fault.VAULT]

    def test_record_gone(self, day):
        day.damage("DELETE FROM vault WHERE rowid = 2")
        (found,) = day.verify(ACKS).damages
        assert (found.fault, found.where) == (Fault.VAULT_ABSENT, "L1:3")

    def test_record_changed(self, day):
        day.damage("UPDATE vault SET box = x'00' WHERE rowid = 2")
        assert day.faults(ACKS) == {Fault.VAULT}

    def test_record_of_another_session(self, day, tmp_path):
        other = KeyStore(tmp_path / "other", [OwnerFileSlot(tmp_path / "device.key")]).create()
        sealed = Vault(other.vault).seal("note", b"x")
        day.damage(("INSERT INTO vault VALUES (?, ?, ?)", (sealed.digest, sealed.kind, sealed.box)))
        assert day.faults(ACKS) == {Fault.VAULT}


class TestAcks:
    @pytest.mark.parametrize("ack", ["L1:7", "L2:1", "nonsense", "L1:01"])
    def test_not_there(self, day, ack):
        """An acknowledgement without its fact is a loss, whatever it says."""
        assert [damage.where for damage in day.verify([ack]).damages] == [ack]


def flip(path, where):
    """One bit of a file falls over."""
    content = bytearray(path.read_bytes())
    content[where] ^= 1
    path.write_bytes(content)


def day_before(day, seq):
    day.journal.close()
    return day.line(seq)


def copy_while_open(day, folder):
    """The files as a power cut leaves them: nobody closed anything."""
    shutil.copytree(day.path.parent, folder / "session")
    shutil.copy(day.path.parent.parent / "device.key", folder / "device.key")
    kept = object.__new__(Day)
    kept.path = folder / "session" / "journal.db"
    kept.keys = KeyStore(kept.path.parent, [OwnerFileSlot(folder / "device.key")])
    kept.journal = day.journal
    return kept


@pytest.mark.parametrize("trouble", JournalTrouble.__subclasses__())
def test_every_trouble_has_its_own_code(trouble):
    """No two troubles are told to staff in the same words."""
    others = [other for other in JournalTrouble.__subclasses__() if other is not trouble]
    assert trouble.code not in {other.code for other in others}
