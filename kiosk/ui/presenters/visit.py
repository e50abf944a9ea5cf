"""手続き: one visit with its steps, its ways out, its remarks."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain import requests as ask
from kiosk.domain.entry import Author
from kiosk.domain.facts import NoteWritten
from kiosk.domain.ids import Digest, VisitId
from kiosk.domain.words import Exit, Lane, Method, Place, Role, Stage
from kiosk.ui.acts import Said
from kiosk.ui.asking import choices
from kiosk.ui.pages.visit.page import VisitPage
from kiosk.ui.presenters.board import AWAY_REASONS
from kiosk.ui.presenters.tickets import Onward, TicketsPresenter
from kiosk.ui.presenters.visit_view import visit_view
from kiosk.ui.station import Station
from kiosk.ui.views.asking import ReasonView
from kiosk.ui.views.frame import PageName
from kiosk.ui.views.tickets import Paper
from kiosk.ui.workers import Device
from kiosk.wording import floor, papers, screen_board, terms


class VisitPresenter:
    """Shows one visit and sends what staff do with it."""

    def __init__(self, page: VisitPage, station: Station, tickets: TicketsPresenter) -> None:
        self._page = page
        self._tickets = tickets
        self._station = station
        self._notes: dict[str, str] = {}
        self._kept = 0
        self.visit: VisitId | None = None
        page.pressed.connect(self._press)
        page.exit_pressed.connect(lambda code: self._leave(Exit(code)))
        page.park_pressed.connect(self._park)
        page.transfer_pressed.connect(self._transfer)
        page.undo_pressed.connect(self._undo)
        page.note_added.connect(self._note)
        page.close_pressed.connect(self.close)
        page.paper_pressed.connect(self._show_paper)
        station.live.changed.connect(self.refresh)
        tickets.jobs.changed.connect(self.refresh)

    def open(self, visit: VisitId) -> None:
        """Take a visit into work at this window."""
        self.visit = visit
        self._notes = {}
        self._fetch_notes()
        self.refresh()
        self._station.go(PageName.VISIT)

    def close(self) -> None:
        """Put the visit away; it stays where it is in the procedure."""
        self.visit = None
        self._station.go(PageName.BOARD)

    def refresh(self) -> None:
        """Show the visit as it is now."""
        if self.visit is None or self.visit not in self._station.live.floor.visits:
            return
        author = self._station.acts.author
        device = self._station.booth.device
        view = visit_view(self._station.live, self.visit, author, device, self._notes, self._kept)
        self._page.show_view(replace(view, paper=self._paper(self.visit, author)))

    def _paper(self, visit: VisitId, author: Author) -> Paper | None:
        """The paper's state where something can be done about it; papers are not the officer's."""
        paper = self._tickets.paper(visit)
        inside = self._station.live.floor.visits[visit].inside
        if author.role is Role.OFFICER or not (inside or paper is Paper.DOUBTFUL):
            return None
        return paper

    def _show_paper(self) -> None:
        if self.visit is not None:
            self._tickets.show((self.visit,), Onward.VISIT)

    def _press(self, code: str) -> None:
        if self.visit is None:
            return
        act, _, detail = code.partition(":")
        match act:
            case "complete":
                self._complete(Stage(detail))
            case "method":
                self._station.acts.ask(ask.MethodChoice(self.visit, Method(detail)))
            case "return":
                self._station.acts.ask(ask.Return(self.visit))
            case "call":
                self._station.acts.ask(ask.CallOne(self.visit))
            case "recall":
                self._station.acts.ask(ask.Recall(self.visit))
            case "miss":
                self._station.acts.ask(ask.Miss(self.visit), lambda _: self.close())
            case _:
                raise AssertionError(code)

    def _complete(self, stage: Stage) -> None:
        if self.visit is not None:
            request = ask.StageCompletion(self.visit, stage, stays=True)
            self._station.acts.ask(request, lambda _: self._go_on())

    def _go_on(self) -> None:
        """Stay while the person stays; back to the board when they went on or out."""
        visit = self._station.live.floor.visits.get(self.visit or VisitId(""))
        if visit is None or visit.place is not Place.AT_WINDOW:
            self.close()

    def _leave(self, exit_: Exit) -> None:
        visit = self.visit
        if visit is None:
            return
        title = f"{self._ticket(visit)}  {terms.end_as(exit_)}"
        view = ReasonView(
            code=exit_.value,
            title=title,
            what=floor.exit_what(exit_),
            does=terms.end_as(exit_),
            reasons=choices(floor.exit_reasons(exit_)),
            danger=exit_ is Exit.CANCELLED,
        )
        self._station.asking.reason(
            view, lambda reason, words: self._with_note(ask.Leave(visit, exit_, reason), words, self.close)
        )

    def _park(self) -> None:
        visit = self.visit
        if visit is not None:
            view = ReasonView(
                code="park",
                title=f"{self._ticket(visit)}  {screen_board.PARK}",
                what=floor.PARK_WHAT,
                does=screen_board.PARK,
                reasons=choices(AWAY_REASONS),
            )
            self._station.asking.reason(
                view, lambda reason, words: self._with_note(ask.Park(visit, reason), words, self.close)
            )

    def _transfer(self) -> None:
        visit = self.visit
        if visit is None:
            return
        here = self._station.live.floor.visits[visit].lane
        to_lane = Lane.DELIVERY if here is Lane.APPLICATION else Lane.APPLICATION
        view = ReasonView(
            code="transfer",
            title=f"{self._ticket(visit)}  {floor.transfer(to_lane)}",
            what=floor.transfer_what(to_lane),
            does=floor.transfer(to_lane),
            reasons=choices(floor.TRANSFER_REASONS),
        )
        self._station.asking.reason(
            view,
            lambda reason, words: self._with_note(
                ask.Transfer(visit, to_lane, reason),
                words,
                lambda: self._tickets.give((visit,), Onward.BOARD),
            ),
        )

    def _undo(self) -> None:
        visit = self.visit
        if visit is None:
            return
        now = self._station.live.floor.visits[visit]
        former = now.before.ticket if now.before is not None and now.before.ticket != now.ticket else ""
        told = papers.undo_transfer(former) if former else ""
        view = ReasonView(
            code="undo",
            title=f"{self._ticket(visit)}  {floor.UNDO_TITLE}",
            what=f"{told}{floor.UNDO_WHAT}",
            does=floor.UNDO,
            reasons=choices(floor.UNDO_REASONS),
        )
        self._station.asking.reason(
            view,
            lambda reason, words: self._with_note(
                ask.Undo(visit, reason, "", now.last_command),
                words,
                lambda: self._say_valid(former, now.ticket),
            ),
        )

    def _say_valid(self, former: str, given_up: str) -> None:
        """After a move was taken back there are two papers: say which one counts."""
        if former:
            self._station.acts.said.emit(Said(papers.valid_again(former, given_up), good=True))

    def _with_note(
        self,
        request: ask.Park | ask.Transfer | ask.Leave | ask.Undo,
        words: str,
        then: Callable[[], None],
    ) -> None:
        self._station.acts.do(
            lambda desk, command, author: desk.ask_with_note(command, author, request, words),
            lambda _: then(),
        )

    def _note(self, text: str) -> None:
        visit = self.visit
        if visit is None:
            return

        def kept(_: object) -> None:
            self._kept += 1
            self._fetch_notes()
            self.refresh()

        self._station.acts.do(
            lambda desk, command, author: desk.write_note(command, author, visit, text), kept
        )

    def _fetch_notes(self) -> None:
        """Bring the texts of this visit's remarks from the vault."""
        visit = self.visit
        wanted = [
            entry.fact.note
            for entry in self._station.live.history
            if isinstance(entry.fact, NoteWritten) and entry.fact.visit == visit
        ]
        missing = [note for note in wanted if note not in self._notes]
        if not missing:
            return
        self._station.workers.run(
            Device.JOURNAL, lambda: self._texts(missing), self._show_notes, lambda _: None
        )

    def _texts(self, digests: list[Digest]) -> dict[str, str]:
        desk = self._station.booth.desk
        return {digest: desk.note(digest) for digest in digests} if desk else {}

    def _show_notes(self, texts: dict[str, str]) -> None:
        self._notes |= texts
        self.refresh()

    def _ticket(self, visit: VisitId) -> str:
        return self._station.live.floor.visits[visit].ticket
