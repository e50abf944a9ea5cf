"""A venue to tell stories in: laptops, windows and the people who sit at them.

Everything goes through `decide` and the fold, as in the product; there is no other way
to make something happen here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, settings

from kiosk.domain import requests as ask
from kiosk.domain.decide import decide
from kiosk.domain.decision import Decision, Refused
from kiosk.domain.entry import Author, Entry, Hlc
from kiosk.domain.facts import DayPackAccepted
from kiosk.domain.facts.session import CheckResult, LaneRule, RosterLine, WindowRule
from kiosk.domain.floor import Floor
from kiosk.domain.standing import Standing
from kiosk.domain.visit import Visit
from kiosk.domain.words import CheckStatus, Exit, Lane, Method, Reason, Role, Route, Stage

# A slow machine is no fault of the product: figures are measured by the benchmark, not by tests.
settings.register_profile("kiosk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")

A, B = Lane.APPLICATION, Lane.DELIVERY
DOORS_OPEN_MS = 1_669_262_400_000
"""2022-11-24 13:00 JST, the hour at which every story begins."""
JST = timezone(timedelta(hours=9))
MISTAKE = Reason.PRESSED_BY_MISTAKE
APPLICATION_STEPS = (Stage.DOCUMENTS, Stage.PHOTO, Stage.FORM, Stage.FORMS_RECEIVED)
DELIVERY_STEPS = (Stage.NOTICE, Stage.FORMS_RECEIVED)
ROLES = {"hana": Role.STAFF, "ichiro": Role.STAFF, "mori": Role.STAFF, "kimura": Role.OFFICER,
         "okada": Role.OFFICER, "sudo": Role.SUPERVISOR, "hakobi": Role.COURIER}  # fmt: skip
PACK = DayPackAccepted(
    session="S1", pack="d" * 64, pack_id="P1", pack_serial=1, practice=False, venue="inage",
    venue_name="稲毛モール", business_day="2022-11-24", opens="13:00", closes="20:00", ticket_block=1,
    ticket_stride=3, bookings=100, lanes=(LaneRule(A, "A", 12, 5, True), LaneRule(B, "B", 3, 20, False)),
    windows=(
        WindowRule("1", "1", (A,), APPLICATION_STEPS), WindowRule("2", "2", (A,), APPLICATION_STEPS),
        WindowRule("3", "3", (A, B), (Stage.IDENTITY,)), WindowRule("4", "4", (B,), DELIVERY_STEPS),
        WindowRule("5", "5", (A, B), (*APPLICATION_STEPS, Stage.NOTICE)),
    ),
    roster=tuple(RosterLine(person, role) for person, role in ROLES.items()),
)  # fmt: skip


class Clock:
    """The steady clock of the venue; a second goes by with every act."""

    def __init__(self) -> None:
        self.ms = DOORS_OPEN_MS

    def tick(self, minutes: float = 0, seconds: float = 1) -> int:
        self.ms += round(minutes * 60_000 + seconds * 1000)
        return self.ms


class Laptop:
    """One laptop with its own journal and floor; hears of the others only when told to."""

    def __init__(self, device: str, clock: Clock, pack: DayPackAccepted) -> None:
        self.device = device
        self.clock = clock
        self.pack = pack
        self.floor = Floor()
        self.entries: list[Entry] = []
        self._seq = 0
        self._visits = 0

    def ask(self, author: Author, request: ask.Request, command: str | None = None) -> Decision:
        decision = decide(Standing(self.floor, author, self.device), request)
        if not isinstance(decision, Refused):
            self.write(author, decision, command)
        return decision

    def write(self, author: Author, facts: Iterable, command: str | None = None) -> list[Entry]:
        """Keep facts whatever the rules say, as a laptop does with what it hears."""
        now = self.clock.tick()
        wall = datetime.fromtimestamp(now / 1000, UTC).astimezone(JST).isoformat(timespec="seconds")
        command = command or f"{self.device}-c{self._seq + 1}"
        kept = []
        for count, fact in enumerate(facts):
            self._seq += 1
            hlc = Hlc(now, count, self.device)
            kept.append(Entry(self.device, self._seq, hlc, wall, command, author, fact, "", ""))
        self.entries.extend(kept)
        self.floor.apply(kept)
        return kept

    def hear(self, *others: "Laptop") -> None:
        """Take in what other laptops wrote and fold the day again in the order of the clock."""
        everything = {(e.device, e.seq): e for box in (self, *others) for e in box.entries}
        self.entries = sorted(everything.values(), key=lambda e: e.hlc)
        self.floor = Floor()
        self.floor.apply(self.entries)

    def desk(self, person: str, window: str) -> "Desk":
        """Sign somebody in at a window."""
        desk = Desk(self, Author(person, ROLES[person], window))
        desk.ask(ask.SignIn(person, ROLES[person], window))
        return desk

    def new_visit(self) -> str:
        self._visits += 1
        return f"{self.device}-v{self._visits}"

    def visit(self, ticket: str) -> Visit:
        return self.floor.visits[self.floor.tickets[ticket]]


@dataclass(frozen=True)
class Desk:
    """Somebody at a window; every verb is one press."""

    laptop: Laptop
    author: Author

    def ask(self, request: ask.Request, command: str | None = None) -> Decision:
        return self.laptop.ask(self.author, request, command)

    def check_in(self, lane: Lane = A, people: int = 1, booking: str | None = None, **guest) -> list[str]:
        """Give tickets to a party and answer with their numbers."""
        decision = self.try_check_in(lane, people, booking, **guest)
        assert not isinstance(decision, Refused), decision
        return [fact.ticket for fact in decision if hasattr(fact, "ticket")]

    def try_check_in(
        self, lane: Lane = A, people: int = 1, booking: str | None = None, seats=(), **guest
    ) -> Decision:
        seats = seats or range(1, people + 1)
        guests = tuple(ask.Guest(self.laptop.new_visit(), seat, "p" * 64, **guest) for seat in seats)
        route = Route.BOOKED if booking else Route.WALK_IN
        party = f"party-of-{guests[0].visit}" if guests else "nobody"
        return self.ask(
            ask.CheckIn(party, lane, route, len(guests), guests, booking, "13:30" * bool(booking))
        )

    def call_next(self, lane: Lane = A, expected: str | None = None) -> Decision:
        visit = self._id(expected) if expected else None
        return self.ask(ask.CallNext(lane, visit))

    def call(self, ticket: str) -> Decision:
        return self.ask(ask.CallOne(self._id(ticket)))

    def recall(self, ticket: str) -> Decision:
        return self.ask(ask.Recall(self._id(ticket)))

    def miss(self, ticket: str) -> Decision:
        return self.ask(ask.Miss(self._id(ticket)))

    def park(self, ticket: str, reason: Reason = Reason.TOILET_OR_CHILD) -> Decision:
        return self.ask(ask.Park(self._id(ticket), reason))

    def back(self, ticket: str) -> Decision:
        return self.ask(ask.Return(self._id(ticket)))

    def method(self, ticket: str, method: Method, terminal: str = "") -> Decision:
        return self.ask(ask.MethodChoice(self._id(ticket), method, terminal))

    def done(self, ticket: str, stage: Stage, stays: bool = False) -> Decision:
        return self.ask(ask.StageCompletion(self._id(ticket), stage, stays))

    def transfer(self, ticket: str, lane: Lane) -> Decision:
        return self.ask(ask.Transfer(self._id(ticket), lane, Reason.WRONG_LANE))

    def leave(self, ticket: str, exit_: Exit = Exit.INCOMPLETE, reason: Reason | None = None) -> Decision:
        return self.ask(ask.Leave(self._id(ticket), exit_, reason))

    def undo(self, ticket: str, command: str | None = None) -> Decision:
        return self.ask(ask.Undo(self._id(ticket), MISTAKE, command=command))

    def apply_by_hand(self, ticket: str, minutes: float = 0) -> None:
        """Call somebody and do every step of a handwritten application up to the officer's."""
        self.call(ticket)
        self.laptop.clock.tick(minutes, seconds=0)
        self.method(ticket, Method.HANDWRITTEN)
        for stage in (Stage.DOCUMENTS, Stage.PHOTO, Stage.FORM):
            assert not isinstance(decision := self.done(ticket, stage, stays=True), Refused), decision

    def verify(self, ticket: str) -> None:
        """Call somebody to the officer and verify them."""
        self.call(ticket)
        assert not isinstance(decision := self.done(ticket, Stage.IDENTITY), Refused), decision

    def _id(self, ticket: str) -> str:
        return self.laptop.floor.tickets.get(ticket, ticket)


