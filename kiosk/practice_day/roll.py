"""A ticket printer whose paper comes to an end, as paper does.

The tickets themselves are made by the printer behind it; only the roll is played.
"""

from typing import Any

from printing.printer import Ending, Printer, PrinterState, PrintOutcome, TroubleCode


class RollPrinter:
    """A printer with so many tickets on the roll; `refill` puts a new roll in."""

    def __init__(self, printer: Printer, tickets: int) -> None:
        self._printer = printer
        self._left = tickets

    @property
    def name(self) -> str:
        """The printer's name."""
        return self._printer.name

    @property
    def dots(self) -> int:
        """Dots across."""
        return self._printer.dots

    def refill(self, tickets: int) -> None:
        """Put in a roll."""
        self._left = tickets

    def state(self) -> PrinterState:
        """Out of paper, or what the printer says."""
        return self._printer.state() if self._left > 0 else PrinterState.PAPER_OUT

    def print_slip(self, image: Any, job_id: str) -> PrintOutcome:  # the picture goes through unseen
        """Print while there is paper."""
        if self._left <= 0:
            return PrintOutcome(Ending.FAILED, PrinterState.PAPER_OUT, TroubleCode.PAPER_OUT)
        self._left -= 1
        return self._printer.print_slip(image, job_id)
