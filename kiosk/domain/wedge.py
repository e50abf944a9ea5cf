"""Tells a code scanner that types like a keyboard from the person at the keyboard.

A scanner sends its characters faster than anybody types and ends with Return. Pure: every stroke
brings its own time, and each answer brings the state for the next stroke.
"""

from dataclasses import dataclass, replace

LONGEST_GAP_MS = 50
SHORTEST_CODE = 4
_RETURN = frozenset("\r\n")
_LONGEST_TEXT = 8192  # more than the largest QR code holds


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scanner sent ``text``; ``before`` is what somebody had already typed into the field."""

    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """A person ended ``text`` with Return."""

    text: str


@dataclass(frozen=True, slots=True)
class Wedge:
    """Strokes since the last Return: ``slow`` by hand, then ``fast`` without a pause between them."""

    slow: str = ""
    fast: str = ""
    last_ms: int | None = None

    def press(self, char: str, at_ms: int) -> "tuple[Wedge, Scanned | Typed | None]":
        """Take one stroke.

        Args:
            char: what the key types; empty for keys such as Shift, which are passed over.
            at_ms: when it was pressed, in milliseconds of any clock that does not jump.

        Returns:
            The state for the next stroke, and the outcome when the stroke was Return.
        """
        if not char:
            return self, None
        quick = self.last_ms is not None and 0 <= at_ms - self.last_ms < LONGEST_GAP_MS
        if char in _RETURN:
            return Wedge(), self._ended(quick=quick)
        if quick:
            grown = replace(self, fast=self.fast + char, last_ms=at_ms)
        else:
            grown = Wedge(self.slow + self.fast, char, at_ms)
        return (grown if len(grown.slow) + len(grown.fast) <= _LONGEST_TEXT else Wedge()), None

    def _ended(self, *, quick: bool) -> Scanned | Typed | None:
        if quick and len(self.fast) >= SHORTEST_CODE:
            return Scanned(self.fast, self.slow)
        typed = self.slow + self.fast
        return Typed(typed) if typed else None
