"""Overlays that ask once: a confirmation, a reason; and the pages that stop everything."""

from dataclasses import dataclass

from kiosk.ui.theme import Tone
from kiosk.ui.views.atoms import Choice, Press


@dataclass(frozen=True, slots=True)
class ConfirmView:
    """What will happen, and two verbs: ``does`` and ``keeps`` (never はい/いいえ)."""

    code: str
    title: str
    what: str
    does: str
    keeps: str
    danger: bool = False


@dataclass(frozen=True, slots=True)
class ReasonView:
    """Why something is done: tiles, and words of one's own where ``free`` allows.

    ``problem`` says why the words were refused (e.g. they look like a twelve-digit number).
    """

    code: str
    title: str
    what: str
    does: str
    reasons: tuple[Choice, ...]
    free: bool = True
    problem: str = ""
    danger: bool = False


@dataclass(frozen=True, slots=True)
class BlockingView:
    """Nothing can be done here until something outside changes."""

    what: str
    means: str
    now: str
    code: str = ""
    tone: Tone = Tone.STOP
    presses: tuple[Press, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of two facts that contradict each other: which laptop and its lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Two facts side by side, what to do, and the presses that settle it."""

    code: str
    what: str
    left: Side
    right: Side
    advice: tuple[str, ...]
    choices: tuple[Press, ...]
