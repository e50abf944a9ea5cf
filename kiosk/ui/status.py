"""How the ticket printer stands, asked every few seconds on its own thread, never on the screen's."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.booth import Booth
from kiosk.services import devices
from kiosk.services.readiness import CLOCK_TOLERANCE_S
from kiosk.ui.theme import Tone
from kiosk.ui.views.frame import StatusItem
from kiosk.ui.workers import Device, Workers
from kiosk.wording import frame
from printing.printer import Printer

EVERY_MS: Final = 15_000
ASKING: Final = "asking"
"""Nobody knows yet how a printer stands that was chosen just now."""
STOPPED: Final = ("paper_out", "cover_open", "offline", "error", "absent")


class StatusWatch(QObject):
    """Keeps the signs of the top bar true."""

    def __init__(
        self, booth: Booth, workers: Workers, sound: Callable[[], bool], shown: Callable[[], None]
    ) -> None:
        super().__init__()
        self._booth = booth
        self._workers = workers
        self._sound = sound
        self._shown = shown
        self._asking = False
        self.printer = "unknown"
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """Ask now and from now on."""
        self._timer.start()
        self.ask()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def ask(self) -> None:
        """Ask the printer, unless it has not answered the last time yet."""
        if self._asking:
            return
        self._asking = True
        printer = self._booth.ticket_printer
        self._workers.run(
            Device.PRINTER,
            lambda: devices.printer_state(printer),
            lambda state: self._answered(printer, state),
            lambda _: self._answered(printer, "error"),
        )

    def follow(self) -> None:
        """Another printer was chosen: what was known of the former one says nothing of it."""
        self.printer = ASKING
        self._shown()
        self.ask()

    def items(self) -> tuple[StatusItem, ...]:
        """The signs as they stand."""
        state = frame.printer(self.printer)
        tone = Tone.GOOD
        if self.printer in STOPPED:
            tone = Tone.STOP
        elif state:
            tone = Tone.CARE
        sound = self._sound()
        behind = self._booth.clock.behind_s() > CLOCK_TOLERANCE_S
        clock = (StatusItem("clock", frame.CLOCK, frame.BEHIND, Tone.CARE),) if behind else ()
        return (
            *clock,
            StatusItem("ticket_printer", frame.PRINTER, state, tone),
            StatusItem(
                "sound", frame.SOUND, "" if sound else frame.SILENT, Tone.GOOD if sound else Tone.CARE
            ),
        )

    def _answered(self, printer: Printer, state: str) -> None:
        self._asking = False
        if printer is not self._booth.ticket_printer:
            if self._timer.isActive():  # the threads have ended when the windows are closing
                self.ask()
            return
        self.printer = state
        self._shown()
