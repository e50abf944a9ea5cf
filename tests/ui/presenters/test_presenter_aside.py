"""Parties left half asked: another person comes in between, and nothing of the first is lost unsaid."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from kiosk.domain.facts import CheckedIn
from kiosk.domain.words import Lane
from kiosk.ui.pages.hit_row import HitFrame
from kiosk.ui.views.frame import PageName
from kiosk.ui.widgets.button import Kind
from kiosk.ui.widgets.tile import Tile
from kiosk.wording.questions import table

BACK = "途中の受付に 戻る"
A_FINGER = 40
"""Pixels of a tile before anybody presses it."""


def walk_in(desk, kana="コバヤシ レン"):
    """Somebody without a booking says their name and is asked one question."""
    desk.press("予約なしで受け付ける")
    desk.press("申請受付")
    desk.write("お名前(カナ)", kana)
    desk.write("生年月日", "1985/1/2")
    desk.press("つぎへ")
    desk.press("1名で つぎへ")
    first = desk.asked()
    desk.press(table(Lane.APPLICATION)[first].tiles["yes"].text)
    return first


class TestHalfAsked:
    def test_a_walk_in_comes_back(self, desk):
        """Somebody scans a booking in between: the walk-in waits by name and goes on where they were."""
        walk_in(desk)
        second = desk.asked()
        desk.reception.scanned(desk.booking("ヨシダ シゲル").code)
        desk.press("1名で つぎへ")
        desk.answer()
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        desk.wait(lambda: desk.sees("印刷しました"))
        desk.press("次の方の受付へ")
        assert desk.sees("途中の受付  コバヤシ レン さん")
        desk.press(BACK)
        assert desk.here is PageName.QUESTIONS
        assert desk.asked() == second
        assert desk.sees("コバヤシ レン")
        desk.answer()
        desk.press("番号を出す")
        desk.wait(lambda: len(desk.facts(CheckedIn)) == 2)
        desk.press("次の方の受付へ")
        assert not desk.sees("途中の受付")

    def test_two_walk_ins(self, desk):
        """The second without a booking does not take the place of the first; both can be gone on with."""
        walk_in(desk)
        desk.go(PageName.RECEPTION)
        walk_in(desk, "オカダ ミキ")
        desk.go(PageName.RECEPTION)
        desk.reception.refresh()
        assert desk.sees("途中の受付  コバヤシ レン さん", "途中の受付  オカダ ミキ さん")
        desk.press(BACK, 1)
        assert desk.sees("コバヤシ レン")

    def test_a_name_half_typed(self, desk):
        """What was typed before 次へ is there again, letter by letter."""
        desk.press("予約なしで受け付ける")
        desk.press("申請受付")
        desk.write("お名前(カナ)", "コバヤ")
        desk.reception.scanned(desk.booking("ヨシダ シゲル").code)
        desk.press("受付をやめる")
        assert desk.sees("途中の受付  コバヤ さん")
        desk.press(BACK)
        assert desk.field("お名前(カナ)").text() == "コバヤ"

    def test_a_forbidden_number_is_not_kept_aside(self, desk):
        """Twelve digits typed as a name are neither shown at the reception nor there again."""
        desk.press("予約なしで受け付ける")
        desk.press("申請受付")
        desk.write("お名前(カナ)", "123456789018")
        desk.write("生年月日", "1985")
        desk.reception.scanned(desk.booking("ヨシダ シゲル").code)
        desk.press("受付をやめる")
        assert not desk.sees("123456789018")
        desk.press(BACK)
        assert desk.field("お名前(カナ)").text() == ""
        assert desk.field("生年月日").text() == "1985"

    def test_a_booked_party(self, desk):
        """Somebody booked who was left half asked stands there too."""
        desk.reception.scanned(desk.booking("ヨシダ シゲル").code)
        desk.press("1名で つぎへ")
        desk.go(PageName.RECEPTION)
        desk.reception.refresh()
        assert desk.sees("途中の受付  ヨシダ シゲル さん")

    def test_put_away_on_purpose(self, desk):
        """受付をやめる is a word: nothing waits afterwards."""
        walk_in(desk)
        desk.press("受付をやめる")
        assert not desk.sees("途中の受付")

    def test_nothing_asked_nothing_waits(self, desk):
        """予約なし pressed by mistake leaves no row behind."""
        desk.press("予約なしで受け付ける")
        desk.press("申請受付")
        desk.reception.scanned(desk.booking("ヨシダ シゲル").code)
        desk.press("受付をやめる")
        assert not desk.sees("途中の受付")


class TestNamesakes:
    def test_marked_and_first(self, desk):
        """Only people of one name carry the mark, and they stand above the others who fit."""
        desk.search("satou")
        marks = [row.namesake for row in shown(desk)]
        assert True in marks
        assert marks == sorted(marks, reverse=True)
        assert {row.person.kana for row in shown(desk) if row.namesake} >= {"サトウ ハナコ"}
        assert desk.texts().count("同じお名前") == marks.count(True)

    def test_one_hit_is_filled(self, desk):
        """A single hit has the filled button; of several none has."""
        desk.search("satou hanako")
        assert kinds(desk) == {Kind.SECONDARY}
        desk.search("gion sizuka")
        assert kinds(desk) == {Kind.PRIMARY}


def frames(desk):
    return [frame for frame in desk.shell.findChildren(HitFrame) if frame.isVisible()]


def shown(desk):
    return [frame._view for frame in sorted(frames(desk), key=lambda f: f.mapToGlobal(QPoint()).y())]


def kinds(desk):
    return {frame._main._kind for frame in frames(desk)}


def second_press(under):
    """What the window system sends for the second press of a double click, to what is there by then."""
    inside = QPointF(under.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(under, QMouseEvent(kind, inside, under.mapToGlobal(inside), left, left, none))


class TestDoubleClick:
    @pytest.fixture
    def asked(self, desk):
        desk.reception.scanned(desk.booking("ヨシダ シゲル").code)
        desk.press("1名で つぎへ")
        return desk.asked()

    def test_answers_one_question(self, desk, asked):
        """A hand that clicks twice on an answer answers that question and not the next one."""
        tile = desk.button(table(Lane.APPLICATION)[asked].tiles["yes"].text)
        desk.wait(lambda: tile.height() >= A_FINGER)
        at = tile.mapTo(desk.shell, tile.rect().center())
        desk.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        desk.wait(lambda: isinstance(under := desk.shell.childAt(at), Tile) and under is not tile)
        second_press(desk.shell.childAt(at))
        second = desk.asked()
        assert second not in ("", asked)
        desk.press("もどる")
        assert desk.asked() == asked
