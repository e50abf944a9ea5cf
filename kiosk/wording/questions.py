"""The reception questions as they are read aloud, their tiles, and what to tell the citizen.

Codes are those of the rule tables; a code this program does not know gets a neutral
word, so that a newer table or an older record can still be shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, assert_never

from kiosk.domain.questions import About
from kiosk.domain.words import Lane
from kiosk.wording.terms import CITY


@dataclass(frozen=True, slots=True)
class Tile:
    """One answer: what stands on the tile, and what to tell the citizen who gives it."""

    text: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: read aloud, with a line of help for the staff and a name for the summary."""

    text: str
    topic: str
    help: str
    tiles: Mapping[str, Tile] = field(default_factory=dict)


UNKNOWN: Final = Asked(
    "このおたずねは、この画面では 出せません。", "そのほか", "業務責任者に お声がけください。"
)
UNKNOWN_TILE: Final = Tile("この画面では 出せない答え")

_SUPPORT = (
    "きょうは、写真と申請書の作成を お手伝いします。"
    "申請書は ご自分で 郵送していただき、カードは 後日、区の窓口で お渡しします。"
)
_LOST_CARD = "通知カードを なくされたことの届け（紛失届）を、書いていただきます。"
_IDENTITY = "運転免許証や 保険証など、本人確認の書類を 見せていただけますか。"
_NOTIFICATION_TILES: Mapping[str, Tile] = {
    "held": Tile("通知カードを 持ってきた"),
    "lost": Tile("通知カードを なくした", _LOST_CARD),
    "notice": Tile("個人番号通知書を 受け取った"),
}
_NOTIFICATION = Asked(
    "個人番号の「通知カード」は お持ちですか。",
    "通知カード",
    "紙のカードです。2020年5月25日より後の方には、カードでなく「個人番号通知書」が 届いています。",
    _NOTIFICATION_TILES,
)

