"""The numbered ticket (番号札) that a visitor holds while waiting.

Read at arm's length by someone standing in a shopping centre: which queue,
which number, how long, what to have ready. It carries no personal data, and no
words of its own: every sentence comes in with the `TicketFace`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PIL import Image, ImageDraw

from printing.codes import check_code, qr_image
from printing.fonts import Language, Weight
from printing.paper import NARROW
from printing.raster import INK, to_dots
from printing.slip import (
    Beside,
    Block,
    Framed,
    Gap,
    Hatch,
    Headline,
    Inverse,
    Padded,
    Rule,
    Stack,
    Words,
    blank,
)
from printing.slip import Picture as Drawn
from printing.text import Style, fit, shape

LONGEST_MM = 300  # a longer slip is a mistake, not a ticket


class TicketTooLong(ValueError):  # noqa: N818 - named as what happened
    """The words would need more paper than a ticket may take."""


class LaneMark(StrEnum):
    """The shape that stands for a lane, since paper has no colour."""

    CIRCLE = "circle"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its caption, such as how many are waiting."""

    caption: str
    value: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence in a language."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class TicketFace:
    """Everything that stands on one ticket.

    Attributes:
        number: the ticket number, such as A114.
        mark: the shape of the lane.
        lane: the word of the lane.
        venue: where.
        date: the day, as people write it.
        time: when the ticket was taken.
        code: payload of the QR code, printable ASCII, no personal data.
        notice: that this is no proof of a finished application.
        figures: waiting count and estimate, two a row.
        heading: title of the things to have ready.
        prepare: the things to have ready, one line each.
        guidance: what happens next.
        others: the same for those who read another language.
        practice: the word that marks a practice ticket, or empty.
        reprint: the words that mark a reprint and its count, or empty.

    Raises:
        UnprintableCode: if `code` is no printable ASCII.
    """

    number: str
    mark: LaneMark
    lane: str
    venue: str
    date: str
    time: str
    code: str
    notice: str
    figures: tuple[Figure, ...] = ()
    heading: str = ""
    prepare: tuple[str, ...] = ()
    guidance: str = ""
    others: tuple[Phrase, ...] = ()
    practice: str = ""
    reprint: str = ""

    def __post_init__(self) -> None:
        check_code(self.code)


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Type sizes in dots; a narrow roll is held closer to the eye."""

    small: int
    body: int
    lane: int
    value: int
    number: int


_NARROW = _Sizes(small=22, body=25, lane=44, value=42, number=150)
_WIDE = _Sizes(small=25, body=29, lane=58, value=50, number=215)


def render_ticket(face: TicketFace, width: int) -> Image.Image:
    """Draw a ticket.

    Args:
        face: the words.
        width: dots across, 384 for 58-mm and 576 for 80-mm paper.

    Returns:
        Black and white dots, mode "1".

    Raises:
        TicketTooLong: if it would be longer than 300 mm.
    """
    sizes = _NARROW if width <= NARROW.dots else _WIDE
    margin = width // 48
    column = Padded(Stack(tuple(_blocks(face, sizes, width - 2 * margin))), across=margin)
    paper = column.paint(width)
    if NARROW.length_mm(paper.height) > LONGEST_MM:
        raise TicketTooLong(f"{NARROW.length_mm(paper.height):.0f} mm of paper for one ticket")
    return to_dots(paper)


def _blocks(face: TicketFace, sizes: _Sizes, width: int) -> Iterator[Block]:
    yield Gap(8)
    if face.practice:
        yield from _practice(face.practice, sizes)
    yield from _place(face, sizes, width)
    yield _lane(face, sizes)
    yield Gap(sizes.body * 2 // 3)
    yield Headline(face.number, Style(sizes.number * 1.5, Weight.BOLD), sizes.number)
    yield Gap(sizes.body * 2 // 3)
    if face.figures:
        yield _figures(face.figures, sizes, width)
        yield Gap(sizes.body // 2)
    if face.reprint:
        yield _band(face.reprint, sizes.lane)
        yield Gap(sizes.body // 2)
    yield from _instructions(face, sizes)
    yield _foot(face, sizes, width)
    if face.practice:
        yield from _practice(face.practice, sizes)


def _practice(word: str, sizes: _Sizes) -> Iterator[Block]:
    yield Gap(6)
    yield Hatch()
    yield Words(word, Style(sizes.value, Weight.BOLD), centred=True, leading=1.2)
    yield Hatch()
    yield Gap(6)


def _place(face: TicketFace, sizes: _Sizes, width: int) -> Iterator[Block]:
    """Venue, day and time: on one line where they fit."""
    style = Style(sizes.small, tabular=True)
    bold = Style(sizes.small, Weight.BOLD)
    when = f"{face.date}  {face.time}"
    wide = shape(when, style).width
    if face.venue and shape(face.venue, bold).width + wide + 24 <= width:
        left = round(width - wide) - 12
        yield Beside(Words(face.venue, bold), Words(when, style), left_width=left)
    else:
        if face.venue:
            yield Words(face.venue, bold, centred=True)
        yield Words(when, style, centred=True)
    yield Gap(4)


def _lane(face: TicketFace, sizes: _Sizes) -> Block:
    """The lane: the square one is white on black, so that the two series never get mixed up."""
    words = _Marked(face.mark, face.lane, sizes.lane)
    if face.mark is LaneMark.SQUARE:
        return Inverse(Padded(words, above=8, below=8))
    return Stack((Rule(4), Padded(words, above=6, below=6), Rule(4)))


@dataclass(frozen=True, slots=True)
class _Marked:
    """The lane's shape, drawn, and its word."""

    mark: LaneMark
    word: str
    size: int

    def paint(self, width: int) -> Image.Image:
        """Draw shape and word together in the middle."""
        room, across = self.size // 3, round(self.size * 0.86)
        most = max(1, width - across - room - 16)
        style = fit(self.word, Style(self.size, Weight.BOLD), most, smallest=self.size * 0.5)
        wide = min(round(shape(self.word, style).width) + 1, most)
        written = Words(self.word, style, leading=1.15).paint(wide)
        paper = blank(width, max(written.height, across))
        left = (width - wide - across - room) // 2
        top = (paper.height - across) // 2
        pen = ImageDraw.Draw(paper)
        draw = pen.ellipse if self.mark is LaneMark.CIRCLE else pen.rectangle
        draw((left, top, left + across - 1, top + across - 1), fill=INK)
        paper.paste(written, (left + across + room, (paper.height - written.height) // 2))
        return paper


def _figures(figures: tuple[Figure, ...], sizes: _Sizes, width: int) -> Block:
    """Two figures a row, a last odd one alone."""
    cells = [_cell(figure, sizes) for figure in figures]
    gap = 16
    rows: list[Block] = [
        Beside(left, right, left_width=(width - gap) // 2, gap=gap, ruled=True)
        for left, right in zip(cells[::2], cells[1::2], strict=False)
    ]
    return Stack((*rows, cells[-1]) if len(cells) % 2 else tuple(rows))


def _cell(figure: Figure, sizes: _Sizes) -> Block:
    return Stack(
        (
            Words(figure.caption, Style(sizes.small), centred=True, leading=1.2),
            Words(figure.value, Style(sizes.value, Weight.BOLD), centred=True, leading=1.15),
        )
    )


def _band(text: str, size: int) -> Block:
    words = Words(text, Style(size, Weight.BOLD), centred=True, leading=1.15)
    return Inverse(Padded(words, across=8, above=6, below=6))


def _instructions(face: TicketFace, sizes: _Sizes) -> Iterator[Block]:
    if not (face.heading or face.prepare):
        return
    yield Rule(2, dash=8)
    yield Gap(sizes.body // 3)
    if face.heading:
        yield Words(face.heading, Style(sizes.body, Weight.BOLD))
    for item in face.prepare:
        yield Words(item, Style(sizes.body), bullet="・")
    yield Gap(sizes.body // 3)


def _foot(face: TicketFace, sizes: _Sizes, width: int) -> Block:
    """QR code and, beside it, what happens next; the notice in a frame under both."""
    code = qr_image(face.code, width * 2 // 5)
    sentences = [Words(face.guidance, Style(sizes.body))] if face.guidance else []
    sentences += [Words(line.text, Style(sizes.small, language=line.language)) for line in face.others]
    spaced = Stack(tuple(block for sentence in sentences for block in (sentence, Gap(6))))
    notice = Words(face.notice, Style(sizes.small, Weight.BOLD), centred=True)
    framed = Framed(Padded(notice, across=10, above=6, below=6))
    beside = bool(sentences) and code.width <= width // 2
    above: tuple[Block, ...] = (spaced, Drawn(code))
    if beside:
        above = (Beside(Drawn(code), spaced, left_width=code.width, gap=4), Gap(4))
    return Stack((*above, framed) if face.notice else above)
