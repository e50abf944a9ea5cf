"""Words of the page that shows the numbers just given."""

from typing import Final

TITLE: Final = "番号札を お渡しください"
PRINTING: Final = "印刷しています"
PRINTED: Final = "印刷しました"
DOUBTFUL: Final = "番号札は 出ましたか？"
DOUBTFUL_MORE: Final = "印刷機から 返事がありません。紙を見て、選んでください。"
FAILED: Final = "印刷できません"
CAME_OUT: Final = "出ました"
NOT_OUT: Final = "出ていません"
REPRINT: Final = "もう一度 印刷する"
BY_HAND: Final = "番号を紙に書いて、お渡しください。番号は 有効です。"
NEXT: Final = "次の方の受付へ"


def about(kana: str) -> str:
    """Say whose number it is."""
    return f"{kana} さん"
