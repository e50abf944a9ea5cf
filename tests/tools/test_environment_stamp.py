"""Someone starts the kiosk again: is the environment of last time still good?"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.environment import Environment, Stamp
from tools.setup_env import one_at_a_time

PROJECT = '[project]\nname = "a-kiosk"\n[project.scripts]\nkiosk = "kiosk.__main__:main"\n'
GATEKEEPER = """
import sys
from pathlib import Path
from tools.setup_env import one_at_a_time
with one_at_a_time(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def prepared(tmp_path: Path) -> Environment:
    """A checkout whose environment was finished for the kiosk, by the lock of today."""
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    (tmp_path / "tools" / "requirements").mkdir(parents=True)
    for kind in ("build", "run", "dev"):
        (tmp_path / "tools" / "requirements" / f"{kind}.txt").write_text(f"{kind}==1\n")
    environment = Environment(tmp_path)
    environment.python.parent.mkdir(parents=True)
    environment.python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    environment.python.chmod(0o755)
    environment.write_stamp(Stamp(str(tmp_path), {"run": environment.digest("run")}))
    return environment


class TestReady:
    def test_finished_yesterday(self, prepared):
        """Nothing changed since: it starts at once."""
        assert prepared.ready("run")

    def test_checks_were_never_installed(self, prepared):
        """What suffices for the kiosk does not suffice for its checks."""
        assert not prepared.ready("dev")

    def test_lock_changed(self, prepared):
        """An update brought another version: it must be fetched."""
        (prepared.root / "tools" / "requirements" / "run.txt").write_text("run==2\n")
        assert not prepared.ready("run")

    def test_command_was_added(self, prepared):
        """A new command of the project has to be written into the environment."""
        (prepared.root / "pyproject.toml").write_text(PROJECT + 'kiosk-centre = "kiosk.centre:main"\n')
        assert not prepared.ready("run")

    def test_killed_in_the_middle(self, prepared):
        """The laptop was switched off during the set-up: neither ready nor worth mending."""
        digest = prepared.digest("run")
        prepared.write_stamp(Stamp(str(prepared.root), {"run": digest}, unfinished=True))
        assert not prepared.ready("run")
        assert not prepared.usable()

    def test_folder_was_moved(self, prepared, tmp_path):
        """Programs in an environment know their folder by its full name; a moved one is built afresh."""
        prepared.write_stamp(Stamp(str(tmp_path / "before"), {"run": prepared.digest("run")}))
        assert not prepared.ready("run")
        assert not prepared.usable()

    def test_python_was_removed(self, prepared):
        """The system's Python was replaced and the link leads nowhere."""
        prepared.python.unlink()
        prepared.python.symlink_to(prepared.root / "gone")
        assert not prepared.ready("run")
        assert not prepared.usable()

    @pytest.mark.parametrize("text", ["", "{", "[]", '"x"', json.dumps({"place": "/", "more": 1})])
    def test_stamp_is_damaged(self, prepared, text):
        """A stamp that cannot be read is never taken for a good one."""
        (prepared.folder / "kiosk-stamp.json").write_text(text)
        assert not prepared.ready("run")
        assert not prepared.usable()


class TestUsable:
    @pytest.mark.skipif(sys.platform == "win32", reason="the stand-in interpreter is a shell script")
    def test_made_by_hand(self, prepared):
        """A developer's own environment is brought up to date, not thrown away."""
        (prepared.folder / "kiosk-stamp.json").unlink()
        assert not prepared.ready("run")
        assert prepared.usable()

    @pytest.mark.parametrize("content", ["#!/bin/sh\nexit 1\n", "#!/nowhere/python\n", "\0"])
    def test_interpreter_does_not_start(self, prepared, content):
        """A Python that cannot even start is replaced, however it is broken."""
        prepared.python.write_text(content)
        assert not prepared.usable()


class TestTwoRunsAtOnce:
    def test_second_waits_for_the_first(self, tmp_path, capfd):
        """The second run says that it waits, and goes on when the first has ended."""
        gate = tmp_path / "gate"
        command = [sys.executable, "-c", GATEKEEPER, str(gate)]
        root = Path(__file__).parents[2]
        with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
            assert first.stdout.readline() == b"held\n"
            with subprocess.Popen(
                command, cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            ) as second:
                assert "お待ちください" in second.stderr.readline().decode()
                first.stdin.close()
                assert second.stdout.readline() == b"held\n"
        assert (first.returncode, second.returncode) == (0, 0)

    def test_killed_holder_frees_the_way(self, tmp_path):
        """A run that was killed does not lock out the next one."""
        gate = tmp_path / "gate"
        command = [sys.executable, "-c", GATEKEEPER, str(gate)]
        root = Path(__file__).parents[2]
        with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
            assert first.stdout.readline() == b"held\n"
            first.kill()
        with one_at_a_time(gate):
            assert gate.exists()
