"""The printer and the camera in words: what they are called, how a trial went, what is wrong with an address.

Kinds come as text because they belong to the services above; one that is not known here
is told in general words.
"""

from collections.abc import Mapping
from typing import Final

from kiosk.wording import troubles
from kiosk.wording.message import quoted

TRIAL_TITLE: Final = "試し刷り"
TRIAL_PRACTICE: Final = "練習"
TRIAL_LOOK: Final = (
    "この紙は 番号札では ありません。",
    "左右のはしに 太い線が 見えれば、用紙の幅は 合っています。",
)
PRINTER_TITLE: Final = "番号札の印刷機を 選ぶ"
PRINTER_WHAT: Final = "つなぎ方を 選んでください。選んだあと、「試しに 印刷する」で 確かめられます。"
PRINTER_DOES: Final = "この印刷機にする"
CAMERA_TITLE: Final = "予約を読み取るカメラを 選ぶ"
CAMERA_WHAT: Final = "つないだ順に 1から4です。映らないときは、別の番号を 選んでください。"
CAMERA_DOES: Final = "このカメラにする"
NO_DEVICE_DOES: Final = "使わないことにする"
ONLY_SUPERVISOR: Final = "印刷機とカメラを 変えられるのは、業務責任者です。"
CHANGE: Final = "変える"
TRY: Final = "試しに 印刷する"
CHOOSE_FIRST: Final = "上から 選んでください。"
ASKING: Final = "確かめています"
PRINTING: Final = "印刷しています。"
PRINTED: Final = "試しに 印刷できました。紙の左右の線を 見てください。"
DOUBTFUL: Final = "印刷機に 送りました。紙が出たか 見てください。"
NOT_OUT: Final = "紙は 出ていません。"
ONCE_MORE: Final = "直してから、もう一度 押してください。"
CHOOSE_AGAIN: Final = "「変える」から 選び直してください。"
UNUSABLE: Final = "この内容では 使えません。書き直してください。"

PRINTERS: Final[Mapping[str, tuple[str, str]]] = {
    "tcp": ("ネットワークの 印刷機", "LANの線や 無線で つなぐもの"),
    "usb": ("USBの 印刷機", "USBの線で つなぐもの"),
    "serial": ("シリアルの 印刷機", "COM3などに つなぐもの"),
    "winraw": ("Windowsの 印刷機", "Windowsに 入れてあるもの"),
    "folder": ("フォルダーに 書き出す", "練習用 紙は 出ません"),
    "none": ("使わない", "番号は 手で書きます"),
}
CAMERAS: Final[Mapping[str, tuple[str, str]]] = {
    "uvc:0": ("カメラ1", ""),
    "uvc:1": ("カメラ2", ""),
    "uvc:2": ("カメラ3", ""),
    "uvc:3": ("カメラ4", ""),
    "folder": ("フォルダーの 画像", "練習用 カメラは 要りません"),
    "none": ("使わない", "お名前で さがします"),
}
_OTHER_PRINTER: Final = "そのほかの印刷機"
_OTHER_CAMERA: Final = "そのほかのカメラ"

ENTRIES: Final[Mapping[str, tuple[str, str]]] = {
    "tcp": ("印刷機の番号(IPアドレス)", "例 192.168.1.50（印刷機の設定の紙に 書いてあります）"),
    "usb": ("印刷機の番号", "例 04b8:0e15（わからないときは、本部に電話してください）"),
    "serial": ("差し込み口の名前", "例 COM3 または /dev/ttyUSB0"),
    "winraw": ("印刷機の名前", "Windowsの「プリンターとスキャナー」に 出ている名前を、そのまま書きます。"),
    "folder": ("フォルダーの場所", "この場所に、番号札の画像が できます。"),
}
CAMERA_ENTRY: Final = ("フォルダーの場所", "この場所に置いた画像を、カメラの代わりに 見ます。")
_WRONG: Final[Mapping[str, str]] = {
    "tcp": "192.168.1.50 のように、4つの数字を 点でつないで書いてください。",
    "usb": "04b8:0e15 のように、4けたずつを「:」で つないで書いてください。",
    "serial": "COM3 か /dev/ttyUSB0 のように 書いてください。",
    "winraw": "印刷機の名前を 書いてください。",
    "folder": "フォルダーの場所を、はじめの「/」や「C:」から 全部書いてください。",
}
_EMPTY: Final = "ここに 書いてください。"
_MAKERS: Final[Mapping[str, str]] = {
    "04b8": "エプソンの印刷機",
    "0519": "スター精密の印刷機",
    "1d90": "シチズンの印刷機",
    "1504": "ビクソロンの印刷機",
}
_CHOSEN_WRONG: Final = frozenset({"no_printer", "absent", "unsupported", "storage", "too_wide"})


def paper(mm: int) -> str:
    """``用紙の幅 80ミリ``."""
    return f"用紙の幅 {mm}ミリ"


def printer_name(kind: str, text: str, mm: int) -> str:
    """The printer in use on one line."""
    if kind == "none":
        return PRINTERS[kind][0]
    title = PRINTERS[kind][0].replace(" ", "") if kind in PRINTERS else _OTHER_PRINTER
    return "・".join(part for part in (title, quoted(text, 60), paper(mm)) if part)


def camera_name(kind: str, text: str) -> str:
    """The camera in use on one line."""
    title = CAMERAS[kind][0].replace(" ", "") if kind in CAMERAS else _OTHER_CAMERA
    return "・".join(part for part in (title, quoted(text, 60)) if part)


def plugged(vendor: str) -> str:
    """A printer on a USB cable, by the maker's number."""
    return _MAKERS.get(vendor, "USBの印刷機")


def wrong(kind: str, text: str) -> str:
    """What is wrong with the text of an address, and how it should be."""
    sentence = _WRONG.get(kind, UNUSABLE)
    return sentence if text.strip() or kind == "winraw" else f"{_EMPTY}{sentence}"


def not_printed(code: str) -> str:
    """Why the trial slip did not come out, and what to do."""
    todo = CHOOSE_AGAIN if code in _CHOSEN_WRONG else ONCE_MORE
    return f"{troubles.message(code).title}{NOT_OUT}{todo}"
