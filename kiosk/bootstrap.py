"""Builds one laptop's booth from its folder: the only place that names its keystore and its clock.

Straight-line code; nothing is connected, only the folder is claimed and the current
session taken up.
"""

import os
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from kiosk import settings as laptop
from kiosk.booth import Booth
from kiosk.clock import SystemClock
from kiosk.domain.ids import DeviceId
from kiosk.journal.errors import AlreadyOpen, JournalTrouble
from kiosk.journal.lock import WriterLock
from kiosk.journal.slots import Slot
from kiosk.journal.slots.owner_file import OwnerFileSlot
from kiosk.journal.slots.passphrase import PassphraseSlot
from kiosk.services.device_choice import camera_of, printer_of
from kiosk.services.opening import take_up
from kiosk.services.shelf import Shelf
from kiosk.services.surroundings import LaptopSurroundings
from kiosk.trouble import Trouble, TroubleCode

LOCK = "in-use"
PASSPHRASE = "KIOSK_PASSPHRASE"  # noqa: S105 - the name of a variable, not a secret


def build(folder: Path, changed: dict[str, object] | None = None) -> Booth:
    """The booth of a state folder, its current session taken up.

    Args:
        folder: the state folder; made when it is not there.
        changed: settings for this run only, by name.

    Raises:
        Trouble: the folder is in use or unusable, or the settings are broken.
        JournalTrouble: the current session's journal does not open.
    """
    folder = folder.absolute()
    with ExitStack() as unless_built:
        lock = _claimed(folder)
        unless_built.callback(lock.release)
        settings = replace(laptop.load(folder), **(changed or {}))  # type: ignore[arg-type]  # checked by name by the caller
        clock = SystemClock()
        shelf = Shelf(folder, DeviceId(settings.device), clock, slots(folder))
        booth = Booth(
            folder=folder,
            settings=settings,
            clock=clock,
            shelf=shelf,
            surroundings=LaptopSurroundings(),
            ticket_printer=printer_of(settings),
            code_camera=camera_of(settings),
            desk=take_up(shelf),
            lock=lock,
        )
        unless_built.pop_all()
    return booth


def slots(folder: Path) -> tuple[Slot, ...]:
    """This laptop's ways to its keys: the system's keystore on Windows, the owner's file elsewhere.

    A Linux desktop's keyring is not used: it opens with a login that a kiosk does not
    have, and the same state folder must open from the window and from the command line.
    A passphrase in the environment is one more way.
    """
    found: list[Slot] = []
    if sys.platform == "win32":  # pragma: no cover - the other system's half
        from kiosk.journal.slots.os_keystore import (  # noqa: PLC0415 - slow to import
            OsKeystoreSlot,
            real_backend,
        )

        backend = real_backend()
        if backend is not None:
            found.append(OsKeystoreSlot(backend, str(folder)))
    owner = folder / "keys" / "laptop.key"
    if not found or owner.exists():
        found.append(OwnerFileSlot(owner))
    passphrase = os.environ.get(PASSPHRASE)
    if passphrase:
        found.append(PassphraseSlot(passphrase))
    return tuple(found)


def _claimed(folder: Path) -> WriterLock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return WriterLock(folder / LOCK)
    except AlreadyOpen as err:
        raise Trouble(TroubleCode.STATE_IN_USE, folder.name) from err
    except (OSError, JournalTrouble) as err:
        raise Trouble(TroubleCode.STATE_UNUSABLE, folder.name) from err
