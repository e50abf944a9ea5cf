"""The paper number: asked for, put on paper, and what became of it written down.

Three steps for three threads: `begin` and `settle` belong to the journal's,
`put_on_paper` to the printer's.  Between them nobody knows; a program that dies there
leaves a paper that staff are asked about.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts import TicketRequested
from kiosk.domain.ids import CommandId, JobId, PersonId, VisitId, WindowId
from kiosk.domain.job import JobState
from kiosk.domain.requests import TicketPrint, TicketResult
from kiosk.domain.words import Reason, Role
from kiosk.services.desk import Desk
from kiosk.services.outcome import Done, Outcome
from kiosk.services.ticket_face import face_of
from printing.printer import Ending, Printer, PrintOutcome
from printing.ticket import TicketFace

LAPTOP = Author(PersonId("laptop"), Role.STAFF, WindowId(""))
"""Who writes down what the laptop found out by itself."""


@dataclass(frozen=True, slots=True)
class Job:
    """One paper to be printed: everything the printer's thread needs."""

    job: JobId
    face: TicketFace
    outcome: Done


@dataclass(frozen=True, slots=True)
class PaperEnding:
    """What the printer's thread found: ``printed``, ``doubtful`` or ``failed`` with the code why."""

    result: JobState
    trouble: str = ""


def job_of(command: CommandId) -> JobId:
    """The paper of a command: the same one on a repeat."""
    return JobId(f"t-{hashlib.sha256(command.encode()).hexdigest()[:16]}")


def begin(
    desk: Desk, command: CommandId, author: Author, visit: VisitId, reason: Reason | None = None
) -> Job | Outcome:
    """Write down that a paper is asked for; only then may it be printed.

    The same command again answers its outcome and starts no second paper.
    """
    job = job_of(command)
    outcome = desk.ask(command, author, TicketPrint(visit, job, reason))
    if isinstance(outcome, Refused) or outcome.repeated:
        return outcome
    asked = next((e.fact for e in outcome.entries if isinstance(e.fact, TicketRequested)), None)
    if asked is None:
        return Refused(RefusalCode.UNKNOWN_JOB)
    clock = datetime.fromisoformat(outcome.entries[-1].wall)
    return Job(
        job, face_of(desk.recorder.floor, desk.recorder.floor.visits[visit], asked.copy, clock), outcome
    )


def put_on_paper(printer: Printer, job: Job) -> PaperEnding:
    """Draw and print; a printer's trouble is an ending, never an exception."""
    from printing.ticket import TicketTooLong, render_ticket  # noqa: PLC0415 - drawing is loaded when first used

    try:
        image = render_ticket(job.face, printer.dots)
    except TicketTooLong:
        return PaperEnding(JobState.FAILED, "too_long")
    return ending_of(printer.print_slip(image, job.job))


def ending_of(outcome: PrintOutcome) -> PaperEnding:
    """How a printer's outcome is written down."""
    ending = {
        Ending.PRINTED: JobState.PRINTED,
        Ending.DOUBTFUL: JobState.DOUBTFUL,
        Ending.FAILED: JobState.FAILED,
    }[outcome.ending]
    return PaperEnding(ending, outcome.reason.value if outcome.reason else "")


def settle(desk: Desk, command: CommandId, author: Author, job: Job, ending: PaperEnding) -> Outcome:
    """Write down what became of the paper that ``command`` asked for."""
    request = TicketResult(job.job, ending.result, ending.trouble)
    return desk.ask(CommandId(f"{command}/result"), author, request)


def seen(desk: Desk, command: CommandId, author: Author, job: JobId, *, came_out: bool) -> Outcome:
    """Write down what a person saw of a doubtful paper."""
    state = JobState.PRINTED if came_out else JobState.FAILED
    trouble = "" if came_out else "not_seen"
    return desk.ask(command, author, TicketResult(job, state, trouble, seen_by_staff=True))


def mark_interrupted(desk: Desk) -> int:
    """Make doubtful what was being printed when the program last ended; answers how many papers.

    Call once after start, before anything is printed.
    """
    held = [job for job in desk.recorder.floor.jobs.values() if job.state is JobState.REQUESTED]
    for job in held:
        command = CommandId(f"{job.job}/interrupted")
        desk.ask(command, LAPTOP, TicketResult(job.job, JobState.DOUBTFUL))
    return len(held)
