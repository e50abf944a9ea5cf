"""State folders with a day in them: so many people who have been served, some who wait.

The facts are the product's own, in the order in which the screens make them; they are
written into memory first, because thousands of synced writes are not what is measured.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.booth import Booth
from kiosk.bootstrap import build
from kiosk.domain import facts
from kiosk.domain.entry import Author
from kiosk.domain.facts import Fact
from kiosk.domain.floor import Floor
from kiosk.domain.ids import CommandId, Digest, JobId, PartyId, PersonId, TicketNo, VisitId, WindowId
from kiosk.domain.standing import Standing, next_ticket
from kiosk.domain.words import Exit, Lane, Method, Role, Route, Stage
from kiosk.driver.line import answer
from kiosk.driver.table import Answer, Json
from kiosk.journal.store import Journal
from kiosk.journal.vault import Vault
from kiosk.services import people
from kiosk.services.people import Person
from kiosk.services.practice import prepare
from sync.practice import PRACTICE_DAY

STAFF: Final = Author(PersonId("p3"), Role.STAFF, WindowId("1"))
OFFICER: Final = Author(PersonId("p2"), Role.OFFICER, WindowId("3"))
SEATS: Final = (("staff/p3", "1"), ("staff/p4", "2"), ("officer/p2", "3"), ("staff/p5", "4"))
A: Final = Lane.APPLICATION


@dataclass(slots=True)
class Keyboard:
    """Lines for one booth, each with an id of its own."""

    booth: Booth
    pressed: int = 0

    def press(self, who: str, do: str, **given: Json) -> Answer:
        """Ask, and stop at anything but an acknowledgement."""
        self.pressed += 1
        line = _line(f"b{self.pressed}", who, do, given)
        said = answer(self.booth, line)
        if "refused" in said or "trouble" in said:
            raise RuntimeError(f"{do}: {said}")
        return said


def _line(id_: str, who: str, do: str, given: dict[str, Json]) -> str:
    return json.dumps({"id": id_, "as": who, "do": do, "with": given})


def open_day(folder: Path, visits: int, waiting: int = 0) -> None:
    """Make a state folder whose doors are open, with people served and people waiting.

    Args:
        folder: the state folder to be; best in memory.
        visits: how many people there are altogether.
        waiting: how many of them still wait for their first call.
    """
    booth = build(folder)
    try:
        booth.desk = prepare(booth.shelf, booth.desk, PRACTICE_DAY).desk
        keys = Keyboard(booth)
        keys.press("supervisor/p1", "sign_in", window="1")
        lights = keys.press("supervisor/p1", "readiness")["readiness"]
        taken = [
            {"check": c, "reason": "supervisor_decided"} for c, status, _ in lights if status == "yellow"
        ]
        keys.press("supervisor/p1", "open_session", accepted=taken)
        for who, window in SEATS:
            keys.press(who, "sign_in", window=window)
        if booth.desk is None:
            raise RuntimeError("no day")
        floor = booth.desk.recorder.floor
        booth.desk.recorder.close()
        _fill(booth, floor, visits, waiting)
    finally:
        booth.close()


def _fill(booth: Booth, floor: Floor, visits: int, waiting: int) -> None:
    session = booth.shelf.current()
    if session is None:
        raise RuntimeError("no session")
    keys = booth.shelf.keys(session).open()
    vault = Vault(keys.vault)
    with Journal.open(booth.shelf.journal_path(session), keys.database, booth.device, booth.clock) as journal:
        for number in range(visits):
            person = vault.seal(people.KIND, people.encoded(Person(f"レンシュウ {number}", f"練習 {number}")))
            ticket = _ticket(booth, floor, number)
            acts = _acts(number, ticket, person.digest, served=number < visits - waiting)
            for turn, (author, made) in enumerate(acts):
                blobs = (person,) if turn == 0 else ()
                journal.append(CommandId(f"v{number}-{turn}"), author, made, blobs)


def _ticket(booth: Booth, floor: Floor, given: int) -> TicketNo:
    """The number that the rules would give."""
    rule = floor.session.lane(A) if floor.session else None
    if rule is None:
        raise RuntimeError("no lane")
    return next_ticket(Standing(floor, STAFF, booth.device), rule, ahead=given)


def _acts(
    number: int, ticket: TicketNo, person: Digest, *, served: bool
) -> Iterator[tuple[Author, list[Fact]]]:
    visit, job, window = VisitId(f"v-bench-{number}"), JobId(f"t-bench-{number}"), STAFF.window
    yield STAFF, [facts.CheckedIn(visit, PartyId(f"p-{number}"), 1, 1, A, ticket, Route.WALK_IN, person)]
    yield STAFF, [facts.TicketRequested(visit, ticket, job, 1, None)]
    yield STAFF, [facts.TicketPrinted(visit, job, seen_by_staff=False)]
    if not served:
        return
    yield STAFF, [facts.Called(visit, ticket, A, window, Stage.DOCUMENTS)]
    yield STAFF, [facts.MethodChosen(visit, Method.HANDWRITTEN)]
    for stage, then in (
        (Stage.DOCUMENTS, Stage.PHOTO),
        (Stage.PHOTO, Stage.FORM),
        (Stage.FORM, Stage.IDENTITY),
    ):
        yield STAFF, [facts.StageCompleted(visit, stage, then, stays=then is not Stage.IDENTITY)]
    yield OFFICER, [facts.Called(visit, ticket, A, OFFICER.window, Stage.IDENTITY)]
    yield OFFICER, [facts.StageCompleted(visit, Stage.IDENTITY, Stage.FORMS_RECEIVED, stays=False)]
    yield STAFF, [facts.Called(visit, ticket, A, window, Stage.FORMS_RECEIVED)]
    yield (
        STAFF,
        [
            facts.StageCompleted(visit, Stage.FORMS_RECEIVED, None, stays=False),
            facts.Exited(visit, Exit.COMPLETED),
        ],
    )
