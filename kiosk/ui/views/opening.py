"""Before the doors open: the day pack, the checks, a booking list read from a file."""

from dataclasses import dataclass

from kiosk.domain.words import CheckStatus
from kiosk.ui.views.atoms import Fact, Press


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing that must be ready; ``state`` in a word or two, ``todo`` the one thing to do."""

    code: str
    title: str
    status: CheckStatus
    state: str
    todo: str = ""
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class OpeningView:
    """The day pack as label and value (empty before one is chosen), the checks, and what may be pressed.

    ``may_open``: all green and this person may; ``may_override``: yellow only and this person may;
    otherwise ``why_not`` says what is missing. ``opened``: the session runs already, and ``doors``
    stops the reception or lets it go on again.
    """

    pack: tuple[Fact, ...] = ()
    checks: tuple[CheckRow, ...] = ()
    may_open: bool = False
    may_override: bool = False
    why_not: str = ""
    may_choose_pack: bool = True
    may_load_list: bool = True
    opened: bool = False
    busy: str = ""
    doors: Press | None = None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A line of the booking file that was not taken, with the reason in words."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ListResultView:
    """What came of reading a booking file; nothing is taken before staff say so.

    ``already`` rows were known before. ``new`` are the ones that would be added.
    """

    file_name: str
    new: int
    already: int = 0
    bad: tuple[BadRow, ...] = ()
    unreadable: str = ""
