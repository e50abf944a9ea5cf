"""Printing a ticket as a transaction with an uncertain end.

A second paper needs a reason and carries its copy number; while it is unknown
whether one came out, no other is started: one tap, one paper.
"""

from kiosk.domain.decision import Decision, RefusalCode, Refused
from kiosk.domain.facts import Fact, TicketDoubtful, TicketFailed, TicketPrinted, TicketRequested
from kiosk.domain.ids import VisitId
from kiosk.domain.job import JobState
from kiosk.domain.requests import TicketPrint, TicketResult
from kiosk.domain.standing import Standing, inside


def start(standing: Standing, request: TicketPrint) -> Decision:
    """Begin a paper for somebody inside."""
    visit = inside(standing, request.visit)
    if isinstance(visit, Refused):
        return visit
    jobs = [job for job in standing.floor.jobs_of(visit.id) if job.ticket == visit.ticket]
    if request.job in standing.floor.jobs or any(not job.settled for job in jobs):
        return Refused(RefusalCode.JOB_OPEN, ticket=visit.ticket)
    out = sum(job.state is JobState.PRINTED for job in jobs)
    if out and request.reason is None:
        return Refused(RefusalCode.REASON_NEEDED, ticket=visit.ticket)
    return (TicketRequested(visit.id, visit.ticket, request.job, out + 1, request.reason),)


def settle(standing: Standing, request: TicketResult) -> Decision:
    """Write down what became of a paper, once."""
    job = standing.floor.jobs.get(request.job)
    if job is None:
        return Refused(RefusalCode.UNKNOWN_JOB)
    if job.settled or (job.state is JobState.DOUBTFUL and request.result == JobState.DOUBTFUL):
        return Refused(RefusalCode.JOB_SETTLED, ticket=job.ticket, detail=job.state)
    fact = _result(job.visit, request)
    return (fact,) if fact else Refused(RefusalCode.BAD_REQUEST, detail=request.result)


def _result(visit: VisitId, request: TicketResult) -> Fact | None:
    match request.result:
        case JobState.PRINTED:
            return TicketPrinted(visit, request.job, seen_by_staff=request.seen_by_staff)
        case JobState.DOUBTFUL:
            return TicketDoubtful(visit, request.job)
        case JobState.FAILED:
            return TicketFailed(visit, request.job, request.trouble)
        case _:
            return None
