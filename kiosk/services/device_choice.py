"""Which printer and which camera this laptop uses: made from the settings, chosen anew, tried out.

A choice is made whole or not at all: the address must name a device that can be, then
the settings are on the disk, and only then the new device is answered.  A job that is
under way keeps the device it began with.
"""

import uuid
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from capture.camera import Camera
from capture.connect import make_camera
from capture.errors import CameraUnknown
from kiosk import settings as laptop
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.permission import may_choose_devices
from kiosk.domain.words import Role
from kiosk.services.tickets import PaperEnding, ending_of
from kiosk.settings import Settings
from kiosk.trouble import Trouble, TroubleCode
from kiosk.wording import dates
from kiosk.wording import devices as words
from printing.connect import InvalidPrinterAddress, make_printer
from printing.printer import Printer


@dataclass(frozen=True, slots=True)
class ChosenPrinter:
    """A printer that is used from now on, and the settings that say so."""

    settings: Settings
    printer: Printer


@dataclass(frozen=True, slots=True)
class ChosenCamera:
    """A camera that is used from now on, None for none, and the settings that say so."""

    settings: Settings
    camera: Camera | None


def printer_of(settings: Settings) -> Printer:
    """The printer that the settings name; connects to nothing.

    Raises:
        Trouble: SETTINGS_BROKEN when they name none that can be.
    """
    try:
        return make_printer(settings.ticket_printer, settings.ticket_mm)
    except InvalidPrinterAddress as err:
        raise Trouble(TroubleCode.SETTINGS_BROKEN, "ticket_printer") from err


def camera_of(settings: Settings) -> Camera | None:
    """The camera that the settings name; opens nothing.

    Raises:
        Trouble: SETTINGS_BROKEN when they name none that can be.
    """
    try:
        return make_camera(settings.code_camera)
    except CameraUnknown as err:
        raise Trouble(TroubleCode.SETTINGS_BROKEN, "code_camera") from err


def choose_printer(
    folder: Path, settings: Settings, role: Role, address: str, paper_mm: int
) -> ChosenPrinter | Refused:
    """Keep another ticket printer; refused unless the role may.

    Raises:
        InvalidPrinterAddress: the address or the width is none that works; nothing is kept.
        Trouble: STATE_UNUSABLE when the settings cannot be written; the former ones stand.
    """
    if not may_choose_devices(role):
        return Refused(RefusalCode.NOT_ALLOWED)
    printer = make_printer(address, paper_mm)
    settings = replace(settings, ticket_printer=address, ticket_mm=paper_mm)
    laptop.save(folder, settings)
    return ChosenPrinter(settings, printer)


def choose_camera(folder: Path, settings: Settings, role: Role, address: str) -> ChosenCamera | Refused:
    """Keep another camera for codes; refused unless the role may.

    Raises:
        CameraUnknown: the address names no camera that can be; nothing is kept.
        Trouble: STATE_UNUSABLE when the settings cannot be written; the former ones stand.
    """
    if not may_choose_devices(role):
        return Refused(RefusalCode.NOT_ALLOWED)
    kind, _, rest = address.partition(":")
    if kind == "folder" and not Path(rest).is_absolute():
        raise CameraUnknown(address, "write the whole path of the folder")
    camera = make_camera(address)
    settings = replace(settings, code_camera=address)
    laptop.save(folder, settings)
    return ChosenCamera(settings, camera)


def try_out(printer: Printer, paper_mm: int, at: datetime, *, practice: bool) -> PaperEnding:
    """Print a slip that is no ticket and of which nothing is written down; for the printer's thread."""
    from printing.trial_slip import TrialFace, render_trial  # noqa: PLC0415 - drawing is loaded when first used

    face = TrialFace(
        title=words.TRIAL_TITLE,
        when=f"{dates.day(at.date())}  {dates.time(at.isoformat())}",
        paper=words.paper(paper_mm),
        look=words.TRIAL_LOOK,
        practice=words.TRIAL_PRACTICE if practice else "",
    )
    return ending_of(printer.print_slip(render_trial(face, printer.dots), f"trial-{uuid.uuid4().hex[:12]}"))
