"""Lengths on paper: millimetres, dots and the widths of slip rolls.

Knows no font and no device.
"""

from __future__ import annotations

from dataclasses import dataclass

MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Roll:
    """A roll of thermal paper and the head that prints on it.

    Attributes:
        mm: width of the paper.
        dots: width of the head; what can be printed.
        dots_per_mm: 8 on the usual 203-dpi head, which is 203.2 exactly.
    """

    mm: int
    dots: int
    dots_per_mm: int = 8

    @property
    def dpi(self) -> float:
        """Dots per inch."""
        return self.dots_per_mm * MM_PER_INCH

    def length_mm(self, dots: int) -> float:
        """Millimetres of paper that a number of dots takes."""
        return dots / self.dots_per_mm


NARROW = Roll(mm=58, dots=384)
WIDE = Roll(mm=80, dots=576)
ROLLS = {roll.mm: roll for roll in (NARROW, WIDE)}
