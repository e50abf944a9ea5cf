"""Receiving people: who came, what they are asked, who is sent elsewhere, who gets a number."""

from PySide6.QtCore import Qt

from kiosk.domain.entry import Author
from kiosk.domain.facts import CheckedIn, TurnedAway
from kiosk.domain.requests import ReceptionStop
from kiosk.domain.words import Lane, Reason, Role, Stop
from kiosk.ui.views.frame import PageName

B = Lane.DELIVERY
SUPERVISOR = Author("p1", Role.SUPERVISOR, "4")


def begin(desk, kana):
    booking = desk.booking(kana)
    desk.reception.scanned(booking.code)
    assert desk.here is PageName.QUESTIONS
    return booking


class TestFamily:
    def test_two_of_three_came(self, desk):
        """A mother and one of the twins came: two numbers, the third seat stays open."""
        begin(desk, "ナカムラ ナオミ")
        desk.press("ナカムラ カイネ")
        desk.press("2名で つぎへ")
        mother = desk.answer()
        assert "guardian" not in mother
        desk.press("つぎの方へ")
        child = desk.answer()
        assert child[0] == "first_issue"
        assert "guardian" in child
        assert not {"resident", "moving", "forwarding"} & set(child)
        desk.press("2名分の 番号を出す")
        desk.at(PageName.TICKETS)
        facts = desk.facts(CheckedIn)
        assert [(fact.seat, fact.under_15) for fact in facts] == [(1, False), (2, True)]
        desk.wait(lambda: desk.texts().count("印刷しました") == 2)
        desk.press("次の方の受付へ")
        desk.search("nakamura kaine")
        assert desk.sees(f"受付済 {facts[0].ticket}・{facts[1].ticket}（あと1名）")

    def test_the_third_comes_later(self, desk):
        """Who comes later is received alone; the others cannot be received again."""
        booking = begin(desk, "ナカムラ ナオミ")
        desk.press("ナカムラ カイト")
        desk.press("ナカムラ カイネ")
        desk.press("1名で つぎへ")
        desk.answer()
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        desk.arrival.begin(booking)
        assert desk.buttons().count("ナカムラ ナオミ") == 0
        desk.press("2名で つぎへ")
        assert desk.asked() == "resident"

    def test_ticks_are_not_another_familys(self, desk):
        """A tick taken away in one family is not missing in the next one of the same size."""
        begin(desk, "ナカムラ ナオミ")
        desk.press("ナカムラ カイネ")
        three = next(
            b for b in desk.live.bookings.bookings
            if b.party_size == 3 and b.people[0].kana != "ナカムラ ナオミ"
        )  # fmt: skip
        desk.arrival.begin(three)
        assert desk.sees("3名で つぎへ")

    def test_somebody_without_a_name_on_the_list(self, desk):
        """A member whom the list does not name is asked for kana, age and nationality."""
        booking = next(b for b in desk.live.bookings.bookings if b.party_size > len(b.people))
        desk.arrival.begin(booking)
        named = [person.kana for person in booking.people]
        for kana in named:
            desk.press(kana)
        spare = booking.party_size - len(named)
        desk.press(f"{spare}名で つぎへ")
        for _ in range(spare):
            desk.write("お名前(カナ)", "ハヤシ マコト")
            desk.press("つぎへ")
        asked = desk.answer()
        assert asked.count("age") == 1
        assert asked.index("age") < asked.index("identity")
        assert "foreigner" in asked


class TestStops:
    def test_reissue_while_the_wife_is_received(self, desk):
        """The husband lost his card and is sent to the ward office; his wife gets her number."""
        couple = begin(desk, "グエン ティ フオン タオ")
        desk.press("2名で つぎへ")
        desk.answer(first_issue="no")
        assert desk.sees("再交付は、この窓口では 受け付けられません。", "お住まいの区の市民総合窓口課")
        desk.press("ご案内して、ほかの方の受付へ")
        desk.wait(lambda: desk.asked() != "")
        rest = desk.answer()
        assert "resident" not in rest
        assert "stay_period" in rest
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        (away,) = desk.facts(TurnedAway)
        assert (away.stop, away.people, away.booking) == (Stop.REISSUE, 1, couple.code)
        assert [fact.seat for fact in desk.facts(CheckedIn)] == [2]

    def test_wrong_tile(self, desk):
        """A stop that was a slip of the finger: the answer is put right and nothing was recorded."""
        begin(desk, "ヨシダ シゲル")
        desk.press("1名で つぎへ")
        desk.answer(first_issue="no")
        desk.press("答えを 直す")
        assert desk.asked() == "first_issue"
        desk.answer()
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        assert desk.facts(TurnedAway) == []

    def test_one_of_the_family_lives_elsewhere(self, desk):
        """Not everybody lives in the city: each is asked, one is sent home, the others go on."""
        begin(desk, "ナカムラ ナオミ")
        desk.press("ナカムラ カイネ")
        desk.press("2名で つぎへ")
        desk.answer(resident="no")
        desk.press("お一人ずつ うかがう")
        assert desk.asked() == "resident"
        desk.answer(resident="no")
        desk.press("ご案内して、ほかの方の受付へ")
        desk.wait(lambda: desk.asked() == "resident")
        desk.answer()
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        assert [fact.stop for fact in desk.facts(TurnedAway)] == [Stop.NOT_RESIDENT]
        assert [fact.seat for fact in desk.facts(CheckedIn)] == [2]

    def test_everybody_lives_elsewhere(self, desk):
        """The whole family is sent on with one press, counted by heads, and the desk is free."""
        begin(desk, "ナカムラ ナオミ")
        desk.press("3名で つぎへ")
        desk.answer(resident="no")
        desk.press("3名 みなさんを ご案内する")
        desk.at(PageName.RECEPTION)
        assert [fact.people for fact in desk.facts(TurnedAway)] == [3]
        assert not desk.arrival.under_way

    def test_no_way_back_over_what_was_recorded(self, desk):
        """もどる does not lead back over somebody who was sent elsewhere."""
        begin(desk, "グエン ティ フオン タオ")
        desk.press("2名で つぎへ")
        desk.answer(first_issue="no")
        desk.press("ご案内して、ほかの方の受付へ")
        desk.wait(lambda: desk.asked() != "")
        desk.press("もどる")
        assert desk.here is PageName.RECEPTION
        desk.arrival.begin(desk.booking("グエン ティ フオン タオ"))
        assert desk.sees("再交付 ご案内済み", "1名で つぎへ")
        assert len(desk.facts(TurnedAway)) == 1


