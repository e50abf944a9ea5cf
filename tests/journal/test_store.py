"""The journal on a real disk: what is acknowledged is kept, in order, by one program."""

import time

import pytest

from kiosk.clock import SystemClock
from kiosk.domain.facts import NoteWritten, Returned, SessionOpened
from kiosk.domain.ids import CommandId, DeviceId, Digest, SessionId, VisitId
from kiosk.journal import database
from kiosk.journal.errors import (
    AlreadyOpen,
    JournalDamaged,
    JournalMissing,
    NewerJournal,
    NotKept,
    Unavailable,
    WrongDevice,
    WrongKey,
)
from kiosk.journal.schema import STEPS, migrate
from kiosk.journal.sqlcipher import DatabaseKey, connect
from kiosk.journal.store import Journal

from .conftest import KEY, L1, STAFF

OPENED = SessionOpened(SessionId("S1"))
BACK = Returned(VisitId("V1"))
C1, C2 = CommandId("c1"), CommandId("c2")


def reopen(path, **changes):
    asked = {"key": KEY, "device": L1, "clock": SystemClock()} | changes
    return Journal.open(path, **asked)


def by_hand(path, *statements):
    """Change the closed database as somebody with the key and bad intent would."""
    link = connect(path, KEY)
    for statement in statements:
        link.execute(statement)
    link.close()


class TestAppend:
    def test_kept_after_closing(self, path):
        """What was acknowledged yesterday is there this morning."""
        with reopen(path) as journal:
            written = journal.append(C1, STAFF, [OPENED, BACK])
        with reopen(path) as journal:
            assert tuple(journal.entries()) == written
            assert journal.head() == (2, written[-1].hash)

    def test_first_line_of_all(self, journal):
        """A new journal begins at nothing, and its first line says so."""
        assert journal.head() == (0, "0" * 64)
        (entry,) = journal.append(C1, STAFF, [OPENED])
        assert (entry.device, entry.seq, entry.prev, entry.author, entry.fact) == (
            L1,
            1,
            "0" * 64,
            STAFF,
            OPENED,
        )
        assert journal.device == L1

    def test_nothing_to_write(self, journal):
        """A command that made nothing is a mistake of the program."""
        with pytest.raises(ValueError, match="makes facts"):
            journal.append(C1, STAFF, [])
        with pytest.raises(ValueError, match="is named"):
            journal.append(CommandId(""), STAFF, [OPENED])

    def test_asked_again(self, journal):
        """Whoever does not know whether a press was done can ask."""
        written = journal.append(C1, STAFF, [OPENED, BACK])
        journal.append(C2, STAFF, [BACK])
        assert journal.by_command(C1) == written
        assert journal.by_command(CommandId("c9")) == ()

    def test_closed_journal(self, path):
        """After closing nothing more is acknowledged, and closing twice is closing once."""
        journal = reopen(path)
        journal.close()
        journal.close()
        with pytest.raises(Unavailable):
            journal.append(C1, STAFF, [OPENED])

    def test_wall_clock_set_back_a_day(self, path):
        """Somebody sets the laptop's clock back a day: the order goes on, only the label changes."""
        with reopen(path) as journal:
            (before,) = journal.append(C1, STAFF, [OPENED])
        yesterday = SystemClock(0, lambda: time.time() - 86_400)
        with reopen(path, clock=yesterday) as journal:
            (later,) = journal.append(C2, STAFF, [BACK])
            assert later.hlc > before.hlc
            assert later.wall < before.wall
            assert [entry.fact for entry in journal.entries()] == [OPENED, BACK]
            assert yesterday.behind_s() >= 86_399

    def test_long_log_is_folded_in(self, path, journal):
        """After a long day the log beside the database does not grow without end."""
        for number in range(30):
            journal.append(CommandId(f"c{number}"), STAFF, [BACK])
        log = database.beside(path, "-wal")
        assert log.stat().st_size > 0
        journal._database.checkpoint_when_due(limit=0)
        assert log.stat().st_size == 0
        assert len(list(journal.entries())) == 30

    def test_read_after_opening(self, path):
        """What was there and what came since are read in one order, at once, later and again."""
        with reopen(path) as journal:
            first = journal.append(C1, STAFF, [OPENED])
        with reopen(path) as journal:
            assert tuple(journal.entries()) == tuple(journal.entries()) == first
        with reopen(path) as journal:
            second = journal.append(C2, STAFF, [BACK])
            assert tuple(journal.entries()) == (*first, *second)

    def test_each_later_reading_checks_again(self, path):
        """What opening has checked is handed over once; after that the disk is asked again."""
        with reopen(path) as journal:
            journal.append(C1, STAFF, [OPENED])
        with reopen(path) as journal:
            assert len(list(journal.entries())) == 1
            with journal._database.transaction() as link:
                link.execute("DROP TRIGGER entry_no_update")
                link.execute("UPDATE entry SET command = 'c9'")
            with pytest.raises(JournalDamaged):
                journal.entries()


