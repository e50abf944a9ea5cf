"""People's names on the screen, drawn exactly as they were entered.

Qt's labels drop variation selectors and so turn 祇󠄀 into another character; names are therefore
shaped once, by the text helper that paper uses too, and drawn as glyph runs. A character that no
font holds is shown as 〓: the handwritten form stays the authority. Names are never normalised.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QRawFont

from printing.fonts import Weight
from printing.text import Line, Style, shape


def shape_name(name: str, px: float, *, bold: bool = False) -> Line:
    """Shape a name at ``px`` pixels an em, in one font where one font holds it all."""
    return shape(name, Style(px, Weight.BOLD if bold else Weight.REGULAR, uniform=True))


def draw_name(painter: QPainter, line: Line, left: float, baseline: float) -> None:
    """Draw a shaped name with the pen of ``painter``."""
    for run in line.runs:
        glyphs = QGlyphRun()
        glyphs.setRawFont(_raw_font(str(run.font), run.size))
        glyphs.setGlyphIndexes(list(run.glyphs))
        glyphs.setPositions([QPointF(x, y) for x, y in zip(run.xs, run.ys, strict=True)])
        painter.drawGlyphRun(QPointF(left, baseline), glyphs)


@lru_cache(maxsize=64)
def _raw_font(file: str, px: float) -> QRawFont:
    return QRawFont(file, px, QFont.HintingPreference.PreferNoHinting)