_APPLICATION: Mapping[str, Asked] = {
    "resident": Asked(
        f"{CITY}に 住民票が ありますか。",
        "住民票",
        "いっしょに来られた方 みなさんの分を うかがってください。",
        {"yes": Tile(f"{CITY}に ある"), "no": Tile(f"{CITY}には ない")},
    ),
    "first_issue": Asked(
        "マイナンバーカードを 作るのは、はじめてですか。",
        "カードの作成",
        "なくした方や 期限が切れた方の 作り直し（再交付）は、この窓口では 受け付けられません。",
        {"yes": Tile("はじめて 作る"), "no": Tile("前に 作ったことがある")},
    ),
    "moving": Asked(
        "近いうちに、引っ越しや お名前の変更の ご予定は ありますか。",
        "引っ越し・名前の変更",
        "カードが届くまで、およそ1か月 かかります。みなさんの分を うかがってください。",
        {
            "no": Tile("予定は ない"),
            "yes": Tile(
                "予定が ある",
                "カードが届くまで、およそ1か月 かかります。"
                "その前に 住所やお名前が変わると、カードを 受け取れないことがあります。",
            ),
        },
    ),
    "forwarding": Asked(
        "郵便局に、郵便物の転送の届けを 出していらっしゃいますか。",
        "郵便の転送",
        "カードの郵便は 転送されません。届けがあると、市に戻ってしまいます。",
        {
            "no": Tile("届けは 出していない"),
            "yes": Tile(
                "届けを 出している",
                "カードの郵便は 転送されず、市に戻ります。転送がいつまでか、お確かめください。",
            ),
        },
    ),
    "guardian": Asked(
        "お父さま、お母さまなど、法定代理人の方は ごいっしょですか。",
        "法定代理人",
        "15歳未満の方には 付き添いが必要です。代理人とわかる書類（戸籍謄本など）も 見せていただきます。",
        {
            "with_proof": Tile(
                "いっしょに来ていて、書類もある", "代理人の方の 本人確認の書類も、あとで 見せていただきます。"
            ),
            "without_proof": Tile("いっしょに来ているが、書類がない", _SUPPORT),
            "absent": Tile("いっしょに 来ていない"),
        },
    ),
    "identity": Asked(
        _IDENTITY,
        "本人確認の書類",
        "めやすは、写真付き2点か、写真付きと写真なし 各1点です。通知カードがあれば、写真なし2点です。",
        {"enough": Tile("書類が そろっている"), "not_enough": Tile("書類が 足りない", _SUPPORT)},
    ),
    "notification_card": _NOTIFICATION,
    "resident_card": Asked(
        "「住基カード」、住民基本台帳カードは お持ちですか。",
        "住基カード",
        "お持ちの方からは、書類を受け取るときに カードと返納届を お預かりします。",
        {"no": Tile("持っていない"), "yes": Tile("持っている")},
    ),
    "stay_period": Asked(
        "在留カードの期限まで、まだ 日がありますか。",
        "在留期限",
        "マイナンバーカードの期限は、在留期限までに なります。",
        {
            "enough": Tile("まだ 先"),
            "soon": Tile(
                "もうすぐ 切れる",
                "カードの期限は、在留期限までです。期間を延ばす方は、延ばしたあとの申請を おすすめします。",
            ),
        },
    ),
    "printed_form": Asked(
        "お名前が印刷された申請書が、ご自宅に届いて お持ちですか。",
        "印刷された申請書",
        "届いたあとに 引っ越しや お名前の変更が なかったかも、うかがってください。",
        {
            "none": Tile("持っていない"),
            "current": Tile("持っていて、内容も いまと同じ"),
            "changed": Tile(
                "持っているが、内容が 変わった",
                "お持ちの申請書は 使えません。手書き用の申請書に 書いていただきます。",
            ),
        },
    ),
}
_DELIVERY: Mapping[str, Asked] = {
    "notice": Asked(
        "市から届いた「交付通知書」のはがきを お持ちですか。",
        "交付通知書",
        "カードができたことを 知らせる はがきです。",
        {"held": Tile("持っている"), "none": Tile("持っていない")},
    ),
    "self": Asked(
        "カードを申請された ご本人が、いらしていますか。",
        "お越しの方",
        "15歳未満の方などは、法定代理人の方と ごいっしょか 確かめてください。",
        {
            "yes": Tile("ご本人だけ"),
            "with_representative": Tile(
                "ご本人と代理人の方",
                "代理人の方の 本人確認の書類と、代理人とわかる書類も、あとで 見せていただきます。",
            ),
            "representative_only": Tile("代理人の方だけ"),
        },
    ),
    "identity": Asked(
        _IDENTITY,
        "本人確認の書類",
        "めやすは、写真付き1点か、写真なし2点です。",
        {"enough": Tile("書類が そろっている"), "not_enough": Tile("書類が 足りない")},
    ),
    "notification_card": _NOTIFICATION,
}


def table(lane: Lane) -> Mapping[str, Asked]:
    """Every question of a lane by its code."""
    match lane:
        case Lane.APPLICATION:
            return _APPLICATION
        case Lane.DELIVERY:
            return _DELIVERY
    assert_never(lane)


def question(lane: Lane, code: str) -> Asked:
    """One question."""
    return table(lane).get(code, UNKNOWN)


def tile(lane: Lane, code: str, answer: str) -> Tile:
    """One answer of a question."""
    return question(lane, code).tiles.get(answer, UNKNOWN_TILE)


def summary(lane: Lane, code: str, answer: str) -> str:
    """Question and answer in one line: ``住民票: 千葉市に ある``."""
    return f"{question(lane, code).topic}: {tile(lane, code, answer).text}"


def concerns(about: About, people: int) -> str:
    """Whom a question is about, above the question."""
    match about:
        case About.PARTY:
            return f"お越しの{people}名 みなさんに" if people > 1 else "お越しの方に"
        case About.PERSON:
            return "この方に"
        case About.CHILD:
            return "15歳未満の方に"
        case About.FOREIGNER:
            return "外国籍の方に"
    assert_never(about)
