"""Every page in every state, on the smallest screen and with the large text: nothing cut, nothing mute."""

import pytest

from kiosk.ui.theme import TextSize
from tools.samples.fits import complaints
from tools.samples.scenes import Scene, scenes

SIZES = [
    pytest.param(1366, 768, TextSize.STANDARD, id="1366"),
    pytest.param(1366, 768, TextSize.LARGE, id="1366-large"),
    pytest.param(1920, 1080, TextSize.LARGE, id="1920-large"),
]
SCENES = {scene.name: scene for scene in scenes()}


class TestEveryPage:
    @pytest.mark.parametrize(("wide", "high", "text_size"), SIZES)
    @pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES.keys())
    def test_fits(self, scene: Scene, wide: int, high: int, text_size: TextSize, new_stage):
        """Somebody sees every word whole, hits every button and hears every control named."""
        stage = new_stage(wide, high)
        stage.play(scene, text_size)
        assert complaints(stage.shell) == []

    @pytest.mark.parametrize("name", ["reception_same_name", "board_usual", "visit_usual", "tickets_family"])
    def test_the_text_size_changes_while_one_looks(self, name: str, stage, settled):
        """A page that is on the screen still fits after 文字の大きさ is switched, without a new view."""
        stage.play(SCENES[name])
        for size in (TextSize.LARGE, TextSize.STANDARD, TextSize.LARGE):
            stage.shell.wear(size)
            settled()
            assert complaints(stage.shell) == []

    def test_one_state_after_the_other(self, stage):
        """A page that showed forty people and then nobody is as good as new."""
        for name in ("board_crowded", "board_empty", "board_called", "reception_many", "reception_nothing"):
            stage.play(SCENES[name])
            assert complaints(stage.shell) == []


class TestTheChecker:
    def test_sees_a_cut_word(self, stage, settled):
        """The checker itself notices a title that has too little room."""
        stage.play(SCENES["reception_same_name"]).title.setMaximumWidth(40)
        settled()
        assert any("needs" in complaint for complaint in complaints(stage.shell))

    def test_sees_a_small_target(self, stage, settled):
        """It notices a button that a finger would miss."""
        page = stage.play(SCENES["reception_same_name"])
        page._walk_in.setFixedHeight(30)
        settled()
        assert any("a target of" in complaint for complaint in complaints(stage.shell))
