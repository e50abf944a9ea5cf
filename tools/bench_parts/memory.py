"""What the program weighs without its windows, before and after a day."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.bench_parts.rows import Row

ROOT = Path(__file__).resolve().parents[2]
WEIGH = (
    "import sys; from pathlib import Path; from kiosk.bootstrap import build; import kiosk.driver.line;"
    "booth = build(Path(sys.argv[1])); import psutil;"
    "print(psutil.Process().memory_info().rss); booth.close()"
)


def memory_row(states: dict[str, Path]) -> Row:
    """Resident memory of a booth without windows, one program for each state folder."""
    weights = {words: _weight(state) for words, state in states.items()}
    said = ", ".join(f"{words} {weight / 2**20:.0f} MiB" for words, weight in weights.items())
    return Row("memory without windows", said, beside=f"Python alone {_bare() / 2**20:.0f} MiB")


def _weight(state: Path) -> int:
    return _said(WEIGH, str(state))


def _bare() -> int:
    return _said("import psutil; print(psutil.Process().memory_info().rss)")


def _said(code: str, *arguments: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return int(done.stdout)
