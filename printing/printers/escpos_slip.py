"""One slip on an ESC/POS printer, whatever the wire: ask, send, cut, make sure.

Sent as dots, never as text, so that every printer prints every character. The
last thing sent is a question that the printer queues behind the dots: only its
answer makes the job `PRINTED`. Subclasses open the wire and know its exceptions.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageChops

from printing.printer import (
    Ending,
    PrinterInterrupted,
    PrinterSilent,
    PrinterState,
    PrinterTrouble,
    PrintOutcome,
    TroubleCode,
    check_job_id,
)
from printing.printers.status import (
    ASK_END,
    TELL_CHANGES,
    TELL_NOTHING,
    Answer,
    AnswerReader,
    AutomaticStatus,
    Condition,
    EndAnswer,
    Question,
    RealTimeAnswer,
    with_answer,
)

# Rows sent at a time: 16 mm, which the slowest printer takes in well under the limit of one
# sending. A whole ticket at once would look like a broken wire while it is being printed.
_FRAGMENT = 128

_REASONS = {
    PrinterState.PAPER_OUT: TroubleCode.PAPER_OUT,
    PrinterState.COVER_OPEN: TroubleCode.COVER_OPEN,
    PrinterState.OFFLINE: TroubleCode.OFFLINE,
    PrinterState.ERROR: TroubleCode.ERROR,
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to wait, in seconds.

    Attributes:
        answer: for a connection, for room to send, for a real-time answer.
        end: for the queued answer after a slip; 150 mm take 1 to 3 seconds.
    """

    answer: float = 2.0
    end: float = 8.0


class EscposPrinter(ABC):
    """A printer that speaks ESC/POS.

    Args:
        name: how staff know it.
        dots: dots across.
        limits: how long to wait.
        answers: whether it answers at all; of one that does not, every slip is doubtful.
    """

    def __init__(self, name: str, dots: int, *, limits: Limits | None = None, answers: bool = True) -> None:
        self._name = name
        self._dots = dots
        self._limits = limits or Limits()
        self._answers = answers

    @property
    def name(self) -> str:
        """The address or port."""
        return self._name

    @property
    def dots(self) -> int:
        """Dots across."""
        return self._dots

    @abstractmethod
    def _open(self) -> Any:
        """Connect; answer python-escpos's printer. Raises `PrinterTrouble`."""

    @abstractmethod
    def _receive(self, device: Any) -> bytes:
        """Read what has come, or wait a moment; b"" if nothing. Raises `_broken` errors."""

    @property
    @abstractmethod
    def _broken(self) -> tuple[type[Exception], ...]:
        """The exceptions by which this wire says that it broke."""

    def state(self) -> PrinterState:
        """Ask the printer how it is."""
        try:
            with self._connected() as wire:
                return wire.ask().state if self._answers else PrinterState.UNKNOWN
        except PrinterTrouble:
            return PrinterState.OFFLINE

    def print_slip(self, image: Image.Image, job_id: str) -> PrintOutcome:
        """Print one image and cut."""
        check_job_id(job_id)
        if image.width > self._dots:
            return PrintOutcome(Ending.FAILED, PrinterState.UNKNOWN, TroubleCode.TOO_WIDE)
        dots, begun = without_commands(image), False
        try:
            with self._connected() as wire:
                before = wire.ask().state if self._answers else PrinterState.UNKNOWN
                if not before.can_print:
                    return PrintOutcome(Ending.FAILED, before, _REASONS.get(before))
                begun = True
                wire.send_slip(dots)
                return wire.ending() if self._answers else PrintOutcome(Ending.DOUBTFUL, before)
        except PrinterTrouble as trouble:
            ending = Ending.DOUBTFUL if begun else Ending.FAILED
            return PrintOutcome(ending, PrinterState.OFFLINE, trouble.code)

    @contextmanager
    def _connected(self) -> Iterator[_Wire]:
        device = self._open()
        try:
            yield _Wire(self._name, device, lambda: self._receive(device), self._broken, self._limits)
        except self._broken as err:
            raise PrinterInterrupted(self._name) from err
        finally:
            self._close(device)

    def _close(self, device: Any) -> None:
        """Hang up; whatever the wire says now changes nothing any more."""
        try:
            device.close()
        except self._broken:
            device.device = None


class _Wire:
    """A connection during one job."""

    def __init__(
        self,
        name: str,
        device: Any,
        receive: Callable[[], bytes],
        broken: tuple[type[Exception], ...],
        limits: Limits,
    ) -> None:
        self._name = name
        self._device = device
        self._receive = receive
        self._broken = broken
        self._limits = limits
        self._reader = AnswerReader()

    def ask(self) -> Condition:
        """Ask the three real-time questions, one after the other."""
        known = Condition()
        for question in Question:
            self._device._raw(question.command)  # noqa: SLF001 - python-escpos's only way to send bytes
            for answer in self._answers_within(self._limits.answer):
                if isinstance(answer, RealTimeAnswer):
                    known = with_answer(known, question, answer.byte)
                    break
            else:
                raise PrinterSilent(self._name)
        return known

    def send_slip(self, dots: Image.Image) -> None:
        """Send the dots, the cut and the question that is answered last."""
        self._device.hw("INIT")
        self._device._raw(TELL_CHANGES)  # noqa: SLF001 - as above
        # With an unknown head width python-escpos prints a remark on standard output.
        media = {"width": {"pixels": dots.width}}
        self._device.profile.profile_data = {**self._device.profile.profile_data, "media": media}
        self._device.image(dots, impl="bitImageRaster", fragment_height=_FRAGMENT)
        self._device.cut(feed=False)  # GS V 66: feeds just to the cutter, which saves 1 cm of paper
        self._device._raw(ASK_END)  # noqa: SLF001 - as above

    def ending(self) -> PrintOutcome:
        """Wait for the end; a slip that ends badly or silently is doubtful."""
        told = PrinterState.UNKNOWN
        for answer in self._answers_within(self._limits.end):
            if isinstance(answer, EndAnswer):
                return self._after()
            if isinstance(answer, AutomaticStatus):
                told = answer.condition.state
                if not told.can_print:
                    return PrintOutcome(Ending.DOUBTFUL, told, _REASONS.get(told))
        after = self.ask().state
        return PrintOutcome(Ending.DOUBTFUL, after, _REASONS.get(after, TroubleCode.SILENT))

    def _after(self) -> PrintOutcome:
        """Everything was done; still, a printer that stopped just then is worth a look."""
        after = self.ask().state
        self._device._raw(TELL_NOTHING)  # noqa: SLF001 - as above
        ending = Ending.PRINTED if after.can_print else Ending.DOUBTFUL
        return PrintOutcome(ending, after, _REASONS.get(after))

    def _answers_within(self, seconds: float) -> Iterator[Answer]:
        """Answers as they come, until the time is over."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            yield from self._reader.read(self._receive())


def without_commands(image: Image.Image) -> Image.Image:
    """The same dots without the byte pairs that a printer obeys even inside an image.

    DLE EOT, DLE ENQ and DLE DC4 are real-time commands, acted on wherever they
    stand (the last one can switch a printer off). One dot beside the lone dot
    that makes the first byte of a pair is blackened; nobody will ever see it.
    """
    padded = Image.new("1", ((image.width + 7) // 8 * 8, image.height), 1)
    padded.paste(image, (0, 0))
    raster = ImageChops.invert(padded).tobytes()
    for obeyed in (b"\x04", b"\x05", b"\x14"):
        raster = raster.replace(b"\x10" + obeyed, b"\x18" + obeyed)
    return ImageChops.invert(Image.frombytes("1", padded.size, raster))
