"""What a command says in Japanese when it cannot do its work."""

import json
import sys

from kiosk.journal.errors import JournalTrouble
from kiosk.trouble import Trouble
from kiosk.wording import troubles

UNBUILT = 3
"""Exit code: the environment does not let the program work."""


def unused(option: str) -> str:
    """That an option is known and does nothing in this version: nothing is pretended."""
    return f"{option}: この版では まだ使いません。記録は このパソコンに残ります。"


def say_trouble(trouble: Trouble | JournalTrouble) -> int:
    """Say it on standard error in words, on standard output for scripts; answers the exit code."""
    said = troubles.message(str(trouble.code))
    sys.stderr.write(f"{said.title}\n{said.meaning}\n{said.todo}\n({said.code})\n")
    sys.stdout.write(json.dumps({"trouble": str(trouble.code)}) + "\n")
    sys.stdout.flush()
    return UNBUILT
