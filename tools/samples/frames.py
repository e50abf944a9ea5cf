"""Frames around the pages."""

from dataclasses import replace

from kiosk.domain.words import Lane
from kiosk.ui.theme import Tone
from kiosk.ui.views.frame import FrameView, NavItem, NoticeView, PageName, PinnedVisit, StatusItem

STATUSES = (
    StatusItem("network", "通信"),
    StatusItem("ticket_printer", "番号札"),
    StatusItem("paper", "用紙", "残りわずか", Tone.CARE),
)
MANY_STATUSES = (
    *STATUSES,
    StatusItem("camera", "写真機"),
    StatusItem("sound", "音", "出ません", Tone.STOP),
    StatusItem("screen", "お客様向け画面"),
)
PLACES = (
    NavItem(PageName.RECEPTION, "受付", "F1"),
    NavItem(PageName.BOARD, "呼出", "F2"),
    NavItem(PageName.VISIT, "手続き", "F3"),
    NavItem(PageName.OPENING, "準備", "F8"),
)
PINNED = PinnedVisit("v114", "A114", Lane.APPLICATION, "タナカ ミノル", "書類確認")
FRAME = FrameView(
    venue="稲毛モール会場",
    date="令和4年11月24日(木)",
    hours="13:00–20:00",
    window="窓口2",
    person="従事者 山田 陽子",
    statuses=STATUSES,
    places=PLACES,
    here=PageName.RECEPTION,
)
PRACTICE = replace(FRAME, practice=True)
BARE = FrameView(bare=True)
NOTICE = NoticeView(
    Tone.CARE,
    "A113 の番号札が 印刷できませんでした。",
    "番号は有効です。お待ちの方は そのままお待ちいただけます。",
    "番号を紙に書いて お渡しし、印刷機の紙を入れてください。",
    "P-204",
    (("again", "もう一度 印刷する"),),
)
STOP_NOTICE = NoticeView(
    Tone.STOP,
    "記録を 保存できませんでした。",
    "いまの受付は まだ残っていません。",
    "空き容量を増やしてから、もう一度 押してください。",
    "J-101",
    may_close=False,
)


def frame(here: PageName, **changes: object) -> FrameView:
    """Return the usual frame on another page."""
    return replace(FRAME, here=here, **changes)  # type: ignore[arg-type]  # names and types are FrameView's own
