"""From a booking, or from nothing, to numbers: asks a party what has to be asked, once.

Every press makes the next state from the one before, so a step back is the state
before.  What was recorded meanwhile (somebody sent elsewhere) is never gone back over.
A party that was set aside is taken up again where it was.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.facts import CheckedIn
from kiosk.domain.floor import Floor
from kiosk.domain.ids import VisitId
from kiosk.domain.words import Lane, Reason
from kiosk.services import reception
from kiosk.services.outcome import Done
from kiosk.services.people import Person
from kiosk.ui.acts import Act, Said
from kiosk.ui.pages.questions.page import QuestionsPage
from kiosk.ui.presenters import arrival as at
from kiosk.ui.presenters import questions_view as views
from kiosk.ui.presenters.arrival import Arrival
from kiosk.ui.presenters.party import Party, begun, give_numbers, turn_away, unanswered, with_members
from kiosk.ui.station import Station
from kiosk.ui.views.frame import PageName
from kiosk.ui.views.questions import QuestionsView, WalkInView
from kiosk.wording import arriving
from sync.daypack import Booking, DayPack

Give = Callable[[Sequence[VisitId]], None]
"""Show and print the numbers of these visits."""

AGAIN_WHO = frozenset({RefusalCode.ALREADY_CHECKED_IN, RefusalCode.NOBODY_CHOSEN, RefusalCode.BAD_REQUEST})
AGAIN_ANSWERS = frozenset({RefusalCode.STOPPED_BY_ANSWER, RefusalCode.UNKNOWN_ANSWER})


class QuestionsPresenter(QObject):
    """Shows what is to be settled next about the party at the desk.

    Signals:
        aside_changed: a party was set aside, taken up or put away.
    """

    aside_changed = Signal()

    def __init__(self, page: QuestionsPage, station: Station, give: Give) -> None:
        super().__init__()
        self._page = page
        self._station = station
        self._give = give
        self._party: Party | None = None
        self._aside: dict[str, Party] = {}
        self._sending = False
        self._session = ""
        self._wire()
        station.live.changed.connect(self.refresh)
        station.acts.said.connect(self._told)

    def _wire(self) -> None:
        page = self._page
        page.people_confirmed.connect(self._gathered)
        page.person_added.connect(self._add)
        page.lane_chosen.connect(self._lane_chosen)
        page.walk_in_entered.connect(self._named)
        page.walk_in_typed.connect(self._typed)
        page.answered.connect(self._answered)
        page.stop_pressed.connect(self._stop_pressed)
        page.confirmed.connect(self._confirmed)
        page.changed.connect(self._ask_again)
        page.back_pressed.connect(self.back)
        page.left.connect(self.leave)

    @property
    def under_way(self) -> bool:
        """Whether a party is at the desk, so that 受付 leads back to it."""
        return self._party is not None

    def begin(self, booking: Booking) -> None:
        """Receive the people of a booking, or go on where they were left."""
        if self._sending:
            return
        self._set_aside()
        self._party = self._aside.pop(booking.code, None) or Party(begun(self._pack(), booking))
        self._party.now = with_members(self._party.now, booking, self._station.live.floor)
        self._show()
        self.aside_changed.emit()

    def begin_walk_in(self) -> None:
        """Receive somebody without a booking."""
        if self._sending:
            return
        self._set_aside()
        self._party = Party(begun(self._pack()))
        self._show()
        self.aside_changed.emit()

    def unfinished(self) -> dict[str, str]:
        """The parties that wait to be gone on with: key and the name of the first, the latest first."""
        floor = self._station.live.floor
        parties = [*self._aside.values(), *([self._party] if self._party else [])]
        waiting = (party for party in reversed(parties) if party.begun and self._left(party, floor))
        return {party.key: party.called for party in waiting}

    def take_up(self, key: str) -> None:
        """Go on with a party where it was left."""
        if self._sending or key not in self.unfinished():
            return
        if self._party is None or self._party.key != key:
            self._set_aside()
            self._party = self._aside.pop(key)
            booking = self._booking(self._party.now)
            if booking is not None:
                self._party.now = with_members(self._party.now, booking, self._station.live.floor)
        self._show()
        self.aside_changed.emit()

    def resume(self) -> None:
        """Show the party at the desk again."""
        self._show()

    def refresh(self) -> None:
        """Show the floor as it is now where the step depends on it; what is being typed stays."""
        session = self._station.live.floor.session
        if session is not None and session.pack.session != self._session:
            self._session = session.pack.session
            self._party = None
            self._aside.clear()
            self.aside_changed.emit()
        if isinstance(self._step(), at.ChooseLane | at.Gather) and self._party is not None:
            self._page.show_view(self._view(self._party))

    def back(self) -> None:
        """One step back; before the first there is the reception."""
        if self._sending or self._party is None:
            return
        if not self._party.past:
            self._close()
            return
        after, self._party.now = self._party.now, self._party.past.pop()
        step = self._party.now.step()
        self._party.entry = self._blank(after, step.seat) if isinstance(step, at.Name) else None
        self._show()

    def leave(self) -> None:
        """Stop receiving this party: nothing is kept but who was sent elsewhere."""
        if not self._sending:
            self._close()

    # beginning and ending

    def _pack(self) -> DayPack:
        pack = self._station.live.pack
        if pack is None:
            raise AssertionError("the doors do not open without a day pack")
        return pack

    def _set_aside(self) -> None:
        if self._party is not None:
            self._party.without_refused()
            if self._party.now.booking or self._party.begun:
                self._aside[self._party.key] = self._party
        self._party = None

    def _left(self, party: Party, floor: Floor) -> bool:
        """Whether somebody of the party still has no number."""
        booking = self._booking(party.now)
        return booking is None or bool(with_members(party.now, booking, floor).guests)

    def _close(self) -> None:
        """Put the party away; who was sent elsewhere is remembered, the rest would be asked again."""
        party, self._party = self._party, None
        booking = self._booking(party.now) if party else None
        if party and booking and any(guest.sent for guest in party.now.guests):
            fresh = begun(self._pack(), booking)
            self._aside[booking.code] = Party(replace(fresh, guests=unanswered(party.now.guests)))
        self.aside_changed.emit()
        self._station.go(PageName.RECEPTION)

    # showing

    def _show(self) -> None:
        """Show the next thing to settle, or do what is left to be done."""
        party = self._party
        if party is None:
            return
        match party.now.step():
            case at.Ready():
                self._check_in(party)
            case at.Over():
                self._close()
            case _:
                self._page.setEnabled(True)
                self._page.show_view(self._view(party))
                self._station.go(PageName.QUESTIONS)

    def _view(self, party: Party) -> QuestionsView:
        arrival, floor = party.now, self._station.live.floor
        match arrival.step():
            case at.ChooseLane():
                return views.lane_view(floor)
            case at.Name(seat=seat):
                return party.entry or self._blank(arrival, seat)
            case at.Gather():
                return views.party_view(arrival, floor, self._booking(arrival), party.command)
            case at.Ask() as ask:
                return views.question_view(arrival, ask)
            case at.Stopped() as stopped:
                return views.stop_view(arrival, stopped)
            case at.Review() as review:
                return views.summary_view(arrival, review)
            case at.Ready() | at.Over():
                return views.summary_view(arrival, at.Review(arrival.guests[-1].seat, last=True))

    def _blank(self, arrival: Arrival, seat: int) -> WalkInView:
        person = arrival.guest(seat).person
        lane = arrival.lane or Lane.APPLICATION
        return views.walk_in_view(
            lane, person.kana, person.name, person.birth_date, arrival.day, judged=False
        )

    def _booking(self, arrival: Arrival) -> Booking | None:
        bookings = self._station.live.bookings
        return bookings.get(arrival.booking) if bookings and arrival.booking else None

    # presses

    def _step(self) -> at.Step | None:
        """What is being settled; None while numbers are being given."""
        return self._party.now.step() if self._party is not None and not self._sending else None

    def _move(self, after: Arrival) -> None:
        if self._party is not None:
            self._party.move(after)
            self._show()

    def _lane_chosen(self, lane: Lane) -> None:
        if isinstance(self._step(), at.ChooseLane) and self._party is not None:
            self._move(replace(self._party.now, lane=lane))

    def _named(self, kana: str, name: str, birth: str) -> None:
        step, party = self._step(), self._party
        if not isinstance(step, at.Name) or party is None:
            return
        arrival = party.now
        entry = views.walk_in_view(
            arrival.lane or Lane.APPLICATION, kana, name, birth, arrival.day, judged=True
        )
        person = reception.checked(Person(kana.strip(), name.strip(), birth.strip()))
        if entry.problems or isinstance(person, Refused):
            party.entry = entry
            self._page.show_view(entry)
            return
        known = arrival.guest(step.seat).person
        self._move(at.named(arrival, step.seat, replace(person, ward=known.ward)))

    def _typed(self, kana: str, name: str, birth: str) -> None:
        """Keep what is being typed, so that another party in between loses nothing."""
        if isinstance(self._step(), at.Name) and self._party is not None:
            lane = self._party.now.lane or Lane.APPLICATION
            day = self._party.now.day
            self._party.entry = views.walk_in_view(lane, kana, name, birth, day, judged=False)

    def _add(self) -> None:
        if isinstance(self._step(), at.Gather) and self._party is not None:
            arrival = self._party.now
            self._move(replace(arrival, naming=max((g.seat for g in arrival.guests), default=0) + 1))

    def _gathered(self, codes: list[str]) -> None:
        if isinstance(self._step(), at.Gather) and self._party is not None and codes:
            self._move(at.gathered(self._party.now, views.seats(codes)))

    def _answered(self, question: str, answer: str) -> None:
        step = self._step()
        if isinstance(step, at.Ask) and step.question.code == question and self._party is not None:
            self._move(at.answered(self._party.now, step, answer))

    def _ask_again(self, question: str) -> None:
        step = self._step()
        if isinstance(step, at.Review) and self._party is not None:
            self._move(at.asked_again(self._party.now, step.seat, question))

    def _stop_pressed(self, press: str) -> None:
        step, party = self._step(), self._party
        if not isinstance(step, at.Stopped) or party is None:
            return
        match press:
            case views.SEND:
                self._send_away(party, step)
            case views.ONE_BY_ONE:
                self._move(at.asked_apart(party.now, step.question))
            case _:
                seat = party.now.active[0].seat if step.seat is None else step.seat
                self._move(replace(party.now, again=at.Ask(seat, step.question)))

    def _confirmed(self) -> None:
        step = self._step()
        if isinstance(step, at.Review) and self._party is not None:
            self._move(at.changed(self._party.now, step.seat, reviewed=True))

    # acts

    def _send(self, act: Act, then: Callable[[Done], None], refused: Callable[[Refused], bool]) -> None:
        """Send one act; until its answer is here the page takes no press."""
        if self._station.acts.under_way:
            self._stay()
            return
        self._sending = True
        self._page.setEnabled(False)
        self._station.acts.do(act, then, refused)

    def _sent(self) -> None:
        self._sending = False
        self._page.setEnabled(True)

    def _told(self, _said: Said) -> None:
        """The environment failed our act: the same press sends the same command again."""
        if self._sending and not self._station.acts.under_way:
            self._sent()
            self._stay()

    def _stay(self) -> None:
        """Show the step whose press came to nothing."""
        party = self._party
        if party is not None and isinstance(party.now.step(), at.Ready) and party.past:
            party.now = party.past.pop()
        self._show()

    def _send_away(self, party: Party, stopped: at.Stopped) -> None:
        arrival = party.now

        def then(done: Done) -> None:
            self._sent()
            if party.now is arrival:
                party.restart(at.sent_away(arrival, stopped))
            self._show()
            self._offer_undo(done)

        def refused(_refused: Refused) -> bool:
            self._sent()
            return False

        self._send(turn_away(party, stopped), then, refused)

    def _offer_undo(self, done: Done) -> None:
        """Say that it was counted, and let it be taken back."""
        if not done.entries:
            return
        sent, acts = done.entries[0].command, self._station.acts

        def undo() -> None:
            acts.do(
                lambda desk, command, author: reception.undo_turn_away(
                    desk, command, author, sent, Reason.PRESSED_BY_MISTAKE
                )
            )

        acts.said.emit(Said(arriving.SENT_AWAY, undo, press=arriving.UNDO_SENT, good=True))

    def _check_in(self, party: Party) -> None:
        self._send(
            give_numbers(party),
            lambda done: self._in(party, done),
            lambda refused: self._refused(party, refused),
        )

    def _in(self, party: Party, done: Done) -> None:
        """The numbers are given; the same answer twice gives no second paper."""
        self._sent()
        if self._party is not party:
            return
        self._party = None
        self._aside.pop(party.key, None)
        self.aside_changed.emit()
        self._give([entry.fact.visit for entry in done.entries if isinstance(entry.fact, CheckedIn)])

    def _refused(self, party: Party, refused: Refused) -> bool:
        """Go back to where the refusal can be mended; its words are on the banner."""
        self._sent()
        if self._party is not party:
            return False
        booking = self._booking(party.now)
        floor = self._station.live.floor
        arrival = with_members(party.now, booking, floor) if booking else party.now
        if refused.code in AGAIN_WHO | AGAIN_ANSWERS:
            guests = tuple(replace(guest, reviewed=False) for guest in arrival.guests)
            settled = party.now.gathered and refused.code in AGAIN_ANSWERS
            party.restart(replace(arrival, guests=guests, gathered=settled))
        self._stay()
        return False
