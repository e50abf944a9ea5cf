"""The numbers just given: prints each paper once, asks where the printer is silent."""

from collections.abc import Callable, Sequence
from enum import Enum

from kiosk.domain.ids import VisitId
from kiosk.domain.job import JobState
from kiosk.domain.words import Reason
from kiosk.ui.asking import choices
from kiosk.ui.pages.tickets import TicketsPage
from kiosk.ui.presenters.tickets_view import MISSING, open_papers, paper_now, tickets_view
from kiosk.ui.station import Station
from kiosk.ui.ticket_jobs import TicketJobs
from kiosk.ui.views.asking import ConfirmView, ReasonView
from kiosk.ui.views.frame import PageName
from kiosk.ui.views.tickets import Paper
from kiosk.wording import papers, screen_tickets

AGAIN_REASONS = (
    Reason.PAPER_LOST,
    Reason.PAPER_SPOILED,
    Reason.EQUIPMENT,
    Reason.CITIZEN_ASKED,
    Reason.OTHER,
)


class Onward(Enum):
    """Where the page of the numbers is left to; the value is its press in words."""

    NEXT = screen_tickets.NEXT
    RECEPTION = screen_tickets.TO_RECEPTION
    BOARD = screen_tickets.TO_BOARD
    VISIT = screen_tickets.TO_VISIT


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
    """Shows some numbers with their papers until staff go on.

    Signals of the page lead to papers; where it leads when it is left depends on whence
    it was opened.
    """

    def __init__(
        self, page: TicketsPage, station: Station, jobs: TicketJobs, next_person: Callable[[], None]
    ) -> None:
        self._page = page
        self._station = station
        self.jobs = jobs
        self._next_person = next_person
        self._visits: tuple[VisitId, ...] = ()
        self._onward = Onward.NEXT
        page.came_out.connect(lambda visit, out: jobs.seen(VisitId(visit), came_out=out))
        page.reprint_pressed.connect(lambda visit: self.reprint(VisitId(visit)))
        page.next_pressed.connect(self._leave)
        jobs.changed.connect(self.refresh)
        station.live.changed.connect(self.refresh)

    def give(self, visits: Sequence[VisitId], onward: Onward = Onward.NEXT) -> None:
        """Show numbers that were just given and print each of them once."""
        self.jobs.print_first(visits)
        self.show(visits, onward)

    def show(self, visits: Sequence[VisitId], onward: Onward) -> None:
        """Show numbers and what became of their papers; nothing is printed by itself."""
        self._visits, self._onward = tuple(visits), onward
        self.refresh()
        self._station.go(PageName.TICKETS)

    def look(self) -> None:
        """Show every paper of this laptop that is still open."""
        self.show(tuple(self.open()), Onward.RECEPTION)

    def open(self) -> dict[VisitId, Paper]:
        """The papers of this laptop that are still open."""
        return open_papers(self._station.live, self.jobs, self._station.booth.device)

    def paper(self, visit: VisitId) -> Paper:
        """What became of the paper of a visit's number."""
        return paper_now(self._station.live, self.jobs, self._station.live.floor.visits[visit])

    def refresh(self) -> None:
        """Show what became of the papers."""
        live = self._station.live
        self._page.show_view(tickets_view(live, self.jobs, self._visits, self._onward.value))

    def reprint(self, visit: VisitId) -> None:
        """Print a number once more: a paper that came out before makes it ask why."""
        found = self._station.live.floor.visits.get(visit)
        if found is None or self.jobs.busy(visit):
            return
        jobs = self._station.live.floor.jobs_of(visit)
        if any(job.state is JobState.PRINTED and job.ticket == found.ticket for job in jobs):
            self._station.asking.reason(
                again_view(found.ticket), lambda reason, _: self.jobs.print(visit, reason)
            )
        else:
            self.jobs.print(visit)

    # leaving

    def _leave(self) -> None:
        """Go on; a paper that is not there is passed over only by a press that says so."""
        what = self._still_open()
        if not what or self._onward is Onward.VISIT:
            self._go_on()
            return
        view = ConfirmView("papers_open", papers.LEAVE_TITLE, what, papers.LEAVE, papers.STAY)
        self._station.asking.confirm(view, self._pass_over)

    def _still_open(self) -> str:
        """What staff would pass over, in words; empty when every paper is there."""
        visits = self._station.live.floor.visits
        known = [visits[visit] for visit in self._visits if visit in visits]

        def of(*wanted: Paper) -> list[str]:
            return [visit.ticket for visit in known if self.paper(visit.id) in wanted]

        return papers.left_open(of(Paper.PRINTING), of(Paper.DOUBTFUL), of(*MISSING))

    def _pass_over(self) -> None:
        for visit in self._visits:
            if self.paper(visit) in MISSING:
                self.jobs.pass_over(visit)
        self._go_on()

    def _go_on(self) -> None:
        match self._onward:
            case Onward.NEXT | Onward.RECEPTION:
                self._next_person()
            case Onward.BOARD:
                self._station.go(PageName.BOARD)
            case Onward.VISIT:
                self._station.go(PageName.VISIT)
