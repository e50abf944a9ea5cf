"""Words between a booking and a number that depend on who came."""

from typing import Final

from kiosk.wording import dates
from kiosk.wording.message import Message, clock, quoted
from kiosk.wording.questions import Asked, Tile

UNNAMED: Final = "お名前を うかがいます"
WALK_IN: Final = "予約なし"
NEXT_PERSON: Final = "つぎの方へ"
CHANGE: Final = "答えを 直す"
SEND: Final = "ご案内して 終わる"
SEND_AND_GO_ON: Final = "ご案内して、ほかの方の受付へ"
ONE_BY_ONE: Final = "お一人ずつ うかがう"
SENT: Final = "ご案内済み"
GO_ON: Final = "途中の受付に 戻る"
SUPPORT: Final = "申請サポートで 受け付けます。写真と申請書だけで、本人確認は しません。"

AGE: Final = Asked(
    "15歳以上の方ですか。",
    "年齢",
    "生年月日が わからないため、うかがいます。15歳未満の方には、法定代理人の方の 付き添いが必要です。",
    {"adult": Tile("15歳以上"), "under_15": Tile("15歳未満")},
)
FOREIGNER: Final = Asked(
    "在留カードを お持ちの、外国籍の方ですか。",
    "国籍",
    "外国籍の方には、在留期限を うかがいます。",
    {"no": Tile("日本国籍"), "yes": Tile("外国籍")},
)


def booked(time: str, people: int, note: str = "") -> str:
    """The booking above the list of its people; ``note`` is the office's remark."""
    remark = f"　備考: {quoted(note, 48)}" if note else ""
    return f"{clock(time)} のご予約・{dates.party(people)}{remark}".strip()


def unfinished(kana: str) -> str:
    """A party that was set aside half asked."""
    return f"途中の受付  {kana} さん" if kana else "途中の受付  お名前を うかがう前の方"


def sent(stop: str) -> str:
    """Somebody who was sent elsewhere: ``再交付 ご案内済み``."""
    return f"{stop} {SENT}"


def send_all(people: int) -> str:
    """Everybody of a party is sent elsewhere."""
    return f"{people}名 みなさんを ご案内する"


def confirm(people: int) -> str:
    """The press that gives the numbers."""
    return f"{people}名分の 番号を出す" if people > 1 else "番号を出す"


def ahead(people: int, minutes: int) -> str:
    """What the holder of a number has before them."""
    if not people:
        return "前に お待ちの方は いません"
    return f"前に お待ちの方 {people}名・{dates.minutes(minutes)}"


SENT_AWAY: Final = Message(
    "ほかの窓口を ご案内しました。", "番号札は 出していません。", "まちがえたときは、取り消せます。", ""
)
UNDO_SENT: Final = "ご案内を 取り消す"
