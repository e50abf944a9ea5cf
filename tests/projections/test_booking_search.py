"""The person in front of the window is found while the name is being typed."""

import random
from itertools import count, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.projections.booking_search import BookingSearch, Match, SearchRow

_codes = count(1)


def person(kana, name="", birth="", phone="", at="13:00", code=""):
    number = next(_codes)
    return SearchRow(f"b{number}", 1, kana, name, birth, phone, code or f"BK-{number}", at)


HANAKO = person("サトウ ハナコ", "佐藤 花子", "1985-01-02", "09012345678", "14:20", "BK-0012A")
TARO = person("サトウ タロウ", "佐藤 太郎", "1950-12-31", "0432010000", "13:40")
SATODA = person("サトウダ イチロウ", "佐藤田 一郎", "1999-09-09", "08055556666", "13:00")
OHNO = person("オオノ ミサキ", "大野 美﨑", "2001-02-03", "07011112222", "15:00")
OHNO_TOO = person("オーノ ケン", "多 健", "1970-07-07", "", "15:20")
ONO = person("オノ ヨウコ", "小野 洋子", "1966-06-06", "", "15:40")
MARIA = person("マリア・ガルシア・ロペス", "GARCÍA LÓPEZ MARÍA", "1985-00-00", "", "16:00")
GION = person("ギオン サクラ", "祇󠄀園 咲羅", "", "", "16:20")
YOSHIDA = person("ヨシダ タカシ", "𠮷田 髙志", "", "", "")
EVERYBODY = (HANAKO, TARO, SATODA, OHNO, OHNO_TOO, ONO, MARIA, GION, YOSHIDA)


@pytest.fixture(scope="module")
def booked():
    return BookingSearch(EVERYBODY)


def found(search, text):
    return [hit.row for hit in search.find(text).hits]


class TestByName:
    @pytest.mark.parametrize(
        "text",
        [
            "サトウ ハナコ",
            "サトウハナコ",
            "ハナコ サトウ",
            "ハナコサトウ",
            "ｻﾄｳ ﾊﾅｺ",
            "さとう　はなこ",
            "サトウハ",
            "ハナコ",
            "ハナ サト",
            "satou hanako",
            "hanako sato",
            "satoh hanako",
            "佐藤花子",
            "佐藤 花子",
            "花子",
            "藤花",
        ],
    )
    def test_hanako(self, booked, text):
        """However her name is said, she is the one."""
        assert found(booked, text) == [HANAKO]

    def test_exact_before_longer_names(self, booked):
        """サトウ comes before サトウダ, whose appointment is earlier; then by booked time."""
        assert found(booked, "サトウ") == [TARO, HANAKO, SATODA]
        assert [hit.match for hit in booked.find("サトウ").hits] == [Match.EXACT, Match.EXACT, Match.PREFIX]

    def test_inside_a_name_comes_after(self, booked):
        """A part in the middle is found, last."""
        assert booked.find("トウ").hits[0].match is Match.CONTAINS
        assert set(found(booked, "トウ")) == {TARO, HANAKO, SATODA}

    @pytest.mark.parametrize("text", ["オオノ", "オーノ", "オウノ", "オノ", "ohno", "ono", "ōno"])
    def test_long_vowels(self, booked, text):
        """大野, 多 and 小野 are all offered, whichever was heard."""
        assert set(found(booked, text)) == {OHNO, OHNO_TOO, ONO}

    def test_what_was_typed_comes_first(self, booked):
        """The loose hits are marked as such."""
        first, *rest = booked.find("オオノ").hits
        assert (first.row, first.match) == (OHNO, Match.EXACT)
        assert {hit.match for hit in rest} == {Match.LOOSE}

    @pytest.mark.parametrize("text", ["ロペス マリア", "ガルシア", "garcia", "MARIA LOPEZ", "まりあ"])
    def test_names_of_three_words(self, booked, text):
        """Any of them, in any order, with or without accents."""
        assert found(booked, text) == [MARIA]

    @pytest.mark.parametrize(
        ("text", "who"),
        [("祇園", GION), ("祇󠄀園", GION), ("吉田", YOSHIDA), ("高志", YOSHIDA), ("﨑", OHNO), ("崎", OHNO)],
    )
    def test_rare_kanji(self, booked, text, who):
        """Typed with the common form or the rare one; given back untouched."""
        assert found(booked, text) == [who]
        assert booked.find(text).hits[0].row.name == who.name

    def test_one_sound_means_the_beginning(self, booked):
        """One kana would be in every second name."""
        assert found(booked, "オ") == [OHNO, OHNO_TOO, ONO]

    @pytest.mark.parametrize(
        "text",
        ["", " ", "ー", "・", "ワタナベ", "smith", "ア" * 500, "\x00", "\n", "%", ".*", "サトウ\U0010ffff"],
    )
    def test_nobody(self, booked, text):
        """No name, no hit; signs have no meaning of their own."""
        assert booked.find(text).hits == ()
        assert booked.find(text).total == 0


