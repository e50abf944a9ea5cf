"""Keys under which a name is found again, however it was typed.

A key exists for searching and comparing only. It is never shown, printed or stored in place of the
name: normalising a name itself would turn 神, 福 or 塚 into another character. This module knows no
bookings and no screen.
"""

import re
import unicodedata

from kiosk.domain.kanji_forms import COMMON_FORM

_KANA = "ァ-ヺー"
_DASHES = "‐‑‒–—―−─━~〜∼ー-"
# The kanji for "one" is a dash only where it stands between kana: ア一ト typed by a tired hand is アート.
_ONE_AS_DASH = re.compile(rf"(?<=[{_KANA}])[{_DASHES}]*一[一{_DASHES}]*(?=[{_KANA}])")
_BETWEEN_WORDS = re.compile(r"[\s・·,，.．、。]+")
_DROPPED_LAST = re.compile(f"['\u3099\u309a{_DASHES}]+")

_INVISIBLE = (
    0x00AD,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xFE00, 0xFE10),
    *range(0xE0100, 0xE01F0),
)
_FIRST: dict[int, str | None] = {ord("゛"): "\u3099", ord("゜"): "\u309a"} | dict.fromkeys(_INVISIBLE)
_FIRST |= dict.fromkeys(map(ord, "’`´｀"), "'")
_TO_KATAKANA = {code: code + 0x60 for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
_V_SOUND = re.compile("ヴ[ァィェォ]?|[ヷヸヹヺ]")
_V_ROW = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴ": "ブ"}
_V_ROW |= {"ヷ": "バ", "ヸ": "ビ", "ヹ": "ベ", "ヺ": "ボ"}
_LETTERS = (
    str.maketrans("ァィゥェォッャュョヮヵヶヂヅヲ", "アイウエオツヤユヨワカケジズオ")
    | str.maketrans(COMMON_FORM)
    | str.maketrans({"Đ": "D", "Ð": "D", "Ø": "O", "Ł": "L", "Æ": "AE", "Œ": "OE", "Þ": "TH", "Ħ": "H"})
)
_ACCENTED = re.compile("[\u00c0-\u036f\u1e00-\u1eff]")
_ACCENT = re.compile("[\u0300-\u036f]+")

_LONG_VOWEL = re.compile(
    "(?<=[アカサタナハマヤラワガザダバパ])ア+|(?<=[イキシチニヒミリギジビピヰ])イ+"
    "|(?<=[ウクスツヌフムユルグズブプ])ウ+|(?<=[エケセテネヘメレゲゼデベペヱ])[エイ]+"
    "|(?<=[オコソトノホモヨロゴゾドボポ])[オウ]+"
)


def search_words(text: str) -> tuple[str, ...]:
    """The words of a name, each folded to its search key; words without a letter are left out."""
    plain = unicodedata.normalize("NFKC", text.translate(_FIRST)).upper()
    if _ACCENTED.search(plain):
        plain = _ACCENT.sub("", unicodedata.normalize("NFD", plain))
        plain = unicodedata.normalize("NFC", plain)
    katakana = plain.translate(_TO_KATAKANA)
    words = (_folded(word) for word in _BETWEEN_WORDS.split(katakana))
    return tuple(word for word in words if word)


def search_key(text: str) -> str:
    """One key for all the ways in which people type one name; empty when nothing is left.

    Width, hiragana or katakana, spaces, ・, dashes, ー, small kana, ヂ/ジ, ヅ/ズ, ヲ/オ, ヴァ/バ,
    Latin case and accents, variation selectors and the usual kanji forms (髙/高) make no difference.
    """
    return "".join(search_words(text))


def loosened(key: str) -> str:
    """The loose form of a search key, in which long vowels meet: オオノ, オーノ, オウノ and オノ share it.

    People of different names share it too, so a hit by it is offered last and is to be
    confirmed by the date of birth.
    """
    return _LONG_VOWEL.sub("", key)


def _folded(word: str) -> str:
    if _V_SOUND.search(word):
        word = _V_SOUND.sub(lambda sound: _V_ROW[sound[0]], word)
    if "一" in word:
        word = _ONE_AS_DASH.sub("", word)
    return _DROPPED_LAST.sub("", word.translate(_LETTERS))
