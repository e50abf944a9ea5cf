"""Laptops of one venue that do not hear of each other for a while.

Nothing is overwritten: what merges is merged, what excludes itself is kept twice and
shown, and every laptop comes to the same floor whatever it heard first.
"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import requests as ask
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts import LaneTaken, PersonSignedIn, PersonSignedOut, SessionOpened, TicketPrinted
from kiosk.domain.floor import Conflict
from kiosk.domain.session import Ownership
from kiosk.domain.words import Exit, Lane, Place, Reason, Role, Stage

A, B = Lane.APPLICATION, Lane.DELIVERY


@pytest.fixture
def two(venue):
    """Two laptops of one venue that have just heard of each other; windows 1 and 2."""
    other = venue.bring("L2", 2)
    other.hear(venue.laptop)
    venue.laptop.hear(other)
    return venue.laptop, other


def meet(*laptops):
    for laptop in laptops:
        laptop.hear(*laptops)


class TestJoining:
    def test_a_second_laptop_does_not_close_the_doors(self, two):
        """Its own copy of the pack adds a block of numbers; the session goes on as it was."""
        one, other = two
        assert one.floor.session.opened
        assert other.floor.session == one.floor.session
        assert {device: pack.ticket_block for device, pack in one.floor.packs.items()} == {"L1": 1, "L2": 2}
        assert other.ask(Author("", Role.STAFF, ""), ask.PackAcceptance(other.pack)) == ()

    def test_opened_twice(self, new_venue):
        """Both opened unheard of each other: the first opening stands, the second lifts no stop."""
        venue = new_venue()
        other = venue.bring("L2", 2)
        venue.sudo.ask(ask.ReceptionStop(Reason.CROWDED))
        other.write(venue.sudo.author, [SessionOpened("S1")])
        meet(venue.laptop, other)
        assert not other.floor.session.receiving
        assert other.floor.session.opened_wall[11:16] == "13:00"

    def test_of_another_day_is_kept_apart(self, two):
        """Yesterday's laptop does not turn today into yesterday."""
        one, other = two
        other.write(Author("", Role.STAFF, ""), [replace(other.pack, session="S0", venue_name="昨日")])
        meet(one, other)
        assert one.floor.session.pack.venue_name == "稲毛モール"
        assert [entry.fact.session for entry in one.floor.contradictions] == ["S0"]

    def test_without_its_own_pack_gives_no_number(self, venue):
        """A laptop that only heard of the session has no numbers to give."""
        guest = venue.bare()
        guest.hear(venue.laptop)
        assert guest.desk("hana", "1").try_check_in().code is RefusalCode.NO_DAY_PACK

    def test_signing_out_late(self, two):
        """Hana's signing out arrives after Ichiro took her window elsewhere: he stays."""
        one, other = two
        author = Author("hana", Role.STAFF, "1")
        one.write(author, [PersonSignedIn("ichiro", Role.STAFF, "1"), PersonSignedOut("hana", "1")])
        meet(one, other)
        assert other.floor.session.signed_in["1"] == ("ichiro", Role.STAFF)


class TestNumbers:
    def test_isolated_laptops_give_different_numbers(self, two):
        """Three hundred tickets on each side, and no number twice."""
        one, other = two
        desks = (one.desk("hana", "1"), other.desk("ichiro", "2"))
        given = [ticket for desk in desks for _ in range(100) for ticket in desk.check_in(people=3)]
        assert len(set(given)) == 600
        meet(one, other)
        assert one.floor.tickets.keys() == set(given)
        assert one.desk("hana", "1").check_in() == ["A1004"]

    def test_a_number_given_twice_all_the_same(self, two):
        """Two laptops of one block by mistake: both visits stand, the first keeps the number, it shows."""
        one, _ = two
        twin = one.desk("hana", "1").laptop
        clone = type(twin)("L3", twin.clock, replace(twin.pack, ticket_block=1))
        clone.ask(Author("", Role.STAFF, ""), ask.PackAcceptance(clone.pack))
        clone.hear(twin)
        twin.desk("hana", "1").check_in()
        clone.desk("ichiro", "2").check_in()
        meet(twin, clone)
        assert len(twin.floor.visits) == 2
        assert twin.floor.tickets["A101"] == "L1-v1"
        assert [entry.device for entry in twin.floor.contradictions] == ["L3"]