class TestRecords:
    def test_kept_with_the_fact(self, journal, vault):
        """A note is there as soon as the fact that names it is."""
        note = vault.seal("note", "足が悪い方".encode())
        journal.append(C1, STAFF, [NoteWritten(VisitId("V1"), note.digest)], [note])
        assert vault.open(journal.sealed(note.digest)).decode() == "足が悪い方"

    def test_named_but_not_given(self, journal):
        """A fact that names a record nobody gave is not taken in."""
        with pytest.raises(NotKept):
            journal.append(C1, STAFF, [NoteWritten(VisitId("V1"), Digest("ab"))])
        assert journal.head()[0] == 0

    def test_kept_before(self, journal, vault):
        """A later fact may name a record kept earlier, and a record given twice is kept once."""
        note = vault.seal("note", b"x")
        fact = NoteWritten(VisitId("V1"), note.digest)
        journal.append(C1, STAFF, [fact], [note])
        journal.append(C2, STAFF, [fact])
        journal.append(CommandId("c3"), STAFF, [fact], [note])
        assert list(journal.all_sealed("note")) == [note]

    def test_by_kind(self, journal, vault):
        """All persons of the day are read in the order they came."""
        people = [vault.seal("person", name) for name in (b"b", b"a", b"c")]
        journal.append(C1, STAFF, [OPENED], [*people, vault.seal("note", b"n")])
        assert list(journal.all_sealed("person")) == people


class TestOneProgram:
    def test_second_program(self, path, journal):
        """A second program on the same folder gets a plain answer and harms nothing."""
        with pytest.raises(AlreadyOpen):
            reopen(path)
        journal.append(C1, STAFF, [OPENED])
        assert journal.head()[0] == 1

    def test_after_the_first_ends(self, path):
        reopen(path).close()
        reopen(path).close()

    def test_other_program_on_the_file_itself(self, path, journal):
        """Even a tool that ignores the lock file can not get in between."""
        with pytest.raises(AlreadyOpen):
            connect(path, KEY)

    def test_folder_is_no_folder(self, tmp_path):
        """A state folder that can not be one is a trouble, not a crash."""
        (tmp_path / "file").write_text("x")
        with pytest.raises(Unavailable):
            reopen(tmp_path / "file" / "journal.db")
        (tmp_path / "s" / "journal.db.lock").mkdir(parents=True)
        with pytest.raises(Unavailable):
            reopen(tmp_path / "s" / "journal.db")


