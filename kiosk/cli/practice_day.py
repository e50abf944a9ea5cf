"""``kiosk practice-day``: a whole day of practice without a screen; papers and figures stay in a folder."""

import argparse
import contextlib
import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from kiosk.booth import Booth
from kiosk.bootstrap import build
from kiosk.cli import dump, verify
from kiosk.cli.words import UNBUILT, say_trouble
from kiosk.journal.errors import JournalTrouble
from kiosk.practice_day.day import Day
from kiosk.practice_day.leaving import STATE, SUMMARY, FolderTaken, claimed
from kiosk.practice_day.play import morning, play
from kiosk.practice_day.presses import DayInterrupted
from kiosk.practice_day.summary import happenings
from kiosk.projections.tally import tally
from kiosk.services.shelf import Shelf
from kiosk.trouble import Trouble
from kiosk.wording import practice_day as words
from sync.practice import PRACTICE_DAY

TICKETS: Final = "tickets"
VERDICT: Final = "verify.txt"
PICTURES: Final = "pictures"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--out", type=Path, required=True, help="the folder for everything the day leaves")
    parser.add_argument("--seed", type=int, default=1, help="which day: the same seed plays the same one")
    parser.add_argument("--bookings", type=_bookings, default=50, help="bookings on the list (default 50)")
    parser.add_argument("--date", type=date.fromisoformat, default=PRACTICE_DAY, help="the day (2022-11-24)")


def _bookings(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 1_000:
        raise argparse.ArgumentTypeError("1 - 1000")
    return number


def main(given: argparse.Namespace) -> int:
    """Play the day.

    Returns:
        0 when everything acknowledged is kept and whole, 1 when it is not, 2 when the
        folder cannot be used, 3 when the day could not be played to its end.
    """
    try:
        folder = claimed(given.out.absolute())
    except FolderTaken:
        sys.stderr.write("\n".join((str(given.out), *words.TAKEN, "")))
        return 2
    if folder != given.out.absolute():
        sys.stdout.write(words.numbered(str(folder)) + "\n")
    try:
        said = _played(folder, given)
    except (DayInterrupted, OSError) as interrupted:
        sys.stderr.write(f"{words.INTERRUPTED}\n({interrupted})\n")
        return UNBUILT
    except (Trouble, JournalTrouble) as trouble:
        return say_trouble(trouble)
    whole = _examined(folder)
    _say(folder, said, whole=whole)
    return 0 if whole else 1


def _played(folder: Path, given: argparse.Namespace) -> tuple[str, ...]:
    """Play and write down; answers the short words for the end."""
    clock = morning(given.date)
    booth = build(folder / STATE, {"ticket_printer": f"folder:{folder / TICKETS}"})
    booth.clock = clock.laptop()
    booth.shelf = Shelf(booth.folder, booth.device, booth.clock, booth.shelf.slots)
    try:
        half_time = _pictures(booth, folder / PICTURES)
        day = play(booth, clock, given.date, bookings=given.bookings, seed=given.seed, half_time=half_time)
        floor = booth.desk.recorder.floor if booth.desk else None
        if booth.desk is None or floor is None or floor.session is None:
            raise DayInterrupted("no_day_pack", "practice-day")
        counted = tally(floor)
        _write(folder, day, words.page(floor.session.pack, counted, happenings(booth.desk)))
        return words.in_short(counted)
    finally:
        booth.close()


def _pictures(booth: Booth, folder: Path) -> Callable[[], None]:
    """What takes the pictures of the screens in the middle of the day."""
    from kiosk.ui.pictures import pictures  # noqa: PLC0415 - the window system is loaded when it is needed

    def taken() -> None:
        pictures(booth, folder)

    return taken


def _write(folder: Path, day: Day, page: str) -> None:
    (folder / SUMMARY).write_text(page, encoding="utf-8")
    (folder / "lines.jsonl").write_text("\n".join(day.presses.lines) + "\n", encoding="utf-8")
    (folder / "acks.jsonl").write_text("\n".join(day.presses.acks) + "\n", encoding="utf-8")


def _examined(folder: Path) -> bool:
    """Dump and verify as the commands of these names do; true when all is whole."""
    state = folder / STATE
    dumped, models = _caught(lambda: dump.main(argparse.Namespace(state=state)))
    (folder / "dump.json").write_text(models, encoding="utf-8")
    acks = folder / "acks.jsonl"
    verified, verdict = _caught(lambda: verify.main(argparse.Namespace(state=state, acks=acks)))
    (folder / VERDICT).write_text(verdict, encoding="utf-8")
    return dumped == verified == 0


def _caught(command: Callable[[], int]) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = command()
    return code, said.getvalue()


def _say(folder: Path, said: tuple[str, ...], *, whole: bool) -> None:
    verdict = words.WHOLE if whole else words.not_whole(str(folder / VERDICT))
    where = words.left(str(folder / SUMMARY), str(folder / TICKETS))
    sys.stdout.write("\n".join((words.ENDED, *said, verdict, *where, "")))
