"""Every page in every state, on the smallest screen and with the large text: nothing cut, nothing mute."""

from dataclasses import replace

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


class TestVisit:
    @pytest.fixture(params=[TextSize.STANDARD, TextSize.LARGE], ids=["standard", "large"])
    def page(self, request, stage):
        return stage.play(SCENES["visit_family"], request.param)

    def test_the_name_comes_before_the_facts(self, page):
        """Much is known about a family; it takes more lines, the name stays whole in one."""
        header = page._header
        assert header._kana.width() >= header._kana.sizeHint().width()
        assert header._facts.height() > header._facts.sizeHint().height()

    def test_no_press_is_cut_at_the_edge(self, page):
        """Four presses of one step go on in a second line where they do not fit."""
        room = page._others.parentWidget().rect()
        for at in range(page._others.count()):
            assert room.contains(page._others.itemAt(at).geometry())

    def test_every_way_out_is_in_sight(self, stage):
        """With the usual text size all four ways to end stand there without scrolling."""
        page = stage.play(SCENES["visit_family"])
        tiles = [page._exits.tile(choice.code) for choice in SCENES["visit_family"].view.exits]
        assert len(tiles) == 4
        assert all(tile.visibleRegion().boundingRect() == tile.rect() for tile in tiles)


class TestTickets:
    @pytest.mark.parametrize("size", TextSize, ids=lambda size: size.value)
    def test_five_papers_in_sight(self, size, stage):
        """A family of five with three papers in trouble: every card can be read without scrolling."""
        page = stage.play(SCENES["tickets_five"], size)
        assert len(page._shown()) == 5
        assert all(card.visibleRegion().boundingRect() == card.rect() for card in page._shown())

    def test_trouble_far_below_comes_into_view(self, stage, settled):
        """In a row of twelve the one paper that failed is scrolled to by itself."""
        scene = SCENES["tickets_five"]
        fine, failed = scene.view.tickets[0], scene.view.tickets[-1]
        cards = tuple(replace(fine, visit=f"v{n}") for n in range(11))
        page = stage.play(replace(scene, view=replace(scene.view, tickets=(*cards, failed))))
        settled()
        last = page._shown()[-1]
        assert last.visibleRegion().boundingRect() == last.rect()


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
