"""An ESC/POS printer on the local network, by its raw port (usually 9100)."""

from __future__ import annotations

import socket
from typing import Any

from printing.printer import PrinterUnreachable
from printing.printers.escpos_slip import EscposPrinter, Limits
from printing.printers.library import escpos


class NetworkPrinter(EscposPrinter):
    """A printer at a host name or IPv4 address."""

    def __init__(
        self, host: str, port: int, dots: int, *, limits: Limits | None = None, answers: bool = True
    ) -> None:
        super().__init__(f"{host}:{port}", dots, limits=limits, answers=answers)
        self._host = host
        self._port = port

    def _open(self) -> Any:
        device = escpos().Network(self._host, self._port, timeout=self._limits.answer)
        try:
            # Opened here: python-escpos leaves the socket of a refused connection open.
            wire = socket.create_connection((self._host, self._port), self._limits.answer)
            # Questions are a few bytes: held back for company they cost 40 ms each.
            wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            device.device = wire
        # A host name with an over-long label fails in the IDNA codec.
        except (OSError, UnicodeError) as err:
            raise PrinterUnreachable(self._name) from err
        return device

    def _receive(self, device: Any) -> bytes:
        try:
            received = bytes(device._read())  # noqa: SLF001 - python-escpos's only way to read
        except TimeoutError:
            return b""
        if not received:
            raise ConnectionResetError("the printer hung up")
        return received

    @property
    def _broken(self) -> tuple[type[Exception], ...]:
        return (OSError,)
