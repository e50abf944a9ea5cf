"""Japanese text is broken where a reader would breathe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from kiosk.ui.widgets.typesetting import TypeSet, set_type


def lines(laid: TypeSet) -> list[str]:
    """Return the lines of a set text."""
    found = []
    for layout, _ in laid.layouts:
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            found.append(layout.text()[line.textStart() : line.textStart() + line.textLength()])
    return found


@pytest.fixture
def font(dressed) -> QFont:
    font = QFont(dressed.font())
    font.setPixelSize(20)
    return font


class TestLines:
    def test_breaks_after_a_breath(self, font):
        """A line ends at the space, not in the middle of the word that follows."""
        assert lines(set_type("番号が出たら窓口へ お越しください", font, 240, 1.5)) == [
            "番号が出たら窓口へ ",
            "お越しください",
        ]

    def test_line_height(self, font):
        """Three lines stand one and a half times the size apart."""
        assert set_type("あ\nい\nう", font, 500, 1.5).size.height() == 90

    @given(
        text=st.text(st.characters(codec="utf-8", exclude_characters="\r\u2028\u2029"), max_size=60),
        width=st.integers(20, 600),
    )
    def test_nothing_is_lost(self, dressed, text: str, width: int):
        """Whatever is written, every letter is on some line."""
        font = QFont(dressed.font())
        font.setPixelSize(20)
        assert "".join(lines(set_type(text, font, width, 1.5))) == text.replace("\n", "")
