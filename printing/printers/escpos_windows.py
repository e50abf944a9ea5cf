"""An ESC/POS printer that Windows has installed, written to past its driver.

The Windows spooler brings no answer back, so a slip sent here is always
doubtful until a person has looked; use the network, USB or serial port of the
printer where it has one.
"""

from __future__ import annotations

from typing import Any

from printing.printer import PrinterUnreachable, PrinterUnsupported
from printing.printers.escpos_slip import EscposPrinter
from printing.printers.library import escpos


class WindowsPrinter(EscposPrinter):
    """A printer by the name that Windows shows."""

    def __init__(self, printer: str, dots: int) -> None:
        super().__init__(printer, dots, answers=False)
        self._printer = printer

    def _open(self) -> Any:
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow; see `library`

        library = escpos()
        if not library.Win32Raw.is_usable():
            raise PrinterUnsupported(self._name)
        device = library.Win32Raw(self._printer)
        try:
            device.open(job_name="slip")
        except DeviceNotFoundError as err:
            raise PrinterUnreachable(self._name) from err
        return device

    def _receive(self, device: Any) -> bytes:  # noqa: ARG002 - the spooler has nothing to read
        return b""

    @property
    def _broken(self) -> tuple[type[Exception], ...]:
        if not escpos().Win32Raw.is_usable():
            return (OSError,)
        import pywintypes  # type: ignore[import-untyped]  # exists on Windows only; has no types  # noqa: PLC0415

        return (OSError, pywintypes.error)
