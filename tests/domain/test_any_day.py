"""Any day at a venue: people press what they like, and what must hold holds after every press."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk.domain import requests as ask
from kiosk.domain.decision import Refused
from kiosk.domain.facts import Called, CheckedIn, Recalled, Transferred
from kiosk.domain.floor import Floor
from kiosk.domain.words import Exit, Lane, Method, Place, Reason, Role, Stage
from kiosk.projections.board import board
from kiosk.projections.canonical import canonical
from kiosk.projections.public_board import public_board
from tests.projections.adding_up import added_up

A, B = Lane.APPLICATION, Lane.DELIVERY
AWAY = (Place.MISSED, Place.PARKED)
BACK = (ask.Return, ask.Undo)
PEOPLE = ("hana", "ichiro", "kimura", "mori", "sudo")
RIGHT = "whoever it concerns"
WHO = st.sampled_from([RIGHT, RIGHT, RIGHT, *PEOPLE])
WHICH = st.integers(0, 30)
LANES = st.sampled_from(Lane)


class AnyDay(RuleBasedStateMachine):
    """Two laptops on one line: every fact is heard at once, so nothing may ever contradict."""

    venue_type: type

    def __init__(self):
        super().__init__()
        self.venue = self.venue_type()
        self.far = self.venue.bring("L2", 2)
        near = self.venue.laptop
        near.floor.apply(self.far.entries)
        self.far.floor, self.far.entries = near.floor, [*near.entries, *self.far.entries]
        near.entries = self.far.entries
        self.stacks = {}

    @property
    def floor(self):
        return self.venue.floor

    def concerned(self, request):
        """Who sits where the person is, or would be called to."""
        visit = self.floor.visits.get(getattr(request, "visit", None))
        lane = visit.lane if visit else getattr(request, "lane", A)
        if visit is None or visit.window is None:
            chairs = {Stage.IDENTITY: "kimura"} if visit else {}
            return chairs.get(visit and visit.stage, "hana" if lane is A else "mori")
        return next(who for who in PEOPLE if getattr(self.venue, who).author.window == visit.window)

    def press(self, who, request, *, far=False):
        """One press: what it must not change is compared with what was before."""
        desk = getattr(self.venue, self.concerned(request) if who == RIGHT else who)
        before = dict(self.floor.visits)
        owners = dict(self.floor.session.owners)
        laptop = self.far if far else self.venue.laptop
        decision = laptop.ask(desk.author, request)
        if isinstance(decision, Refused):
            assert self.floor.visits == before
            return
        for fact in decision:
            if isinstance(fact, Called):
                self.called_rightly(fact, laptop.device, owners, desk.author.role)
        for id_, visit in self.floor.visits.items():
            self.compare(before.get(id_), visit, request)

    def called_rightly(self, fact, device, owners, role):
        window = self.floor.session.window(fact.window)
        assert fact.lane in window.lanes
        assert fact.stage in window.stages
        assert (fact.stage is Stage.IDENTITY) is (role is Role.OFFICER)
        assert owners[fact.lane].device == device

    def compare(self, before, after, request):
        if before is None or after == before:
            return
        if before.place in AWAY and after.place in (Place.WAITING, Place.AT_WINDOW):
            assert isinstance(request, BACK)
        if isinstance(request, ask.Undo):
            self.is_as_before(after)
        elif after.last_command != before.last_command:
            self.stacks.setdefault(after.id, []).append(before)
        if not isinstance(request, ask.Undo) and before.first_called_ms is not None:
            assert after.first_called_ms == before.first_called_ms

    def is_as_before(self, after):
        stack = self.stacks.get(after.id, [])
        if not stack:
            assert after.place is Place.WITHDRAWN
            return
        seen = stack.pop()
        assert {**vars(after), "notes": None} == {**vars(seen), "notes": None}
        assert after.notes[: len(seen.notes)] == seen.notes

    def pick(self, which):
        visits = list(self.floor.visits.values())
        return visits[which % len(visits)]

    @rule(
        who=WHO,
        lane=LANES,
        people=st.integers(1, 3),
        booked=st.integers(0, 9),
        support=st.booleans(),
        far=st.booleans(),
    )
    def come(self, who, lane, people, booked, support, far):
        laptop = self.far if far else self.venue.laptop
        guests = tuple(
            ask.Guest(laptop.new_visit(), seat, "p" * 64, support_only=support)
            for seat in range(1, people + 1)
        )
        booking = f"R{booked}" if booked < 4 else None
        route = "booked" if booking else "walk_in"
        self.press(
            who, ask.CheckIn(f"party-{guests[0].visit}", lane, route, people, guests, booking), far=far
        )

    @rule(who=WHO, lane=LANES)
    def call_next(self, who, lane):
        owner = self.floor.session.owners[lane].device
        self.press(who, ask.CallNext(lane), far=owner == "L2")

    @rule(who=WHO, lane=LANES, far=st.booleans())
    def call_from_anywhere(self, who, lane, far):
        self.press(who, ask.CallNext(lane), far=far)

    @precondition(lambda self: self.floor.visits)
    @rule(who=WHO, which=WHICH, kind=st.sampled_from([ask.CallOne, ask.Recall, ask.Miss, ask.Return]))
    def simply(self, who, which, kind):
        self.press(who, kind(self.pick(which).id))

    @precondition(lambda self: self.floor.visits)
    @rule(who=WHO, which=WHICH, why=st.sampled_from(Reason))
    def park(self, who, which, why):
        self.press(who, ask.Park(self.pick(which).id, why))

    @precondition(lambda self: self.floor.visits)
    @rule(who=WHO, which=WHICH, method=st.sampled_from(Method), stays=st.booleans(), steps=st.integers(1, 5))
    def serve(self, who, which, method, stays, steps):
        id_ = self.pick(which).id
        for _ in range(steps):
            visit = self.floor.visits[id_]
            if visit.stage is not None:
                self.press(who, ask.CallOne(id_), far=self.floor.session.owners[visit.lane].device == "L2")
                self.press(who, ask.MethodChoice(id_, method, "1"))
                self.press(who, ask.StageCompletion(id_, visit.stage, stays))

    @precondition(lambda self: self.floor.visits)
    @rule(who=WHO, which=WHICH, lane=LANES)
    def transfer(self, who, which, lane):
        self.press(who, ask.Transfer(self.pick(which).id, lane, Reason.WRONG_LANE))

    @precondition(lambda self: self.floor.visits)
    @rule(who=WHO, which=WHICH, how=st.sampled_from(Exit), why=st.sampled_from([None, *Reason]))
    def leave(self, who, which, how, why):
        self.press(who, ask.Leave(self.pick(which).id, how, why))

    @precondition(lambda self: self.floor.visits)
    @rule(who=WHO, which=WHICH)
    def undo(self, who, which):
        self.press(who, ask.Undo(self.pick(which).id, Reason.PRESSED_BY_MISTAKE))

    @precondition(lambda self: self.floor.visits)
    @rule(who=WHO, which=WHICH)
    def note(self, who, which):
        self.press(who, ask.Note(self.pick(which).id, "e" * 64))

    @precondition(lambda self: self.floor.visits)
    @rule(
        who=WHO,
        which=WHICH,
        job=st.integers(0, 20),
        result=st.sampled_from(["printed", "doubtful", "failed"]),
    )
    def paper(self, who, which, job, result):
        self.press(who, ask.TicketPrint(self.pick(which).id, f"j{job}", Reason.PAPER_LOST))
        self.press(who, ask.TicketResult(f"j{job}", result))

    @rule(far=st.booleans(), lane=LANES)
    def take_lane(self, far, lane):
        self.press("sudo", ask.LaneTakeover(lane), far=far)

    @rule(stops=st.booleans())
    def doors(self, stops):
        kind = ask.ReceptionStop if stops else ask.ReceptionResume
        self.press("sudo", kind(Reason.CLOSING_TIME))

    @rule(booking=st.integers(0, 4), came=st.booleans())
    def no_show(self, booking, came):
        kind = ask.NoShowUndo if came else ask.NoShow
        self.press("hana", kind(f"R{booking}", Reason.DID_NOT_COME))

    @rule(who=st.sampled_from(PEOPLE), window=st.sampled_from("12345"))
    def change_places(self, who, window):
        role = getattr(self.venue, who).author.role
        getattr(self.venue, who).ask(ask.SignIn(who, role, window))
        for person in PEOPLE:
            desk = getattr(self.venue, person)
            desk.ask(ask.SignIn(person, desk.author.role, desk.author.window))

    @invariant()
    def one_party_at_a_window(self):
        for window in "12345":
            there = [v for v in self.floor.visits.values() if v.window == window]
            assert len({visit.party for visit in there}) <= 1
            assert sorted(v.id for v in self.floor.at_window(window)) == sorted(v.id for v in there)
        for visit in self.floor.visits.values():
            assert (
                (visit.window is not None) is (visit.place is Place.AT_WINDOW) is (visit.sat_ms is not None)
            )

    @invariant()
    def numbers_are_given_once_and_lanes_never_mix(self):
        given = [e.fact for e in self.venue.laptop.entries if isinstance(e.fact, CheckedIn | Transferred)]
        numbers = [fact.ticket for fact in given]
        assert len(set(numbers)) == len(numbers) == sum(self.floor.issued.values()) == len(self.floor.tickets)
        for visit in self.floor.visits.values():
            assert visit.ticket.startswith("A" if visit.lane is A else "B")

    @invariant()
    def the_lists_agree_with_the_visits(self):
        visits = self.floor.visits.values()
        assert {v.id for v in self.floor.inside()} == {v.id for v in visits if v.inside}
        for lane in Lane:
            done = {v.id for v in visits if v.lane is lane and v.exit is Exit.COMPLETED}
            assert {v.id for v in self.floor.completed(lane)} == done
        for (booking, seat), id_ in self.floor.seats.items():
            holders = [v.id for v in visits if (v.booking, v.seat) == (booking, seat) and v.holds_seat]
            assert len(holders) <= 1
            assert id_ in holders or not holders

    @invariant()
    def nothing_contradicts(self):
        floor = self.floor
        assert (floor.contradictions, floor.conflicts, floor.strays) == ([], [], 0)

    @invariant()
    def the_screens_say_what_the_press_does(self):
        for who in ("hana", "kimura", "mori"):
            author = getattr(self.venue, who).author
            shown = board(self.floor, self.venue.clock.ms, author.window, author.role, "L1")
            for lane in shown.lanes:
                assert lane.can_call is (lane.why_not is None) is (lane.next_ticket is not None)
                assert lane.estimate_minutes >= 0
        public_board(self.floor, self.venue.clock.ms)
        added_up(self.floor)

    def teardown(self):
        """The same entries folded again, as after a restart, are the same floor and the same dump."""
        again = Floor()
        again.apply(sorted(self.venue.laptop.entries, key=lambda entry: entry.hlc))
        assert again == self.floor
        assert canonical(again) == canonical(self.floor)
        calls = sum(isinstance(e.fact, Called | Recalled) for e in self.venue.laptop.entries)
        assert sum(map(len, again.calls.values())) <= calls


def test_any_day(new_venue):
    """A hundred days of fifty presses, found anew on every run and shrunk when one goes wrong."""
    machine = type("Day", (AnyDay,), {"venue_type": new_venue})
    days = settings(max_examples=100, stateful_step_count=50, deadline=None)
    run_state_machine_as_test(machine, settings=days)
