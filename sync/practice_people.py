"""Believable people for practice, none of whom exists.

Names are put together from common parts, telephone numbers use exchanges that are not given out
(090-0000, 043-000) and addresses end in lots that do not exist. The first bookings are the difficult
cases a receptionist should have met once: families, same names, rare kanji, residents from abroad. Knows
no file and no signature.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final

from sync.day_shape import BookedPerson, Booking

_SURNAMES: Final = (
    *(("佐藤", "サトウ"), ("鈴木", "スズキ"), ("高橋", "タカハシ"), ("田中", "タナカ"), ("伊藤", "イトウ")),
    *(
        ("渡辺", "ワタナベ"),
        ("山本", "ヤマモト"),
        ("中村", "ナカムラ"),
        ("小林", "コバヤシ"),
        ("加藤", "カトウ"),
    ),
    *(("吉田", "ヨシダ"), ("山田", "ヤマダ"), ("佐々木", "ササキ"), ("石井", "イシイ"), ("斎藤", "サイトウ")),
    *(("大野", "オオノ"), ("小川", "オガワ"), ("石塚", "イシヅカ"), ("宮内", "ミヤウチ"), ("鵜澤", "ウザワ")),
    *(
        ("長谷川", "ハセガワ"),
        ("齊藤", "サイトウ"),
        ("渡邉", "ワタナベ"),
        ("東海林", "ショウジ"),
        ("森", "モリ"),
    ),
)
_GIVEN: Final = (
    *(("花子", "ハナコ"), ("太郎", "タロウ"), ("陽子", "ヨウコ"), ("健一", "ケンイチ"), ("美咲", "ミサキ")),
    *(("翔太", "ショウタ"), ("和子", "カズコ"), ("誠", "マコト"), ("結衣", "ユイ"), ("大輔", "ダイスケ")),
    *(("恵子", "ケイコ"), ("蓮", "レン"), ("由美子", "ユミコ"), ("学", "マナブ"), ("さくら", "サクラ")),
    *(("悠真", "ユウマ"), ("ちづる", "チヅル"), ("進", "ススム"), ("千尋", "チヒロ"), ("純一", "ジュンイチ")),
)
_TOWNS: Final = (
    *(("中央区", "練習町"), ("花見川区", "見本台"), ("稲毛区", "試験東"), ("若葉区", "例示町")),
    *(("緑区", "おためし野"), ("美浜区", "練習浜")),
)
_SHORT_LONGEST: Final = "マリア フェルナンダ デ ロス アンヘレス グアダルーペ ゴンサレス ロドリゲス イ"

_TOMORROW_15: Final = "tomorrow 15"
_WRITTEN_FOR: Final = 2022

Person = tuple[str, str, str, bool]
Party = tuple[str, tuple[Person, ...]]

SPECIAL_PARTIES: Final[tuple[Party, ...]] = (
    (
        "4人家族。15歳未満のお子さんが2人います",
        (
            ("山田 一郎", "ヤマダ イチロウ", "1983-05-12", False),
            ("山田 幸子", "ヤマダ サチコ", "1985-09-30", False),
            ("山田 葵", "ヤマダ アオイ", "2012-04-01", False),
            ("山田 湊", "ヤマダ ミナト", "2019-11-24", False),
        ),
    ),
    (
        "同じ氏名の方です。もう1件あります（漢字もカナも同じ、生年月日が違います）",
        (("佐藤 花子", "サトウ ハナコ", "1958-03-03", False),),
    ),
    (
        "同じ氏名の方です。もう1件あります（漢字もカナも同じ、生年月日が違います）",
        (("佐藤 花子", "サトウ ハナコ", "1991-12-24", False),),
    ),
    (
        "漢字が違い、カナが同じ方です。もう1件あります",
        (("渡邊 陽子", "ワタナベ ヨウコ", "1974-07-07", False),),
    ),
    (
        "漢字が違い、カナが同じ方です。もう1件あります",
        (("渡辺 洋子", "ワタナベ ヨウコ", "1969-10-18", False),),
    ),
    (
        "双子のごきょうだいと保護者の方です（生年月日が同じ）",
        (
            ("中村 直美", "ナカムラ ナオミ", "1988-02-29", False),
            ("中村 海斗", "ナカムラ カイト", "2015-06-15", False),
            ("中村 海音", "ナカムラ カイネ", "2015-06-15", False),
        ),
    ),
    ("めずらしい字（𠮷）の方です", (("𠮷田 茂", "ヨシダ シゲル", "1949-01-15", False),)),
    ("めずらしい字（髙）の方です", (("髙橋 節子", "タカハシ セツコ", "1955-08-08", False),)),
    ("めずらしい字（﨑）の方です", (("山﨑 豊", "ヤマザキ ユタカ", "1962-04-29", False),)),
    ("字の形に決まりがある方です（祇）", (("祇󠄀園 静", "ギオン シズカ", "1978-11-03", False),)),
    ("字の形に決まりがある方です（羽）", (("羽󠄁田 翼", "ハネダ ツバサ", "1996-05-05", False),)),
    (
        "ベトナムの方です（長い氏名・同じ姓のご夫婦）",
        (
            ("NGUYỄN THỊ PHƯƠNG THẢO", "グエン ティ フオン タオ", "1995-03-21", True),
            ("NGUYỄN VĂN HOÀNG LONG", "グエン ヴァン ホアン ロン", "1993-10-02", True),
        ),
    ),
    (
        "ネパールの方です。生まれた日が分からないため年だけです",
        (("SHRESTHA BISHNU BAHADUR", "シュレスタ ビシュヌ バハドゥル", "1990", True),),
    ),
    ("韓国の方です（通称があります）", (("KIM SEOYEON（金 書妍）", "キム ソヨン", "1987-12-01", True),)),
    ("中国の方です", (("王 思远", "ワン スーユエン", "1999-09-09", True),)),
    (
        "氏名が60文字の方です",
        (
            (
                "MARIA FERNANDA DE LOS ANGELES GUADALUPE GONZALEZ RODRIGUEZ Y",
                _SHORT_LONGEST,
                "1982-01",
                True,
            ),
        ),
    ),
    ("カナの長音と「ー」「−」を確かめる方です", (("マイヤー 恵理", "マイヤー エリ", "1980-06-06", False),)),
    ("カナの「−」（記号）で登録されています", (("シュミット 怜", "シュミット レ−", "2001-07-20", False),)),
    (
        "あすが15歳の誕生日の方です",
        (("小林 新", "コバヤシ アラタ", _TOMORROW_15, False),),
    ),
    ("100歳を超える方です", (("加藤 ツル", "カトウ ツル", "1921-02-11", False),)),
    (
        "5人のご家族です。人数は5人、氏名は3人分だけ登録されています",
        (
            ("石井 浩", "イシイ ヒロシ", "1979-03-14", False),
            ("石井 真理", "イシイ マリ", "1981-08-19", False),
            ("石井 凛", "イシイ リン", "2010-10-10", False),
        ),
    ),
)


def practice_bookings(day: date, count: int, seed: int, opens: int, closes: int) -> Iterator[Booking]:
    """Make bookings for a day, in the order of their times, the same for the same arguments.

    Args:
        day: the business day; nobody is born after it.
        count: how many bookings.
        seed: chooses the ordinary people; the special parties are always the same.
        opens: the hour the windows open.
        closes: the hour they close; the last booking is half an hour before it.
    """
    random = Random(seed)  # noqa: S311  practice people, not secrets
    minutes = (closes - opens) * 60 - 30
    moved = ((note, tuple(_moved(person, day) for person in people)) for note, people in SPECIAL_PARTIES)
    specials = dict(zip(_spread(count), moved, strict=False))
    for number in range(count):
        start = opens * 60 + number * minutes // max(count, 1) // 5 * 5
        note, people = specials[number] if number in specials else ("", _ordinary_party(random, day))
        yield _booking(random, number, f"{start // 60:02}:{start % 60:02}", note, people)


def _spread(count: int) -> Iterator[int]:
    """Where the special parties stand: over the whole day, each place once."""
    step = max(count // len(SPECIAL_PARTIES), 1)
    return iter(range(0, count, step))


def _booking(random: Random, number: int, time: str, note: str, people: tuple[Person, ...]) -> Booking:
    ward, town = random.choice(_TOWNS)
    address = (
        f"千葉市{ward}{town}{random.randint(1, 9)}丁目{random.randint(900, 999)}番地の{random.randint(1, 99)}"
    )
    phone = random.choice(("0900000", "0800000", "043000")) + f"{random.randint(0, 9999):04}"
    return Booking(
        code=f"YK{number + 1:05}",
        time=time,
        lane="application",
        contact_phone=phone,
        ward=ward,
        address=address,
        people=tuple(BookedPerson(name=n, kana=k, birth_date=b, foreigner=f) for n, k, b, f in people),
        party_size=5 if note.startswith("5人") else len(people),
        note=note and f"練習: {note}",
    )


def _moved(person: Person, day: date) -> Person:
    """The special people are as old on any day as on the day they were written for."""
    name, kana, born, foreigner = person
    if born == _TOMORROW_15:
        tomorrow = day + timedelta(days=1)
        born = _real_day(tomorrow.year - 15, tomorrow.month, tomorrow.day)
    else:
        year, *rest = (int(part) for part in born.split("-"))
        year += day.year - _WRITTEN_FOR
        born = _real_day(year, *rest) if len(rest) == 2 else "-".join([f"{year:04}", born[5:]]).rstrip("-")
    return (name, kana, born, foreigner)


def _real_day(year: int, month: int, day: int) -> str:
    """29 February becomes 28 February in a common year."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return date(year, month, 28).isoformat()


def _ordinary_party(random: Random, day: date) -> tuple[Person, ...]:
    family, family_kana = random.choice(_SURNAMES)
    size = random.choices((1, 2, 3, 4, 5), (60, 22, 9, 7, 2))[0]
    given = random.sample(_GIVEN, size)
    return tuple(
        (f"{family} {name}", f"{family_kana} {kana}", _born(random, day, place), False)
        for place, (name, kana) in enumerate(given)
    )


def _born(random: Random, day: date, place: int) -> str:
    """The first two of a party are grown up, the others are children under 15."""
    youngest, oldest = (20 * 365, 88 * 365) if place < 2 else (60, 15 * 365 - 30)
    return (day - timedelta(days=random.randint(youngest, oldest))).isoformat()
