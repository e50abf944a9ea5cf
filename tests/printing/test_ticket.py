"""The ticket in the visitor's hand."""

import contextlib
import subprocess
import sys
from dataclasses import fields, replace

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageChops
from ticket_faces import APPLICATION, CHINESE, DELIVERY, EVERY, PRACTICE, REPRINT, VIETNAMESE

from printing.codes import UnprintableCode, qr_image
from printing.fonts import Language
from printing.paper import NARROW, WIDE
from printing.ticket import Figure, LaneMark, Phrase, TicketFace, TicketTooLong, render_ticket

WIDTHS = (NARROW.dots, WIDE.dots)
WORDS = st.text(st.characters(), max_size=30)
FACES = st.builds(
    TicketFace,
    number=st.text(st.characters(), max_size=8),
    mark=st.sampled_from(LaneMark),
    lane=WORDS,
    venue=WORDS,
    date=WORDS,
    time=WORDS,
    code=st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=120),
    notice=WORDS,
    figures=st.lists(st.builds(Figure, WORDS, WORDS), max_size=3).map(tuple),
    heading=WORDS,
    prepare=st.lists(WORDS, max_size=3).map(tuple),
    guidance=WORDS,
    others=st.lists(st.builds(Phrase, WORDS, st.sampled_from(Language)), max_size=2).map(tuple),
    practice=WORDS,
    reprint=WORDS,
)


def read_code(image) -> str:
    (found,) = zxingcpp.read_barcodes(image.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
    return found.text


class TestTicket:
    @pytest.mark.parametrize("width", WIDTHS)
    @pytest.mark.parametrize("face", EVERY, ids=lambda face: face.number)
    def test_the_code_is_read_back(self, face, width):
        """A scanner reads from the paper what was put on it."""
        assert read_code(render_ticket(face, width)) == face.code

    @pytest.mark.parametrize("width", WIDTHS)
    @pytest.mark.parametrize("face", EVERY, ids=lambda face: face.number)
    def test_paper_is_not_wasted(self, face, width):
        """Exactly as wide as the head, dots only, and no longer than a hand."""
        image = render_ticket(face, width)
        assert (image.mode, image.width) == ("1", width)
        assert 70 <= WIDE.length_mm(image.height) <= 140

    def test_every_mark_shows(self):
        """Lane, reprint, practice and the second language each change the paper."""
        images = [render_ticket(face, WIDE.dots).tobytes() for face in EVERY]
        assert len(set(images)) == len(EVERY)

    def test_reprint_is_marked_in_the_middle(self):
        """A band of black runs across the middle third of a reprinted ticket."""
        image = render_ticket(REPRINT, WIDE.dots).convert("L")
        third = image.height // 3
        rows = [image.crop((12, row, 563, row + 1)).getextrema() for row in range(third, 2 * third)]
        assert (0, 0) in rows
        plain = render_ticket(APPLICATION, WIDE.dots).convert("L")
        assert (0, 0) not in [
            plain.crop((12, row, 563, row + 1)).getextrema() for row in range(third, plain.height * 2 // 3)
        ]

    def test_lanes_differ_without_colour(self):
        """A delivery ticket has a black band at its top, an application ticket has none."""
        band = (12, 90, 60, 140)
        delivery = render_ticket(DELIVERY, WIDE.dots).convert("L").crop(band)
        application = render_ticket(APPLICATION, WIDE.dots).convert("L").crop(band)
        assert delivery.getextrema() == (0, 0)
        assert application.getextrema() == (255, 255)

    def test_a_long_lane_name_stays_on_the_paper(self):
        """A lane of many words becomes smaller; its band keeps black at both edges."""
        face = replace(DELIVERY, lane="交付受付(カードの受け取り)")
        image = render_ticket(face, NARROW.dots).convert("L")
        for left in (8, NARROW.dots - 14):
            assert image.crop((left, 75, left + 6, 110)).getextrema() == (0, 0)

    def test_no_figure_is_dropped(self):
        """A third figure gets a row of its own."""
        two = render_ticket(APPLICATION, WIDE.dots).height
        three = replace(APPLICATION, figures=(*APPLICATION.figures, Figure("窓口", "2")))
        assert render_ticket(three, WIDE.dots).height > two + 60

    def test_practice_at_both_ends(self):
        """Torn in half, each half of a practice ticket still says that it is one."""
        image, plain = render_ticket(PRACTICE, WIDE.dots), render_ticket(APPLICATION, WIDE.dots)
        assert image.height - plain.height > 2 * 60
        ends = [image.crop((0, top, WIDE.dots, top + 40)) for top in (0, image.height - 40)]
        plain_ends = [plain.crop((0, top, WIDE.dots, top + 40)) for top in (0, plain.height - 40)]
        for end, plain_end in zip(ends, plain_ends, strict=True):
            assert ImageChops.difference(end.convert("L"), plain_end.convert("L")).getbbox()

    def test_the_number_is_enormous(self):
        """The digits are at least 18 mm high on wide paper."""
        image = render_ticket(replace(APPLICATION, number="111"), WIDE.dots).convert("L")
        column = image.crop((280, 160, 330, 400)).point(lambda grey: 255 - grey)
        top, bottom = column.getbbox()[1], column.getbbox()[3]
        assert WIDE.length_mm(bottom - top) >= 18

    def test_languages_take_little_paper(self):
        """A second language costs at most 1 cm."""
        plain = render_ticket(APPLICATION, NARROW.dots).height
        for face in (VIETNAMESE, CHINESE):
            assert NARROW.length_mm(render_ticket(face, NARROW.dots).height - plain) <= 10


class TestFace:
    @given(FACES, st.sampled_from(WIDTHS))
    @settings(max_examples=60, deadline=None)
    def test_any_words(self, face, width):
        """Whatever words come in, dots come out, or a plain refusal of endless paper."""
        with contextlib.suppress(TicketTooLong):
            assert render_ticket(face, width).width == width

    @given(st.text(st.characters()))
    def test_any_code(self, text):
        """Only 1 to 120 printable ASCII characters go into a QR code."""
        if 1 <= len(text) <= 120 and text.isascii() and text.isprintable():
            assert replace(APPLICATION, code=text).code == text
        else:
            with pytest.raises(UnprintableCode):
                replace(APPLICATION, code=text)

    def test_modules_are_large_enough(self):
        """Even the longest code has five dots a module."""
        image = qr_image("x" * 120, 100)
        assert image.width % 5 == 0
        assert read_code(image) == "x" * 120

    def test_the_longest_code_on_the_narrowest_paper(self):
        """A code too wide to stand beside the words stands above them, as large as it must be."""
        face = replace(APPLICATION, code="x" * 120)
        assert read_code(render_ticket(face, NARROW.dots)) == face.code

    def test_endless_paper(self):
        """A mistake in the words does not unroll the whole roll."""
        with pytest.raises(TicketTooLong):
            render_ticket(replace(APPLICATION, prepare=("長い" * 500,)), NARROW.dots)

    def test_knows_no_person(self):
        """There is no field for a name, a birthday or an address on a ticket."""
        names = {field.name for field in fields(TicketFace)}
        assert not names & {"name", "kana", "birthday", "born", "address", "phone", "person"}


class TestStart:
    def test_nothing_slow_is_imported(self):
        """The window starts before PDF and printer libraries are needed."""
        program = (
            "import sys, printing.ticket, printing.connect\n"
            "slow = ('escpos', 'reportlab', 'serial', 'usb', 'segno', 'fontTools')\n"
            "print([name for name in slow if name in sys.modules])"
        )
        said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert said.stdout.strip() == "[]"
