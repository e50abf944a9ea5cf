"""The verbs of the floor: calling, steps, leaving, taking back."""

from dataclasses import dataclass
from typing import Annotated

import msgspec

from kiosk.domain import requests as ask
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.words import Exit, Lane, Method, Reason, Stage
from kiosk.driver.table import Answer, Call, Verb, refused


@dataclass(frozen=True, slots=True)
class OfTicket:
    """A verb about the holder of a number."""

    ticket: str


@dataclass(frozen=True, slots=True)
class NextIn:
    """``call_next``: the lane, and whom the asker expects to be first."""

    lane: Lane
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Parking:
    """``park``: why, and a remark."""

    ticket: str
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class MethodOf:
    """``choose_method``: handwritten or terminal with its number."""

    ticket: str
    method: Method
    terminal: Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z0-9-]{0,8}\Z")] = ""


@dataclass(frozen=True, slots=True)
class StageOf:
    """``complete_stage``: the step that is done, and whether the person stays at the window."""

    ticket: str
    stage: Stage
    stays: bool = False


@dataclass(frozen=True, slots=True)
class TransferOf:
    """``transfer``: to which lane and why."""

    ticket: str
    to_lane: Lane
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class LeavingOf:
    """``leave``: how the visit ended."""

    ticket: str
    exit: Exit
    reason: Reason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class UndoOf:
    """``undo``: the last act on the number's visit."""

    ticket: str
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoteOn:
    """``note``: a remark."""

    ticket: str
    text: str


def call_next(call: Call, args: NextIn) -> Answer:
    """Call the first in line."""
    if args.expected and not call.visit(args.expected):
        return refused(Refused(RefusalCode.UNKNOWN_VISIT, ticket=args.expected))
    return call.ask(ask.CallNext(args.lane, call.visit(args.expected) if args.expected else None))


def call_one(call: Call, args: OfTicket) -> Answer:
    """Call one number out of turn."""
    return call.ask(ask.CallOne(call.visit(args.ticket)))


def recall(call: Call, args: OfTicket) -> Answer:
    """Call the same number again."""
    return call.ask(ask.Recall(call.visit(args.ticket)))


def miss(call: Call, args: OfTicket) -> Answer:
    """Nobody came."""
    return call.ask(ask.Miss(call.visit(args.ticket)))


def park(call: Call, args: Parking) -> Answer:
    """Keep the number for somebody who steps away."""
    return call.ask_with_note(ask.Park(call.visit(args.ticket), args.reason), args.note)


def come_back(call: Call, args: OfTicket) -> Answer:
    """A missed or parked person is here again."""
    return call.ask(ask.Return(call.visit(args.ticket)))


def choose_method(call: Call, args: MethodOf) -> Answer:
    """Handwritten or terminal."""
    return call.ask(ask.MethodChoice(call.visit(args.ticket), args.method, args.terminal))


def complete_stage(call: Call, args: StageOf) -> Answer:
    """A step is done."""
    return call.ask(ask.StageCompletion(call.visit(args.ticket), args.stage, args.stays))


def transfer(call: Call, args: TransferOf) -> Answer:
    """Change lanes."""
    return call.ask_with_note(ask.Transfer(call.visit(args.ticket), args.to_lane, args.reason), args.note)


def leave(call: Call, args: LeavingOf) -> Answer:
    """End a visit."""
    return call.ask_with_note(ask.Leave(call.visit(args.ticket), args.exit, args.reason), args.note)


def undo(call: Call, args: UndoOf) -> Answer:
    """Take back the last act."""
    return call.ask_with_note(ask.Undo(call.visit(args.ticket), args.reason), args.note)


def note(call: Call, args: NoteOn) -> Answer:
    """Write a remark."""
    return call.answer(call.desk.write_note(call.command, call.author, call.visit(args.ticket), args.text))


VERBS = (
    Verb("call_next", NextIn, call_next),
    Verb("call_one", OfTicket, call_one),
    Verb("recall", OfTicket, recall),
    Verb("miss", OfTicket, miss),
    Verb("park", Parking, park),
    Verb("return", OfTicket, come_back),
    Verb("choose_method", MethodOf, choose_method),
    Verb("complete_stage", StageOf, complete_stage),
    Verb("transfer", TransferOf, transfer),
    Verb("leave", LeavingOf, leave),
    Verb("undo", UndoOf, undo),
    Verb("note", NoteOn, note),
)
