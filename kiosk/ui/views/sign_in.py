"""Choosing who works at which window."""

from dataclasses import dataclass

from kiosk.domain.words import Lane


@dataclass(frozen=True, slots=True)
class StaffTile:
    """A person on the day pack's roster; ``why_not`` e.g. いま 窓口1 の担当です."""

    code: str
    name: str
    kana: str
    role: str
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class WindowTile:
    """A window, the lanes it serves, and who is there (holder, empty when free)."""

    code: str
    title: str
    lanes: tuple[Lane, ...]
    holder: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class SignInView:
    """The roster, and after a person is chosen the windows.

    ``chosen`` is the code of the chosen person or empty. ``now`` says who is at work at present
    (交代 only). ``problem`` says in words why the last badge or choice was not taken.
    """

    people: tuple[StaffTile, ...]
    windows: tuple[WindowTile, ...] = ()
    chosen: str = ""
    now: str = ""
    problem: str = ""
    may_go_without_window: bool = False
