"""The shape of everything that is told when something did not go as asked.

Three sentences: what happened, what it means for the person who waits, what to do
now; and a code that stands apart, small, for the telephone.  Texts from outside pass
through here before they stand in a sentence.  Knows no refusal and no trouble.
"""

import re
import unicodedata
from dataclasses import dataclass

from kiosk.domain.person_name import shortened

Sentences = tuple[str, str, str]
"""What happened, what it means, what to do now."""

LONGEST_QUOTE = 24

_TICKET = re.compile(r"[A-Z][0-9]{1,5}")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]")
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
_PLACE = re.compile(r"[a-z][a-z0-9_.\[\]]{0,59}")
_COUNT = re.compile(r"[0-9]{1,7}")
_KEPT_OUT = frozenset("{}<>「」")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Message:
    """What is told; ``code`` is shown small beside it and is never the message itself."""

    title: str
    meaning: str
    todo: str
    code: str


def told(sentences: Sentences, code: str) -> Message:
    """The sentences with their code."""
    title, meaning, todo = sentences
    return Message(title, meaning, todo, code)


def quoted(text: str, longest: int = LONGEST_QUOTE) -> str:
    """A name from outside (a venue, a column, a device) as it may stand in a sentence.

    Characters that nobody sees, brackets of programs and the brackets of the quotation
    itself are left out, the rest is one line of at most ``longest`` characters.
    """
    seen = "".join(
        " " if char.isspace() else char
        for char in text[:400]
        if char.isspace() or (char not in _KEPT_OUT and unicodedata.category(char) not in _UNSEEN)
    )
    return shortened(" ".join(seen.split()), longest)


def ticket(text: str, otherwise: str = "この番号") -> str:
    """A ticket's number, or ``otherwise`` when the text is none."""
    return text if _TICKET.fullmatch(text) else otherwise


def window(text: str, otherwise: str = "ほかの窓口") -> str:
    """``窓口2``, or ``otherwise`` when no window is named."""
    name = quoted(text, 12)
    if not name:
        return otherwise
    return name if name.startswith("窓口") else f"窓口{name}"


def clock(text: str) -> str:
    """``13:24``, or nothing when the text is no time of day."""
    return text.removeprefix("0") if _CLOCK.fullmatch(text) else ""


def count(text: str) -> str:
    """A figure that somebody counted, as it stands, or nothing when the text is none."""
    return text if _COUNT.fullmatch(text) else ""


def code_with(code: str, detail: str) -> str:
    """The code for the telephone with its detail, when that is a code or a place too."""
    first, _, where = detail.partition(" ")
    parts = [code]
    if _CODE.fullmatch(first):
        parts.append(first)
        if _PLACE.fullmatch(where):
            parts.append(where)
    return " / ".join(parts)
