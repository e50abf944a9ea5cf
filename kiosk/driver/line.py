"""One line in, one line out: the public contract for scripts (docs/headless.md).

``{"id", "as", "do", "with"}`` -> ``{"id", "ack"|"refused"|"trouble", ...}``.  An ack is
given only after commit.  Never raises on what a line says.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

import msgspec

from capture.errors import CameraTrouble
from kiosk.booth import Booth
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.ids import CommandId, PersonId, WindowId
from kiosk.domain.words import Role
from kiosk.driver import floor, opening, queries, reception
from kiosk.driver.table import Answer, Call, Json, Needs, Verb, converted, refused
from kiosk.journal.errors import JournalTrouble
from kiosk.trouble import Trouble
from printing.printer import PrinterTrouble

VERBS: Final = {verb.name: verb for verb in (*opening.VERBS, *reception.VERBS, *floor.VERBS, *queries.VERBS)}
MAX_LINE: Final = 1_000_000
"""Bytes of a line, its end included."""
_AS = re.compile(r"(?P<role>[a-z]+)/(?P<person>[A-Za-z0-9._-]{1,64})")
_ID = re.compile(r"[\x21-\x2e\x30-\x7e]{1,120}")
"""Printable ASCII without ``/``: ids with a slash are those the program gives to its own acts."""
_MARK = b"\xef\xbb\xbf"


def answer(booth: Booth, line: str | bytes) -> Answer:
    """Do what a line asks and answer it; an ``id`` that cannot be one is answered as empty."""
    request = _read(line)
    if isinstance(request, Refused):
        return {"id": ""} | refused(request)
    id_ = request.get("id")
    given = {"id": id_ if isinstance(id_, str) and _ID.fullmatch(id_) else ""}
    try:
        return given | _do(booth, request)
    except (JournalTrouble, Trouble, PrinterTrouble) as trouble:
        return given | {"trouble": str(trouble.code)}
    except CameraTrouble as trouble:
        return given | {"trouble": type(trouble).__name__}


def _read(line: str | bytes) -> dict[str, Json] | Refused:
    if len(line) > MAX_LINE:
        return Refused(RefusalCode.BAD_REQUEST, detail="line too long")
    try:
        request = msgspec.json.decode(line.removeprefix(_MARK) if isinstance(line, bytes) else line)
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return Refused(RefusalCode.BAD_REQUEST, detail="not JSON")
    if not isinstance(request, dict):
        return Refused(RefusalCode.BAD_REQUEST, detail="not an object")
    unknown = sorted(set(request) - {"id", "as", "do", "with"})
    if unknown:
        return Refused(RefusalCode.BAD_REQUEST, detail=f"unknown member: {unknown[0][:40]}")
    return request


def _do(booth: Booth, request: dict[str, Json]) -> Answer:
    id_, who, do, arguments = (request.get(name) for name in ("id", "as", "do", "with"))
    verb = VERBS.get(do) if isinstance(do, str) else None
    if verb is None:
        return refused(Refused(RefusalCode.BAD_REQUEST, detail="unknown verb"))
    if not isinstance(id_, str) or not _ID.fullmatch(id_):
        return refused(Refused(RefusalCode.BAD_REQUEST, detail="id"))
    asker = _asker(booth, who, verb)
    if isinstance(asker, Refused):
        return refused(asker)
    known = Call(booth, CommandId(id_), asker).again() if verb.acts else None
    if known is not None:
        return known
    author = _seated(booth, asker, verb)
    if isinstance(author, Refused):
        return refused(author)
    args = _arguments(booth, arguments, verb)
    if isinstance(args, Refused):
        return refused(args)
    return verb.does(Call(booth, CommandId(id_), author), args)


def _arguments(booth: Booth, given: Json, verb: Verb) -> Json | Refused:
    if not isinstance(given, dict | None):
        return Refused(RefusalCode.BAD_REQUEST, detail="with")
    if verb.needs is not Needs.NOTHING and booth.desk is None:
        return Refused(RefusalCode.NO_DAY_PACK)
    return converted(given or {}, verb.takes)


def _asker(booth: Booth, who: Json, verb: Verb) -> Author | Refused:
    """Who asks: a person of the roster in their own role, not yet at a window.

    Before a session, and for the pack that brings the next one, there is no roster to ask.
    """
    found = _AS.fullmatch(who) if isinstance(who, str) else None
    if found is None or found["role"] not in {role.value for role in Role}:
        return Refused(RefusalCode.BAD_REQUEST, detail="as")
    person, role = PersonId(found["person"]), Role(found["role"])
    session = booth.desk.recorder.floor.session if booth.desk else None
    if session is not None and verb.needs is not Needs.NOTHING and session.role(person) is not role:
        return Refused(RefusalCode.UNKNOWN_PERSON)
    return Author(person, role, WindowId(""))


def _seated(booth: Booth, asker: Author, verb: Verb) -> Author | Refused:
    """The asker at the window they signed in at, where the verb needs one."""
    session = booth.desk.recorder.floor.session if booth.desk else None
    seats = session.signed_in.items() if session else ()
    window = next((w for w, who_sits in seats if who_sits == (asker.person, asker.role)), None)
    if window is None:
        needed = verb.needs is Needs.PERSON and session is not None
        return Refused(RefusalCode.NOT_SIGNED_IN) if needed else asker
    return replace(asker, window=window)


def run(booth: Booth, lines: Iterable[bytes]) -> Iterator[bytes]:
    """Answer line by line until the lines end; blank ones are passed over."""
    for line in lines:
        if line.strip():
            yield msgspec.json.encode(answer(booth, line))
