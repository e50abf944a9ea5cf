"""Lines of text drawn on a reportlab canvas, glyph by glyph.

reportlab embeds fonts by character and so cannot name the glyph of a variation
sequence; the outlines are drawn instead, each glyph once a document (a form).
The words themselves are laid underneath, unseen, so that a reader can search,
copy and hear them. Shapes nothing and chooses no font.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from printing.fonts import opened
from printing.text import GlyphRun, Line

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_BOX = (-16, 16)  # a form needs a box, in ems: wide enough for any glyph


def draw_line(canvas: Canvas, line: Line, x: float, baseline: float) -> None:
    """Draw a line on a page, in the canvas's fill colour.

    Args:
        canvas: the page.
        line: the placed glyphs; its pixels count as points.
        x: left edge in points.
        baseline: points from the bottom of the page.
    """
    if not line.runs:
        return
    ends = [*(run.starts[0] for run in line.runs[1:]), len(line.text)]
    rights = [*(run.xs[0] for run in line.runs[1:]), line.width]
    for run, end, right in zip(line.runs, ends, rights, strict=True):
        _draw_run(canvas, run, x, baseline)
        words = "".join(filter(_can_be_copied, line.text[run.starts[0] : end]))
        if words.strip():
            _write_unseen(canvas, run, words, right - run.xs[0], (x + run.xs[0], baseline))


def _can_be_copied(char: str) -> bool:
    """Whether reportlab can say what a glyph means: it cuts code points above U+FFFF short (𠮷 to ₻)."""
    return char.isprintable() and char <= "\uffff"


def _draw_run(canvas: Canvas, run: GlyphRun, x: float, baseline: float) -> None:
    scale = run.size / opened(run.font).upem
    for glyph, right, down in zip(run.glyphs, run.xs, run.ys, strict=True):
        canvas.saveState()
        canvas.transform(scale, 0, 0, scale, x + right, baseline - down)
        canvas.doForm(_form(canvas, run, glyph))
        canvas.restoreState()


def _form(canvas: Canvas, run: GlyphRun, glyph: int) -> str:
    """Name of the form that holds a glyph, made at its first use in the document."""
    name = f"{run.font.stem}.{glyph}"
    if not canvas.hasForm(name):
        least, most = (edge * opened(run.font).upem for edge in _BOX)
        canvas.beginForm(name, least, least, most, most)
        path = canvas.beginPath()
        opened(run.font).font.draw_glyph_with_pen(glyph, _Pen(path))
        canvas.drawPath(path, stroke=0, fill=1, fillMode=1)  # 1: non-zero winding, as fonts mean it
        canvas.endForm()
    return name


class _Pen:
    """Writes glyph outlines, font units, into a PDF path (fontTools' pen protocol)."""

    def __init__(self, path: Any) -> None:
        self._path = path
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the protocol's name
        self._path.moveTo(*point)
        self._at = point

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the protocol's name
        self._path.lineTo(*point)
        self._at = point

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802 - same
        """PDF knows cubic curves only: raise the degree, which is exact."""
        (x0, y0), (x1, y1), (x2, y2) = self._at, control, end
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2))
        self.curveTo(first, second, end)

    def curveTo(  # noqa: N802 - the protocol's name
        self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self._path.curveTo(*first, *second, *end)
        self._at = end

    def closePath(self) -> None:  # noqa: N802 - the protocol's name
        self._path.close()

    def endPath(self) -> None:  # noqa: N802 - the protocol's name
        """Outlines of glyphs are closed; there is nothing to end."""


def _write_unseen(canvas: Canvas, run: GlyphRun, words: str, width: float, at: tuple[float, float]) -> None:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - loaded when the first page is made
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - same

    name = run.font.stem
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(run.font)))
    natural = pdfmetrics.stringWidth(words, name, run.size)
    text = canvas.beginText(*at)
    text.setFont(name, run.size)
    text.setTextRenderMode(3)  # PDF 32000-1, 9.3.6: neither fill nor stroke
    text.setHorizScale(100 * width / natural if natural else 100)
    text.textOut(words)
    text.setTextRenderMode(0)
    canvas.drawText(text)
