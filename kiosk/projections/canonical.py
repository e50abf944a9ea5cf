"""All read models as plain JSON types in a fixed order, without personal data, for the dump.

The same facts give the same text on every laptop: nothing here depends on the moment
of asking.  People, remarks and answers stay out; what names them is a digest, and the
digest stays out too.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from kiosk.domain.floor import Floor
from kiosk.domain.session import Session
from kiosk.domain.visit import Visit
from kiosk.projections.public_board import public_board
from kiosk.projections.tally import tally

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]

FORMAT = "kiosk-read-models/1"
PRIVATE = frozenset({"person", "answers", "notes", "note", "before", "queued", "roster"})
"""Fields that say or name something about a person, or repeat the journal."""


def canonical(floor: Floor) -> dict[str, Plain]:
    """The whole floor, ready for canonical JSON; times are the journal's milliseconds."""
    return {
        "format": FORMAT,
        "session": _session(floor.session) if floor.session else None,
        "visits": [_visit(floor, floor.visits[id_]) for id_ in sorted(floor.visits)],
        "tickets": {ticket: floor.tickets[ticket] for ticket in sorted(floor.tickets)},
        "issued": {f"{device} {lane}": given for (device, lane), given in sorted(floor.issued.items())},
        "seats": {f"{booking} {seat}": visit for (booking, seat), visit in sorted(floor.seats.items())},
        "no_shows": {booking: str(floor.no_shows[booking]) for booking in sorted(floor.no_shows)},
        "jobs": [plain(floor.jobs[id_]) for id_ in sorted(floor.jobs)],
        "turned_away": [plain(fact) for fact in floor.turned_away],
        "conflicts": [plain(conflict) for conflict in floor.conflicts],
        "contradictions": [f"{entry.device}:{entry.seq}" for entry in floor.contradictions],
        "strays": floor.strays,
        "public_board": plain(public_board(floor, 0)),
        "tally": plain(tally(floor)),
    }


def _session(session: Session) -> Plain:
    return {
        "pack": plain(session.pack),
        "booking_list": session.booking_list,
        "bookings": session.bookings,
        "opened": session.opened_wall,
        "receiving": session.receiving,
        "stop_reason": plain(session.stop_reason),
        "checked": plain(session.checked),
        "overridden": [str(check) for check in sorted(session.overridden)],
        "signed_in": plain(session.signed_in),
        "owners": plain(session.owners),
    }


def _visit(floor: Floor, visit: Visit) -> Plain:
    return {**_fields(visit), "notes": len(visit.notes), "undone_acts": floor.undone(visit.id)}


def plain(value: object) -> Plain:
    """Give dataclasses, enums, tuples and mappings as JSON types, private fields left out.

    Raises:
        TypeError: the value is none of them: a read model must stay plain.
    """
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, Mapping):
        return {str(key): plain(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    raise TypeError(f"not a plain value: {type(value).__name__}")


def _fields(value: object) -> dict[str, Plain]:
    names = (field.name for field in fields(value) if field.name not in PRIVATE)  # type: ignore[arg-type]  # a dataclass, says the caller
    return {name: plain(getattr(value, name)) for name in names}
