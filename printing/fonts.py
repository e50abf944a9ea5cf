"""The fonts that ship with the program, and which one shows which character.

One chain of fonts per language: the same Han character is written differently
in Japanese and Chinese, so the language of a text decides, not the character.
Knows no size, no position and no paper.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import uharfbuzz as hb

import assets
from printing.clusters import as_space, bare, is_han, is_invisible, is_selector, is_silent, is_undrawable

FOLDER = Path(assets.__file__).parent / "fonts"


class Weight(StrEnum):
    """How heavy the strokes are."""

    REGULAR = "regular"
    BOLD = "bold"


class Language(StrEnum):
    """The languages of public phrases (BCP 47 codes); names of people use `JA`."""

    JA = "ja"
    EN = "en"
    ZH = "zh"
    KO = "ko"
    VI = "vi"


class Family(StrEnum):
    """A family of font files, in the order of `_CHAINS`."""

    GOTHIC = "BIZUDPGothic"
    MINCHO = "ipamjm"
    LATIN = "KioskSansLatin"
    HANZI = "KioskSansSC"
    HANGUL = "KioskSansKR"


_CHAINS = {
    Language.JA: (Family.GOTHIC, Family.MINCHO, Family.LATIN, Family.HANGUL, Family.HANZI),
    Language.EN: (Family.LATIN, Family.GOTHIC, Family.MINCHO, Family.HANGUL, Family.HANZI),
    Language.ZH: (Family.HANZI, Family.LATIN, Family.GOTHIC, Family.MINCHO, Family.HANGUL),
    Language.KO: (Family.HANGUL, Family.LATIN, Family.GOTHIC, Family.MINCHO, Family.HANZI),
    Language.VI: (Family.LATIN, Family.GOTHIC, Family.MINCHO, Family.HANGUL, Family.HANZI),
}


@dataclass(frozen=True, eq=False)
class Typeface:
    """One opened font file.

    Attributes:
        path: the font file (TrueType outlines).
        font: the HarfBuzz font, in font units.
        upem: font units per em.
        ascent: height above the baseline, in ems.
        descent: depth below the baseline, in ems, positive.
    """

    path: Path
    font: Any
    upem: int
    ascent: float
    descent: float

    def holds(self, cluster: str) -> bool:
        """Whether this font has the exact form of a cluster, its variation sequence included."""
        wanted = as_space(bare(cluster))
        if self._holds_each(wanted):
            return True
        # か + U+3099 is drawn as が. Never for ideographs: composing would change the form.
        composed = unicodedata.normalize("NFC", wanted)
        return len(wanted) > 1 and not is_han(wanted[0]) and composed != wanted and self._holds_each(composed)

    def _holds_each(self, text: str) -> bool:
        for index, char in enumerate(text):
            if is_selector(char):
                if index == 0 or self.font.get_variation_glyph(ord(text[index - 1]), ord(char)) is None:
                    return False
            elif not self._holds_one(char):
                return False
        return True

    def _holds_one(self, char: str) -> bool:
        return is_silent(char) or bool(self.font.get_nominal_glyph(ord(char)))

    @property
    def digit_cell(self) -> int:
        """Width of the widest digit, in font units."""
        return _digit_cell(self)


@cache
def _digit_cell(face: Typeface) -> int:
    font = face.font
    return max(int(font.get_glyph_h_advance(font.get_nominal_glyph(code))) for code in range(0x30, 0x3A))


def typeface(family: Family, weight: Weight = Weight.REGULAR) -> Typeface:
    """The font of a family. The Mincho has one weight only."""
    style = "" if family is Family.MINCHO else f"-{weight.capitalize()}"
    return opened(FOLDER / f"{family}{style}.ttf")


@cache
def opened(path: Path) -> Typeface:
    """Open a font file once (mapped, not read)."""
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    font = hb.Font(face)
    extents = font.get_font_extents("ltr")
    return Typeface(path, font, face.upem, extents.ascender / face.upem, -extents.descender / face.upem)


@cache
def chain(language: Language, weight: Weight) -> tuple[Typeface, ...]:
    """The fonts to ask for a character, best first."""
    return tuple(typeface(family, weight) for family in _CHAINS[language])


@lru_cache(maxsize=8192)
def choose(cluster: str, language: Language, weight: Weight) -> Typeface | None:
    """The first font that has the exact form of a cluster, or None."""
    if is_undrawable(cluster) and not cluster.isspace():
        return None
    return next((face for face in chain(language, weight) if face.holds(cluster)), None)


@lru_cache(maxsize=8192)
def choose_nearest(cluster: str, language: Language, weight: Weight) -> tuple[Typeface, str] | None:
    """A font and the text to draw when only the plain form of a variant is to be had.

    Unicode's rule for an unknown variation sequence: show the plain character.
    `text.missing` still reports it, since the form is not the one asked for.
    """
    plain = "".join(char for char in cluster if not is_selector(char))
    if not plain or plain == cluster:
        return None
    face = choose(plain, language, weight)
    return (face, plain) if face else None


def is_shown(cluster: str, language: Language = Language.JA) -> bool:
    """Whether a cluster would appear exactly as asked for, or rightly not at all."""
    return is_invisible(cluster) or choose(cluster, language, Weight.REGULAR) is not None
