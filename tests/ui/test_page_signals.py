"""Presses, by mouse and by key, arrive as signals that say exactly what was pressed."""

from contextlib import suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from kiosk.domain.words import Lane
from kiosk.ui.theme import TextSize
from kiosk.ui.views.board import BoardAct
from kiosk.ui.views.frame import PageName
from kiosk.ui.views.tickets import Paper
from tools.samples import floor, reception, rest
from tools.samples.frames import NOTICE, PINNED, frame
from tools.samples.scenes import scenes

SCENES = {scene.name: scene for scene in scenes()}


def button(root: QWidget, text: str) -> QAbstractButton:
    """Find the visible button whose text or accessible name begins with a text."""
    found = [
        b
        for b in root.findChildren(QAbstractButton)
        if b.isVisible() and (b.text().startswith(text) or b.accessibleName().startswith(text))
    ]
    assert found, f"no {text}"
    return found[0]


def press(root: QWidget, text: str) -> None:
    """Press a button with the mouse, as soon as it is there."""
    QApplication.processEvents()
    QTest.mouseClick(button(root, text), Qt.MouseButton.LeftButton)


def key(root: QWidget, which: Qt.Key) -> None:
    """Strike a key at whatever holds the keyboard."""
    QTest.keyClick(root.focusWidget() or root, which)


class Heard(list):
    """What a signal said, one tuple an emission."""

    def __init__(self, signal) -> None:
        super().__init__()
        signal.connect(lambda *said: self.append(said))


class TestFrame:
    def test_places_by_key(self, stage):
        """F2 asks for the board."""
        stage.play(SCENES["reception_same_name"])
        heard = Heard(stage.shell.gone)
        key(stage.shell, Qt.Key.Key_F2)
        assert heard == [(PageName.BOARD,)]

    def test_places_by_mouse(self, stage):
        """A press on 準備 asks for the opening page."""
        stage.play(SCENES["reception_same_name"])
        heard = Heard(stage.shell.gone)
        press(stage.shell, "準備")
        assert heard == [(PageName.OPENING,)]

    def test_swap_by_key(self, stage):
        """F12 asks for 交代."""
        stage.play(SCENES["board_usual"])
        heard = Heard(stage.shell.swap_pressed)
        key(stage.shell, Qt.Key.Key_F12)
        assert heard == [()]

    def test_status(self, stage):
        """A press on 用紙 tells which piece of equipment is meant."""
        stage.play(SCENES["board_usual"])
        heard = Heard(stage.shell.status_pressed)
        press(stage.shell, "用紙")
        assert heard == [("paper",)]

    def test_notice_and_pinned(self, stage):
        """The notice's press, its 閉じる and the pinned visit each say themselves."""
        stage.shell.show_frame(frame(PageName.BOARD, notice=NOTICE, pinned=PINNED))
        notice, closed = Heard(stage.shell.notice_pressed), Heard(stage.shell.notice_closed)
        pinned = Heard(stage.shell.pinned_opened)
        for text in ("もう一度 印刷する", "閉じる", "手続きを開く"):
            press(stage.shell, text)
        assert (notice, closed, pinned) == ([("again",)], [()], [("v114",)])

    def test_the_cross_asks_first(self, stage):
        """Closing the window from outside only asks; nothing disappears."""
        heard = Heard(stage.shell.leaving)
        stage.shell.close()
        assert heard == [()]
        assert stage.shell.isVisible()

    def test_practice_is_seen_on_every_page(self, stage):
        """In practice mode the frame and the word are there, with and without a person signed in."""
        for name in ("reception_busy_practice", "sign_in_people", "board_pinned_practice"):
            stage.play(SCENES[name])
            assert stage.shell._practice.isVisible()
            assert stage.shell._bar._practice.isVisible()
        stage.play(SCENES["board_usual"])
        assert not stage.shell._practice.isVisible()


