"""What became of a ticket's paper, and why it is printed again."""

from collections.abc import Mapping, Sequence
from typing import Final

from kiosk.wording import troubles
from kiosk.wording.message import Message, ticket

AGAIN_WHAT: Final = "紙には「再印刷」と 入ります。番号は 変わりません。"
AGAIN_DOES: Final = "もう一度 印刷する"

_OWN: Final[Mapping[str, str]] = {
    "": "",
    "not_seen": "番号札は 出ていません。印刷機を見て、もう一度 印刷してください。",
    "too_long": "番号札に入りきらない内容です。業務責任者に お声がけください。",
}


def why(code: str) -> str:
    """Why no paper came, and the first thing to do; writing by hand is said beside it."""
    if code in _OWN:
        return _OWN[code]
    told = troubles.message(code)
    return f"{told.title}{_first(told.todo)}"


LEAVE_TITLE: Final = "番号札を お渡しできていない方が います"
LEAVE: Final = "このまま 次へ進む"
STAY: Final = "この画面に 戻る"
LOOK: Final = "番号札を 見る"
OPEN_DOUBTFUL: Final = "番号札 {count}枚が 出たか わかりません。"
OPEN_MISSING: Final = "番号札 {count}枚が まだ 印刷できていません。"
OPEN_BOTH: Final = "番号札 {count}枚が まだ 済んでいません（出たか わからないもの {doubtful}枚）。"


def open_papers(doubtful: int, missing: int) -> str:
    """How many papers nobody has settled, for the line that leads to them."""
    if doubtful and missing:
        return OPEN_BOTH.format(count=doubtful + missing, doubtful=doubtful)
    return (OPEN_DOUBTFUL if doubtful else OPEN_MISSING).format(count=doubtful + missing)


def still_open(count: int) -> str:
    """How many of the numbers on the screen are not settled; nothing when all are."""
    return f"まだ済んでいない番号札が {count}枚 あります。" if count else ""


def left_open(printing: Sequence[str], doubtful: Sequence[str], missing: Sequence[str]) -> str:
    """What is passed over when staff go on now, each number with what is to be done."""
    said = []
    if printing:
        said.append(f"{_numbers(printing)} は 印刷しているところです。")
    if doubtful:
        said.append(f"{_numbers(doubtful)} は 出たか わかりません。受付の画面から、あとで 選べます。")
    if missing:
        said.append(f"{_numbers(missing)} は 印刷できていません。番号を紙に書いて、お渡しください。")
    return "\n".join(said)


def valid_again(former: str, given_up: str) -> Message:
    """A move to the other lane was taken back: which of the two papers counts."""
    return Message(
        f"{ticket(former)} の番号札が、また 有効です。",
        f"{ticket(given_up)} の番号札は もう 使えません。",
        "お渡しした 新しい番号札は、返していただいてください。",
        "",
    )


def undo_transfer(former: str) -> str:
    """What taking back a move to the other lane means for the papers."""
    return f"{ticket(former)} の番号札が、また 有効になります。"


def _numbers(tickets: Sequence[str]) -> str:
    return "・".join(ticket(number) for number in tickets)


def again_title(number: str) -> str:
    """Which number is printed again."""
    return f"{ticket(number)} の番号札を もう一度 印刷します"


def _first(sentences: str) -> str:
    return f"{sentences.split('。', 1)[0]}。"
