"""A paper that is not there is not forgotten: after a move, a restart, on the way to the next person."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "printing"))

from escpos_peer import EscposPeer

from kiosk.domain import requests as ask
from kiosk.domain.facts import TicketFailed, TicketPrinted, TicketRequested
from kiosk.domain.job import JobState
from kiosk.domain.words import Exit, Lane, Reason
from kiosk.services import tickets, waking
from kiosk.ui.live import snapshot
from kiosk.ui.views.frame import PageName
from kiosk.wording import terms


@pytest.fixture
def silent_printer():
    printer = EscposPeer()
    yield printer
    printer.close()


def receive(desk, kana="ヨシダ シゲル"):
    """Give numbers to everybody of a booking; answers with the visits."""
    booking = desk.booking(kana)
    before = len(desk.visits())
    desk.arrival.begin(booking)
    desk.press(f"{booking.party_size}名で つぎへ")
    for left in range(booking.party_size - 1, -1, -1):
        desk.answer()
        if left:
            desk.press("つぎの方へ")
    desk.press(f"{booking.party_size}名分の 番号を出す" if booking.party_size > 1 else "番号を出す")
    desk.at(PageName.TICKETS)
    return desk.visits()[before:]


def killed_while_printing(desk, kana="ヨシダ シゲル"):
    """A number is given and its paper asked for; then the program dies and starts again."""
    desk.check_in_elsewhere(desk.booking(kana).code, 1)
    (visit,) = desk.visits()
    core = desk.booth.desk
    tickets.begin(core, "print-1", desk.acts.author, visit.id)
    waking.wake(core, desk.booth.clock)
    desk.live.take(snapshot(core))
    return visit


def move(desk, visit):
    """Move somebody who waits to the other lane, from the page of their visit."""
    desk.visit.open(visit)
    desk.press("交付受付に移す")
    desk.press(terms.reason(Reason.WRONG_LANE))
    desk.press("交付受付に移す", -1)


class TestMovedToTheOtherLane:
    def test_the_new_number_is_printed(self, desk, slips):
        """Who is moved gets the paper of the new number at once, and its page stands there."""
        (visit,) = receive(desk)
        desk.wait(lambda: desk.sees("印刷しました"))
        move(desk, visit.id)
        desk.at(PageName.TICKETS)
        desk.wait(lambda: len(desk.facts(TicketPrinted)) == 2)
        now = desk.live.floor.visits[visit.id]
        assert now.lane is Lane.DELIVERY
        assert [(f.ticket, f.copy) for f in desk.facts(TicketRequested)] == [
            (visit.ticket, 1),
            (now.ticket, 1),
        ]
        assert len(list(slips.glob("slip-*.png"))) == 2
        assert desk.sees(now.ticket, "印刷しました")
        desk.press("呼出に 戻る")
        assert desk.here is PageName.BOARD

    def test_taken_back(self, desk):
        """After the move is taken back it is said which paper counts; nothing more is printed."""
        (visit,) = receive(desk)
        move(desk, visit.id)
        desk.wait(lambda: len(desk.facts(TicketPrinted)) == 2)
        given = desk.live.floor.visits[visit.id].ticket
        desk.visit.open(visit.id)
        desk.press("取り消す")
        assert desk.sees(f"{visit.ticket} の番号札が、また 有効になります。")
        desk.press("まちがえて押した")
        desk.press("取り消す", -1)
        desk.wait(lambda: desk.live.floor.visits[visit.id].ticket == visit.ticket)
        said = desk.said[-1].message
        assert said.title == f"{visit.ticket} の番号札が、また 有効です。"
        assert given in said.meaning
        assert desk.sees("印刷しました")
        assert len(desk.facts(TicketRequested)) == 2


class TestAfterARestart:
    def test_asks_and_prints_nothing(self, desk, slips):
        """Killed between the request and the paper: the reception asks, and no paper comes by itself."""
        visit = killed_while_printing(desk)
        assert desk.sees("番号札 1枚が 出たか わかりません。")
        desk.press("番号札を 見る")
        desk.at(PageName.TICKETS)
        assert desk.sees(visit.ticket, "番号札は 出ましたか？")
        assert not list(slips.glob("slip-*.png"))

    def test_it_came_out(self, desk, slips):
        """出ました settles it: the reception asks no more."""
        killed_while_printing(desk)
        desk.press("番号札を 見る")
        desk.press("出ました")
        desk.wait(lambda: desk.sees("印刷しました"))
        desk.press("受付に 戻る")
        assert desk.here is PageName.RECEPTION
        assert not desk.sees("番号札 1枚")
        assert not list(slips.glob("slip-*.png"))

    def test_it_did_not(self, desk, slips):
        """出ていません leaves it open until it is printed by a press."""
        killed_while_printing(desk)
        desk.press("番号札を 見る")
        desk.press("出ていません")
        desk.wait(lambda: desk.sees("印刷できません"))
        assert not list(slips.glob("slip-*.png"))
        desk.press("もう一度 印刷する")
        desk.wait(lambda: desk.sees("印刷しました"))
        assert len(list(slips.glob("slip-*.png"))) == 1

    def test_never_asked_for(self, desk):
        """Killed between the number and the request: the number stands there as not printed."""
        desk.check_in_elsewhere(desk.booking("ヨシダ シゲル").code, 1)
        assert desk.sees("番号札 1枚が まだ 印刷できていません。")
        desk.press("番号札を 見る")
        desk.press("印刷する")
        desk.wait(lambda: desk.sees("印刷しました"))

    def test_gone_without_a_paper(self, desk):
        """A failed paper of somebody who has left is nobody's business any more."""
        desk.check_in_elsewhere(desk.booking("ヨシダ シゲル").code, 1)
        (visit,) = desk.visits()
        outcome = desk.booth.desk.ask(
            "left", desk.acts.author, ask.Leave(visit.id, Exit.CANCELLED, Reason.CITIZEN_ASKED)
        )
        desk.live.apply(outcome)
        assert not desk.sees("番号札 1枚")


