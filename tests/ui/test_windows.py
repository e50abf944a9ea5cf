"""A person works at the real windows of a practice day, by pressing what is on the screen."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import build
from kiosk.domain.facts import StageCompleted
from kiosk.domain.words import Place, Stage
from kiosk.trouble import Trouble, TroubleCode
from kiosk.ui.app import Windows
from kiosk.ui.blocked import Blocked
from kiosk.ui.presenters.frame import PLACES
from kiosk.ui.views.frame import PageName
from tests.ui.at_the_window import Person

ASIDE = ("もどる", "受付をやめる", "変える")
ONWARD = ("つぎへ", "つぎの方へ", "番号を出す")


class Staff(Person):
    """Somebody of the booth who also takes over, scans and asks the reception questions."""

    def buttons(self) -> list[QAbstractButton]:
        found = self.windows.shell.findChildren(QAbstractButton)
        return [b for b in found if b.isVisible() and b.isEnabled()]

    def takes_over(self, name: str, window: str) -> None:
        self.press("交代")
        self.sits_down(name, window)

    def scans(self, code: str) -> None:
        self.windows.shell.scanned.emit(code)
        self.settle()

    def answers_everything(self) -> None:
        """Give the first answer to every question until the numbers are there."""
        for _ in range(60):
            if self.here is not PageName.QUESTIONS:
                return
            page = self.windows.pages.questions
            mine = [b for b in self.buttons() if page.isAncestorOf(b) and b.text() not in ASIDE]
            onward = [b for b in mine if b.text().endswith(ONWARD)]
            self._qtbot.mouseClick((onward or mine)[0], Qt.MouseButton.LeftButton)
            self.settle()
        raise AssertionError("the questions never end")

    def ticket(self, number: str):
        floor = self.windows.live.floor
        return floor.visits[floor.tickets[number]]


@pytest.fixture
def staff(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Staff]:
    """A laptop with a practice day and nobody signed in."""
    person = Staff(qtbot, tmp_path / "state")
    yield person
    person.windows.close()


@pytest.fixture
def open_booth(staff: Staff) -> Staff:
    """The doors are open; the supervisor sits at window 2."""
    staff.sits_down("練習 責任子", "窓口2")
    staff.opens()
    return staff


class TestOpening:
    """仕様書 2-1-(2)イ: the windows are opened by the person in charge."""

    def test_yellow_is_taken_on_with_a_reason(self, staff):
        """There is no camera and no sound; the supervisor takes that on, and it is written down."""
        staff.sits_down("練習 責任子", "窓口2")
        assert staff.here is PageName.OPENING
        staff.opens()
        session = staff.windows.live.floor.session
        assert session.opened
        assert "code_camera" in session.overridden

    def test_window_staff_cannot_open(self, staff):
        """Somebody of the reception sees how things stand and has no button that opens."""
        staff.sits_down("練習 受付太", "窓口1")
        assert not [b for b in staff.buttons() if "開場する" in b.text()]


class TestLastTicket:
    """仕様書 第1-8-(2): the windows close at the hour; those inside are still served."""

    def test_stopped_and_begun_again(self, open_booth):
        """No more numbers are given after closing time; pressed by mistake, it goes on."""
        staff = open_booth
        staff.windows.shell.gone.emit(PageName.OPENING)
        staff.press("受付を終える")
        staff.press("終了の時刻になった")
        staff.press("受付を終える")
        assert not staff.windows.live.floor.session.receiving
        staff.scans("YK00005")
        assert staff.windows.frame.notice is not None
        assert staff.windows.live.floor.tickets == {}
        staff.windows.shell.gone.emit(PageName.OPENING)
        staff.press("受付を もう一度始める")
        staff.press("まちがえて押した")
        staff.press("受付を もう一度始める")
        assert staff.windows.live.floor.session.receiving


class TestOneVisit:
    """仕様書 2-1-(2)イ: from the reception desk to the papers received."""

    def test_from_the_code_to_the_last_step(self, open_booth):
        """A person with a booking gets a number, is called, served, verified by the officer, and leaves."""
        staff = open_booth
        staff.scans("YK00005")
        staff.press("つぎへ")
        staff.answers_everything()
        assert staff.here is PageName.TICKETS
        assert staff.ticket("A101").place is Place.WAITING
        staff.press("次の方の受付へ")
        staff.windows.shell.gone.emit(PageName.BOARD)
        staff.press("次の方を呼ぶ")
        staff.press("手続きを始める")
        staff.press("手書きの申請書で申請")
        for words in ("書類を確かめた", "撮影が終わった", "申請書ができた"):
            staff.press(words)
        assert staff.ticket("A101").stage is Stage.IDENTITY
        staff.takes_over("練習 市職員", "窓口3")
        staff.press("次の方を呼ぶ")
        staff.press("手続きを始める")
        staff.press("本人と確認した")
        staff.takes_over("練習 受付太", "窓口1")
        staff.windows.shell.gone.emit(PageName.BOARD)
        staff.press("次の方を呼ぶ")
        staff.press("手続きを始める")
        staff.press("書類を受け取った")
        visit = staff.ticket("A101")
        assert visit.place is Place.LEFT
        verified = [e for e in staff.windows.live.history if isinstance(e.fact, StageCompleted)]
        assert [e.author.person for e in verified if e.fact.stage is Stage.IDENTITY] == ["p2"]

    def test_a_number_that_looks_like_an_individual_number(self, open_booth):
        """A remark with twelve such digits is refused in words, and nothing of it is kept."""
        staff = open_booth
        staff.scans("YK00005")
        staff.press("つぎへ")
        staff.answers_everything()
        visit = staff.ticket("A101")
        staff.windows.open_visit(visit.id)
        staff.windows.pages.visit.note_added.emit("番号は 123456789018 です")
        staff.settle()
        assert staff.windows.frame.notice is not None
        assert "個人番号" in staff.windows.frame.notice.what
        assert staff.ticket("A101").notes == ()


class TestPublicDisplay:
    def test_shows_the_call_and_no_name(self, open_booth):
        """The number and its window are on the public screen; the person's name is nowhere on it."""
        staff = open_booth
        staff.scans("YK00005")
        staff.press("つぎへ")
        staff.answers_everything()
        staff.press("次の方の受付へ")
        staff.windows.shell.gone.emit(PageName.BOARD)
        staff.press("次の方を呼ぶ")
        display = staff.windows.display
        assert "A101" in display.accessibleName()
        texts = [w.accessibleName() for w in display.findChildren(QWidget)] + [display.accessibleName()]
        assert not any("サトウ" in text or "佐藤" in text for text in texts)
        assert display.is_lit(0)
        assert not display.is_lit(1)


