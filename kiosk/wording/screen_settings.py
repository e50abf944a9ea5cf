"""Words of the settings."""

from typing import Final

TITLE: Final = "設定"
TEXT_SIZE: Final = "文字の大きさ"
STANDARD: Final = "標準"
LARGE: Final = "大きい"
VOLUME: Final = "お呼び出しの音量"
TRY: Final = "音を聞いてみる"
QUIETER: Final = "小さく"
LOUDER: Final = "大きく"
PUBLIC: Final = "お客様向けの画面"
ON: Final = "出す"
OFF: Final = "出さない"
SCREEN: Final = "どの画面に 出しますか"
DEVICES: Final = "印刷機とカメラ"
CLOSE: Final = "閉じる"


def volume(percent: int) -> str:
    """Say the volume."""
    return "音なし" if percent == 0 else f"{percent}"