class TestOnThePageOfTheVisit:
    def test_once_more_later(self, desk, slips):
        """番号札 on the visit leads to its paper, and back."""
        (visit,) = receive(desk)
        desk.wait(lambda: desk.sees("印刷しました"))
        desk.visit.open(visit.id)
        assert desk.sees("印刷しました")
        desk.press("番号札")
        desk.at(PageName.TICKETS)
        desk.press("もう一度 印刷する")
        desk.press("紙をなくされた")
        desk.press("もう一度 印刷する", -1)
        desk.wait(lambda: len(desk.facts(TicketPrinted)) == 2)
        assert len(list(slips.glob("slip-*.png"))) == 2
        desk.press("手続きに 戻る")
        assert desk.here is PageName.VISIT


class TestToTheNextPerson:
    def test_not_past_a_missing_paper(self, desk_with):
        """次の方の受付へ stops at a paper that failed; the second press says what is passed over."""
        desk = desk_with("none:")
        (visit,) = receive(desk)
        desk.wait(lambda: desk.sees("印刷できません"))
        desk.press("次の方の受付へ")
        assert desk.here is PageName.TICKETS
        assert desk.sees(f"{visit.ticket} は 印刷できていません。")
        desk.press("この画面に 戻る")
        assert desk.here is PageName.TICKETS
        desk.press("次の方の受付へ")
        desk.press("このまま 次へ進む")
        assert desk.here is PageName.RECEPTION
        assert not desk.sees("番号札 1枚")

    def test_a_doubtful_one_stays_in_sight(self, desk_with, silent_printer):
        """One of which nobody knows is asked about at the reception until somebody has looked."""
        desk = desk_with(f"tcp://127.0.0.1:{silent_printer.port}?answers=no")
        receive(desk)
        desk.wait(lambda: desk.sees("番号札は 出ましたか？"))
        desk.press("次の方の受付へ")
        desk.press("このまま 次へ進む")
        assert desk.here is PageName.RECEPTION
        assert desk.sees("番号札 1枚が 出たか わかりません。")

    def test_a_new_failure_is_told_again(self, desk):
        """Passed over once; printed in vain again, it stands at the reception again."""
        desk.check_in_elsewhere(desk.booking("ヨシダ シゲル").code, 1)
        (visit,) = desk.visits()
        desk.jobs.pass_over(visit.id)
        assert not desk.sees("番号札 1枚")
        core = desk.booth.desk
        job = tickets.begin(core, "again", desk.acts.author, visit.id)
        ending = tickets.PaperEnding(JobState.FAILED, "paper_out")
        tickets.settle(core, "again", desk.acts.author, job, ending)
        desk.live.take(snapshot(core))
        assert len(desk.facts(TicketFailed)) == 1
        assert desk.sees("番号札 1枚が まだ 印刷できていません。")
