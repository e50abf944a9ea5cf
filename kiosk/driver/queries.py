"""The verbs that only look: what the screens show, as JSON; nothing is written down."""

from dataclasses import asdict, dataclass

import msgspec

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.ids import Digest
from kiosk.domain.scan import recognise
from kiosk.driver.opening import Nothing
from kiosk.driver.table import Answer, Call, Needs, Verb, refused
from kiosk.projections.board import board
from kiosk.projections.public_board import public_board
from kiosk.projections.tally import tally
from kiosk.services.people import decoded
from kiosk.services.reception import seats


@dataclass(frozen=True, slots=True)
class TextArgs:
    """A verb about something typed or scanned."""

    text: str
    limit: int = 50


@dataclass(frozen=True, slots=True)
class OfTicket:
    """A verb about the holder of a number."""

    ticket: str


def find(call: Call, args: TextArgs) -> Answer:
    """People of the booking list, as the reception field finds them."""
    answer = call.desk.bookings.search.find(args.text, limit=args.limit)
    rows = [
        asdict(hit.row) | {"match": hit.match.name.lower(), "same_name": hit.same_name} for hit in answer.hits
    ]
    return {"found": rows, "total": answer.total}


def scan(call: Call, args: TextArgs) -> Answer:  # noqa: ARG001 - every verb is given its call
    """What a scanned or typed text is."""
    seen = recognise(args.text)
    return {"kind": type(seen).__name__, "is": msgspec.to_builtins(seen)}


def booking(call: Call, args: TextArgs) -> Answer:
    """One booking with the state of each member."""
    found = call.desk.bookings.get(args.text)
    if found is None:
        return refused(Refused(RefusalCode.UNKNOWN_BOOKING))
    floor = call.desk.recorder.floor
    return {"booking": msgspec.to_builtins(found), "seats": msgspec.to_builtins(seats(floor, found))}


def show_board(call: Call, args: Nothing) -> Answer:  # noqa: ARG001 - every verb takes its arguments
    """The staff's board as the asker's window sees it."""
    now = call.booth.clock.steady_ms()
    author = call.author
    floor = call.desk.recorder.floor
    return {"board": msgspec.to_builtins(board(floor, now, author.window, author.role, call.booth.device))}


def show_public(call: Call, args: Nothing) -> Answer:  # noqa: ARG001 - every verb takes its arguments
    """What the public display shows."""
    shown = public_board(call.desk.recorder.floor, call.booth.clock.steady_ms())
    return {"public": msgspec.to_builtins(shown)}


def show_tally(call: Call, args: Nothing) -> Answer:  # noqa: ARG001 - every verb takes its arguments
    """The day's numbers."""
    return {"tally": msgspec.to_builtins(tally(call.desk.recorder.floor))}


def visit(call: Call, args: OfTicket) -> Answer:
    """One visit with its person and remarks."""
    found = call.desk.recorder.floor.visits.get(call.visit(args.ticket))
    if found is None:
        return refused(Refused(RefusalCode.UNKNOWN_VISIT))
    plain = msgspec.to_builtins(found)
    plain.pop("before", None)
    person = msgspec.to_builtins(decoded(call.desk.recorder.opened(found.person)))
    notes = [call.desk.note(Digest(note)) for note in found.notes]
    return {"visit": plain, "person": person, "notes": notes}


def conflicts(call: Call, args: Nothing) -> Answer:  # noqa: ARG001 - every verb takes its arguments
    """Double check-ins of two laptops that people must settle."""
    return {"conflicts": msgspec.to_builtins(call.desk.recorder.floor.conflicts)}


VERBS = (
    Verb("find", TextArgs, find),
    Verb("scan", TextArgs, scan, Needs.NOTHING),
    Verb("booking", TextArgs, booking),
    Verb("board", Nothing, show_board, Needs.SESSION),
    Verb("public", Nothing, show_public, Needs.SESSION),
    Verb("tally", Nothing, show_tally, Needs.SESSION),
    Verb("visit", OfTicket, visit),
    Verb("conflicts", Nothing, conflicts, Needs.SESSION),
)
