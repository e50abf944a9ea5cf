"""A reception desk to tell stories at: the real program of one laptop on a practice day, without its bars.

Pages are pressed as a person presses them; facts go through the journal on the disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import build
from kiosk.domain import requests as ask
from kiosk.domain.decision import Refused
from kiosk.domain.entry import Author
from kiosk.domain.facts import Fact
from kiosk.domain.facts.session import CheckResult
from kiosk.domain.visit import Visit
from kiosk.domain.words import CheckStatus, Lane, Role
from kiosk.services import practice
from kiosk.services.reception import Arrival, check_in_booked
from kiosk.ui.acts import Acts, Said
from kiosk.ui.asking import Asking
from kiosk.ui.live import Live, snapshot
from kiosk.ui.pages.board.page import BoardPage
from kiosk.ui.pages.questions.page import QuestionsPage
from kiosk.ui.pages.reception import ReceptionPage
from kiosk.ui.pages.tickets import TicketsPage
from kiosk.ui.pages.visit.page import VisitPage
from kiosk.ui.presenters.questions import QuestionsPresenter
from kiosk.ui.presenters.reception import ReceptionPresenter
from kiosk.ui.presenters.tickets import TicketsPresenter
from kiosk.ui.presenters.visit import VisitPresenter
from kiosk.ui.shell import Shell
from kiosk.ui.station import Station
from kiosk.ui.ticket_jobs import TicketJobs
from kiosk.ui.views.frame import FrameView, PageName
from kiosk.ui.workers import Workers
from kiosk.wording import arriving
from kiosk.wording.questions import table
from sync.daypack import Booking
from sync.practice import PRACTICE_DAY

SUPERVISOR = Author("p1", Role.SUPERVISOR, "4")
STAFF = Author("p3", Role.STAFF, "1")
EASY = {
    "resident": "yes", "first_issue": "yes", "moving": "no", "forwarding": "no", "guardian": "with_proof",
    "identity": "enough", "notification_card": "held", "resident_card": "no", "stay_period": "enough",
    "printed_form": "none", "notice": "held", "self": "yes", "age": "adult", "foreigner": "no",
}  # fmt: skip


class Desk:
    """One window at the reception, with the person who sits at it."""

    def __init__(self, qtbot: QtBot, folder: Path, printer: str) -> None:
        self.qtbot = qtbot
        self.booth = build(folder, {"ticket_printer": printer})
        self.booth.desk = practice.prepare(self.booth.shelf, None, PRACTICE_DAY, 100, 1).desk
        self._open_doors()
        self.workers, self.live = Workers(), Live()
        self.acts = Acts(self.booth, self.workers, self.live)
        self.acts.author = STAFF
        self.said: list[Said] = []
        self.acts.said.connect(self.said.append)
        self.opened: list[str] = []
        self.beeps = 0
        self._show()
        self.live.take(snapshot(self.booth.desk))

    def _open_doors(self) -> None:
        for author in (SUPERVISOR, STAFF):
            self.elsewhere(author, ask.SignIn(author.person, author.role, author.window))
        self.elsewhere(SUPERVISOR, ask.Opening((CheckResult("disk", CheckStatus.GREEN),)))

    def elsewhere(self, author: Author, request: ask.Request) -> None:
        """Something is done at another window; this one has not heard of it."""
        assert self.booth.desk is not None
        outcome = self.booth.desk.ask(f"test-{self.booth.desk.recorder.head()}", author, request)
        assert not isinstance(outcome, Refused), outcome

    def check_in_elsewhere(self, code: str, seat: int) -> None:
        """Another window receives one member of a booking, and this one hears of it."""
        assert self.booth.desk is not None
        outcome = check_in_booked(self.booth.desk, "elsewhere", STAFF, code, [Arrival(seat)])
        assert not isinstance(outcome, Refused), outcome
        self.live.apply(outcome)

    def _show(self) -> None:
        reception, questions, tickets = ReceptionPage(), QuestionsPage(), TicketsPage()
        visit, board = VisitPage(), BoardPage()
        self.shell = Shell(
            {
                PageName.RECEPTION: reception,
                PageName.QUESTIONS: questions,
                PageName.TICKETS: tickets,
                PageName.BOARD: board,
                PageName.VISIT: visit,
            }
        )
        self.here = PageName.RECEPTION
        self.station = Station(self.booth, self.workers, self.live, self.acts, Asking(self.shell), self.go)
        self.jobs = TicketJobs(self.booth, self.workers, self.live, self.acts)
        self.tickets = TicketsPresenter(tickets, self.station, self.jobs, self._next_person)
        self.arrival = QuestionsPresenter(questions, self.station, self.tickets.give)
        self.reception = ReceptionPresenter(
            reception, self.station, self.arrival, self.tickets, self.opened.append, self._beep
        )
        self.visit = VisitPresenter(visit, self.station, self.tickets)
        self.shell.resize(1366, 768)
        self.shell.show()
        self.go(PageName.RECEPTION)

    def _next_person(self) -> None:
        self.reception.fresh()

    def clock_shows(self, time: str) -> None:
        """Let the clock on the laptop's wall stand at a time of the day."""
        moment = datetime.fromisoformat(f"{PRACTICE_DAY.isoformat()}T{time}:00+09:00").timestamp()
        self.booth.clock._time = lambda: moment
        self.reception.refresh()

    def _beep(self) -> None:
        self.beeps += 1

    def go(self, page: PageName) -> None:
        self.here = page
        self.shell.show_frame(FrameView(here=page))

    def close(self) -> None:
        self.wait(lambda: self.workers.waiting == 0)
        self.workers.stop()
        self.booth.close()
        self.shell.let_close()
        self.shell.deleteLater()
        QApplication.sendPostedEvents(self.shell, QEvent.Type.DeferredDelete)

    # what a person sees

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=5_000)

    def at(self, page: PageName) -> None:
        """Wait until a page stands in the frame."""
        self.wait(lambda: self.here is page)

    def texts(self) -> list[str]:
        """Everything that can be read now, names included."""
        labels = [label.text() for label in self.shell.findChildren(QLabel) if label.isVisible()]
        return [text for text in (*labels, *self.buttons()) if text]

    def sees(self, *parts: str) -> bool:
        """Whether every part can be read somewhere."""
        texts = self.texts()
        return all(any(part in text for text in texts) for part in parts)

    def buttons(self) -> list[str]:
        return [b.text() for b in self.shell.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]

    # what a person does

    def button(self, text: str, nth: int = 0) -> QAbstractButton:
        """A button that can be pressed, as soon as it stands there."""
        self.wait(lambda: len(self._buttons(text)) > max(nth, 0))
        return self._buttons(text)[nth]

    def _buttons(self, text: str) -> list[QAbstractButton]:
        return [
            button
            for button in self.shell.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled() and text in (button.text(), button.accessibleName())
        ]

    def press(self, text: str, nth: int = 0) -> None:
        self.qtbot.mouseClick(self.button(text, nth), Qt.MouseButton.LeftButton)

    def field(self, name: str) -> QLineEdit:
        found = [
            f for f in self.shell.findChildren(QLineEdit) if f.isVisible() and f.accessibleName() == name
        ]
        assert found, name
        return found[0]

    def write(self, name: str, text: str) -> None:
        """Type into a field through the input method, as Japanese is typed."""
        field = self.field(name)
        field.clear()
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QApplication.sendEvent(field, typed)

    def search(self, romaji: str) -> None:
        field = self.field("予約をさがす")
        field.clear()
        self.qtbot.keyClicks(field, romaji)

    def asked(self, lane: Lane = Lane.APPLICATION) -> str:
        """The code of the question that stands on the screen, empty when there is none."""
        texts = self.texts()
        own = {"age": arriving.AGE, "foreigner": arriving.FOREIGNER}
        found = [code for code, words in {**table(lane), **own}.items() if words.text in texts]
        return found[0] if found else ""

    def answer(self, lane: Lane = Lane.APPLICATION, **others: str) -> list[str]:
        """Answer every question up to the summary or a stop; all is well but what ``others`` says."""
        asked = []
        while code := self.asked(lane):
            asked.append(code)
            words = {"age": arriving.AGE, "foreigner": arriving.FOREIGNER}.get(code) or table(lane)[code]
            self.press(words.tiles[others.get(code, EASY[code])].text)
        return asked

    # what is kept

    def booking(self, kana: str) -> Booking:
        """The first booking whose first person is called so."""
        assert self.live.bookings is not None
        return next(b for b in self.live.bookings.bookings if b.people[0].kana == kana)

    def facts(self, kind: type[Fact]) -> list[Fact]:
        assert self.booth.desk is not None
        return [e.fact for e in self.booth.desk.recorder.history if isinstance(e.fact, kind)]

    def visits(self) -> list[Visit]:
        return list(self.live.floor.visits.values())


@pytest.fixture
def slips(tmp_path: Path) -> Path:
    return tmp_path / "slips"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, slips: Path) -> Iterator[Desk]:
    """A desk whose printer puts papers into a folder."""
    opened = Desk(qtbot, tmp_path / "state", f"folder:{slips}")
    yield opened
    opened.close()


@pytest.fixture
def desk_with(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """A desk with another printer."""
    opened: list[Desk] = []

    def make(printer: str) -> Desk:
        opened.append(Desk(qtbot, tmp_path / "state", printer))
        return opened[-1]

    yield make
    for each in opened:
        each.close()
