"""The practice printer: slips as files."""

import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from printing.paper import WIDE
from printing.printer import Ending, PrinterState, PrintOutcome, TroubleCode
from printing.printers.absent import AbsentPrinter
from printing.printers.folder import FolderPrinter


@pytest.fixture
def printer(tmp_path) -> FolderPrinter:
    return FolderPrinter(tmp_path / "slips", WIDE)


class TestFolder:
    def test_a_slip_becomes_two_files(self, printer, slip, tmp_path):
        """The picture is the slip, dot for dot; nothing half-written is left."""
        assert printer.print_slip(slip, "v7-t1") == PrintOutcome(Ending.PRINTED, PrinterState.READY)
        names = sorted(path.name for path in (tmp_path / "slips").iterdir())
        assert names == ["slip-v7-t1.pdf", "slip-v7-t1.png"]
        kept = Image.open(tmp_path / "slips" / "slip-v7-t1.png")
        assert ImageChops.difference(kept.convert("L"), slip.convert("L")).getbbox() is None

    def test_the_page_is_as_large_as_the_paper(self, printer, slip, tmp_path):
        """576 dots are 72 mm on the page: printed at 100 % it is the ticket."""
        printer.print_slip(slip, "v7-t1")
        told = subprocess.run(
            ["pdfinfo", tmp_path / "slips" / "slip-v7-t1.pdf"], capture_output=True, text=True, check=True
        ).stdout
        size = next(line for line in told.splitlines() if line.startswith("Page size"))
        across, down = (float(word) * 25.4 / 72 for word in size.split()[2:5:2])
        assert across == pytest.approx(72, abs=0.1)
        assert down == pytest.approx(WIDE.length_mm(slip.height), abs=0.1)
        assert "Title" not in told or "v7" not in told.split("Title")[1].splitlines()[0]

    def test_the_same_job_twice(self, printer, slip, tmp_path):
        """Sent again, it is the same slip; another slip under its name is refused."""
        printer.print_slip(slip, "v7-t1")
        assert printer.print_slip(slip, "v7-t1").ending is Ending.PRINTED
        other = printer.print_slip(Image.new("1", (10, 10)), "v7-t1")
        assert other == PrintOutcome(Ending.FAILED, PrinterState.READY, TroubleCode.TAKEN)
        assert len(list((tmp_path / "slips").iterdir())) == 2

    def test_a_file_is_in_the_way(self, slip, tmp_path):
        """A folder that cannot be made is a plain failure."""
        (tmp_path / "slips").write_text("")
        printer = FolderPrinter(tmp_path / "slips", WIDE)
        assert printer.state() is PrinterState.OFFLINE
        assert printer.print_slip(slip, "v7-t1").reason is TroubleCode.STORAGE

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_the_disk_is_full(self, printer, slip, tmp_path):
        """No room: failed, and no slip that looks whole."""
        folder = tmp_path / "slips"
        folder.mkdir()
        (folder / ".slip-v7-t1.png.part").symlink_to("/dev/full")
        outcome = printer.print_slip(slip, "v7-t1")
        assert outcome == PrintOutcome(Ending.FAILED, PrinterState.ERROR, TroubleCode.STORAGE)
        assert not (folder / "slip-v7-t1.png").exists()


class TestNoPrinter:
    def test_never_success(self, slip):
        """No printer is no ticket."""
        absent = AbsentPrinter(WIDE.dots)
        assert absent.state() is PrinterState.ABSENT
        outcome = absent.print_slip(slip, "v7-t1")
        assert outcome == PrintOutcome(Ending.FAILED, PrinterState.ABSENT, TroubleCode.NO_PRINTER)
