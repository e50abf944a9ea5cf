"""Tickets sent to a printer on the network, with everything that goes wrong there."""

import socket

import pytest
import zxingcpp
from escpos_peer import EscposPeer
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from ticket_faces import APPLICATION

from printing.paper import WIDE
from printing.printer import Ending, PrinterState, PrintOutcome, TroubleCode
from printing.printers.escpos_network import NetworkPrinter
from printing.printers.escpos_slip import Limits, without_commands

QUICK = Limits(answer=0.3, end=0.6)


def same(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one.convert("L"), other.convert("L")).getbbox() is None


class TestGoodDay:
    def test_dots_arrive_as_drawn(self, peer, printer, slip):
        """The paper shows exactly what was rendered, and its code is read back."""
        assert printer.print_slip(slip, "job-1") == PrintOutcome(Ending.PRINTED, PrinterState.READY)
        (printed,) = peer.slips
        assert same(printed, slip)
        (code,) = zxingcpp.read_barcodes(printed.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
        assert code.text == APPLICATION.code

    def test_says_nothing_on_the_side(self, printer, slip, capfd):
        """Standard output belongs to the program's own answers."""
        printer.print_slip(slip, "job-1")
        assert capfd.readouterr() == ("", "")

    def test_one_job_is_one_slip(self, peer, printer, slip):
        """Three jobs, three slips, in order."""
        for number in range(3):
            assert printer.print_slip(slip, f"job-{number}").ending is Ending.PRINTED
        assert len(peer.slips) == 3

    def test_little_paper_left(self, peer, printer, slip):
        """Near-end is told before and after, and the ticket still comes out."""
        peer.fate.near_end = True
        assert printer.state() is PrinterState.PAPER_NEAR_END
        assert printer.print_slip(slip, "job-1") == PrintOutcome(Ending.PRINTED, PrinterState.PAPER_NEAR_END)


class TestBadDay:
    @pytest.mark.parametrize(
        ("misfortune", "state", "reason"),
        [
            ("paper_out", PrinterState.PAPER_OUT, TroubleCode.PAPER_OUT),
            ("cover_open", PrinterState.COVER_OPEN, TroubleCode.COVER_OPEN),
        ],
    )
    def test_stopped_before_the_ticket(self, peer, printer, slip, misfortune, state, reason):
        """Nothing is sent to a printer that cannot print; put right, it prints."""
        setattr(peer.fate, misfortune, True)
        assert printer.state() is state
        assert printer.print_slip(slip, "job-1") == PrintOutcome(Ending.FAILED, state, reason)
        setattr(peer.fate, misfortune, False)
        assert printer.print_slip(slip, "job-1").ending is Ending.PRINTED
        assert len(peer.slips) == 1

    def test_paper_ends_in_the_middle(self, peer, printer, slip):
        """A torn ticket is doubtful, with the reason, at once."""
        peer.fate.paper_for = 200
        outcome = printer.print_slip(slip, "job-1")
        assert outcome == PrintOutcome(Ending.DOUBTFUL, PrinterState.PAPER_OUT, TroubleCode.PAPER_OUT)
        assert peer.slips == []

    def test_switched_off(self, slip):
        """No printer at the address: nothing can have come out."""
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        printer = NetworkPrinter("127.0.0.1", port, WIDE.dots, limits=QUICK)
        assert printer.state() is PrinterState.OFFLINE
        outcome = printer.print_slip(slip, "job-1")
        assert outcome == PrintOutcome(Ending.FAILED, PrinterState.OFFLINE, TroubleCode.UNREACHABLE)

    def test_answers_nothing(self, peer, printer, slip):
        """A printer that does not answer gets no ticket."""
        peer.fate.silent = True
        outcome = printer.print_slip(slip, "job-1")
        assert outcome == PrintOutcome(Ending.FAILED, PrinterState.OFFLINE, TroubleCode.SILENT)
        assert peer.slips == []

    def test_never_says_that_it_is_done(self, peer, printer, slip):
        """Without the last answer the ticket is doubtful, though it lies in the tray."""
        peer.fate.mute_end = True
        outcome = printer.print_slip(slip, "job-1")
        assert outcome == PrintOutcome(Ending.DOUBTFUL, PrinterState.READY, TroubleCode.SILENT)
        assert len(peer.slips) == 1

    def test_a_printer_known_to_be_mute(self, peer, slip):
        """Told that it never answers, we print and ask people every time."""
        peer.fate.silent = True
        printer = NetworkPrinter("127.0.0.1", peer.port, WIDE.dots, limits=QUICK, answers=False)
        assert printer.state() is PrinterState.UNKNOWN
        assert printer.print_slip(slip, "job-1") == PrintOutcome(Ending.DOUBTFUL, PrinterState.UNKNOWN)

    @given(st.integers(0, 90_000))
    @settings(max_examples=15, deadline=None)
    def test_the_cable_is_pulled_anywhere(self, after):
        """Wherever the connection breaks: printed only if the slip is whole, failed only if nothing came."""
        peer = EscposPeer()
        image = Image.effect_noise((WIDE.dots, 900), 90).point(lambda grey: 255 * (grey > 128)).convert("1")
        try:
            peer.fate.hang_up_after = after
            outcome = NetworkPrinter("127.0.0.1", peer.port, WIDE.dots, limits=QUICK).print_slip(
                image, "job-1"
            )
        finally:
            peer.close()
        assert outcome.ending is not Ending.PRINTED or len(peer.slips) == 1
        assert outcome.ending is not Ending.FAILED or peer.slips == []
        if after < 64_000:
            assert outcome.ending is not Ending.PRINTED

    def test_wider_than_the_paper(self, peer, printer):
        """An image for wide paper is not cut off on a narrow roll: it is refused."""
        outcome = printer.print_slip(Image.new("1", (WIDE.dots + 1, 10)), "job-1")
        assert outcome.reason is TroubleCode.TOO_WIDE
        assert peer.questions == []

    def test_a_job_is_no_path(self, printer, slip):
        """A job's name is letters, digits, - and _."""
        with pytest.raises(ValueError, match="job id"):
            printer.print_slip(slip, "../secret")


class TestDotsThatLookLikeOrders:
    @pytest.mark.parametrize("order", [b"\x10\x04\x01", b"\x10\x05\x02", b"\x10\x14\x02"])
    def test_a_picture_gives_no_orders(self, peer, printer, order):
        """Dots that spell a real-time command are not obeyed, wherever in the row they stand."""
        row = order.ljust(72, b"\x00")
        edge = b"\x00" * 71 + order[:1] + order[1:].ljust(72, b"\x00")
        image = ImageChops.invert(Image.frombytes("1", (576, 3), row + edge))
        assert printer.print_slip(image, "job-1").ending is Ending.PRINTED
        assert peer.questions == [1, 2, 4, 1, 2, 4]  # ours, before and after; none from the picture

    @given(st.binary(min_size=720, max_size=720))
    def test_one_dot_at_most_is_added(self, dots):
        """Everything drawn stays; only lone dots beside an order gain a neighbour."""
        image = ImageChops.invert(Image.frombytes("1", (576, 10), dots))
        quiet = ImageChops.invert(without_commands(image)).tobytes()
        assert not any(pair in quiet for pair in (b"\x10\x04", b"\x10\x05", b"\x10\x14"))
        assert all(new == old or (old, new) == (0x10, 0x18) for old, new in zip(dots, quiet, strict=True))
