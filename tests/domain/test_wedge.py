"""A scanner that types is told from a person who types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.wedge import Scanned, Typed, Wedge

TEXT = st.text(st.characters(exclude_characters="\r\n"), min_size=4, max_size=60)


def strokes(text, gap, start=0):
    return [(char, start + at * gap) for at, char in enumerate(text)]


def outcomes(*presses):
    wedge, seen = Wedge(), []
    for char, at_ms in presses:
        wedge, outcome = wedge.press(char, at_ms)
        if outcome is not None:
            seen.append(outcome)
    return seen


def test_a_scanner():
    """Fast and ended by Return."""
    assert outcomes(*strokes("BK-0012\r", 8)) == [Scanned("BK-0012")]


def test_a_person():
    """The same letters at the speed of fingers."""
    assert outcomes(*strokes("BK-0012\r", 120)) == [Typed("BK-0012")]


def test_half_a_name_then_a_scan():
    """Somebody began to type when the citizen held out the paper: both are known apart."""
    by_hand = strokes("サト", 200)
    assert outcomes(*by_hand, *strokes("BK-0012\r", 8, start=5_000)) == [Scanned("BK-0012", before="サト")]


def test_a_scan_without_return_stays_typed():
    """Return long after a burst was pressed by a person."""
    assert outcomes(*strokes("BK-0012", 8), ("\r", 3_000)) == [Typed("BK-0012")]


def test_no_return_no_outcome():
    """Half-typed text waits."""
    assert outcomes(*strokes("サトウ", 150)) == []


def test_three_quick_letters_are_typed():
    """Two keys hit at once and Return are no code."""
    assert outcomes(*strokes("abc\r", 5)) == [Typed("abc")]


@pytest.mark.parametrize(("gap", "kind"), [(0, Scanned), (49, Scanned), (50, Typed)])
def test_the_limit(gap, kind):
    """Fifty milliseconds are a person."""
    assert [type(each) for each in outcomes(*strokes("12345\n", gap))] == [kind]


def test_carriage_return_and_line_feed():
    """A scanner that sends both reads one code."""
    assert outcomes(*strokes("BK-0012\r\nBK-0013\r\n", 8)) == [Scanned("BK-0012"), Scanned("BK-0013")]


def test_keys_that_type_nothing():
    """Shift between the letters of a scanner changes nothing."""
    presses = [each for char, at in strokes("BK-0012\r", 16) for each in (("", at - 8), (char, at))]
    assert outcomes(*presses) == [Scanned("BK-0012")]


def test_time_that_runs_backwards():
    """A clock that jumps makes no scanner out of a person."""
    assert outcomes(*[(char, -100 * at) for at, char in enumerate("12345\r")]) == [Typed("12345")]


def test_a_book_on_the_keyboard():
    """Without end and without Return the memory stays small."""
    wedge = Wedge()
    for at in range(20_000):
        wedge, _ = wedge.press("a", at * 30)
    assert len(wedge.slow) + len(wedge.fast) <= 8192


@given(st.lists(st.tuples(st.booleans(), TEXT), min_size=1, max_size=5))
def test_any_mixture_on_lines_of_their_own(lines):
    """Every line is told for what it was, and no character is lost."""
    presses, at, expected = [], 0, []
    for scanner, text in lines:
        presses += strokes(f"{text}\r", 5 if scanner else 60, start=at)
        at += 100_000
        expected.append(Scanned(text) if scanner else Typed(text))
    assert outcomes(*presses) == expected


@given(st.lists(st.tuples(st.characters(), st.integers(-10, 300))))
def test_any_strokes(presses):
    """No order of strokes raises or loses a character."""
    at, timed = 0, []
    for char, gap in presses:
        at += gap
        timed.append((char, at))
    said = "".join(
        outcome.text if isinstance(outcome, Typed) else outcome.before + outcome.text
        for outcome in outcomes(*timed, ("\r", at + 1_000))
    )
    assert said == "".join(char for char, _ in timed if char not in "\r\n")
