"""Words of the sign-in page and of 交代."""

from typing import Final

WHO: Final = "担当する方を 選んでください"
WHO_MORE: Final = "名札のコードを 読み取るか、お名前を押してください"
SWAP: Final = "交代する方を 選んでください"
WINDOW: Final = "どの窓口で 担当しますか"
FREE: Final = "空いています"
NO_WINDOW: Final = "窓口を決めずに 始める"
NO_WINDOW_MORE: Final = "準備や見回りのとき"
OTHER_PERSON: Final = "別の方を選ぶ"
TO_OPENING: Final = "準備の画面へ"
LEAVE: Final = "席を離れる"
KEEP: Final = "交代しない"
NOBODY: Final = "今日の担当者の名簿が ありません。準備の画面で、今日のデータを読み込んでください。"


def holder(name: str) -> str:
    """Say who is at a window."""
    return f"いま {name} さん"


def chosen(name: str) -> str:
    """Say who was chosen."""
    return f"{name} さん"
