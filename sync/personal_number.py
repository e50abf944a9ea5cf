"""Keeping the twelve-digit personal number (個人番号) out of every text field.

The law on its use (番号法) forbids storing it here in any form, so text that looks like one is refused or
masked on the way in. About one in ten chance runs of twelve digits look like one; nobody can tell them
apart, so the wording must say "looks like". Knows no file and no screen.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

MASK: Final = "＊"
_WEIGHTS: Final = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_SEPARATOR: Final = r"[\s\-‐‑‒–—―−－ー・.,_/]"
_TWELVE: Final = re.compile(rf"(?<!\d)(?=(\d(?:{_SEPARATOR}?\d){{11}})(?!\d))")


def has_valid_check_digit(digits: str) -> bool:
    """Whether twelve ASCII digits end in the check digit of a personal number.

    The first eleven are multiplied by 6,5,4,3,2,7,6,5,4,3,2; r is the sum modulo 11; the check digit is 0
    when r <= 1 and 11 - r otherwise (平成26年総務省令第85号 第5条).
    """
    if len(digits) != 12 or not (digits.isascii() and digits.isdigit()):
        return False
    r = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False)) % 11
    return int(digits[11]) == (0 if r <= 1 else 11 - r)


def looks_like_personal_number(text: str) -> bool:
    """Whether a text holds twelve digits, of any width and with single separators, that check out."""
    return any(True for _ in _spans(text))


def mask_personal_numbers(text: str) -> str:
    """Replace every digit of every run that looks like a personal number by ＊; the rest stays as it is."""
    letters = list(text)
    for start, end in _spans(text):
        for place in range(start, end):
            if letters[place].isdecimal():
                letters[place] = MASK
    return "".join(letters)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for match in _TWELVE.finditer(text):
        digits = "".join(str(unicodedata.decimal(c)) for c in match.group(1) if c.isdecimal())
        if has_valid_check_digit(digits):
            yield match.span(1)
