"""One tap, one paper: printing a number when nobody knows whether it came out."""

import pytest

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.facts import TicketDoubtful, TicketFailed, TicketPrinted, TicketRequested
from kiosk.domain.job import JobState
from kiosk.domain.requests import SignOut, TicketPrint, TicketResult
from kiosk.domain.words import Lane, Reason


@pytest.fixture
def printing(venue):
    """A101 waits and their number is being printed."""
    venue.hana.check_in()
    venue.hana.ask(TicketPrint(venue.visit("A101").id, "j1"))
    return venue


def ask_for(venue, job, reason=None, ticket="A101"):
    return venue.hana.ask(TicketPrint(venue.visit(ticket).id, job, reason))


class TestStart:
    def test_the_first_paper(self, venue):
        """The first paper needs no reason."""
        venue.hana.check_in()
        visit = venue.visit("A101").id
        assert ask_for(venue, "j1") == (TicketRequested(visit, "A101", "j1", 1, None),)

    def test_two_taps(self, printing):
        """The second tap starts no second paper, under the same or another job."""
        assert ask_for(printing, "j2") == Refused(RefusalCode.JOB_OPEN, ticket="A101")
        assert ask_for(printing, "j1").code is RefusalCode.JOB_OPEN

    def test_while_nobody_knows(self, printing):
        """A doubtful paper is asked about before another is started."""
        printing.hana.ask(TicketResult("j1", "doubtful"))
        assert ask_for(printing, "j2", Reason.PAPER_LOST).code is RefusalCode.JOB_OPEN

    def test_again_needs_a_reason(self, printing):
        """A second paper is number two and says why."""
        printing.hana.ask(TicketResult("j1", "printed"))
        assert ask_for(printing, "j2") == Refused(RefusalCode.REASON_NEEDED, ticket="A101")
        (fact,) = ask_for(printing, "j2", Reason.PAPER_LOST)
        assert (fact.copy, fact.reason) == (2, Reason.PAPER_LOST)

    def test_after_a_failure(self, printing):
        """What never came out is no copy: the next paper is again the first."""
        printing.hana.ask(TicketResult("j1", "failed", "paper_out"))
        (fact,) = ask_for(printing, "j2")
        assert fact.copy == 1
        assert [job.state for job in printing.floor.jobs_of(fact.visit)] == [
            JobState.FAILED,
            JobState.REQUESTED,
        ]

    def test_a_new_number_is_a_new_paper(self, printing):
        """After a change of lanes the paper of the old number does not count."""
        printing.hana.ask(TicketResult("j1", "printed"))
        printing.hana.transfer("A101", Lane.DELIVERY)
        (fact,) = ask_for(printing, "j2", ticket="B101")
        assert (fact.ticket, fact.copy) == ("B101", 1)

    def test_for_somebody_gone(self, printing):
        """No paper for who left."""
        printing.hana.leave("A101")
        assert ask_for(printing, "j2").code is RefusalCode.ALREADY_LEFT


class TestResult:
    @pytest.mark.parametrize(
        ("result", "fact", "state"),
        [
            ("printed", TicketPrinted, JobState.PRINTED),
            ("doubtful", TicketDoubtful, JobState.DOUBTFUL),
            ("failed", TicketFailed, JobState.FAILED),
        ],
    )
    def test_written_down(self, printing, result, fact, state):
        """What the printer said is what is kept."""
        (kept,) = printing.hana.ask(TicketResult("j1", result, "paper_out"))
        assert isinstance(kept, fact)
        assert printing.floor.jobs["j1"].state is state

    def test_doubt_is_settled_by_whoever_looked(self, printing):
        """Doubtful twice says nothing new; then a person saw the paper."""
        printing.hana.ask(TicketResult("j1", "doubtful"))
        assert printing.hana.ask(TicketResult("j1", "doubtful")).code is RefusalCode.JOB_SETTLED
        assert printing.hana.ask(TicketResult("j1", "printed", seen_by_staff=True)) == (
            TicketPrinted(printing.visit("A101").id, "j1", seen_by_staff=True),
        )

    def test_once(self, printing):
        """A paper that came out does not fail afterwards."""
        printing.hana.ask(TicketResult("j1", "printed"))
        assert printing.hana.ask(TicketResult("j1", "failed")) == Refused(
            RefusalCode.JOB_SETTLED, ticket="A101", detail=JobState.PRINTED
        )

    def test_nonsense(self, printing):
        """Neither an unknown paper nor an unknown ending is written down."""
        assert printing.hana.ask(TicketResult("j9", "printed")).code is RefusalCode.UNKNOWN_JOB
        assert printing.hana.ask(TicketResult("j1", "requested")).code is RefusalCode.BAD_REQUEST

    def test_after_the_person_who_printed_went_off_duty(self, printing):
        """What the printer says late is kept although nobody sits at the window any more."""
        printing.hana.ask(SignOut())
        assert not isinstance(printing.hana.ask(TicketResult("j1", "printed")), Refused)
