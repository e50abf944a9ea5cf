"""An ESC/POS printer on a serial port, or on a USB cable that plays one."""

from __future__ import annotations

from typing import Any

from printing.printer import PrinterUnreachable
from printing.printers.escpos_slip import EscposPrinter, Limits
from printing.printers.library import escpos

SPEEDS = (2400, 4800, 9600, 19200, 38400, 57600, 115200)


class SerialPrinter(EscposPrinter):
    """A printer at a port such as `/dev/ttyUSB0` or `COM3`."""

    def __init__(
        self, port: str, baud: int, dots: int, *, limits: Limits | None = None, answers: bool = True
    ) -> None:
        super().__init__(port, dots, limits=limits, answers=answers)
        self._port = port
        self._baud = baud

    def _open(self) -> Any:
        from escpos.exceptions import DeviceNotFoundError  # noqa: PLC0415 - slow; see `library`

        device = escpos().Serial(self._port, baudrate=self._baud, timeout=self._limits.answer)
        try:
            device.open()
            # A read must return with the first byte of an answer, not wait for sixteen;
            # a write must not wait for ever for a printer that is switched off.
            device.device.timeout = min(0.05, self._limits.answer)
            device.device.write_timeout = self._limits.answer + self._seconds_for_a_slip()
        except (DeviceNotFoundError, OSError) as err:
            raise PrinterUnreachable(self._name) from err
        return device

    def _seconds_for_a_slip(self) -> float:
        """Time that 160 mm of dots take on this line, ten bits a byte."""
        return self._dots / 8 * 1280 * 10 / self._baud

    def _receive(self, device: Any) -> bytes:
        return bytes(device._read())  # noqa: SLF001 - python-escpos's only way to read

    def _close(self, device: Any) -> None:
        """Hang up without waiting for what a silent printer never took."""
        try:
            device.device.reset_output_buffer()
            device.device.close()
        except self._broken:
            device.device = None

    @property
    def _broken(self) -> tuple[type[Exception], ...]:
        return (OSError,)  # serial.SerialException is one
