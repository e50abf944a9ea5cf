"""Views of 呼出 and of one visit."""

from dataclasses import replace

from kiosk.domain.words import Lane
from kiosk.ui.theme import Tone
from kiosk.ui.views.atoms import Choice, Press, Sign
from kiosk.ui.views.board import AwayRow, BoardAct, BoardView, LaneColumn, Serving, WaitingRow
from kiosk.ui.views.tickets import Paper
from kiosk.ui.views.visit import HistoryLine, Step, StepState, VisitView
from tools.samples import people

APPLICATION = LaneColumn(
    Lane.APPLICATION,
    "待ち 4名  約18分",
    (Serving("v112", "A112", "窓口2", "書類確認", mine=True), Serving("v111", "A111", "窓口1", "撮影")),
    (
        WaitingRow("v113", "A113", "カワダ イサム", "書類確認", "予約 13:30", "8分"),
        WaitingRow("v114", "A114", "タナカ ミノル", "撮影", "", "6分"),
        WaitingRow("v201", "A201", "サトウ ハナコ", "書類確認", "予約 14:00  ご家族3名", "3分"),
        WaitingRow("v115", "A115", people.LONG.kana, "書類確認", "予約 14:00", "1分"),
    ),
    (
        AwayRow("v109", "A109", "ミヤモト ツネイチ", "不在(1回呼出)"),
        AwayRow("v110", "A110", "ギオン サキ", "席を外している(書類を取りに)"),
    ),
    (BoardAct.NEXT, BoardAct.RECALL),
    "A113",
)
DELIVERY = LaneColumn(
    Lane.DELIVERY,
    "待ち 1名  約20分",
    (Serving("w103", "B103", "窓口4", "本人確認"),),
    (WaitingRow("w104", "B104", "ヤマモト ケイ", "通知書確認", "", "11分"),),
    why_not="この窓口では呼べません(窓口4の担当)",
)
PACE = ("申請 1時間 11/12件", "交付 2/3件")
USUAL = BoardView((APPLICATION, DELIVERY), Sign("本人確認 3名待ち 約12分", Tone.CARE), PACE)
CALLED = BoardView(
    (
        replace(
            APPLICATION,
            acts=(BoardAct.BEGIN, BoardAct.RECALL, BoardAct.MISSED, BoardAct.PARK),
            serving=(Serving("v113", "A113", "窓口2", "お呼びしています", mine=True),),
        ),
        DELIVERY,
    ),
    Sign("本人確認 待ちはいません", Tone.GOOD),
    PACE,
)
EMPTY = BoardView(
    (
        LaneColumn(Lane.APPLICATION, "待っている方は いません", acts=(BoardAct.NEXT,)),
        LaneColumn(Lane.DELIVERY, "待っている方は いません", acts=(BoardAct.NEXT,)),
    )
)
CROWDED = BoardView(
    (
        replace(
            APPLICATION,
            waiting="待ち 40名  約160分",
            rows=tuple(
                WaitingRow(
                    f"v{n}", f"A{n}", "スズキ イチロウ", "書類確認", "予約 14:00", f"{172 - n}分", n < 130
                )
                for n in range(113, 153)
            ),
            acts=tuple(BoardAct),
        ),
        replace(DELIVERY, acts=(BoardAct.NEXT, BoardAct.RECALL), next_ticket="B104"),
    ),
    Sign("本人確認 9名待ち 約36分", Tone.STOP),
    PACE,
)

VISIT = VisitView(
    "v114",
    "A114",
    Lane.APPLICATION,
    people.MINORU,
    Sign("この窓口", Tone.KEY),
    ("予約 13:30", "1名", "手書き"),
    (
        Step("受付", StepState.DONE),
        Step("書類確認", StepState.DONE),
        Step("撮影", StepState.NOW),
        Step("申請書作成", StepState.NEXT),
        Step("本人確認", StepState.NEXT),
        Step("書類受領", StepState.NEXT),
    ),
    "顔写真を 撮ってください",
    "撮り終えたら「撮影がすんだ」を押してください。",
    Press("stage_done", "撮影がすんだ"),
    (Press("to_form", "写真を持ってきた"),),
    (
        Choice("consultation_only", "相談だけで 終える"),
        Choice("incomplete", "書類が足りず 持ち帰る"),
        Choice("switched_to_delivery", "交付時来庁方式に 切り替える"),
        Choice("cancelled", "取り消す"),
    ),
    may_park=True,
    transfer=Choice("transfer", "交付受付に移す(番号が変わります)"),
    undo="13:31 書類確認 済",
    paper=Paper.PRINTED,
    notes=(HistoryLine("13:29", "車いす。広い方の窓口へ。", "従事者 山田 陽子"),),
    history=(
        HistoryLine("13:31", "書類確認 済", "従事者 山田 陽子・窓口2"),
        HistoryLine("13:29", "窓口2に お呼びした", "従事者 山田 陽子・窓口2"),
        HistoryLine("13:24", "受け付けた(予約 13:30)", "従事者 木村 健・受付"),
    ),
)
VISIT_FAMILY = replace(
    VISIT,
    place=Sign("窓口で手続き中", Tone.KEY),
    facts=(
        "13:24 受付(予約 13:35)",
        "ご家族5名(A102・A103・A104・A105 と ごいっしょ)",
        "代理人の方と ごいっしょ",
        "手書きで申請",
    ),
    task="書類を 確かめてください",
    task_more="お持ちの書類と、手書きか端末かを 確かめます。",
    main=Press("complete", "書類を確かめた（次は 撮影）"),
    others=(
        Press("handwritten", "✓ 手書きの申請書で申請"),
        Press("terminal", "端末で申請"),
        Press("recall", "もう一度呼ぶ"),
        Press("miss", "不在にする"),
    ),
    transfer=Choice("transfer", "交付受付に移す"),
    paper=Paper.DOUBTFUL,
)
VISIT_DELIVERY = replace(
    VISIT,
    ticket="B103",
    lane=Lane.DELIVERY,
    person=people.LONG,
    facts=("予約なし",),
    steps=(
        Step("受付", StepState.DONE),
        Step("通知書確認", StepState.DONE),
        Step("本人確認", StepState.NOW, "待ち 9分"),
        Step("書類受領", StepState.SKIPPED),
    ),
    task="本人確認を 待っています",
    task_more="市の職員が 確認します。",
    main=Press("identity", "次へ進む", "本人確認は 市の職員だけが できます"),
    others=(),
    transfer=Choice("transfer", "申請受付に移す(番号が変わります)", why_not="本人確認を待つ間は 移せません"),
    undo="",
    notes=(),
    note_problem="12けたの番号のように見えます。個人番号は 書けません。",
    glyph_missing=True,
)
