"""Colours, sizes and focus of every screen, after the Digital Agency's design system (tokens 1.1.9).

Knows no page. Colours are plain ``#rrggbb`` so that contrast can be computed without a screen;
sizes are pixels at 96 dpi and are scaled by the text size that staff choose.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

from kiosk.domain.words import Lane


class Colour:
    """The colours of the product; nothing else is painted on a screen."""

    TEXT: Final = "#1a1a1a"
    MUTED: Final = "#4d4d4d"
    LINE: Final = "#8c8c8c"
    HAIRLINE: Final = "#cccccc"
    EDGE: Final = "#666666"
    PAPER: Final = "#ffffff"
    GROUND: Final = "#f2f2f2"
    DISABLED: Final = "#b3b3b3"
    KEY: Final = "#0017c1"
    KEY_HOVER: Final = "#00118f"
    KEY_PRESSED: Final = "#000060"
    KEY_TINT: Final = "#e8f1fe"
    GOOD: Final = "#197a4b"
    GOOD_TINT: Final = "#e6f5ec"
    STOP: Final = "#ce0000"
    STOP_TINT: Final = "#fdeeee"
    CARE: Final = "#7a5f00"
    CARE_TINT: Final = "#fbf5e0"
    CARE_CHIP: Final = "#ffc700"
    DELIVERY: Final = "#ac3e00"
    DELIVERY_TINT: Final = "#fdf0e8"
    FOCUS: Final = "#000000"
    FOCUS_RING: Final = "#ffd43d"
    NIGHT: Final = "#1a1a1a"


class Tone(Enum):
    """What a sign means to the person who sees it; always shown by shape and word too."""

    PLAIN = "plain"
    KEY = "key"
    GOOD = "good"
    CARE = "care"
    STOP = "stop"


class TextSize(Enum):
    """The switch 文字サイズ; the value is the factor on every size in :func:`px`."""

    STANDARD = 1.0
    LARGE = 1.2


@dataclass(frozen=True, slots=True)
class Pair:
    """A text colour and the ground it is written on."""

    ink: str
    ground: str


def tone_pair(tone: Tone) -> Pair:
    """Return the ink and tinted ground that carry a tone."""
    match tone:
        case Tone.PLAIN:
            return Pair(Colour.MUTED, Colour.GROUND)
        case Tone.KEY:
            return Pair(Colour.KEY, Colour.KEY_TINT)
        case Tone.GOOD:
            return Pair(Colour.GOOD, Colour.GOOD_TINT)
        case Tone.CARE:
            return Pair(Colour.CARE, Colour.CARE_TINT)
        case Tone.STOP:
            return Pair(Colour.STOP, Colour.STOP_TINT)
    assert_never(tone)


def lane_pair(lane: Lane) -> Pair:
    """Return a lane's ink and tint; its shape and word must stand beside it."""
    match lane:
        case Lane.APPLICATION:
            return Pair(Colour.KEY, Colour.KEY_TINT)
        case Lane.DELIVERY:
            return Pair(Colour.DELIVERY, Colour.DELIVERY_TINT)
    assert_never(lane)


TEXT_PAIRS: Final = (
    Pair(Colour.TEXT, Colour.PAPER),
    Pair(Colour.TEXT, Colour.GROUND),
    Pair(Colour.TEXT, Colour.CARE_TINT),
    Pair(Colour.TEXT, Colour.CARE_CHIP),
    Pair(Colour.TEXT, Colour.STOP_TINT),
    Pair(Colour.TEXT, Colour.GOOD_TINT),
    Pair(Colour.TEXT, Colour.KEY_TINT),
    Pair(Colour.MUTED, Colour.PAPER),
    Pair(Colour.MUTED, Colour.KEY_TINT),
    Pair(Colour.PAPER, Colour.KEY),
    Pair(Colour.PAPER, Colour.KEY_HOVER),
    Pair(Colour.PAPER, Colour.KEY_PRESSED),
    Pair(Colour.PAPER, Colour.NIGHT),
    Pair(Colour.PAPER, Colour.STOP),
    Pair(Colour.KEY, Colour.PAPER),
    Pair(Colour.KEY, Colour.GROUND),
    Pair(Colour.GOOD, Colour.PAPER),
    Pair(Colour.CARE, Colour.PAPER),
    Pair(Colour.STOP, Colour.PAPER),
    Pair(Colour.DELIVERY, Colour.PAPER),
    *(tone_pair(tone) for tone in Tone),
    *(lane_pair(lane) for lane in Lane),
)
"""Every pair in which words are written; each must reach 4.5:1 (WCAG 2.2, 1.4.3)."""


def contrast(pair: Pair) -> float:
    """Return the WCAG contrast ratio of a pair, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(pair.ink), _luminance(pair.ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def px(size: float, text_size: TextSize) -> int:
    """Return a size in pixels for the chosen text size."""
    return round(size * text_size.value)
