"""What staff choose on the screen and what the settings keep are the same thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.connect import make_camera
from kiosk.services.device_address import (
    CameraKind,
    PrinterKind,
    camera_address,
    camera_chosen,
    printer_address,
    printer_chosen,
)
from printing.connect import make_printer

GOOD = [
    (PrinterKind.NETWORK, "192.168.1.50"),
    (PrinterKind.USB, "04b8:0e15"),
    (PrinterKind.SERIAL, "COM3"),
    (PrinterKind.SERIAL, "/dev/ttyUSB0?baud=38400"),
    (PrinterKind.WINDOWS, "受付 100%印刷"),
    (PrinterKind.FOLDER, "/var/lib/slips"),
    (PrinterKind.NONE, ""),
]


class TestPrinter:
    @pytest.mark.parametrize(("kind", "text"), GOOD)
    def test_comes_back_as_chosen(self, kind, text):
        """Opened again, the overlay shows what was chosen, and the address makes a printer."""
        address = printer_address(kind, text)
        assert make_printer(address, 80).dots == 576
        chosen = printer_chosen(address)
        assert (chosen.kind, chosen.text) == (kind, text)

    def test_typed_with_the_input_method_on(self):
        """Full-width figures are the same figures."""
        assert printer_address(PrinterKind.NETWORK, " １９２．１６８．１．５０ ") == "tcp://192.168.1.50"

    @given(st.text(max_size=60))
    def test_any_address_of_the_settings(self, address):
        """Whatever stands in the settings, the overlay opens."""
        assert printer_chosen(address).kind in {"", *PrinterKind}
        assert camera_chosen(address).kind in {"", *CameraKind}


class TestCamera:
    @pytest.mark.parametrize("kind", CameraKind)
    def test_comes_back_as_chosen(self, kind):
        """The same for every camera that can be chosen."""
        text = "/var/lib/pictures" if kind is CameraKind.FOLDER else ""
        address = camera_address(kind, text)
        assert (make_camera(address) is None) == (kind is CameraKind.NONE)
        chosen = camera_chosen(address)
        assert (chosen.kind, chosen.text) == (kind, text)
