"""A season's booking list: as many names as a city has, a few of them frequent, most of them rare."""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import Final

from sync.day_shape import BookedPerson, Booking

SURNAMES, GIVEN_NAMES = 6_000, 2_000
FLATNESS: Final = 20
"""The most frequent surname is had by about one in a hundred, as 佐藤 and 鈴木 are."""

_SOUNDS: Final = tuple(
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワガギグゴザジズダデドバビブベボ"
)
_KANJI: Final = tuple(
    "佐藤鈴木高橋田中伊渡辺山本村小林加吉井清水口松斎谷川内石森池原野上下大千葉島美咲太郎花子陽翔健一"
)


def season(count: int) -> tuple[Booking, ...]:
    """So many bookings of one person each, always the same."""
    random = Random(41)  # noqa: S311 - people who do not exist, not secrets
    surnames, given = _names(random, SURNAMES), _names(random, GIVEN_NAMES)
    families = random.choices(surnames, cum_weights=_weights(SURNAMES), k=count)
    firsts = random.choices(given, cum_weights=_weights(GIVEN_NAMES), k=count)
    pairs = zip(families, firsts, strict=True)
    return tuple(_booking(random, number, family, first) for number, (family, first) in enumerate(pairs))


def _names(random: Random, count: int) -> list[tuple[str, str]]:
    """Kanji and kana."""
    made: dict[str, str] = {}
    while len(made) < count:
        kana = "".join(random.choices(_SOUNDS, k=random.choice((2, 3, 3, 4, 4))))
        made.setdefault(kana, "".join(random.choices(_KANJI, k=2)))
    return [(kanji, kana) for kana, kanji in made.items()]


def _weights(count: int) -> list[float]:
    return list(accumulate(1 / (rank + FLATNESS) for rank in range(1, count + 1)))


def _booking(random: Random, number: int, family: tuple[str, str], first: tuple[str, str]) -> Booking:
    born = f"{random.randint(1930, 2021)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    person = BookedPerson(
        name=f"{family[0]} {first[0]}", kana=f"{family[1]} {first[1]}", birth_date=born, foreigner=False
    )
    return Booking(
        code=f"YK{number + 1:06}",
        time=f"{13 + number % 6}:{number % 12 * 5:02}",
        lane="application",
        contact_phone=f"0900000{random.randint(0, 9999):04}",
        ward="美浜区",
        address="千葉市美浜区練習浜1丁目900番地の1",
        people=(person,),
        party_size=1,
        note="",
    )
