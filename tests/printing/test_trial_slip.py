"""The slip that tries a printer out."""

import pytest
from PIL import ImageOps

from printing.paper import NARROW, WIDE
from printing.trial_slip import TrialFace, render_trial

FACE = TrialFace("試し刷り", "令和4年11月24日(木)  13:00", "用紙の幅 80ミリ", ("左右の線を 見てください。",))


class TestTrialSlip:
    @pytest.mark.parametrize("roll", [NARROW, WIDE])
    def test_reaches_both_edges(self, roll):
        """A paper narrower than the chosen one lacks a line, and everybody sees it."""
        slip = render_trial(FACE, roll.dots)
        assert slip.mode == "1"
        box = ImageOps.invert(slip.convert("L")).getbbox()
        assert (box[0], box[2]) == (0, roll.dots)

    @pytest.mark.parametrize("roll", [NARROW, WIDE])
    def test_is_short(self, roll):
        """Trying three times does not use up the roll."""
        assert roll.length_mm(render_trial(FACE, roll.dots).height) < 90

    def test_marked_in_practice(self):
        """A practice slip is longer by its mark."""
        marked = TrialFace(FACE.title, FACE.when, FACE.paper, FACE.look, "練習")
        assert render_trial(marked, WIDE.dots).height > render_trial(FACE, WIDE.dots).height
