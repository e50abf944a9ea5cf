"""受付: finds whom the person before the window is, and starts their questions.

Searches on every key; a code that was scanned goes straight to its party.  Knows no
journal: what it starts is recorded by others.
"""

from collections.abc import Callable
from dataclasses import replace

from capture.codes import Debounce
from kiosk.domain import scan
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.ids import BookingId, VisitId
from kiosk.services import reception
from kiosk.ui.acts import Said
from kiosk.ui.pages.reception import ReceptionPage
from kiosk.ui.presenters import no_shows
from kiosk.ui.presenters import reception_view as rows
from kiosk.ui.presenters.questions import QuestionsPresenter
from kiosk.ui.presenters.tickets import TicketsPresenter
from kiosk.ui.station import Station
from kiosk.ui.views.frame import PageName
from kiosk.ui.views.reception import HitRow, ReceptionView
from kiosk.wording import booking_rows as words
from kiosk.wording import refusals
from kiosk.wording.message import Message
from sync.daypack import Booking

MOST_HITS = 12
"""People who are shown beside their namesakes; a longer name finds the rest."""

Beep = Callable[[], None]


class ReceptionPresenter:
    """Shows who fits what was typed or scanned; chooses nobody by itself."""

    def __init__(
        self,
        page: ReceptionPage,
        station: Station,
        arrival: QuestionsPresenter,
        tickets: TicketsPresenter,
        open_visit: Callable[[VisitId], None],
        beep: Beep,
    ) -> None:
        self._page = page
        self._station = station
        self._arrival = arrival
        self._tickets = tickets
        self._open_visit = open_visit
        self._beep = beep
        self._text = ""
        self._put: str | None = None
        self._unknown = False
        self._seats: dict[str, int] = {}
        self._debounce = Debounce()
        page.typed.connect(self._typed)
        page.entered.connect(self._entered)
        page.hit_pressed.connect(self._press)
        page.walk_in_pressed.connect(self._walk_in)
        page.standing_pressed.connect(self._go_on)
        station.live.changed.connect(self.refresh)
        arrival.aside_changed.connect(self.refresh)
        tickets.jobs.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what fits the field now, or who is expected; also called as minutes pass."""
        view = self._found() if self._text.strip() else self._expected()
        self._put = None
        waiting = rows.standing(self._tickets.open().values(), self._arrival.unfinished())
        self._page.show_view(replace(view, standing=waiting))

    def fresh(self) -> None:
        """Begin with an empty field: the next person."""
        self._clear()
        self.refresh()
        self._station.go(PageName.RECEPTION)

    def scanned(self, text: str) -> bool:
        """Take a code that a device read; False for a staff badge, which is not the reception's."""
        if isinstance(scan.recognise(text, scanned=True), scan.BadgeScanned):
            return False
        if self._debounce.fresh([text], self._station.now_ms()):
            self._take(text, scanned=True)
        return True

    def _clear(self) -> None:
        self._text, self._put, self._unknown = "", "", False

    # what was typed

    def _typed(self, text: str) -> None:
        self._text, self._unknown = text, False
        meant = scan.recognise(text)
        if (
            isinstance(meant, scan.ApplicationIdSeen | scan.IndividualNumberSeen)
            and self._coded(text) is None
        ):
            self._hide(meant)
            return
        self.refresh()

    def _entered(self, text: str) -> None:
        self._text = text
        meant = scan.recognise(text)
        if isinstance(meant, scan.NameTyped | scan.BirthTyped | scan.PhoneTyped):
            self.refresh()
            if len(self._seats) == 1 and not self._same_name():
                self._receive(next(iter(self._seats)))
            return
        if text.strip():
            self._take(text, scanned=False)

    def _same_name(self) -> bool:
        bookings = self._station.live.bookings
        return bookings is not None and any(hit.same_name for hit in bookings.search.find(self._text, 5).hits)

    # what a code means

    def _take(self, text: str, *, scanned: bool) -> None:
        """Do what a code says; a booking's own code comes before every other meaning."""
        booking = self._coded(text)
        if booking is not None:
            self._booked(booking)
            return
        match scan.recognise(text, scanned=scanned):
            case scan.TicketScanned(session=session, ticket=ticket):
                self._ticket(session, ticket)
            case scan.ApplicationIdSeen() | scan.IndividualNumberSeen() as hidden:
                self._hide(hidden)
            case scan.BookingCode(code=code):
                self._not_listed(code)
            case scan.Unreadable(why=why):
                self._tell(words.unreadable(why), beep=True)
            case _ if scanned:
                self._tell(words.unreadable(scan.Oddity.UNKNOWN), beep=True)
            case _:
                self.refresh()

    def _coded(self, text: str) -> Booking | None:
        bookings = self._station.live.bookings
        if bookings is None:
            return None
        exact = bookings.get(text.strip())
        codes = {row.booking_id for row in bookings.search.with_code(text)}
        return exact or (bookings.get(codes.pop()) if len(codes) == 1 else None)

    def _booked(self, booking: Booking) -> None:
        self._text, self._put, self._unknown = booking.code, booking.code, False
        self.refresh()
        if rows.everybody_in(self._station.live.floor, booking):
            self._station.go(PageName.RECEPTION)
            self._already(booking)
            return
        self._receive(booking.code)

    def _already(self, booking: Booking) -> None:
        """Say which number, since when and where; 内容を見る stands in the row."""
        held = rows.members(self._station.live.floor, booking).holding[0]
        refused = Refused(
            RefusalCode.ALREADY_CHECKED_IN,
            ticket=held.ticket,
            window=held.window or "",
            at=held.checked_in_wall[11:16],
            detail=held.place,
        )
        self._station.acts.said.emit(Said(refusals.message(refused), refusal=refused))

    def _not_listed(self, code: str) -> None:
        self._text, self._put, self._unknown = code, code, True
        self._beep()
        self.refresh()
        self._station.go(PageName.RECEPTION)

    def _ticket(self, session: str, ticket: str) -> None:
        floor = self._station.live.floor
        visit = next((id_ for number, id_ in floor.tickets.items() if number == ticket), None)
        if floor.session is None or session != floor.session.pack.session or visit is None:
            self._tell(words.OTHER_TICKET, beep=True)
            return
        self._clear()
        self._open_visit(visit)

    def _hide(self, seen: scan.ApplicationIdSeen | scan.IndividualNumberSeen) -> None:
        """Forget a number that must not be kept, and say so."""
        if isinstance(seen, scan.ApplicationIdSeen):
            self._tell(words.application_id(seen.last_four))
        else:
            self._tell(words.INDIVIDUAL_NUMBER)

    def _tell(self, message: Message, *, beep: bool = False) -> None:
        if beep:
            self._beep()
        self._clear()
        self.refresh()
        self._station.acts.said.emit(Said(message))

    # presses

    def _walk_in(self) -> None:
        self._clear()
        self.refresh()
        self._arrival.begin_walk_in()

    def _go_on(self, code: str) -> None:
        """Go back to what was left unfinished."""
        if code == rows.PAPERS:
            self._tickets.look()
        else:
            self._arrival.take_up(code)

    def _press(self, code: str, press: str) -> None:
        row = self._row(code, self._seats.get(code, 1))
        match press:
            case rows.RECEIVE:
                self._receive(code)
            case rows.OPEN:
                self._open(code)
            case rows.NO_SHOW if row is not None:
                no_shows.mark(self._station, row)
            case _ if row is not None:
                no_shows.take_back(self._station, row)
            case _:
                return

    def _receive(self, code: str) -> None:
        live = self._station.live
        booking = live.bookings.get(code) if live.bookings else None
        if booking is None:
            return
        if rows.everybody_in(live.floor, booking):
            self._already(booking)
        elif live.floor.session is None or not live.floor.session.opened:
            self._refuse(RefusalCode.NOT_OPEN)
        elif not live.floor.session.receiving:
            self._refuse(RefusalCode.RECEPTION_STOPPED)
        else:
            self._clear()
            self.refresh()
            self._arrival.begin(booking)

    def _refuse(self, code: RefusalCode) -> None:
        refused = Refused(code)
        self._station.acts.said.emit(Said(refusals.message(refused), refusal=refused))

    def _open(self, code: str) -> None:
        """Open the visit of the member whose name the row shows, else of the first who is here."""
        live = self._station.live
        booking = live.bookings.get(code) if live.bookings else None
        if booking is None:
            return
        shown = reception.held_by(live.floor, BookingId(code), self._seats.get(code, 1))
        visit = shown or rows.members(live.floor, booking).latest
        if visit is not None:
            self._open_visit(visit.id)

    # views

    def _row(self, code: str, seat: int) -> HitRow | None:
        live = self._station.live
        booking = live.bookings.get(code) if live.bookings else None
        if booking is None or live.pack is None:
            return None
        now = f"{self._station.booth.clock.wall():%H:%M}"
        return rows.hit_row(live.floor, booking, seat, live.pack.business_day, now)

    def _rows(self) -> tuple[HitRow, ...]:
        found = (self._row(code, seat) for code, seat in self._seats.items())
        return tuple(row for row in found if row is not None)

    def _found(self) -> ReceptionView:
        bookings = self._station.live.bookings
        if bookings is None:
            return self._expected()
        answer = bookings.search.find(self._text, MOST_HITS)
        seats = rows.distinct((hit.row.booking_id, hit.row.seat) for hit in answer.hits)
        alike = {hit.row.booking_id for hit in answer.hits if hit.same_name and not self._unknown}
        first = sorted(seats.items(), key=lambda row: row[0] not in alike)
        self._seats = dict(first[: rows.MOST_ROWS])
        return ReceptionView(
            hits=tuple(replace(row, namesake=row.code in alike) for row in self._rows()),
            found=len(seats) + answer.total - len(answer.hits),
            same_name=bool(alike),
            sought=rows.sought(scan.recognise(self._text)),
            text=self._put,
            list_age=self._list_age(),
            unknown_code=self._unknown,
            walk_in_why_not=rows.why_not(self._station.live.floor.session),
        )

    def _expected(self) -> ReceptionView:
        live = self._station.live
        now = self._station.booth.clock.wall()
        coming = rows.expected(live.bookings, live.floor, now) if live.bookings else []
        self._seats = {booking.code: 1 for booking in coming}
        return ReceptionView(
            text=self._put,
            list_age=self._list_age(),
            expected=self._rows(),
            walk_in_why_not=rows.why_not(live.floor.session),
        )

    def _list_age(self) -> str:
        live = self._station.live
        if live.bookings is None or live.pack is None:
            return ""
        today = self._station.booth.clock.wall().date().isoformat()
        return words.list_age(len(live.bookings.bookings), words.as_of(live.bookings.as_of, today))
