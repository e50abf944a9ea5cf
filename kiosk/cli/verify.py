"""``kiosk verify``: is every acknowledged fact kept, the chain whole, every record whole."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.bootstrap import slots
from kiosk.cli.words import say_trouble
from kiosk.journal.check import verify
from kiosk.journal.keystore import JOURNAL_NAME, KeyStore
from kiosk.services.shelf import CURRENT, SESSIONS
from kiosk.trouble import Trouble, TroubleCode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--state", type=Path, required=True, help="the state folder")
    parser.add_argument("--acks", type=Path, help="what was acknowledged: the driver's answers, or event ids")


def main(given: argparse.Namespace) -> int:
    """0 when all is whole, 1 when something is damaged or missing, 3 when nothing can be examined."""
    folder = given.state.absolute()
    try:
        acks = set(acknowledged(given.acks)) if given.acks else set()
    except (OSError, UnicodeDecodeError):
        return say_trouble(Trouble(TroubleCode.STATE_UNUSABLE, "acks"))
    places = [place for place in sessions(folder) if begun(place)]
    damages = list(lost_sessions(folder, places, acks))
    entries = 0
    for place in places:
        mine = {ack.removeprefix(f"{place.name}/") for ack in acks if ack.startswith(f"{place.name}/")}
        report = verify(place / JOURNAL_NAME, KeyStore(place, slots(folder)), mine)
        entries += report.entries
        damages += [(place.name, str(d.fault), d.where, d.detail) for d in report.damages]
    for line in damages:
        _say(dict(zip(("session", "damage", "where", "detail"), line, strict=True)))
    _say({"whole": not damages, "sessions": len(places), "entries": entries, "acks": len(acks)})
    return 1 if damages else 0


def _say(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def sessions(folder: Path) -> list[Path]:
    """The session folders of a state folder."""
    return sorted(place for place in (folder / SESSIONS).glob("*") if place.is_dir())


def begun(place: Path) -> bool:
    """Whether a journal was ever made here; a program may have died just before."""
    lock = place / f"{JOURNAL_NAME}.lock"
    return (place / JOURNAL_NAME).exists() or (lock.exists() and lock.stat().st_size > 0)


def lost_sessions(folder: Path, places: list[Path], acks: set[str]) -> Iterator[tuple[str, str, str, str]]:
    """Sessions that something was acknowledged in, or that this laptop works on, and that are gone."""
    known = {place.name for place in places}
    current = folder / CURRENT
    if current.exists() and current.read_text(encoding="utf-8").strip() not in known:
        yield ("", "session_missing", CURRENT, "")
    for ack in sorted(acks):
        if ack.partition("/")[0] not in known:
            yield ("", "acknowledged_lost", ack, "")


def acknowledged(file: Path) -> Iterator[str]:
    """Event ids of a file: the driver's answers as JSON lines, ``ACK <id>`` lines, or bare ids."""
    for raw in file.read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line.startswith("{"):
            yield from _of_answer(line)
        elif line:
            yield line.removeprefix("ACK ").strip()


def _of_answer(line: str) -> Iterator[str]:
    try:
        answer = json.loads(line)
    except ValueError:
        return  # a line cut by a kill acknowledges nothing
    if isinstance(answer.get("ack"), str):
        yield answer["ack"]
        yield from (event for event, _ in answer.get("events", ()))
