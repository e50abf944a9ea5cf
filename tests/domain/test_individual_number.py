"""No 個人番号 gets past the guard, and what it masks stays readable otherwise."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.individual_number import check_digit, find_individual_numbers, masked

VALID = [
    "123456789018",
    "983205673214",
    "023456789013",
    "548836529885",
    "465281266333",
    "111111111118",
    "000111111111",
]
ELEVEN = st.text("0123456789", min_size=11, max_size=11)


@pytest.mark.parametrize("number", VALID)
def test_valid_numbers(number):
    """Published examples."""
    assert find_individual_numbers(number) == ((0, 12),)


def test_a_wrong_check_digit():
    """Counting upwards is no number."""
    assert find_individual_numbers("123456789012") == ()


class TestHowPeopleWriteIt:
    @pytest.mark.parametrize(
        "text",
        [
            "1234 5678 9018",
            "1234-5678-9018",
            "１２３４５６７８９０１８",
            "１２３４　５６７８　９０１８",
            "1234‐5678―9018",
            "1234ー5678ー9018",
            "1 2 3 4 5 6 7 8 9 0 1 8",
            "1234\n5678\n9018",
            "1234・5678・9018",
            "1234\u200b56789018",
            "①②③④⑤⑥⑦⑧⑨0①⑧",
            "一二三四五六七八九〇一八",
            "12345678901８",
            "1234 - 5678 - 9018",
            "1234   5678   9018",
        ],
    )
    def test_found(self, text):
        """However the digits are grouped and drawn."""
        assert find_individual_numbers(text) == ((0, len(text)),)

    def test_inside_a_sentence(self):
        """The memo keeps its words and loses the digits."""
        assert masked("番号は1234-5678-9018です。") == "番号は●●●●-●●●●-●●●●です。"
        assert masked("マイナンバー：１２３４５６７８９０１８(本人)") == "マイナンバー：●●●●●●●●●●●●(本人)"

    def test_two_readings_that_overlap(self):
        """When groups can be joined in two ways, all of them are masked."""
        assert find_individual_numbers("1234 56789018 1234 56789018") == ((0, 13), (14, 27))
        assert find_individual_numbers("0" * 6 + " " + "0" * 6 + " " + "0" * 6) == ((0, 20),)

    def test_after_a_telephone_number(self):
        """Another number before it does not hide it."""
        assert masked("0432010000 123456789018 2名") == "0432010000 ●●●●●●●●●●●● 2名"


class TestWhatIsNone:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "090-1234-5678",
            "昭和60年1月2日",
            "12345678901801234567890",
            "1234567890180",
            "0123456789018",
            "2022/11/24 13:20",
            "一丁目二番三号",
        ],
    )
    def test_left_alone(self, text):
        """Telephone numbers, dates and the 23 digits of an 申請書ID pass unchanged."""
        assert find_individual_numbers(text) == ()
        assert masked(text) == text

    def test_far_apart(self):
        """Digits with words between them are not one number."""
        assert find_individual_numbers("123456が789018") == ()


class TestEveryNumber:
    @given(ELEVEN, st.text(" -　"), st.integers(1, 11))
    def test_caught_in_two_groups(self, eleven, gap, cut):
        """Any number with its check digit is caught, whole or broken once."""
        number = f"{eleven}{check_digit(eleven)}"
        text = f"{number[:cut]}{gap[:8]}{number[cut:]}"
        assert find_individual_numbers(text) == ((0, len(text)),)

    @given(ELEVEN, st.integers(1, 9))
    def test_any_other_last_digit_passes(self, eleven, step):
        """Exactly one of the ten last digits belongs to a number."""
        assert find_individual_numbers(f"{eleven}{(check_digit(eleven) + step) % 10}") == ()

    @given(st.text("0123456789１２ -・一ab", max_size=80) | st.text())
    def test_nothing_is_left_after_masking(self, text):
        """What was masked holds no number, has the same length, and differs in digits only."""
        after = masked(text)
        assert find_individual_numbers(after) == ()
        assert len(after) == len(text)
        assert all(new in {old, "●"} for old, new in zip(text, after, strict=True))

    @given(st.text("0123456789 -", max_size=80))
    def test_spans_do_not_touch_each_other(self, text):
        """Spans are in order, apart, and begin and end with a digit."""
        spans = find_individual_numbers(text)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
        assert all(text[start].isdigit() and text[end - 1].isdigit() for start, end in spans)
