"""The type of the screens: BIZ UDPGothic, shipped with the product, and what stands in for it.

Loads the fonts of ``assets/fonts`` so that every laptop shows the same letters. Knows no widget.
"""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

import assets
from kiosk.wording.public import Language

FAMILY: Final = "BIZ UDPGothic"
_LATIN, _HANZI, _HANGUL = "Kiosk Sans Latin", "Kiosk Sans SC", "Kiosk Sans KR"
FOLDER: Final = Path(assets.__file__).parent / "fonts"


class FontMissing(Exception):  # noqa: N818 - trouble is named for what happened
    """A font that the product ships is not there, or is damaged."""


def load_typefaces() -> None:
    """Give Qt the product's fonts; call once, after the application object exists.

    Raises:
        FontMissing: a file is missing or unreadable.
    """
    for family in (FAMILY, _LATIN, _HANZI, _HANGUL):
        for style in ("Regular", "Bold"):
            path = FOLDER / f"{family.replace(' ', '')}-{style}.ttf"
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                raise FontMissing(path.name)


def families(language: Language = Language.JAPANESE) -> list[str]:
    """Return the families for a language, best first: Han characters differ between languages."""
    match language:
        case Language.JAPANESE | Language.EASY:
            return [FAMILY, _LATIN, _HANZI, _HANGUL]
        case Language.ENGLISH | Language.VIETNAMESE:
            return [_LATIN, FAMILY]
        case Language.CHINESE:
            return [_HANZI, _LATIN, FAMILY]
        case Language.KOREAN:
            return [_HANGUL, _LATIN, FAMILY]


def body_font() -> QFont:
    """Return the font all others start from: 18 px, a little air between the letters."""
    font = QFont()
    font.setFamilies(families())
    font.setPixelSize(18)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 102)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
