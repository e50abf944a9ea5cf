"""The one text helper of paper and screen: from a string to placed glyphs.

A `Line` says which glyph of which font file goes where. Three back ends draw
it and none of them shapes again: `printing.raster` (Pillow), `printing.pdf`
(reportlab) and the screen (a raw font of the file and its glyph run).
Knows no device and no wording. Any `str` is accepted; none raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

from printing.clusters import as_space, clusters, is_invisible, is_latin
from printing.fonts import (
    Family,
    Language,
    Typeface,
    Weight,
    chain,
    choose,
    choose_nearest,
    is_shown,
    typeface,
)

GETA = "〓"  # the printers' mark for a character that could not be had
_MAX_CACHED = 4096


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set.

    Attributes:
        size: pixels (or dots, or points) per em.
        weight: regular or bold.
        language: decides between the national forms of Han characters.
        tabular: digits in cells of equal width, so that columns align.
        uniform: one font for the whole text where one has it all; for names of
            people, where a single character in another hand would look like a flaw.
    """

    size: float
    weight: Weight = Weight.REGULAR
    language: Language = Language.JA
    tabular: bool = False
    uniform: bool = False


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one font file, placed.

    Attributes:
        font: the font file.
        size: pixels per em.
        glyphs: glyph numbers in `font`.
        xs: pixels right of the line's left edge, one a glyph.
        ys: pixels below the baseline, one a glyph.
        starts: for each glyph, the index in the line's text that it stems from.
    """

    font: Path
    size: float
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, ready to draw.

    Attributes:
        text: what was set.
        runs: the placed glyphs.
        width: advance in pixels.
        ascent: pixels above the baseline.
        descent: pixels below the baseline, positive.
    """

    text: str
    runs: tuple[GlyphRun, ...]
    width: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        """Pixels from the highest ascent to the lowest descent."""
        return self.ascent + self.descent


@dataclass(slots=True)
class _Piece:
    """Consecutive text for one font: what to draw, and where each drawn character stems from."""

    face: Typeface
    drawn: str
    starts: list[int]


def missing(text: str, language: Language = Language.JA) -> tuple[str, ...]:
    """Clusters that no font shows exactly as written, each once, in order.

    They are drawn as 〓, or as the plain character if only the variant is unknown.
    """
    return tuple(dict.fromkeys(part for part in clusters(text) if not is_shown(part, language)))


@lru_cache(maxsize=_MAX_CACHED)
def shape(text: str, style: Style) -> Line:
    """Set one line. Line ends and tabs count as spaces; nothing is wrapped."""
    x, runs = 0.0, []
    faces = {typeface(Family.GOTHIC, style.weight)}
    for piece in _pieces(text, style):
        run, x = _run(piece, style, x)
        runs.append(run)
        faces.add(piece.face)
    ascent = max(face.ascent for face in faces) * style.size
    descent = max(face.descent for face in faces) * style.size
    return Line(text, tuple(runs), x, ascent, descent)


def fit(text: str, style: Style, width: float, smallest: float = 1.0) -> Style:
    """The same style, made smaller if need be so that one line is no wider than `width`."""
    wide = shape(text, style).width
    if wide <= width:
        return style
    return replace(style, size=max(smallest, int(style.size * width / wide * 4) / 4))


def edges(line: Line) -> list[float]:
    """Left edge in pixels of each character of a line, and the line's width at the end."""
    found = {start: x for run in reversed(line.runs) for start, x in zip(run.starts, run.xs, strict=True)}
    row: list[float] = [line.width] * (len(line.text) + 1)
    for index in range(len(line.text) - 1, -1, -1):
        row[index] = found.get(index, row[index + 1])
    return row


def _pieces(text: str, style: Style) -> Iterator[_Piece]:
    """Cut text into stretches of one font each."""
    current: _Piece | None = None
    for face, drawn, start in _chosen(text, style):
        if current is not None and current.face is face:
            current.drawn += drawn
            current.starts.extend([start] * len(drawn))
            continue
        if current is not None:
            yield current
        current = _Piece(face, drawn, [start] * len(drawn))
    if current is not None:
        yield current


def _chosen(text: str, style: Style) -> Iterator[tuple[Typeface, str, int]]:
    """Font, text to draw and place in the text, for each visible cluster.

    All Latin letters of a text share one font: ễ alone in another would tear a name apart.
    """
    parts = clusters(text)
    visible = [part for part in parts if not is_invisible(part)]
    whole = _one_for_all(visible, style) if style.uniform else None
    letters = whole or _one_for_all([part for part in visible if is_latin(part)], style)
    start = 0
    for part in parts:
        if not is_invisible(part):
            yield (*_one(part, style, letters if is_latin(part) else whole), start)
        start += len(part)


def _one_for_all(parts: list[str], style: Style) -> Typeface | None:
    """The first font that has every cluster, or None."""
    if not parts or any(choose(part, style.language, style.weight) is None for part in parts):
        return None
    return next((face for face in chain(style.language, style.weight) if all(map(face.holds, parts))), None)


def _one(part: str, style: Style, preferred: Typeface | None) -> tuple[Typeface, str]:
    """Font and text to draw for one cluster."""
    part = as_space(part)
    if preferred is not None:
        return preferred, part
    face = choose(part, style.language, style.weight)
    if face is not None:
        return face, part
    return choose_nearest(part, style.language, style.weight) or (typeface(Family.GOTHIC, style.weight), GETA)


def _run(piece: _Piece, style: Style, x: float) -> tuple[GlyphRun, float]:
    """Shape one stretch from `x` on; answer it and where the next one begins."""
    buffer = hb.Buffer()
    buffer.add_codepoints([ord(char) for char in piece.drawn])
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.language = str(style.language)
    hb.shape(piece.face.font, buffer)
    scale = style.size / piece.face.upem
    xs, ys = [], []
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        digit = style.tabular and piece.drawn[glyph.cluster] in "0123456789"
        advance = piece.face.digit_cell if digit else place.x_advance
        xs.append(x + (place.x_offset + (advance - place.x_advance) / 2) * scale)
        ys.append(-place.y_offset * scale)
        x += advance * scale
    glyphs = tuple(glyph.codepoint for glyph in buffer.glyph_infos)
    starts = tuple(piece.starts[glyph.cluster] for glyph in buffer.glyph_infos)
    return GlyphRun(piece.face.path, style.size, glyphs, tuple(xs), tuple(ys), starts), x
