"""Verbs, their arguments, and how an answer looks on a line.

A verb is a function of the booth, who asks, the command's id and a frozen dataclass
of arguments; unknown or ill-typed arguments are refused by name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeVar

import msgspec

from kiosk.booth import Booth
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author, Entry
from kiosk.domain.ids import CommandId, TicketNo, VisitId
from kiosk.domain.requests import Leave, Park, Request, Transfer, Undo
from kiosk.services.desk import Desk
from kiosk.services.outcome import Done, Outcome
from kiosk.services.recorder import Recorder
from kiosk.services.tickets import job_of
from kiosk.trouble import Trouble, TroubleCode

Json = Any
"""Plain JSON values: what a line can hold."""

Answer = dict[str, Json]
Args = TypeVar("Args")


@dataclass(frozen=True, slots=True)
class Call:
    """One line of the driver, read: on which booth, under which id, who asks."""

    booth: Booth
    command: CommandId
    author: Author

    @property
    def desk(self) -> Desk:
        """The session's desk; the driver refuses a verb of the floor before there is one."""
        if self.booth.desk is None:
            raise Trouble(TroubleCode.NO_SESSION)
        return self.booth.desk

    def ask(self, request: Request) -> Answer:
        """Do an act that needs no personal data, and answer."""
        return self.answer(self.desk.ask(self.command, self.author, request))

    def ask_with_note(self, request: Park | Transfer | Leave | Undo, note: str) -> Answer:
        """Do an act with a remark, and answer."""
        return self.answer(self.desk.ask_with_note(self.command, self.author, request, note))

    def answer(self, outcome: Outcome, **more: Json) -> Answer:
        """The line for an outcome of this desk."""
        return answered(outcome, self.desk.recorder, **more)

    def again(self) -> Answer | None:
        """The answer for a command that was done before, None for a new one; nothing is looked at anew."""
        recorder = self.booth.desk.recorder if self.booth.desk else None
        known = recorder.done_before(self.command, self.author) if recorder else None
        if recorder is None or known is None:
            return None
        paper = recorder.floor.jobs.get(job_of(self.command))
        more = {"job": paper.job, "paper": paper.state, "paper_trouble": paper.trouble} if paper else {}
        return self.answer(known, **more)

    def visit(self, ticket: str) -> VisitId:
        """The visit that holds or held a number; an unknown one is left to the rules to refuse."""
        return self.desk.recorder.floor.tickets.get(TicketNo(ticket), VisitId(""))


class Needs(IntEnum):
    """What must be there before a verb is asked."""

    NOTHING = 0
    SESSION = 1
    PERSON = 2


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb takes and does.

    ``needs`` says what must be there before it is asked: nothing, a session, or a
    person signed in at a window.  ``acts`` is false for a verb that only looks.
    """

    name: str
    takes: type[Any]
    does: Callable[[Call, Any], Answer]
    needs: Needs = Needs.PERSON
    acts: bool = True


def event_id(session: str, entry: Entry) -> str:
    """An event's public name: ``session/device:seq``; every session counts from 1 on every laptop."""
    return f"{session}/{entry.device}:{entry.seq}"


def answered(outcome: Outcome, recorder: Recorder, **more: Json) -> Answer:
    """The line for an outcome; ``ack`` only after commit, the last event of the act.

    An act that found everything done already answers with the last event that is kept.
    """
    if isinstance(outcome, Refused):
        return refused(outcome)
    session = recorder.floor.session.pack.session if recorder.floor.session else ""
    ids = [event_id(session, entry) for entry in outcome.entries]
    answer: Answer = {"ack": ids[-1] if ids else f"{session}/{recorder.head()}"}
    answer["events"] = [
        [id_, type(entry.fact).__name__] for id_, entry in zip(ids, outcome.entries, strict=True)
    ]
    if not outcome.entries:
        answer["unchanged"] = True
    if outcome.repeated:
        answer["repeated"] = True
    return answer | _tickets(outcome) | more


def _tickets(outcome: Done) -> Answer:
    """The numbers and visits an act was about, for the next line of a script."""
    facts = [entry.fact for entry in outcome.entries]
    tickets = list(dict.fromkeys(fact.ticket for fact in facts if hasattr(fact, "ticket")))
    jobs = list(dict.fromkeys(fact.job for fact in facts if hasattr(fact, "job")))
    return ({"tickets": tickets} if tickets else {}) | ({"jobs": jobs} if jobs else {})


def refused(refusal: Refused) -> Answer:
    """The line for a refusal, with what the rule said of it."""
    fields = ("ticket", "window", "at", "detail")
    more = {name: str(value) for name in fields if (value := getattr(refusal, name))}
    return {"refused": str(refusal.code)} | more


def converted(arguments: Mapping[str, Json], wanted: type[Args]) -> Args | Refused:
    """The arguments as the verb's dataclass, or which one is wrong."""
    known = getattr(wanted, "__dataclass_fields__", {})
    unknown = sorted(set(arguments) - set(known))
    if unknown:
        return Refused(RefusalCode.BAD_REQUEST, detail=f"unknown argument: {unknown[0]}")
    try:
        return msgspec.convert(dict(arguments), wanted, strict=True)
    except msgspec.ValidationError as err:
        return Refused(RefusalCode.BAD_REQUEST, detail=_place(str(err)))


def _place(message: str) -> str:
    """Where and what, never the value: it may be somebody's name."""
    what, _, where = message.partition(" - at `$.")
    if "missing required field" in what:
        return f"missing: {what.split('`')[1]}"
    return f"ill-typed: {where.rstrip('`') or 'arguments'}"
