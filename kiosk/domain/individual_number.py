"""The guard that keeps a 12-digit 個人番号 out of everything that is stored.

番号法 forbids to keep one, hashed and encrypted ones included. About one in ten other numbers of twelve
digits passes the check digit, so whoever is refused is told that the text *looks like* one.
"""

import re
import unicodedata

Span = tuple[int, int]
"""Start and end of a stretch of text, as in a slice."""

MASK = "●"
_LENGTH = 12
_WEIGHTS = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_KANJI_DIGITS = {char: digit for digit, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
_LONGEST_GAP = 8
_BETWEEN = re.compile(rf"[\s\-‐‑‒–—―−─ー~〜・.．･_\u00ad\u200b-\u200f\u2060\ufeff]{{0,{_LONGEST_GAP}}}")


def check_digit(first_eleven: str) -> int:
    """The twelfth digit that belongs to eleven ASCII digits (総務省令第85号 第5条)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, first_eleven, strict=True))
    remainder = total % 11
    return 0 if remainder <= 1 else 11 - remainder


def find_individual_numbers(text: str) -> tuple[Span, ...]:
    """Where a text holds what looks like a 個人番号: spans that do not overlap, in order.

    A number may be broken into groups by spaces, dashes or dots (also ``1 2 3 ...``), and be written
    in half-width, full-width, circled or kanji digits. It is made of whole groups: twelve digits
    inside a longer unbroken run, such as the 23 digits of an 申請書ID, are not one. Groups are joined
    without asking what they mean, so a telephone number followed by a lone digit can be caught:
    writing a refused text again is cheap, keeping a number is not allowed.
    """
    merged: list[Span] = []
    for start, end in _windows(_groups(text), text):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def masked(text: str) -> str:
    """The text with every digit of what looks like a 個人番号 replaced by ●; the rest unchanged."""
    chars = list(text)
    for start, end in find_individual_numbers(text):
        chars[start:end] = [char if _digit(char) is None else MASK for char in chars[start:end]]
    return "".join(chars)


def _digit(char: str) -> int | None:
    return _KANJI_DIGITS[char] if char in _KANJI_DIGITS else unicodedata.digit(char, None)


def _groups(text: str) -> list[tuple[str, Span]]:
    """Unbroken runs of digits: their value in ASCII and where they stand."""
    groups: list[tuple[str, Span]] = []
    for at, char in enumerate(text):
        digit = _digit(char)
        if digit is None:
            continue
        if groups and groups[-1][1][1] == at:
            groups[-1] = (f"{groups[-1][0]}{digit}", (groups[-1][1][0], at + 1))
        else:
            groups.append((str(digit), (at, at + 1)))
    return groups


def _windows(groups: list[tuple[str, Span]], text: str) -> list[Span]:
    """Spans of neighbouring whole groups that have twelve digits together and a valid check digit."""
    found: list[Span] = []
    for first, (_, (start, _)) in enumerate(groups):
        digits, end = "", start
        for value, (group_start, group_end) in groups[first : first + _LENGTH]:
            if not _BETWEEN.fullmatch(text, end, group_start):
                break
            digits, end = digits + value, group_end
            if len(digits) >= _LENGTH:
                break
        if len(digits) == _LENGTH and int(digits[-1]) == check_digit(digits[:-1]):
            found.append((start, end))
    return found
