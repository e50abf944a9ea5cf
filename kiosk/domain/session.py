"""One opening of windows: its rules and its state, as a fold of facts."""

from dataclasses import dataclass, field, replace

from kiosk.domain.entry import Entry
from kiosk.domain.facts import (
    BookingListLoaded,
    DayPackAccepted,
    LaneTaken,
    PersonSignedIn,
    PersonSignedOut,
    ReadinessChecked,
    ReadinessOverridden,
    ReceptionResumed,
    ReceptionStopped,
    SessionOpened,
)
from kiosk.domain.facts.session import LaneRule, WindowRule
from kiosk.domain.ids import DeviceId, Digest, PersonId, WindowId
from kiosk.domain.words import Lane, Reason, Role, Stage


@dataclass(frozen=True, slots=True)
class Ownership:
    """Which laptop calls in a lane; the higher epoch wins."""

    device: DeviceId
    epoch: int


@dataclass(frozen=True, slots=True)
class Session:
    """What this opening is, and how far it has come."""

    pack: DayPackAccepted
    booking_list: Digest
    bookings: int
    opened_wall: str = ""
    receiving: bool = False
    stop_reason: Reason | None = None
    checked: ReadinessChecked | None = None
    overridden: frozenset[str] = frozenset()
    signed_in: dict[WindowId, tuple[PersonId, Role]] = field(default_factory=dict)
    owners: dict[Lane, Ownership] = field(default_factory=dict)

    @property
    def opened(self) -> bool:
        """Whether the doors have been opened."""
        return self.opened_wall != ""

    @property
    def hands_over(self) -> bool:
        """Whether cards are handed over here (引渡し型) instead of papers taken in (書類預かり型)."""
        return any(Stage.HANDOVER in window.stages for window in self.pack.windows)

    def lane(self, lane: Lane) -> LaneRule | None:
        """The rule of a lane, None where the venue does not have it."""
        return next((rule for rule in self.pack.lanes if rule.lane is lane), None)

    def window(self, window: WindowId) -> WindowRule | None:
        """The rule of a window, None where the venue does not have it."""
        return next((rule for rule in self.pack.windows if rule.window == window), None)

    def role(self, person: PersonId) -> Role | None:
        """What the roster says of a person, None for a stranger."""
        return next((line.role for line in self.pack.roster if line.person == person), None)


def begun(fact: DayPackAccepted) -> Session:
    """The session as a day pack begins it."""
    return Session(pack=fact, booking_list=fact.pack, bookings=fact.bookings)


def reissued(session: Session, fact: DayPackAccepted) -> Session:
    """The same day under a later issue of its pack; who sits at a window stays there."""
    return replace(session, pack=fact, booking_list=fact.pack, bookings=fact.bookings, checked=None)


def evolve(session: Session, entry: Entry) -> Session:
    """The session after one more fact."""
    match entry.fact:
        case BookingListLoaded(bookings=digest, count=count):
            return replace(session, booking_list=digest, bookings=count)
        case ReadinessChecked() as checked:
            return replace(session, checked=checked, overridden=frozenset())
        case ReadinessOverridden(check=check):
            return replace(session, overridden=session.overridden | {check})
        case SessionOpened():
            return session if session.opened else replace(session, opened_wall=entry.wall, receiving=True)
        case ReceptionStopped(reason=reason):
            return replace(session, receiving=False, stop_reason=reason)
        case ReceptionResumed():
            return replace(session, receiving=True, stop_reason=None)
        case PersonSignedIn(person=person, role=role, window=window):
            return replace(session, signed_in={**session.signed_in, window: (person, role)})
        case PersonSignedOut(person=person, window=window):
            left = {w: who for w, who in session.signed_in.items() if (w, who[0]) != (window, person)}
            return replace(session, signed_in=left)
        case LaneTaken(lane=lane, device=device, epoch=epoch):
            return _owned(session, lane, Ownership(device, epoch))
        case _:
            return session


def _owned(session: Session, lane: Lane, claim: Ownership) -> Session:
    """Keep the highest epoch; of two equal claims the first by journal order stands."""
    standing = session.owners.get(lane)
    if standing is not None and standing.epoch >= claim.epoch:
        return session
    return replace(session, owners={**session.owners, lane: claim})
