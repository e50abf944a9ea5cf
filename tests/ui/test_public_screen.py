"""What the public sees: numbers, large, in six languages, and nothing about anybody."""

import dataclasses
import typing
from dataclasses import replace
from datetime import time
from enum import Enum
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage, QPainter

from kiosk.domain.words import Lane
from kiosk.ui import public_board
from kiosk.ui.public_display import SECOND, PublicDisplay
from kiosk.ui.public_text import DESIGN_HEIGHT, SMALLEST, Pen
from kiosk.ui.typefaces import families
from kiosk.ui.views.public import NotPublic, PublicCall, PublicTicket, PublicView
from kiosk.wording import public as words
from kiosk.wording.public import FOOTER, Language, Phrase
from printing.fonts import Language as PaperLanguage
from printing.text import missing
from tools.samples import rest

VIEWS = [
    rest.PUBLIC,
    rest.PUBLIC_FRESH,
    rest.PUBLIC_EMPTY,
    rest.PUBLIC_BEFORE,
    rest.PUBLIC_PAUSED,
    rest.PUBLIC_CLOSED,
]
PAPER = {
    Language.JAPANESE: PaperLanguage.JA,
    Language.EASY: PaperLanguage.JA,
    Language.ENGLISH: PaperLanguage.EN,
    Language.CHINESE: PaperLanguage.ZH,
    Language.KOREAN: PaperLanguage.KO,
    Language.VIETNAMESE: PaperLanguage.VI,
}


class Spy(Pen):
    """A pen that notes where it writes; it still paints."""

    def write(self, text, left, baseline, size, **how):
        right = super().write(text, left, baseline, size, **how)
        SAID.append((text, left, baseline, max(size, SMALLEST), right))
        return right


SAID: list[tuple[str, float, float, float, float]] = []


