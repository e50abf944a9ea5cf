"""Names are found however they are typed, and stay as they were given."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.kana import loosened, search_key, search_words
from kiosk.domain.kanji_forms import COMMON_FORM

KATAKANA = st.text(
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホガギグゲゴザジズゼゾバビブベボパピプペポンァィゥェォッャュョヴヂヅヲー"
)
JAPANESE = st.text("サトウさとうｻﾄｳﾞﾟ゛゜ーｰ-ヴァゔぁヂづを佐藤髙祇󠄀ABab1 　・")


class TestOneNameManyWays:
    @pytest.mark.parametrize(
        "typed",
        [
            "サトウ ハナコ",
            "サトウハナコ",
            "サトウ　ハナコ",
            "ｻﾄｳ ﾊﾅｺ",
            "さとう はなこ",
            "サトウ・ハナコ",
            "ｻﾄｳ･ﾊﾅｺ",
            " サトウ  ハナコ ",
            "サトウ\tハナコ",
            "さトう ﾊなコ",
        ],
    )
    def test_sato_hanako(self, typed):
        """Width, kana and spaces are what people differ in first."""
        assert search_key(typed) == "サトウハナコ"

    @pytest.mark.parametrize("dash", "ー-‐‑‒–—―−─━~〜ｰ－一")
    def test_whatever_looks_like_a_long_sound(self, dash):
        """A hurried hand takes the nearest horizontal line on the keyboard."""
        assert search_key(f"オ{dash}ノ") == search_key("オーノ") == "オノ"

    @pytest.mark.parametrize(
        ("typed", "same"),
        [
            ("シヨウコ", "ショウコ"),
            ("ハツトリ", "ハットリ"),
            ("ミカズキ", "ミカヅキ"),
            ("チジワ", "チヂワ"),
            ("カオル", "カヲル"),
            ("バイオレット", "ヴァイオレット"),
            ("ブ", "ヴ"),
            ("ビ", "ヴィ"),
            ("ベ", "ヴェ"),
            ("ボ", "ヴォ"),
            ("ガ", "カ゛"),
            ("パ", "ﾊﾟ"),
        ],
    )
    def test_sounds_that_are_written_two_ways(self, typed, same):
        """ヂ and ジ, small and large, ヴ and ブ are one to the ear."""
        assert search_key(typed) == search_key(same)

    @pytest.mark.parametrize(
        ("typed", "same"),
        [
            ("nguyen van duc", "Nguyễn Văn Đức"),
            ("muller", "MÜLLER"),
            ("annemarie obrien", "Anne-Marie O’Brien"),
        ],
    )
    def test_latin_letters(self, typed, same):
        """A Japanese keyboard has no accents and nobody looks for them."""
        assert search_key(typed) == search_key(same)

    @pytest.mark.parametrize(
        ("typed", "same"),
        [
            ("高橋", "髙橋"),
            ("山崎", "山﨑"),
            ("吉田", "𠮷田"),
            ("祇園", "祇󠄀園"),
            ("神", "神"),
            ("渡辺", "渡邉"),
        ],
    )
    def test_forms_of_a_kanji(self, typed, same):
        """The form on the family register can not always be typed."""
        assert search_key(typed) == search_key(same)

    def test_the_kanji_one_is_a_number_elsewhere(self):
        """健一 keeps his 一; only between kana it is a dash."""
        assert search_key("健一") == "健一"
        assert search_key("コウ一") == "コウ一"
        assert search_key("ア一ト") == "アト"

    def test_words_are_kept_apart(self):
        """Who is called ハナコ サトウ by one person is サトウ ハナコ to another."""
        assert search_words("マリア・デ・ガルシア") == ("マリア", "デ", "ガルシア")


class TestDifferentNames:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("オオノ", "オノ"),
            ("サトウ", "サトオ"),
            ("ハナ", "ハンナ"),
            ("ユキ", "ユウキ"),
            ("キヨミ", "キミ"),
            ("渡", "渉"),
        ],
    )
    def test_stay_different(self, one, other):
        """A key that is too kind mixes people up."""
        assert search_key(one) != search_key(other)

    def test_nothing_to_search_by(self):
        """Spaces and dashes alone find nobody."""
        assert search_key(" ・ー-\u200b'") == ""
        assert search_words("") == ()


class TestLongVowels:
    @pytest.mark.parametrize(
        "family",
        [
            ("オオノ", "オーノ", "オウノ", "オノ"),
            ("サトウ", "サトー", "サト"),
            ("ユウコ", "ユーコ", "ユコ"),
            ("ケイコ", "ケーコ"),
            ("ニイガキ", "ニーガキ"),
        ],
    )
    def test_meet_in_the_loose_key(self, family):
        """大野 is オオノ, オーノ and オウノ to three people at the counter."""
        assert len({loosened(search_key(name)) for name in family}) == 1

    @pytest.mark.parametrize("name", ["アイ", "アオイ", "ウエノ", "マオ", "アオエ"])
    def test_two_vowels_of_their_own_stay(self, name):
        """Not every vowel after a vowel is a long one."""
        assert loosened(search_key(name)) == search_key(name)


class TestEveryText:
    @given(st.text())
    def test_has_a_key(self, text):
        """Any input has a key without white space, and the same one each time."""
        key = search_key(text)
        assert key == search_key(text)
        assert key == "".join(search_words(text))
        assert not any(char.isspace() for char in key)

    @given(JAPANESE.filter(lambda text: "一" not in text))
    def test_a_key_is_its_own_key(self, text):
        """Folding what is folded changes nothing."""
        assert search_key(search_key(text)) == search_key(text)

    @given(KATAKANA)
    def test_width_and_hiragana_never_matter(self, name):
        """The same name in hiragana has the same key."""
        hiragana = "".join(chr(ord(char) - 0x60) if "ァ" <= char <= "ヴ" else char for char in name)
        assert search_key(hiragana) == search_key(name)

    @given(KATAKANA)
    def test_the_loose_key_only_leaves_out(self, name):
        """A loose key is never longer, and loosening it again changes nothing."""
        loose = loosened(search_key(name))
        assert len(loose) <= len(search_key(name))
        assert loosened(loose) == loose

    @given(JAPANESE)
    def test_variation_selectors_never_matter(self, text):
        """A selector chooses a drawing, not a person."""
        assert search_key("".join(f"{char}\U000e0100" for char in text)) == search_key(
            "".join(f"{char}\U000e0101" for char in text)
        )


def test_the_table_of_forms_is_sound():
    """Every form leads in one step to a common one, and to no character of another script."""
    assert not set(COMMON_FORM) & set(COMMON_FORM.values())
    assert all(unicodedata.name(char).startswith("CJK") for pair in COMMON_FORM.items() for char in pair)