class Venue:
    """A venue with its doors open: ``laptop`` L1 has every window staffed."""

    def __init__(self, pack: DayPackAccepted = PACK, *, opened: bool = True) -> None:
        self.clock = Clock()
        self.pack = pack
        self.laptop = self.bring("L1", 1)
        self.sudo = self.laptop.desk("sudo", "5")
        if opened:
            self.open()
        self.hana = self.laptop.desk("hana", "1")
        self.ichiro = self.laptop.desk("ichiro", "2")
        self.kimura = self.laptop.desk("kimura", "3")
        self.mori = self.laptop.desk("mori", "4")

    def open(self) -> Decision:
        return self.sudo.ask(ask.Opening((CheckResult("disk", CheckStatus.GREEN),)))

    def bring(self, device: str, block: int) -> Laptop:
        """Another laptop, its own copy of the pack taken in."""
        laptop = Laptop(device, self.clock, replace(self.pack, ticket_block=block))
        laptop.ask(Author("", Role.STAFF, ""), ask.PackAcceptance(laptop.pack))
        return laptop

    def bare(self) -> Laptop:
        """A laptop that has no day pack yet."""
        return Laptop("L9", self.clock, self.pack)

    @property
    def floor(self) -> Floor:
        return self.laptop.floor

    def visit(self, ticket: str) -> Visit:
        return self.laptop.visit(ticket)

    def tick(self, minutes: float) -> None:
        self.clock.tick(minutes, seconds=0)


@pytest.fixture
def venue() -> Venue:
    """A venue with its doors open and everybody at their window."""
    return Venue()


@pytest.fixture(scope="session")
def new_venue() -> type[Venue]:
    """For stories that need several venues, another pack, or closed doors."""
    return Venue
