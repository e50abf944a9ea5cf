"""The small pieces that several pages show: a person, a choice, a button, a sign."""

from dataclasses import dataclass
from typing import Final

from kiosk.domain.words import Lane
from kiosk.ui.theme import Tone

__all__ = ["NO_SIGN", "Choice", "Fact", "Lane", "PersonLine", "Press", "Sign", "Tone"]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A citizen as staff see one; every text is already worded, names are exactly as entered.

    ``birth`` is the date in 和暦 (昭和55年3月12日), ``birth_more`` year and age (1980年・42歳).
    """

    kana: str
    name: str = ""
    birth: str = ""
    birth_more: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A word or two with a tone, shown as a chip; an empty text shows nothing."""

    text: str = ""
    tone: Tone = Tone.PLAIN


NO_SIGN: Final = Sign()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things to choose; ``why_not`` makes it visible but not to be pressed."""

    code: str
    title: str
    more: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """A button whose words come from facts; ``code`` comes back in the page's signal."""

    code: str
    text: str
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value, e.g. 会場 / 稲毛モール会場."""

    label: str
    value: str
