"""Views of sign-in, opening, overlays, conflicts and the public screen."""

from dataclasses import replace
from datetime import time

from kiosk.domain.words import CheckStatus, Lane
from kiosk.ui.views.asking import BlockingView, ConfirmView, ConflictView, ReasonView, Side
from kiosk.ui.views.atoms import Choice, Fact, Press
from kiosk.ui.views.opening import BadRow, CheckRow, ListResultView, OpeningView
from kiosk.ui.views.public import Doors, PublicCall, PublicLane, PublicTicket, PublicView
from kiosk.ui.views.sign_in import SignInView, StaffTile, WindowTile

STAFF = (
    StaffTile("s1", "山田 陽子", "ヤマダ ヨウコ", "従事者", "いま 窓口1 の担当です"),
    StaffTile("s2", "木村 健", "キムラ ケン", "従事者"),
    StaffTile("s3", "髙橋 実", "タカハシ ミノル", "従事者"),
    StaffTile("s4", "中村 さくら", "ナカムラ サクラ", "業務責任者"),
    StaffTile("s5", "小林 進", "コバヤシ ススム", "市職員(会計年度任用職員)"),
)
WINDOWS = (
    WindowTile("1", "窓口1", (Lane.APPLICATION,), "山田 陽子", "山田 陽子 さんが 担当しています"),
    WindowTile("2", "窓口2", (Lane.APPLICATION,)),
    WindowTile("3", "窓口3", (Lane.APPLICATION, Lane.DELIVERY)),
    WindowTile("4", "窓口4", (Lane.DELIVERY,)),
)
SIGN_IN = SignInView(STAFF)
SIGN_IN_WINDOW = replace(SIGN_IN, windows=WINDOWS, chosen="s2", may_go_without_window=True)
SIGN_IN_NOBODY = SignInView(())
SIGN_IN_PROBLEM = replace(SIGN_IN, problem="この名札は 今日の名簿に ありません。お名前を押してください。")
SWAP = replace(SIGN_IN, now="いまは 窓口2・山田 陽子 さんです")

PACK = (
    Fact("会場", "稲毛モール会場"),
    Fact("日にち", "令和4年11月24日(木)"),
    Fact("時間", "13:00–20:00"),
    Fact("窓口", "申請 窓口1〜3、交付 窓口4"),
    Fact("予約", "86件(今朝 9:12 に届いたもの)"),
)
CHECKS = (
    CheckRow("venue", "会場と日にち", CheckStatus.GREEN, "使えます"),
    CheckRow("clock", "時計", CheckStatus.GREEN, "使えます"),
    CheckRow("space", "空き容量", CheckStatus.GREEN, "使えます"),
    CheckRow("ticket", "番号札の印刷機", CheckStatus.GREEN, "使えます", "", Press("try", "試しに印刷")),
    CheckRow("camera", "写真機", CheckStatus.GREEN, "使えます"),
    CheckRow("media", "つないだ記憶装置", CheckStatus.GREEN, "使えます"),
    CheckRow("bookings", "予約一覧", CheckStatus.GREEN, "使えます"),
)
READY = OpeningView(PACK, CHECKS, may_open=True)
YELLOW = replace(
    READY,
    checks=(
        *CHECKS[:3],
        CheckRow(
            "ticket",
            "番号札の印刷機",
            CheckStatus.YELLOW,
            "確認してください",
            "紙が残りわずかです。新しい紙を 用意してください。",
            Press("try", "試しに印刷"),
        ),
        *CHECKS[4:],
    ),
    may_open=False,
    may_override=True,
    why_not="確認が必要なものが 1件あります",
)
RED = replace(
    READY,
    checks=(
        CheckRow(
            "venue",
            "会場と日にち",
            CheckStatus.RED,
            "使えません",
            "このデータは 11月25日(金)のものです。今日のデータを選んでください。",
            Press("choose", "データを選ぶ"),
        ),
        *CHECKS[1:5],
        CheckRow(
            "media", "つないだ記憶装置", CheckStatus.RED, "使えません", "「USBメモリ」を 外してください。"
        ),
        CheckRow("bookings", "予約一覧", CheckStatus.YELLOW, "確認してください", "2日前の一覧です。"),
    ),
    may_open=False,
    why_not="使えないものが 2件あります",
)
NO_PACK = OpeningView(why_not="今日のデータを 選んでください")
OPENED = replace(READY, may_open=False, opened=True, why_not="12:58 に 中村 さくら さんが開場しました")
LIST_GOOD = ListResultView("yoyaku_1124.csv", 86)
LIST_BAD = ListResultView(
    "yoyaku_1124.csv",
    82,
    3,
    tuple(
        BadRow(line, reason)
        for line, reason in (
            (14, "生年月日「昭和64年1月8日」は ありません"),
            (27, "予約の時刻が 空いています"),
            (28, "人数「ニ」が 数として読めません"),
            (63, "お名前のカナが 空いています"),
        )
    ),
)
LIST_UNREADABLE = ListResultView("photo.jpg", 0, unreadable="このファイルは 予約一覧ではありません。")

