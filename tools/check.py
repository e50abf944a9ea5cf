"""`python3 tools/check.py [--fast] [PATHS]`: prepare everything, then run every check.

All steps run even when one fails; the exit code is 0 only when all passed. The
summary comes last, and its last line is pytest's own closing line. PATHS go to
pytest; `--fast` leaves out the tests marked slow.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python shall say so, not fail on an import
    sys.exit("Python 3.11 か 3.12 で実行してください。 / Please use Python 3.11 or 3.12.")

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools import lock, tree_checks
from tools.setup_env import ROOT, prepare_or_exit
from tools.speech import forgive_terminals

Step = Callable[[], bool]


@dataclass(frozen=True)
class Outcome:
    """How one step ended."""

    name: str
    passed: bool
    seconds: float


def environment() -> dict[str, str]:
    """The environment of every step: no screen, no developer's own settings of pytest, UTF-8."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}


def command(program: Path, *arguments: str) -> Step:
    """A step that runs a program of the environment and passes when it exits with 0."""

    def run() -> bool:
        done = subprocess.run([str(program), *arguments], cwd=ROOT, env=environment(), check=False)
        return done.returncode == 0

    return run


def complaints(find: Callable[[Path], Sequence[str]]) -> Step:
    """A step that prints what `find` complains of and passes when that is nothing."""

    def run() -> bool:
        found = find(ROOT)
        for line in found:
            print(line)
        return not found

    return run


def lock_complaints(root: Path) -> list[str]:
    """A stale lock, with the one command that mends it."""
    return [
        f"tools/requirements/{kind}.txt does not follow pyproject.toml: python3 tools/lock.py"
        for kind in lock.stale(root)
    ]


def pytest_arguments(*, fast: bool, paths: Sequence[str], colour: bool) -> list[str]:
    """Two workers, an end line with counts and time, the slow ones left out when asked."""
    chosen = ["-m", "not slow"] if fast else []
    return ["pytest", "-n", "2", *chosen, f"--color={'yes' if colour else 'no'}", *paths]


def run_tests(python: Path, arguments: Sequence[str]) -> tuple[bool, str]:
    """Run pytest, showing its lines as they come; returns (passed, its closing line)."""
    last = ""
    with subprocess.Popen(
        [str(python), "-u", "-m", *arguments],
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            print(line, end="", flush=True)
            last = line.rstrip() or last
    return running.returncode == 0, last


def report(outcomes: Sequence[Outcome]) -> str:
    """The table at the end, one line a step, and the verdict."""
    rows = [f"  {'ok    ' if one.passed else 'FAILED'}  {one.seconds:6.1f} s  {one.name}" for one in outcomes]
    failed = [one.name for one in outcomes if not one.passed]
    verdict = f"FAILED: {', '.join(failed)}" if failed else "All checks passed."
    return "\n".join(["", *rows, verdict])


def main() -> int:
    """Prepare, run every step, report."""
    parser = argparse.ArgumentParser(description="Run every check of the project.")
    parser.add_argument("--fast", action="store_true", help="leave out the tests marked slow")
    parser.add_argument("paths", nargs="*", help="tests to run instead of all")
    options = parser.parse_args()
    forgive_terminals()
    python = prepare_or_exit("dev")

    steps: dict[str, Step] = {
        "ruff check": command(python, "-m", "ruff", "check", "."),
        "ruff format": command(python, "-m", "ruff", "format", "--check", "."),
        "mypy": command(python, "-m", "mypy"),
        "import-linter": command(python.parent / "lint-imports", "--no-cache", "--no-logo"),
        "lock files": complaints(lock_complaints),
        "words": complaints(tree_checks.speaks_of_itself_only),
        "links": complaints(tree_checks.links_lead_somewhere),
    }
    outcomes = []
    for name, step in steps.items():
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        outcomes.append(Outcome(name, step(), time.monotonic() - began))

    print("\n== tests", flush=True)
    began = time.monotonic()
    paths = [str(Path(path).resolve()) if Path(path).exists() else path for path in options.paths]
    arguments = pytest_arguments(fast=options.fast, paths=paths, colour=sys.stdout.isatty())
    passed, closing = run_tests(python, arguments)
    outcomes.append(Outcome("tests", passed, time.monotonic() - began))

    print(report(outcomes))
    print(closing, flush=True)
    return 0 if all(one.passed for one in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
