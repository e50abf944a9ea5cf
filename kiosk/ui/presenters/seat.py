"""Who sits at which window: signing in, and 交代 within seconds."""

from collections.abc import Callable

from kiosk.domain import requests as ask
from kiosk.domain.entry import Author
from kiosk.domain.ids import PersonId, WindowId
from kiosk.domain.opening import wrong_window
from kiosk.domain.scan import BadgeScanned, recognise
from kiosk.domain.words import Role
from kiosk.services.outcome import Done
from kiosk.ui.acts import NOBODY
from kiosk.ui.pages.sign_in import SignInPage, SwapOverlay
from kiosk.ui.station import Station
from kiosk.ui.views.frame import PageName
from kiosk.ui.views.sign_in import SignInView, StaffTile, WindowTile
from kiosk.wording import seat as words
from kiosk.wording import terms
from sync.daypack import RosterPerson


class SeatPresenter:
    """Makes the author of everything that follows."""

    def __init__(
        self, page: SignInPage, swap: SwapOverlay, station: Station, away: Callable[[], None]
    ) -> None:
        """``away`` puts every other overlay away: another person takes over."""
        self._page = page
        self._away = away
        self._swap = swap
        self._station = station
        self._chosen = ""
        self._problem = ""
        self._swapping = False
        for part in (page, swap):
            part.person_chosen.connect(self._choose)
            part.window_chosen.connect(self._take)
            part.back_pressed.connect(self._back)
        page.opening_pressed.connect(lambda: station.go(PageName.OPENING))
        swap.closed.connect(self._keep)
        swap.leave_pressed.connect(self._leave)
        station.live.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the roster, or the windows for the chosen person."""
        self._page.show_view(self._view())
        if self._swapping:
            self._swap.ask(self._view())

    def swap(self) -> None:
        """交代: let another person take over, without leaving the page."""
        if self._station.acts.author is NOBODY:
            return
        self._chosen, self._problem, self._swapping = "", "", True
        self._away()
        self._swap.ask(self._view())

    def scanned(self, text: str) -> bool:
        """A badge was read: that is its person; whether the text was a badge."""
        seen = recognise(text, scanned=True)
        if not isinstance(seen, BadgeScanned):
            return False
        person = next((p for p in self._roster() if p.badge == seen.code), None)
        problem = words.UNKNOWN_BADGE if person is None else _tile(person).why_not
        if not self._swapping and self._station.acts.author is not NOBODY:
            self.swap()
        if person is not None and not problem:
            self._choose(person.id)
        self._problem = problem
        self.refresh()
        return True

    def _roster(self) -> tuple[RosterPerson, ...]:
        return self._station.live.pack.roster if self._station.live.pack else ()

    def _name(self, person: PersonId) -> str:
        return next((p.name for p in self._roster() if p.id == person), "")

    def _view(self) -> SignInView:
        author = self._station.acts.author
        who = words.at_work(terms.role(author.role), self._name(author.person), author.window)
        return SignInView(
            people=tuple(_tile(person) for person in self._roster()),
            windows=self._windows() if self._chosen else (),
            chosen=self._chosen,
            now=who if self._swapping else "",
            problem=self._problem,
        )

    def _windows(self) -> tuple[WindowTile, ...]:
        session = self._station.live.floor.session
        if session is None:
            return ()
        role = session.role(PersonId(self._chosen))
        tiles = []
        for rule in session.pack.windows:
            held = session.signed_in.get(rule.window)
            misplaced = role is None or wrong_window(role, rule)
            why = words.not_for(terms.role(role)) if misplaced and role is not None else ""
            holder = self._name(held[0]) if held and held[0] != self._chosen else ""
            tiles.append(WindowTile(rule.window, rule.label, rule.lanes, holder, why))
        return tuple(tiles)

    def _choose(self, code: str) -> None:
        self._chosen, self._problem = code, ""
        self.refresh()

    def _back(self) -> None:
        self._chosen = ""
        self.refresh()

    def _keep(self) -> None:
        self._chosen, self._swapping = "", False
        self._swap.fall()

    def _take(self, window: str) -> None:
        session = self._station.live.floor.session
        person = PersonId(self._chosen)
        role = session.role(person) if session else None
        if role is None or not window:
            return
        author = Author(person, role, WindowId(window))
        self._station.acts.do(
            lambda desk, command, _author: desk.ask(command, author, ask.SignIn(person, role, author.window)),
            lambda done: self._seated(author, done),
        )

    def _leave(self) -> None:
        """Nobody is at this window for now."""
        self._station.acts.ask(ask.SignOut(), lambda _: self._left())

    def _left(self) -> None:
        self._keep()
        self._station.acts.author = NOBODY
        self._station.go(PageName.SIGN_IN)
        self._station.live.changed.emit()

    def _seated(self, author: Author, _done: Done) -> None:
        self._chosen, self._swapping = "", False
        self._swap.fall()
        self._station.acts.author = author
        session = self._station.live.floor.session
        if session is not None and not session.opened:
            self._station.go(PageName.OPENING)
        elif author.role is Role.OFFICER:
            self._station.go(PageName.BOARD)
        else:
            self._station.go(PageName.RECEPTION)
        self._station.live.changed.emit()


def _tile(person: RosterPerson) -> StaffTile:
    role = Role(person.role)
    why = words.NO_WORK_HERE if role is Role.COURIER else ""
    return StaffTile(person.id, person.name, "", terms.role(role), why)
