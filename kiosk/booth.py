"""The booth without a screen: what the windows, the driver and the stories all run.

Holds the parts of one laptop; the work is in the services.  Knows no Qt.
"""

from dataclasses import dataclass, field
from pathlib import Path

from capture.camera import Camera
from kiosk.clock import SystemClock
from kiosk.domain.decision import Refused
from kiosk.domain.ids import DeviceId
from kiosk.domain.words import Role
from kiosk.journal.lock import WriterLock
from kiosk.services import device_choice
from kiosk.services.desk import Desk
from kiosk.services.readiness import Surroundings
from kiosk.services.shelf import Shelf
from kiosk.settings import Settings
from printing.printer import Printer


@dataclass(slots=True)
class Booth:
    """One laptop of a venue.

    ``desk`` is None until a day pack was accepted.  The journal behind it belongs to
    one thread; printer and camera each to one of their own.
    """

    folder: Path
    settings: Settings
    clock: SystemClock
    shelf: Shelf
    surroundings: Surroundings
    ticket_printer: Printer
    code_camera: Camera | None
    desk: Desk | None = None
    lock: WriterLock | None = field(default=None, repr=False)

    @property
    def device(self) -> DeviceId:
        """This laptop's name."""
        return DeviceId(self.settings.device)

    def choose_printer(self, role: Role, address: str, paper_mm: int) -> Refused | None:
        """Use another ticket printer from now on; as `device_choice.choose_printer`."""
        chosen = device_choice.choose_printer(self.folder, self.settings, role, address, paper_mm)
        if isinstance(chosen, Refused):
            return chosen
        self.settings, self.ticket_printer = chosen.settings, chosen.printer
        return None

    def choose_camera(self, role: Role, address: str) -> Refused | None:
        """Use another camera for codes from now on; as `device_choice.choose_camera`."""
        chosen = device_choice.choose_camera(self.folder, self.settings, role, address)
        if isinstance(chosen, Refused):
            return chosen
        self.settings, self.code_camera = chosen.settings, chosen.camera
        return None

    def close(self) -> None:
        """Let go of journal and folder; what was acknowledged is on the disk already."""
        if self.desk is not None:
            self.desk.recorder.close()
            self.desk = None
        if self.lock is not None:
            self.lock.release()
            self.lock = None
