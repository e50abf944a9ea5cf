"""From a press to a kept fact: one command, sent once, answered in words.

Every press gets its own command id; when the environment fails, trying again sends
the same id, so that doing it twice is doing it once.  Presenters use this and never
touch a thread.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.booth import Booth
from kiosk.domain.decision import Refused
from kiosk.domain.entry import Author
from kiosk.domain.ids import CommandId, PersonId, WindowId
from kiosk.domain.requests import Request
from kiosk.domain.words import Role
from kiosk.services.desk import Desk
from kiosk.services.outcome import Done, Outcome
from kiosk.trouble import Trouble, TroubleCode
from kiosk.ui.live import Live
from kiosk.ui.workers import Device, EnvironmentTrouble, Workers
from kiosk.wording import refusals, troubles
from kiosk.wording.message import Message

Act = Callable[[Desk, CommandId, Author], Outcome]
NOBODY = Author(PersonId(""), Role.STAFF, WindowId(""))


def new_command() -> CommandId:
    """A name for one press."""
    return CommandId(uuid.uuid4().hex)


@dataclass(frozen=True, slots=True)
class Said:
    """Something to be told on the banner.

    ``again`` does something about it at a press: it tries the same command once more, or
    what ``press`` says.  ``good`` is for what went through.
    """

    message: Message
    again: Callable[[], None] | None = None
    refusal: Refused | None = None
    press: str = ""
    good: bool = False


class Acts(QObject):
    """The way of every press to the journal.

    Signals:
        said: a refusal or a trouble to be shown (`Said`).
        cleared: an act went through; what was said before is settled.
    """

    said = Signal(object)
    cleared = Signal()

    def __init__(self, booth: Booth, workers: Workers, live: Live) -> None:
        super().__init__()
        self._booth = booth
        self._workers = workers
        self._live = live
        self.author = NOBODY
        self.under_way = False

    def ask(self, request: Request, then: Callable[[Done], None] | None = None) -> None:
        """Send a request that needs no personal data."""
        self.do(lambda desk, command, author: desk.ask(command, author, request), then)

    def do(
        self,
        act: Act,
        then: Callable[[Done], None] | None = None,
        refused: Callable[[Refused], bool] | None = None,
    ) -> None:
        """Send an act; while one is under way, further presses of the same kind are not sent.

        Args:
            act: runs on the journal's thread.
            then: called with what is kept, after the screens know it.
            refused: called first on a refusal; true when it was told in place.
        """
        if self.under_way:
            return
        self.under_way = True
        self._send(act, new_command(), self.author, then, refused)

    def _send(
        self,
        act: Act,
        command: CommandId,
        author: Author,
        then: Callable[[Done], None] | None,
        refused: Callable[[Refused], bool] | None,
    ) -> None:
        def job() -> Outcome:
            if self._booth.desk is None:
                raise Trouble(TroubleCode.NO_SESSION)
            return act(self._booth.desk, command, author)

        def home(outcome: Outcome) -> None:
            self.under_way = False
            self._settle(outcome, then, refused)

        def failed(trouble: EnvironmentTrouble) -> None:
            self.under_way = False

            def again() -> None:
                if not self.under_way:
                    self.under_way = True
                    self._send(act, command, author, then, refused)

            self.said.emit(Said(troubles.message(code_of(trouble)), again))

        self._workers.run(Device.JOURNAL, job, home, failed)

    def _settle(
        self,
        outcome: Outcome,
        then: Callable[[Done], None] | None,
        refused: Callable[[Refused], bool] | None,
    ) -> None:
        if isinstance(outcome, Refused):
            if refused is None or not refused(outcome):
                self.said.emit(Said(refusals.message(outcome), refusal=outcome))
            return
        self.cleared.emit()
        self._live.apply(outcome)
        if then is not None:
            then(outcome)


def code_of(trouble: EnvironmentTrouble) -> str:
    """The trouble's code as the wording knows it."""
    return str(getattr(trouble, "code", type(trouble).__name__))
