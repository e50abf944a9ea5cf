"""Roman letters into katakana, for staff who type ``satou``, ``sato`` or ``satoh`` and mean サトウ.

Hepburn and Kunrei spellings together, with the long vowels as passports spell them. For searching
only: the kana that it gives is a guess and is never stored.
"""

import re
import unicodedata

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ",
    "h": "ハヒフヘホ", "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ",
    "d": "ダジズデド", "b": "バビブベボ", "p": "パピプペポ",
}  # fmt: skip
_GLIDES = {
    "ky": "キ", "sy": "シ", "sh": "シ", "ty": "チ", "ch": "チ", "cy": "チ", "ny": "ニ", "hy": "ヒ",
    "my": "ミ", "ry": "リ", "gy": "ギ", "zy": "ジ", "jy": "ジ", "j": "ジ", "dy": "ジ", "by": "ビ", "py": "ピ",
}  # fmt: skip
_SINGLE = {
    "shi": "シ", "chi": "チ", "tsu": "ツ", "fu": "フ", "ji": "ジ", "ya": "ヤ", "yu": "ユ", "yo": "ヨ",
    "wa": "ワ", "wo": "オ", "fa": "ファ", "fi": "フィ", "fe": "フェ", "fo": "フォ", "va": "バ",
    "vi": "ビ", "vu": "ブ",
    "ve": "ベ", "vo": "ボ", "ti": "チ", "tu": "ツ", "di": "ジ", "du": "ズ", "she": "シェ", "je": "ジェ",
    "che": "チェ", "wi": "ウィ", "we": "ウェ",
}  # fmt: skip


def _syllables() -> dict[str, str]:
    table = {
        row + vowel: kana for row, line in _ROWS.items() for vowel, kana in zip("aiueo", line, strict=True)
    }
    for glide, kana in _GLIDES.items():
        table |= {glide + vowel: kana + small for vowel, small in zip("auo", "ャュョ", strict=True)}
    return table | _SINGLE


_SYLLABLES = _syllables()
_LETTERS = re.compile("[a-z' -]+")
_LONG_MARK = re.compile("([aiueo])[\u0304\u0302]")
_O_BEFORE_H = re.compile("oh(?![aiueoy])")
_UNFINISHED = re.compile("[a-z]{1,2}$")


def katakana(text: str) -> str:
    """The katakana that the letters spell, or an empty text when they spell no Japanese.

    One or two consonants at the end, as they stand while somebody is still typing (``sats``), are
    left out. Long o is read as オオ at the head of a word and as オウ elsewhere.
    """
    marked = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower()).replace("’", "'")
    letters = _LONG_MARK.sub(lambda found: found[1] + ("h" if found[1] == "o" else found[1]), marked).strip()
    if not _LETTERS.fullmatch(letters):
        return ""
    words = [_word(word) for word in letters.split()]
    return "" if "" in words else " ".join(words)


def _word(letters: str) -> str:
    head = "oo" if re.match("oh(?![aiueoy])", letters) else ""
    rest = _O_BEFORE_H.sub("ou", head + letters[len(head) :])
    spelled = ""
    while rest:
        kana, used = _syllable(rest)
        if not used:
            return spelled if spelled and _UNFINISHED.fullmatch(rest) else ""
        spelled, rest = spelled + kana, rest[used:]
    return spelled


def _syllable(rest: str) -> tuple[str, int]:
    if rest[0] == "-":
        return "ー", 1
    for length in (3, 2, 1):
        if (kana := _SYLLABLES.get(rest[:length])) is not None:
            return kana, min(length, len(rest))
    if re.match("n'|nn(?![aiueoy])", rest):
        return "ン", 2
    if re.match("n(?!y)|m(?=[mbp])", rest):
        return "ン", 1
    if re.match(r"([bcdfghjkprstvwz])\1|tc(?=h)", rest):
        return "ッ", 1
    return "", 0
