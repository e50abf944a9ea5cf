"""Tickets sent over a serial line, to a printer at the other end of a pseudo terminal."""

import os
import sys
import threading
from collections.abc import Iterator

import pytest
from escpos_peer import Fate, Mechanism
from PIL import ImageChops

from printing.paper import WIDE
from printing.printer import Ending, PrinterState, PrintOutcome, TroubleCode
from printing.printers.escpos_serial import SerialPrinter
from printing.printers.escpos_slip import Limits

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo terminals")


class Line:
    """A serial cable with a printer on its far end."""

    def __init__(self) -> None:
        self._far, near = os.openpty()
        self.port = os.ttyname(near)
        self._near = near
        self.mechanism = Mechanism(Fate(), lambda said: os.write(self._far, said))
        self._stop_read, self._stop_write = os.pipe()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        import select  # noqa: PLC0415 - POSIX only in this form

        while True:
            ready, _, _ = select.select([self._far, self._stop_read], [], [])
            if self._stop_read in ready:
                return
            self.mechanism.take(os.read(self._far, 4096))

    def unplug(self) -> None:
        os.write(self._stop_write, b"x")
        self._thread.join()
        for number in (self._far, self._near, self._stop_read, self._stop_write):
            os.close(number)


@pytest.fixture
def line() -> Iterator[Line]:
    import tty  # noqa: PLC0415 - POSIX only

    try:
        plugged = Line()
    except OSError as err:
        pytest.skip(f"this machine has no pseudo terminals: {err.strerror}")
    tty.setraw(plugged._near)
    yield plugged
    plugged.unplug()


class TestSerial:
    def test_dots_arrive_as_drawn(self, line, slip):
        """A ticket goes through a serial line unchanged."""
        printer = SerialPrinter(line.port, 115200, WIDE.dots, limits=Limits(0.5, 2.0))
        assert printer.print_slip(slip, "job-1") == PrintOutcome(Ending.PRINTED, PrinterState.READY)
        (printed,) = line.mechanism.slips
        assert ImageChops.difference(printed.convert("L"), slip.convert("L")).getbbox() is None

    def test_no_paper(self, line, slip):
        """The line brings the reason back."""
        line.mechanism.fate.paper_out = True
        printer = SerialPrinter(line.port, 115200, WIDE.dots, limits=Limits(0.5, 1.0))
        assert printer.print_slip(slip, "job-1").reason is TroubleCode.PAPER_OUT

    def test_no_such_port(self, slip):
        """An unplugged cable is unreachable, not a crash."""
        printer = SerialPrinter("/dev/ttyUSB99", 9600, WIDE.dots)
        assert printer.state() is PrinterState.OFFLINE
        outcome = printer.print_slip(slip, "job-1")
        assert outcome == PrintOutcome(Ending.FAILED, PrinterState.OFFLINE, TroubleCode.UNREACHABLE)
