"""Words of the overlays and of the pages that stop everything."""

from typing import Final

OWN_WORDS: Final = "くわしい理由(書かなくても かまいません)"
KEEP: Final = "もどる"
CHOOSE_REASON: Final = "理由を 選んでください"
CONFLICT: Final = "2台の記録が 合っていません"
ADVICE: Final = "このように してください"
EVIDENCE_KEPT: Final = "どちらの記録も 残っています。消えたものは ありません。"
