"""An ESC/POS printer on a USB cable, spoken to without a system driver (libusb)."""

from __future__ import annotations

from typing import Any

from printing.printer import PrinterUnreachable, PrinterUnsupported
from printing.printers.escpos_slip import EscposPrinter, Limits
from printing.printers.library import escpos

_PRINTER_CLASS = 7  # USB device class codes
_TO_COMPUTER = 0x80


class UsbPrinter(EscposPrinter):
    """A printer by vendor and product number."""

    def __init__(
        self,
        vendor: int,
        product: int,
        dots: int,
        *,
        limits: Limits | None = None,
        answers: bool = True,
        backend: Any = None,
    ) -> None:
        super().__init__(f"usb {vendor:04x}:{product:04x}", dots, limits=limits, answers=answers)
        self._vendor = vendor
        self._product = product
        self._backend = backend  # of pyusb; None is the libusb of the system

    def _open(self) -> Any:
        import usb.core  # type: ignore[import-untyped]  # pyusb has no types  # noqa: PLC0415
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow; see `library`

        milliseconds = int(self._limits.answer * 1000)
        chosen = {"backend": self._backend} if self._backend else {}
        device = escpos().Usb(self._vendor, self._product, usb_args=chosen, timeout=milliseconds)
        try:
            device.open()
            self._find_endpoints(device)
        except usb.core.NoBackendError as err:
            raise PrinterUnsupported(self._name) from err
        except (DeviceNotFoundError, usb.core.USBError) as err:
            raise PrinterUnreachable(self._name) from err
        return device

    def _find_endpoints(self, device: Any) -> None:
        """Use the printer's own endpoints: python-escpos only guesses 0x82 and 0x01."""
        for interface in device.device.get_active_configuration():
            if interface.bInterfaceClass != _PRINTER_CLASS:
                continue
            for endpoint in interface:
                if endpoint.bEndpointAddress & _TO_COMPUTER:
                    device.in_ep = endpoint.bEndpointAddress
                else:
                    device.out_ep = endpoint.bEndpointAddress

    def _receive(self, device: Any) -> bytes:
        import usb.core  # noqa: PLC0415 - as above

        try:
            return bytes(device._read())  # noqa: SLF001 - python-escpos's only way to read
        except usb.core.USBTimeoutError:
            return b""

    @property
    def _broken(self) -> tuple[type[Exception], ...]:
        return (OSError,)  # usb.core.USBError is one