class TestSupport:
    def test_child_without_proof(self, desk):
        """A child whose father has no proof with him is helped with photo and form only, and is told so."""
        begin(desk, "ヤマダ イチロウ")
        for kana in ("ヤマダ イチロウ", "ヤマダ サチコ", "ヤマダ ミナト"):
            desk.press(kana)
        desk.press("1名で つぎへ")
        desk.answer(guardian="without_proof")
        assert desk.sees("申請サポートで 受け付けます。", "きょうは、写真と申請書の作成を お手伝いします。")
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        (fact,) = desk.facts(CheckedIn)
        assert (fact.under_15, fact.support_only) == (True, True)

    def test_advice(self, desk):
        """What is to be told stands in the summary; an answer can be changed there."""
        begin(desk, "ヨシダ シゲル")
        desk.press("1名で つぎへ")
        desk.answer(moving="yes", notification_card="lost")
        assert desk.sees("およそ1か月", "紛失届", "予定が ある")
        desk.press("「引っ越し・名前の変更」の答えを 変える")
        desk.press("予定は ない")
        assert not desk.sees("およそ1か月")
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        (fact,) = desk.facts(CheckedIn)
        assert ("moving", "no") in [(a.question, a.answer) for a in fact.answers]


class TestWalkIn:
    def test_delivery(self, desk):
        """Somebody comes for a card without a booking and gets a number of the other series."""
        desk.press("予約なしで受け付ける")
        desk.press("交付受付")
        desk.write("お名前(カナ)", "コバヤシ レン")
        desk.write("生年月日", "S60.1.2")
        desk.press("つぎへ")
        assert desk.sees("コバヤシ レン", "昭和60年1月2日", "1985年・37歳")
        desk.press("1名で つぎへ")
        assert desk.answer(B) == ["notice", "self", "identity", "notification_card"]
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        (fact,) = desk.facts(CheckedIn)
        assert (fact.lane, fact.ticket[0], fact.booking) == (B, "B", None)
        assert desk.live.person(fact.visit).birth_date == "1985-01-02"

    def test_family_without_a_booking(self, desk):
        """A mother and her child without a booking are one party; the child is asked a child's question."""
        desk.press("予約なしで受け付ける")
        desk.press("申請受付")
        for kana, birth in (("コバヤシ レン", "1985/1/2"), ("コバヤシ ユイ", "平成30年5月5日")):
            desk.write("お名前(カナ)", kana)
            desk.write("生年月日", birth)
            desk.press("つぎへ")
            if kana.endswith("レン"):
                desk.press("一緒に来た方を 加える")
        desk.press("2名で つぎへ")
        assert "foreigner" in desk.answer(foreigner="yes")
        desk.press("つぎの方へ")
        assert "guardian" in desk.answer()
        desk.press("2名分の 番号を出す")
        desk.at(PageName.TICKETS)
        facts = desk.facts(CheckedIn)
        assert [fact.party_size for fact in facts] == [2, 2]
        assert len({fact.party for fact in facts}) == 1
        assert [desk.live.person(fact.visit).foreigner for fact in facts] == [True, False]
        assert not {"age", "foreigner"} & {a.question for fact in facts for a in fact.answers}

    def test_what_is_wrong_is_said_at_its_field(self, desk):
        """An empty name, an impossible date and a forbidden number: each told at its field, nothing lost."""
        desk.press("予約なしで受け付ける")
        desk.press("申請受付")
        desk.write("お名前(漢字など)", "123456789018")
        desk.write("生年月日", "昭和64.1.8")
        desk.press("つぎへ")
        assert desk.sees("個人番号", "その日は、その元号では ありません。")
        desk.write("お名前(漢字など)", "")
        desk.press("つぎへ")
        assert desk.sees("お名前（カナ）が 入っていません。")
        assert desk.field("生年月日").text() == "昭和64.1.8"

    def test_typing_survives_the_others(self, desk):
        """What is being typed stays while something else happens at the booth."""
        desk.press("予約なしで受け付ける")
        desk.press("申請受付")
        desk.write("お名前(カナ)", "コバヤシ")
        desk.live.changed.emit()
        assert desk.field("お名前(カナ)").text() == "コバヤシ"


