"""Finding people at the reception: what is typed, what is scanned, what is shown of them."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt

from kiosk.clock import JST
from kiosk.domain.facts import CheckedIn, NoShowMarked, NoShowUndone
from kiosk.domain.words import Reason
from kiosk.services.bookings import Bookings
from kiosk.ui.presenters import reception_view as rows
from kiosk.ui.views.frame import PageName
from sync.practice import PRACTICE_DAY
from sync.practice_people import practice_bookings

UNKNOWN = "この予約は 一覧にありません。"


def receive(desk, booking):
    """Give a number to everybody of a booking, and go back to the reception."""
    assert desk.reception.scanned(booking.code)
    desk.press(f"{booking.party_size}名で つぎへ")
    for left in range(booking.party_size - 1, -1, -1):
        desk.answer()
        desk.press("つぎの方へ" if left else desk_confirm(booking.party_size))
    desk.at(PageName.TICKETS)
    desk.wait(lambda: desk.sees("印刷しました"))
    desk.press("次の方の受付へ")


def desk_confirm(people):
    return f"{people}名分の 番号を出す" if people > 1 else "番号を出す"


class TestTyping:
    def test_two_hanakos(self, desk):
        """Both ladies called Sato Hanako are shown with their birth dates, under a warning."""
        desk.search("satou hanako")
        assert desk.sees(
            "同じお名前の方がいます。", "昭和33年3月3日", "平成3年12月24日", "1958年・64歳", "1991年・30歳"
        )
        assert desk.buttons().count("この方を受け付ける") == 2

    def test_return_does_not_choose_between_namesakes(self, desk):
        """Return takes nobody while there are two of one name."""
        desk.search("satou hanako")
        desk.qtbot.keyClick(desk.field("予約をさがす"), Qt.Key.Key_Return)
        assert desk.here is PageName.RECEPTION

    def test_return_takes_the_only_one(self, desk):
        """One hit and Return: the questions of that booking begin."""
        desk.search("giwonsizuka")
        desk.search("gion sizuka")
        desk.qtbot.keyClick(desk.field("予約をさがす"), Qt.Key.Key_Return)
        assert desk.here is PageName.QUESTIONS
        assert desk.sees("祇󠄀園 静", "昭和53年11月3日")

    def test_family_is_one_row(self, desk):
        """A family of four stands once, with its size."""
        desk.search("yamada aoi")
        assert desk.sees("ヤマダ アオイ", "4名 ご家族")
        assert desk.buttons().count("この方を受け付ける") == 1

    def test_how_a_date_was_read(self, desk):
        """A date of birth is told back in words."""
        desk.search("S33.3.3")
        assert desk.sees("昭和33年3月3日生まれの方を さがしました", "サトウ ハナコ")

    def test_individual_number_disappears(self, desk):
        """Twelve digits that look like a 個人番号 are gone from the field before they are complete words."""
        desk.search("123456789018")
        assert desk.field("予約をさがす").text() == ""
        assert "個人番号" in desk.said[-1].message.title
        assert not any("123456789018" in text for text in desk.texts())

    def test_nobody(self, desk):
        """Nobody of that name: said so, with what may help."""
        desk.search("zzzzz")
        assert desk.sees("見つかりませんでした")

    def test_a_long_list_stays_short(self, desk):
        """Of 5,000 bookings one sound finds many: a screenful is shown, the number of the others is said."""
        many = tuple(practice_bookings(PRACTICE_DAY, 5000, 1, 13, 20))
        desk.live.bookings = Bookings(many, "2022-11-23T17:00:00+09:00")
        desk.search("satou")
        assert 0 < desk.buttons().count("この方を受け付ける") <= rows.MOST_ROWS
        assert any("ほかに" in text and "件あります" in text for text in desk.texts())


class TestScanning:
    def test_straight_to_the_party(self, desk):
        """A booking's code leads to its people at once."""
        family = desk.booking("ヤマダ イチロウ")
        assert desk.reception.scanned(family.code)
        assert desk.here is PageName.QUESTIONS
        assert desk.sees("ヤマダ イチロウ", "ヤマダ サチコ", "ヤマダ アオイ", "ヤマダ ミナト", "4名 ご家族")

    def test_three_waves_are_one(self, desk):
        """The same code waved three times begins one reception, not three."""
        family = desk.booking("ヤマダ イチロウ")
        desk.reception.scanned(family.code)
        desk.press("4名で つぎへ")
        desk.reception.scanned(family.code)
        desk.reception.scanned(family.code)
        assert desk.asked() == "resident"

    def test_already_in(self, desk):
        """Somebody who is in already: which number, since when, where, and a way to look."""
        sato = desk.booking("ヨシダ シゲル")
        receive(desk, sato)
        visit = desk.visits()[0]
        desk.booth.clock.raise_floor(desk.booth.clock.steady_ms() + 5000)
        desk.reception.scanned(sato.code)
        for _ in range(2):
            desk.reception.scanned(sato.code)
        assert len(desk.said) == 1
        at = visit.checked_in_wall[11:16].removeprefix("0")
        assert desk.said[-1].message.title.startswith(f"{visit.ticket} で {at} に")
        assert desk.sees(f"{at} 受付済 {visit.ticket}")
        desk.press("内容を見る")
        assert desk.opened == [visit.id]
        assert len(desk.facts(CheckedIn)) == 1

    def test_unknown_code_beeps(self, desk):
        """A code that is not on the list makes a sound and says so."""
        desk.reception.scanned("YK99999")
        assert desk.beeps == 1
        assert desk.sees(UNKNOWN)
        desk.search("satou")
        assert not desk.sees(UNKNOWN)

    def test_ticket(self, desk):
        """The code on a number opens its visit; one of another day does not."""
        receive(desk, desk.booking("ヨシダ シゲル"))
        visit = desk.visits()[0]
        session = desk.live.floor.session.pack.session
        desk.reception.scanned(f"MK1:T:{session}:{visit.ticket}")
        assert desk.opened == [visit.id]
        desk.reception.scanned(f"MK1:T:elsewhere-2022-11-23:{visit.ticket}")
        assert desk.opened == [visit.id]
        assert "今日の この会場のものでは ありません" in desk.said[-1].message.title

    def test_application_form(self, desk):
        """The code of an application form is named for what it is, by its last four digits only."""
        desk.reception.scanned("https://example.invalid/?id=12345678901234567890123")
        assert "末尾 0123" in desk.said[-1].message.meaning
        assert not any("1234567890123456789" in text for text in desk.texts())

    def test_badge_is_not_ours(self, desk):
        """A staff badge is left to the frame."""
        assert not desk.reception.scanned("MK1:S:P3-9051")

    def test_rubbish(self, desk):
        """Whatever a code holds, it is never shown, opened or searched for."""
        desk.reception.scanned("https://example.invalid/pay?to=me")
        assert desk.beeps == 1
        assert not any("example" in text for text in desk.texts())


