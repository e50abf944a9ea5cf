"""Lines end where a Japanese reader expects them to."""

from hypothesis import given
from hypothesis import strategies as st

from printing.breaking import wrap
from printing.fonts import Language
from printing.text import Style, shape

STYLE = Style(20.0)


def lines(text: str, width: float, style: Style = STYLE) -> list[str]:
    return [line.text for line in wrap(text, style, width)]


class TestKinsoku:
    def test_no_full_stop_begins_a_line(self):
        """。 goes down together with the character before it."""
        assert lines("ああああ。い", 80) == ["あああ", "あ。い"]

    def test_no_bracket_ends_a_line(self):
        """「 goes down to the word it opens."""
        assert lines("あああ「いい」", 80) == ["あああ", "「いい」"]

    def test_number_and_counter_stay_together(self):
        """20分 is not torn into 20 and 分."""
        assert all("20分" in line or "2" not in line for line in lines("あああ20分ああ", 100))

    def test_a_latin_word_stays_whole(self):
        """A window is not a win and a dow."""
        assert lines("the window", 90, Style(20.0, language=Language.EN)) == ["the", "window"]

    def test_korean_breaks_at_spaces(self):
        """Korean words stay whole."""
        style = Style(20.0, language=Language.KO)
        assert lines("번호가 표시되면", 100, style) == ["번호가", "표시되면"]


class TestPhrases:
    def test_breaks_where_the_writer_put_a_space(self):
        """お越しください is not cut although more of it would fit."""
        assert lines("番号が出たら、窓口へ お越しください。", 300) == [
            "番号が出たら、窓口へ",
            "お越しください。",
        ]

    def test_breaks_before_a_new_phrase(self):
        """Without a space, a line ends after a particle rather than inside a verb."""
        assert lines("番号が画面に出た方から", 155) == ["番号が画面に", "出た方から"]

    def test_a_line_end_is_kept(self):
        """What the writer put on two lines stays on two lines."""
        assert lines("一\n\n二", 200) == ["一", "", "二"]


class TestAnyText:
    @given(st.text(st.characters(), max_size=60), st.integers(1, 400))
    def test_nothing_is_lost(self, text, width):
        """Every visible character comes out, in order, at any width."""
        together = "".join(lines(text, width))
        expected = "".join(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        assert together.replace(" ", "") == expected.replace(" ", "")

    @given(st.text("あいうえお漢字、。「」ーっ", max_size=60), st.integers(60, 400))
    def test_japanese_never_overflows(self, text, width):
        """Lines keep to the width, unless marks that may not be parted pile up."""
        for line in wrap(text, STYLE, width):
            marks = sum(line.text.count(mark) for mark in "「」、。ーっ")
            assert line.width <= width or marks >= 2

    @given(st.text("abcあ漢 ", max_size=40))
    def test_one_line_if_it_fits(self, text):
        """A text that fits is not broken."""
        assert len(wrap(text, STYLE, shape(text, STYLE).width)) == 1
