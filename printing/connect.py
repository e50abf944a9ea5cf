"""From a printer's address in the settings to the printer.

    tcp://192.168.1.50:9100          on the network (port 9100 if none is given)
    usb://04b8:0e15                  on a USB cable, vendor and product number
    serial:///dev/ttyUSB0?baud=9600  on a serial port; serial://COM3 on Windows
    winraw://Printer Name            installed in Windows
    folder:/home/booth/slips         files in a folder, for practice
    none:                            no printer

`?answers=no` (after a `?baud=9600`, `&answers=no`) is for a printer on one of the
first three that never answers a question: its slips are always doubtful.

Making a printer connects to nothing. Only this module names concrete printers.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from printing.paper import ROLLS, Roll
from printing.printer import Printer
from printing.printers.absent import AbsentPrinter
from printing.printers.escpos_network import NetworkPrinter
from printing.printers.escpos_serial import SPEEDS, SerialPrinter
from printing.printers.escpos_usb import UsbPrinter
from printing.printers.escpos_windows import WindowsPrinter
from printing.printers.folder import FolderPrinter

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = re.compile(rf"({_LABEL}(?:\.{_LABEL})*)(?::([0-9]{{1,5}}))?/?(\?answers=no)?")
_USB = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})/?(\?answers=no)?")
_SERIAL = re.compile(r"(/dev/[A-Za-z0-9._/-]+|COM[0-9]{1,3})(?:\?baud=([0-9]{1,7}))?([?&]answers=no)?")
_LONGEST = 1000


class InvalidPrinterAddress(ValueError):  # noqa: N818 - named as what happened
    """The address is none that a printer can have.

    Attributes:
        address: what was given.
        fault: what is wrong with it, for whoever edits the settings.
    """

    def __init__(self, address: str, fault: str) -> None:
        super().__init__(f"{address[:_LONGEST]!r}: {fault}")
        self.address = address
        self.fault = fault


def make_printer(url: str, paper_mm: int) -> Printer:
    """Make the printer of an address.

    Args:
        url: the address, as in this module's list.
        paper_mm: width of the paper, 58 or 80.

    Raises:
        InvalidPrinterAddress: if the address or the width is none that works.
    """
    roll = ROLLS.get(paper_mm)
    if roll is None:
        raise InvalidPrinterAddress(url, f"paper is 58 or 80 mm wide, not {paper_mm}")
    scheme, colon, rest = url.partition(":")
    maker = _MAKERS.get(scheme) if colon else None
    if maker is None or len(url) > _LONGEST or not url.isprintable():
        raise InvalidPrinterAddress(url, f"an address begins with one of {', '.join(_MAKERS)} and a colon")
    return maker(url, rest, roll)


def _network(url: str, rest: str, roll: Roll) -> Printer:
    found = _HOST.fullmatch(_after_slashes(url, rest))
    port = int(found[2] or 9100) if found else 0
    if found is None or not 1 <= port <= 65535 or len(found[1]) > 253 or _mistyped(found[1]):
        raise InvalidPrinterAddress(url, "write tcp://host:9100 with a name or an IPv4 address")
    return NetworkPrinter(found[1], port, roll.dots, answers=not found[3])


def _mistyped(host: str) -> bool:
    """Whether it is all figures and dots and yet no IPv4 address, such as 192.168.1.500."""
    if not re.fullmatch(r"[0-9.]+", host):
        return False
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return True
    return False


def _usb(url: str, rest: str, roll: Roll) -> Printer:
    found = _USB.fullmatch(_after_slashes(url, rest))
    if found is None:
        raise InvalidPrinterAddress(url, "write usb://04b8:0e15, vendor and product number")
    return UsbPrinter(int(found[1], 16), int(found[2], 16), roll.dots, answers=not found[3])


def _serial(url: str, rest: str, roll: Roll) -> Printer:
    found = _SERIAL.fullmatch(_after_slashes(url, rest))
    if found is None or ".." in found[1]:
        raise InvalidPrinterAddress(url, "write serial:///dev/ttyUSB0?baud=9600 or serial://COM3")
    baud = int(found[2] or 9600)
    if baud not in SPEEDS:
        raise InvalidPrinterAddress(url, f"the speed is one of {', '.join(map(str, SPEEDS))}")
    return SerialPrinter(found[1], baud, roll.dots, answers=not found[3])


def _windows(url: str, rest: str, roll: Roll) -> Printer:
    name = unquote(_after_slashes(url, rest)).strip()
    if not name or not name.isprintable():
        raise InvalidPrinterAddress(url, "write winraw:// and the printer's name in Windows")
    return WindowsPrinter(name, roll.dots)


def _folder(url: str, rest: str, roll: Roll) -> Printer:
    folder = Path(rest.removeprefix("//"))
    if not folder.is_absolute():
        raise InvalidPrinterAddress(url, "write folder: and the whole path of a folder")
    return FolderPrinter(folder, roll)


def _none(url: str, rest: str, roll: Roll) -> Printer:
    if rest.strip("/"):
        raise InvalidPrinterAddress(url, "nothing follows none:")
    return AbsentPrinter(roll.dots)


def _after_slashes(url: str, rest: str) -> str:
    if not rest.startswith("//"):
        raise InvalidPrinterAddress(url, "two slashes follow the colon")
    return rest[2:]


_MAKERS: dict[str, Callable[[str, str, Roll], Printer]] = {
    "tcp": _network,
    "usb": _usb,
    "serial": _serial,
    "winraw": _windows,
    "folder": _folder,
    "none": _none,
}
