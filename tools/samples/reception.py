"""Views of 受付 and of everything up to the ticket."""

from dataclasses import replace

from kiosk.domain.words import Lane
from kiosk.ui.theme import Tone
from kiosk.ui.views.atoms import Choice, Fact, PersonLine, Press, Sign
from kiosk.ui.views.questions import (
    Answered,
    LaneOption,
    LaneView,
    Member,
    PartyView,
    QuestionView,
    StopView,
    SummaryView,
    WalkInView,
)
from kiosk.ui.views.reception import HitRow, ReceptionView, Standing
from kiosk.ui.views.tickets import Paper, TicketCard, TicketsView
from tools.samples import people

AGE = "予約一覧 86件(今朝 9:12 に届いたもの)"
ADMIT = Press("admit", "この方を受け付ける")
LOOK = Press("look", "内容を見る")
ABSENT = Press("no_show", "来なかった")
DONE = Sign("13:24 受付済 A104", Tone.GOOD)


def hit(code: str, who: PersonLine, at: str, party: str = "1名") -> HitRow:
    """Return somebody who can be received."""
    return HitRow(code, who, at, party, main=ADMIT)


SAME_NAME = ReceptionView(
    hits=(
        replace(hit("b1", people.HANAKO, "14:00"), namesake=True),
        replace(hit("b2", people.HANAKO_TOO, "14:00", "3名 ご家族"), namesake=True),
        HitRow("b3", people.HANAE, "13:30", "1名", DONE, LOOK, welcome=False),
    ),
    found=3,
    same_name=True,
    text="サトウ ハナ",
    list_age=AGE,
)
EXPECTED = ReceptionView(
    expected=(
        HitRow("b4", people.MINORU, "13:00", "1名", Sign("10分 過ぎています", Tone.CARE), ADMIT, ABSENT),
        hit("b5", people.RARE, "13:30"),
        hit("b6", people.VARIANT, "13:30"),
        hit("b7", people.LAN, "14:00", "2名 ご家族"),
        hit("b8", people.LONG, "14:00", "4名 ご家族"),
    ),
    text="",
    list_age=AGE,
)
EMPTY = ReceptionView(text="", list_age="予約一覧は まだありません")
LEFT_OPEN = replace(
    EXPECTED,
    standing=(
        Standing("papers", "番号札 1枚が 出たか わかりません。", "番号札を 見る"),
        Standing("w1", "途中の受付  タナカ ミノル さん", "途中の受付に 戻る", Tone.KEY),
    ),
)
NOTHING = ReceptionView(found=0, text="ヤマダ", list_age=AGE)
MANY = ReceptionView(
    hits=tuple(hit(f"m{n}", people.HANAKO_TOO, f"{13 + n // 10}:{n % 6}0") for n in range(50)),
    found=64,
    text="サ",
    sought="「サ」で始まるお名前を さがしています",
    same_name=True,
    list_age=AGE,
)
NO_SHOW = ReceptionView(
    hits=(
        HitRow(
            "b9",
            people.LONG,
            "13:00",
            "2名 ご家族",
            Sign("来なかった(14:40)", Tone.CARE),
            Press("admit", "来られたので受け付ける"),
            Press("undo_no_show", "取り消す"),
        ),
        HitRow(
            "b3", people.HANAE, "13:30", "1名", DONE, LOOK, Press("undo", "受付を取り消す"), welcome=False
        ),
    ),
    found=2,
    text="S60.1.2",
    sought="生年月日 昭和60年1月2日で さがしました",
    list_age=AGE,
)
UNKNOWN = ReceptionView(text="", unknown_code=True, list_age=AGE, walk_in_why_not="開場していません")

