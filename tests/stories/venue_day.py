"""A practice day told line by line: laptops driven as a script drives them, programs that can be shot.

`Laptop` runs the booth in this process, `Program` runs the real command; both are asked in
the words of the public contract and answer in its JSON.
"""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, Self

import msgspec

from kiosk.booth import Booth
from kiosk.bootstrap import build
from kiosk.cli import dump, verify
from kiosk.driver.line import answer
from kiosk.services.practice import prepare
from kiosk.services.waking import wake

DAY = date(2022, 11, 24)
SUDO, OFFICER, HANA, ICHIRO = "supervisor/p1", "officer/p2", "staff/p3", "staff/p4"
COURIER = "courier/p6"
WINDOWS = {HANA: "1", ICHIRO: "2", OFFICER: "3", SUDO: "4"}
CHECKS = ("venue_and_day", "clock", "disk", "ticket_printer", "code_camera", "storage_media", "booking_list")
TAKEN_ON = [{"check": check, "reason": "supervisor_decided"} for check in CHECKS]
FAMILY = "YK00001"
"""A family of four."""


class Laptop:
    """One laptop's booth in this process; every question gets an id of its own unless one is given."""

    def __init__(self, state: Path, booth: Booth | None = None, **changed: object) -> None:
        self.state = state
        self.booth = booth or build(state, changed)
        self._ids = (f"{self.booth.device}-{time.monotonic_ns()}-{n}" for n in count())
        if self.booth.desk is not None:
            wake(self.booth.desk, self.booth.clock)

    def line(self, line: str | bytes) -> dict[str, Any]:
        return json.loads(msgspec.json.encode(answer(self.booth, line)))

    def ask(self, who: str, do: str, id_: str | None = None, **arguments: object) -> dict[str, Any]:
        request = {"id": id_ or next(self._ids), "as": who, "do": do, "with": arguments}
        return self.line(json.dumps(request))

    def done(self, who: str, do: str, **arguments: object) -> dict[str, Any]:
        """Ask for something that must be done."""
        said = self.ask(who, do, **arguments)
        assert "ack" in said, said
        return said

    def open_doors(self) -> "Laptop":
        """Sign everybody in and open."""
        for who, window in WINDOWS.items():
            self.done(who, "sign_in", window=window)
        self.done(SUDO, "open_session", accepted=TAKEN_ON)
        return self

    def walk_in(self, kana: str = "タナカ ミノル", lane: str = "application") -> str:
        """Give somebody without a booking a number."""
        said = self.done(HANA, "check_in_walk_in", lane=lane, people=[{"kana": kana}])
        return said["tickets"][0]

    def visit(self, ticket: str) -> dict[str, Any]:
        return self.ask(HANA, "visit", ticket=ticket)["visit"]

    def waiting(self, lane: str = "application") -> list[str]:
        board = self.ask(HANA, "board")["board"]
        (shown,) = (entry for entry in board["lanes"] if entry["lane"] == lane)
        return [row["ticket"] for row in shown["waiting"]]

    def restart(self) -> "Laptop":
        """Close the program and start it again on the same folder."""
        self.booth.close()
        self.booth = build(self.state)
        wake(self.booth.desk, self.booth.clock)
        return self

    def close(self) -> None:
        self.booth.close()


def laid_down(state: Path, bookings: int = 60) -> Path:
    """A state folder with a practice day, and nobody at work yet."""
    booth = build(state)
    try:
        booth.desk = prepare(booth.shelf, booth.desk, DAY, bookings, 1).desk
    finally:
        booth.close()
    return state


def copied(template: Path, to: Path) -> Path:
    shutil.copytree(template, to)
    return to


def by_hand(state: Path, *arguments: str) -> list[str]:
    """The command line of the real program."""
    return [sys.executable, "-m", "kiosk", "headless", "--state", str(state), *arguments]


ROOT = Path(__file__).parents[2]


class Program:
    """The real command, spoken to through its pipes."""

    def __init__(self, state: Path, *arguments: str, prefix: tuple[str, ...] = ()) -> None:
        environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen(
            [*prefix, *by_hand(state, *arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=environment, bufsize=0,
        )  # fmt: skip
        self.said: list[bytes] = []
        self._ids = (f"p{n}" for n in count())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            pipe.close()
        self.process.wait()

    def send(self, who: str, do: str, id_: str | None = None, **arguments: object) -> None:
        request = {"id": id_ or next(self._ids), "as": who, "do": do, "with": arguments}
        self.process.stdin.write(json.dumps(request).encode() + b"\n")

    def heard(self) -> dict[str, Any]:
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read().decode()
        self.said.append(line)
        return json.loads(line)

    def ask(self, who: str, do: str, id_: str | None = None, **arguments: object) -> dict[str, Any]:
        self.send(who, do, id_, **arguments)
        return self.heard()

    def shoot(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Host:
    """A program that holds the kiosk ready and lets copies of it run: real programs without their start.

    Each run is a process of its own with its own pipes, and can be shot at any moment.
    """

    def __init__(self) -> None:
        environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("forking.py"))], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, env=environment,
        )  # fmt: skip

    def start(self, arguments: list[str], script: Path, said: Path) -> int:
        order = {"arguments": arguments, "stdin": str(script), "stdout": str(said)}
        self.process.stdin.write(json.dumps(order).encode() + b"\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def ended(self) -> int:
        """The wait status of the run, once it has ended."""
        self.process.stdin.write(b"null\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def run(self, arguments: list[str], script: Path, said: Path) -> int:
        """Run a script to its end."""
        self.start(arguments, script, said)
        return self.ended()

    def shoot(self, arguments: list[str], script: Path, said: Path, answers: int, then_s: float) -> int:
        """Run a script and shoot the program a moment after so many answers; how many were heard in all."""
        pipe = said.with_name("pipe")
        pipe.unlink(missing_ok=True)
        os.mkfifo(pipe)
        pid = self.start(arguments, script, pipe)
        death = os.pidfd_open(pid)
        with pipe.open("rb") as heard:
            lines = [heard.readline() for _ in range(answers)]
            select.select([death], [], [], then_s)
            signal.pidfd_send_signal(death, signal.SIGKILL)
            lines += heard.readlines()
        os.close(death)
        self.ended()
        with said.open("ab") as file:
            file.writelines(lines)
        return len(lines)

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def verified(state: Path, capture: Any, acks: Path | None = None) -> tuple[int, list[dict[str, Any]]]:
    """Exit code and lines of ``kiosk verify``."""
    capture.readouterr()
    code = verify.main(_namespace(state=state, acks=acks))
    return code, [json.loads(line) for line in capture.readouterr().out.splitlines()]


def dumped(state: Path, capture: Any) -> dict[str, Any]:
    """What ``kiosk dump`` prints."""
    capture.readouterr()
    assert dump.main(_namespace(state=state)) == 0
    return json.loads(capture.readouterr().out)


def _namespace(**given: object) -> Any:
    return type("Given", (), given)()


TIMED = frozenset(
    {"waits", "service", "officer", "hour", "opened", "sittings", "estimate_minutes", "longest_ms"}
)


def timeless(models: Any) -> Any:
    """Read models without what depends on the hour: the same script gives the same text on any day."""
    if isinstance(models, dict):
        kept = {name: value for name, value in models.items() if name not in TIMED}
        return {name: timeless(value) for name, value in kept.items() if not name.endswith(("_ms", "_wall"))}
    if isinstance(models, list):
        return [timeless(item) for item in models]
    return models
