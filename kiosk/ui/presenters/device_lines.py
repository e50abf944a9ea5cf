"""The ticket printer and the camera as the settings show them: which one, how it stands, how a trial went."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.domain.job import JobState
from kiosk.domain.permission import may_choose_devices
from kiosk.domain.words import CheckStatus
from kiosk.services import device_choice, devices
from kiosk.services.device_address import camera_chosen, printer_chosen
from kiosk.services.tickets import PaperEnding
from kiosk.ui.acts import NOBODY, code_of
from kiosk.ui.station import Station
from kiosk.ui.status import ASKING
from kiosk.ui.theme import Tone
from kiosk.ui.views.atoms import NO_SIGN, Press, Sign
from kiosk.ui.views.settings import DeviceLine
from kiosk.ui.workers import Device, EnvironmentTrouble
from kiosk.wording import devices as words
from kiosk.wording import readiness

CHANGE: Final = "change"
TRY: Final = "try"
PRINTER: Final = "ticket_printer"
CAMERA: Final = "code_camera"


class DeviceLines(QObject):
    """Knows how both devices stand; asks them on their own threads.

    Signals:
        changed: something else is to be shown.
    """

    changed = Signal()

    def __init__(self, station: Station, printer_state: Callable[[], str]) -> None:
        super().__init__()
        self._station = station
        self._printer_state = printer_state
        self._camera_state = ASKING
        self._tried = NO_SIGN
        self._trying = False

    def lines(self) -> tuple[DeviceLine, ...]:
        """Printer and camera."""
        return self._printer(), self._camera()

    def note(self) -> str:
        """Who may change them, to those who may not."""
        return "" if self._may_change() else words.ONLY_SUPERVISOR

    def look(self) -> None:
        """Begin anew: ask the camera how it stands."""
        self._tried = NO_SIGN if not self._trying else self._tried
        self._camera_state = ASKING
        camera = self._station.booth.code_camera

        def answered(state: str) -> None:
            if camera is self._station.booth.code_camera:
                self._camera_state = state
                self.changed.emit()

        self._station.workers.run(
            Device.CAMERA, lambda: devices.camera_state(camera), answered, lambda _: answered(devices.SILENT)
        )

    def forget(self) -> None:
        """Another printer is used: what became of a trial says nothing of it."""
        self._tried, self._trying = NO_SIGN, False

    def try_printer(self) -> None:
        """Print a slip that is no ticket, one at a time."""
        if self._trying:
            return
        self._trying, self._tried = True, Sign(words.PRINTING, Tone.PLAIN)
        booth, session = self._station.booth, self._station.live.floor.session
        printer, mm, at = booth.ticket_printer, booth.settings.ticket_mm, booth.clock.wall()
        practice = session is not None and session.pack.practice

        def ended(ending: PaperEnding) -> None:
            if printer is booth.ticket_printer:
                self._trying, self._tried = False, _became(ending)
                self.changed.emit()

        def failed(trouble: EnvironmentTrouble) -> None:
            ended(PaperEnding(JobState.FAILED, code_of(trouble)))

        self._station.workers.run(
            Device.PRINTER,
            lambda: device_choice.try_out(printer, mm, at, practice=practice),
            ended,
            failed,
        )
        self.changed.emit()

    def _printer(self) -> DeviceLine:
        settings = self._station.booth.settings
        chosen = printer_chosen(settings.ticket_printer)
        title, state, todo = _standing(PRINTER, self._printer_state())
        named = words.printer_name(chosen.kind, chosen.text, settings.ticket_mm)
        trial = Press(TRY, words.TRY, words.PRINTING if self._trying else "")
        return DeviceLine(PRINTER, title, state, named, todo, (trial, self._change()), self._tried)

    def _camera(self) -> DeviceLine:
        chosen = camera_chosen(self._station.booth.settings.code_camera)
        title, state, todo = _standing(CAMERA, self._camera_state)
        named = words.camera_name(chosen.kind, chosen.text)
        return DeviceLine(CAMERA, title, state, named, todo, (self._change(),))

    def _change(self) -> Press:
        return Press(CHANGE, words.CHANGE, "" if self._may_change() else words.ONLY_SUPERVISOR)

    def _may_change(self) -> bool:
        author = self._station.acts.author
        return author is not NOBODY and may_choose_devices(author.role)


def _standing(check: str, state: str) -> tuple[str, Sign, str]:
    """Title, sign and what to do."""
    if state == ASKING:
        return readiness.title(check), Sign(words.ASKING), ""
    status = CheckStatus.GREEN if state == "ready" else CheckStatus.YELLOW
    said = readiness.check(check, status, state)
    return said.title, Sign(said.state, Tone.GOOD if status is CheckStatus.GREEN else Tone.CARE), said.todo


def _became(ending: PaperEnding) -> Sign:
    """What became of the trial slip."""
    match ending.result:
        case JobState.PRINTED:
            return Sign(words.PRINTED, Tone.GOOD)
        case JobState.DOUBTFUL:
            return Sign(words.DOUBTFUL, Tone.CARE)
        case _:
            return Sign(words.not_printed(ending.trouble), Tone.STOP)
