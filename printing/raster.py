"""Lines of text drawn on Pillow images, glyph by glyph, from the fonts' own outlines.

Shapes nothing and chooses no font: a `Line` already says everything.
"""

from __future__ import annotations

import uharfbuzz as hb
from PIL import Image

from printing.fonts import opened
from printing.text import GlyphRun, Line

INK, PAPER = 0, 255


def draw_line(image: Image.Image, line: Line, x: float, baseline: float, ink: int = INK) -> None:
    """Draw a line on an image of mode "L".

    Args:
        image: the paper; what falls outside is cut off.
        line: the placed glyphs.
        x: left edge of the line in pixels.
        baseline: pixels from the top of the image.
        ink: grey value, 0 black.
    """
    pen = hb.RasterDraw()
    left, top = round(x), round(baseline)
    for run in line.runs:
        _trace(pen, run)
    stain = pen.render()
    if stain is None or not stain.extents.width or not stain.extents.height:
        return
    box = stain.extents
    size = (box.width, box.height)
    # HarfBuzz counts rows from below: orientation -1.
    mask = Image.frombuffer("L", size, stain.buffer, "raw", "L", box.stride, -1)
    image.paste(ink, (left + box.x_origin, top - box.y_origin - box.height), mask)


def _trace(pen: hb.RasterDraw, run: GlyphRun) -> None:
    face = opened(run.font)
    scale = run.size / face.upem
    for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
        pen.transform = (scale, 0, 0, scale, x, -y)
        pen.draw_glyph(face.font, glyph)


def to_dots(image: Image.Image, threshold: int = 150) -> Image.Image:
    """Black and white dots, mode "1": a thermal head knows no grey, and dither would fray letters."""
    return image.point([INK if grey < threshold else PAPER for grey in range(256)]).convert(
        "1", dither=Image.Dither.NONE
    )
