"""The numbers just given, as cards: what is before their holders, and what became of the paper."""

from collections.abc import Iterable

from kiosk.domain.facts import CheckedIn, TicketRequested, Transferred
from kiosk.domain.floor import Floor
from kiosk.domain.ids import DeviceId, VisitId
from kiosk.domain.job import JobState, TicketJob
from kiosk.domain.visit import Visit
from kiosk.domain.words import Place
from kiosk.projections.estimate import before
from kiosk.ui.live import Live
from kiosk.ui.ticket_jobs import TicketJobs, last_job
from kiosk.ui.views.tickets import Paper, TicketCard, TicketsView
from kiosk.wording import arriving, papers, screen_tickets

MISSING = (Paper.FAILED, Paper.NONE)
"""No paper is there, and everybody knows it."""


def tickets_view(live: Live, jobs: TicketJobs, visits: Iterable[VisitId], onward: str) -> TicketsView:
    """A card for every number, in their order; ``onward`` is the press that leaves them."""
    known = (live.floor.visits[visit] for visit in visits if visit in live.floor.visits)
    cards = tuple(_card(live, jobs, visit) for visit in known)
    by_hand = any(card.paper in MISSING for card in cards)
    still = sum(card.paper is not Paper.PRINTED for card in cards) if len(cards) > 1 else 0
    below = f"{papers.still_open(still)}{screen_tickets.BY_HAND if by_hand else ''}"
    return TicketsView(cards, below, onward)


def paper_now(live: Live, jobs: TicketJobs, visit: Visit) -> Paper:
    """What became of the paper of the number that a visit holds now."""
    return paper_of(last_job(live.floor, visit), busy=jobs.busy(visit.id))


def open_papers(live: Live, jobs: TicketJobs, device: DeviceId) -> dict[VisitId, Paper]:
    """The papers that this laptop owes an answer or a paper, in the order of their visits.

    A doubtful one is asked about until somebody has looked; a missing one as long as its
    holder is inside and staff have not said that they go on without it.
    """
    found = {}
    for visit in live.floor.visits.values():
        paper = paper_now(live, jobs, visit)
        missing = paper in MISSING and visit.inside and not jobs.passed_over(visit.id)
        if (missing or paper is Paper.DOUBTFUL) and _from_here(live, visit, device):
            found[visit.id] = paper
    return found


def _from_here(live: Live, visit: Visit, device: DeviceId) -> bool:
    """Whether this laptop asked for the paper last, or gave the number where nobody asked."""
    for entry in reversed(live.history):
        match entry.fact:
            case TicketRequested(ticket=ticket) | CheckedIn(ticket=ticket) | Transferred(ticket=ticket):
                if ticket == visit.ticket:
                    return entry.device == device
            case _:
                continue
    return False


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


def paper_of(job: TicketJob | None, *, busy: bool) -> Paper:
    """What became of a paper; one that nobody prints any more and nobody settled is to be looked for."""
    if busy:
        return Paper.PRINTING
    if job is None:
        return Paper.NONE
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
