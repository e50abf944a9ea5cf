"""The real command: its input, its end, its exit codes, two of them on one folder."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.driver.line import MAX_LINE
from tests.stories.venue_day import HANA, Program, by_hand, verified

BOARD = b'{"id":"b","as":"staff/p3","do":"board"}\n'
WALK_IN = (
    b'{"id":"w%d","as":"staff/p3","do":"check_in_walk_in",'
    b'"with":{"lane":"application","people":[{"kana":"A"}]}}\n'
)


def ended(program: Program) -> tuple[int, list[dict], str]:
    """Exit code, answers and words of a program that has heard everything."""
    said, words = program.process.communicate(timeout=60)
    return program.process.returncode, [json.loads(line) for line in said.splitlines()], words.decode()


class TestInput:
    """What comes in."""

    def test_bytes_that_are_no_text(self, state: Path):
        """Broken text, an endless line, a blank line, no line end at the end: answered or passed over."""
        with Program(state) as program:
            said, _ = program.process.communicate(
                b"\xff\xfe\n" + b"x" * (3 * MAX_LINE) + b"\n\n" + BOARD.strip()
            )
        answers = [json.loads(line) for line in said.splitlines()]
        assert [answer.get("detail") for answer in answers] == ["not JSON", "line too long", None]
        assert "board" in answers[2]

    def test_nothing(self, state: Path):
        """No line at all: a quiet end."""
        with Program(state) as program:
            program.process.stdin.close()
            assert program.process.wait(60) == 0


class TestEnd:
    """How it ends."""

    def test_nobody_reads(self, state: Path, capsys):
        """The reader is gone: the program stops at once with 4 and no outcry; what it did is kept."""
        with Program(state) as program:
            program.ask(HANA, "board")
            program.process.stdout.close()
            for n in range(2):
                program.process.stdin.write(WALK_IN % n)
            assert program.process.wait(60) == 4
            assert program.process.stderr.read() == b""
        assert verified(state, capsys)[0] == 0

    def test_answers_on_a_full_disk(self, state: Path):
        """The answers go to a file and its disk is full: 4 as well, after the first line."""
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                by_hand(state), input=BOARD * 2, stdout=full, stderr=subprocess.PIPE, check=False
            )
        assert (done.returncode, done.stderr) == (4, b"")

    def test_asked_to_stop(self, state: Path):
        """The system shuts down: what was asked is answered, then the program ends with 0."""
        with Program(state) as program:
            assert "ack" in program.ask(
                HANA, "check_in_walk_in", lane="application", people=[{"kana": "アオキ"}]
            )
            program.process.send_signal(signal.SIGTERM)
            assert program.process.wait(60) == 0
            assert program.process.stderr.read() == b""


class TestTwoPrograms:
    """The icon was pressed twice."""

    def test_second(self, state: Path, capsys):
        """The second says in Japanese that there is one already, ends with 3, and the first goes on."""
        with Program(state) as first:
            assert "ack" in first.ask(
                HANA, "check_in_walk_in", "a", lane="application", people=[{"kana": "アオキ"}]
            )
            with Program(state) as second:
                code, said, words = ended(second)
            assert (code, said) == (3, [{"trouble": "state_in_use"}])
            assert "もう1つ 動いています" in words
            assert "Traceback" not in words
            assert "ack" in first.ask(
                HANA, "check_in_walk_in", "b", lane="application", people=[{"kana": "イトウ"}]
            )
        assert verified(state, capsys)[0] == 0

    def test_verify_beside_it(self, state: Path, capsys):
        """The check is started while the booth works: it says that the journal is in use, harming nothing."""
        with Program(state) as program:
            program.ask(HANA, "board")
            code, lines = verified(state, capsys)
            assert (code, lines[0]["damage"]) == (1, "in_use")
            assert "board" in program.ask(HANA, "board")


class TestCannotStart:
    """The laptop's own files or the command line are wrong."""

    @pytest.mark.parametrize(
        "settings",
        [
            "{",
            "[]",
            '{"device": "../x"}',
            '{"ticket_mm": 10}',
            '{"colour": "red"}',
            '{"code_camera": "zoom:1"}',
        ],
    )
    def test_settings(self, state: Path, settings: str):
        """Settings that nobody understands: said in Japanese, not guessed at, not overwritten."""
        (state / "settings.json").write_text(settings)
        with Program(state) as program:
            code, said, words = ended(program)
        assert (code, said) == (3, [{"trouble": "settings_broken"}])
        assert "設定が 読めません" in words
        assert (state / "settings.json").read_text() == settings

    @pytest.mark.parametrize(
        "arguments", [("--device", "a/b"), ("--device", ""), ("--ticket-printer", "fax:1")]
    )
    def test_command_line(self, state: Path, arguments: tuple[str, str]):
        """A name that is none on the command line is a broken setting too."""
        with Program(state, *arguments) as program:
            assert ended(program)[:2] == (3, [{"trouble": "settings_broken"}])

    def test_another_laptops_folder(self, state: Path):
        """The folder of laptop L1 is opened as L2: refused, because its journal is another's."""
        with Program(state, "--device", "L2") as program:
            assert ended(program)[:2] == (3, [{"trouble": "wrong_device"}])

    def test_a_file_for_a_folder(self, tmp_path: Path):
        """The state folder is a file."""
        (tmp_path / "state").write_text("x")
        with Program(tmp_path / "state") as program:
            assert ended(program)[:2] == (3, [{"trouble": "state_unusable"}])

    def test_unknown_option(self, state: Path):
        """A mistyped option is a mistake of the caller: 2, as every command answers."""
        with Program(state, "--colour") as program:
            assert program.process.wait(60) == 2

    def test_folder_that_takes_nothing(self, tmp_path: Path):
        """A folder on a disk that takes no file."""
        if subprocess.run(["unshare", "--mount", "true"], check=False, capture_output=True).returncode:
            pytest.skip("this machine lets nobody mount a disk")
        disk = tmp_path / "disk"
        disk.mkdir()
        prefix = ("unshare", "--mount", "sh", "-c", 'mount -t tmpfs -o ro none "$0" && "$@"', str(disk))
        with Program(disk, prefix=prefix) as program:
            assert ended(program)[:2] == (3, [{"trouble": "state_unusable"}])


class TestOptionsForLater:
    def test_said_and_not_pretended(self, state, tmp_path):
        """A store and a photo printer are named: the lines are answered, and neither is pretended."""
        words = [sys.executable, "-m", "kiosk", "headless", "--state", str(state)]
        run = subprocess.run(
            [*words, "--store", "folder:/store", "--printer", "ipp://printer"],
            input=b'{"id":"a","as":"staff/p3","do":"board"}\n',
            capture_output=True,
            check=True,
        )
        assert b'"board"' in run.stdout
        said = run.stderr.decode()
        assert "--store: この版では まだ使いません" in said
        assert "--printer: この版では まだ使いません" in said
