"""No printer. It says so, and never pretends that a slip came out."""

from __future__ import annotations

from PIL import Image

from printing.printer import Ending, PrinterState, PrintOutcome, TroubleCode, check_job_id


class AbsentPrinter:
    """What a booth without a printer has."""

    def __init__(self, dots: int) -> None:
        self._dots = dots

    @property
    def name(self) -> str:
        """A dash: there is nothing to name."""
        return "-"

    @property
    def dots(self) -> int:
        """Dots across of the paper that was asked for."""
        return self._dots

    def state(self) -> PrinterState:
        """Absent, always."""
        return PrinterState.ABSENT

    def print_slip(self, image: Image.Image, job_id: str) -> PrintOutcome:  # noqa: ARG002 - nothing prints it
        """Fail: nothing came out."""
        check_job_id(job_id)
        return PrintOutcome(Ending.FAILED, PrinterState.ABSENT, TroubleCode.NO_PRINTER)
