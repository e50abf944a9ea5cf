"""The verbs of the reception desk: finding bookings, checking in, sending elsewhere, papers."""

from dataclasses import dataclass
from typing import Annotated

import msgspec

from kiosk.domain import requests as ask
from kiosk.domain.facts.visit import Answer as Tapped
from kiosk.domain.ids import BookingId, CommandId, JobId
from kiosk.domain.words import Lane, Reason, Stop
from kiosk.driver.table import Answer, Call, Verb
from kiosk.services import reception, tickets
from kiosk.services.people import Person
from kiosk.services.reception import Arrival, WalkIn


@dataclass(frozen=True, slots=True)
class ArrivalArgs:
    """One member of a booking who is here; ``answers`` maps question codes to answer codes."""

    seat: int
    answers: dict[str, str] | None = None
    support_only: bool = False
    kana: str = ""
    name: str = ""
    birth_date: str = ""
    foreigner: bool = False


@dataclass(frozen=True, slots=True)
class CheckInArgs:
    """``check_in``: a booking's code and who of it came."""

    booking: str
    people: tuple[ArrivalArgs, ...]


@dataclass(frozen=True, slots=True)
class WalkInPerson:
    """One person without a booking."""

    kana: str
    name: str = ""
    birth_date: str = ""
    foreigner: bool = False
    ward: str = ""
    answers: dict[str, str] | None = None
    support_only: bool = False


@dataclass(frozen=True, slots=True)
class WalkInArgs:
    """``check_in_walk_in``: the lane and the people of one party."""

    lane: Lane
    people: tuple[WalkInPerson, ...]


@dataclass(frozen=True, slots=True)
class TurnAwayArgs:
    """``turn_away``: why somebody was sent elsewhere."""

    lane: Lane
    stop: Stop
    people: Annotated[int, msgspec.Meta(ge=1, le=99)] = 1
    booking: str = ""


@dataclass(frozen=True, slots=True)
class SentAway:
    """``undo_turn_away``: the ``id`` of the line that sent somebody elsewhere."""

    sent: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class OfBooking:
    """A verb about a booking, with its reason."""

    booking: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class PrintArgs:
    """``print_ticket``: a paper; a second one needs a reason."""

    ticket: str
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class SettleArgs:
    """``settle_ticket``: what a person saw of a doubtful paper."""

    job: str
    came_out: bool


def _tapped(answers: dict[str, str] | None) -> tuple[Tapped, ...]:
    return tuple(Tapped(question, answer) for question, answer in (answers or {}).items())


def check_in(call: Call, args: CheckInArgs) -> Answer:
    """Give tickets to members of a booking."""
    arrivals = [Arrival(a.seat, _tapped(a.answers), a.support_only, _named(a)) for a in args.people]
    return call.answer(
        reception.check_in_booked(call.desk, call.command, call.author, args.booking, arrivals)
    )


def _named(args: ArrivalArgs) -> Person | None:
    if not (args.kana or args.name):
        return None
    return Person(args.kana, args.name, args.birth_date, args.foreigner)


def check_in_walk_in(call: Call, args: WalkInArgs) -> Answer:
    """Give tickets to people without a booking."""
    arrivals = [
        WalkIn(Person(p.kana, p.name, p.birth_date, p.foreigner, p.ward), _tapped(p.answers), p.support_only)
        for p in args.people
    ]
    return call.answer(reception.check_in_walk_in(call.desk, call.command, call.author, args.lane, arrivals))


def turn_away(call: Call, args: TurnAwayArgs) -> Answer:
    """Count people sent elsewhere."""
    return call.answer(
        reception.turn_away(
            call.desk, call.command, call.author, args.lane, args.stop, args.people, args.booking
        )
    )


def undo_turn_away(call: Call, args: SentAway) -> Answer:
    """Take back that people were sent elsewhere."""
    sent = CommandId(args.sent)
    return call.answer(reception.undo_turn_away(call.desk, call.command, call.author, sent, args.reason))


def no_show(call: Call, args: OfBooking) -> Answer:
    """Mark a booked party as not come."""
    return call.answer(reception.no_show(call.desk, call.command, call.author, args.booking, args.reason))


def undo_no_show(call: Call, args: OfBooking) -> Answer:
    """Take the mark back."""
    return call.ask(ask.NoShowUndo(BookingId(args.booking), args.reason))


def print_ticket(call: Call, args: PrintArgs) -> Answer:
    """Print a paper; the ack is the fact that says what became of it."""
    begun = tickets.begin(call.desk, call.command, call.author, call.visit(args.ticket), args.reason)
    if not isinstance(begun, tickets.Job):
        return call.answer(begun)
    ending = tickets.put_on_paper(call.booth.ticket_printer, begun)
    outcome = tickets.settle(call.desk, call.command, call.author, begun, ending)
    return call.answer(outcome, job=begun.job, paper=ending.result, paper_trouble=ending.trouble)


def settle_ticket(call: Call, args: SettleArgs) -> Answer:
    """Answer 「出ましたか？」."""
    return call.answer(
        tickets.seen(call.desk, call.command, call.author, JobId(args.job), came_out=args.came_out)
    )


VERBS = (
    Verb("check_in", CheckInArgs, check_in),
    Verb("check_in_walk_in", WalkInArgs, check_in_walk_in),
    Verb("turn_away", TurnAwayArgs, turn_away),
    Verb("undo_turn_away", SentAway, undo_turn_away),
    Verb("no_show", OfBooking, no_show),
    Verb("undo_no_show", OfBooking, undo_no_show),
    Verb("print_ticket", PrintArgs, print_ticket),
    Verb("settle_ticket", SettleArgs, settle_ticket),
)
