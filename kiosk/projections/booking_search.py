"""Finds people of the booking list while a name is being typed.

Built once from the rows of a day pack and never changed. The whole list is in memory: 50,000 people
are searched between two key strokes. Knows no database and no screen; it returns names as they were
given and searches by keys.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from kiosk.domain.birth_date import BirthDate, parse_birth_date
from kiosk.domain.kana import loosened, search_words
from kiosk.domain.phone import phone_digits, phone_part
from kiosk.domain.romaji import katakana
from kiosk.projections.name_index import PartIndex, WordIndex, Words, all_of

_LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One person of a booking; ``seat`` counts the people of the booking.

    ``birth`` as ``1985-01-02`` (``00`` for unknown parts) and ``time`` as ``09:20``; empty where the
    list has nothing.
    """

    booking_id: str
    seat: int
    kana: str
    name: str
    birth: str
    phone: str
    code: str
    time: str


class Match(IntEnum):
    """How well a row fits what was typed; the lower the better."""

    EXACT = 0
    PREFIX = 1
    CONTAINS = 2
    LOOSE = 3


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A row that was found; ``namesakes`` other people of the list have the same kana or the same name."""

    row: SearchRow
    match: Match
    namesakes: int

    @property
    def same_name(self) -> bool:
        """Whether staff must be made to choose between people of one name."""
        return self.namesakes > 0


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The best hits, best first and then by booked time; ``total`` people fit altogether."""

    hits: tuple[SearchHit, ...]
    total: int


class BookingSearch:
    """The booking list of one session, ready to be searched."""

    def __init__(self, rows: Iterable[SearchRow]) -> None:
        self._rows = sorted(rows, key=lambda row: (not row.time, row.time))
        names = list(_named(self._rows))
        self._namesakes: dict[str, list[int]] = {}
        self._groups: list[tuple[str, ...]] = [()] * len(self._rows)
        for row, words in names:
            name = " ".join(sorted(words))
            self._namesakes.setdefault(name, []).append(row)
            self._groups[row] += (name,)
        self._words = WordIndex(names)
        self._parts = PartIndex((row, "".join(words)) for row, words in names)
        self._loose = WordIndex(_loosened(names))
        phones = [(at, digits) for at, row in enumerate(self._rows) if (digits := _digits(row.phone))]
        self._phones = PartIndex(phones)
        self._whole_phones = _gathered((digits, at) for at, digits in phones)
        self._births = _gathered((_iso(row.birth), at) for at, row in enumerate(self._rows))
        self._codes = _gathered((row.code.strip().upper(), at) for at, row in enumerate(self._rows))

    def __len__(self) -> int:
        return len(self._rows)

    def with_code(self, code: str) -> tuple[SearchRow, ...]:
        """Everybody under exactly this booking code (capitals or not), by booked time."""
        wanted = code.strip().upper()
        return tuple(self._rows[at] for at in self._codes.get(wanted, ())) if wanted else ()

    def find(self, text: str, limit: int = 50) -> SearchAnswer:
        """People who fit a name, a telephone number or four digits of one, a birth date or a code.

        At most ``limit`` hits, and beyond it everybody who has the same name as one of them and fits
        as well: one of two namesakes is never shown without the other.
        """
        if len(text) > _LONGEST_QUERY:
            return SearchAnswer((), 0)
        ranked = self._ranked(text)
        best: list[tuple[int, Match]] = []
        for match, rows in ranked.items():
            if len(best) < limit:
                best += [(at, match) for at in sorted(rows)[: limit - len(best)]]
        alike = cache(self._alike)  # in a list of few names, thousands of hits share them
        shown = set(best)
        for names, match in {(self._groups[at], match) for at, match in best}:
            shown.update((other, match) for other in alike(names) & ranked[match])
        hits = (
            SearchHit(self._rows[at], match, max(0, len(alike(self._groups[at])) - 1))
            for at, match in sorted(shown, key=lambda hit: (hit[1], hit[0]))
        )
        return SearchAnswer(tuple(hits), sum(map(len, ranked.values())))

    def _ranked(self, text: str) -> dict[Match, set[int]]:
        """Row numbers by how well they fit, each row only under the best."""
        ranked = self._numbers(text)
        for words in _spellings(text):
            for match, rows in self._by_name(words).items():
                ranked[match] |= rows
        seen: set[int] = set()
        for match, rows in ranked.items():
            ranked[match] = rows - seen
            seen |= rows
        return ranked

    def _numbers(self, text: str) -> dict[Match, set[int]]:
        """Rows found by code, telephone number and date of birth."""
        digits, birth = phone_part(text), parse_birth_date(text)
        exact = {*self._codes.get(text.strip().upper(), ()), *self._whole_phones.get(digits, ())}
        loose: set[int] = set()
        if isinstance(birth, BirthDate):
            exact.update(self._births.get(birth.iso, ()))
            for vague in (BirthDate(birth.year), BirthDate(birth.year, birth.month)):
                loose.update(self._births.get(vague.iso, ()))
        return {
            Match.EXACT: exact,
            Match.PREFIX: set(),
            Match.CONTAINS: self._phones.containing(digits),
            Match.LOOSE: loose,
        }

    def _by_name(self, words: Words) -> dict[Match, set[int]]:
        key = "".join(words)
        equal, starting = self._words.search(key)
        if _is_one_sound(key):
            return {
                Match.EXACT: equal,
                Match.PREFIX: starting,
            }  # nearly everybody has any one sound somewhere
        parts = self._parts.containing(key)
        if len(words) > 1:
            parts |= all_of([self._words.starting(word) for word in words])
        vague = "".join(map(loosened, words))
        loose = set() if _is_one_sound(vague) else self._loose.search(vague)[1]
        return {Match.EXACT: equal, Match.PREFIX: starting, Match.CONTAINS: parts, Match.LOOSE: loose}

    def _alike(self, names: tuple[str, ...]) -> set[int]:
        """Everybody who has one of the names."""
        return {row for name in names for row in self._namesakes[name]}


