"""What a printer's status bytes mean, in whatever portions they arrive."""

import itertools

import pytest
from escpos_peer import Fate
from hypothesis import given
from hypothesis import strategies as st

from printing.printer import PrinterState
from printing.printers.status import (
    AnswerReader,
    AutomaticStatus,
    Condition,
    EndAnswer,
    Question,
    RealTimeAnswer,
    from_automatic,
    with_answer,
)


def known(**bytes_: int) -> PrinterState:
    condition = Condition()
    for name, byte in bytes_.items():
        condition = with_answer(condition, Question[name.upper()], byte)
    return condition.state


class TestMeaning:
    def test_bytes_of_a_real_printer(self):
        """Bytes as the maker's reference gives them."""
        assert known(online=0x12, cause=0x12, paper=0x12) is PrinterState.READY
        assert known(online=0x12, cause=0x12, paper=0x1E) is PrinterState.PAPER_NEAR_END
        assert known(online=0x1A, cause=0x32, paper=0x7E) is PrinterState.PAPER_OUT
        assert known(online=0x1A, cause=0x16, paper=0x12) is PrinterState.COVER_OPEN
        assert known(online=0x1A, cause=0x52, paper=0x12) is PrinterState.ERROR
        assert known(online=0x1A, cause=0x12, paper=0x12) is PrinterState.OFFLINE

    @pytest.mark.parametrize("wrong", list(itertools.product((False, True), repeat=3)))
    def test_automatic_says_the_same(self, wrong):
        """The printer's own message and its answers never disagree."""
        fate = Fate(*wrong)
        asked = Condition()
        for question in Question:
            asked = with_answer(asked, question, fate.real_time(question))
        assert from_automatic(fate.automatic()).state is asked.state


class TestReader:
    def test_mixed_answers(self):
        """An automatic status between two answers is told apart from both."""
        answers = list(AnswerReader().read(b"\x12\x10\x00\x03\x00\x00\x13\x11"))
        assert answers == [
            RealTimeAnswer(0x12),
            AutomaticStatus(Condition(near_end=True)),
            EndAnswer(0x00),
        ]

    @given(
        st.lists(st.sampled_from([b"\x12", b"\x1a", b"\x00", b"\x10\x00\x00\x00", b"\x38\x00\x0c\x00"])),
        st.data(),
    )
    def test_any_portions(self, sent, data):
        """However the network cuts them, the same answers come out."""
        wire = b"".join(sent)
        whole = list(AnswerReader().read(wire))
        reader, cut, left = AnswerReader(), [], wire
        while left:
            size = data.draw(st.integers(1, len(left)))
            cut += reader.read(left[:size])
            left = left[size:]
        assert cut == whole
        assert len(whole) == len(sent)

    @given(st.binary())
    def test_any_bytes(self, noise):
        """A broken printer's noise is sorted or skipped, never a crash."""
        assert len(list(AnswerReader().read(noise))) <= len(noise)
