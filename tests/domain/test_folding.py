"""Facts that say nothing about what is being folded change nothing."""

from dataclasses import replace

from kiosk.domain import job, session, visit
from kiosk.domain.facts import ClockSetBack, PersonSignedOut, TicketRequested
from kiosk.domain.floor import Floor


class TestAFactAboutSomethingElse:
    def test_a_clock_set_back(self, venue):
        """A clock found behind is a fact for the reports; nobody's place changes by it."""
        venue.hana.check_in()
        (entry,) = venue.laptop.write(venue.hana.author, [ClockSetBack(3600)])
        waiting = venue.visit("A101")
        paper = job.requested(TicketRequested(waiting.id, "A101", "j1", 1))
        assert visit.evolve(waiting, entry) == waiting
        assert visit.fits(waiting, entry.fact)
        assert session.evolve(venue.floor.session, entry) == venue.floor.session
        assert job.evolve(paper, entry.fact) == paper

    def test_before_a_day_pack(self, venue):
        """Whoever signs out where no session is leaves no trace."""
        (entry,) = venue.laptop.write(venue.hana.author, [PersonSignedOut("hana", "1")])
        floor = Floor()
        floor.apply([replace(entry)])
        assert floor == Floor()
