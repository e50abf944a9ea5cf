"""A booking list from a file: shown before it is used, with every row that would be left out."""

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.decision import Refused
from kiosk.services import opening
from kiosk.services.bookings import Bookings
from kiosk.services.outcome import Done
from kiosk.ui.acts import Said, code_of
from kiosk.ui.pages.list_result import ListResultPage
from kiosk.ui.pages.opening import OpeningPage
from kiosk.ui.presenters.opening_view import list_view
from kiosk.ui.station import Station
from kiosk.ui.views.frame import PageName
from kiosk.ui.workers import Device, EnvironmentTrouble
from kiosk.wording import opening as words
from kiosk.wording import refusals, troubles
from sync.booking_csv import BookingList

LIST = "list"


class BookingFilePresenter:
    """Reads a file, shows what it brings, uses it when staff say so."""

    def __init__(
        self,
        page: ListResultPage,
        gate: OpeningPage,
        station: Station,
        ask_file: Callable[[str, str, str], None],
        looked: Callable[[], None],
    ) -> None:
        self._page = page
        self._station = station
        self._looked = looked
        self._listed: BookingList | None = None
        gate.list_pressed.connect(lambda: ask_file(LIST, words.LIST_TITLE, words.LIST_KINDS))
        page.taken.connect(self._use)
        page.discarded.connect(lambda: station.go(PageName.OPENING))

    def read(self, file: Path) -> None:
        """Read the chosen file without using it."""
        booth = self._station.booth

        def job() -> BookingList | Refused | None:
            return opening.read_list(booth.desk, file) if booth.desk else None

        self._station.workers.run(
            Device.JOURNAL, job, lambda listed: self._show(file.name, listed), self._failed
        )

    def _show(self, name: str, listed: BookingList | Refused | None) -> None:
        if isinstance(listed, Refused):
            self._station.acts.said.emit(Said(refusals.message(listed), refusal=listed))
        elif listed is not None:
            self._listed = listed
            self._page.show_view(list_view(self._station.live, name, listed))
            self._station.go(PageName.LIST_RESULT)

    def _failed(self, trouble: EnvironmentTrouble) -> None:
        self._station.acts.said.emit(Said(troubles.message(code_of(trouble))))

    def _use(self) -> None:
        listed = self._listed
        if listed is None:
            return
        booth = self._station.booth
        taken = booth.clock.wall().isoformat(timespec="seconds")
        used: list[Bookings] = []

        def then(_: Done) -> None:
            self._station.live.bookings = used[-1] if used else self._station.live.bookings
            self._listed = None
            self._station.go(PageName.OPENING)
            self._looked()

        def act(desk, command, author):  # type: ignore[no-untyped-def]  # typed by Acts.do
            outcome = opening.use_list(desk, command, author, listed, taken)
            used.append(desk.bookings)
            return outcome

        self._station.acts.do(act, then)
