"""Names of real people are kept as they are; what nobody can see is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.person_name import LONGEST, NameFlaw, name_flaw, name_length, shortened

RARE = ["祇󠄀園 羽󠄁生", "𠮷田 髙﨑", "神 福 塚", "Nguyễn Văn Đức", "が゙", "محمد علي", "O’Brien-Smith", "ア" * 60]


@pytest.mark.parametrize("name", RARE)
def test_welcome(name):
    """Variation selectors, rare kanji, accents, letters from right to left, sixty characters."""
    assert name_flaw(name) is None


@pytest.mark.parametrize(
    ("name", "flaw"),
    [
        ("", NameFlaw.EMPTY),
        (" 　", NameFlaw.EMPTY),
        ("ア" * (LONGEST + 1), NameFlaw.TOO_LONG),
        ("ア" * 100_000, NameFlaw.TOO_LONG),
        ("サトウ\nハナコ", NameFlaw.CONTROL),
        ("サトウ\x00", NameFlaw.CONTROL),
        ("サトウ\u2028", NameFlaw.CONTROL),
        ("サトウ\u202eコナハ", NameFlaw.DIRECTION),
        ("\u2067サトウ", NameFlaw.DIRECTION),
        ("サ\u200bトウ", NameFlaw.INVISIBLE),
        ("\ufeffサトウ", NameFlaw.INVISIBLE),
        ("サト\ufffd", NameFlaw.DAMAGED),
        (f"サト{chr(0xD842)}", NameFlaw.DAMAGED),
        ("\U000e0100園", NameFlaw.DAMAGED),
        ("A" + "\u0301" * 9, NameFlaw.TOO_MANY_MARKS),
    ],
)
def test_refused(name, flaw):
    """What would break a screen, a slip or a search later."""
    assert name_flaw(name) is flaw


class TestLength:
    @pytest.mark.parametrize(
        ("text", "length"), [("祇󠄀園", 2), ("𠮷", 1), ("が", 1), ("か\u3099", 1), ("", 0)]
    )
    def test_as_a_reader_counts(self, text, length):
        """Clusters, not code points."""
        assert name_length(text) == length

    def test_never_cuts_a_character(self):
        """The selector stays with its kanji."""
        assert shortened("祇󠄀園花子", 3) == "祇󠄀園…"
        assert shortened("祇󠄀園花子", 2) == "祇󠄀…"
        assert shortened("祇󠄀園花子", 4) == "祇󠄀園花子"
        assert shortened("花子", 0) == ""

    @given(st.text(), st.integers(0, 12))
    def test_fits_always(self, text, longest):
        """Never longer than asked, and never changed but by cutting."""
        short = shortened(text, longest)
        assert name_length(short) <= longest
        assert short == text or text.startswith(short.removesuffix("…"))


@given(st.text())
def test_any_text_has_an_answer(text):
    """Nothing typed raises."""
    assert name_flaw(text) in {None, *NameFlaw}
