"""Everybody can read the screens: contrast is computed, not judged."""

import pytest

from kiosk.domain.words import Lane
from kiosk.ui.sheet import TYPES
from kiosk.ui.theme import TEXT_PAIRS, Colour, Pair, TextSize, Tone, contrast, lane_pair, px, tone_pair


class TestContrast:
    def test_black_on_white(self):
        """The formula gives the greatest contrast there is for black on white."""
        assert contrast(Pair("#000000", "#ffffff")) == pytest.approx(21.0)

    def test_the_order_does_not_matter(self):
        """Light on dark reads as well as dark on light."""
        assert contrast(Pair("#0017c1", "#ffffff")) == contrast(Pair("#ffffff", "#0017c1"))

    @pytest.mark.parametrize("pair", TEXT_PAIRS, ids=lambda pair: f"{pair.ink} on {pair.ground}")
    def test_words(self, pair: Pair):
        """Somebody with weak eyes reads every pair of colours in which words are written."""
        assert contrast(pair) >= 4.5

    @pytest.mark.parametrize("tone", Tone)
    def test_shapes(self, tone: Tone):
        """The shape that carries a tone stands out from white and from the page's ground."""
        for ground in (Colour.PAPER, Colour.GROUND):
            assert contrast(Pair(tone_pair(tone).ink, ground)) >= 3

    @pytest.mark.parametrize("edge", [Colour.EDGE, Colour.KEY, Colour.STOP, Colour.LINE])
    def test_edges(self, edge: str):
        """The edge of a field or button can be seen on white."""
        assert contrast(Pair(edge, Colour.PAPER)) >= 3

    def test_focus(self):
        """The ring shows on white by its black and on black by its yellow."""
        assert contrast(Pair(Colour.FOCUS, Colour.PAPER)) >= 3
        assert contrast(Pair(Colour.FOCUS_RING, Colour.FOCUS)) >= 3


class TestSizes:
    def test_nothing_below_16(self):
        """The smallest type on a staff screen is 16 px."""
        assert min(style.size for style in TYPES.values()) == 16

    def test_the_large_text_is_larger(self):
        """大きい makes every size larger by a fifth."""
        assert px(20, TextSize.LARGE) == 24
        assert px(20, TextSize.STANDARD) == 20

    def test_lanes_differ(self):
        """No one colour stands for both lanes."""
        assert lane_pair(Lane.APPLICATION) != lane_pair(Lane.DELIVERY)
