"""One person's passage, open at this window."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.words import Lane
from kiosk.ui.views.atoms import NO_SIGN, Choice, PersonLine, Press, Sign
from kiosk.ui.views.tickets import Paper


class StepState(Enum):
    """Where a step of the visit stands."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Step:
    """A stage in words; ``more`` e.g. 13:24 窓口2."""

    title: str
    state: StepState
    more: str = ""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What was done, when, and by whom (role and name of staff)."""

    time: str
    what: str
    who: str


@dataclass(frozen=True, slots=True)
class VisitView:
    """The visit and everything that may be done with it now.

    ``task`` and ``task_more`` say what this window does now; ``main`` is its primary press.
    ``undo`` names the act that can be taken back (13:40 書類確認), empty when there is none.
    ``exits`` end the visit. ``note_problem`` says why a note was refused.
    ``paper`` is what became of the number's paper, None where there is nothing to do about it.
    """

    visit: str
    ticket: str
    lane: Lane
    person: PersonLine
    place: Sign = NO_SIGN
    facts: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    task: str = ""
    task_more: str = ""
    main: Press | None = None
    others: tuple[Press, ...] = ()
    exits: tuple[Choice, ...] = ()
    may_park: bool = False
    transfer: Choice | None = None
    undo: str = ""
    notes: tuple[HistoryLine, ...] = ()
    history: tuple[HistoryLine, ...] = ()
    note_problem: str = ""
    note_kept: int = 0
    glyph_missing: bool = False
    paper: Paper | None = None
