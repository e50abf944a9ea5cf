"""Words of the frame that are made from facts: where one can go, who sits here, how the devices stand."""

from typing import Final

TRY_AGAIN: Final = "もう一度 試す"
LEAVE_TITLE: Final = "窓口キオスクを 終わりますか"
LEAVE_WHAT: Final = "記録は 残っています。次に開くと、続きから始まります。"
LEAVE: Final = "終わる"
END: Final = "閉じる"
STAY: Final = "続ける"
PRINTER: Final = "番号札"
SOUND: Final = "音"
CLOCK: Final = "時計"
BEHIND: Final = "遅れています"
SILENT: Final = "出ません"
NO_SOUND: Final = "このパソコンからは 音が出ません。番号を声で お呼びください。"

_PLACES: Final = {"reception": "受付", "board": "呼出", "visit": "手続き", "opening": "準備"}
_PRINTER: Final = {
    "paper_near_end": "用紙 残りわずか",
    "paper_out": "用紙なし",
    "cover_open": "ふたが開いています",
    "offline": "つながりません",
    "error": "止まっています",
    "unknown": "返事がありません",
    "absent": "印刷機なし",
    "asking": "確かめています",
}


def place(page: str) -> str:
    """Where one can go, as the navigation names it."""
    return _PLACES[page]


def who(role: str, name: str) -> str:
    """``受付担当 練習 受付太``."""
    return f"{role} {name}".strip()


def printer(state: str) -> str:
    """How the ticket printer stands; empty when it is ready."""
    return _PRINTER.get(state, "")
