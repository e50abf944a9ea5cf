"""What staff are told when a disk, a key, a printer or a camera fails."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kiosk.trouble
from capture.errors import CameraTrouble
from kiosk.journal import errors as journal
from kiosk.wording import troubles
from printing import printer


def camera_codes() -> list[str]:
    """``CameraAbsent`` is told as ``camera_absent``."""
    return [re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower() for kind in CameraTrouble.__subclasses__()]


FAMILIES = {
    "journal": [code.value for code in journal.TroubleCode],
    "program": [code.value for code in kiosk.trouble.TroubleCode],
    "printer": [code.value for code in printer.TroubleCode],
    "camera": camera_codes(),
}
STATES = [state.value for state in printer.PrinterState if state is not printer.PrinterState.READY]
EVERY = sorted({code for family in FAMILIES.values() for code in family} | set(STATES))


class TestEveryTrouble:
    @pytest.mark.parametrize("code", EVERY)
    def test_in_words(self, code, speech):
        """Whatever fails, staff read what it means for the person waiting and what to do."""
        message = troubles.message(code)
        texts = (message.title, message.meaning, message.todo)
        assert [fault for text in texts if (fault := speech.sentence_fault(text))] == []
        assert message.code == code
        assert message.title != troubles.GENERAL[0]

    def test_none_is_left_over(self):
        """Words for a trouble that no longer exists are taken away."""
        assert set(troubles.SENTENCES) == set(EVERY)

    def test_no_code_means_two_things(self):
        """One code on the telephone is one trouble, whichever part it comes from."""
        codes = [code for family in FAMILIES.values() for code in family]
        assert len(codes) == len(set(codes))


class TestCamera:
    @pytest.mark.parametrize("kind", CameraTrouble.__subclasses__())
    def test_named_by_its_kind(self, kind):
        """A camera's trouble has no code of its own; its kind says what to tell."""
        message = troubles.message(kind.__name__)
        assert message.code in camera_codes()
        assert message.title != troubles.GENERAL[0]


class TestNeverHeardOf:
    def test_general(self, speech):
        """An unknown trouble is told decently, with its code for the telephone."""
        message = troubles.message("gremlins")
        texts = (message.title, message.meaning, message.todo)
        assert [fault for text in texts if (fault := speech.sentence_fault(text))] == []
        assert message.code == "other / gremlins"

    @given(st.text())
    def test_any_text(self, code):
        """No text at all makes a crash, and none that is not a code is shown."""
        message = troubles.message(code)
        assert message.code.isascii()
        assert not set(message.code) & set("{}<>")

    def test_worst(self, hostile):
        """The same for texts chosen to hurt."""
        assert all(troubles.message(text).title for text in hostile)


class TestHonest:
    @pytest.mark.parametrize("code", ["silent", "interrupted", "unknown"])
    def test_doubtful_paper(self, code):
        """When nobody knows whether paper came out, it is not said that it did or did not."""
        assert "わかりません" in troubles.message(code).meaning

    @pytest.mark.parametrize("code", ["no_printer", "paper_out", "cover_open", "offline", "unreachable"])
    def test_number_without_paper(self, code):
        """Without paper the number is valid and can be written by hand."""
        message = troubles.message(code)
        assert "番号は 有効" in message.meaning
        assert "紙に書いて" in message.todo

    def test_full_disk(self):
        """A full disk says that this press was not kept and that everything before is."""
        assert "いまの操作は 残っていません" in troubles.message("disk_full").meaning
