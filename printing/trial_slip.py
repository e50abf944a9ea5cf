"""The slip that tries a printer out: where the paper's edges are, and that letters are black.

A line stands at the first and at the last dot and a ruler between them: if either line
is missing, another width of paper was chosen than lies in the printer. It is no ticket:
no number, no code, no lane. It has no words of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw

from printing.fonts import Weight
from printing.paper import NARROW, WIDE
from printing.raster import INK, draw_line, to_dots
from printing.slip import Block, Gap, Hatch, Headline, Padded, Rule, Stack, Words, blank
from printing.text import Style, shape


@dataclass(frozen=True, slots=True)
class TrialFace:
    """Everything that stands on the slip.

    Attributes:
        title: what it is, large.
        when: the day and the time, as people write them.
        paper: the width of the paper that was chosen, in words.
        look: what to look for, one line each.
        practice: the word that marks practice, or empty.
    """

    title: str
    when: str
    paper: str
    look: tuple[str, ...] = ()
    practice: str = ""


def render_trial(face: TrialFace, width: int) -> Image.Image:
    """Draw the slip.

    Args:
        face: the words.
        width: dots across, 384 for 58-mm and 576 for 80-mm paper.

    Returns:
        Black and white dots, mode "1".
    """
    body = 25 if width <= NARROW.dots else 29
    words = Padded(Stack(tuple(_words(face, body))), across=width // 24)
    return to_dots(Stack((Rule(4), words, Ruler(), Gap(12), Rule(4))).paint(width))


def _words(face: TrialFace, body: int) -> Iterator[Block]:
    yield Gap(16)
    yield Headline(face.title, Style(body * 2.6, Weight.BOLD), body * 3)
    yield Gap(16)
    if face.practice:
        yield Hatch()
        yield Words(face.practice, Style(body * 1.5, Weight.BOLD), centred=True)
        yield Hatch()
        yield Gap(8)
    yield Words(face.when, Style(body, tabular=True), centred=True)
    yield Words(face.paper, Style(body, Weight.BOLD), centred=True)
    yield Gap(8)
    for line in face.look:
        yield Words(line, Style(body), bullet="・")
    yield Gap(12)


@dataclass(frozen=True, slots=True)
class Ruler:
    """Millimetres from the first dot to the last, numbered by the centimetre."""

    height: int = 56

    def paint(self, width: int) -> Image.Image:
        """Draw both edges and the marks between them."""
        paper = blank(width, self.height + 30)
        pen = ImageDraw.Draw(paper)
        mm = WIDE.dots_per_mm
        for edge in (0, width - 8):
            pen.rectangle((edge, 0, edge + 7, self.height), fill=INK)
        for count in range(1, width // mm):
            tall = self.height if count % 10 == 0 else self.height * 2 // 3 if count % 5 == 0 else 16
            pen.line((count * mm, 0, count * mm, tall), fill=INK, width=2)
        for centimetre in range(1, width // mm // 10 + 1):
            figure = shape(str(centimetre), Style(24, tabular=True))
            if centimetre * 10 * mm + figure.width < width - 8:
                draw_line(paper, figure, centimetre * 10 * mm - figure.width / 2, self.height + 26)
        return paper
