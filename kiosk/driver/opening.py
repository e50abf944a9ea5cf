"""The verbs before and around the floor: day pack, booking list, signing in, opening the doors."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain import requests as ask
from kiosk.domain.decision import Refused
from kiosk.domain.ids import WindowId
from kiosk.domain.words import Lane, Reason
from kiosk.driver.table import Answer, Call, Json, Needs, Verb, refused
from kiosk.services import devices, opening
from kiosk.services.readiness import Finding
from sync.booking_csv import BadRow


@dataclass(frozen=True, slots=True)
class OfFile:
    """A verb about a file on this laptop."""

    path: str


@dataclass(frozen=True, slots=True)
class AtWindow:
    """``sign_in``: the window taken."""

    window: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """A verb without arguments."""


@dataclass(frozen=True, slots=True)
class TakenOn:
    """A yellow check that the supervisor takes on."""

    check: str
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpeningArgs:
    """``open_session``: which yellow checks are taken on."""

    accepted: tuple[TakenOn, ...] = ()


@dataclass(frozen=True, slots=True)
class Because:
    """A verb with a reason."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class OfLane:
    """A verb about a lane."""

    lane: Lane


def accept_pack(call: Call, args: OfFile) -> Answer:
    """Verify a day pack and begin its session, or take it up again."""
    booth = call.booth
    answer = opening.accept_pack(booth.shelf, booth.desk, call.command, call.author, Path(args.path))
    booth.desk = answer.desk
    if isinstance(answer.outcome, Refused):
        return refused(answer.outcome)
    session = call.desk.recorder.floor.session
    more = {"session": session.pack.session, "bookings": session.bookings} if session else {}
    return call.answer(answer.outcome, **more)


def load_bookings(call: Call, args: OfFile) -> Answer:
    """Read a booking list, use its good rows, and name every bad one."""
    listed = opening.read_list(call.desk, Path(args.path))
    if isinstance(listed, Refused):
        return refused(listed)
    taken = call.booth.clock.wall().isoformat(timespec="seconds")
    outcome = opening.use_list(call.desk, call.command, call.author, listed, taken)
    more = {
        "good": len(listed.bookings),
        "bad_rows": _rows(listed.bad_rows),
        "altered": _rows(listed.altered),
    }
    return call.answer(outcome, **more)


def _rows(rows: Iterable[BadRow]) -> Json:
    return [[row.line_number, row.reason.value, row.column] for row in rows]


def sign_in(call: Call, args: AtWindow) -> Answer:
    """Take a window."""
    return call.ask(ask.SignIn(call.author.person, call.author.role, WindowId(args.window)))


def sign_out(call: Call, args: Nothing) -> Answer:  # noqa: ARG001 - every verb takes its arguments
    """Leave the window."""
    return call.ask(ask.SignOut())


def readiness(call: Call, args: Nothing) -> Answer:  # noqa: ARG001 - every verb takes its arguments
    """The opening checklist now; nothing is written down."""
    return {"readiness": [[f.check.value, f.status.value, f.detail] for f in found(call)]}


def found(call: Call) -> tuple[Finding, ...]:
    """Ask the devices, then everything else."""
    booth = call.booth
    return opening.findings(
        call.desk,
        booth.surroundings,
        booth.shelf,
        printer=devices.printer_state(booth.ticket_printer),
        camera=devices.camera_state(booth.code_camera),
    )


def open_session(call: Call, args: OpeningArgs) -> Answer:
    """Open the doors."""
    accepted = [(taken.check, taken.reason, taken.note) for taken in args.accepted]
    return call.answer(opening.open_doors(call.desk, call.command, call.author, found(call), accepted))


def stop_reception(call: Call, args: Because) -> Answer:
    """Give no more tickets."""
    return call.ask(ask.ReceptionStop(args.reason))


def resume_reception(call: Call, args: Because) -> Answer:
    """Give tickets again."""
    return call.ask(ask.ReceptionResume(args.reason))


def take_lane(call: Call, args: OfLane) -> Answer:
    """Make this laptop the one that calls in a lane."""
    return call.ask(ask.LaneTakeover(args.lane))


VERBS = (
    Verb("accept_pack", OfFile, accept_pack, Needs.NOTHING),
    Verb("load_bookings", OfFile, load_bookings),
    Verb("sign_in", AtWindow, sign_in, Needs.SESSION),
    Verb("sign_out", Nothing, sign_out),
    Verb("readiness", Nothing, readiness, Needs.SESSION, acts=False),
    Verb("open_session", OpeningArgs, open_session),
    Verb("stop_reception", Because, stop_reception),
    Verb("resume_reception", Because, resume_reception),
    Verb("take_lane", OfLane, take_lane),
)