class TestDoubleCheckIn:
    def test_is_kept_as_two_facts(self, two):
        """The same member of a booking at two laptops: both stand, both laptops show it."""
        one, other = two
        one.desk("hana", "1").check_in(booking="R1")
        other.desk("ichiro", "2").check_in(booking="R1")
        meet(one, other)
        expected = (Conflict("R1", 1, "L1-v1", "L2-v1"),)
        for laptop in two:
            assert laptop.floor.open_conflicts() == expected
            assert {laptop.visit(t).place for t in ("A101", "A201")} == {Place.WAITING}

    @pytest.mark.parametrize(("taken_back", "stays"), [("A101", "A201"), ("A201", "A101")])
    def test_is_settled_by_taking_one_back(self, two, taken_back, stays):
        """Whichever check-in is taken back, the other holds the seat and a third one is refused."""
        one, other = two
        one.desk("hana", "1").check_in(booking="R1")
        other.desk("ichiro", "2").check_in(booking="R1")
        meet(one, other)
        desk = one.desk("hana", "1")
        desk.undo(taken_back)
        assert one.floor.open_conflicts() == ()
        assert len(one.floor.conflicts) == 1
        refused = desk.try_check_in(booking="R1")
        assert (refused.code, refused.ticket) == (RefusalCode.ALREADY_CHECKED_IN, stays)

    def test_at_three_laptops(self, venue):
        """Three check-ins are two pairs; with the first taken back one pair is left."""
        laptops = [venue.laptop, venue.bring("L2", 2), venue.bring("L3", 3)]
        meet(*laptops)
        for laptop, person, window in zip(laptops, ("hana", "ichiro", "mori"), ("1", "2", "4"), strict=True):
            laptop.desk(person, window).check_in(booking="R1")
        meet(*laptops)
        assert len(venue.floor.open_conflicts()) == 2
        venue.laptop.desk("hana", "1").undo("A101")
        assert venue.floor.open_conflicts() == (Conflict("R1", 1, "L2-v1", "L3-v1"),)

    def test_an_exit_undone_elsewhere(self, two):
        """Sent home here and back with a new number there; here the exit is undone: both stand, shown."""
        one, other = two
        hana = one.desk("hana", "1")
        hana.check_in(booking="R1")
        hana.leave("A101", Exit.INCOMPLETE)
        meet(one, other)
        other.desk("ichiro", "2").check_in(booking="R1")
        hana.undo("A101")
        meet(one, other)
        assert other.floor.open_conflicts() == (Conflict("R1", 1, "L1-v1", "L2-v1"),)


class TestOwnership:
    def test_the_higher_epoch_calls(self, two):
        """The supervisor takes the lane over; the laptop that had it learns so and calls no more."""
        one, other = two
        one.desk("hana", "1").check_in()
        meet(one, other)
        other.desk("sudo", "5").ask(ask.LaneTakeover(A))
        meet(one, other)
        assert one.desk("hana", "1").call_next() == Refused(RefusalCode.LANE_ELSEWHERE, detail="L2")
        assert not isinstance(other.desk("ichiro", "2").call_next(), Refused)

    def test_two_equal_claims(self, two):
        """Two laptops claimed the lane at once: the first by the clock has it, on both."""
        one, other = two
        other.write(Author("sudo", Role.SUPERVISOR, "5"), [LaneTaken(B, "L2", 2)])
        one.write(Author("sudo", Role.SUPERVISOR, "5"), [LaneTaken(B, "L1", 2)])
        meet(one, other)
        assert {laptop.floor.session.owners[B] for laptop in two} == {Ownership("L2", 2)}

    def test_a_call_on_both_sides_of_a_cut_line(self, two):
        """Taken over while the old owner heard nothing: the first call stands, the second is kept."""
        one, other = two
        one.desk("hana", "1").check_in()
        meet(one, other)
        other.desk("sudo", "5").ask(ask.LaneTakeover(A))
        one.desk("hana", "1").call_next()
        other.desk("ichiro", "2").call_next()
        meet(one, other)
        for laptop in two:
            assert laptop.visit("A101").window == "1"
            assert laptop.floor.at_window("2") == ()
            assert [entry.fact.window for entry in laptop.floor.contradictions] == ["2"]


