"""The numbers just given: prints each paper once, asks where the printer is silent."""

from collections.abc import Callable, Sequence

from kiosk.domain.ids import VisitId
from kiosk.domain.job import JobState
from kiosk.domain.words import Reason
from kiosk.ui.asking import choices
from kiosk.ui.pages.tickets import TicketsPage
from kiosk.ui.presenters.tickets_view import tickets_view
from kiosk.ui.station import Station
from kiosk.ui.ticket_jobs import TicketJobs
from kiosk.ui.views.asking import ReasonView
from kiosk.ui.views.frame import PageName
from kiosk.wording import papers

AGAIN_REASONS = (
    Reason.PAPER_LOST,
    Reason.PAPER_SPOILED,
    Reason.EQUIPMENT,
    Reason.CITIZEN_ASKED,
    Reason.OTHER,
)


def again_view(ticket: str) -> ReasonView:
    """Why a number is printed once more."""
    return ReasonView(
        code="reprint",
        title=papers.again_title(ticket),
        what=papers.AGAIN_WHAT,
        does=papers.AGAIN_DOES,
        reasons=choices(AGAIN_REASONS),
        free=False,
    )


class TicketsPresenter:
    """Shows the numbers of one party until the next person is received."""

    def __init__(
        self, page: TicketsPage, station: Station, jobs: TicketJobs, next_person: Callable[[], None]
    ) -> None:
        self._page = page
        self._station = station
        self._jobs = jobs
        self._visits: tuple[VisitId, ...] = ()
        page.came_out.connect(lambda visit, out: jobs.seen(VisitId(visit), came_out=out))
        page.reprint_pressed.connect(lambda visit: self.reprint(VisitId(visit)))
        page.next_pressed.connect(next_person)
        jobs.changed.connect(self.refresh)
        station.live.changed.connect(self.refresh)

    def give(self, visits: Sequence[VisitId]) -> None:
        """Show the numbers of a party and print each of them once."""
        self._visits = tuple(visits)
        self._jobs.print_first(visits)
        self.refresh()
        self._station.go(PageName.TICKETS)

    def refresh(self) -> None:
        """Show what became of the papers."""
        self._page.show_view(tickets_view(self._station.live, self._jobs, self._visits))

    def reprint(self, visit: VisitId) -> None:
        """Print a number once more: a paper that came out before makes it ask why."""
        found = self._station.live.floor.visits.get(visit)
        if found is None or self._jobs.busy(visit):
            return
        jobs = self._station.live.floor.jobs_of(visit)
        if any(job.state is JobState.PRINTED and job.ticket == found.ticket for job in jobs):
            self._station.asking.reason(
                again_view(found.ticket), lambda reason, _: self._jobs.print(visit, reason)
            )
        else:
            self._jobs.print(visit)
