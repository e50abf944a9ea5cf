"""The numbers just given, as cards: what is before their holders, and what became of the paper."""

from collections.abc import Iterable

from kiosk.domain.floor import Floor
from kiosk.domain.ids import VisitId
from kiosk.domain.job import JobState, TicketJob
from kiosk.domain.visit import Visit
from kiosk.domain.words import Place
from kiosk.projections.estimate import before
from kiosk.ui.live import Live
from kiosk.ui.ticket_jobs import TicketJobs
from kiosk.ui.views.tickets import Paper, TicketCard, TicketsView
from kiosk.wording import arriving, papers


def tickets_view(live: Live, jobs: TicketJobs, visits: Iterable[VisitId]) -> TicketsView:
    """A card for every number, in their order."""
    known = (live.floor.visits[visit] for visit in visits if visit in live.floor.visits)
    return TicketsView(tuple(_card(live, jobs, visit) for visit in known))


def _card(live: Live, jobs: TicketJobs, visit: Visit) -> TicketCard:
    job = last_job(live.floor, visit)
    paper = paper_of(job, busy=jobs.busy(visit.id))
    person = live.person(visit.id)
    return TicketCard(
        visit=visit.id,
        ticket=visit.ticket,
        lane=visit.lane,
        kana=person.kana or person.name,
        paper=paper,
        trouble=papers.why(job.trouble) if job is not None and paper is Paper.FAILED else "",
        waiting=_ahead(live.floor, visit),
    )


def last_job(floor: Floor, visit: Visit) -> TicketJob | None:
    """The latest paper of the number that the visit holds now."""
    found = [job for job in floor.jobs_of(visit.id) if job.ticket == visit.ticket]
    return found[-1] if found else None


def paper_of(job: TicketJob | None, *, busy: bool) -> Paper:
    """What became of a paper; one that nobody prints any more and nobody settled is to be looked for."""
    if busy:
        return Paper.PRINTING
    if job is None:
        return Paper.FAILED
    match job.state:
        case JobState.PRINTED:
            return Paper.PRINTED
        case JobState.FAILED:
            return Paper.FAILED
        case JobState.REQUESTED | JobState.DOUBTFUL:
            return Paper.DOUBTFUL


def _ahead(floor: Floor, visit: Visit) -> str:
    """Who is before the holder; nothing is said of somebody who no longer waits."""
    return arriving.ahead(*before(floor, visit)) if visit.place is Place.WAITING else ""
