"""Tickets sent over USB, to a printer plugged into a bus made of Python."""

from types import SimpleNamespace

import pytest
import usb.backend
import usb.core
from escpos_peer import Fate, Mechanism
from PIL import ImageChops

from printing.paper import WIDE
from printing.plugged import PluggedPrinter, plugged_printers
from printing.printer import Ending, PrinterState, PrintOutcome, TroubleCode
from printing.printers.escpos_slip import Limits
from printing.printers.escpos_usb import UsbPrinter

IN, OUT = 0x81, 0x03  # not the endpoints that python-escpos guesses
VENDOR, PRODUCT = 0x04B8, 0x0E15


class Bus(usb.backend.IBackend):
    """One printer on a bus, as pyusb sees it."""

    def __init__(self) -> None:
        self.said = bytearray()
        self.mechanism = Mechanism(Fate(), self.said.extend)
        self.writes_left: int | None = None
        self.interface: SimpleNamespace | None = None
        self.opened = 0

    def enumerate_devices(self):
        yield "printer"

    def get_device_descriptor(self, dev):
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=VENDOR, idProduct=PRODUCT, bcdDevice=0x100, iManufacturer=0,
            iProduct=0, iSerialNumber=0, bNumConfigurations=1, address=1, bus=1, port_number=1,
            port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev, config):
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1,
            iConfiguration=0, bmAttributes=0xC0, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev, intf, alt, config):
        if intf or alt:
            raise IndexError
        return self.interface or SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0, bNumEndpoints=2,
            bInterfaceClass=7, bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev, ep, intf, alt, config):
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(IN, OUT)[ep], bmAttributes=2, wMaxPacketSize=64,
            bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev):
        self.opened += 1
        return dev

    def close_device(self, dev_handle):
        pass

    def set_configuration(self, dev_handle, config_value):
        pass

    def get_configuration(self, dev_handle):
        return 1

    def claim_interface(self, dev_handle, intf):
        pass

    def release_interface(self, dev_handle, intf):
        pass

    def reset_device(self, dev_handle):
        pass

    def bulk_write(self, dev_handle, ep, intf, data, timeout):
        assert ep == OUT
        if self.writes_left is not None:
            self.writes_left -= 1
            if self.writes_left < 0:
                raise usb.core.USBError("no such device", errno=19)
        self.mechanism.take(bytes(data))
        return len(data)

    def bulk_read(self, dev_handle, ep, intf, buff, timeout):
        assert ep == IN
        if not self.said:
            raise usb.core.USBTimeoutError("nothing to read", errno=110)
        said = self.said[: len(buff)]
        del self.said[: len(said)]
        buff[: len(said)] = type(buff)("B", said)
        return len(said)


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def printer(bus) -> UsbPrinter:
    return UsbPrinter(VENDOR, PRODUCT, WIDE.dots, limits=Limits(0.1, 0.2), backend=bus)


class TestUsb:
    def test_dots_arrive_as_drawn(self, bus, printer, slip):
        """The printer's own endpoints are found and the ticket goes through unchanged."""
        assert printer.print_slip(slip, "job-1") == PrintOutcome(Ending.PRINTED, PrinterState.READY)
        (printed,) = bus.mechanism.slips
        assert ImageChops.difference(printed.convert("L"), slip.convert("L")).getbbox() is None

    def test_little_paper_left(self, bus, printer):
        """The cable brings the state back."""
        bus.mechanism.fate.near_end = True
        assert printer.state() is PrinterState.PAPER_NEAR_END

    def test_answers_nothing(self, bus, printer, slip):
        """A switched-off printer on a plugged cable gets no ticket."""
        bus.mechanism.fate.silent = True
        assert printer.print_slip(slip, "job-1").reason is TroubleCode.SILENT
        assert bus.mechanism.slips == []

    @pytest.mark.parametrize("writes", range(3, 14))
    def test_the_cable_is_pulled_anywhere(self, bus, printer, slip, writes):
        """Pulled after the first dot could be on paper, a ticket is doubtful."""
        bus.writes_left = writes
        outcome = printer.print_slip(slip, "job-1")
        assert outcome == PrintOutcome(Ending.DOUBTFUL, PrinterState.OFFLINE, TroubleCode.INTERRUPTED)

    def test_another_printer(self, bus, slip):
        """The wrong printer on the bus is not used."""
        other = UsbPrinter(VENDOR, PRODUCT + 1, WIDE.dots, backend=bus)
        assert other.print_slip(slip, "job-1").reason is TroubleCode.UNREACHABLE


class TestPluggedIn:
    def test_listed_by_its_numbers(self, bus):
        """Whoever chooses a printer sees what is on the cables, without a number to copy."""
        assert plugged_printers(bus) == (PluggedPrinter(VENDOR, PRODUCT),)
        assert plugged_printers(bus)[0].numbers == "04b8:0e15"

    def test_no_other_device(self, bus):
        """A camera on a cable is no printer."""
        camera = {**vars(bus.get_interface_descriptor("printer", 0, 0, 0)), "bInterfaceClass": 14}
        bus.interface = SimpleNamespace(**camera)
        assert plugged_printers(bus) == ()

    def test_nothing_is_opened(self, bus):
        """Looking does not disturb a printer at work."""
        plugged_printers(bus)
        assert bus.opened == 0
