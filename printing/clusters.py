"""Text as the eye counts it: grapheme clusters, and which of them leave ink.

Knows Unicode only; no font, no language, no paper. Accepts any `str`, lone
surrogates and control characters included, and never changes a character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TEXT_PRESENTATION = "\ufe0e\ufe0f"
_JOINERS = "\u200c\u200d"

# Characters that can only stand alone: the long way round is needed for none of them.
_LONE = re.compile("[\u0020-\u007e\u3000-\u3029\u3030-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9d]*")


@lru_cache(maxsize=4096)
def clusters(text: str) -> tuple[str, ...]:
    """Split text into grapheme clusters (UAX #29); joined, they are `text` again."""
    if _LONE.fullmatch(text):
        return tuple(text)
    import grapheme  # noqa: PLC0415 - its tables are loaded on the first difficult name only

    return tuple(grapheme.graphemes(text))


def is_selector(char: str) -> bool:
    """Whether a character chooses a form of the one before it (VS1-16, IVS)."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def is_silent(char: str) -> bool:
    """Whether a character is there but draws nothing by itself (joiners, marks of direction)."""
    return is_selector(char) or unicodedata.category(char) == "Cf"


def is_invisible(cluster: str) -> bool:
    """Whether a whole cluster leaves no ink and takes no room."""
    return all(is_silent(char) for char in cluster)


def is_undrawable(cluster: str) -> bool:
    """Whether no font can honestly show a cluster.

    Control characters, lone surrogates and unassigned code points have no
    form; a private-use character (外字) has a different one on every machine.
    """
    return any(unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"} for char in cluster)


def is_han(char: str) -> bool:
    """Whether a character is an ideograph, where a selector changes the written form."""
    return (
        "\u2e80" <= char <= "\u2fdf"
        or "\u3400" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\U00020000" <= char <= "\U0003ffff"
        or char in "々〆"
    )


def is_latin(cluster: str) -> bool:
    """Whether a cluster is a letter of a Latin word, which should stay in one font."""
    first = cluster[0]
    return first.isalpha() and (first < "\u0250" or "\u1e00" <= first <= "\u1eff")


def as_space(cluster: str) -> str:
    """The plain space for every kind of space but the full-width one."""
    return " " if cluster.isspace() and cluster != "\u3000" else cluster


def bare(cluster: str) -> str:
    """The characters of a cluster that a font must have: without joiners and text selectors."""
    return "".join(char for char in cluster if char not in _JOINERS and char not in TEXT_PRESENTATION)