class TestReception:
    def test_typing_and_return(self, stage):
        """Every letter is told, and Return with the whole text."""
        page = stage.play(SCENES["reception_expected"])
        typed, entered = Heard(page.typed), Heard(page.entered)
        QTest.keyClicks(page.focusWidget(), "sat")
        key(page, Qt.Key.Key_Return)
        assert typed == [("s",), ("sa",), ("sat",)]
        assert entered == [("sat",)]

    def test_down_and_enter_take_a_person(self, stage):
        """With the keyboard alone: down to the second row, Enter."""
        page = stage.play(SCENES["reception_same_name"])
        heard = Heard(page.hit_pressed)
        for which in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            key(page, which)
        assert heard == [("b2", "admit")]

    def test_no_show(self, stage):
        """来なかった says whom."""
        page = stage.play(SCENES["reception_expected"])
        heard = Heard(page.hit_pressed)
        press(page, "来なかった")
        assert heard == [("b4", "no_show")]

    def test_walk_in_by_key_unless_closed(self, stage):
        """F9 works while it may, and is dead with its reason when it may not."""
        page = stage.play(SCENES["reception_same_name"])
        heard = Heard(page.walk_in_pressed)
        key(stage.shell, Qt.Key.Key_F9)
        page.show_view(reception.UNKNOWN)
        key(stage.shell, Qt.Key.Key_F9)
        assert heard == [()]
        assert button(page, "予約なし").accessibleDescription() == "開場していません"

    def test_wipe(self, stage):
        """Esc empties the field and tells so."""
        page = stage.play(SCENES["reception_same_name"])
        heard = Heard(page.typed)
        key(page, Qt.Key.Key_Escape)
        assert heard == [("",)]
        assert page.findChild(QLineEdit).text() == ""

    def test_the_input_method_is_off_until_asked_for(self, stage):
        """A scanner's letters arrive unchanged; 漢字で入力 lets the input method in."""
        page = stage.play(SCENES["reception_expected"])
        field = page.findChild(QLineEdit)
        assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        press(page, "漢字で入力")
        assert field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


class TestQuestions:
    def test_who_came(self, stage):
        """The ticked ones go on; one more tick changes the count on the button."""
        page = stage.play(SCENES["questions_party"])
        heard = Heard(page.people_confirmed)
        press(page, "2名で")
        press(page, "サトウ ウミ")
        key(stage.shell, Qt.Key.Key_F10)
        assert heard == [(["p1", "p2"],), (["p1", "p2", "p3"],)]

    def test_ticks_survive_a_new_view_of_the_same_people(self, stage):
        """What staff unticked stays so while the page is shown again."""
        page = stage.play(SCENES["questions_party"])
        press(page, "サトウ ソラ")
        page.show_view(reception.PARTY)
        heard = Heard(page.people_confirmed)
        key(stage.shell, Qt.Key.Key_F10)
        assert heard == [(["p1"],)]

    def test_lane(self, stage):
        """The delivery tile chooses the delivery lane."""
        page = stage.play(SCENES["questions_lanes"])
        heard = Heard(page.lane_chosen)
        press(page, "交付受付")
        assert heard == [(Lane.DELIVERY,)]

    def test_a_shut_lane_cannot_be_chosen(self, stage):
        """A lane that this venue does not have is visible, says why, and does nothing."""
        page = stage.play(SCENES["questions_lane_shut"])
        heard = Heard(page.lane_chosen)
        press(page, "交付受付")
        assert heard == []

    def test_walk_in_from_field_to_field(self, stage):
        """Return goes on to the next field and at last hands everything over."""
        page = stage.play(SCENES["questions_walk_in"])
        heard = Heard(page.walk_in_entered)
        fields = [f for f in page.findChildren(QLineEdit) if f.isVisible()]
        fields[0].setFocus()
        for text in ("kana", "name", "S60.1.2"):
            QTest.keyClicks(page.focusWidget(), text)
            key(page, Qt.Key.Key_Return)
        assert heard == [("kana", "name", "S60.1.2")]

    def test_a_wrong_field_gets_the_keyboard(self, stage):
        """After a refusal one writes on where the first problem is."""
        page = stage.play(SCENES["questions_walk_in_wrong"])
        assert page.focusWidget().accessibleName() == "お名前(カナ)"

    def test_answer_by_arrow_and_enter(self, stage):
        """Right and Enter answer; a second Enter does not answer the next question."""
        page = stage.play(SCENES["questions_question"])
        heard = Heard(page.answered)
        page.focusNextChild()
        button(page, "はじめて").setFocus()
        key(page, Qt.Key.Key_Right)
        key(page, Qt.Key.Key_Return)
        page.show_view(SCENES["questions_question_long"].view)
        key(stage.shell, Qt.Key.Key_Return)
        assert heard == [("first_issue", "no")]

    def test_stop_summary_back_and_leave(self, stage):
        """Each way out of the questions says which it is."""
        page = stage.play(SCENES["questions_stop"])
        stopped, confirmed, changed = Heard(page.stop_pressed), Heard(page.confirmed), Heard(page.changed)
        back, left = Heard(page.back_pressed), Heard(page.left)
        press(page, "相談として")
        key(stage.shell, Qt.Key.Key_F10)
        page.show_view(reception.SUMMARY)
        press(page, "「通知カード」の答え")
        key(stage.shell, Qt.Key.Key_F10)
        press(page, "もどる")
        press(page, "受付をやめる")
        assert stopped == [("consult",), ("end",)]
        assert (confirmed, changed, back, left) == ([()], [("notice",)], [()], [()])


