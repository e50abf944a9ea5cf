"""What a rule may look at: the floor, who asks, on which laptop; and the questions all rules share."""

from dataclasses import dataclass

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts.session import LaneRule, WindowRule
from kiosk.domain.floor import Floor
from kiosk.domain.ids import DeviceId, TicketNo, VisitId
from kiosk.domain.session import Session
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Place, Role, Stage

LAST_OF_HUNDRED = 99
LAST_OF_THOUSAND = 999
HUNDREDS = 9


@dataclass(frozen=True, slots=True)
class Standing:
    """The situation in which something is asked."""

    floor: Floor
    author: Author
    device: DeviceId

    @property
    def session(self) -> Session | None:
        """The session, None before a day pack was taken in."""
        return self.floor.session

    def window(self) -> WindowRule | None:
        """The asker's window."""
        return self.session.window(self.author.window) if self.session else None

    def lane(self, lane: Lane) -> LaneRule | None:
        """A lane of this session."""
        return self.session.lane(lane) if self.session else None

    def stages(self) -> frozenset[Stage]:
        """The steps the asker may do at this window: identity is the officer's alone."""
        rule = self.window()
        stages = frozenset(rule.stages) if rule else frozenset()
        if self.author.role is Role.OFFICER:
            return stages & {Stage.IDENTITY}
        return stages - {Stage.IDENTITY}


def closed(standing: Standing) -> Refused | None:
    """A refusal unless the doors are open and this laptop has its own copy of the day pack."""
    if standing.session is None or standing.device not in standing.floor.packs:
        return Refused(RefusalCode.NO_DAY_PACK)
    if not standing.session.opened:
        return Refused(RefusalCode.NOT_OPEN)
    return None


def inside(standing: Standing, visit: VisitId) -> Visit | Refused:
    """The visit, when the person is still here."""
    found = standing.floor.visits.get(visit)
    if found is None:
        return Refused(RefusalCode.UNKNOWN_VISIT)
    if not found.inside:
        return Refused(RefusalCode.ALREADY_LEFT, ticket=found.ticket)
    return found


def here(standing: Standing, visit: VisitId) -> Visit | Refused:
    """The visit, when the person is at the asker's own window."""
    found = inside(standing, visit)
    if isinstance(found, Refused):
        return found
    if found.place is not Place.AT_WINDOW or found.window != standing.author.window:
        return Refused(RefusalCode.NOT_AT_WINDOW, ticket=found.ticket, window=found.window or "")
    return found


def next_ticket(standing: Standing, rule: LaneRule, ahead: int = 0) -> TicketNo:
    """The lane's next number on this laptop: 99 in each of its hundreds, then its thousand.

    A laptop of block 2 and stride 3 gives A201-A299, A501-A599, A801-A899, then
    A2001-A2999, A5001 and on: never a number that another laptop of the venue could
    give.  The block is that of the laptop's own copy of the day pack.
    """
    pack = standing.floor.packs[standing.device]
    given = standing.floor.issued.get((standing.device, rule.lane), 0) + ahead
    hundreds = range(pack.ticket_block, HUNDREDS + 1, pack.ticket_stride)
    turn, place = divmod(given, LAST_OF_HUNDRED)
    if turn < len(hundreds):
        return TicketNo(f"{rule.prefix}{hundreds[turn] * 100 + place + 1}")
    turn, place = divmod(given - len(hundreds) * LAST_OF_HUNDRED, LAST_OF_THOUSAND)
    return TicketNo(f"{rule.prefix}{(pack.ticket_block + turn * pack.ticket_stride) * 1000 + place + 1}")
