"""How the tools speak to the person at the keyboard.

On standard error, because the standard output of a tool belongs to the program
that it starts (the headless driver answers one JSON line per command there).
"""

from __future__ import annotations

import io
import sys

IS_THERE_A_NETWORK = "インターネットにつながっているか確かめて、もう一度お試しください。"


class CannotPrepareError(Exception):
    """The set-up cannot go on; the text says to the user what to do, in Japanese (and English)."""


def say(text: str) -> None:
    """Print a line at once; a terminal that lacks a character shows `?` rather than failing."""
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="replace")
    print(text, file=sys.stderr, flush=True)