class TestByNumber:
    @pytest.mark.parametrize("text", ["09012345678", "090-1234-5678", "5678", "３４５６", "1234-5"])
    def test_telephone(self, booked, text):
        """Whole, or four digits of it."""
        assert found(booked, text) == [HANAKO]

    def test_three_digits_are_too_few(self, booked):
        """They would find a tenth of the list."""
        assert found(booked, "567") == []

    @pytest.mark.parametrize("text", ["S60.1.2", "昭和60年1月2日", "1985/1/2", "19850102"])
    def test_birth_date(self, booked, text):
        """Also the one of whom only the year is known, after the certain one."""
        hits = booked.find(text).hits
        assert [(hit.row, hit.match) for hit in hits] == [(HANAKO, Match.EXACT), (MARIA, Match.LOOSE)]

    @pytest.mark.parametrize("text", ["BK-0012A", "bk-0012a", " BK-0012A "])
    def test_code(self, booked, text):
        """Capital letters do not matter on a keyboard."""
        assert found(booked, text) == [HANAKO]
        assert booked.with_code(text) == (HANAKO,)

    @pytest.mark.parametrize("text", ["BK-0012", "", " "])
    def test_part_of_a_code(self, booked, text):
        """A code is whole or it is none."""
        assert booked.with_code(text) == ()

    def test_a_family_on_one_code(self):
        """All of the party, in order."""
        family = [SearchRow("b", seat, "ヤマダ", "", "", "", "F1", "13:00") for seat in (1, 2, 3)]
        assert BookingSearch(family).with_code("f1") == tuple(family)


class TestNamesakes:
    def test_are_announced(self):
        """Two people of one kana: staff must choose."""
        other = person("サトウ　ハナコ", "佐東 華子", at="17:00")
        hits = BookingSearch([*EVERYBODY, other]).find("佐藤花子").hits
        assert [(hit.row, hit.namesakes, hit.same_name) for hit in hits] == [(HANAKO, 1, True)]

    def test_same_kanji_read_otherwise(self):
        """The same name on paper is as dangerous as the same sound."""
        other = person("サトウ カコ", "佐藤花子", at="17:00")
        spaced = person("サトウ ハナコ", "佐藤花子", at="18:00")
        hits = BookingSearch([other, spaced]).find("カコ").hits
        assert [(hit.row, hit.namesakes) for hit in hits] == [(other, 1)]

    def test_nobody_else(self, booked):
        """Most people have their name for themselves."""
        assert not booked.find("ハナコ").hits[0].same_name

    def test_all_are_shown_beyond_the_limit(self):
        """The limit never hides the second of two namesakes, however late the appointment."""
        many = [
            person(f"サトウ {a}{b}", at=f"10:{number % 60:02}")
            for number, (a, b) in enumerate(product("アカサタナ", repeat=2))
        ]
        late = [person("サトウ アア", at=f"19:{minute}") for minute in (10, 20, 30)]
        answer = BookingSearch([*many, *late]).find("サトウ", limit=5)
        assert answer.total == 28
        assert [hit.row for hit in answer.hits[5:]] == late
        assert [hit.namesakes for hit in answer.hits if hit.row.kana == "サトウ アア"] == [3, 3, 3, 3]

    @given(st.integers(1, 30), st.integers(1, 8))
    def test_of_one_name_everybody_or_nobody(self, people, limit):
        """However many there are."""
        crowd = [person("ヤマダ タロウ", at=f"{10 + number % 9}:00") for number in range(people)]
        answer = BookingSearch(crowd).find("ヤマダタロウ", limit=limit)
        assert len(answer.hits) == answer.total == people


KANA_NAME = st.lists(
    st.text("アイオカキサシタトナノハヒマミヤユラリンー", min_size=1, max_size=4), min_size=1, max_size=3
).map(" ".join)


class TestEveryList:
    @given(st.lists(KANA_NAME, max_size=20), st.data())
    def test_everybody_is_found_by_any_beginning(self, names, data):
        """Each name is found by itself, by each of its words and by every beginning of two sounds."""
        rows = [person(name) for name in names if name.replace("ー", "").strip()]
        search = BookingSearch(rows)
        for row in rows:
            words = [word for word in row.kana.split() if word.replace("ー", "")]
            texts = [
                row.kana,
                *words,
                " ".join(reversed(words)),
                "".join(words)[: data.draw(st.integers(1, 12))],
            ]
            for text in (text for text in texts if text.replace("ー", "")):
                assert row in found(search, text)

    @given(st.lists(KANA_NAME, max_size=20), KANA_NAME)
    def test_order_and_count(self, names, text):
        """Each person once, best first, then by time, and the total is the truth."""
        rows = [person(name, at=f"{10 + number % 3}:00") for number, name in enumerate(names)]
        answer = BookingSearch(rows).find(text)
        keys = [(hit.match, hit.row.time) for hit in answer.hits]
        assert keys == sorted(keys)
        assert len({hit.row.booking_id for hit in answer.hits}) == len(answer.hits) == answer.total

    @given(st.text())
    def test_any_text(self, text):
        """Nothing typed raises."""
        assert BookingSearch(EVERYBODY).find(text).total <= len(EVERYBODY)

    @given(st.builds(SearchRow, *([st.text()] + [st.integers()] + [st.text()] * 6)))
    def test_any_row(self, row):
        """A row with nonsense in it is kept, and found by its code at least."""
        search = BookingSearch([row])
        assert len(search) == 1
        assert search.with_code(row.code) == ((row,) if row.code.strip() else ())

    def test_empty(self):
        """A day without bookings."""
        assert BookingSearch([]).find("サトウ").hits == ()


@pytest.mark.slow
def test_fifty_thousand_people():
    """Everybody of a whole season's list is found by the beginning of their name."""
    chance = random.Random(1)
    kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンー"

    def word():
        return "".join(chance.choices(kana, k=chance.choice((2, 3, 3, 4))))

    families, firsts = [word() for _ in range(3_000)], [word() for _ in range(3_000)]
    rows = [
        person(f"{chance.choice(families)} {chance.choice(firsts)}", at=f"{chance.randrange(10, 20)}:00")
        for _ in range(50_000)
    ]
    search = BookingSearch(rows)
    texts = [row.kana[:length] for row in chance.sample(rows, 60) for length in range(1, len(row.kana) + 1)]
    for text in texts:
        assert search.find(text).total > 0