CONFIRM = ConfirmView(
    "cancel",
    "A114 の受付を 取り消しますか",
    "番号 A114 は 使えなくなります。取り消した記録は 残ります。",
    "受付を取り消す",
    "このまま続ける",
    danger=True,
)
REASON = ReasonView(
    "override",
    "確認が残ったまま 開場する理由",
    "番号札の印刷機: 紙が残りわずかです。",
    "このまま開場する",
    (
        Choice("equipment", "機器の用意が 間に合わない"),
        Choice("supervisor_decided", "業務責任者が 差し支えないと判断した"),
        Choice("crowded", "お待ちの方が 多い"),
        Choice("other", "そのほか"),
    ),
)
REASON_PROBLEM = replace(REASON, problem="12けたの番号のように見えます。個人番号は 書けません。")
BLOCKING = BlockingView(
    "ほかの窓口キオスクが 動いています",
    "同じ記録を 2つの窓口キオスクで 同時に使うことはできません。記録は 無事です。",
    "先に開いている窓口キオスクを 使うか、閉じてから もう一度 開いてください。",
    "J-012",
    presses=(Press("again", "もう一度 確かめる"), Press("quit", "この画面を閉じる")),
)
CONFLICT = ConflictView(
    "c1",
    "サトウ ハナコ さん(予約 14:00)が、2台のパソコンで 受け付けられました。",
    Side("パソコン1", ("A114", "13:52 受付", "窓口1 従事者 山田 陽子")),
    Side("パソコン2", ("A208", "13:53 受付", "受付 従事者 木村 健")),
    (
        "ご本人が お持ちの番号札を 見てください。",
        "お持ちの番号を残し、もう一方の番号札を 回収してください。",
        "同じお名前の 別の方なら、両方を残してください。",
    ),
    (
        Press("keep_left", "A114 を残す"),
        Press("keep_right", "A208 を残す"),
        Press("keep_both", "別の方なので 両方残す"),
    ),
)


def call(ticket: str, window: str) -> PublicCall:
    """Return a public call."""
    return PublicCall(PublicTicket(ticket), window)


PUBLIC = PublicView(
    Doors.OPEN,
    (
        PublicLane(
            Lane.APPLICATION,
            call("A113", "2"),
            (call("A112", "2"), call("A111", "1"), call("A201", "3")),
            4,
            18,
        ),
        PublicLane(Lane.DELIVERY, call("B103", "4"), (call("B102", "4"), call("B101", "4")), 1, 20),
    ),
    time(14, 7),
    time(13, 0),
    time(20, 0),
    (3, 2),
)
PUBLIC_FRESH = replace(PUBLIC, fresh=(4, 2), practice=True)
PUBLIC_EMPTY = replace(
    PUBLIC, lanes=(PublicLane(Lane.APPLICATION), PublicLane(Lane.DELIVERY, waiting=2, minutes=None))
)
PUBLIC_BEFORE = replace(PUBLIC, doors=Doors.BEFORE, clock=time(12, 48))
PUBLIC_PAUSED = replace(PUBLIC, doors=Doors.PAUSED)
PUBLIC_CLOSED = replace(PUBLIC, doors=Doors.CLOSED, clock=time(20, 5), practice=True)
