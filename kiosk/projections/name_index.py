"""Finds row numbers by the words of a name or by a part of a text.

Works on keys that are already folded; knows no booking and no person.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

Words = tuple[str, ...]


class WordIndex:
    """Names as tuples of words, found by how they begin, whichever word is said first."""

    def __init__(self, names: Iterable[tuple[int, Words]]) -> None:
        self._names: list[tuple[int, Words]] = list(names)
        self._at: dict[str, list[int]] = {}
        for at, (_, words) in enumerate(self._names):
            for word in words:
                if word in self._at:
                    self._at[word].append(at)
                else:
                    self._at[word] = [at]
        self._words = sorted(self._at)

    def search(self, key: str) -> tuple[set[int], set[int]]:
        """Rows that are the key, and rows that begin with it (the former among them).

        A row *is* the key when the key is one of its words or its whole name. Words may be said in
        any rotation and without a space between them.
        """
        across = list(self._across(key))
        equal = {self._names[at][0] for at, whole in across if whole}
        equal.update(self._names[at][0] for at in self._at.get(key, ()))
        return equal, self.starting(key).union(self._names[at][0] for at, _ in across)

    def starting(self, key: str) -> set[int]:
        """Rows with a word that begins with the key."""
        return {self._names[at][0] for at in self._with_word_like(key)}

    def _with_word_like(self, start: str) -> set[int]:
        first = bisect_left(self._words, start)
        last = bisect_left(self._words, f"{start}\U0010ffff", lo=first)
        found: set[int] = set()
        for word in self._words[first:last]:
            found.update(self._at[word])
        return found

    def _across(self, key: str) -> Iterator[tuple[int, bool]]:
        """Names that begin with a key longer than one of their words, and whether that is all of them."""
        for end in range(1, len(key)):
            word = key[:end]
            for at in self._at.get(word, ()):
                words = self._names[at][1]
                for place, each in enumerate(words):
                    if each == word and len(words) > 1:
                        name = "".join(words[place:] + words[:place])
                        if name.startswith(key):
                            yield at, len(name) == len(key)


class PartIndex:
    """Texts found by any part of them: one long text, searched at the speed of memory."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        self._row: list[int] = []
        self._start: list[int] = []
        kept: list[str] = []
        at = 0
        for row, text in texts:
            self._row.append(row)
            self._start.append(at)
            kept.append(text)
            at += len(text) + 1
        self._text = "\n".join(kept)
        self._start.append(at)

    def containing(self, part: str) -> set[int]:
        """Rows with a text that holds the part; none for an empty part."""
        found: set[int] = set()
        find, row, start = self._text.find, self._row, self._start
        at = find(part) if part else -1
        while at >= 0:
            line = bisect_right(start, at) - 1
            found.add(row[line])
            at = find(part, start[line + 1])
        return found


def all_of(sets: Sequence[set[int]]) -> set[int]:
    """What every one of the sets holds; nothing for no sets."""
    return set.intersection(*sets) if sets else set()