class TestOnce:
    def test_double_press(self, desk):
        """Pressing twice where the number is given makes one check-in and one paper."""
        begin(desk, "ヨシダ シゲル")
        desk.press("1名で つぎへ")
        desk.answer()
        button = desk.button("番号を出す")
        desk.qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
        button.click()
        assert not button.isEnabled()
        desk.at(PageName.TICKETS)
        desk.wait(lambda: desk.sees("印刷しました"))
        assert len(desk.facts(CheckedIn)) == 1

    def test_back_and_forth(self, desk):
        """One step back shows the question before with its answer marked; leaving asks nothing twice."""
        begin(desk, "ヨシダ シゲル")
        desk.press("1名で つぎへ")
        desk.press("千葉市に ある")
        desk.press("はじめて 作る")
        assert desk.asked() == "moving"
        desk.press("もどる")
        assert desk.asked() == "first_issue"
        desk.press("はじめて 作る")
        begin(desk, "ナカムラ ナオミ")
        assert desk.sees("ナカムラ ナオミ")
        desk.arrival.begin(desk.booking("ヨシダ シゲル"))
        assert desk.asked() == "moving"

    def test_left(self, desk):
        """受付をやめる keeps nothing: beginning again begins at the start."""
        begin(desk, "ヨシダ シゲル")
        desk.press("1名で つぎへ")
        desk.press("千葉市に ある")
        desk.press("受付をやめる")
        assert desk.here is PageName.RECEPTION
        desk.arrival.begin(desk.booking("ヨシダ シゲル"))
        assert desk.sees("1名で つぎへ")


class TestRefused:
    def test_reception_stopped_meanwhile(self, desk):
        """The supervisor stopped the reception while somebody was asked: said, and the answers stay."""
        begin(desk, "ヨシダ シゲル")
        desk.press("1名で つぎへ")
        desk.answer()
        desk.elsewhere(SUPERVISOR, ReceptionStop(Reason.CROWDED))
        desk.press("番号を出す")
        desk.wait(lambda: bool(desk.said))
        assert desk.said[-1].refusal.code == "reception_stopped"
        assert desk.sees("番号を出す", "はじめて 作る")
        assert desk.facts(CheckedIn) == []

    def test_somebody_received_one_of_them_meanwhile(self, desk):
        """Another window was quicker with the child: who is left is shown, with the answers kept."""
        booking = begin(desk, "ナカムラ ナオミ")
        desk.press("3名で つぎへ")
        for _ in range(2):
            desk.answer()
            desk.press("つぎの方へ")
        desk.answer()
        desk.check_in_elsewhere(booking.code, 2)
        desk.press("3名分の 番号を出す")
        desk.wait(lambda: bool(desk.said))
        assert desk.said[-1].refusal.code == "already_checked_in"
        desk.press("2名で つぎへ")
        assert desk.asked() == ""
        desk.press("つぎの方へ")
        desk.press("2名分の 番号を出す")
        desk.at(PageName.TICKETS)
        assert sorted(fact.seat for fact in desk.facts(CheckedIn)) == [1, 2, 3]


class TestTrouble:
    def test_asked_again_on_both_ways(self, desk):
        """The journal was away: nothing is lost, and however it is sent again it makes one number."""
        desk.press("予約なしで受け付ける")
        desk.press("交付受付")
        desk.write("お名前(カナ)", "コバヤシ レン")
        desk.press("つぎへ")
        desk.press("1名で つぎへ")
        desk.answer(B)
        session, desk.booth.desk = desk.booth.desk, None
        desk.press("番号を出す")
        desk.wait(lambda: bool(desk.said))
        assert desk.said[-1].again is not None
        assert desk.sees("番号を出す")
        desk.booth.desk = session
        desk.said[-1].again()
        desk.press("番号を出す")
        desk.at(PageName.TICKETS)
        desk.wait(lambda: desk.workers.waiting == 0)
        assert len(desk.facts(CheckedIn)) == 1

    def test_sent_away_once(self, desk):
        """The same when somebody is sent elsewhere: counted once."""
        begin(desk, "ヨシダ シゲル")
        desk.press("1名で つぎへ")
        desk.answer(first_issue="no")
        session, desk.booth.desk = desk.booth.desk, None
        desk.press("ご案内して 終わる")
        desk.wait(lambda: bool(desk.said))
        desk.booth.desk = session
        desk.said[-1].again()
        desk.press("ご案内して 終わる")
        desk.at(PageName.RECEPTION)
        desk.wait(lambda: desk.workers.waiting == 0)
        assert len(desk.facts(TurnedAway)) == 1
