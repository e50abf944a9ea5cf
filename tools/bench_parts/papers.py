"""A ticket from its figures to the printer's own answer that it came out."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from PIL import Image

from printing.connect import make_printer
from printing.printer import Ending, Printer
from printing.ticket import render_ticket
from tools.bench_parts.rows import Row, spread, timed

PRINTING_TESTS = Path(__file__).resolve().parents[2] / "tests" / "printing"


def tickets(times: int) -> list[Row]:
    """Draw tickets and print them on a printer made of a socket."""
    peer_module, faces = _from_tests("escpos_peer"), _from_tests("ticket_faces")
    peer = peer_module.EscposPeer()
    try:
        printer = make_printer(f"tcp://127.0.0.1:{peer.port}", 80)
        first = timed(lambda: render_ticket(faces.APPLICATION, printer.dots))
        drawn = [timed(lambda: render_ticket(faces.APPLICATION, printer.dots)) for _ in range(times)]
        image = render_ticket(faces.APPLICATION, printer.dots)
        opening = _print(printer, image, 0)
        sent = [_print(printer, image, turn) for turn in range(1, times + 1)]
    finally:
        peer.close()
    return [
        Row("ticket drawn", f"{spread(drawn)}; the first {first * 1000:.0f} ms"),
        Row(
            "ticket sent and answered (ESC/POS peer in this process)",
            f"{spread(sent)}; the first {opening * 1000:.0f} ms",
        ),
    ]


def _print(printer: Printer, image: Image.Image, turn: int) -> float:
    """Seconds until the printer says that the ticket is out."""
    endings: list[Ending] = []
    took = timed(lambda: endings.append(printer.print_slip(image, f"t-{turn}").ending))
    if endings != [Ending.PRINTED]:
        raise RuntimeError(f"not printed: {endings}")
    return took


def _from_tests(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"bench_{name}", PRINTING_TESTS / f"{name}.py")
    if spec is None or spec.loader is None:
        raise RuntimeError(f"no {name}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module
