"""What can be asked of the booth: one frozen request per act, without personal data.

Nouns of the act; the services make them from what people press, scan and type.
"""

from dataclasses import dataclass

from kiosk.domain.facts import DayPackAccepted
from kiosk.domain.facts.session import CheckResult
from kiosk.domain.facts.visit import Answer
from kiosk.domain.ids import BookingId, CommandId, Digest, JobId, PartyId, PersonId, VisitId, WindowId
from kiosk.domain.words import Exit, Lane, Method, Reason, Role, Route, Stage, Stop


@dataclass(frozen=True, slots=True)
class PackAcceptance:
    """Take in a verified day pack."""

    pack: DayPackAccepted


@dataclass(frozen=True, slots=True)
class BookingListLoad:
    """Use a booking list that came after the pack."""

    bookings: Digest
    count: int
    bad_rows: int


@dataclass(frozen=True, slots=True)
class SignIn:
    """Take a window as a person of the roster."""

    person: PersonId
    role: Role
    window: WindowId


@dataclass(frozen=True, slots=True)
class SignOut:
    """Leave the window."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Open the doors; ``accepted`` names the yellow checks the supervisor takes on, each with a reason."""

    checks: tuple[CheckResult, ...]
    accepted: tuple[tuple[str, Reason, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReceptionStop:
    """Give no more tickets."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class ReceptionResume:
    """Give tickets again."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class LaneTakeover:
    """Make this laptop the one that calls in a lane."""

    lane: Lane


@dataclass(frozen=True, slots=True)
class Guest:
    """One member of a party who came, as the reception desk knows them."""

    visit: VisitId
    seat: int
    person: Digest
    under_15: bool = False
    representative: bool = False
    support_only: bool = False
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Give tickets to those of a party who came."""

    party: PartyId
    lane: Lane
    route: Route
    party_size: int
    guests: tuple[Guest, ...]
    booking: BookingId | None = None
    booked_time: str = ""


@dataclass(frozen=True, slots=True)
class TurnAway:
    """Send somebody elsewhere after the reception questions."""

    party: PartyId
    lane: Lane
    stop: Stop
    people: int = 1
    booking: BookingId | None = None
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnAwayUndo:
    """Take back that a party was sent elsewhere."""

    party: PartyId
    reason: Reason


@dataclass(frozen=True, slots=True)
class ClockNotice:
    """The laptop's clock is behind what the journal knows, by so many seconds."""

    behind_s: int


@dataclass(frozen=True, slots=True)
class NoShow:
    """Mark a booked party as not come."""

    booking: BookingId
    reason: Reason


@dataclass(frozen=True, slots=True)
class NoShowUndo:
    """Take the mark back."""

    booking: BookingId
    reason: Reason


@dataclass(frozen=True, slots=True)
class CallNext:
    """Call the first waiting person of a lane; ``expected`` is who the button showed."""

    lane: Lane
    expected: VisitId | None = None


@dataclass(frozen=True, slots=True)
class CallOne:
    """Call one waiting person out of turn."""

    visit: VisitId


@dataclass(frozen=True, slots=True)
class Recall:
    """Call the same number to the same window again."""

    visit: VisitId


@dataclass(frozen=True, slots=True)
class Miss:
    """Nobody came to the call."""

    visit: VisitId


@dataclass(frozen=True, slots=True)
class Park:
    """The person steps away and keeps the number."""

    visit: VisitId
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """A missed or parked person is here again."""

    visit: VisitId


@dataclass(frozen=True, slots=True)
class MethodChoice:
    """Handwritten form or terminal."""

    visit: VisitId
    method: Method
    terminal: str = ""


@dataclass(frozen=True, slots=True)
class StageCompletion:
    """A step is done; ``stays`` asks to go on at this window where it serves the next step."""

    visit: VisitId
    stage: Stage
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Transfer:
    """Change lanes; the number changes with it."""

    visit: VisitId
    to_lane: Lane
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """End a visit."""

    visit: VisitId
    exit: Exit
    reason: Reason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back the last act on a visit; ``command`` is the act meant, when the asker knows it."""

    visit: VisitId
    reason: Reason
    note: str = ""
    command: CommandId | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Write a remark on a visit; the text is already in the vault."""

    visit: VisitId
    note: Digest


@dataclass(frozen=True, slots=True)
class TicketPrint:
    """Start a print job; a second paper needs a reason."""

    visit: VisitId
    job: JobId
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class TicketResult:
    """What became of a print job: ``printed``, ``doubtful`` or ``failed`` with the printer's code."""

    job: JobId
    result: str
    trouble: str = ""
    seen_by_staff: bool = False


Request = (
    PackAcceptance | BookingListLoad | SignIn | SignOut | Opening | ReceptionStop | ReceptionResume
    | LaneTakeover | ClockNotice | CheckIn | TurnAway | TurnAwayUndo | NoShow | NoShowUndo | CallNext
    | CallOne | Recall | Miss | Park | Return | MethodChoice | StageCompletion | Transfer | Leave | Undo
    | Note | TicketPrint | TicketResult
)  # fmt: skip