class TestNavigation:
    def test_the_officer_sees_the_board_and_no_reception(self, open_booth):
        """The city's officer is offered the board and the visit, nothing of the reception."""
        staff = open_booth
        staff.takes_over("練習 市職員", "窓口3")
        assert not staff.windows.frame.may_go(PageName.RECEPTION)
        staff.windows.shell.gone.emit(PageName.RECEPTION)
        assert staff.here is PageName.BOARD

    def test_before_the_doors_only_the_preparation(self, staff):
        """Nobody is received before the doors are open."""
        staff.sits_down("練習 責任子", "窓口2")
        reachable = {page for pages in PLACES.values() for page in pages if staff.windows.frame.may_go(page)}
        assert reachable == {PageName.OPENING}

    def test_badge_brings_the_person(self, staff):
        """Holding a badge before the scanner chooses its person; an unknown one says so."""
        staff.scans("MK1:S:P3-9051")
        assert staff.sees("練習 受付太")
        staff.scans("MK1:S:XX-0000")
        assert staff.sees("名簿に ありません")


class TestTrouble:
    def test_another_program_has_the_folder(self, staff, qtbot, dressed):
        """A second program on the same folder says so in plain words and changes nothing."""
        with pytest.raises(Trouble) as met:
            build(staff.windows.booth.folder)
        assert met.value.code is TroubleCode.STATE_IN_USE
        blocked = Blocked(met.value)
        blocked.show()
        shown = [label.accessibleName() or label.text() for label in blocked._shell.findChildren(QLabel)]
        assert any("ほかの" in text or "もう" in text for text in shown), shown
        blocked._end()

    def test_the_journal_fails(self, open_booth):
        """A press that cannot be kept is told, with a way to try again; nothing is shown as done."""
        staff = open_booth
        staff.scans("YK00005")
        staff.press("つぎへ")
        staff.answers_everything()
        staff.press("次の方の受付へ")
        staff.windows.booth.desk.recorder.close()
        staff.windows.shell.gone.emit(PageName.BOARD)
        staff.press("次の方を呼ぶ")
        assert staff.ticket("A101").place is Place.WAITING
        assert staff.windows.frame.notice is not None
        assert "もう一度" in staff.windows.frame.notice.actions[0][1]


class TestClock:
    def test_set_back_a_day(self, open_booth):
        """The journal knows a later time than the laptop's clock: a sign says so, and the work goes on."""
        staff = open_booth
        clock = staff.windows.booth.clock
        assert "clock" not in {item.code for item in staff.windows.status.items()}
        clock.raise_floor(clock.steady_ms() + 86_400_000)
        staff.windows.status.follow()
        staff.settle()
        assert "clock" in {item.code for item in staff.windows.status.items()}
        staff.scans("YK00005")
        assert staff.here is PageName.QUESTIONS


class TestNextMorning:
    def test_the_window_comes_back_where_it_was(self, open_booth, qtbot, dressed):
        """The program is closed with somebody at the window; opened again, they are still there."""
        staff = open_booth
        staff.scans("YK00005")
        staff.press("つぎへ")
        staff.answers_everything()
        staff.press("次の方の受付へ")
        staff.windows.shell.gone.emit(PageName.BOARD)
        staff.press("次の方を呼ぶ")
        folder = staff.windows.booth.folder
        staff.windows.close()
        again = Windows(build(folder))
        again.start()
        qtbot.waitUntil(lambda: again.workers.waiting == 0)
        visit = again.live.floor.visits[again.live.floor.tickets["A101"]]
        assert (visit.place, visit.window) == (Place.AT_WINDOW, "2")
        assert again.frame.here is PageName.SIGN_IN
        again.close()