class TestExpected:
    def test_around_now(self, desk):
        """The empty field shows who is booked from half an hour ago to an hour ahead."""
        now = datetime(2022, 11, 24, 15, 0, tzinfo=JST)
        coming = rows.expected(desk.live.bookings, desk.live.floor, now)
        assert coming
        assert {b.time for b in coming} <= {f"{(now + timedelta(minutes=m)):%H:%M}" for m in range(-30, 61)}
        assert [b.time for b in coming] == sorted(b.time for b in coming)

    def test_on_the_page(self, desk):
        """At three o'clock the page shows who is booked around three, and nobody else."""
        desk.clock_shows("15:00")
        coming = [b for b in desk.live.bookings.bookings if "14:30" <= b.time <= "16:00"]
        assert desk.sees("これから お越しの方", *(b.people[0].kana for b in coming))
        assert desk.buttons().count("この方を受け付ける") == len(coming)

    def test_who_is_in_is_not_expected(self, desk):
        """Who has a number is no longer expected."""
        yoshida = desk.booking("ヨシダ シゲル")
        now = datetime.fromisoformat(f"2022-11-24T{yoshida.time}")
        assert yoshida in rows.expected(desk.live.bookings, desk.live.floor, now)
        receive(desk, yoshida)
        assert yoshida not in rows.expected(desk.live.bookings, desk.live.floor, now)

    def test_near_midnight(self, desk):
        """A clock near midnight does not turn the window round."""
        for hour in (0, 23):
            night = datetime(2022, 11, 24, hour, 45, tzinfo=JST)
            assert rows.expected(desk.live.bookings, desk.live.floor, night) == []


class TestNoShow:
    def test_marked_and_taken_back(self, desk):
        """Somebody who did not come is marked with a reason; the mark is taken back with one too."""
        desk.clock_shows("19:00")
        desk.search("yosida sigeru")
        desk.press("ヨシダ シゲル 来られなかった")
        desk.press("お越しにならなかった")
        desk.press("来られなかった", -1)
        desk.wait(lambda: desk.sees("来られませんでした"))
        assert desk.facts(NoShowMarked)[0].reason is Reason.DID_NOT_COME
        desk.press("ヨシダ シゲル 「来られなかった」を取り消す")
        desk.press("まちがえて押した")
        desk.press("「来られなかった」を取り消す", -1)
        desk.wait(lambda: not desk.sees("来られませんでした"))
        assert desk.facts(NoShowUndone)[0].reason is Reason.PRESSED_BY_MISTAKE

    def test_offered_when_late(self, desk):
        """The press is there once the booked time is past, not before."""
        booking, floor = desk.booking("ヨシダ シゲル"), desk.live.floor
        hour = int(booking.time[:2])
        assert rows.hit_row(floor, booking, 1, "2022-11-24", f"{hour - 1}:59").other is None
        late = rows.hit_row(floor, booking, 1, "2022-11-24", f"{hour + 1}:00").other
        assert late is not None
        assert late.code == rows.NO_SHOW
