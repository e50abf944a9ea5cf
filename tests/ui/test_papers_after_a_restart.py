"""The program dies while a ticket is being printed; opened again, it asks and prints nothing by itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory
from PySide6.QtWidgets import QApplication

from kiosk.bootstrap import build
from kiosk.domain.entry import Author
from kiosk.domain.facts import TicketPrinted, TicketRequested
from kiosk.domain.words import Role
from kiosk.services import tickets, waking
from kiosk.services.reception import Arrival, check_in_booked
from kiosk.ui.app import Windows
from kiosk.ui.views.frame import PageName
from tests.ui.at_the_window import Person


class Returning(Person):
    """Somebody who comes back to a laptop whose program died."""

    def dies_while_printing(self) -> None:
        """A number is given, its paper asked for, and nobody writes down what became of it."""
        booth = self.windows.booth
        author = Author("p1", Role.SUPERVISOR, "2")
        check_in_booked(booth.desk, "in", author, "YK00005", [Arrival(1)])
        (visit,) = booth.desk.recorder.floor.visits
        assert isinstance(tickets.begin(booth.desk, "paper", author, visit), tickets.Job)
        self.windows.close()

    def opens_again(self) -> None:
        """The program starts as it does on the laptop: awake first, then the windows."""
        booth = build(self.windows.booth.folder)
        waking.wake(booth.desk, booth.clock)
        self.windows = Windows(booth)
        self.windows.start()
        self.windows.shell.showNormal()
        self.windows.shell.resize(1366, 768)
        self.settle()

    def facts(self, kind: type) -> int:
        return sum(isinstance(entry.fact, kind) for entry in self.windows.live.history)


@pytest.fixture
def returning(qtbot, dressed: QApplication, tmp_path: Path):
    """The doors are open, a paper is being printed, the program dies and is opened again."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    person = Returning(qtbot, tmp_path / "state")
    person.sits_down("練習 責任子", "窓口2")
    person.opens()
    person.dies_while_printing()
    person.opens_again()
    person.sits_down("練習 責任子", "窓口2")
    person.windows.shell.gone.emit(PageName.RECEPTION)
    yield person
    person.windows.close()


class TestKilledWhilePrinting:
    @pytest.mark.parametrize("came_out", [True, False], ids=["came_out", "not_out"])
    def test_asked_and_settled(self, returning, came_out: bool):
        """The reception says that one paper is open; what staff saw settles it, and nothing is printed."""
        assert returning.sees("番号札 1枚が 出たか わかりません。")
        returning.press("番号札を 見る")
        assert returning.windows.frame.here is PageName.TICKETS
        assert returning.sees("番号札は 出ましたか？")
        returning.press("出ました" if came_out else "出ていません")
        assert returning.sees("印刷しました" if came_out else "印刷できません")
        assert returning.facts(TicketRequested) == 1
        assert returning.facts(TicketPrinted) == int(came_out)
