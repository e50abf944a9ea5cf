"""The printer at the other end of the wire, for every test that prints."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from escpos_peer import EscposPeer
from ticket_faces import APPLICATION

from printing.paper import WIDE
from printing.printers.escpos_network import NetworkPrinter
from printing.printers.escpos_slip import Limits
from printing.ticket import render_ticket

QUICK = Limits(answer=0.3, end=0.6)


@pytest.fixture
def peer() -> Iterator[EscposPeer]:
    """A printer that is switched on."""
    switched_on = EscposPeer()
    yield switched_on
    switched_on.close()


@pytest.fixture
def printer(peer: EscposPeer) -> NetworkPrinter:
    """Our side of that printer, on 80-mm paper, with little patience."""
    return NetworkPrinter("127.0.0.1", peer.port, WIDE.dots, limits=QUICK)


@pytest.fixture(scope="session")
def slip():
    """A ticket's dots."""
    return render_ticket(APPLICATION, WIDE.dots)
