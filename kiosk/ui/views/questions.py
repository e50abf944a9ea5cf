"""From a booking, or from nothing, to people with a lane and answers."""

from dataclasses import dataclass, field

from kiosk.domain.words import Lane
from kiosk.ui.views.atoms import NO_SIGN, Choice, Fact, PersonLine, Press, Sign


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a party; ``why_not`` when already received (13:24 受付済 A104)."""

    code: str
    person: PersonLine
    here: bool = True
    state: Sign = NO_SIGN
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class PartyView:
    """Who of a party came; ``may_add`` allows one more than booked."""

    booked: str
    members: tuple[Member, ...]
    may_add: bool = False


@dataclass(frozen=True, slots=True)
class LaneOption:
    """A lane with its waiting in words (待ち 4名 約18分); ``why_not`` closes it in words."""

    lane: Lane
    waiting: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class LaneView:
    """The choice of a lane for somebody without a booking."""

    options: tuple[LaneOption, ...]


@dataclass(frozen=True, slots=True)
class WalkInView:
    """The entry of a person; problems are by field: ``kana``, ``name``, ``birth``.

    ``birth_read`` says how the typed date was understood (昭和60年1月2日・1985年・37歳).
    """

    lane: Lane
    kana: str = ""
    name: str = ""
    birth: str = ""
    birth_read: str = ""
    problems: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question about one person. ``step`` counts from 1 to ``steps``."""

    who: PersonLine
    lane: Lane
    code: str
    question: str
    answers: tuple[Choice, ...]
    step: int
    steps: int
    why: str = ""
    given: str = ""
    whose: str = ""


@dataclass(frozen=True, slots=True)
class StopView:
    """This person cannot be received here: why, and where to go instead, in plain words."""

    who: PersonLine
    what: str
    say: str
    where: tuple[Fact, ...] = ()
    bring: tuple[str, ...] = ()
    presses: tuple[Press, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and the answer given; ``code`` comes back when it is to be changed."""

    code: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The answers of one person before the ticket is made; ``advice`` are things to tell the person."""

    who: PersonLine
    lane: Lane
    answers: tuple[Answered, ...]
    advice: tuple[str, ...] = ()
    confirm: str = ""


QuestionsView = PartyView | LaneView | WalkInView | QuestionView | StopView | SummaryView