def _named(rows: list[SearchRow]) -> Iterator[tuple[int, Words]]:
    """The folded words of every kana and every name, with the row's number; equal pieces folded once."""
    folded: dict[str, Words] = {}

    def words(text: str) -> Words:
        found: Words = ()
        for piece in text.split():
            if piece not in folded:
                folded[piece] = search_words(piece)
            found += folded[piece]
        return found

    for at, row in enumerate(rows):
        kana, name = words(row.kana), words(row.name)
        yield from ((at, each) for each in dict.fromkeys((kana, name)) if each)


def _spellings(text: str) -> list[Words]:
    """What may have been meant: the words as typed, and in katakana if the letters spell Japanese."""
    meant = dict.fromkeys((search_words(text), search_words(katakana(text))))
    return [words for words in meant if words]


def _is_one_sound(key: str) -> bool:
    return len(key) < 2 and ("ァ" <= key <= "ヺ" or key.isascii())


def _loosened(names: list[tuple[int, Words]]) -> Iterator[tuple[int, Words]]:
    """The names in kana with their long vowels taken out; kanji have none."""
    loose: dict[str, str] = {}
    for row, words in names:
        if "ァ" <= words[0] < "ヿ":
            for word in words:
                if word not in loose:
                    loose[word] = loosened(word)
            yield row, tuple([loose[word] for word in words])


def _digits(phone: str) -> str:
    return phone if phone.isascii() and phone.isdecimal() else phone_digits(phone)


def _iso(birth: str) -> str:
    if len(birth) == 10 and birth.isascii() and birth[4] == birth[7] == "-":
        return birth
    read = parse_birth_date(birth)
    return read.iso if isinstance(read, BirthDate) else ""


def _gathered(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for key, row in pairs:
        if key:
            rows.setdefault(key, []).append(row)
    return rows
