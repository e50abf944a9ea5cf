"""Make `.venv` ready: the locked packages, checked by hash, and the project itself.

Needs nothing but the standard library of Python 3.11. Ready already costs a few
milliseconds and prints nothing. A stamp inside `.venv` tells which locks it
holds; it is struck out before anything is changed and written after everything
is in, so a kill in the middle leads to a fresh build, never to a half-made
environment. Two runs at once wait for each other.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tools import debian
from tools.environment import Environment, Stamp
from tools.lock import lock_path
from tools.speech import IS_THERE_A_NETWORK, CannotPrepareError, say

ROOT = Path(__file__).resolve().parents[1]
INCLUDES = {"run": ("run",), "dev": ("run", "dev")}


def prepare(kind: str, root: Path = ROOT) -> Path:
    """Make everything ready and return the Python to use.

    Args:
        kind: `run` (the kiosk) or `dev` (the kiosk and its checks).
        root: the checkout.

    Raises:
        CannotPrepareError: with the text to show.
    """
    if not (3, 11) <= sys.version_info[:2] < (3, 13):
        raise CannotPrepareError("Python 3.11 か 3.12 で実行してください。 / Please use Python 3.11 or 3.12.")
    debian.ensure(kind)
    environment = Environment(root)
    if environment.ready(kind):
        return environment.python
    try:
        with one_at_a_time(root / ".venv.lock"):
            if not environment.ready(kind):
                _bring_up_to_date(environment, kind)
    except PermissionError as err:
        raise CannotPrepareError(
            f"このフォルダーに書き込めません: {err.filename}\nCannot write to this folder."
        ) from err
    return environment.python


def prepare_or_exit(kind: str) -> Path:
    """`prepare` for the two commands of the README: trouble is shown plainly and ends the program."""
    try:
        return prepare(kind)
    except CannotPrepareError as trouble:
        say(str(trouble))
        sys.exit(1)


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Hold an exclusive lock on a file; the system frees it when the holder and its children have died.

    The children keep it because an installer outlives us when we are killed,
    and goes on writing into the environment.
    """
    with path.open("a+", encoding="ascii") as gate:
        os.set_inheritable(gate.fileno(), True)
        if not _try_to_hold(gate):
            say("別の画面で準備が進んでいます。終わるまでお待ちください。")
            while not _try_to_hold(gate, wait=True):
                continue
        yield


def _try_to_hold(gate: IO[str], *, wait: bool = False) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            gate.seek(0)
            msvcrt.locking(gate.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists elsewhere only

            fcntl.flock(gate, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError as err:
        if err.errno in {errno.EAGAIN, errno.EACCES, errno.EDEADLK}:
            return False
        raise
    return True


def _bring_up_to_date(environment: Environment, kind: str) -> None:
    here = str(environment.root)
    kept = environment.stamp()
    if environment.usable():
        environment.write_stamp(Stamp(here, unfinished=True))
    else:
        kept = None
        _build_afresh(environment)
    try:
        _install(environment, kind)
    except CannotPrepareError:
        # The installer ended by itself and put back what it had replaced: no need to build afresh.
        environment.write_stamp(Stamp(here, locks=kept.locks if kept else {}))
        raise
    now = {name: environment.digest(name) for name in INCLUDES[kind]}
    before = kept.locks if kept else {}
    still_true = {name: was for name, was in before.items() if was == environment.digest(name)}
    environment.write_stamp(Stamp(here, locks=still_true | now))
    say("準備ができました。")


def _build_afresh(environment: Environment) -> None:
    say("最初の準備をしています。数分かかることがあります。")
    if environment.folder.is_symlink():
        environment.folder.unlink()
    elif environment.folder.exists():
        shutil.rmtree(environment.folder)
    environment.folder.mkdir()
    environment.write_stamp(Stamp(str(environment.root), unfinished=True))
    # The Python underneath: the one that runs us may be the one we are about to replace.
    interpreter = getattr(sys, "_base_executable", None) or sys.executable
    _run([interpreter, "-m", "venv", str(environment.folder)], "準備用のフォルダーを作れませんでした。")


def _install(environment: Environment, kind: str) -> None:
    lock = lock_path(environment.root, kind)
    pip = [str(environment.python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    say(f"必要な部品を取り寄せています({_count(lock)}個)。数分かかることがあります。")
    # What builds comes first and by hash too: an isolated build would fetch its tools unchecked.
    for one in (lock_path(environment.root, "build"), lock):
        fetch = [*pip, "--require-hashes", "--no-build-isolation", "--use-pep517", "-r", str(one)]
        _run(fetch, f"部品を取り寄せられませんでした。{IS_THERE_A_NETWORK}", show_progress=one is lock)
    own = ["--no-deps", "--no-build-isolation", "-e", str(environment.root)]
    _run([*pip, *own], "プログラムを組み込めませんでした。")


def _count(lock: Path) -> int:
    return sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())


def _run(command: list[str], sorry: str, *, show_progress: bool = False) -> None:
    """Run a command quietly; when it fails show the end of what it said, then `sorry`."""
    heard: list[str] = []
    with subprocess.Popen(
        command,
        close_fds=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            if line.startswith("Requirement already satisfied"):
                continue
            heard.append(line)
            if show_progress and line.startswith(("Collecting ", "Installing collected")):
                _show(line, sum(earlier.startswith("Collecting ") for earlier in heard))
    if running.returncode != 0:
        raise CannotPrepareError(f"{''.join(heard[-15:])}\n{sorry}")


def _show(line: str, number: int) -> None:
    """Progress: every package on a terminal, every tenth in a log."""
    if line.startswith("Installing"):
        say("  組み込んでいます…")
    elif sys.stderr.isatty() or number % 10 == 0:
        say(f"  {number}: {line.split()[1].partition('==')[0]}")
