"""`python3 tools/run.py`: prepare everything, then run a practice day of the kiosk.

With a screen the windows open in practice mode; without one (a server, a
container) a whole practice day is played and its papers, pictures and reports
are left in `practice-day/`. Arguments go to the kiosk as they are:
`python3 tools/run.py headless --state DIR`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python shall say so, not fail on an import
    sys.exit("Python 3.11 か 3.12 で実行してください。 / Please use Python 3.11 or 3.12.")

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.setup_env import prepare_or_exit
from tools.speech import say

WITHOUT_A_SCREEN = ("practice-day", "--out", "practice-day")


def has_display(platform: str, environ: Mapping[str, str]) -> bool:
    """True when a window could be shown: always on Windows, elsewhere when a display is named."""
    if platform == "win32":
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def kiosk_arguments(given: Sequence[str], *, display: bool) -> list[str]:
    """What to ask of the kiosk: a command that was given, else the practice that can be shown here."""
    names_a_command = bool(given) and not given[0].startswith("-")
    if names_a_command:
        return list(given)
    return [*(("practice",) if display else WITHOUT_A_SCREEN), *given]


def main() -> int:
    """Prepare, then become the kiosk."""
    python = prepare_or_exit("run")
    display = has_display(sys.platform, os.environ)
    arguments = kiosk_arguments(sys.argv[1:], display=display)
    if arguments[:1] == ["practice-day"] and not display:
        say("画面がないため、練習の1日を自動で進めます。できた書類は practice-day フォルダーに入ります。")
    command = [str(python), "-m", "kiosk", *arguments]
    if os.name != "nt":  # there, exec would give the console back while the kiosk still runs
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted: signals shall reach the kiosk itself
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
