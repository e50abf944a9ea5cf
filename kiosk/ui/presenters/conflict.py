"""Two laptops checked in the same person: shown full-screen until people have settled it."""

from kiosk.domain.entry import Entry
from kiosk.domain.facts import CheckedIn
from kiosk.domain.floor import Conflict
from kiosk.domain.ids import VisitId
from kiosk.domain.requests import Leave
from kiosk.domain.words import Exit, Reason
from kiosk.ui.pages.conflict import ConflictPage
from kiosk.ui.station import Station
from kiosk.ui.views.asking import ConflictView, Side
from kiosk.ui.views.atoms import Press
from kiosk.ui.views.frame import PageName
from kiosk.wording import conflict as words
from kiosk.wording import dates, terms

LATER = "later"


class ConflictPresenter:
    """Shows the first open conflict; nothing is decided by who wrote last."""

    def __init__(self, page: ConflictPage, station: Station) -> None:
        self._page = page
        self._station = station
        self._put_off: set[Conflict] = set()
        page.chosen.connect(self._chosen)
        station.live.changed.connect(self.refresh)

    @property
    def open(self) -> Conflict | None:
        """The conflict that is to be settled now."""
        standing = self._station.live.floor.open_conflicts()
        return next((conflict for conflict in standing if conflict not in self._put_off), None)

    def refresh(self) -> None:
        """Come up when there is a conflict."""
        conflict = self.open
        if conflict is None:
            return
        first, second = self._side(conflict.first), self._side(conflict.second)
        visits = self._station.live.floor.visits
        self._page.show_view(
            ConflictView(
                code=f"{conflict.first} {conflict.second}",
                what=words.what(self._station.live.person(conflict.first).kana),
                left=first,
                right=second,
                advice=words.ADVICE,
                choices=(
                    Press(conflict.second, words.cancel(visits[conflict.second].ticket)),
                    Press(conflict.first, words.cancel(visits[conflict.first].ticket)),
                    Press(LATER, words.LATER),
                ),
            )
        )
        self._station.go(PageName.CONFLICT)

    def _side(self, id_: VisitId) -> Side:
        visit = self._station.live.floor.visits[id_]
        entry = self._admitted(id_)
        return Side(
            visit.ticket,
            (
                words.received(dates.time(visit.checked_in_wall), entry.device if entry else ""),
                terms.place(visit.place),
                terms.stage(visit.stage) if visit.stage else "",
            ),
        )

    def _admitted(self, id_: VisitId) -> Entry | None:
        history = self._station.live.history
        return next((e for e in history if isinstance(e.fact, CheckedIn) and e.fact.visit == id_), None)

    def _chosen(self, _code: str, press: str) -> None:
        conflict = self.open
        if conflict is None:
            return
        if press == LATER:
            self._put_off.add(conflict)
            self._station.go(PageName.BOARD)
            return
        request = Leave(VisitId(press), Exit.CANCELLED, Reason.PRESSED_BY_MISTAKE)
        self._station.acts.ask(request, lambda _: self._station.go(PageName.BOARD))
