"""Words of the page of one visit."""

from typing import Final

STEPS: Final = "手続きの流れ"
EXITS: Final = "ここで終える"
PARK: Final = "席を外す"
TRANSFER: Final = "もう一方の窓口に移す"
UNDO: Final = "取り消す"
LAST: Final = "最後にしたこと"
HISTORY: Final = "これまでの記録"
NOTES: Final = "メモ"
NOTE_HELP: Final = "個人番号や暗証番号は 書かないでください"
NOTE_ADD: Final = "残す"
NO_NOTES: Final = "メモは ありません"
CLOSE: Final = "閉じる"
CLOSE_LONG: Final = "開いた手続きを閉じる"
DONE: Final = "済"
NOW: Final = "いま"
SKIPPED: Final = "なし"
GLYPH: Final = "〓 の字形は 申請書による"
MORE_ACTS: Final = "ほかの操作"
WORK: Final = "手続き"
PAPER: Final = "番号札"
PAPER_LONG: Final = "番号札を 見る、もう一度 印刷する"


def undo(act: str) -> str:
    """Say which act can be taken back."""
    return f"{act} を取り消す"


def step(title: str, state: str) -> str:
    """Say a step, for a screen reader."""
    return f"{title} {state}"
