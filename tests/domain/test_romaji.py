"""Latin letters that mean a Japanese name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.romaji import katakana


@pytest.mark.parametrize(
    ("letters", "kana"),
    [
        ("satou", "サトウ"),
        ("satoh", "サトウ"),
        ("satō", "サトウ"),
        ("sato", "サト"),
        ("SATOU", "サトウ"),
        ("ｓａｔｏｕ", "サトウ"),
        ("ohno", "オオノ"),
        ("ōno", "オオノ"),
        ("oono", "オオノ"),
        ("shouta", "ショウタ"),
        ("syouta", "ショウタ"),
        ("chiba", "チバ"),
        ("tiba", "チバ"),
        ("tsuji", "ツジ"),
        ("tuzi", "ツジ"),
        ("fujii", "フジイ"),
        ("huzii", "フジイ"),
        ("hattori", "ハットリ"),
        ("matchi", "マッチ"),
        ("namba", "ナンバ"),
        ("nanba", "ナンバ"),
        ("homma", "ホンマ"),
        ("jun'ichi", "ジュンイチ"),
        ("kanna", "カンナ"),
        ("honnda", "ホンダ"),
        ("hanako satou", "ハナコ サトウ"),
        ("ryūji", "リュウジ"),
    ],
)
def test_hepburn_and_kunrei(letters, kana):
    """Both spellings are taught, passports use a third."""
    assert katakana(letters) == kana


@pytest.mark.parametrize(
    ("letters", "kana"), [("sat", "サ"), ("saty", "サ"), ("sato s", ""), ("hanak", "ハナ")]
)
def test_still_typing(letters, kana):
    """A syllable that is begun does not hide those that are finished."""
    assert katakana(letters) == kana


@pytest.mark.parametrize("letters", ["smith", "nguyen", "lee", "サトウ", "佐藤", "", "s", "090", "sato1"])
def test_no_japanese(letters):
    """Other people's names are searched as they are."""
    assert katakana(letters) == ""


@given(st.text())
def test_any_text(text):
    """Whatever is typed, the answer is katakana or nothing."""
    assert all("ァ" <= char <= "ー" or char == " " for char in katakana(text))
