"""QR codes in whole dots, so that a scanner reads them from thermal paper.

Knows what may be written in one, and nothing of what it means.
"""

from __future__ import annotations

import io

from PIL import Image

QUIET_ZONE = 4  # modules of white on each side (ISO/IEC 18004)
LEAST_MODULE = 5  # dots; smaller modules run together on worn heads
LONGEST = 120  # characters; more would not fit a narrow roll at five dots a module


class UnprintableCode(ValueError):  # noqa: N818 - named as what happened
    """The text cannot be put in a QR code on a slip."""


def check_code(text: str) -> None:
    """Accept printable ASCII of 1 to 120 characters.

    Raises:
        UnprintableCode: for anything else. Scanners that act as keyboards type
            other characters differently on every machine.
    """
    if not 1 <= len(text) <= LONGEST or not text.isascii() or not text.isprintable():
        raise UnprintableCode(f"a QR code holds 1 to {LONGEST} printable ASCII characters")


def qr_image(text: str, most: int) -> Image.Image:
    """A QR code (error correction M), mode "L", with its quiet zone.

    Args:
        text: printable ASCII.
        most: dots it may be wide; exceeded only if five dots a module need it.

    Raises:
        UnprintableCode: for text that `check_code` refuses.
    """
    check_code(text)
    import segno  # noqa: PLC0415 - not needed before the first ticket

    code = segno.make_qr(text, error="m", boost_error=False)
    modules = code.symbol_size(scale=1, border=QUIET_ZONE)[0]
    written = io.BytesIO()
    code.save(written, kind="png", scale=max(LEAST_MODULE, most // modules), border=QUIET_ZONE)
    return Image.open(written).convert("L")
