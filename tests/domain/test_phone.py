"""Telephone numbers keep their leading 0."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.phone import Phone, PhoneFlaw, parse_phone, phone_part

DIGITS = st.text("0123456789", min_size=9, max_size=10).map(lambda rest: f"0{rest}")


@pytest.mark.parametrize(
    "text",
    [
        "09012345678",
        "090-1234-5678",
        "０９０－１２３４－５６７８",
        "090 1234 5678",
        "+81 90-1234-5678",
        "(090)1234-5678",
    ],
)
def test_one_number_many_ways(text):
    """Groups and width are for the eye."""
    assert parse_phone(text) == Phone("09012345678")


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("9012345678", PhoneFlaw.NO_LEADING_ZERO),
        ("043201", PhoneFlaw.TOO_SHORT),
        ("090123456789", PhoneFlaw.TOO_LONG),
        ("なし", PhoneFlaw.NOT_DIGITS),
        ("", PhoneFlaw.NOT_DIGITS),
        ("090-1234-567x", PhoneFlaw.NOT_DIGITS),
        ("٠٩٠١٢٣٤٥٦٧٨", PhoneFlaw.NOT_DIGITS),
    ],
)
def test_what_is_wrong_is_said(text, flaw):
    """The 0 that a spreadsheet has eaten is the usual one."""
    assert parse_phone(text) is flaw


@pytest.mark.parametrize(
    ("text", "part"), [("5678", "5678"), ("567", ""), ("1234-56", "123456"), ("サトウ", ""), ("0" * 12, "")]
)
def test_part(text, part):
    """Four digits are enough to ask for, three find half the list."""
    assert phone_part(text) == part


@pytest.mark.parametrize(
    ("digits", "read"),
    [("09012345678", "090-1234-5678"), ("0432010000", "043-201-0000"), ("0312345678", "0312345678")],
)
def test_read_aloud(digits, read):
    """Only groups that are certain are made."""
    assert Phone(digits).grouped == read


@given(DIGITS)
def test_every_number_survives(digits):
    """Ten or eleven digits come back as they were, also from their groups."""
    phone = parse_phone(digits)
    assert phone == Phone(digits)
    assert parse_phone(Phone(digits).grouped) == phone


@given(st.text())
def test_any_text_has_an_answer(text):
    """Nothing typed raises."""
    assert isinstance(parse_phone(text), Phone | PhoneFlaw)
