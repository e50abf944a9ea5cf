"""``kiosk practice``: the same windows on a practice day, with practice devices, in a folder of their own."""

import argparse
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from kiosk import settings as laptop
from kiosk.booth import Booth
from kiosk.cli.window import default_state, run
from kiosk.services.practice import prepare
from kiosk.trouble import Trouble, TroubleCode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--state", type=Path, help="the state folder; by default a new one for every day")
    parser.add_argument("--bookings", type=int, default=100, help="bookings of the practice day")
    parser.add_argument("--seed", type=int, default=1, help="which practice people")


def main(given: argparse.Namespace) -> int:
    """Open the windows in practice."""
    folder = given.state or default_state().parent / "practice" / date.today().isoformat()  # noqa: DTZ011 - the laptop's own day names the folder
    try:
        practice_devices(folder)
    except (OSError, Trouble):
        return run(folder)  # the window says what is wrong with the folder
    return run(folder, partial(lay_down, bookings=given.bookings, seed=given.seed))


def practice_devices(folder: Path) -> None:
    """Choose practice devices in a folder where nothing was chosen yet: tickets become pictures and PDFs."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / laptop.FILE).exists():
        slips = (folder / "tickets").absolute()
        laptop.save(folder, replace(laptop.Settings(), ticket_printer=f"folder:{slips}"))


def lay_down(booth: Booth, *, bookings: int, seed: int) -> None:
    """Lay down today's practice day, unless the folder has a day already."""
    if booth.desk is not None:
        return
    answer = prepare(booth.shelf, booth.desk, booth.clock.wall().date(), bookings, seed)
    if answer.desk is None:
        raise Trouble(TroubleCode.STATE_UNUSABLE, "practice")
    booth.desk = answer.desk
