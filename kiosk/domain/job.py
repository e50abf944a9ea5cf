"""The life of one ticket on paper: asked for, then printed, failed, or nobody knows."""

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.facts import Fact, TicketDoubtful, TicketFailed, TicketPrinted, TicketRequested
from kiosk.domain.ids import JobId, TicketNo, VisitId
from kiosk.domain.words import Reason


class JobState(StrEnum):
    """Where the paper is."""

    REQUESTED = "requested"
    PRINTED = "printed"
    DOUBTFUL = "doubtful"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class TicketJob:
    """One paper: ``copy`` 1 is the first, ``trouble`` the printer's code when it failed."""

    job: JobId
    visit: VisitId
    ticket: TicketNo
    copy: int
    reason: Reason | None
    state: JobState
    trouble: str = ""

    @property
    def settled(self) -> bool:
        """Whether it is known what became of the paper."""
        return self.state in (JobState.PRINTED, JobState.FAILED)


def requested(fact: TicketRequested) -> TicketJob:
    """The job as it begins."""
    return TicketJob(fact.job, fact.visit, fact.ticket, fact.copy, fact.reason, JobState.REQUESTED)


def evolve(job: TicketJob, fact: Fact) -> TicketJob:
    """The job after one more fact."""
    match fact:
        case TicketPrinted():
            return replace(job, state=JobState.PRINTED)
        case TicketDoubtful():
            return replace(job, state=JobState.DOUBTFUL)
        case TicketFailed(trouble=trouble):
            return replace(job, state=JobState.FAILED, trouble=trouble)
        case _:
            return job
