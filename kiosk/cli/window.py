"""``kiosk window``: the staff window and the public display on this laptop."""

import argparse
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_data_path

from kiosk.booth import Booth
from kiosk.bootstrap import build
from kiosk.cli.words import say_trouble
from kiosk.journal.errors import JournalTrouble
from kiosk.services.waking import wake
from kiosk.trouble import Trouble
from kiosk.ui import app


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--state", type=Path, default=default_state(), help="the state folder")


def default_state() -> Path:
    """Where this user's laptop keeps its sessions."""
    return user_data_path("madoguchi-kiosk", appauthor=False) / "state"


def main(given: argparse.Namespace) -> int:
    """Open the windows; 0 when they were closed by people, 3 when they could not be opened."""
    return run(given.state)


def run(folder: Path, lay_down: Callable[[Booth], None] | None = None) -> int:
    """The windows of a state folder; ``lay_down`` makes it a practice day where there is none."""

    def make() -> Booth:
        booth = build(folder)
        if lay_down is not None:
            lay_down(booth)
        if booth.desk is not None:
            wake(booth.desk, booth.clock)
        return booth

    try:
        return app.run(make)
    except (Trouble, JournalTrouble) as trouble:
        return say_trouble(trouble)
