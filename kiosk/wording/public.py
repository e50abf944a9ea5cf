"""Every phrase the public reads or hears, in six languages, as a typed table.

A phrase without one of its languages is a type error: :class:`Said` has no default, and both
:func:`said` and :meth:`Said.in_` match exhaustively. Calls are by number, never by name.
やさしい日本語 is written in kana with spaces, so that it needs no furigana.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

from kiosk.domain.words import Lane


class Language(Enum):
    """The languages of public texts; the value is the BCP 47 tag."""

    JAPANESE = "ja"
    EASY = "ja-x-easy"
    ENGLISH = "en"
    CHINESE = "zh-Hans"
    KOREAN = "ko"
    VIETNAMESE = "vi"


@dataclass(frozen=True, slots=True)
class Said:
    """One phrase in all languages. 日本語, やさしい日本語, English, 中文, 한국어, Tiếng Việt."""

    ja: str
    easy: str
    en: str
    zh: str
    ko: str
    vi: str

    def in_(self, language: Language) -> str:
        """Return the phrase in one language."""
        match language:
            case Language.JAPANESE:
                return self.ja
            case Language.EASY:
                return self.easy
            case Language.ENGLISH:
                return self.en
            case Language.CHINESE:
                return self.zh
            case Language.KOREAN:
                return self.ko
            case Language.VIETNAMESE:
                return self.vi
        assert_never(language)


class Phrase(Enum):
    """What can be said to the public without a number in it."""

    COME_WHEN_SHOWN = "come_when_shown"
    NOT_ON_TIME = "not_on_time"
    KEEP_TICKET = "keep_ticket"
    ASK_STAFF = "ask_staff"
    BEFORE = "before"
    PAUSED = "paused"
    CLOSED = "closed"
    CALLED_EARLIER = "called_earlier"
    NOBODY_CALLED = "nobody_called"
    PRACTICE = "practice"


FOOTER: Final = (Phrase.COME_WHEN_SHOWN, Phrase.KEEP_TICKET, Phrase.NOT_ON_TIME, Phrase.ASK_STAFF)
"""What the footer of the public screen says in turn."""


def said(phrase: Phrase) -> Said:
    """Return a phrase in all languages."""
    match phrase:
        case Phrase.COME_WHEN_SHOWN:
            return Said(
                ja="番号が出たら、その窓口へ お越しください。",
                easy="ばんごうが でたら、その まどぐちへ きてください。",
                en="When your number is shown, please come to that window.",
                zh="显示您的号码后，请前往相应窗口。",
                ko="번호가 표시되면 해당 창구로 오십시오.",
                vi="Khi số của bạn hiện ra, vui lòng đến quầy đó.",
            )
        case Phrase.NOT_ON_TIME:
            return Said(
                ja="番号を過ぎてしまった方は、受付に お声がけください。",
                easy="ばんごうが すぎたら、うけつけの ひとに いってください。",
                en="If you missed your number, please tell the reception.",
                zh="过号的来访者，请告知接待处。",
                ko="번호가 지나간 분은 접수처에 말씀해 주십시오.",
                vi="Nếu đã qua số của bạn, hãy báo cho quầy tiếp nhận.",
            )
        case Phrase.KEEP_TICKET:
            return Said(
                ja="番号札は、終わるまで お持ちください。",
                easy="ばんごうの かみは、おわるまで もっていてください。",
                en="Please keep your ticket until you have finished.",
                zh="办完之前，请保管好号码纸。",
                ko="번호표는 끝날 때까지 가지고 계십시오.",
                vi="Vui lòng giữ phiếu số cho đến khi xong.",
            )
        case Phrase.ASK_STAFF:
            return Said(
                ja="お困りのときは、係の者に お声がけください。",
                easy="わからないときは、かかりの ひとに きいてください。",
                en="If you need help, please ask our staff.",
                zh="如有疑问，请咨询工作人员。",
                ko="궁금한 점은 직원에게 물어보십시오.",
                vi="Nếu cần giúp đỡ, hãy hỏi nhân viên.",
            )
        case Phrase.BEFORE:
            return Said(
                ja="まもなく 受付を始めます",
                easy="もうすぐ うけつけが はじまります",
                en="Opening soon",
                zh="即将开始受理",
                ko="곧 접수를 시작합니다",
                vi="Sắp bắt đầu tiếp nhận",
            )
        case Phrase.PAUSED:
            return Said(
                ja="ただいま お呼び出しを 休んでいます",
                easy="いま すこし やすんでいます",
                en="Calls are paused for the moment",
                zh="暂停叫号",
                ko="호출을 잠시 멈추었습니다",
                vi="Tạm ngừng gọi số",
            )
        case Phrase.CLOSED:
            return Said(
                ja="本日の受付は 終わりました",
                easy="きょうの うけつけは おわりました",
                en="Closed for today",
                zh="今日受理已结束",
                ko="오늘 접수는 끝났습니다",
                vi="Hôm nay đã hết giờ tiếp nhận",
            )
        case Phrase.CALLED_EARLIER:
            return Said(
                ja="先に呼ばれた番号",
                easy="まえに よばれた ばんごう",
                en="Called before",
                zh="已叫号码",
                ko="이전 호출 번호",
                vi="Số đã gọi",
            )
        case Phrase.NOBODY_CALLED:
            return Said(
                ja="お呼び出しを お待ちください",
                easy="よばれるまで まってください",
                en="Please wait to be called",
                zh="请等候叫号",
                ko="호출을 기다려 주십시오",
                vi="Vui lòng chờ được gọi",
            )
        case Phrase.PRACTICE:
            return Said(ja="練習", easy="れんしゅう", en="Practice", zh="练习", ko="연습", vi="Luyện tập")
    assert_never(phrase)


def lane(which: Lane) -> Said:
    """Return the public name of a lane."""
    match which:
        case Lane.APPLICATION:
            return Said(ja="申請", easy="もうしこみ", en="Application", zh="申请", ko="신청", vi="Đăng ký")
        case Lane.DELIVERY:
            return Said(ja="交付", easy="うけとり", en="Pick-up", zh="领取", ko="교부", vi="Nhận thẻ")
    assert_never(which)


def to_window(window: str) -> Said:
    """Return where to go; ``window`` is its number."""
    return Said(
        ja=f"窓口 {window} へ",
        easy=f"まどぐち {window} へ",
        en=f"Window {window}",
        zh=f"请到 {window} 号窗口",
        ko=f"{window}번 창구로",
        vi=f"Quầy số {window}",
    )


def waiting(people: int) -> Said:
    """Return how many wait in a lane."""
    return Said(
        ja=f"待っている方 {people}人",
        easy=f"まっている ひと {people}にん",
        en=f"{people} waiting",
        zh=f"等候 {people} 人",
        ko=f"대기 {people}명",
        vi=f"{people} người đang chờ",
    )


def about(minutes: int) -> Said:
    """Return the expected wait."""
    return Said(
        ja=f"およそ {minutes}分",
        easy=f"だいたい {minutes}ふん",
        en=f"about {minutes} min",
        zh=f"约 {minutes} 分钟",
        ko=f"약 {minutes}분",
        vi=f"khoảng {minutes} phút",
    )


def hours(opens: str, closes: str) -> Said:
    """Return the opening hours; both as 13:00."""
    span = f"{opens}–{closes}"
    return Said(
        ja=f"受付時間 {span}",
        easy=f"じかん {span}",
        en=f"Hours {span}",
        zh=f"受理时间 {span}",
        ko=f"접수 시간 {span}",
        vi=f"Giờ tiếp nhận {span}",
    )
