"""What is said of printers and cameras in the settings."""

import pytest

from kiosk.services.device_address import CameraKind, PrinterKind
from kiosk.wording import devices as words
from printing.printer import TroubleCode

SENTENCES = (
    *words.TRIAL_LOOK, words.PRINTER_WHAT, words.CAMERA_WHAT, words.ONLY_SUPERVISOR, words.CHOOSE_FIRST,
    words.PRINTING, words.PRINTED, words.DOUBTFUL,
)  # fmt: skip
BUTTONS = (words.PRINTER_DOES, words.CAMERA_DOES, words.NO_DEVICE_DOES, words.CHANGE, words.TRY)


class TestWords:
    def test_every_kind_is_named(self):
        """No tile without its words, no words without a tile."""
        assert set(words.PRINTERS) == set(PrinterKind)
        assert set(words.CAMERAS) == set(CameraKind)
        assert set(words.ENTRIES) == set(PrinterKind) - {PrinterKind.NONE}

    @pytest.mark.parametrize("text", SENTENCES)
    def test_polite_and_short(self, text, speech):
        """Every sentence is one that a tired person understands."""
        assert speech.sentence_fault(text) == ""

    @pytest.mark.parametrize("text", BUTTONS)
    def test_presses_are_acts(self, text, speech):
        """A press says what it does."""
        assert speech.button_fault(text) == ""

    @pytest.mark.parametrize("code", TroubleCode)
    def test_every_failed_trial(self, code, speech):
        """Whatever the printer answers, staff read that nothing came out and what to do."""
        said = words.not_printed(code)
        assert speech.sentence_fault(said) == ""
        assert words.NOT_OUT in said

    @pytest.mark.parametrize("kind", [kind for kind in PrinterKind if kind is not PrinterKind.NONE])
    def test_every_wrong_address(self, kind, speech):
        """What is wrong is told with an example of what is right."""
        assert speech.sentence_fault(words.wrong(kind, "")) == ""
        assert speech.sentence_fault(words.wrong(kind, "x")) == ""
