"""Papers being printed: asked for, put on paper, and what became of them written down.

Each step runs on the thread it belongs to.  One tap is one paper: while one of a visit
is under way no other is begun.  Knows no page.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from kiosk.booth import Booth
from kiosk.domain.decision import Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts import TicketRequested
from kiosk.domain.ids import CommandId, JobId, VisitId
from kiosk.domain.job import JobState
from kiosk.domain.requests import TicketResult
from kiosk.domain.words import Reason
from kiosk.services import tickets
from kiosk.services.desk import Desk
from kiosk.services.outcome import Done, Outcome
from kiosk.services.tickets import Job, PaperEnding
from kiosk.trouble import Trouble, TroubleCode
from kiosk.ui.acts import Acts, Said, code_of, new_command
from kiosk.ui.live import Live
from kiosk.ui.workers import Device, EnvironmentTrouble, Workers
from kiosk.wording import refusals, troubles


class TicketJobs(QObject):
    """Prints the papers of visits, one after the other.

    Signals:
        changed: a paper was begun or came to its end.
    """

    changed = Signal()

    def __init__(self, booth: Booth, workers: Workers, live: Live, acts: Acts) -> None:
        super().__init__()
        self._booth = booth
        self._workers = workers
        self._live = live
        self._acts = acts
        self._busy: set[VisitId] = set()

    def busy(self, visit: VisitId) -> bool:
        """Whether a paper of the visit is being printed now."""
        return visit in self._busy

    def print_first(self, visits: Iterable[VisitId]) -> None:
        """Print the first paper of each visit that has none yet."""
        for visit in visits:
            if not self._live.floor.jobs_of(visit):
                self.print(visit)

    def print(self, visit: VisitId, reason: Reason | None = None) -> None:
        """Print one paper; a second one of the same number needs a reason."""
        if visit not in self._busy:
            self._busy.add(visit)
            self._begin(visit, new_command(), self._acts.author, reason)
            self.changed.emit()

    def seen(self, visit: VisitId, *, came_out: bool) -> None:
        """Write down what a person saw of a paper of which the printer said nothing."""
        job = self.doubtful(visit)
        if job is not None:
            self._acts.do(
                lambda desk, command, author: tickets.seen(desk, command, author, job, came_out=came_out)
            )

    def doubtful(self, visit: VisitId) -> JobId | None:
        """The paper that staff must look for, None while the printer works or has answered."""
        jobs = self._live.floor.jobs_of(visit)
        return jobs[-1].job if jobs and not jobs[-1].settled and visit not in self._busy else None

    def _desk(self) -> Desk:
        if self._booth.desk is None:
            raise Trouble(TroubleCode.NO_SESSION)
        return self._booth.desk

    def _begin(self, visit: VisitId, command: CommandId, author: Author, reason: Reason | None) -> None:
        def begun(answer: Job | Outcome) -> None:
            if isinstance(answer, Job):
                self._live.apply(answer.outcome)
                self._put_on_paper(visit, command, author, answer)
            elif isinstance(answer, Refused):
                self._refuse(visit, answer)
            else:
                self._live.apply(answer)
                self._lost(visit, command, author, answer)

        self._workers.run(
            Device.JOURNAL,
            lambda: tickets.begin(self._desk(), command, author, visit, reason),
            begun,
            lambda trouble: self._fail(visit, trouble, lambda: self._retry(visit, command, author, reason)),
        )

    def _retry(self, visit: VisitId, command: CommandId, author: Author, reason: Reason | None) -> None:
        if visit not in self._busy:
            self._busy.add(visit)
            self._begin(visit, command, author, reason)
            self.changed.emit()

    def _put_on_paper(self, visit: VisitId, command: CommandId, author: Author, job: Job) -> None:
        def failed(trouble: EnvironmentTrouble) -> None:
            self._settle(visit, command, author, job, PaperEnding(JobState.DOUBTFUL, code_of(trouble)))

        self._workers.run(
            Device.PRINTER,
            lambda: tickets.put_on_paper(self._booth.ticket_printer, job),
            lambda ending: self._settle(visit, command, author, job, ending),
            failed,
        )

    def _settle(
        self, visit: VisitId, command: CommandId, author: Author, job: Job, ending: PaperEnding
    ) -> None:
        self._write(visit, lambda: tickets.settle(self._desk(), command, author, job, ending))

    def _lost(self, visit: VisitId, command: CommandId, author: Author, done: Done) -> None:
        """The request was kept although its answer never came: nobody knows of a paper."""
        asked = next((e.fact.job for e in done.entries if isinstance(e.fact, TicketRequested)), None)
        if asked is None:
            self._end(visit)
            return
        request = TicketResult(asked, JobState.DOUBTFUL)
        self._write(visit, lambda: self._desk().ask(CommandId(f"{command}/result"), author, request))

    def _write(self, visit: VisitId, act: Callable[[], Outcome]) -> None:
        def written(outcome: Outcome) -> None:
            if isinstance(outcome, Refused):
                self._refuse(visit, outcome)
                return
            self._busy.discard(visit)
            self._live.apply(outcome)
            self.changed.emit()

        self._workers.run(
            Device.JOURNAL,
            act,
            written,
            lambda trouble: self._fail(visit, trouble, lambda: self._write(visit, act)),
        )

    def _fail(self, visit: VisitId, trouble: EnvironmentTrouble, again: Callable[[], None]) -> None:
        self._end(visit)
        self._acts.said.emit(Said(troubles.message(code_of(trouble)), again))

    def _refuse(self, visit: VisitId, refused: Refused) -> None:
        self._end(visit)
        self._acts.said.emit(Said(refusals.message(refused), refusal=refused))

    def _end(self, visit: VisitId) -> None:
        self._busy.discard(visit)
        self.changed.emit()
