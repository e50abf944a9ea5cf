"""``kiosk verify``: is every acknowledged fact kept, the chain whole, every record whole."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.bootstrap import slots
from kiosk.cli.words import say_trouble
from kiosk.journal.check import VerifyReport, verify
from kiosk.journal.keystore import JOURNAL_NAME, KeyStore
from kiosk.services.daypacks import trusted_keys
from kiosk.services.shelf import CURRENT, SESSIONS
from kiosk.settings import load
from kiosk.trouble import Trouble, TroubleCode


class Finding(NamedTuple):
    """One damage as a line tells it; ``session`` is empty for what belongs to the folder."""

    session: str
    damage: str
    where: str
    detail: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--state", type=Path, required=True, help="the state folder")
    parser.add_argument("--acks", type=Path, help="what was acknowledged: the driver's answers, or event ids")


def main(given: argparse.Namespace) -> int:
    """0 when all is whole, 1 when something is damaged or missing, 3 when nothing can be examined."""
    folder = given.state.absolute()
    try:
        acks = set(acknowledged(given.acks)) if given.acks else set()
    except OSError:
        return say_trouble(Trouble(TroubleCode.STATE_UNUSABLE, "acks"))
    if not folder.is_dir():
        return say_trouble(Trouble(TroubleCode.STATE_UNUSABLE, folder.name))
    places = [place for place in sessions(folder) if begun(place)]
    reports = {place.name: examined(folder, place, acks) for place in places}
    damages = [
        *files_broken(folder),
        *current_lost(folder, reports),
        *(
            Finding("", "acknowledged_lost", ack)
            for ack in sorted(acks)
            if ack.partition("/")[0] not in reports
        ),
        *(found for name, report in reports.items() for found in of_session(name, report)),
    ]
    for found in damages:
        _say(found._asdict())
    entries = sum(report.entries for report in reports.values())
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


def examined(folder: Path, place: Path, acks: Iterable[str]) -> VerifyReport:
    """One session's journal against what was acknowledged in it."""
    mine = {ack.removeprefix(f"{place.name}/") for ack in acks if ack.startswith(f"{place.name}/")}
    return verify(place / JOURNAL_NAME, KeyStore(place, slots(folder)), mine)


def of_session(name: str, report: VerifyReport) -> Iterator[Finding]:
    """A journal's damages as lines."""
    return (Finding(name, str(damage.fault), damage.where, damage.detail) for damage in report.damages)


def files_broken(folder: Path) -> Iterator[Finding]:
    """The laptop's own files that the program would not start with."""
    for read in (load, trusted_keys):
        try:
            read(folder)
        except Trouble as trouble:
            yield Finding("", str(trouble.code), trouble.detail)


def current_lost(folder: Path, reports: dict[str, VerifyReport]) -> Iterator[Finding]:
    """The session that this laptop works on, when it is gone or nobody can tell which it is.

    The name is written right after the pack's acceptance, the first entry: a session
    that has come further always has been current.
    """
    path = folder / CURRENT
    if not path.exists():
        worked_on = [name for name, report in reports.items() if report.entries > 1]
        if worked_on:
            yield Finding("", "current_missing", CURRENT, worked_on[-1])
        return
    try:
        name = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        yield Finding("", "current_unreadable", CURRENT)
        return
    if name not in reports:
        yield Finding("", "session_missing", CURRENT)


def acknowledged(file: Path) -> Iterator[str]:
    """Event ids of a file: the driver's answers as JSON lines, ``ACK <id>`` lines, or bare ids.

    The file may end, or go on after a kill, in the middle of a line: what cannot be read
    acknowledges nothing.
    """
    for raw in file.read_bytes().split(b"\n"):
        line = raw.decode("utf-8", "replace").strip()
        if line.startswith("{"):
            yield from _of_answer(line)
        elif line:
            yield line.removeprefix("ACK ").strip()


def _of_answer(line: str) -> Iterator[str]:
    answer = _parsed(line) or _parsed(line[line.rfind('{"id":') :])
    if answer is not None and isinstance(answer.get("ack"), str):
        yield answer["ack"]
        events = answer.get("events")
        for event in events if isinstance(events, list) else ():
            if isinstance(event, list) and event and isinstance(event[0], str):
                yield event[0]


def _parsed(line: str) -> dict[str, Any] | None:
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None
