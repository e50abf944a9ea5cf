"""Papers: one for every number, what is said when the printer fails, and printing once more."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "printing"))

from escpos_peer import EscposPeer

from kiosk.domain.facts import CheckedIn, TicketDoubtful, TicketFailed, TicketPrinted, TicketRequested
from kiosk.domain.words import Reason
from kiosk.ui.views.frame import PageName
from kiosk.wording import papers


@pytest.fixture
def paper_printer():
    printer = EscposPeer()
    yield printer
    printer.close()


def receive(desk, kana="ヨシダ シゲル"):
    """Give numbers to everybody of a booking; answers with the visits."""
    booking = desk.booking(kana)
    before = len(desk.facts(CheckedIn))
    desk.arrival.begin(booking)
    desk.press(f"{booking.party_size}名で つぎへ")
    for left in range(booking.party_size - 1, -1, -1):
        desk.answer()
        if left:
            desk.press("つぎの方へ")
    desk.press(f"{booking.party_size}名分の 番号を出す" if booking.party_size > 1 else "番号を出す")
    desk.at(PageName.TICKETS)
    return [fact.visit for fact in desk.facts(CheckedIn)[before:]]


class TestPrinting:
    def test_a_family(self, desk, slips):
        """Three numbers are three papers, each a job of its own."""
        receive(desk, "ナカムラ ナオミ")
        desk.wait(lambda: desk.texts().count("印刷しました") == 3)
        assert len(list(slips.glob("slip-*.png"))) == 3
        assert len({fact.job for fact in desk.facts(TicketPrinted)}) == 3

    def test_the_next_person(self, desk):
        """次の方の受付へ: an empty field, and nothing of the one before."""
        receive(desk)
        desk.wait(lambda: desk.sees("印刷しました"))
        desk.press("次の方の受付へ")
        assert desk.here is PageName.RECEPTION
        assert desk.field("予約をさがす").text() == ""

    def test_shown_again_is_not_printed_again(self, desk, slips):
        """The same numbers given to the page twice come out once."""
        visits = receive(desk)
        desk.wait(lambda: desk.sees("印刷しました"))
        desk.tickets.give(visits)
        desk.wait(lambda: desk.workers.waiting == 0)
        assert len(list(slips.glob("slip-*.png"))) == 1

    def test_who_is_ahead(self, desk):
        """The first has nobody before; the second hears who is."""
        receive(desk)
        assert desk.sees("前に お待ちの方は いません")
        receive(desk, "ヤマザキ ユタカ")
        assert desk.sees("前に お待ちの方 1名")


class TestAgain:
    def test_with_a_reason(self, desk, slips):
        """A second paper asks why, and says that it is one."""
        receive(desk)
        desk.wait(lambda: desk.sees("印刷しました"))
        desk.press("もう一度 印刷する")
        desk.press("紙をなくされた")
        desk.press("もう一度 印刷する", -1)
        desk.wait(lambda: len(desk.facts(TicketPrinted)) == 2)
        assert [(f.copy, f.reason) for f in desk.facts(TicketRequested)] == [
            (1, None),
            (2, Reason.PAPER_LOST),
        ]
        assert len(list(slips.glob("slip-*.png"))) == 2

    def test_one_tap_one_paper(self, desk):
        """However often it is asked for while one is being printed, one comes out."""
        (visit,) = receive(desk)
        desk.wait(lambda: desk.sees("印刷しました"))
        for _ in range(3):
            desk.jobs.print(visit, Reason.PAPER_LOST)
        desk.wait(lambda: desk.workers.waiting == 0 and not desk.jobs.busy(visit))
        assert len(desk.facts(TicketRequested)) == 2


class TestTroubles:
    def test_no_printer(self, desk_with):
        """Without a printer no paper is claimed: the number is valid and can be written by hand."""
        desk = desk_with("none:")
        receive(desk)
        desk.wait(lambda: desk.sees("印刷できません"))
        assert desk.sees(papers.why("no_printer"), "番号を紙に書いて、お渡しください。")
        assert desk.facts(TicketPrinted) == []

    def test_paper_out_then_refilled(self, desk_with, paper_printer):
        """No paper: said in words; refilled and pressed once more, one paper of that number comes."""
        desk = desk_with(f"tcp://127.0.0.1:{paper_printer.port}")
        paper_printer.fate.paper_out = True
        receive(desk)
        desk.wait(lambda: desk.sees("印刷できません"))
        assert desk.sees("用紙")
        assert [fact.trouble for fact in desk.facts(TicketFailed)] == ["paper_out"]
        paper_printer.fate.paper_out = False
        desk.press("もう一度 印刷する")
        desk.wait(lambda: desk.sees("印刷しました"))
        assert len(paper_printer.slips) == 1

    def test_nobody_knows(self, desk_with, paper_printer):
        """The printer does not say whether the paper came: staff look, and what they saw is kept."""
        desk = desk_with(f"tcp://127.0.0.1:{paper_printer.port}?answers=no")
        receive(desk)
        desk.wait(lambda: desk.sees("番号札は 出ましたか？"))
        assert len(desk.facts(TicketDoubtful)) == 1
        desk.press("出ました")
        desk.wait(lambda: desk.sees("印刷しました"))
        (printed,) = desk.facts(TicketPrinted)
        assert printed.seen_by_staff

    def test_it_did_not_come(self, desk_with, paper_printer):
        """Staff see no paper: it is not called printed, and the next press prints without asking why."""
        desk = desk_with(f"tcp://127.0.0.1:{paper_printer.port}?answers=no")
        receive(desk)
        desk.wait(lambda: desk.sees("番号札は 出ましたか？"))
        desk.press("出ていません")
        desk.wait(lambda: desk.sees("印刷できません"))
        assert desk.sees(papers.why("not_seen"))
        desk.press("もう一度 印刷する")
        desk.wait(lambda: desk.sees("番号札は 出ましたか？"))
        assert [(f.copy, f.reason) for f in desk.facts(TicketRequested)] == [(1, None), (1, None)]


class TestWords:
    @pytest.mark.parametrize("code", ["paper_out", "cover_open", "unreachable", "too_long", "what"])
    def test_sentences(self, code):
        """Every reason is one or two whole sentences, never a code."""
        said = papers.why(code)
        assert said.endswith("。")
        assert code not in said