class TestActsThatExcludeEachOther:
    def test_undone_on_both_sides(self, two):
        """Both take back the same call: it is taken back once, and the check-in stands."""
        one, other = two
        hana = one.desk("hana", "1")
        hana.check_in()
        hana.call_next()
        meet(one, other)
        hana.undo("A101")
        other.desk("hana", "1").undo("A101")
        meet(one, other)
        assert (one.visit("A101").place, len(one.floor.contradictions)) == (Place.WAITING, 1)

    def test_undone_here_and_gone_on_there(self, two):
        """An undo never takes back another act than the one it names."""
        one, other = two
        hana = one.desk("hana", "1")
        hana.check_in()
        meet(one, other)
        hana.park("A101")
        other.desk("ichiro", "2").leave("A101")
        hana.undo("A101")
        meet(one, other)
        assert {laptop.visit("A101").place for laptop in two} == {Place.LEFT}
        assert len(one.floor.contradictions) == 1

    def test_transferred_on_both_sides(self, two):
        """The first transfer stands; the number that the second gave is never given again."""
        one, other = two
        one.desk("hana", "1").check_in()
        meet(one, other)
        one.desk("hana", "1").transfer("A101", B)
        other.desk("ichiro", "2").transfer("A101", B)
        meet(one, other)
        assert one.floor.visits["L1-v1"].ticket == "B101"
        assert other.desk("mori", "4").check_in(B) == ["B202"]

    def test_somebody_never_heard_of(self, two):
        """Facts about visits and papers that are not here yet are counted, not guessed."""
        one, other = two
        one.desk("hana", "1").check_in()
        lost = replace(one.entries[-1], fact=TicketPrinted("L1-v1", "j9"))
        other.floor.apply([lost])
        one.desk("hana", "1").call_next()
        other.floor.apply([one.entries[-1]])
        assert (other.floor.strays, other.floor.visits) == (2, {})

    def test_the_same_visit_twice(self, two):
        """A visit begins once; a second beginning is kept and shown."""
        one, _ = two
        one.desk("hana", "1").check_in()
        one.write(one.desk("hana", "1").author, [one.entries[-1].fact])
        assert len(one.floor.contradictions) == 1


PRESSES = st.lists(
    st.tuples(
        st.sampled_from(["L1", "L2"]),
        st.sampled_from(
            ["in", "booked", "call", "miss", "park", "back", "leave", "undo", "transfer", "step"]
        ),
        st.integers(0, 5),
    ),
    max_size=30,
)


class TestAnyDay:
    @given(before=PRESSES, apart=PRESSES)
    def test_comes_to_one_floor(self, new_venue, before, apart):
        """Whatever both sides did, together and apart, they end with the same floor and nothing lost."""
        venue = new_venue()
        laptops = {"L1": venue.laptop, "L2": venue.bring("L2", 2)}
        meet(*laptops.values())
        desks = {"L1": laptops["L1"].desk("hana", "1"), "L2": laptops["L2"].desk("ichiro", "2")}
        for press in before:
            do(desks, *press)
            meet(*laptops.values())
        for press in apart:
            do(desks, *press)
        meet(*laptops.values())
        one, other = (laptop.floor for laptop in laptops.values())
        assert one == other
        numbers = [
            e.fact.ticket
            for e in venue.laptop.entries
            if type(e.fact).__name__ in ("CheckedIn", "Transferred")
        ]
        assert len(set(numbers)) == len(numbers) == len(one.tickets)
        for window in ("1", "2"):
            assert len({visit.party for visit in one.at_window(window)}) <= 1 + len(one.contradictions)


def do(desks, device, name, place):
    """One press on one laptop about one of the visits it knows."""
    desk = desks[device]
    floor = desk.laptop.floor
    if name == "in":
        desk.try_check_in()
    elif name == "booked":
        desk.try_check_in(booking=f"R{place}")
    elif floor.visits:
        visit = list(floor.visits.values())[place % len(floor.visits)]
        lane = B if visit.lane is A else A
        presses = {
            "transfer": lambda: desk.transfer(visit.id, lane),
            "step": lambda: desk.done(visit.id, visit.stage or Stage.FORM),
        }
        presses.get(name, lambda: getattr(desk, name)(visit.id))()
