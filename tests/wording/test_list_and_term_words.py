"""The rows of a booking list that were not taken, and the booth's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.words import CheckStatus, Exit, Lane, Method, Place, Reason, Role, Route, Stage, Stop
from kiosk.wording import lists, message, terms
from sync.booking_csv import read_booking_list
from sync.errors import RowProblem

WORDS = [
    (Lane, terms.lane),
    (Lane, terms.lane_mark),
    (Stage, terms.stage),
    (Place, terms.place),
    (Exit, terms.ending),
    (Role, terms.role),
    (Route, terms.route),
    (Method, terms.method),
    (CheckStatus, terms.status),
    (Stop, terms.stop),
    (Reason, terms.reason),
]


class TestRows:
    @pytest.mark.parametrize("problem", RowProblem)
    @pytest.mark.parametrize("column", ["", "電話番号"])
    def test_left_out(self, problem, column, speech):
        """Whoever mends the list reads which line, why, and what to do."""
        words = lists.left_out(12, problem, column)
        assert words.line == 12
        assert [fault for text in (words.reason, words.todo) if (fault := speech.sentence_fault(text))] == []

    def test_no_two_alike(self):
        """Every problem has a reason of its own."""
        assert len({lists.left_out(1, problem, "列").reason for problem in RowProblem}) == len(RowProblem)

    @pytest.mark.parametrize("problem", RowProblem)
    def test_altered(self, problem, speech):
        """A note that was changed says so, and that the booking can be used."""
        words = lists.altered(7, problem, "備考")
        assert [fault for text in (words.reason, words.todo) if (fault := speech.sentence_fault(text))] == []
        assert words.todo.startswith("予約は 使えます。")

    def test_of_a_real_list(self):
        """A telephone number that a spreadsheet shortened is told with its line and column."""
        rows = "予約番号,希望日時,氏名カナ,電話番号\nR1,2022-11-24 14:00,ヤマダ タロウ,9012345678\n"
        listed = read_booking_list(rows.encode(), business_day="2022-11-24")
        (bad,) = listed.bad_rows
        words = lists.left_out(bad.line_number, bad.reason, bad.column)
        assert (words.line, words.reason) == (2, "「電話番号」の 最初の0が 消えています。")

    @given(st.sampled_from(RowProblem), st.text())
    def test_any_column(self, problem, column):
        """A hostile title of a column breaks nothing and shows nothing unseen."""
        for words in (lists.left_out(1, problem, column), lists.altered(1, problem, column)):
            assert words.reason.isprintable()
            assert len(words.reason) <= 90
            assert not set(words.reason) & set("{}<>")


class TestTerms:
    @pytest.mark.parametrize(("kind", "word"), WORDS)
    def test_every_word(self, kind, word, speech):
        """Each member of a vocabulary has one short word, and no two the same."""
        texts = [word(member) for member in kind]
        assert [fault for text in texts if (fault := speech.fault(text))] == []
        assert len(set(texts)) == len(texts)
        assert max(map(len, texts)) <= 16

    @pytest.mark.parametrize("ending", Exit)
    def test_buttons(self, ending, speech):
        """A button says what it does."""
        assert speech.button_fault(terms.end_as(ending)) == ""
        assert terms.end_as(ending)[-1] in "るくうす"


class TestQuoted:
    def test_kept(self):
        """An ordinary name stays as it is, rare characters and all."""
        assert message.quoted("稲毛モール 𠮷野館") == "稲毛モール 𠮷野館"

    def test_long(self):
        """A long name is cut where a reader sees it."""
        assert message.quoted("あ" * 90) == "あ" * 23 + "…"

    @given(st.text())
    def test_any(self, text):
        """What is quoted is one line that can be seen."""
        shown = message.quoted(text)
        assert shown.isprintable()
        assert not set(shown) & set("{}<>「」")
        assert message.quoted(shown) == shown
