"""Kills, full disks, broken disks: what was acknowledged is kept, and what was not is never claimed."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.domain.facts import Returned
from kiosk.domain.ids import CommandId, VisitId
from kiosk.journal.check import verify
from kiosk.journal.database import beside
from kiosk.journal.errors import DiskBroken, DiskFull, JournalDamaged
from kiosk.journal.keystore import JOURNAL_NAME
from kiosk.journal.store import Journal

from .appender import keys_of
from .conftest import KEY, L1, STAFF

resource = pytest.importorskip("resource", reason="file size limits are this system's")

APPENDER = Path(__file__).with_name("appender.py")
ROOT = Path(__file__).parents[2]
BACK = Returned(VisitId("V1"))


def command(state, *arguments):
    return [sys.executable, str(APPENDER), str(state), *map(str, arguments)]


def start(line, **more):
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(
        line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, **more
    )


def killed_after(state, lines):
    """Run the appender, kill it when it has said so many lines, and give all it said."""
    with start(command(state, 100_000)) as program:
        said = [program.stdout.readline().strip() for _ in range(lines)]
        program.send_signal(signal.SIGKILL)
        rest = program.stdout.read().split("\n")
        # The last piece may be cut in the middle of a number; only a whole line was said.
        said += [line for line in rest[:-1] if line]
    assert program.returncode == -signal.SIGKILL
    return said


def checked(state, acks):
    return verify(state / "session" / JOURNAL_NAME, keys_of(state), acks)


class TestKilled:
    @pytest.mark.parametrize("lines", [1, 2, 37, 200])
    def test_in_the_middle_of_appends(self, tmp_path, lines):
        """The program is shot; whoever got a number still has it, and the next program goes on."""
        acks = killed_after(tmp_path, lines)
        assert len(acks) >= lines
        report = checked(tmp_path, acks)
        assert report.whole, report.damages
        assert report.entries >= len(acks)

    def test_again_and_again(self, tmp_path):
        """Five kills in one day: one chain, nothing lost, the lock free each time."""
        acks = [ack for lines in (3, 10, 1, 25, 8) for ack in killed_after(tmp_path, lines)]
        assert len(set(acks)) == len(acks)
        report = checked(tmp_path, acks)
        assert report.whole, report.damages

    def test_commands_are_whole(self, tmp_path):
        """A kill never leaves half of a command: two facts and their record, or nothing."""
        killed_after(tmp_path, 41)
        report = checked(tmp_path, [])
        assert report.entries == 2 * report.records


class TestFull:
    def test_no_room_then_room(self, journal):
        """The disk fills up: a plain trouble, nothing half written; room is made: it goes on."""
        journal.append(CommandId("c1"), STAFF, [BACK])
        (pages,) = journal._database._link.execute("PRAGMA page_count").fetchone()
        journal._database._link.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFull):
            journal.append(CommandId("c2"), STAFF, [BACK] * 200)
        assert journal.by_command(CommandId("c2")) == ()
        assert journal.head()[0] == 1
        journal._database._link.execute("PRAGMA max_page_count = 4294967294")
        journal.append(CommandId("c3"), STAFF, [BACK] * 200)
        assert [entry.seq for entry in journal.entries()] == list(range(1, 202))

    def test_real_small_disk(self, tmp_path):
        """On a real disk of one megabyte: full, freed, on again, and everything said is there."""
        disk = tmp_path / "disk"
        disk.mkdir()
        script = (
            'mount -t tmpfs -o size=1m none "$1" && head -c 300000 /dev/zero > "$1/ballast" && shift '
            '&& "$@"; code=$?; cp -r "$DISK/session" "$DISK/device.key" "$OUT"; exit $code'
        )
        out = tmp_path / "out"
        out.mkdir()
        isolate = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"])]
        if shutil.which("unshare") is None or subprocess.run([*isolate, "true"], check=False).returncode:
            pytest.skip("this machine lets nobody mount a small disk")
        environment = {"DISK": str(disk), "OUT": str(out)}
        line = [*isolate, "env", *(f"{name}={value}" for name, value in environment.items())]
        line += ["sh", "-c", script, "sh", str(disk), *command(disk, 40, 20_000)]
        with start(line) as program:
            said, full = [], 0
            for text in iter(program.stdout.readline, ""):
                if text.strip() != "full":
                    said.append(text.strip())
                    continue
                full += 1
                if full == 1:
                    ballast = Path(f"/proc/{child_of(program.pid)}/root{disk}/ballast")
                    ballast.unlink()
                program.stdin.write("\n")
                program.stdin.flush()
        assert full > 1, "full, freed, and full again"
        assert program.returncode == 0
        report = checked(out, said)
        assert report.whole, report.damages
        assert report.entries == len(said)


def child_of(pid):
    """The program that sees the small disk: the last of the line."""
    while below := Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        pid = int(below[0])
    return pid


@pytest.fixture
def small_files():
    """Makes every write beyond a size fail, as a dying disk does; undone afterwards."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit(size):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))

    yield limit
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


class TestBroken:
    def test_write_fails(self, path, journal, small_files):
        """A write fails for no good reason: stop at once, nothing more taken, everything said is there."""
        journal.append(CommandId("c1"), STAFF, [BACK])
        small_files(beside(path, "-wal").stat().st_size + 100)
        with pytest.raises(DiskBroken):
            journal.append(CommandId("c2"), STAFF, [BACK])
        small_files(resource.RLIM_INFINITY)
        with pytest.raises(DiskBroken):
            journal.append(CommandId("c3"), STAFF, [BACK])
        assert len(list(journal.entries())) == 1
        journal.close()
        with Journal.open(path, KEY, L1, SystemClock()) as again:
            again.append(CommandId("c4"), STAFF, [BACK])
            assert [entry.command for entry in again.entries()] == ["c1", "c4"]

    def test_folding_fails(self, path, journal, small_files):
        """The log can not be folded in: what was said stays said, and the next press is refused."""
        journal.append(CommandId("c1"), STAFF, [BACK])
        journal.append(CommandId("c2"), STAFF, [BACK] * 400)
        small_files(path.stat().st_size)
        journal._database.checkpoint_when_due(limit=0)
        small_files(resource.RLIM_INFINITY)
        with pytest.raises(DiskBroken):
            journal.append(CommandId("c3"), STAFF, [BACK])
        journal.close()
        with Journal.open(path, KEY, L1, SystemClock()) as again:
            assert again.head()[0] == 401

    def test_page_lost_while_open(self, path, journal):
        """A page goes bad under the running program: said, stopped, never papered over."""
        journal.append(CommandId("c1"), STAFF, [BACK] * 400)
        journal._database.checkpoint_when_due(limit=0)
        journal._database._link.execute("PRAGMA cache_size = 1")
        journal._database._link.execute("PRAGMA shrink_memory")
        size = path.stat().st_size
        with path.open("r+b") as file:
            for page in range(1, size // 4096):
                file.seek(page * 4096 + 99)
                file.write(b"\xff\x00\xff\x00")
        with pytest.raises((JournalDamaged, DiskBroken)):
            journal.append(CommandId("c2"), STAFF, [BACK] * 50)
        with pytest.raises((JournalDamaged, DiskBroken)):
            journal.append(CommandId("c3"), STAFF, [BACK])
