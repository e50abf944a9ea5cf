"""The reception questions as they are read aloud, and the screens that send somebody elsewhere."""

import pytest

from kiosk.domain.questions import TABLES, About, Effect
from kiosk.domain.words import Lane, Stop
from kiosk.wording import questions, stops

ASKED = [(lane, question) for lane, table in TABLES.items() for question in table]
TILES = [(lane, question, choice) for lane, question in ASKED for choice in question.choices]


class TestEveryQuestion:
    @pytest.mark.parametrize("lane", Lane)
    def test_all_are_known(self, lane):
        """Each question of the rules, and none besides, has its words; the same for its tiles."""
        known = {code: set(asked.tiles) for code, asked in questions.table(lane).items()}
        assert known == {q.code: {choice.code for choice in q.choices} for q in TABLES[lane]}

    @pytest.mark.parametrize(("lane", "asked"), ASKED)
    def test_read_aloud(self, lane, asked, speech):
        """Staff read a polite question as it stands; a line of help stands under it."""
        words = questions.question(lane, asked.code)
        assert words.text.endswith("か。")
        assert [fault for text in (words.text, words.help) if (fault := speech.sentence_fault(text))] == []
        assert speech.fault(words.topic) == ""

    @pytest.mark.parametrize(("lane", "asked", "choice"), TILES)
    def test_tiles(self, lane, asked, choice, speech):
        """A tile says the answer itself; advice is told exactly where the answer has a consequence."""
        tile = questions.tile(lane, asked.code, choice.code)
        assert speech.button_fault(tile.text) == ""
        assert len(tile.text) <= 20
        assert bool(tile.advice) is (choice.effect not in (Effect.GO_ON, Effect.STOP))
        assert not tile.advice or speech.sentence_fault(tile.advice) == ""

    @pytest.mark.parametrize(("lane", "asked"), ASKED)
    def test_tiles_differ(self, lane, asked):
        """No two tiles of a question look the same."""
        texts = [tile.text for tile in questions.question(lane, asked.code).tiles.values()]
        assert len(set(texts)) == len(texts)

    def test_summary(self):
        """The answers are shown again before the number is given."""
        assert questions.summary(Lane.APPLICATION, "resident", "yes") == "住民票: 千葉市に ある"

    def test_from_a_newer_table(self, hostile, speech):
        """A question or an answer that this program does not know has neutral words."""
        for text in hostile:
            assert questions.question(Lane.DELIVERY, text) is questions.UNKNOWN
            assert questions.tile(Lane.APPLICATION, "resident", text) is questions.UNKNOWN_TILE
        assert speech.sentence_fault(questions.UNKNOWN.text) == ""
        assert speech.fault(questions.UNKNOWN_TILE.text) == ""

    @pytest.mark.parametrize("about", About)
    def test_whose(self, about, speech):
        """It is said whom the question is about."""
        assert speech.fault(questions.concerns(about, 1)) == ""
        assert ("3名" in questions.concerns(about, 3)) is (about is About.PARTY)


class TestEveryStop:
    @pytest.mark.parametrize("lane", Lane)
    @pytest.mark.parametrize("stop", Stop)
    def test_in_words(self, stop, lane, speech):
        """Nobody is sent away without a reason, a place to go and a polite word."""
        words = stops.words(stop, lane)
        said = (words.title, words.why, words.say, words.where)
        assert [fault for text in said if (fault := speech.sentence_fault(text))] == []
        assert [fault for text in words.bring if (fault := speech.fault(text))] == []

    def test_no_two_alike(self):
        """Two reasons are never told in the same words."""
        assert len({stops.words(stop).title for stop in Stop}) == len(Stop)

    def test_reissue(self):
        """Somebody whose card is lost learns which office takes them."""
        words = stops.words(Stop.REISSUE)
        assert words.where == "再交付は、お住まいの区の市民総合窓口課で 受け付けています。"

    def test_who_is_missing(self):
        """A child without a parent and a parent without the person are told different things."""
        application = stops.words(Stop.NO_REPRESENTATIVE, Lane.APPLICATION)
        delivery = stops.words(Stop.NO_REPRESENTATIVE, Lane.DELIVERY)
        assert "法定代理人" in application.title
        assert "ご本人" in delivery.title
