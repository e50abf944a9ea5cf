"""What a slip printer is, what it can say, and how a job can end.

A print is a transaction with an uncertain end: only a printer's own answer
after the last dot makes it `PRINTED`. Knows no device; see `printing.printers`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PIL import Image

_JOB_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")


class PrinterState(StrEnum):
    """What a printer says of itself."""

    READY = "ready"
    PAPER_NEAR_END = "paper_near_end"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    ERROR = "error"
    UNKNOWN = "unknown"
    ABSENT = "absent"

    @property
    def can_print(self) -> bool:
        """Whether it is sensible to send a slip; an unknown state is worth a try."""
        return self in {PrinterState.READY, PrinterState.PAPER_NEAR_END, PrinterState.UNKNOWN}


class TroubleCode(StrEnum):
    """Why a slip did not come out, or may not have."""

    NO_PRINTER = "no_printer"
    UNREACHABLE = "unreachable"
    SILENT = "silent"
    INTERRUPTED = "interrupted"
    UNSUPPORTED = "unsupported"
    STORAGE = "storage"
    TOO_WIDE = "too_wide"
    TAKEN = "taken"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    ERROR = "error"


class Ending(StrEnum):
    """How a job ended.

    PRINTED: the printer answered that it has done everything.
    DOUBTFUL: dots were sent and no such answer came: a person must look.
    FAILED: nothing can have come out.
    """

    PRINTED = "printed"
    DOUBTFUL = "doubtful"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """The end of one job.

    Attributes:
        ending: how it ended.
        state: what the printer said last.
        reason: why it was not printed; None if it was, or if nobody knows.
    """

    ending: Ending
    state: PrinterState
    reason: TroubleCode | None = None


class PrinterTrouble(Exception):  # noqa: N818 - a trouble is not a bug; the product's word for it
    """The environment failed between us and the printer.

    Attributes:
        printer: name of the printer.
        code: what happened.
    """

    code = TroubleCode.ERROR

    def __init__(self, printer: str) -> None:
        super().__init__(f"{printer}: {self.code}")
        self.printer = printer


class PrinterUnreachable(PrinterTrouble):
    """No connection: switched off, unplugged, wrong address, in use elsewhere."""

    code = TroubleCode.UNREACHABLE


class PrinterSilent(PrinterTrouble):
    """Connected, and no answer in time."""

    code = TroubleCode.SILENT


class PrinterInterrupted(PrinterTrouble):
    """The connection broke in the middle."""

    code = TroubleCode.INTERRUPTED


class PrinterUnsupported(PrinterTrouble):
    """This machine lacks what the connection needs (a driver, a system)."""

    code = TroubleCode.UNSUPPORTED


class PrinterStorage(PrinterTrouble):
    """The folder of a practice printer cannot be written."""

    code = TroubleCode.STORAGE


class Printer(Protocol):
    """A slip printer. Both calls may take seconds: never on the thread of the screen."""

    @property
    def name(self) -> str:
        """A name for staff, without secrets: an address, a port, a folder."""
        ...

    @property
    def dots(self) -> int:
        """Dots across: the widest image it takes."""
        ...

    def state(self) -> PrinterState:
        """Ask the printer how it is. Never raises for a printer's trouble."""
        ...

    def print_slip(self, image: Image.Image, job_id: str) -> PrintOutcome:
        """Print one image and cut.

        Args:
            image: black and white dots, mode "1", no wider than `dots`.
            job_id: letters, digits, - and _ only; names the job, never a person.

        Returns:
            How it ended. A printer's trouble is an outcome, never an exception.

        Raises:
            ValueError: if `job_id` is not such a name.
        """
        ...


def check_job_id(job_id: str) -> str:
    """Answer the job id if it is one; it may become a file name, so never a path.

    Raises:
        ValueError: if it holds anything but 1 to 80 letters, digits, - and _.
    """
    if not _JOB_ID.fullmatch(job_id):
        raise ValueError("a job id is 1 to 80 letters, digits, - and _")
    return job_id
