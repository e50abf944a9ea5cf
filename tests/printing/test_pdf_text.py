"""Text on PDF pages: right glyphs to look at, right words to copy."""

import subprocess

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from printing.pdf import draw_line
from printing.raster import draw_line as draw_dots
from printing.text import Style, shape


def page(path, *texts: str) -> None:
    canvas = Canvas(str(path), pagesize=(400, 200))
    for number, text in enumerate(texts):
        draw_line(canvas, shape(text, Style(24.0, tabular=True)), 20, 150 - 40 * number)
    canvas.save()


class TestPage:
    def test_looks_like_the_other_papers(self, tmp_path):
        """Rendered, the page shows the same shapes as a slip: 𠮷 and 祇 with its variant included."""
        text = "𠮷野 祇\U000e0100園 A114"
        page(tmp_path / "a.pdf", text)
        subprocess.run(
            ["pdftoppm", "-r", "72", "-gray", "-singlefile", "-png", tmp_path / "a.pdf", tmp_path / "a"],
            check=True,
        )
        shown = Image.open(tmp_path / "a.png").convert("L")
        dots = Image.new("L", (400, 200), 255)
        draw_dots(dots, shape(text, Style(24.0, tabular=True)), 20, 50)
        differences = [abs(a - b) for a, b in zip(shown.tobytes(), dots.tobytes(), strict=True)]
        inked = sum(255 - grey for grey in dots.tobytes())
        assert sum(differences) < inked * 0.15

    def test_words_can_be_copied(self, tmp_path):
        """A reader can search and copy the line."""
        page(tmp_path / "a.pdf", "交付受付 3,456人", "Nguyễn")
        told = subprocess.run(
            ["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, text=True, check=True
        )
        assert told.stdout.split() == ["交付受付", "3,456人", "Nguyễn"]

    @given(st.text(st.characters(), max_size=30))
    @settings(max_examples=40, deadline=None)
    def test_any_text(self, text):
        """Whatever the text, a page comes out."""
        canvas = Canvas("unused.pdf", pagesize=(400, 200))
        draw_line(canvas, shape(text, Style(24.0)), 20, 100)
        assert canvas.getpdfdata().startswith(b"%PDF")
