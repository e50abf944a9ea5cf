"""Words of the page that shows the numbers just given."""

from typing import Final

TITLE: Final = "番号札を お渡しください"
PRINTING: Final = "印刷しています"
PRINTED: Final = "印刷しました"
DOUBTFUL: Final = "番号札は 出ましたか？"
DOUBTFUL_MORE: Final = "返事がないので、紙を見て 選んでください。"
FAILED: Final = "印刷できません"
NONE: Final = "まだ 印刷していません"
PRINT: Final = "印刷する"
CAME_OUT: Final = "出ました"
NOT_OUT: Final = "出ていません"
REPRINT: Final = "もう一度 印刷する"
BY_HAND: Final = "番号を紙に書いて、お渡しください。番号は 有効です。"
NEXT: Final = "次の方の受付へ"
TO_RECEPTION: Final = "受付に 戻る"
TO_BOARD: Final = "呼出に 戻る"
TO_VISIT: Final = "手続きに 戻る"


def about(kana: str) -> str:
    """Say whose number it is."""
    return f"{kana} さん"
