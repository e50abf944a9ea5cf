"""準備: today's data, the readiness gate, the doors."""

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.domain.decision import Refused
from kiosk.domain.requests import ReceptionResume, ReceptionStop
from kiosk.domain.words import CheckStatus, Reason
from kiosk.services import devices, opening
from kiosk.services.opening import PackAnswer
from kiosk.services.readiness import Check, Finding, green, yellow
from kiosk.services.tickets import LAPTOP
from kiosk.ui.acts import NOBODY, Said, code_of, new_command
from kiosk.ui.asking import choices
from kiosk.ui.live import Snapshot, snapshot
from kiosk.ui.pages.opening import OpeningPage
from kiosk.ui.presenters.opening_view import STOP, opening_view
from kiosk.ui.station import Station
from kiosk.ui.views.asking import ReasonView
from kiosk.ui.views.frame import PageName
from kiosk.ui.workers import Device, EnvironmentTrouble
from kiosk.wording import opening as words
from kiosk.wording import readiness, refusals, troubles

REASONS = (Reason.SUPERVISOR_DECIDED, Reason.EQUIPMENT, Reason.CROWDED, Reason.OTHER)
STOP_REASONS = (Reason.CLOSING_TIME, Reason.CROWDED, Reason.EQUIPMENT, Reason.SUPERVISOR_DECIDED)
RESUME_REASONS = (Reason.PRESSED_BY_MISTAKE, Reason.SUPERVISOR_DECIDED, Reason.OTHER)
PACK = "pack"


class OpeningPresenter:
    """Looks at everything, shows how it stands, opens when it may."""

    def __init__(
        self,
        page: OpeningPage,
        station: Station,
        ask_file: Callable[[str, str, str], None],
        outside: Callable[[], tuple[bool, bool]],
    ) -> None:
        """``outside`` says whether there is a public screen and a sound device."""
        self._page = page
        self._station = station
        self._outside = outside
        self._found: tuple[Finding, ...] = ()
        self._busy = ""
        page.open_pressed.connect(lambda: self._open(()))
        page.override_pressed.connect(self._override)
        page.again_pressed.connect(self.look)
        page.doors_pressed.connect(self._turn_doors)
        page.pack_pressed.connect(lambda: ask_file(PACK, words.PACK_TITLE, words.PACK_KINDS))
        station.live.changed.connect(self.refresh)

    @property
    def found(self) -> tuple[Finding, ...]:
        """The last look at everything."""
        return self._found

    def refresh(self) -> None:
        """Show the checklist as it was last seen."""
        author = self._station.acts.author
        role = None if author is NOBODY else author.role
        self._page.show_view(opening_view(self._station.live, self._found, role, self._busy))

    def look(self) -> None:
        """Look at every device and at the laptop again, one after the other on their own threads."""
        if self._station.live.floor.session is None or self._busy:
            self.refresh()
            return
        self._busy = words.LOOKING
        self.refresh()
        booth = self._station.booth
        self._station.workers.run(
            Device.PRINTER,
            lambda: devices.printer_state(booth.ticket_printer),
            self._look_at_camera,
            self._failed,
        )

    def _look_at_camera(self, printer: str) -> None:
        camera = self._station.booth.code_camera
        self._station.workers.run(
            Device.CAMERA,
            lambda: devices.camera_state(camera),
            lambda state: self._look_at_laptop(printer, state),
            self._failed,
        )

    def _look_at_laptop(self, printer: str, camera: str) -> None:
        booth = self._station.booth

        def job() -> tuple[Finding, ...]:
            if booth.desk is None:
                return ()
            return opening.findings(
                booth.desk, booth.surroundings, booth.shelf, printer=printer, camera=camera
            )

        self._station.workers.run(Device.JOURNAL, job, self._seen, self._failed)

    def _seen(self, found: tuple[Finding, ...]) -> None:
        display, sound = self._outside()
        outside = (
            green(Check.PUBLIC_DISPLAY) if display else yellow(Check.PUBLIC_DISPLAY, "absent"),
            green(Check.SOUND) if sound else yellow(Check.SOUND, "absent"),
        )
        self._found, self._busy = (*found, *outside), ""
        self.refresh()

    def _failed(self, trouble: EnvironmentTrouble) -> None:
        self._busy = ""
        self._station.acts.said.emit(Said(troubles.message(code_of(trouble)), self.look))
        self.refresh()

    def take_pack(self, file: Path) -> None:
        """Verify and take in the chosen day pack."""
        booth = self._station.booth
        command, author = new_command(), self._station.acts.author
        self._busy = words.READING
        self.refresh()

        def job() -> tuple[PackAnswer, Snapshot | None]:
            who = LAPTOP if author is NOBODY else author
            answer = opening.accept_pack(booth.shelf, booth.desk, command, who, file)
            booth.desk = answer.desk
            return answer, snapshot(answer.desk) if answer.desk else None

        self._station.workers.run(Device.JOURNAL, job, self._taken, self._failed)

    def _taken(self, answered: tuple[PackAnswer, Snapshot | None]) -> None:
        answer, session = answered
        self._busy = ""
        if isinstance(answer.outcome, Refused):
            message = refusals.message(answer.outcome)
            self._station.acts.said.emit(Said(message, refusal=answer.outcome))
            self.refresh()
            return
        self._station.acts.cleared.emit()
        if session is not None:
            self._found = ()
            self._station.live.take(session)
        if self._station.acts.author is NOBODY:
            self._station.go(PageName.SIGN_IN)
        else:
            self.look()

    def _override(self) -> None:
        yellows = [finding for finding in self._found if finding.status is CheckStatus.YELLOW]
        view = ReasonView(
            code="override",
            title=words.OVERRIDE_TITLE,
            what=words.override_what([readiness.title(finding.check) for finding in yellows]),
            does=words.OVERRIDE,
            reasons=choices(REASONS),
        )
        self._station.asking.reason(
            view, lambda reason, note: self._open([(f.check.value, reason, note) for f in yellows])
        )

    def _turn_doors(self, code: str) -> None:
        """Stop the reception, or let it go on, for a reason."""
        stop = code == STOP
        view = ReasonView(
            code=code,
            title=words.STOP_TITLE if stop else words.RESUME_TITLE,
            what=words.STOP_WHAT if stop else words.RESUME_WHAT,
            does=words.STOP if stop else words.RESUME,
            reasons=choices(STOP_REASONS if stop else RESUME_REASONS),
            free=False,
        )
        self._station.asking.reason(
            view,
            lambda reason, _: self._station.acts.ask(
                ReceptionStop(reason) if stop else ReceptionResume(reason)
            ),
        )

    def _open(self, accepted: Sequence[tuple[str, Reason, str]]) -> None:
        found = self._found
        self._station.acts.do(
            lambda desk, command, author: opening.open_doors(desk, command, author, found, accepted),
            lambda _: self._station.go(PageName.RECEPTION),
        )