PARTY = PartyView(
    "予約 14:00・3名",
    (
        Member("p1", people.HANAKO_TOO),
        Member("p2", people.CHILD),
        Member("p3", people.BABY, here=False),
        Member("p4", people.HANAE, state=DONE, why_not="受付済"),
    ),
    may_add=True,
)
LANES = LaneView(
    (LaneOption(Lane.APPLICATION, "待ち 4名 約18分"), LaneOption(Lane.DELIVERY, "待ち 1名 約20分"))
)
LANE_SHUT = LaneView(
    (
        LaneOption(Lane.APPLICATION, "待ち 4名 約18分"),
        LaneOption(Lane.DELIVERY, why_not="この会場では 行っていません"),
    )
)
WALK_IN = WalkInView(Lane.APPLICATION)
WALK_IN_WRONG = WalkInView(
    Lane.DELIVERY,
    kana="佐藤",
    birth="S64.1.8",
    problems={
        "kana": "カナで書いてください。",
        "birth": "昭和64年は 1月7日までです。平成1年1月8日でしょうか。",
    },
)
WALK_IN_READ = WalkInView(
    Lane.APPLICATION, "タナカ ミノル", "田中 穰", "S48.5.2", "昭和48年5月2日・1973年・49歳"
)
QUESTION = QuestionView(
    people.HANAKO_TOO,
    Lane.APPLICATION,
    "first_issue",
    "マイナンバーカードを つくるのは はじめてですか？",
    (Choice("yes", "はじめて"), Choice("no", "前に つくったことがある", "なくした・古くなった・とりかえる")),
    2,
    9,
    "つくりなおす方は、区役所での手続きになります。",
    whose="3名のうち 1人目",
)
QUESTION_LONG = QuestionView(
    people.LONG,
    Lane.APPLICATION,
    "documents",
    "本人確認の書類は、何を お持ちですか？",
    (
        Choice("a2", "顔写真つきの書類 2点", "運転免許証・旅券・在留カード など"),
        Choice("ab", "顔写真つき 1点と、そのほか 1点", "健康保険証・年金手帳・社員証 など"),
        Choice("a", "顔写真つき 1点だけ"),
        Choice("b2", "顔写真のないもの 2点"),
        Choice("tb2", "通知カードと、顔写真のないもの 2点"),
        Choice("none", "足りない・持っていない", "写真と申請書だけ お手伝いできます"),
    ),
    6,
    9,
    "番号や写しは 記録しません。種類だけを うかがいます。",
    given="ab",
)
STOP = StopView(
    people.HANAKO_TOO,
    "つくりなおしは、この窓口では 受け付けられません",
    "カードをつくりなおす手続きは、お住まいの区の 市民総合窓口課で 行っています。"
    "本日は こちらで お受けできず、申し訳ありません。",
    (Fact("稲毛区役所 市民総合窓口課", "平日 8:30–17:30"), Fact("お問い合わせ", "区政推進課 043-000-0000")),
    ("・本人確認の書類(運転免許証など)", "・いま お持ちのカード(ある方)"),
    (Press("end", "ご案内して 終える"), Press("consult", "相談として 受け付ける")),
)
SUMMARY = SummaryView(
    people.CHILD,
    Lane.APPLICATION,
    (
        Answered("resident", "千葉市に お住まいですか", "はい"),
        Answered("first", "カードを つくるのは はじめてですか", "はじめて"),
        Answered("move", "引っ越しや 氏名の変更の 予定はありますか", "ない"),
        Answered("mail", "郵便の転送を 届け出ていますか", "いいえ"),
        Answered("minor", "15歳未満または 成年被後見人ですか", "はい(法定代理人が 一緒に来ている)"),
        Answered("documents", "本人確認の書類", "顔写真つき 1点と、そのほか 1点"),
        Answered("notice", "通知カード", "持っている"),
        Answered(
            "form", "印字済みの申請書は、届いた後に 引っ越し・氏名変更がありませんか", "手書きで つくる"
        ),
    ),
    (
        "・法定代理人の 本人確認書類も 必要です",
        "・通知カードを お返しいただきます",
        "・カードは 約1か月後に 郵送されます",
    ),
    "つぎの方の質問へ",
)

PRINTED = TicketsView(
    (TicketCard("v1", "A114", Lane.APPLICATION, "タナカ ミノル", Paper.PRINTED, waiting="待ち 5名 約20分"),),
    "番号札は、申請が済んだ証明では ありません。",
)
FAMILY = TicketsView(
    (
        TicketCard("v1", "A115", Lane.APPLICATION, "サトウ ハナコ", Paper.PRINTED, waiting="待ち 5名 約20分"),
        TicketCard("v2", "A116", Lane.APPLICATION, "サトウ ソラ", Paper.DOUBTFUL, waiting="待ち 6名 約24分"),
        TicketCard("v3", "A117", Lane.APPLICATION, "サトウ ウミ", Paper.PRINTING, waiting="待ち 7名 約28分"),
    )
)
FAMILY_OF_FIVE = TicketsView(
    (
        TicketCard("v1", "A115", Lane.APPLICATION, "サトウ ハナコ", Paper.PRINTED, waiting="待ち 5名 約20分"),
        TicketCard("v2", "A116", Lane.APPLICATION, "サトウ ソラ", Paper.PRINTED, waiting="待ち 6名 約24分"),
        TicketCard("v3", "A117", Lane.APPLICATION, "サトウ ウミ", Paper.NONE, waiting="待ち 7名 約28分"),
        TicketCard("v4", "A118", Lane.APPLICATION, "サトウ リク", Paper.DOUBTFUL, waiting="待ち 8名 約32分"),
        TicketCard(
            "v5",
            "A119",
            Lane.APPLICATION,
            "サトウ タロウ",
            Paper.FAILED,
            "印刷機の 用紙が なくなりました。用紙を入れて、もう一度 印刷してください。",
            "待ち 9名 約36分",
        ),
    ),
    "まだ済んでいない番号札が 3枚 あります。番号を紙に書いて、お渡しください。番号は 有効です。",
)
FAILED = TicketsView(
    (
        TicketCard(
            "v4",
            "B105",
            Lane.DELIVERY,
            people.LONG.kana,
            Paper.FAILED,
            "紙がなくなりました。紙を入れると 印刷できます。",
            "待ち 1名 約20分",
        ),
    )
)
