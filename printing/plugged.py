"""Which printers are on the USB cables of this machine, told by what they say of themselves.

Reads only the descriptors that the system already holds: no device is opened, claimed
or asked, so that a printer at work is not disturbed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_PRINTER_CLASS = 7  # USB device class codes
_MOST = 16


@dataclass(frozen=True, slots=True, order=True)
class PluggedPrinter:
    """A printer on a cable by the numbers of its maker and its kind."""

    vendor: int
    product: int

    @property
    def numbers(self) -> str:
        """``04b8:0e15``, as an address has it."""
        return f"{self.vendor:04x}:{self.product:04x}"


def plugged_printers(backend: Any = None) -> tuple[PluggedPrinter, ...]:
    """The printers that are plugged in now, each kind once; none where USB cannot be looked at.

    Args:
        backend: of pyusb; None is the libusb of the system.
    """
    import usb.core  # type: ignore[import-untyped]  # pyusb has no types  # noqa: PLC0415 - slow to import

    chosen = {"backend": backend} if backend else {}
    try:
        devices = list(usb.core.find(find_all=True, **chosen))
    except (usb.core.NoBackendError, usb.core.USBError, OSError, ValueError):
        return ()
    found = {PluggedPrinter(device.idVendor, device.idProduct) for device in devices if _prints(device)}
    return tuple(sorted(found)[:_MOST])


def _prints(device: Any) -> bool:
    """Whether any of its interfaces is a printer's; a device that cannot be read is none."""
    import usb.core  # noqa: PLC0415 - as above

    try:
        return any(face.bInterfaceClass == _PRINTER_CLASS for setting in device for face in setting)
    except (usb.core.USBError, OSError, RuntimeError):
        return False
