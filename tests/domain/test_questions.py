"""What is asked at the reception, of whom, and what an answer does."""

import pytest

from kiosk.domain.facts.visit import Answer
from kiosk.domain.questions import (
    APPLICATION,
    DELIVERY,
    TABLES,
    About,
    Effect,
    asked,
    choice,
    concerns,
    effects,
    stopped,
)
from kiosk.domain.words import Lane, Stop

A, B = Lane.APPLICATION, Lane.DELIVERY


class TestAsked:
    def test_ten_and_four(self):
        """Application asks ten things, delivery four."""
        assert (len(asked(A)), len(asked(B))) == (10, 4)

    def test_in_the_order_of_the_day_pack(self):
        """The city's order counts; a question of a newer table does not stop the reception."""
        assert [q.code for q in asked(A, ("identity", "of_2030", "resident"))] == ["identity", "resident"]

    def test_an_order_without_a_known_question(self):
        """Rather all questions than none."""
        assert asked(B, ("of_2030",)) == DELIVERY

    @pytest.mark.parametrize(
        ("about", "adult", "child", "foreigner"),
        [
            (About.PARTY, True, True, True),
            (About.PERSON, True, True, True),
            (About.CHILD, False, True, False),
            (About.FOREIGNER, False, False, True),
        ],
    )
    def test_of_whom(self, about, adult, child, foreigner):
        """Children are asked for their representative, foreign residents for their period of stay."""
        question = next(q for q in APPLICATION if q.about is about)
        assert concerns(question, under_15=False, foreigner=False) is adult
        assert concerns(question, under_15=True, foreigner=False) is child
        assert concerns(question, under_15=False, foreigner=True) is foreigner


class TestAnswers:
    @pytest.mark.parametrize("lane", Lane)
    def test_every_stop_says_why(self, lane):
        """A tile that stops names its reason, and no other tile does."""
        for question in TABLES[lane]:
            for tile in question.choices:
                assert (tile.effect is Effect.STOP) is (tile.stop is not None)

    @pytest.mark.parametrize(
        ("lane", "answer", "stop"),
        [
            (A, Answer("resident", "no"), Stop.NOT_RESIDENT),
            (A, Answer("first_issue", "no"), Stop.REISSUE),
            (A, Answer("guardian", "absent"), Stop.NO_REPRESENTATIVE),
            (B, Answer("notice", "none"), Stop.NO_NOTICE),
            (B, Answer("self", "representative_only"), Stop.NO_REPRESENTATIVE),
            (B, Answer("identity", "not_enough"), Stop.DOCUMENTS_MISSING),
            (A, Answer("identity", "not_enough"), None),
        ],
    )
    def test_who_is_sent_elsewhere(self, lane, answer, stop):
        """The first answer that stops is the reason."""
        assert stopped(lane, (Answer("x", "y"), answer)) is stop

    def test_effects_are_collected(self):
        """Advice and support add up; what is no tile does nothing."""
        answers = (Answer("moving", "yes"), Answer("identity", "not_enough"), Answer("x", "y"))
        assert effects(A, answers) == {Effect.ADVISE, Effect.SUPPORT_ONLY}

    def test_what_is_no_tile(self):
        """Neither an unknown question nor an unknown answer is a tile."""
        assert choice(A, Answer("x", "yes")) is None
        assert choice(A, Answer("resident", "perhaps")) is None
