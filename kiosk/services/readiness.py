"""The readiness gate: is this laptop fit to open the doors, and if not, what is to be done.

Green is ready, yellow a supervisor may take on with a reason, red may not be opened.
「All green is good.」  Looks at the laptop through `Surroundings`, which tools and
tests may replace by real ones of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kiosk.domain.facts import DayPackAccepted
from kiosk.domain.facts.session import CheckResult
from kiosk.domain.words import CheckStatus

GIB = 1024**3
DISK_RED = GIB // 2
DISK_YELLOW = 4 * GIB
"""A day of 100 photos with journal and outbox takes about 1 GiB; three days should fit."""

CLOCK_TOLERANCE_S = 120
LIST_AGE_H = 36


class Check(StrEnum):
    """What is looked at before the doors open."""

    VENUE_AND_DAY = "venue_and_day"
    CLOCK = "clock"
    DISK = "disk"
    TICKET_PRINTER = "ticket_printer"
    CODE_CAMERA = "code_camera"
    STORAGE_MEDIA = "storage_media"
    BOOKING_LIST = "booking_list"
    PUBLIC_DISPLAY = "public_display"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check's light; ``detail`` is a code or figure that the wording turns into words."""

    check: Check
    status: CheckStatus
    detail: str = ""

    @property
    def result(self) -> CheckResult:
        """As the fact keeps it."""
        return CheckResult(self.check, self.status)


class Surroundings(Protocol):
    """What the checks need to know of the laptop."""

    def free_bytes(self, folder: Path) -> int:
        """Room left on the disk of a folder."""

    def storage_media(self) -> Sequence[str]:
        """Removable media that are attached now, by device name."""


def green(check: Check, detail: str = "") -> Finding:
    """All is well."""
    return Finding(check, CheckStatus.GREEN, detail)


def yellow(check: Check, detail: str) -> Finding:
    """Work is possible; somebody must say that it is taken on."""
    return Finding(check, CheckStatus.YELLOW, detail)


def red(check: Check, detail: str) -> Finding:
    """The doors stay shut until this is mended."""
    return Finding(check, CheckStatus.RED, detail)


def venue_and_day(pack: DayPackAccepted, today: date) -> Finding:
    """The pack is for today; in practice any day will do, and is said."""
    if pack.business_day == today.isoformat():
        return green(Check.VENUE_AND_DAY)
    status = CheckStatus.YELLOW if pack.practice else CheckStatus.RED
    return Finding(Check.VENUE_AND_DAY, status, pack.business_day)


def clock(behind_s: int) -> Finding:
    """The laptop's clock has not been set back behind what the journal knows."""
    if behind_s > CLOCK_TOLERANCE_S:
        return yellow(Check.CLOCK, str(behind_s // 60))
    return green(Check.CLOCK)


def disk(free: int) -> Finding:
    """There is room for the day."""
    detail = f"{free / GIB:.1f}"
    if free < DISK_RED:
        return red(Check.DISK, detail)
    return yellow(Check.DISK, detail) if free < DISK_YELLOW else green(Check.DISK, detail)


def storage_media(names: Sequence[str], *, practice: bool) -> Finding:
    """No storage medium is attached (仕様書 2-4-(3)イ)."""
    if not names:
        return green(Check.STORAGE_MEDIA)
    status = CheckStatus.YELLOW if practice else CheckStatus.RED
    return Finding(Check.STORAGE_MEDIA, status, "・".join(sorted(names)))


def booking_list(announced: int, held: int, as_of: str, now: datetime) -> Finding:
    """The list is whole and was taken the evening before or later."""
    if announced != held:
        return red(Check.BOOKING_LIST, f"{held}/{announced}")
    try:
        age_h = (now - datetime.fromisoformat(as_of)).total_seconds() / 3600
    except (ValueError, TypeError):
        return yellow(Check.BOOKING_LIST, "age")
    if age_h > LIST_AGE_H:
        return yellow(Check.BOOKING_LIST, f"{int(age_h // 24)}")
    return green(Check.BOOKING_LIST, str(held))


def ticket_printer(state: str) -> Finding:
    """The ticket printer answers and has paper; without one, tickets are written by hand."""
    if state == "ready":
        return green(Check.TICKET_PRINTER)
    return yellow(Check.TICKET_PRINTER, state)


def code_camera(state: str) -> Finding:
    """The camera that reads booking codes shows pictures; a scanner or the name will do instead."""
    return green(Check.CODE_CAMERA) if state == "ready" else yellow(Check.CODE_CAMERA, state)
