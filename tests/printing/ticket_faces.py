"""Tickets of a believable afternoon."""

from dataclasses import replace

from printing.fonts import Language
from printing.ticket import Figure, LaneMark, Phrase, TicketFace

APPLICATION = TicketFace(
    number="A114",
    mark=LaneMark.CIRCLE,
    lane="申請受付",
    venue="稲毛モール会場",
    date="令和4年11月24日(木)",
    time="13:52",
    code="T1:A114:7F3K9Q2M",
    notice="この紙は 申請が済んだ証明では ありません。",
    figures=(Figure("待っている方", "5人"), Figure("およその待ち時間", "20分")),
    heading="お手元に ご用意ください",
    prepare=("運転免許証など 本人確認の書類", "通知カード(お持ちの方)"),
    guidance="番号が画面に 出たら、窓口へ お越しください。",
)
DELIVERY = replace(APPLICATION, number="B203", mark=LaneMark.SQUARE, lane="交付受付", code="T1:B203:0Z8X4C1V")
REPRINT = replace(APPLICATION, reprint="再印刷 2")
PRACTICE = replace(APPLICATION, practice="練習")
VIETNAMESE = replace(
    APPLICATION, others=(Phrase("Khi số của bạn hiện trên màn hình, vui lòng đến quầy.", Language.VI),)
)
CHINESE = replace(DELIVERY, others=(Phrase("屏幕显示您的号码后，请前往窗口。", Language.ZH),))
EVERY = (APPLICATION, DELIVERY, REPRINT, PRACTICE, VIETNAMESE, CHINESE)
