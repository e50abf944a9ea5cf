"""Reads QR codes in pictures.

What a code says is returned as text and nothing else: nothing is opened, followed or kept. Whoever
asks decides what the text may mean.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capture.camera import Image

QUIET_MS = 2_500
"""How long a code must be out of sight before it counts as shown again."""


def read_codes(image: Image) -> tuple[str, ...]:
    """The texts of the QR codes in a picture, each once; none is an ordinary answer.

    Args:
        image: height x width (grey) or height x width x 3 (blue first), bytes.

    A code that does not hold UTF-8 is read as Shift_JIS, which the standard knew first; what is
    neither comes with U+FFFD in place of the bytes that nobody can read.
    """
    if image.size == 0:
        return ()
    # Imported late: start-up does not wait for it.
    zxing = import_module("zxingcpp")
    found = zxing.read_barcodes(image, formats=zxing.BarcodeFormat.QRCode)
    return tuple(dict.fromkeys(as_text(bytes(code.bytes)) for code in found if code.valid))


def as_text(payload: bytes) -> str:
    """The text of a payload of any bytes; never raises."""
    for encoding in ("utf-8", "cp932"):
        try:
            return payload.decode(encoding)
        except UnicodeDecodeError:
            continue
    return payload.decode("utf-8", errors="replace")


class Debounce:
    """Lets a code through once, however long or often it is waved before the camera."""

    def __init__(self, quiet_ms: int = QUIET_MS) -> None:
        self._quiet_ms = quiet_ms
        self._last_seen: dict[str, int] = {}

    def fresh(self, codes: Iterable[str], at_ms: int) -> tuple[str, ...]:
        """Of the codes in sight at a moment, those that were not in sight shortly before.

        Args:
            codes: what was read.
            at_ms: when, in milliseconds of a clock that does not jump.
        """
        self._last_seen = {
            code: seen for code, seen in self._last_seen.items() if at_ms - seen < self._quiet_ms
        }
        in_sight = tuple(dict.fromkeys(codes))
        new = tuple(code for code in in_sight if code not in self._last_seen)
        self._last_seen.update(dict.fromkeys(in_sight, at_ms))
        return new
