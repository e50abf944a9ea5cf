"""The verbs that only look: what the screens show, as JSON; nothing is written down."""

from dataclasses import asdict, dataclass
from typing import Annotated

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
class FindArgs:
    """``find``: what was typed, and how many hits at most."""

    text: str
    limit: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 50


@dataclass(frozen=True, slots=True)
class ScanArgs:
    """``scan``: a text, and whether a device read it."""

    text: str
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class OfCode:
    """A verb about a booking."""

    booking: str


@dataclass(frozen=True, slots=True)
class OfTicket:
    """A verb about the holder of a number."""

    ticket: str


def find(call: Call, args: FindArgs) -> Answer:
    """People of the booking list, as the reception field finds them."""
    answer = call.desk.bookings.search.find(args.text, limit=args.limit)
    rows = [
        asdict(hit.row) | {"match": hit.match.name.lower(), "same_name": hit.same_name} for hit in answer.hits
    ]
    return {"found": rows, "total": answer.total}


def scan(call: Call, args: ScanArgs) -> Answer:  # noqa: ARG001 - every verb is given its call
    """What a scanned or typed text is."""
    seen = recognise(args.text, scanned=args.scanned)
    return {"kind": type(seen).__name__, "is": msgspec.to_builtins(seen)}


def booking(call: Call, args: OfCode) -> Answer:
    """One booking with the state of each member."""
    found = call.desk.bookings.get(args.booking)
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
    """Double check-ins of two laptops that nobody has settled yet."""
    return {"conflicts": msgspec.to_builtins(call.desk.recorder.floor.open_conflicts())}


def papers(call: Call, args: Nothing) -> Answer:  # noqa: ARG001 - every verb takes its arguments
    """Every paper number that was asked for and what became of it, oldest first."""
    return {"papers": msgspec.to_builtins(tuple(call.desk.recorder.floor.jobs.values()))}


VERBS = (
    Verb("find", FindArgs, find, acts=False),
    Verb("scan", ScanArgs, scan, Needs.NOTHING, acts=False),
    Verb("booking", OfCode, booking, acts=False),
    Verb("board", Nothing, show_board, Needs.SESSION, acts=False),
    Verb("public", Nothing, show_public, Needs.SESSION, acts=False),
    Verb("tally", Nothing, show_tally, Needs.SESSION, acts=False),
    Verb("visit", OfTicket, visit, acts=False),
    Verb("conflicts", Nothing, conflicts, Needs.SESSION, acts=False),
    Verb("papers", Nothing, papers, Needs.SESSION, acts=False),
)
