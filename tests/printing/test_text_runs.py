"""Names and public phrases become the right glyphs of the right fonts."""

import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from printing.clusters import clusters
from printing.fonts import Language, Weight, opened
from printing.raster import draw_line
from printing.text import GETA, Style, edges, fit, missing, shape

PLAIN = Style(24.0)
ANY_TEXT = st.text(st.characters(), max_size=40)  # lone surrogates and controls included
STYLES = st.builds(
    Style,
    st.sampled_from((8.0, 24.0, 60.0)),
    st.sampled_from(Weight),
    st.sampled_from(Language),
    st.booleans(),
    st.booleans(),
)


def fonts_of(text: str, style: Style = PLAIN) -> list[str]:
    return [run.font.stem for run in shape(text, style).runs]


def picture(text: str, style: Style = PLAIN) -> Image.Image:
    paper = Image.new("L", (400, 60), 255)
    draw_line(paper, shape(text, style), 4, 44)
    return paper


def differs(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one, other).getbbox() is not None


class TestNames:
    def test_the_other_yoshi(self):
        """𠮷 of 𠮷野家 is not in the gothic: the Mincho shows it, in its place among the others."""
        assert fonts_of("小𠮷さん") == ["BIZUDPGothic-Regular", "ipamjm", "BIZUDPGothic-Regular"]
        middle = shape("小𠮷さん", PLAIN).runs[1]
        assert middle.glyphs == (opened(middle.font).font.get_nominal_glyph(0x20BB7),)
        assert middle.xs == (24.0,)

    def test_gion_with_its_own_form(self):
        """祇 with a variation selector is another glyph than 祇 alone, and one cell wide."""
        varied, plain = shape("祇\U000e0100", PLAIN), shape("祇", PLAIN)
        assert varied.runs[0].glyphs != plain.runs[0].glyphs
        assert len(varied.runs[0].glyphs) == 1
        assert differs(picture("祇\U000e0100"), picture("祇"))

    def test_hane_with_its_default_form(self):
        """羽 with the selector of its usual form is the usual glyph, not a box."""
        assert shape("羽\U000e0101", PLAIN).runs[0].glyphs == shape("羽", PLAIN).runs[0].glyphs
        assert missing("羽\U000e0101") == ()

    def test_a_form_that_no_font_has(self):
        """An unknown variant is reported, and the plain character is shown rather than nothing."""
        assert missing("山\U000e01ef田") == ("山\U000e01ef",)
        assert not differs(picture("山\U000e01ef"), picture("山"))

    def test_ladder_taka_and_standing_saki(self):
        """髙 and 﨑 stay what they are: never turned into 高 and 崎."""
        assert missing("髙﨑") == ()
        assert differs(picture("髙﨑"), picture("高崎"))

    def test_compatibility_forms_stay(self):
        """神 of the old form is not turned into today's by shaping."""
        assert differs(picture("\ufa19"), picture("\u795e"))

    def test_a_name_in_one_hand(self):
        """A name with a rare character can be set in one font from end to end."""
        assert fonts_of("𠮷田", Style(24.0, uniform=True)) == ["ipamjm"]

    def test_a_vietnamese_name(self):
        """ễ is not in the gothic: the whole name takes the font that has it."""
        assert fonts_of("Nguyễn") == ["KioskSansLatin-Regular"]
        assert missing("Nguyễn Văn Đức") == ()

    def test_a_dakuten_typed_apart(self):
        """か followed by a combining mark looks like が."""
        assert not differs(picture("か\u3099"), picture("が"))


class TestMissing:
    def test_said_before_printing(self):
        """Arabic, emoji, private characters and control characters are named, each once."""
        assert missing("ب山ب\ue000\x07😀") == ("ب", "\ue000", "\x07", "😀")

    def test_drawn_as_geta(self):
        """What cannot be shown is drawn as 〓."""
        assert not differs(picture("\ue000"), picture(GETA))

    def test_marks_of_direction_draw_nothing(self):
        """A right-to-left override takes no room and cannot turn a name round."""
        assert missing("山\u202e田\u200d") == ()
        assert not differs(picture("山\u202e田"), picture("山田"))


class TestPhrases:
    def test_bone_differs_by_language(self):
        """骨 has its own form in Chinese."""
        assert fonts_of("骨", Style(24.0, language=Language.ZH)) == ["KioskSansSC-Regular"]
        assert differs(picture("骨"), picture("骨", Style(24.0, language=Language.ZH)))

    def test_korean_with_spaces(self):
        """A Korean sentence stays in one font, spaces included."""
        style = Style(24.0, Weight.BOLD, Language.KO)
        assert fonts_of("번호가 표시되면 오세요", style) == ["KioskSansKR-Bold"]

    def test_every_public_language(self):
        """Ordinary sentences of all languages lack nothing."""
        for language, text in (
            (Language.JA, "番号が画面に出たら、窓口へお越しください。①㎜〜"),
            (Language.EN, "Please come to the window — “A114”."),
            (Language.ZH, "屏幕显示您的号码后，请前往窗口。“A114”"),
            (Language.KO, "화면에 번호가 표시되면 창구로 오십시오."),
            (Language.VI, "Khi số của bạn hiện trên màn hình, vui lòng đến quầy."),
        ):
            assert missing(text, language) == ()


class TestNumbers:
    def test_columns_align(self):
        """Tabular digits are equally wide, so 111 stands under 888."""
        tabular = Style(24.0, tabular=True)
        assert shape("111", tabular).width == shape("888", tabular).width
        assert shape("111", PLAIN).width < shape("888", PLAIN).width

    def test_made_to_fit(self):
        """A long venue name becomes smaller, not longer than the paper."""
        venue = "イオンモール幕張新都心 グランドモール1階 特設会場"
        assert shape(venue, fit(venue, Style(40.0), 384)).width <= 384


class TestAnyText:
    @given(ANY_TEXT, STYLES)
    def test_never_crashes_and_stays_in_order(self, text, style):
        """Whatever is typed is set: glyph numbers exist and places never go back."""
        line = shape(text, style)
        for run in line.runs:
            assert len(run.glyphs) == len(run.xs) == len(run.ys) == len(run.starts)
            assert all(0 <= glyph < opened(run.font).font.face.glyph_count for glyph in run.glyphs)
        starts = [start for run in line.runs for start in run.starts]
        assert starts == sorted(starts)
        assert len(edges(line)) == len(text) + 1
        draw_line(Image.new("L", (200, 40), 255), line, -5, 30)

    @given(ANY_TEXT)
    def test_no_empty_box_is_ever_drawn(self, text):
        """Glyph 0, the empty box, is never used: a missing character is 〓."""
        assert all(glyph for run in shape(text, PLAIN).runs for glyph in run.glyphs)

    @given(ANY_TEXT)
    def test_clusters_lose_nothing(self, text):
        """Splitting changes no character."""
        assert "".join(clusters(text)) == text

    def test_harfbuzz_draws(self):
        """The installed HarfBuzz can draw outlines."""
        assert hb.RasterDraw().render() is not None
