"""Papers being printed: asked for, put on paper, and what became of them written down.

Each step runs on the thread it belongs to.  One tap is one paper: while one of a number
is under way no other of it is begun.  A visit that changed lanes holds another number,
with a paper of its own.  Knows no page.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.booth import Booth
from kiosk.domain.decision import Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts import TicketRequested
from kiosk.domain.floor import Floor
from kiosk.domain.ids import CommandId, JobId, TicketNo, VisitId
from kiosk.domain.job import JobState, TicketJob
from kiosk.domain.requests import TicketResult
from kiosk.domain.visit import Visit
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


@dataclass(frozen=True, slots=True)
class _Wish:
    """One paper that somebody asked for: whose, which number, by which press."""

    visit: VisitId
    number: TicketNo
    command: CommandId
    author: Author
    reason: Reason | None


def last_job(floor: Floor, visit: Visit) -> TicketJob | None:
    """The latest paper of the number that the visit holds now."""
    found = [job for job in floor.jobs_of(visit.id) if job.ticket == visit.ticket]
    return found[-1] if found else None


class TicketJobs(QObject):
    """Prints the papers of numbers, one after the other.

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
        self._busy: set[TicketNo] = set()
        self._passed: set[TicketNo | JobId] = set()

    def busy(self, visit: VisitId) -> bool:
        """Whether a paper of the number that the visit holds is being printed now."""
        found = self._live.floor.visits.get(visit)
        return found is not None and found.ticket in self._busy

    def pass_over(self, visit: VisitId) -> None:
        """Staff go on without the paper as it stands now, until the program starts again."""
        self._passed.add(self._attempt(visit))
        self.changed.emit()

    def passed_over(self, visit: VisitId) -> bool:
        """Whether staff went on without the paper and nobody tried again since."""
        return self._attempt(visit) in self._passed

    def _attempt(self, visit: VisitId) -> TicketNo | JobId:
        found = self._live.floor.visits[visit]
        job = last_job(self._live.floor, found)
        return found.ticket if job is None else job.job

    def print_first(self, visits: Iterable[VisitId]) -> None:
        """Print the first paper of each number that has none yet."""
        for visit in visits:
            found = self._live.floor.visits.get(visit)
            if found is not None and last_job(self._live.floor, found) is None:
                self.print(visit)

    def print(self, visit: VisitId, reason: Reason | None = None) -> None:
        """Print one paper; a second one of the same number needs a reason."""
        found = self._live.floor.visits.get(visit)
        if found is not None:
            self._start(_Wish(visit, found.ticket, new_command(), self._acts.author, reason))

    def seen(self, visit: VisitId, *, came_out: bool) -> None:
        """Write down what a person saw of a paper of which the printer said nothing."""
        job = self.doubtful(visit)
        if job is not None:
            self._acts.do(
                lambda desk, command, author: tickets.seen(desk, command, author, job, came_out=came_out)
            )

    def doubtful(self, visit: VisitId) -> JobId | None:
        """The paper that staff must look for, None while the printer works or has answered."""
        found = self._live.floor.visits.get(visit)
        job = last_job(self._live.floor, found) if found is not None else None
        return job.job if job is not None and not job.settled and not self.busy(visit) else None

    def _desk(self) -> Desk:
        if self._booth.desk is None:
            raise Trouble(TroubleCode.NO_SESSION)
        return self._booth.desk

    def _start(self, wish: _Wish) -> None:
        """Begin once: the same wish again goes on with the same command."""
        if wish.number not in self._busy:
            self._busy.add(wish.number)
            self._begin(wish)
            self.changed.emit()

    def _begin(self, wish: _Wish) -> None:
        def begun(answer: Job | Outcome) -> None:
            if isinstance(answer, Job):
                self._live.apply(answer.outcome)
                self._put_on_paper(wish, answer)
            elif isinstance(answer, Refused):
                self._refuse(wish, answer)
            else:
                self._live.apply(answer)
                self._lost(wish, answer)

        self._workers.run(
            Device.JOURNAL,
            lambda: tickets.begin(self._desk(), wish.command, wish.author, wish.visit, wish.reason),
            begun,
            lambda trouble: self._fail(wish, trouble, lambda: self._start(wish)),
        )

    def _put_on_paper(self, wish: _Wish, job: Job) -> None:
        self._workers.run(
            Device.PRINTER,
            lambda: tickets.put_on_paper(self._booth.ticket_printer, job),
            lambda ending: self._settle(wish, job, ending),
            lambda trouble: self._settle(wish, job, PaperEnding(JobState.DOUBTFUL, code_of(trouble))),
        )

    def _settle(self, wish: _Wish, job: Job, ending: PaperEnding) -> None:
        self._write(wish, lambda: tickets.settle(self._desk(), wish.command, wish.author, job, ending))

    def _lost(self, wish: _Wish, done: Done) -> None:
        """The request was kept although its answer never came: nobody knows of a paper."""
        asked = next((e.fact.job for e in done.entries if isinstance(e.fact, TicketRequested)), None)
        if asked is None:
            self._end(wish)
            return
        request = TicketResult(asked, JobState.DOUBTFUL)
        command = CommandId(f"{wish.command}/result")
        self._write(wish, lambda: self._desk().ask(command, wish.author, request))

    def _write(self, wish: _Wish, act: Callable[[], Outcome]) -> None:
        def written(outcome: Outcome) -> None:
            if isinstance(outcome, Refused):
                self._refuse(wish, outcome)
                return
            self._busy.discard(wish.number)
            self._live.apply(outcome)
            self.changed.emit()

        self._workers.run(
            Device.JOURNAL,
            act,
            written,
            lambda trouble: self._fail(wish, trouble, lambda: self._write(wish, act)),
        )

    def _fail(self, wish: _Wish, trouble: EnvironmentTrouble, again: Callable[[], None]) -> None:
        self._end(wish)
        self._acts.said.emit(Said(troubles.message(code_of(trouble)), again))

    def _refuse(self, wish: _Wish, refused: Refused) -> None:
        self._end(wish)
        self._acts.said.emit(Said(refusals.message(refused), refusal=refused))

    def _end(self, wish: _Wish) -> None:
        self._busy.discard(wish.number)
        self.changed.emit()