class TestTickets:
    def test_doubtful_paper(self, stage):
        """出ました and 出ていません tell of the ticket they stand beside."""
        page = stage.play(SCENES["tickets_family"])
        heard = Heard(page.came_out)
        press(page, "出ました")
        press(page, "出ていません")
        assert heard == [("v2", True), ("v2", False)]

    def test_reprint_only_when_there_is_an_end(self, stage):
        """While a ticket is printing, or nobody knows, there is nothing to print again."""
        page = stage.play(SCENES["tickets_family"])
        heard = Heard(page.reprint_pressed)
        press(page, "もう一度 印刷する")
        assert heard == [("v1",)]
        assert [card.paper for card in reception.FAMILY.tickets][1:] == [Paper.DOUBTFUL, Paper.PRINTING]
        shown = [
            b for b in page.findChildren(QAbstractButton) if b.isVisible() and b.text() == "もう一度 印刷する"
        ]
        assert len(shown) == 1

    def test_next_by_key(self, stage):
        """Enter goes to the next person; Enter on another button presses that one instead."""
        page = stage.play(SCENES["tickets_printed"])
        heard, again = Heard(page.next_pressed), Heard(page.reprint_pressed)
        key(stage.shell, Qt.Key.Key_Return)
        button(page, "もう一度").setFocus(Qt.FocusReason.TabFocusReason)
        key(stage.shell, Qt.Key.Key_Return)
        assert (heard, again) == ([()], [("v1",)])


class TestBoard:
    def test_next_by_key(self, stage):
        """Enter calls the next one in the only lane that this window serves."""
        page = stage.play(SCENES["board_usual"])
        heard = Heard(page.acted)
        key(stage.shell, Qt.Key.Key_Return)
        assert heard == [(Lane.APPLICATION, BoardAct.NEXT)]

    def test_every_act(self, stage):
        """The four presses of a called ticket."""
        page = stage.play(SCENES["board_called"])
        heard = Heard(page.acted)
        for text in ("A113 の手続き", "もう一度", "不在", "席を外した"):
            press(page, text)
        assert [act for _, act in heard] == [BoardAct.BEGIN, BoardAct.RECALL, BoardAct.MISSED, BoardAct.PARK]

    def test_two_lanes_have_two_keys(self, stage):
        """At a window for both lanes Enter calls nobody; each lane has its own key."""
        page = stage.play(SCENES["board_crowded"])
        heard = Heard(page.acted)
        for which in (Qt.Key.Key_Return, Qt.Key.Key_F5, Qt.Key.Key_F6):
            key(stage.shell, which)
        assert heard == [(Lane.APPLICATION, BoardAct.NEXT), (Lane.DELIVERY, BoardAct.NEXT)]

    def test_nobody_waits(self, stage):
        """次の方を呼ぶ is dead while nobody waits."""
        page = stage.play(SCENES["board_empty"])
        heard = Heard(page.acted)
        for which in (Qt.Key.Key_Return, Qt.Key.Key_F5, Qt.Key.Key_F6):
            key(stage.shell, which)
        assert heard == []

    def test_rows(self, stage):
        """A waiting row opens its visit, 戻す brings back its own."""
        page = stage.play(SCENES["board_usual"])
        opened, back = Heard(page.visit_opened), Heard(page.brought_back)
        press(page, "A201")
        press(page, "A110 を")
        assert (opened, back) == ([("v201",)], [("v110",)])

    def test_the_primary_act_stays_in_sight(self, stage):
        """With forty people waiting the list scrolls and 次の方を呼ぶ does not move away."""
        page = stage.play(SCENES["board_crowded"])
        assert page.rect().contains(
            button(page, "次の方を呼ぶ").mapTo(page, button(page, "次の方を呼ぶ").rect().bottomRight())
        )

    def test_the_focus_stays_with_the_row(self, stage):
        """A board that is shown anew every few seconds takes the keyboard from nobody."""
        page = stage.play(SCENES["board_usual"])
        button(page, "A114").setFocus(Qt.FocusReason.TabFocusReason)
        page.show_view(floor.CALLED)
        assert page.focusWidget().accessibleName().startswith("A114")


