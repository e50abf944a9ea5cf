"""A column of blocks on a roll of paper, drawn in dots.

Every block paints itself at a given width on white paper of mode "L"; blocks
stand under one another or side by side. Knows what ink looks like and nothing
of what a slip is for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PIL import Image, ImageDraw, ImageOps

from printing.breaking import wrap
from printing.raster import INK, PAPER, draw_line
from printing.text import Line, Style, fit, shape


class Block(Protocol):
    """Something that can be drawn at a width in dots."""

    def paint(self, width: int) -> Image.Image:
        """Draw on new white paper, mode "L", exactly `width` dots wide."""
        ...


def blank(width: int, height: int) -> Image.Image:
    """White paper, at least one dot high."""
    return Image.new("L", (width, max(1, height)), PAPER)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph.

    Attributes:
        text: the words; wrapped where they are too long.
        style: size and weight.
        centred: in the middle instead of at the left.
        leading: distance of baselines in ems.
        bullet: a mark before the first line; the others are indented like it.
    """

    text: str
    style: Style
    centred: bool = False
    leading: float = 1.32
    bullet: str = ""

    def paint(self, width: int) -> Image.Image:
        """Draw the paragraph."""
        indent = shape(self.bullet, self.style).width if self.bullet else 0.0
        lines = wrap(self.text, self.style, width - indent)
        pitch = self.style.size * self.leading
        paper = blank(width, round(pitch * len(lines)))
        for number, line in enumerate(lines):
            baseline = round(number * pitch + _first_baseline(line, pitch))
            left = (width - line.width) / 2 if self.centred else indent
            draw_line(paper, line, max(0.0, left), baseline)
            if self.bullet and number == 0:
                draw_line(paper, shape(self.bullet, self.style), 0, baseline)
        return paper


def _first_baseline(line: Line, pitch: float) -> float:
    return (pitch - line.height) / 2 + line.ascent


@dataclass(frozen=True, slots=True)
class Headline:
    """One line as large as the width allows, with no white above or below.

    Attributes:
        text: a short text.
        style: its largest size.
        largest: dots of ink height that it may take.
    """

    text: str
    style: Style
    largest: int

    def paint(self, width: int) -> Image.Image:
        """Draw the line, centred."""
        line = shape(self.text, fit(self.text, self.style, width))
        paper = blank(width, round(line.height) + 2)
        draw_line(paper, line, max(0.0, (width - line.width) / 2), round(line.ascent))
        return _cropped(paper, self.largest)


def _cropped(paper: Image.Image, most: int) -> Image.Image:
    """The rows that hold ink, at most `most` of them."""
    ink = ImageOps.invert(paper).getbbox()
    if ink is None:
        return blank(paper.width, 1)
    return paper.crop((0, ink[1], paper.width, min(ink[3], ink[1] + most)))


@dataclass(frozen=True, slots=True)
class Gap:
    """White paper of a height in dots."""

    height: int

    def paint(self, width: int) -> Image.Image:
        """Draw nothing."""
        return blank(width, self.height)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, `thickness` dots, dashed if `dash` dots are given."""

    thickness: int = 2
    dash: int = 0

    def paint(self, width: int) -> Image.Image:
        """Draw the line."""
        paper = blank(width, self.thickness)
        pen = ImageDraw.Draw(paper)
        step = self.dash * 2 or width
        for left in range(0, width, step):
            pen.rectangle((left, 0, left + (self.dash or width) - 1, self.thickness - 1), fill=INK)
        return paper


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished image, centred; it is never scaled."""

    image: Image.Image

    def paint(self, width: int) -> Image.Image:
        """Place the image."""
        paper = blank(width, self.image.height)
        paper.paste(self.image, (max(0, (width - self.image.width) // 2), 0))
        return paper


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks under one another."""

    blocks: tuple[Block, ...]

    def paint(self, width: int) -> Image.Image:
        """Draw all blocks in order."""
        painted = [block.paint(width) for block in self.blocks]
        paper, top = blank(width, sum(image.height for image in painted)), 0
        for image in painted:
            paper.paste(image, (0, top))
            top += image.height
        return paper


@dataclass(frozen=True, slots=True)
class Beside:
    """Two blocks side by side, centred on one another's height.

    Attributes:
        left: the block at the left.
        right: the block that takes the rest of the width.
        left_width: dots for the left one.
        gap: white dots between them.
        ruled: a thin line in the gap.
    """

    left: Block
    right: Block
    left_width: int
    gap: int = 12
    ruled: bool = False

    def paint(self, width: int) -> Image.Image:
        """Draw both."""
        first = self.left.paint(self.left_width)
        second = self.right.paint(max(1, width - self.left_width - self.gap))
        height = max(first.height, second.height)
        paper = blank(width, height)
        paper.paste(first, (0, (height - first.height) // 2))
        paper.paste(second, (self.left_width + self.gap, (height - second.height) // 2))
        if self.ruled:
            middle = self.left_width + self.gap // 2
            ImageDraw.Draw(paper).line((middle, 0, middle, height), fill=INK, width=2)
        return paper


@dataclass(frozen=True, slots=True)
class Padded:
    """A block with white around it, in dots."""

    block: Block
    across: int = 0
    above: int = 0
    below: int = 0

    def paint(self, width: int) -> Image.Image:
        """Draw the block inside its margin."""
        inner = self.block.paint(max(1, width - 2 * self.across))
        paper = blank(width, inner.height + self.above + self.below)
        paper.paste(inner, (self.across, self.above))
        return paper


@dataclass(frozen=True, slots=True)
class Inverse:
    """A block white on black."""

    block: Block

    def paint(self, width: int) -> Image.Image:
        """Draw the block and turn it over."""
        return ImageOps.invert(self.block.paint(width))


@dataclass(frozen=True, slots=True)
class Framed:
    """A block inside a line of `thickness` dots."""

    block: Block
    thickness: int = 2

    def paint(self, width: int) -> Image.Image:
        """Draw the block and its frame."""
        paper = self.block.paint(width)
        ImageDraw.Draw(paper).rectangle(
            (0, 0, width - 1, paper.height - 1), outline=INK, width=self.thickness
        )
        return paper


@dataclass(frozen=True, slots=True)
class Hatch:
    """A band of diagonal stripes, the sign of practice."""

    height: int = 12
    stripe: int = 12

    def paint(self, width: int) -> Image.Image:
        """Draw the stripes."""
        paper = blank(width, self.height)
        pen = ImageDraw.Draw(paper)
        for left in range(-self.height, width, 2 * self.stripe):
            pen.polygon(
                [
                    (left, self.height),
                    (left + self.height, 0),
                    (left + self.height + self.stripe, 0),
                    (left + self.stripe, self.height),
                ],
                fill=INK,
            )
        return paper
