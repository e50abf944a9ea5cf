"""Addresses of printers, as people type them into the settings."""

import contextlib
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.connect import InvalidPrinterAddress, make_printer
from printing.printer import Ending, PrinterState, TroubleCode

SCHEMES = st.sampled_from(
    ["tcp://", "usb://", "serial://", "winraw://", "folder:", "none:", "", "http://", "tcp:"]
)


class TestGoodAddresses:
    @pytest.mark.parametrize(
        ("address", "name"),
        [
            ("tcp://192.168.1.50:9100", "192.168.1.50:9100"),
            ("tcp://tm-m30.local", "tm-m30.local:9100"),
            ("tcp://printer:9100?answers=no", "printer:9100"),
            ("usb://04b8:0e15", "usb 04b8:0e15"),
            ("serial:///dev/ttyUSB0?baud=38400", "/dev/ttyUSB0"),
            ("serial://COM3", "COM3"),
            ("winraw://EPSON TM-m30", "EPSON TM-m30"),
            ("winraw://EPSON%20TM-m30", "EPSON TM-m30"),
            ("folder:/var/lib/slips", "/var/lib/slips"),
            ("folder:///var/lib/slips", "/var/lib/slips"),
            ("none:", "-"),
        ],
    )
    def test_named_for_staff(self, address, name):
        """Each kind of address makes its printer, connecting to nothing."""
        assert make_printer(address, 80).name == name

    def test_paper_decides_the_width(self):
        """58 mm have 384 dots, 80 mm have 576."""
        assert make_printer("none:", 58).dots == 384
        assert make_printer("none:", 80).dots == 576


class TestBadAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            "", "tcp", "tcp://", "tcp://host:0", "tcp://host:65536", "tcp://user:secret@host", "tcp://[::1]:9100",
            "tcp://192.168.1.500", "tcp://192.168.1",
            "tcp://-x", "usb://4b8:e15", "usb://04b8", "serial://", "serial:///etc/passwd", "serial:///dev/../etc/x",
            "serial://COM3?baud=1", "winraw://", "folder:", "folder:relative", "folder:/a\x00b", "none:x", "ipp://host",
            "tcp://" + "a" * 2000,
        ],
    )  # fmt: skip
    def test_refused_in_words(self, address):
        """What cannot work is refused when it is typed, with what to write instead."""
        with pytest.raises(InvalidPrinterAddress) as refused:
            make_printer(address, 80)
        assert refused.value.fault

    def test_no_such_paper(self):
        """There is no 70-mm paper."""
        with pytest.raises(InvalidPrinterAddress, match="58 or 80"):
            make_printer("none:", 70)

    @given(SCHEMES, st.text(st.characters(), max_size=60))
    def test_anything_typed(self, scheme, rest):
        """Any text is a printer or a clear refusal, never something else."""
        with contextlib.suppress(InvalidPrinterAddress):
            assert make_printer(scheme + rest, 80).dots == 576


class TestWithoutTheHardware:
    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has the driver")
    def test_windows_printer_elsewhere(self, slip):
        """A Windows printer on another system fails plainly."""
        printer = make_printer("winraw://EPSON", 80)
        assert printer.print_slip(slip, "job-1").reason is TroubleCode.UNSUPPORTED

    def test_usb_printer_that_is_not_there(self, slip):
        """An unplugged USB printer, or a machine without USB library: nothing came out."""
        printer = make_printer("usb://fffe:fffe", 80)
        assert printer.state() is PrinterState.OFFLINE
        outcome = printer.print_slip(slip, "job-1")
        assert outcome.ending is Ending.FAILED
        assert outcome.reason in {TroubleCode.UNREACHABLE, TroubleCode.UNSUPPORTED}
