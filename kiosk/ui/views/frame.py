"""The frame around every page of the staff window."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.words import Lane
from kiosk.ui.theme import TextSize, Tone


class PageName(StrEnum):
    """Which page stands in the frame."""

    SIGN_IN = "sign_in"
    OPENING = "opening"
    LIST_RESULT = "list_result"
    RECEPTION = "reception"
    QUESTIONS = "questions"
    TICKETS = "tickets"
    BOARD = "board"
    VISIT = "visit"
    CONFLICT = "conflict"
    BLOCKING = "blocking"


@dataclass(frozen=True, slots=True)
class StatusItem:
    """Something the work needs: a word for it (用紙) and how it stands (残りわずか; empty when ready)."""

    code: str
    thing: str
    state: str = ""
    tone: Tone = Tone.GOOD


@dataclass(frozen=True, slots=True)
class NavItem:
    """A place to go; ``key`` is shown and works; ``count`` is a small number beside the word."""

    page: PageName
    title: str
    key: str
    count: str = ""


@dataclass(frozen=True, slots=True)
class PinnedVisit:
    """The visit in work, shown on top of every page so that nobody acts on the wrong person."""

    visit: str
    ticket: str
    lane: Lane
    kana: str
    stage: str = ""


@dataclass(frozen=True, slots=True)
class NoticeView:
    """A message: what happened, what it means for the person waiting, what to do now.

    ``code`` is for the telephone and stands small; ``actions`` are (code, verb phrase) pairs.
    """

    tone: Tone
    what: str
    means: str = ""
    now: str = ""
    code: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    may_close: bool = True


@dataclass(frozen=True, slots=True)
class FrameView:
    """Everything around the page. ``bare`` hides the navigation (before anybody signed in)."""

    venue: str = ""
    date: str = ""
    hours: str = ""
    window: str = ""
    person: str = ""
    practice: bool = False
    statuses: tuple[StatusItem, ...] = ()
    places: tuple[NavItem, ...] = ()
    here: PageName = PageName.SIGN_IN
    pinned: PinnedVisit | None = None
    notice: NoticeView | None = None
    text_size: TextSize = field(default=TextSize.STANDARD)
    bare: bool = False
