"""What is checked before the doors open, in words: how it stands and the one thing to do.

The checks' codes come as text because they belong to the services above; a code or
a detail that is not known here is told in general words and never shown.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, assert_never

from kiosk.domain.words import CheckStatus
from kiosk.wording import dates
from kiosk.wording.message import count, quoted

_FIGURES = re.compile(r"[0-9]{1,7}(?:\.[0-9])?", re.ASCII)


@dataclass(frozen=True, slots=True)
class CheckWords:
    """One line of the checklist; ``todo`` is empty where nothing is to be done."""

    title: str
    state: str
    todo: str = ""


_State = tuple[str, str]

_TITLES: Final[Mapping[str, str]] = {
    "venue_and_day": "会場と日にち",
    "clock": "時計",
    "disk": "記録の空き",
    "ticket_printer": "番号札の印刷機",
    "code_camera": "予約を読み取るカメラ",
    "storage_media": "つないではいけない機器",
    "booking_list": "予約一覧",
    "public_display": "お客様向けの画面",
    "sound": "お呼び出しの音",
}
_BY_HAND = "直らないときは、番号を紙に書いて お渡しできます。"


def title(check: str) -> str:
    """What is checked."""
    return _TITLES.get(check, "そのほかの準備")


def check(code: str, status: CheckStatus, detail: str = "") -> CheckWords:
    """The line of one check: what, how it stands, the one thing to do."""
    spoken = _SPOKEN.get(code, _other)
    state, todo = spoken(status, detail)
    return CheckWords(title(code), state, todo)


def _other(status: CheckStatus, _detail: str) -> _State:
    """For a check that has no words of its own for this light."""
    match status:
        case CheckStatus.GREEN:
            return "使えます。", ""
        case CheckStatus.YELLOW:
            return "確認が 必要です。", "業務責任者に 見てもらってください。"
        case CheckStatus.RED:
            return "使えません。", "本部に電話してください。"
    assert_never(status)


def _venue_and_day(status: CheckStatus, detail: str) -> _State:
    if status is CheckStatus.GREEN:
        return "今日の、この会場のものです。", ""
    written = dates.day_of(detail)
    state = f"{written} のデータです。" if written else "今日のデータでは ありません。"
    if status is CheckStatus.YELLOW:
        return state, "練習では このまま使えます。練習でなければ、今日のデータを 選び直してください。"
    return state, "今日は 使えません。今日のデータを 選び直してください。"


def _clock(status: CheckStatus, detail: str) -> _State:
    if status is CheckStatus.GREEN:
        return "合っています。", ""
    behind = f"{dates.duration(int(detail))}ほど" if count(detail) else ""
    return (
        f"{behind}遅れています。",
        "受け付けた順は 守られます。パソコンの時計を 合わせてください。",
    )


def _disk(status: CheckStatus, detail: str) -> _State:
    free = f"あと {detail}GBです。" if _FIGURES.fullmatch(detail) else ""
    match status:
        case CheckStatus.GREEN:
            return f"足りています。{free}", ""
        case CheckStatus.YELLOW:
            return f"今日の分は ありますが、少なめです。{free}", "終了後に、本部に 空けてもらってください。"
        case CheckStatus.RED:
            return (
                f"記録を残す空きが 足りません。{free}",
                "本部に電話して、空け方を 聞いてください。",
            )
    assert_never(status)


_PRINTER: Final[Mapping[str, _State]] = {
    "paper_near_end": ("用紙が 残りわずかです。", "取り替える用紙を 手元に用意してください。"),
    "paper_out": ("用紙が ありません。", f"用紙を入れてください。{_BY_HAND}"),
    "cover_open": ("ふたが 開いています。", "ふたを しっかり閉めてください。"),
    "offline": ("印刷機が 止まっています。", f"電源と線を 確かめてください。{_BY_HAND}"),
    "error": ("印刷機が 不調です。", f"紙づまりを見て、電源を入れ直してください。{_BY_HAND}"),
    "unknown": ("印刷機の様子が わかりません。", "番号札を1枚 試しに印刷してみてください。"),
    "absent": ("印刷機が ありません。", "設定で 印刷機を選ぶか、番号を紙に書いて お渡しください。"),
}
_CAMERA: Final[Mapping[str, _State]] = {
    "absent": ("カメラが ありません。", "読み取り機を使うか、お名前で さがしてください。"),
    "silent": ("カメラの映像が 来ません。", "線を抜いて 差し直してください。お名前でも さがせます。"),
}


def _ticket_printer(status: CheckStatus, detail: str) -> _State:
    if status is CheckStatus.GREEN:
        return "印刷できます。", ""
    return _PRINTER.get(detail, ("印刷機を 使えません。", f"電源と線を 確かめてください。{_BY_HAND}"))


def _code_camera(status: CheckStatus, detail: str) -> _State:
    if status is CheckStatus.GREEN:
        return "映像が 出ています。", ""
    return _CAMERA.get(detail, ("カメラを 使えません。", "読み取り機を使うか、お名前で さがしてください。"))


def _storage_media(status: CheckStatus, detail: str) -> _State:
    if status is CheckStatus.GREEN:
        return "つながれていません。", ""
    named = quoted(detail)
    state = (
        f"USBメモリーなどが つながれています（{named}）。"
        if named
        else "USBメモリーなどが つながれています。"
    )
    if status is CheckStatus.YELLOW:
        return state, "練習でも 抜いてください。本番では 開場できません。"
    return state, "抜いてから、もう一度 確かめてください。"


def _booking_list(status: CheckStatus, detail: str) -> _State:
    if status is CheckStatus.GREEN:
        counted = f"{detail}件 " if count(detail) else ""
        return f"{counted}すべて そろっています。", ""
    if status is CheckStatus.RED:
        return _incomplete(detail)
    if count(detail):
        return f"{detail}日以上前の 一覧です。", "新しい予約一覧を 読み込んでください。"
    return "いつの一覧か わかりません。", "新しい予約一覧を 読み込んでください。"


def _incomplete(detail: str) -> _State:
    held, _, announced = detail.partition("/")
    counted = count(held) and count(announced)
    state = (
        f"本部で数えた予約は {announced}件、ここには {held}件です。"
        if counted
        else "予約が そろっていません。"
    )
    return state, "本部に電話して、今日のデータを もう一度 送ってもらってください。"


def _public_display(status: CheckStatus, _detail: str) -> _State:
    if status is CheckStatus.GREEN:
        return "映っています。", ""
    return "映っていません。", "画面の電源と線を 確かめてください。番号は 声で お呼びできます。"


def _sound(status: CheckStatus, _detail: str) -> _State:
    if status is CheckStatus.GREEN:
        return "鳴ります。", ""
    return "音が 出ません。", "音量と線を 確かめてください。番号は 声で お呼びできます。"


_SPOKEN: Final[Mapping[str, Callable[[CheckStatus, str], _State]]] = {
    "venue_and_day": _venue_and_day,
    "clock": _clock,
    "disk": _disk,
    "ticket_printer": _ticket_printer,
    "code_camera": _code_camera,
    "storage_media": _storage_media,
    "booking_list": _booking_list,
    "public_display": _public_display,
    "sound": _sound,
}
SPOKEN: Final = frozenset(_SPOKEN)
"""The checks that have words here."""
