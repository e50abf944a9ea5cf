"""設定: text size, volume, the public screen, the ticket printer; every change is kept at once."""

from collections.abc import Callable
from dataclasses import replace

from kiosk import settings as laptop
from kiosk.domain.ids import TicketNo, WindowId
from kiosk.domain.speech import clips_for_call
from kiosk.domain.words import CheckStatus, Lane
from kiosk.settings import Settings
from kiosk.trouble import Trouble
from kiosk.ui.acts import Said
from kiosk.ui.calls import Voice
from kiosk.ui.pages.settings import SettingsOverlay
from kiosk.ui.station import Station
from kiosk.ui.theme import TextSize, Tone
from kiosk.ui.views.atoms import Choice, Sign
from kiosk.ui.views.settings import PrinterLine, SettingsView
from kiosk.wording import frame, readiness, troubles

SIZES = {laptop.TextSize.NORMAL: TextSize.STANDARD, laptop.TextSize.LARGE: TextSize.LARGE}
TRIED = (TicketNo("A101"), WindowId("1"), Lane.APPLICATION)


class SettingsPresenter:
    """Shows and keeps what staff may set."""

    def __init__(
        self,
        overlay: SettingsOverlay,
        station: Station,
        voice: Voice,
        screens: Callable[[], tuple[Choice, ...]],
        changed: Callable[[Settings], None],
    ) -> None:
        self._overlay = overlay
        self._station = station
        self._voice = voice
        self._screens = screens
        self._changed = changed
        self.printer_state = "unknown"
        overlay.closed.connect(overlay.fall)
        overlay.text_size_chosen.connect(self._resize)
        overlay.volume_changed.connect(lambda volume: self._keep(volume=volume))
        overlay.public_chosen.connect(lambda on: self._keep(public_display=on))
        overlay.screen_chosen.connect(lambda screen: self._keep(public_screen=screen))
        overlay.try_pressed.connect(lambda: voice.call(clips_for_call(*TRIED)))

    def open(self) -> None:
        """Come up over the page."""
        self._overlay.ask(self._view())

    def _view(self) -> SettingsView:
        settings = self._station.booth.settings
        status = CheckStatus.GREEN if self.printer_state == "ready" else CheckStatus.YELLOW
        said = readiness.check("ticket_printer", status, self.printer_state)
        tone = Tone.GOOD if status is CheckStatus.GREEN else Tone.CARE
        return SettingsView(
            text_size=SIZES[settings.text_size],
            volume=settings.volume,
            public_on=settings.public_display,
            screens=self._screens(),
            screen=settings.public_screen,
            printers=(PrinterLine("ticket", said.title, Sign(said.state, tone), said.todo),),
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