class TestVisit:
    def test_presses(self, stage):
        """Main and other presses, exits, parking, transfer, undo and closing."""
        page = stage.play(SCENES["visit_usual"])
        acted, ended = Heard(page.pressed), Heard(page.exit_pressed)
        others = [
            Heard(s)
            for s in (page.park_pressed, page.transfer_pressed, page.undo_pressed, page.close_pressed)
        ]
        key(stage.shell, Qt.Key.Key_Return)
        for text in (
            "写真を持ってきた",
            "書類が足りず",
            "席を外す",
            "交付受付に移す",
            "13:31 書類確認 済 を取り消す",
        ):
            press(page, text)
        key(stage.shell, Qt.Key.Key_Escape)
        assert (acted, ended) == ([("stage_done",), ("to_form",)], [("incomplete",)])
        assert others == [[()]] * 4

    def test_enter_in_a_note_finishes_no_stage(self, stage):
        """Enter at the end of a note leaves the note and nothing else."""
        page = stage.play(SCENES["visit_usual"])
        heard = Heard(page.pressed)
        page.findChild(QLineEdit).setFocus()
        QTest.keyClicks(page.focusWidget(), "memo")
        key(page, Qt.Key.Key_Return)
        assert heard == []

    def test_a_note_is_kept_until_it_is_written(self, stage):
        """A refused note stays in the field; only a kept one empties it."""
        page = stage.play(SCENES["visit_usual"])
        field = page.findChild(QLineEdit)
        heard = Heard(page.note_added)
        field.setFocus()
        QTest.keyClicks(field, "memo")
        key(page, Qt.Key.Key_Return)
        page.show_view(floor.VISIT_DELIVERY)
        assert field.text() == "memo"
        page.show_view(replace(floor.VISIT, note_kept=1))
        assert (heard, field.text()) == ([("memo",)], "")


class TestOpening:
    def test_open(self, stage):
        """F10 opens when all is green, and is dead otherwise."""
        page = stage.play(SCENES["opening_ready"])
        heard = Heard(page.open_pressed)
        key(stage.shell, Qt.Key.Key_F10)
        page.show_view(rest.RED)
        key(stage.shell, Qt.Key.Key_F10)
        assert heard == [()]

    def test_override_only_for_yellow(self, stage):
        """このまま開場する is there for yellow and not for red."""
        page = stage.play(SCENES["opening_yellow"])
        heard = Heard(page.override_pressed)
        press(page, "このまま開場する")
        page.show_view(rest.RED)
        assert heard == [()]
        with suppress(AssertionError):
            button(page, "このまま開場する")
            pytest.fail("red can be overridden")

    def test_checks_and_files(self, stage):
        """The one thing to do, checking again, and the two files."""
        page = stage.play(SCENES["opening_red"])
        done = Heard(page.check_pressed)
        again, pack, bookings = Heard(page.again_pressed), Heard(page.pack_pressed), Heard(page.list_pressed)
        press(page, "会場と日にち データを選ぶ")
        key(stage.shell, Qt.Key.Key_F5)
        press(page, "ほかのデータ")
        press(page, "予約一覧を読み込む")
        assert (done, again, pack, bookings) == ([("venue", "choose")], [()], [()], [()])

    def test_list_result(self, stage):
        """Nothing is added by looking; F10 adds, 使わない does not."""
        page = stage.play(SCENES["list_bad"])
        taken, not_taken = Heard(page.taken), Heard(page.discarded)
        key(stage.shell, Qt.Key.Key_F10)
        press(page, "使わない")
        assert (taken, not_taken) == ([()], [()])


class TestSignIn:
    def test_person_then_window(self, stage):
        """A person, then a window; somebody at work elsewhere cannot be chosen."""
        page = stage.play(SCENES["sign_in_people"])
        people, windows = Heard(page.person_chosen), Heard(page.window_chosen)
        press(page, "山田")
        press(page, "木村")
        page.show_view(rest.SIGN_IN_WINDOW)
        press(page, "窓口1")
        press(page, "窓口4")
        press(page, "窓口を決めずに")
        assert (people, windows) == ([("s2",)], [("4",), ("",)])