class TestOpen:
    def test_wrong_key(self, path):
        """Another session's key does not open this one, and nothing is made anew."""
        reopen(path).close()
        before = path.read_bytes()
        with pytest.raises(WrongKey):
            reopen(path, key=DatabaseKey(b"x" * 32))
        assert path.read_bytes() == before

    def test_key_of_another_length(self):
        with pytest.raises(ValueError, match="32 bytes"):
            DatabaseKey(b"short")

    def test_another_laptops(self, path):
        """A copied folder does not make two laptops write as one."""
        reopen(path).close()
        with pytest.raises(WrongDevice):
            reopen(path, device=DeviceId("L2"))

    def test_file_gone(self, path):
        """A journal that was there and is gone is said; an empty one is never put in its place."""
        reopen(path).close()
        path.unlink()
        with pytest.raises(JournalMissing):
            reopen(path)
        assert not path.exists()

    def test_emptied_file(self, path):
        """A file cut to nothing is not taken for a new journal."""
        reopen(path).close()
        path.write_bytes(b"")
        with pytest.raises(JournalDamaged):
            reopen(path)
        assert path.read_bytes() == b""

    def test_killed_while_being_made(self, path):
        """A journal whose making was cut short is made again."""
        path.parent.mkdir()
        for name in ("journal.db.new", "journal.db.new-journal"):
            (path.parent / name).write_bytes(b"half")
        with reopen(path) as journal:
            assert journal.head()[0] == 0

    def test_killed_before_the_mark(self, path):
        """A kill between making the journal and marking it made loses nothing."""
        reopen(path).close()
        database.beside(path, ".lock").write_bytes(b"")
        with reopen(path) as journal:
            journal.append(C1, STAFF, [OPENED])
        path.unlink()
        with pytest.raises(JournalMissing):
            reopen(path)

    def test_only_the_owner_reads_it(self, path, journal):
        """Nobody else on the laptop can even copy the encrypted file."""
        journal.append(C1, STAFF, [OPENED])
        modes = {file.name: file.stat().st_mode & 0o077 for file in path.parent.iterdir()}
        assert modes == {"journal.db": 0, "journal.db-wal": 0, "journal.db.lock": 0}

    def test_newer_tables(self, path):
        """Tables changed by a newer program are left alone."""
        reopen(path).close()
        by_hand(path, "PRAGMA user_version = 2")
        with pytest.raises(NewerJournal):
            reopen(path)

    def test_newer_step(self, path):
        """A step added by a release is applied once to a journal of the release before."""
        reopen(path).close()
        link = connect(path, KEY)
        steps = (*STEPS, lambda link: link.execute("CREATE TABLE later (x)"))
        migrate(link, steps)
        migrate(link, steps)
        assert link.execute("PRAGMA user_version").fetchone() == (2,)
        link.close()

    def test_rewritten_line(self, path):
        """A changed line is noticed before anything is added to it."""
        with reopen(path) as journal:
            journal.append(C1, STAFF, [OPENED, BACK])
        by_hand(
            path,
            "DROP TRIGGER entry_no_update",
            "UPDATE entry SET line = replace(line, 'V1', 'V2') WHERE seq = 2",
        )
        with pytest.raises(JournalDamaged, match="line_hash: L1:2"):
            reopen(path)

    def test_tail_cut_off(self, path):
        """The last facts removed by hand leave a head that says more."""
        with reopen(path) as journal:
            journal.append(C1, STAFF, [OPENED, BACK])
        by_hand(path, "DROP TRIGGER entry_no_delete", "DELETE FROM entry WHERE seq = 2")
        with pytest.raises(JournalDamaged, match="head"):
            reopen(path)

    @pytest.mark.parametrize("table", ["entry", "vault"])
    @pytest.mark.parametrize("act", ["DELETE FROM {}", "UPDATE {} SET kind = 'x'"])
    def test_append_only(self, path, vault, table, act):
        """Not even a program with the key changes or removes what was written."""
        with reopen(path) as journal:
            journal.append(C1, STAFF, [OPENED], [vault.seal("note", b"n")])
        with pytest.raises(Exception, match="append-only"):
            by_hand(path, act.format(table))

    def test_three_thousand_entries(self, path):
        """A long day is handed over whole after a restart."""
        with reopen(path) as journal:
            for number in range(12):
                journal.append(CommandId(f"c{number}"), STAFF, [BACK] * 300)
        with reopen(path) as journal:
            assert len(list(journal.entries())) == 3600
