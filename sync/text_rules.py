"""Which characters a name, an address or a note may hold.

Names and addresses are kept exactly as given: rare kanji, variation selectors, combining marks, joiners
and right-to-left letters all stay. Only what steers a screen or a printer instead of being read is
refused. Knows no field and no file.
"""

import re
from typing import Final

STEERING: Final = (
    "\\u0000-\\u001f\\u007f-\\u009f"  # C0, DEL and C1 controls, tab and line ends among them
    "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"  # marks that turn the direction of other text
    "\\u2028\\u2029\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff"  # line separators, byte order mark, annotations
    "\\U000e0001\\U000e0020-\\U000e007f"  # invisible tag letters
)
"""A regular expression's character class body: everything that steers."""

CLEAN_TEXT: Final = rf"\A[^{STEERING}]*\Z"

_STEERING: Final = re.compile(f"[{STEERING}]")


def has_steering_character(text: str) -> bool:
    """Whether a text holds a control, direction or tag character.

    The variation selectors that choose a kanji's shape (U+E0100 and later) and the joiners U+200C and
    U+200D are letters here, not controls.
    """
    return _STEERING.search(text) is not None
