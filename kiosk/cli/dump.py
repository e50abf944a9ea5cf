"""``kiosk dump``: the current session's canonical read models and their digest; no personal data."""

import argparse
import hashlib
import sys
from pathlib import Path

import msgspec
import rfc8785

from kiosk.bootstrap import build
from kiosk.cli.words import say_trouble
from kiosk.journal.errors import JournalTrouble
from kiosk.projections.canonical import canonical
from kiosk.trouble import Trouble, TroubleCode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--state", type=Path, required=True, help="the state folder")


def main(given: argparse.Namespace) -> int:
    """Print ``{"digest", "models"}`` on one line; 3 when there is no session to read."""
    try:
        booth = build(given.state)
    except (Trouble, JournalTrouble) as trouble:
        return say_trouble(trouble)
    try:
        if booth.desk is None:
            return say_trouble(Trouble(TroubleCode.NO_SESSION))
        models = rfc8785.dumps(canonical(booth.desk.recorder.floor))
    finally:
        booth.close()
    line = msgspec.json.encode({"digest": hashlib.sha256(models).hexdigest(), "models": msgspec.Raw(models)})
    sys.stdout.write(line.decode() + "\n")
    return 0
