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
    """Print a line at once."""
    forgive_terminals()
    print(text, file=sys.stderr, flush=True)


def forgive_terminals() -> None:
    """A terminal that lacks a character shows `?` for it; the program goes on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
