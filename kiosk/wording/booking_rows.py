"""What the reception says of a booking and of a code that was scanned."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from kiosk.domain.scan import Oddity
from kiosk.wording import dates
from kiosk.wording.message import Message, clock, ticket

RECEIVE: Final = "この方を受け付ける"
RECEIVE_REST: Final = "続けて受け付ける"
OPEN: Final = "内容を見る"
NO_SHOW: Final = "来られなかった"
UNDO_NO_SHOW: Final = "「来られなかった」を取り消す"
NO_SHOW_STATE: Final = "来られませんでした"
WITHDRAWN_STATE: Final = "受付を取り消し"
NOT_BOOKABLE: Final = "交付受付に 予約は ありません"
NOT_OPEN: Final = "まだ開場していません"
STOPPED: Final = "受付を止めています"

NO_SHOW_TITLE: Final = "この予約を「来られなかった」にします"
NO_SHOW_WHAT: Final = "あとから来られたときは、そのまま受け付けられます。"
UNDO_TITLE: Final = "「来られなかった」を取り消します"
UNDO_WHAT: Final = "この予約は、これから お越しの方に 戻ります。"

BY_BIRTH: Final = "生年月日で さがしました"
BY_PHONE: Final = "電話番号で さがしました"
BY_CODE: Final = "予約番号で さがしました"

_NOTHING_DONE: Final = "番号札は 出していません。記録も していません。"
_SEARCH: Final = "お名前のカナか、電話番号で さがしてください。"

INDIVIDUAL_NUMBER: Final = Message(
    "個人番号（マイナンバー）のように見える12桁の数字です。",
    "法律で 残せない番号かも しれないため、消しました。どこにも 残していません。",
    _SEARCH,
    "individual_number",
)
OTHER_TICKET: Final = Message(
    "この番号札は、今日の この会場のものでは ありません。",
    "手続きは 開いていません。",
    "番号札の 日にちと会場を 確かめてください。今日の方は、受付から 始めてください。",
    "other_ticket",
)


def received(at: str, tickets: Sequence[str], left: int = 0) -> str:
    """``13:24 受付済 A104``; with more numbers and with members who are still to come."""
    since = clock(at)
    shown = "・".join(ticket(number) for number in tickets[:2])
    more = f" ほか{len(tickets) - 2}名" if len(tickets) > 2 else ""
    rest = f"（あと{left}名）" if left else ""
    return f"{since} 受付済 {shown}{more}{rest}".strip()


def ended(number: str, how: str) -> str:
    """A visit that ended unfinished, so that the person may come again: ``A104 不備・持ち帰り``."""
    return f"{ticket(number)} {how}"


def no_show_of(kana: str, booked: str) -> str:
    """Whose booking is meant, and what the mark means."""
    return f"{kana} さん（{booked} のご予約）。{NO_SHOW_WHAT}"


def undo_of(kana: str, booked: str) -> str:
    """Whose mark is taken back, and what that means."""
    return f"{kana} さん（{booked} のご予約）。{UNDO_WHAT}"


def list_age(bookings: int, as_of: str) -> str:
    """The line about the booking list; ``as_of`` is already worded (``今日 9:12``)."""
    return f"予約一覧 {bookings}件（{as_of} のもの）"


def born(birth: str) -> str:
    """How a typed date was understood."""
    return f"{birth}生まれの方を さがしました"


def application_id(last_four: str) -> Message:
    """The code of a pre-printed form was read; it says nothing about a booking."""
    return Message(
        "申請書の番号（申請書ID）です。予約の番号では ありません。",
        f"末尾 {last_four} の申請書です。番号は 残していません。",
        _SEARCH,
        "application_id",
    )


def unreadable(why: Oddity) -> Message:
    """A code of ours that is damaged, or one that nobody knows."""
    damaged = why is Oddity.DAMAGED_TICKET
    return Message(
        "番号札の コードが 読み取れませんでした。" if damaged else "この窓口の コードでは ありません。",
        _NOTHING_DONE,
        "番号札の番号を見て、「呼出」の画面から 開いてください。" if damaged else _SEARCH,
        why.value,
    )


def walk_in_why_not(*, opened: bool, receiving: bool) -> str:
    """Why nobody can be received now; empty when somebody can."""
    if not opened:
        return NOT_OPEN
    return "" if receiving else STOPPED


def sought_birth(birth: str) -> str:
    """What was searched by, when it was a date."""
    return born(birth) if birth else BY_BIRTH


def as_of(moment: str, today: str) -> str:
    """When the list was taken, in words."""
    return dates.as_of(moment, date.fromisoformat(today))