class TestOverlays:
    def test_what_lies_beneath_is_asleep(self, stage):
        """While something is asked no key and no press reaches the page below."""
        page = stage.play(SCENES["confirm"])
        heard, gone = Heard(page.acted), Heard(stage.shell.gone)
        for which in (Qt.Key.Key_Return, Qt.Key.Key_F1):
            key(stage.shell, which)
        assert (heard, gone) == ([], [])

    def test_confirm(self, stage):
        """The first focus is the harmless verb; the other one says what was confirmed."""
        stage.play(SCENES["confirm"])
        done, closed = Heard(stage.over.confirmed), Heard(stage.over.closed)
        assert stage.shell.focusWidget().text() == "このまま続ける"
        key(stage.shell, Qt.Key.Key_Return)
        press(stage.over, "受付を取り消す")
        key(stage.shell, Qt.Key.Key_Escape)
        assert (done, closed) == ([("cancel",)], [(), ()])

    def test_the_focus_stays_inside(self, stage):
        """Tab walks around inside the overlay and never out of it."""
        stage.play(SCENES["reason"])
        for _ in range(12):
            key(stage.shell, Qt.Key.Key_Tab)
            assert stage.over.isAncestorOf(stage.shell.focusWidget())

    def test_reason(self, stage):
        """No reason, no press; with one, the code and one's own words."""
        stage.play(SCENES["reason"])
        heard = Heard(stage.over.given)
        key(stage.shell, Qt.Key.Key_F10)
        press(stage.over, "お待ちの方が")
        words = stage.over.findChild(QPlainTextEdit)
        words.setFocus()
        QTest.keyClicks(words, "why")
        key(stage.shell, Qt.Key.Key_F10)
        assert heard == [("override", "crowded", "why")]

    def test_a_refused_reason_keeps_what_was_written(self, stage):
        """After a refusal one corrects the words instead of writing them again."""
        stage.play(SCENES["reason"])
        press(stage.over, "お待ちの方が")
        stage.over.findChild(QPlainTextEdit).setPlainText("123456789018")
        stage.over.ask(rest.REASON_PROBLEM)
        assert stage.over.findChild(QPlainTextEdit).toPlainText() == "123456789018"
        QApplication.processEvents()
        assert button(stage.over, "お待ちの方が").isChecked()

    def test_after_falling_everything_wakes(self, stage, settled):
        """When the question is answered the page works again and has the keyboard back."""
        page = stage.play(SCENES["confirm"])
        heard = Heard(page.acted)
        stage.over.fall()
        settled()
        key(stage.shell, Qt.Key.Key_Return)
        assert heard == [(Lane.APPLICATION, BoardAct.NEXT)]

    def test_settings(self, stage):
        """Text size, volume, screens and printers each say what was chosen."""
        stage.play(SCENES["settings"])
        over = stage.over
        size, volume, tried = (
            Heard(over.text_size_chosen),
            Heard(over.volume_changed),
            Heard(over.try_pressed),
        )
        public, screen, printer = (
            Heard(over.public_chosen),
            Heard(over.screen_chosen),
            Heard(over.device_pressed),
        )
        for text in (
            "大きい",
            "音を聞いてみる",
            "出さない",
            "このパソコンの",
            "番号札の印刷機 試しに",
            "予約を読み取るカメラ 変える",
        ):
            press(over, text)
        over._slider.setFocus()
        key(stage.shell, Qt.Key.Key_Right)
        assert (size, volume, tried) == ([(TextSize.LARGE,)], [(70,)], [()])
        assert (public, screen) == ([(False,)], [("eDP-1",)])
        assert printer == [("ticket_printer", "try"), ("code_camera", "change")]

    def test_device_choice(self, stage, settled):
        """A kind, a paper, a printer on a cable and every letter typed are told; F10 keeps it."""
        stage.play(SCENES["device_printer_usb"])
        over = stage.over
        heard = [
            Heard(signal) for signal in (over.kind_chosen, over.plugged_chosen, over.width_chosen, over.kept)
        ]
        for text in ("ネットワークの", "スター精密", "用紙の幅 58"):
            press(over, text)
        typed = Heard(over.typed)
        over._entry.field.setFocus()
        QTest.keyClicks(over._entry.field, "1")
        key(stage.shell, Qt.Key.Key_F10)
        assert heard == [[("tcp",)], [("0519:0003",)], [("58",)], [()]]
        assert typed == [("04b8:0e151",)]

    def test_swap(self, stage):
        """交代: the person who takes over."""
        stage.play(SCENES["swap"])
        heard = Heard(stage.over.person_chosen)
        press(stage.over, "木村")
        assert heard == [("s2",)]


class TestConflict:
    def test_no_key_decides_between_two_people(self, stage):
        """Enter and F10 settle nothing; a press says which fact stays."""
        page = stage.play(SCENES["conflict"])
        heard = Heard(page.chosen)
        for which in (Qt.Key.Key_Return, Qt.Key.Key_F10):
            key(stage.shell, which)
        press(page, "A208")
        assert heard == [("c1", "keep_right")]

    def test_blocking(self, stage):
        """The page that stops everything offers what the view says."""
        page = stage.play(SCENES["blocking"])
        heard = Heard(page.pressed)
        key(stage.shell, Qt.Key.Key_F10)
        press(page, "この画面を閉じる")
        assert heard == [("again",), ("quit",)]