def paint(view: PublicView, second: Language, phrase: Phrase, wide: float = 1920) -> list[tuple]:
    """Paint a view and return what was written where."""
    SAID.clear()
    image = QImage(round(wide), 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    public_board.paint_scene(Spy(painter, 1.0), public_board.Scene(view, second, phrase), wide)
    painter.end()
    return list(SAID)


class TestPrivacy:
    @pytest.mark.parametrize(
        "text", ["サトウ ハナコ", "A11", "a113", "A113 サトウ", "", "A113\n", "Ａ１１３", "A12345"]
    )
    def test_no_name_is_a_ticket(self, text: str):
        """Whatever is not a ticket number is refused before it can be shown."""
        with pytest.raises(NotPublic):
            PublicTicket(text)

    @pytest.mark.parametrize("text", ["ハナコ", "", "窓口2", "123"])
    def test_no_name_is_a_window(self, text: str):
        """A window is one or two digits and nothing else."""
        with pytest.raises(NotPublic):
            PublicCall(PublicTicket("A113"), text)

    def test_no_field_is_free_text(self):
        """Every text that can be handed over is checked; a new field of text would fail here."""
        checked = {("PublicTicket", "number"), ("PublicCall", "window")}
        assert set(_texts(PublicView)) == checked


def _texts(kind: type) -> list[tuple[str, str]]:
    found = []
    for name, hint in typing.get_type_hints(kind).items():
        for part in _parts(hint):
            if part is str:
                found.append((kind.__name__, name))
            elif dataclasses.is_dataclass(part):
                found += _texts(part)
            else:
                assert part in {int, bool, time, type(None), Ellipsis} or issubclass(part, Enum)
    return found


def _parts(hint: object) -> list:
    inner = typing.get_args(hint)
    return [part for one in inner for part in _parts(one)] if inner else [hint]


class TestPicture:
    @pytest.mark.parametrize("second", SECOND)
    @pytest.mark.parametrize("view", VIEWS)
    @pytest.mark.parametrize("wide", [1920, 1440])
    def test_everything_fits(self, view: PublicView, second: Language, wide: int, dressed):
        """In every language nothing runs off its half, over the clock, or under 32 px."""
        for phrase in FOOTER:
            for text, left, baseline, size, right in paint(view, second, phrase, wide):
                assert size >= SMALLEST
                assert right <= wide, text
                assert baseline <= DESIGN_HEIGHT
                if (
                    view.doors.value == "open"
                    and baseline < DESIGN_HEIGHT - public_board.FOOT
                    and left < wide / 2
                ):
                    assert right <= wide / 2, text

    @pytest.mark.parametrize("second", SECOND)
    def test_words_do_not_touch(self, second: Language, dressed):
        """On one line one text ends before the next begins."""
        for phrase in FOOTER:
            lines: dict[float, list[tuple[float, float]]] = {}
            for _, left, baseline, _, right in paint(rest.PUBLIC, second, phrase):
                lines.setdefault(round(baseline, -1), []).append((left, right))
            for spans in lines.values():
                spans.sort()
                assert all(one[1] + 8 <= two[0] for one, two in pairwise(spans)), spans

    def test_the_number_is_a_fifth_of_the_screen(self, dressed):
        """The called number is at least 20 % as high as the screen, however many digits it has."""
        for number in ("A113", "A1013"):
            lane = replace(rest.PUBLIC.lanes[0], call=PublicCall(PublicTicket(number), "2"))
            image = QImage(1920, 1080, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            view = replace(rest.PUBLIC, lanes=(lane, rest.PUBLIC.lanes[1]))
            scene = public_board.Scene(view, Language.ENGLISH, Phrase.ASK_STAFF)
            public_board.paint_scene(Pen(painter, 1.0), scene, 1920)
            painter.end()
            rows = [
                y
                for y in range(140, 440)
                if any(image.pixelColor(x, y).name() == "#0017c1" for x in range(56, 930, 3))
            ]
            assert rows[-1] - rows[0] >= 0.2 * 1080


class TestTurning:
    def test_all_languages_take_their_turn(self, on_screen):
        """One after the other, and the first again after the last."""
        display = on_screen(PublicDisplay())
        display.show_view(rest.PUBLIC)
        seen = []
        for _ in range(len(SECOND) + 1):
            seen.append(display.second_language())
            display.turn()
        assert seen == [*SECOND, SECOND[0]]

    def test_a_call_lights_its_lane_only(self, on_screen):
        """A new application call tints the application lane; showing the same again tints nothing."""
        display = on_screen(PublicDisplay())
        display.show_view(rest.PUBLIC)
        assert (display.is_lit(0), display.is_lit(1)) == (False, False)
        display.show_view(rest.PUBLIC_FRESH)
        assert (display.is_lit(0), display.is_lit(1)) == (True, False)

    @pytest.mark.parametrize("view", VIEWS)
    @pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1280, 1024)])
    def test_any_screen(self, view: PublicView, size: tuple[int, int], on_screen):
        """It paints on every shape of screen without a warning, and tells a screen reader the numbers."""
        display = PublicDisplay()
        display.resize(*size)
        display.show_view(view)
        on_screen(display)
        assert not display.grab().isNull()
        assert Lane.APPLICATION.value not in display.accessibleName()

    def test_practice_is_marked(self, on_screen):
        """In practice the striped frame is on the public screen too."""
        display = on_screen(PublicDisplay())
        display.show_view(rest.PUBLIC_FRESH)
        assert display._practice.isVisible()


def _all_phrases() -> list[words.Said]:
    numbered = [words.to_window("2"), words.waiting(4), words.about(18), words.hours("13:00", "20:00")]
    return [*(words.said(phrase) for phrase in Phrase), *(words.lane(lane) for lane in Lane), *numbered]


class TestPhrases:
    @pytest.mark.parametrize("language", Language)
    def test_every_letter_can_be_drawn(self, language: Language):
        """The shipped fonts hold every character of every public phrase."""
        text = "".join(said.in_(language) for said in _all_phrases())
        assert missing(text, PAPER[language]) == ()

    def test_no_phrase_is_empty_or_copied(self):
        """Each language really says something of its own, numbers apart."""
        for said in _all_phrases():
            texts = [said.in_(language) for language in Language]
            assert all(texts)
            assert len({said.en, said.ko, said.vi, said.ja}) == 4

    def test_easy_japanese_needs_no_kanji(self):
        """やさしい日本語 is written in kana, so that nobody needs to read kanji."""
        for said in _all_phrases():
            assert not any("一" <= letter <= "鿿" for letter in said.easy), said.easy

    def test_each_language_has_its_own_first_font(self):
        """Chinese is not set in Japanese shapes."""
        assert families(Language.CHINESE)[0] != families(Language.JAPANESE)[0]
