"""設定: text size, volume, the public screen, printer and camera; every change is kept at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk import settings as laptop
from kiosk.domain.ids import TicketNo, WindowId
from kiosk.domain.speech import clips_for_call
from kiosk.domain.words import Lane
from kiosk.settings import Settings
from kiosk.trouble import Trouble
from kiosk.ui.acts import Said
from kiosk.ui.calls import Voice
from kiosk.ui.pages.settings import SettingsOverlay
from kiosk.ui.presenters.device_lines import CHANGE, DeviceLines
from kiosk.ui.station import Station
from kiosk.ui.theme import TextSize
from kiosk.ui.views.atoms import Choice
from kiosk.ui.views.settings import SettingsView
from kiosk.wording import frame, troubles

SIZES = {laptop.TextSize.NORMAL: TextSize.STANDARD, laptop.TextSize.LARGE: TextSize.LARGE}
TRIED = (TicketNo("A101"), WindowId("1"), Lane.APPLICATION)


class SettingsPresenter(QObject):
    """Shows and keeps what staff may set.

    Signals:
        choosing: another device is to be chosen, by its code.
    """

    choosing = Signal(str)

    def __init__(
        self,
        overlay: SettingsOverlay,
        station: Station,
        voice: Voice,
        screens: Callable[[], tuple[Choice, ...]],
        changed: Callable[[Settings], None],
        devices: DeviceLines,
    ) -> None:
        super().__init__()
        self._overlay = overlay
        self._station = station
        self._voice = voice
        self._screens = screens
        self._changed = changed
        self._devices = devices
        devices.changed.connect(self.refresh)
        overlay.device_pressed.connect(self._act)
        overlay.closed.connect(overlay.fall)
        overlay.text_size_chosen.connect(self._resize)
        overlay.volume_changed.connect(lambda volume: self._keep(volume=volume))
        overlay.public_chosen.connect(lambda on: self._keep(public_display=on))
        overlay.screen_chosen.connect(lambda screen: self._keep(public_screen=screen))
        overlay.try_pressed.connect(lambda: voice.call(clips_for_call(*TRIED)))

    def close(self) -> None:
        """Put the settings away, whatever stands open of them."""
        self._overlay.fall()

    def open(self) -> None:
        """Come up over the page."""
        self._devices.look()
        self._overlay.ask(self._view())

    def refresh(self) -> None:
        """Show how things stand now, if the overlay is up."""
        if self._overlay.isVisible():
            self._overlay.ask(self._view())

    def _act(self, device: str, press: str) -> None:
        if press == CHANGE:
            self._overlay.fall()
            self.choosing.emit(device)
        else:
            self._devices.try_printer()

    def _view(self) -> SettingsView:
        settings = self._station.booth.settings
        return SettingsView(
            text_size=SIZES[settings.text_size],
            volume=settings.volume,
            public_on=settings.public_display,
            screens=self._screens(),
            screen=settings.public_screen,
            devices=self._devices.lines(),
            devices_note=self._devices.note(),
            sound_problem="" if self._voice.available else frame.NO_SOUND,
        )

    def _resize(self, size: TextSize) -> None:
        chosen = next(kept for kept, shown in SIZES.items() if shown is size)
        self._keep(text_size=chosen)

    def _keep(self, **changes: object) -> None:
        booth = self._station.booth
        settings = replace(booth.settings, **changes)  # type: ignore[arg-type]  # named by this class alone
        try:
            laptop.save(booth.folder, settings)
        except Trouble as trouble:
            self._station.acts.said.emit(Said(troubles.message(trouble.code)))
            return
        booth.settings = settings
        self._voice.volume = settings.volume
        self._changed(settings)
        self._overlay.ask(self._view())
