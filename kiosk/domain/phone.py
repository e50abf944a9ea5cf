"""Telephone numbers: 10 or 11 digits kept as text, with the leading 0.

Knows nothing of who is called; nothing here dials.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

SHORTEST_PART = 4
"""Fewer digits than this would find half the list."""

_BETWEEN = re.compile(r"[\s()\-‐‑‒–—―−ー.・]+")
_ABROAD = re.compile(r"\+81-?0?")


class PhoneFlaw(StrEnum):
    """Why a text is not taken as a telephone number."""

    NOT_DIGITS = "not_digits"
    NO_LEADING_ZERO = "no_leading_zero"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Phone:
    """A whole number, ``digits`` only, as text: 10 or 11 of them, the first a 0."""

    digits: str

    @property
    def grouped(self) -> str:
        """``090-1234-5678``; 043-201-0000 for Chiba; other 10-digit numbers as they are."""
        if len(self.digits) == 11:
            return f"{self.digits[:3]}-{self.digits[3:7]}-{self.digits[7:]}"
        if self.digits.startswith("043"):
            return f"{self.digits[:3]}-{self.digits[3:6]}-{self.digits[6:]}"
        return self.digits


def phone_digits(text: str) -> str:
    """The digits of a number or part of one, in half width; empty when there is anything else in it."""
    plain = _ABROAD.sub("0", unicodedata.normalize("NFKC", text).strip(), count=1)
    digits = _BETWEEN.sub("", plain)
    return digits if digits.isascii() and digits.isdecimal() else ""


def phone_part(text: str) -> str:
    """Digits good enough to search by (four or more, eleven at most), else empty."""
    digits = phone_digits(text)
    return digits if SHORTEST_PART <= len(digits) <= 11 else ""


def parse_phone(text: str) -> Phone | PhoneFlaw:
    """Read a whole telephone number, however it is grouped."""
    digits = phone_digits(text)
    if not digits:
        return PhoneFlaw.NOT_DIGITS
    if len(digits) > 11:
        return PhoneFlaw.TOO_LONG
    if not digits.startswith("0"):
        return PhoneFlaw.NO_LEADING_ZERO
    return Phone(digits) if len(digits) >= 10 else PhoneFlaw.TOO_SHORT
