"""Choosing the ticket printer or the camera for codes: a draft that is kept when it names a real device."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from capture.errors import CameraUnknown
from kiosk.domain.decision import Refused
from kiosk.services.device_address import (
    CameraKind,
    PrinterKind,
    camera_address,
    camera_chosen,
    printer_address,
    printer_chosen,
)
from kiosk.trouble import Trouble
from kiosk.ui.pages.device_choice import DeviceChoiceOverlay
from kiosk.ui.presenters.device_choice_view import camera_view, printer_view
from kiosk.ui.presenters.device_lines import PRINTER
from kiosk.ui.station import Station
from kiosk.ui.workers import Device
from kiosk.wording import devices as words
from kiosk.wording import refusals, troubles
from printing.connect import InvalidPrinterAddress
from printing.plugged import PluggedPrinter, plugged_printers


@dataclass(slots=True)
class Draft:
    """What is chosen so far; a text for every kind, so that looking at another one loses nothing."""

    device: str
    kind: str
    mm: int
    texts: dict[str, str] = field(default_factory=dict)
    plugged: tuple[PluggedPrinter, ...] | None = None
    wrong_text: str = ""
    problem: str = ""

    @property
    def text(self) -> str:
        """What stands in the line of the chosen kind."""
        return self.texts.get(self.kind, "")


class DeviceChoicePresenter(QObject):
    """Comes up for one device, ends with it kept or left as it was.

    Signals:
        ended: the overlay is away again.
    """

    ended = Signal()

    def __init__(
        self,
        overlay: DeviceChoiceOverlay,
        station: Station,
        printer_chosen: Callable[[], None],
        camera_chosen: Callable[[], None],
    ) -> None:
        """``printer_chosen`` and ``camera_chosen`` are told when another device is used from now on."""
        super().__init__()
        self._overlay = overlay
        self._station = station
        self._follow = {True: printer_chosen, False: camera_chosen}
        self._draft = Draft("", "", 80)
        overlay.closed.connect(self._end)
        overlay.kind_chosen.connect(self._choose_kind)
        overlay.typed.connect(self._type)
        overlay.plugged_chosen.connect(self._choose_plugged)
        overlay.width_chosen.connect(self._choose_width)
        overlay.kept.connect(self._keep)

    def open(self, device: str) -> None:
        """Come up with what is in use now."""
        booth = self._station.booth
        settings = booth.settings
        if device == PRINTER:
            chosen, practice = printer_chosen(settings.ticket_printer), booth.folder / "tickets"
        else:
            chosen, practice = camera_chosen(settings.code_camera), booth.folder / "camera"
        texts = {"folder": str(practice), chosen.kind: chosen.text}
        self._draft = Draft(device, chosen.kind, settings.ticket_mm, texts)
        self._show()
        self._look()

    def close(self) -> None:
        """Put the choice away; nothing of it is kept."""
        self._overlay.fall()

    def _show(self) -> None:
        draft = self._draft
        if draft.device == PRINTER:
            view = printer_view(draft, windows=sys.platform == "win32")
        else:
            view = camera_view(draft)
        self._overlay.ask(view)

    def _look(self) -> None:
        """Look which printers are plugged in, on the printer's thread, when that is what is asked."""
        draft = self._draft
        if draft.device != PRINTER or draft.kind != PrinterKind.USB or draft.plugged is not None:
            return

        def seen(plugged: tuple[PluggedPrinter, ...]) -> None:
            draft.plugged = plugged
            if draft is self._draft and self._overlay.isVisible():
                if len(plugged) == 1 and not draft.texts.get(PrinterKind.USB):
                    draft.texts[PrinterKind.USB] = plugged[0].numbers
                self._show()

        self._station.workers.run(Device.PRINTER, plugged_printers, seen, lambda _: seen(()))

    def _choose_kind(self, kind: str) -> None:
        self._draft.kind, self._draft.wrong_text, self._draft.problem = kind, "", ""
        self._show()
        self._look()

    def _type(self, text: str) -> None:
        draft = self._draft
        draft.texts[draft.kind] = text
        if draft.wrong_text or draft.problem or draft.plugged:
            draft.wrong_text, draft.problem = "", ""
            self._show()

    def _choose_plugged(self, numbers: str) -> None:
        self._type(numbers)
        self._show()

    def _choose_width(self, mm: str) -> None:
        self._draft.mm = int(mm)
        self._show()

    def _keep(self) -> None:
        draft = self._draft
        try:
            refused = self._kept(draft)
        except (InvalidPrinterAddress, CameraUnknown):
            draft.wrong_text = words.wrong(draft.kind, draft.text)
        except Trouble as trouble:
            message = troubles.message(trouble.code)
            draft.problem = f"{message.title}{message.todo}"
        else:
            if refused is None:
                self._follow[draft.device == PRINTER]()
                self._end()
                return
            message = refusals.message(refused)
            draft.problem = f"{message.title}{message.todo}"
        self._show()

    def _kept(self, draft: Draft) -> Refused | None:
        booth, role = self._station.booth, self._station.acts.author.role
        if draft.device == PRINTER:
            return booth.choose_printer(role, printer_address(PrinterKind(draft.kind), draft.text), draft.mm)
        return booth.choose_camera(role, camera_address(CameraKind(draft.kind), draft.text))

    def _end(self) -> None:
        self._overlay.fall()
        self.ended.emit()
