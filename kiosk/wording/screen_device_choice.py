"""Words of the overlay on which a printer or a camera is chosen."""

from typing import Final

BACK: Final = "もどる"
KINDS: Final = "つなぎ方"
PLUGGED: Final = "いま 差してある印刷機"
NOTHING_PLUGGED: Final = (
    "差してある印刷機は 見つかりません。線と電源を確かめるか、下に 番号を書いてください。"
)
