"""The laptop's clock is set back by a day, in the middle of the day or over night."""

from pathlib import Path

import pytest

from kiosk.booth import Booth
from kiosk.bootstrap import slots
from kiosk.clock import SystemClock
from kiosk.domain.ids import DeviceId
from kiosk.services.opening import take_up
from kiosk.services.shelf import Shelf
from kiosk.services.surroundings import LaptopSurroundings
from kiosk.settings import Settings
from printing.connect import make_printer

from .venue_day import HANA, SUDO, TAKEN_ON, Laptop, copied

A_DAY_S = 24 * 3600
FAR_AHEAD_S = 10 * 365 * 24 * 3600
"""The stories' clock runs years ahead, so that it is after everything that was written before."""


class WallClock:
    """A clock on the wall that people can set; the monotonic one beside it cannot be."""

    def __init__(self, now: float) -> None:
        self.now = now
        self.passed = 0.0

    def time(self) -> float:
        return self.now + self.passed

    def monotonic(self) -> float:
        return self.passed

    def go_on(self, seconds: float) -> None:
        self.passed += seconds


def at_work(state: Path, wall: WallClock) -> Laptop:
    """The booth of a folder with this clock on the wall."""
    clock = SystemClock(_time=wall.time, _monotonic=wall.monotonic)
    shelf = Shelf(state, DeviceId("L1"), clock, slots(state))
    booth = Booth(
        folder=state, settings=Settings(), clock=clock, shelf=shelf, surroundings=LaptopSurroundings(),
        ticket_printer=make_printer("none:", 80), code_camera=None, desk=take_up(shelf),
    )  # fmt: skip
    return Laptop(state, booth)


def light(laptop: Laptop, check: str) -> list[str]:
    (found,) = (entry for entry in laptop.ask(HANA, "readiness")["readiness"] if entry[0] == check)
    return found[1:]


@pytest.fixture
def wall() -> WallClock:
    return WallClock(1_669_262_400.0 + FAR_AHEAD_S)


class TestSetBack:
    """Somebody sets the clock back by a day."""

    SPEC = "2-3-(3)ア"

    def test_in_the_middle_of_the_day(self, state: Path, wall: WallClock):
        """The order of coming, the waiting times and the day of the report stay; the gate shows it."""
        laptop = at_work(state, wall)
        first = laptop.walk_in("アオキ")
        wall.now -= A_DAY_S
        wall.go_on(600)
        second = laptop.walk_in("イトウ")
        assert laptop.waiting() == [first, second]
        laptop.done(HANA, "call_next", lane="application")
        visit = laptop.visit(first)
        assert visit["first_called_ms"] - visit["checked_in_ms"] == 600_000
        assert laptop.ask(HANA, "tally")["tally"]["business_day"] == "2022-11-24"
        assert light(laptop, "clock") == ["yellow", str(24 * 60)]
        laptop.close()

    def test_over_a_restart(self, state: Path, wall: WallClock):
        """The clock is set back while the laptop is off: what was written stays first."""
        laptop = at_work(state, wall)
        first = laptop.walk_in("アオキ")
        laptop.close()
        later = at_work(state, WallClock(wall.now - A_DAY_S))
        second = later.walk_in("イトウ")
        assert later.waiting() == [first, second]
        assert later.visit(second)["checked_in_ms"] >= later.visit(first)["checked_in_ms"]
        assert later.ask(HANA, "tally")["tally"]["business_day"] == "2022-11-24"
        assert light(later, "clock") == ["yellow", str(24 * 60)]
        later.close()

    def test_does_not_stop_the_work(self, morning: Path, tmp_path: Path, wall: WallClock):
        """The supervisor takes the yellow clock on with a reason, and the doors open."""
        state = copied(morning, tmp_path / "state")
        laptop = at_work(state, wall)
        laptop.done(SUDO, "sign_in", window="4")
        wall.now -= A_DAY_S
        assert laptop.ask(SUDO, "open_session")["refused"] == "check_yellow"
        laptop.done(SUDO, "open_session", accepted=TAKEN_ON)
        laptop.close()
