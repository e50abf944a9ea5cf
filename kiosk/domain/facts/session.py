"""Facts of one opening at one venue: what it was opened with, by whom, and what was changed meanwhile."""

from dataclasses import dataclass

from kiosk.domain.ids import DeviceId, Digest, PersonId, SessionId, WindowId
from kiosk.domain.words import CheckStatus, Lane, Reason, Role, Stage


@dataclass(frozen=True, slots=True)
class LaneRule:
    """One lane as the day pack gives it; ``per_hour`` and ``minutes`` are 仕様書 第1-5 (12件/3件 an hour)."""

    lane: Lane
    prefix: str
    per_hour: int
    minutes: int
    bookable: bool


@dataclass(frozen=True, slots=True)
class WindowRule:
    """One window: which lanes it may call and which stages it serves."""

    window: WindowId
    label: str
    lanes: tuple[Lane, ...]
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A member of staff by id and role; the name stays in the vault with the day pack."""

    person: PersonId
    role: Role


@dataclass(frozen=True, slots=True)
class DayPackAccepted:
    """A verified day pack was taken in; everything the fold needs of it stands here.

    ``business_day`` (ISO date, JST) is fixed here and never follows a clock;
    ``opens``/``closes`` are ``HH:MM``; ``pack`` is the vault's digest of the pack.
    This laptop's ticket numbers start in hundred ``ticket_block`` and go on in every
    ``ticket_stride``-th hundred, so that an isolated laptop never gives another's number.
    """

    session: SessionId
    pack: Digest
    pack_id: str
    pack_serial: int
    practice: bool
    venue: str
    venue_name: str
    business_day: str
    opens: str
    closes: str
    ticket_block: int
    ticket_stride: int
    bookings: int
    lanes: tuple[LaneRule, ...]
    windows: tuple[WindowRule, ...]
    roster: tuple[RosterLine, ...]


@dataclass(frozen=True, slots=True)
class BookingListLoaded:
    """A booking list was loaded over the pack's own; ``bookings`` is its digest in the vault."""

    bookings: Digest
    count: int
    bad_rows: int


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One readiness check's outcome, e.g. ``("disk", "green")``."""

    check: str
    status: CheckStatus


@dataclass(frozen=True, slots=True)
class ReadinessChecked:
    """The opening checklist as it stood when the doors were about to open."""

    checks: tuple[CheckResult, ...]


@dataclass(frozen=True, slots=True)
class ReadinessOverridden:
    """A supervisor opened although a check was yellow."""

    check: str
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class SessionOpened:
    """The doors are open."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class ReceptionStopped:
    """No more tickets are given; those inside are still served."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class ReceptionResumed:
    """Tickets are given again."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class PersonSignedIn:
    """Somebody took a window."""

    person: PersonId
    role: Role
    window: WindowId


@dataclass(frozen=True, slots=True)
class PersonSignedOut:
    """Somebody left a window."""

    person: PersonId
    window: WindowId


@dataclass(frozen=True, slots=True)
class LaneTaken:
    """A laptop became the one that calls in a lane; the higher epoch wins, there are no time leases."""

    lane: Lane
    device: DeviceId
    epoch: int


@dataclass(frozen=True, slots=True)
class ClockSetBack:
    """The laptop's clock was found behind the journal by ``behind_s`` seconds; order is kept."""

    behind_s: int
