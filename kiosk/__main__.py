"""The program's front door: ``kiosk`` opens the windows, its commands do the rest without a screen."""

import argparse
import importlib
import sys
from typing import Final

COMMANDS: Final = {
    "window": "the staff window and the public display",
    "practice": "the same, with a practice day laid down",
    "practice-day": "a whole practice day without a screen, its papers and pictures left in a folder",
    "headless": "the booth driven by lines of JSON",
    "verify": "check that everything acknowledged is kept and whole",
    "dump": "print the read models and their digest",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command and answer its exit code."""
    parser = argparse.ArgumentParser(prog="kiosk", description="窓口キオスク")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    words = sys.argv[1:] if arguments is None else arguments
    for name, help_ in COMMANDS.items():
        command = commands.add_parser(name, help=help_)
        if name in words[:1]:
            importlib.import_module(f"kiosk.cli.{name.replace('-', '_')}").add_arguments(command)
    given = parser.parse_args(words or ["window"])
    module = importlib.import_module(f"kiosk.cli.{given.command.replace('-', '_')}")
    result: int = module.main(given)
    return result


if __name__ == "__main__":
    sys.exit(main())
