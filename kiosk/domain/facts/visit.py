"""Facts of one person's passage, from the reception desk to the exit."""

from dataclasses import dataclass

from kiosk.domain.ids import BookingId, CommandId, Digest, PartyId, TicketNo, VisitId, WindowId
from kiosk.domain.words import Exit, Lane, Method, Reason, Route, Stage, Stop


@dataclass(frozen=True, slots=True)
class Answer:
    """One reception question and the answer tapped, both as codes of the rule table."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A person got a ticket.

    ``person`` names the vault's record; ``seat`` counts the members of a booking
    from 1; ``support_only`` means 申請サポート: photo and form, no verification.
    """

    visit: VisitId
    party: PartyId
    seat: int
    party_size: int
    lane: Lane
    ticket: TicketNo
    route: Route
    person: Digest
    booking: BookingId | None = None
    booked_time: str = ""
    under_15: bool = False
    representative: bool = False
    support_only: bool = False
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Somebody was sent elsewhere at the reception questions, without a ticket."""

    party: PartyId
    lane: Lane
    stop: Stop
    people: int = 1
    booking: BookingId | None = None
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnAwayUndone:
    """Nobody was sent elsewhere after all: it was pressed by mistake."""

    party: PartyId
    reason: Reason


@dataclass(frozen=True, slots=True)
class NoShowMarked:
    """A booked party did not come."""

    booking: BookingId
    reason: Reason


@dataclass(frozen=True, slots=True)
class NoShowUndone:
    """The party came after all, or was marked by mistake."""

    booking: BookingId
    reason: Reason


@dataclass(frozen=True, slots=True)
class Called:
    """A number was called to a window; exactly one window has it."""

    visit: VisitId
    ticket: TicketNo
    lane: Lane
    window: WindowId
    stage: Stage


@dataclass(frozen=True, slots=True)
class Recalled:
    """The same number was called to the same window again."""

    visit: VisitId
    ticket: TicketNo
    window: WindowId


@dataclass(frozen=True, slots=True)
class Missed:
    """Nobody came to the call."""

    visit: VisitId
    window: WindowId


@dataclass(frozen=True, slots=True)
class Parked:
    """The person stepped away and keeps the number; ``note`` is a digest or empty."""

    visit: VisitId
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """A missed or parked person is waiting again, by an explicit tap only."""

    visit: VisitId


@dataclass(frozen=True, slots=True)
class MethodChosen:
    """Handwritten form or terminal; ``terminal`` is its number, empty for paper."""

    visit: VisitId
    method: Method
    terminal: str = ""


@dataclass(frozen=True, slots=True)
class StageCompleted:
    """A step is done; ``next_stage`` is None after the last.

    ``stays`` is true when the person goes on at the same window, false when they
    wait to be called for the next stage.
    """

    visit: VisitId
    stage: Stage
    next_stage: Stage | None
    stays: bool


@dataclass(frozen=True, slots=True)
class Transferred:
    """The person changed lanes and got a number of the other series."""

    visit: VisitId
    from_lane: Lane
    to_lane: Lane
    ticket: TicketNo
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class Exited:
    """The visit ended; ``note`` is a digest or empty."""

    visit: VisitId
    exit: Exit
    reason: Reason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """The last act on the visit, made by ``command``, is taken back; the act itself stays in the journal."""

    visit: VisitId
    command: CommandId
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """A remark about the visit; the text is in the vault."""

    visit: VisitId
    note: Digest
