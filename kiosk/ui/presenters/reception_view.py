"""Bookings as rows of the reception: who, when, and what became of them so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.floor import Floor
from kiosk.domain.ids import BookingId
from kiosk.domain.scan import BirthTyped, BookingCode, PhoneTyped, Recognised
from kiosk.domain.session import Session
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Place
from kiosk.services import bookings as listed
from kiosk.services.bookings import Bookings
from kiosk.ui.presenters.visit_view import person_line
from kiosk.ui.views.atoms import Press, Sign, Tone
from kiosk.ui.views.reception import HitRow, Standing
from kiosk.ui.views.tickets import Paper
from kiosk.wording import arriving, dates, papers, terms
from kiosk.wording import booking_rows as words
from sync.daypack import Booking

PAPERS = "papers"
RECEIVE, OPEN, NO_SHOW, UNDO_NO_SHOW = "receive", "open", "no_show", "undo_no_show"
EXPECTED_BEFORE, EXPECTED_AFTER = timedelta(minutes=30), timedelta(minutes=60)
MOST_ROWS = 24
"""More rows than anybody reads; how many there are beyond them is said."""


@dataclass(frozen=True, slots=True)
class Members:
    """The visits of a booking today, in the order of its seats.

    ``holding`` have had their turn or have it now; ``ended`` went without finishing and
    may come again; ``withdrawn`` were taken back.
    """

    holding: tuple[Visit, ...] = ()
    ended: tuple[Visit, ...] = ()
    withdrawn: bool = False

    @property
    def latest(self) -> Visit | None:
        """The visit that 内容を見る opens."""
        return next(iter((*self.holding, *reversed(self.ended))), None)


def members(floor: Floor, booking: Booking) -> Members:
    """What became of the people of a booking."""
    code = BookingId(booking.code)
    seats = (floor.seats.get((code, seat)) for seat in range(1, booking.party_size + 1))
    visits = [floor.visits[id_] for id_ in seats if id_ is not None and id_ in floor.visits]
    return Members(
        tuple(v for v in visits if v.holds_seat),
        tuple(v for v in visits if v.place is Place.LEFT and not v.holds_seat),
        any(v.place is Place.WITHDRAWN for v in visits),
    )


def everybody_in(floor: Floor, booking: Booking) -> bool:
    """Whether nobody of the booking is left to be received."""
    return len(members(floor, booking).holding) >= booking.party_size


def why_not(session: Session | None) -> str:
    """Why nobody can be received now; empty when somebody can."""
    if session is None:
        return words.NOT_OPEN
    return words.walk_in_why_not(opened=session.opened, receiving=session.receiving)


def hit_row(floor: Floor, booking: Booking, seat: int, day: str, now: str) -> HitRow:
    """One booking, shown under the name of the member at ``seat``; ``now`` is ``HH:MM``."""
    found = members(floor, booking)
    no_show = BookingId(booking.code) in floor.no_shows
    main, welcome = _main(floor, booking, found)
    return HitRow(
        code=booking.code,
        person=person_line(listed.person_of(booking, seat), day),
        booked=dates.time(booking.time),
        party=dates.party(booking.party_size),
        state=_state(booking, found, no_show=no_show),
        main=main,
        other=_other(found, welcome=welcome, no_show=no_show, late=booking.time < now),
        welcome=welcome,
    )


def _main(floor: Floor, booking: Booking, found: Members) -> tuple[Press, bool]:
    if len(found.holding) >= booking.party_size:
        return Press(OPEN, words.OPEN), False
    rule = floor.session.lane(Lane(booking.lane)) if floor.session else None
    closed = why_not(floor.session)
    if rule is not None and not rule.bookable:
        closed = words.NOT_BOOKABLE
    return Press(RECEIVE, words.RECEIVE_REST if found.holding else words.RECEIVE, closed), True


def _other(found: Members, *, welcome: bool, no_show: bool, late: bool) -> Press | None:
    if not welcome:
        return None
    if no_show:
        return Press(UNDO_NO_SHOW, words.UNDO_NO_SHOW)
    if found.latest is not None:
        return Press(OPEN, words.OPEN)
    return Press(NO_SHOW, words.NO_SHOW) if late else None


def _state(booking: Booking, found: Members, *, no_show: bool) -> Sign:
    if found.holding:
        left = booking.party_size - len(found.holding)
        at = found.holding[0].checked_in_wall[11:16]
        text = words.received(at, [visit.ticket for visit in found.holding], left)
        return Sign(text, Tone.CARE if left else Tone.GOOD)
    if no_show:
        return Sign(words.NO_SHOW_STATE, Tone.CARE)
    if found.ended:
        last = found.ended[-1]
        return Sign(words.ended(last.ticket, terms.ending(last.exit) if last.exit else ""), Tone.CARE)
    return Sign(words.WITHDRAWN_STATE) if found.withdrawn else Sign()


def expected(bookings: Bookings, floor: Floor, now: datetime) -> list[Booking]:
    """Who is booked around now and not in yet, by booked time."""
    since, until = _clock(now, now - EXPECTED_BEFORE), _clock(now, now + EXPECTED_AFTER)
    around = (b for b in bookings.bookings if since <= b.time <= until)
    coming = (b for b in around if BookingId(b.code) not in floor.no_shows and not members(floor, b).holding)
    return sorted(coming, key=lambda b: (b.time, b.code))[:MOST_ROWS]


def _clock(now: datetime, moment: datetime) -> str:
    """A time of today as ``HH:MM``; beyond midnight, the end of the day on that side."""
    if moment.date() != now.date():
        return "00:00" if moment < now else "23:59"
    return f"{moment:%H:%M}"


def sought(meant: Recognised) -> str:
    """How what was typed was understood, where it was not a name."""
    match meant:
        case BirthTyped(birth=birth):
            return words.sought_birth(dates.birth(birth))
        case PhoneTyped():
            return words.BY_PHONE
        case BookingCode():
            return words.BY_CODE
        case _:
            return ""


def standing(open_papers: Iterable[Paper], unfinished: Mapping[str, str]) -> tuple[Standing, ...]:
    """What was left unfinished: papers first, then the parties that were set aside."""
    found = []
    owed = list(open_papers)
    if owed:
        doubtful = owed.count(Paper.DOUBTFUL)
        said = papers.open_papers(doubtful, len(owed) - doubtful)
        found.append(Standing(PAPERS, said, papers.LOOK))
    for key, kana in unfinished.items():
        found.append(Standing(key, arriving.unfinished(kana), arriving.GO_ON, Tone.KEY))
    return tuple(found)


def distinct(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Each booking once, with the member that fits best."""
    found: dict[str, int] = {}
    for code, seat in pairs:
        found.setdefault(code, seat)
    return found
