"""The frame of the staff window: where we are, who sits here, how everything stands, what was said."""

from collections.abc import Mapping
from datetime import date

from kiosk.domain.words import Role
from kiosk.ui.acts import NOBODY, Acts, Said
from kiosk.ui.live import Live
from kiosk.ui.shell import Shell
from kiosk.ui.theme import TextSize, Tone
from kiosk.ui.views.frame import FrameView, NavItem, NoticeView, PageName, PinnedVisit, StatusItem
from kiosk.wording import dates, frame, terms

AGAIN = "again"
PLACES: Mapping[Role, tuple[PageName, ...]] = {
    Role.STAFF: (PageName.RECEPTION, PageName.BOARD, PageName.VISIT, PageName.OPENING),
    Role.SUPERVISOR: (PageName.RECEPTION, PageName.BOARD, PageName.VISIT, PageName.OPENING),
    Role.OFFICER: (PageName.BOARD, PageName.VISIT),
    Role.COURIER: (),
}
KEYS = {
    PageName.RECEPTION: "F1",
    PageName.BOARD: "F2",
    PageName.VISIT: "F3",
    PageName.OPENING: "F11",
}
BARE = (PageName.SIGN_IN, PageName.BLOCKING, PageName.CONFLICT)


class FramePresenter:
    """Composes the frame; the one place that knows which page is shown."""

    def __init__(self, shell: Shell, live: Live, acts: Acts) -> None:
        self._shell = shell
        self._live = live
        self._acts = acts
        self.notice: NoticeView | None = None
        self._said: Said | None = None
        self._statuses: tuple[StatusItem, ...] = ()
        self.here = PageName.SIGN_IN
        self.pinned = ""
        self.text_size = TextSize.STANDARD
        acts.said.connect(self.say)
        acts.cleared.connect(self.clear)
        shell.notice_closed.connect(self.clear)
        shell.notice_pressed.connect(self._pressed)
        live.changed.connect(self.refresh)

    def go(self, page: PageName) -> None:
        """Show a page."""
        if page is not self.here:
            self.notice = None
        self.here = page
        self.refresh()

    def may_go(self, page: PageName) -> bool:
        """Whether the person at this window may see a page now."""
        return any(item.page is page for item in self._places())

    def show_statuses(self, items: tuple[StatusItem, ...]) -> None:
        """How the devices stand."""
        self._statuses = items
        self.refresh()

    def say(self, said: Said) -> None:
        """Tell a refusal or a trouble: what happened, what it means, what to do."""
        message = said.message
        self._said = said
        tone = Tone.CARE if said.refusal is not None else Tone.STOP
        if said.good:
            tone = Tone.GOOD
        actions = ((AGAIN, said.press or frame.TRY_AGAIN),) if said.again else ()
        self.notice = NoticeView(tone, message.title, message.meaning, message.todo, message.code, actions)
        self.refresh()

    def clear(self) -> None:
        """What was said is settled."""
        if self.notice is not None:
            self.notice, self._said = None, None
            self.refresh()

    def _pressed(self, code: str) -> None:
        again = self._said.again if self._said else None
        if code == AGAIN and again is not None:
            self.clear()
            again()

    def refresh(self) -> None:
        """Show the frame as everything stands now."""
        session = self._live.floor.session
        author = self._acts.author
        bare = self.here in BARE or author is NOBODY
        day = date.fromisoformat(session.pack.business_day) if session else None
        rule = session.window(author.window) if session else None
        self._shell.show_frame(
            FrameView(
                venue=session.pack.venue_name if session else "",
                date=dates.day(day) if day else "",
                hours=dates.hours(session.pack.opens, session.pack.closes) if session else "",
                window=rule.label if rule else "",
                person="" if author is NOBODY else frame.who(terms.role(author.role), self._name()),
                practice=session.pack.practice if session else False,
                statuses=self._statuses,
                places=() if bare else self._places(),
                here=self.here,
                pinned=self._pinned(),
                notice=self.notice,
                text_size=self.text_size,
                bare=bare,
            )
        )

    def _name(self) -> str:
        roster = self._live.pack.roster if self._live.pack else ()
        return next((person.name for person in roster if person.id == self._acts.author.person), "")

    def _places(self) -> tuple[NavItem, ...]:
        session = self._live.floor.session
        if self._acts.author is NOBODY or session is None:
            return ()
        pages = PLACES[self._acts.author.role]
        if not session.opened:
            pages = tuple(page for page in pages if page is PageName.OPENING)
        return tuple(
            NavItem(page, frame.place(page.value), KEYS[page])
            for page in pages
            if page is not PageName.VISIT or self.pinned
        )

    def _pinned(self) -> PinnedVisit | None:
        visit = next((v for v in self._live.floor.visits.values() if v.id == self.pinned), None)
        if visit is None:
            return None
        stage = terms.stage(visit.stage) if visit.stage else ""
        return PinnedVisit(visit.id, visit.ticket, visit.lane, self._live.person(visit.id).kana, stage)
