"""The status bytes of ESC/POS printers: what a printer says between the dots.

Three kinds of answer share one wire. Their fixed bits tell them apart (Epson,
ESC/POS command reference): a real-time answer is 0xx1xx10, the first byte of an
automatic status is 0xx1xx00 and three bytes 0xx0xxxx follow it, and the answer
to a queued question is 0xx0xxxx too. Knows no connection.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum

from printing.printer import PrinterState

ASK_END = b"\x1dr\x01"  # GS r 1: queued, so its answer comes after everything before it was done
TELL_CHANGES = b"\x1da\x0e"  # GS a: automatic status for online, errors and the paper sensor
TELL_NOTHING = b"\x1da\x00"


class Question(IntEnum):
    """The real-time questions DLE EOT n that are asked."""

    ONLINE = 1
    CAUSE = 2
    PAPER = 4

    @property
    def command(self) -> bytes:
        """The bytes to send."""
        return b"\x10\x04" + bytes((self,))


@dataclass(frozen=True, slots=True)
class Condition:
    """What is known of a printer; several things can be wrong at once."""

    offline: bool = False
    cover_open: bool = False
    paper_out: bool = False
    near_end: bool = False
    error: bool = False

    @property
    def state(self) -> PrinterState:
        """The one thing to tell staff: what they can put right comes first."""
        if self.cover_open:
            return PrinterState.COVER_OPEN
        if self.paper_out:
            return PrinterState.PAPER_OUT
        if self.error:
            return PrinterState.ERROR
        if self.offline:
            return PrinterState.OFFLINE
        return PrinterState.PAPER_NEAR_END if self.near_end else PrinterState.READY


def with_answer(known: Condition, question: Question, byte: int) -> Condition:
    """What is known after the answer to a real-time question."""
    match question:
        case Question.ONLINE:
            return replace(known, offline=bool(byte & 0x08))
        case Question.CAUSE:
            return replace(
                known,
                cover_open=bool(byte & 0x04),
                paper_out=known.paper_out or bool(byte & 0x20),
                error=bool(byte & 0x40),
            )
        case Question.PAPER:
            paper_out = known.paper_out or bool(byte & 0x60)
            return replace(known, near_end=bool(byte & 0x0C), paper_out=paper_out)


def from_automatic(four: bytes) -> Condition:
    """What the four bytes of an automatic status say."""
    return Condition(
        offline=bool(four[0] & 0x08),
        cover_open=bool(four[0] & 0x20),
        error=bool(four[1] & 0x2C),
        near_end=bool(four[2] & 0x03),
        paper_out=bool(four[2] & 0x0C),
    )


@dataclass(frozen=True, slots=True)
class RealTimeAnswer:
    """The answer to the oldest open DLE EOT."""

    byte: int


@dataclass(frozen=True, slots=True)
class EndAnswer:
    """The answer to GS r: everything sent before the question has been done."""

    byte: int


@dataclass(frozen=True, slots=True)
class AutomaticStatus:
    """A change that the printer told unasked."""

    condition: Condition


Answer = RealTimeAnswer | EndAnswer | AutomaticStatus


@dataclass(slots=True)
class AnswerReader:
    """Sorts received bytes, in whatever portions they come, into answers."""

    _automatic: bytearray = field(default_factory=bytearray)

    def read(self, received: bytes) -> Iterator[Answer]:
        """Every answer that is complete now; bytes of no known kind are skipped."""
        for byte in received:
            answer = self._take(byte)
            if answer is not None:
                yield answer

    def _take(self, byte: int) -> Answer | None:
        kind = byte & 0x93
        if kind == 0x12:
            return RealTimeAnswer(byte)
        if kind == 0x10:
            self._automatic = bytearray((byte,))
            return None
        if byte & 0x90:
            return None  # XON, XOFF, or not a status at all
        if not self._automatic:
            return EndAnswer(byte)
        self._automatic.append(byte)
        if len(self._automatic) < 4:
            return None
        told, self._automatic = bytes(self._automatic), bytearray()
        return AutomaticStatus(from_automatic(told))
