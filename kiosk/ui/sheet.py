"""The style sheet: which type and colour belong to which property of a widget.

Widgets say what they are (``type``, ``tone``, ``surface``); how that looks is said here only.
Line height, focus and button faces are painted by the widgets themselves.
"""

from dataclasses import dataclass
from typing import Final

from kiosk.ui.theme import Colour, TextSize, px


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A size in pixels, a weight and the line height as a factor of the size."""

    size: int
    weight: int
    leading: float


TYPES: Final[dict[str, TypeStyle]] = {
    "giant": TypeStyle(128, 700, 1.1),
    "number": TypeStyle(64, 700, 1.1),
    "figure": TypeStyle(56, 700, 1.1),
    "hero": TypeStyle(32, 700, 1.4),
    "title": TypeStyle(28, 700, 1.4),
    "heading": TypeStyle(24, 700, 1.4),
    "ticket": TypeStyle(26, 700, 1.2),
    "lead": TypeStyle(20, 400, 1.5),
    "strong-lead": TypeStyle(20, 700, 1.5),
    "body": TypeStyle(18, 400, 1.5),
    "strong": TypeStyle(18, 700, 1.5),
    "small": TypeStyle(16, 400, 1.5),
    "strong-small": TypeStyle(16, 700, 1.5),
}

_TONES: Final = {
    "plain": Colour.TEXT,
    "muted": Colour.MUTED,
    "key": Colour.KEY,
    "good": Colour.GOOD,
    "care": Colour.CARE,
    "stop": Colour.STOP,
    "application": Colour.KEY,
    "delivery": Colour.DELIVERY,
    "paper": Colour.PAPER,
}

_SURFACES: Final = {
    "ground": f"background: {Colour.GROUND};",
    "paper": f"background: {Colour.PAPER};",
    "bar": f"background: {Colour.PAPER}; border-bottom: 1px solid {Colour.HAIRLINE};",
    "side": f"background: {Colour.PAPER}; border-right: 1px solid {Colour.HAIRLINE};",
    "card": f"background: {Colour.PAPER}; border: 1px solid {Colour.HAIRLINE}; border-radius: 8px;",
    "band": f"background: {Colour.GROUND}; border-bottom: 1px solid {Colour.HAIRLINE};",
    "row": f"background: {Colour.PAPER}; border-bottom: 1px solid {Colour.HAIRLINE};",
    "foot": f"background: transparent; border-top: 1px solid {Colour.HAIRLINE};",
    "chosen": f"background: {Colour.KEY_TINT}; border: 2px solid {Colour.KEY}; border-radius: 8px;",
    "night": f"background: {Colour.NIGHT};",
}


def style_sheet(text_size: TextSize) -> str:
    """Return the whole style sheet for a staff window."""
    parts = [f"QLabel {{ color: {Colour.TEXT}; background: transparent; }}"]
    parts += [
        f'QLabel[type="{name}"] {{ font-size: {px(style.size, text_size)}px; font-weight: {style.weight}; }}'
        for name, style in TYPES.items()
    ]
    parts += [f'QLabel[tone="{name}"] {{ color: {colour}; }}' for name, colour in _TONES.items()]
    parts += [f'QFrame[surface="{name}"] {{ {rules} }}' for name, rules in _SURFACES.items()]
    parts += [_controls(text_size), _scrolling(text_size)]
    return "\n".join(parts)


def _controls(text_size: TextSize) -> str:
    body, high = px(18, text_size), px(52, text_size)
    return f"""
QAbstractButton {{ font-size: {body}px; font-weight: 700; }}
QAbstractButton[scale="small"] {{ font-size: {px(16, text_size)}px; }}
QAbstractButton[scale="large"] {{ font-size: {px(24, text_size)}px; }}
QLineEdit, QPlainTextEdit {{ background: {Colour.PAPER}; color: {Colour.TEXT};
  border: 1px solid {Colour.EDGE}; border-radius: 8px; padding: 0 16px;
  font-size: {px(20, text_size)}px; min-height: {high}px;
  selection-background-color: {Colour.KEY}; selection-color: {Colour.PAPER}; }}
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] {{ border: 2px solid {Colour.STOP}; }}
QLineEdit[scale="large"] {{ font-size: {px(28, text_size)}px; min-height: {px(60, text_size)}px; }}
QPlainTextEdit {{ padding: 8px 12px; font-size: {body}px; }}
QProgressBar {{ border: none; border-radius: 4px; background: {Colour.HAIRLINE}; height: 8px; }}
QProgressBar::chunk {{ background: {Colour.KEY}; border-radius: 4px; }}
QSlider {{ min-height: {px(48, text_size)}px; }}
QSlider::groove:horizontal {{ height: 8px; background: {Colour.HAIRLINE}; border-radius: 4px; }}
QSlider::sub-page:horizontal {{ background: {Colour.KEY}; border-radius: 4px; }}
QSlider::handle:horizontal {{ background: {Colour.PAPER}; border: 3px solid {Colour.KEY}; width: 32px;
  margin: -15px 0; border-radius: 19px; }}
"""


def _scrolling(text_size: TextSize) -> str:
    wide = px(16, text_size)
    return f"""
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ background: {Colour.LINE}; border-radius: 5px; min-height: 48px;
  margin: 2px 3px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
"""
