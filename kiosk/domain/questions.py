"""The reception questions: who is asked what, and what an answer means.

Application asks ten things, delivery four; which are asked, and in which order, is
a rule table of the day pack, so a change of practice needs no new program.  The
effects stand here because tickets depend on them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.facts.visit import Answer
from kiosk.domain.words import Lane, Stop


class Effect(StrEnum):
    """What an answer does besides being recorded."""

    GO_ON = "go_on"
    ADVISE = "advise"
    STOP = "stop"
    SUPPORT_ONLY = "support_only"
    REPRESENTATIVE = "representative"


class About(StrEnum):
    """Whom a question is about; party questions are asked once for all who came."""

    PARTY = "party"
    PERSON = "person"
    CHILD = "child"
    FOREIGNER = "foreigner"


@dataclass(frozen=True, slots=True)
class Choice:
    """One tile: its code, what it does, and for a stop why."""

    code: str
    effect: Effect = Effect.GO_ON
    stop: Stop | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question and its tiles."""

    code: str
    about: About
    choices: tuple[Choice, ...]


def _q(code: str, about: About, *choices: Choice) -> Question:
    return Question(code, about, choices)


YES, NO = Choice("yes"), Choice("no")
APPLICATION = (
    _q("resident", About.PARTY, YES, Choice("no", Effect.STOP, Stop.NOT_RESIDENT)),
    _q("first_issue", About.PERSON, YES, Choice("no", Effect.STOP, Stop.REISSUE)),
    _q("moving", About.PARTY, NO, Choice("yes", Effect.ADVISE)),
    _q("forwarding", About.PARTY, NO, Choice("yes", Effect.ADVISE)),
    _q(
        "guardian",
        About.CHILD,
        Choice("with_proof", Effect.REPRESENTATIVE),
        Choice("without_proof", Effect.SUPPORT_ONLY),
        Choice("absent", Effect.STOP, Stop.NO_REPRESENTATIVE),
    ),
    _q("identity", About.PERSON, Choice("enough"), Choice("not_enough", Effect.SUPPORT_ONLY)),
    _q("notification_card", About.PERSON, Choice("held"), Choice("lost", Effect.ADVISE), Choice("notice")),
    _q("resident_card", About.PERSON, NO, YES),
    _q("stay_period", About.FOREIGNER, Choice("enough"), Choice("soon", Effect.ADVISE)),
    _q("printed_form", About.PERSON, Choice("none"), Choice("current"), Choice("changed", Effect.ADVISE)),
)
DELIVERY = (
    _q("notice", About.PERSON, Choice("held"), Choice("none", Effect.STOP, Stop.NO_NOTICE)),
    _q(
        "self",
        About.PERSON,
        YES,
        Choice("with_representative", Effect.REPRESENTATIVE),
        Choice("representative_only", Effect.STOP, Stop.NO_REPRESENTATIVE),
    ),
    _q(
        "identity",
        About.PERSON,
        Choice("enough"),
        Choice("not_enough", Effect.STOP, Stop.DOCUMENTS_MISSING),
    ),
    _q("notification_card", About.PERSON, Choice("held"), Choice("lost", Effect.ADVISE), Choice("notice")),
)
TABLES = {Lane.APPLICATION: APPLICATION, Lane.DELIVERY: DELIVERY}


def asked(lane: Lane, order: Sequence[str] = ()) -> tuple[Question, ...]:
    """The lane's questions in the day pack's order; without an order, all of them in ours.

    Codes that this program does not know are left out: a newer table must not stop
    the reception.
    """
    known = {question.code: question for question in TABLES[lane]}
    return tuple(known[code] for code in order if code in known) or TABLES[lane]


def concerns(question: Question, *, under_15: bool, foreigner: bool) -> bool:
    """Whether a person is asked this."""
    return (question.about is not About.CHILD or under_15) and (
        question.about is not About.FOREIGNER or foreigner
    )


def choice(lane: Lane, answer: Answer) -> Choice | None:
    """The tile an answer names, None when there is no such tile."""
    for question in TABLES[lane]:
        if question.code == answer.question:
            return next((c for c in question.choices if c.code == answer.answer), None)
    return None


def effects(lane: Lane, answers: Iterable[Answer]) -> frozenset[Effect]:
    """Everything the answers do."""
    return frozenset(found.effect for answer in answers if (found := choice(lane, answer)))


def stopped(lane: Lane, answers: Iterable[Answer]) -> Stop | None:
    """Why the answers end the visit at the reception, None when they do not."""
    tiles = (choice(lane, answer) for answer in answers)
    return next((tile.stop for tile in tiles if tile and tile.effect is Effect.STOP), None)
