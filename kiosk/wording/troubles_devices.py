"""Troubles of the printer and the camera; the number itself is always valid without its paper."""

from collections.abc import Mapping
from typing import Final

from kiosk.wording.message import Sentences

_NO_PAPER: Final = "番号は 有効です。番号札は 出ていません。"
_MAYBE: Final = "番号は 有効です。番号札が 出たかどうか、わかりません。"
_BY_HAND: Final = "急ぐときは、番号を紙に書いて お渡しください。"
_LOOK: Final = "紙を見て、「出ました」か「出ていません」を 選んでください。"
_OTHER_WAY: Final = "予約は、読み取り機か お名前で さがせます。"

PRINTER: Final[Mapping[str, Sentences]] = {
    "no_printer": ("印刷機が 決まっていません。", _NO_PAPER, f"設定で 印刷機を選んでください。{_BY_HAND}"),
    "absent": ("印刷機が ありません。", _NO_PAPER, f"設定で 印刷機を選んでください。{_BY_HAND}"),
    "unreachable": (
        "印刷機に つながりませんでした。",
        _NO_PAPER,
        f"印刷機の電源と線を確かめて、もう一度 印刷してください。{_BY_HAND}",
    ),
    "silent": ("印刷機から 返事が ありません。", _MAYBE, _LOOK),
    "interrupted": ("印刷の途中で、印刷機との線が 切れました。", _MAYBE, _LOOK),
    "unknown": ("印刷機の様子が わかりません。", _MAYBE, _LOOK),
    "unsupported": (
        "このパソコンでは、その印刷機を 使えません。",
        _NO_PAPER,
        f"設定で 別の印刷機を選ぶか、本部に電話してください。{_BY_HAND}",
    ),
    "storage": (
        "番号札を置く場所に、書き込めませんでした。",
        _NO_PAPER,
        f"設定で 印刷機を選び直してください。{_BY_HAND}",
    ),
    "too_wide": (
        "番号札が、用紙の幅より 広すぎます。",
        _NO_PAPER,
        f"設定の用紙の幅を 確かめてください。{_BY_HAND}",
    ),
    "taken": (
        "同じ印刷が、もう 行われています。",
        "番号は 有効です。番号札を 2枚出さないように、印刷しませんでした。",
        "紙を確かめて、ないときは「もう一度 印刷する」を 押してください。",
    ),
    "paper_out": (
        "印刷機の用紙が なくなりました。",
        _NO_PAPER,
        f"用紙を入れて、もう一度 印刷してください。{_BY_HAND}",
    ),
    "paper_near_end": (
        "印刷機の用紙が 残りわずかです。",
        "まだ 印刷できます。",
        "取り替える用紙を 手元に用意してください。",
    ),
    "cover_open": (
        "印刷機のふたが 開いています。",
        _NO_PAPER,
        f"ふたを閉めて、もう一度 印刷してください。{_BY_HAND}",
    ),
    "offline": (
        "印刷機が 止まっています。",
        _NO_PAPER,
        f"電源と線を確かめて、もう一度 印刷してください。{_BY_HAND}",
    ),
    "error": (
        "印刷機が 不調です。",
        _NO_PAPER,
        f"紙づまりを見て、電源を入れ直してください。{_BY_HAND}",
    ),
}
CAMERA: Final[Mapping[str, Sentences]] = {
    "camera_absent": (
        "カメラが つながっていません。",
        f"お客様を お待たせしません。{_OTHER_WAY}",
        "カメラの線を 差し直してください。",
    ),
    "camera_silent": (
        "カメラの映像が 来ません。",
        f"お客様を お待たせしません。{_OTHER_WAY}",
        "カメラの線を抜いて、差し直してください。",
    ),
    "camera_too_small": (
        "このカメラは 画像が小さすぎて 使えません。",
        f"お客様を お待たせしません。{_OTHER_WAY}",
        "設定で 別のカメラを選んでください。",
    ),
    "camera_unknown": (
        "設定のカメラを 使えません。",
        f"お客様を お待たせしません。{_OTHER_WAY}",
        "設定で カメラを選び直してください。",
    ),
}
