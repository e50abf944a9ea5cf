"""``kiosk headless``: the booth without a screen, driven by lines of JSON."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import Final

import msgspec

from kiosk.bootstrap import build
from kiosk.cli.asked import Asked
from kiosk.cli.words import say_trouble, unused
from kiosk.driver.line import run
from kiosk.journal.errors import JournalTrouble
from kiosk.services.practice import prepare
from kiosk.services.waking import wake
from kiosk.settings import Settings
from kiosk.trouble import Trouble, TroubleCode

UNHEARD: Final = 4
"""Exit code: nobody reads the answers any more, so nothing more is done."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--state", type=Path, required=True, help="the state folder; made when absent")
    parser.add_argument("--ticket-printer", metavar="URL", help="tcp://host:9100, folder:/path, none: ...")
    parser.add_argument("--ticket-mm", type=int, choices=(58, 80), help="paper width of the ticket printer")
    parser.add_argument("--camera", metavar="FOLDER|URL", help="camera for codes: a folder, uvc:0, none:")
    parser.add_argument("--store", metavar="URL", help="known, and not used by this version: nothing is sent")
    parser.add_argument(
        "--printer", metavar="URL", help="known, and not used by this version: no photo sheets"
    )
    parser.add_argument("--device", metavar="NAME", help="this laptop's name (default L1)")
    parser.add_argument("--practice", action="store_true", help="lay down a practice day when there is none")
    parser.add_argument("--date", type=date.fromisoformat, help="the practice day's date (default today)")
    parser.add_argument("--bookings", type=int, default=100, help="bookings of the practice day")
    parser.add_argument("--seed", type=int, default=1, help="which practice people")


def changed(given: argparse.Namespace) -> dict[str, object]:
    """The settings that the command line changes for this run.

    Raises:
        Trouble: SETTINGS_BROKEN with the name of the setting that cannot be one.
    """
    names = {
        "ticket_printer": given.ticket_printer,
        "ticket_mm": given.ticket_mm,
        "code_camera": given.camera,
        "device": given.device,
    }
    given_names = {name: value for name, value in names.items() if value is not None}
    try:
        msgspec.convert(given_names, Settings)
    except msgspec.ValidationError as err:
        raise Trouble(TroubleCode.SETTINGS_BROKEN, str(err).rpartition("`$.")[2].rstrip("`")) from err
    return given_names


def main(given: argparse.Namespace) -> int:
    """Answer every line of standard input.

    Returns:
        0 when the lines ended or the system asked to stop, 3 when the booth could not be
        built, 4 when the answers can no longer be written.
    """
    for option, value in (("--store", given.store), ("--printer", given.printer)):
        if value is not None:
            sys.stderr.write(unused(option) + "\n")
    try:
        booth = build(given.state, changed(given))
    except (Trouble, JournalTrouble) as trouble:
        return say_trouble(trouble)
    try:
        if given.practice and booth.desk is None:
            day = given.date or booth.clock.wall().date()
            booth.desk = prepare(booth.shelf, booth.desk, day, given.bookings, given.seed).desk
        if booth.desk is not None:
            wake(booth.desk, booth.clock)
        for line in run(booth, Asked(sys.stdin.buffer)):
            if not _heard(line):
                return _unheard()
    except (Trouble, JournalTrouble) as trouble:
        return say_trouble(trouble)
    finally:
        booth.close()
    return 0


def _heard(line: bytes) -> bool:
    """Whether an answer could be written: the reader may be gone, or the disk under a file full."""
    try:
        sys.stdout.buffer.write(line + b"\n")
        sys.stdout.buffer.flush()
    except OSError:
        return False
    return True


def _unheard() -> int:
    """Let the interpreter flush into nothing at its end, instead of failing a second time."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return UNHEARD
