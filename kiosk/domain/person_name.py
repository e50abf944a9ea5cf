"""What may stand in a name, and how long it is to the eye.

A name is kept exactly as it was given: nothing here changes one, it only says what is wrong with it.
Lengths are counted in grapheme clusters, so 祇󠄀 with its variation selector is one character.
"""

import unicodedata
from enum import StrEnum

import grapheme

LONGEST = 100
"""Characters (clusters) that a name may have; the longest on resident records are near 60."""

_MARKS_ON_ONE_LETTER = 8
_LONGEST_TEXT = LONGEST * (1 + _MARKS_ON_ONE_LETTER)
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_DAMAGED = frozenset("\ufffd\ufffe\uffff")


class NameFlaw(StrEnum):
    """Why a text can not be kept as a name."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    CONTROL = "control"
    DIRECTION = "direction"
    INVISIBLE = "invisible"
    DAMAGED = "damaged"
    TOO_MANY_MARKS = "too_many_marks"


def name_flaw(text: str) -> NameFlaw | None:
    """The first thing that forbids keeping the text as a name, or None.

    Letters of any script are welcome, also those written from right to left; what is refused are
    characters that nobody sees: control and line-break characters, marks that turn the direction of the text
    after them, zero-width ones, and the traces of a broken encoding.
    """
    if not text.strip():
        return NameFlaw.EMPTY
    if len(text) > _LONGEST_TEXT:
        return NameFlaw.TOO_LONG
    for char in text:
        if (flaw := _character_flaw(char)) is not None:
            return flaw
    return _cluster_flaw(text)


def name_length(text: str) -> int:
    """How many characters a reader counts."""
    return int(grapheme.length(text))


def shortened(text: str, longest: int) -> str:
    """The text itself, or its first characters and … so that a reader counts ``longest`` at most."""
    if name_length(text) <= longest:
        return text
    return f"{grapheme.slice(text, 0, longest - 1)}…" if longest > 0 else ""


def _character_flaw(char: str) -> NameFlaw | None:
    category = unicodedata.category(char)
    if category in {"Cc", "Zl", "Zp"}:
        return NameFlaw.CONTROL
    if char in _DIRECTION:
        return NameFlaw.DIRECTION
    if category == "Cs" or char in _DAMAGED:
        return NameFlaw.DAMAGED
    return NameFlaw.INVISIBLE if category == "Cf" else None


def _cluster_flaw(text: str) -> NameFlaw | None:
    clusters = list(grapheme.graphemes(text))
    if any(len(cluster) > 1 + _MARKS_ON_ONE_LETTER for cluster in clusters):
        return NameFlaw.TOO_MANY_MARKS
    if unicodedata.category(text[0]).startswith("M"):
        return NameFlaw.DAMAGED
    return NameFlaw.TOO_LONG if len(clusters) > LONGEST else None
