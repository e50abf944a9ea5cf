"""What the screens see: the facts that are kept, folded on the main thread.

The journal's thread decides on its own floor; this one is only ever a little behind
and never ahead, because a fact arrives here after it was acknowledged.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.domain.entry import Entry
from kiosk.domain.facts import Called, Recalled
from kiosk.domain.floor import Floor
from kiosk.domain.ids import Digest, VisitId
from kiosk.services.bookings import Bookings
from kiosk.services.desk import Desk
from kiosk.services.outcome import Done
from kiosk.services.people import Person
from sync.daypack import DayPack


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A session as the journal's thread hands it over: immutable, or no longer changed there."""

    entries: tuple[Entry, ...]
    people: Mapping[Digest, Person]
    pack: DayPack
    bookings: Bookings


def snapshot(desk: Desk) -> Snapshot:
    """Everything the screens need of a desk; runs on the journal's thread."""
    return Snapshot(tuple(desk.recorder.history), desk.recorder.people(), desk.pack, desk.bookings)


class Live(QObject):
    """The session on the main thread.

    Signals:
        changed: new facts were folded, or another session was taken up.
        called: a number was called or recalled (the entry).
    """

    changed = Signal()
    called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.floor = Floor()
        self.people: dict[Digest, Person] = {}
        self.pack: DayPack | None = None
        self.bookings: Bookings | None = None
        self.history: list[Entry] = []

    def take(self, given: Snapshot) -> None:
        """Show this session from now on."""
        self.floor = Floor()
        self.floor.apply(given.entries)
        self.people = dict(given.people)
        self.pack, self.bookings = given.pack, given.bookings
        self.history = list(given.entries)
        self.changed.emit()

    def apply(self, done: Done) -> None:
        """Fold the facts of one act; a repeated act brings nothing new."""
        known = {(entry.device, entry.seq) for entry in self.history[-64:]} if done.repeated else set()
        fresh = [entry for entry in done.entries if (entry.device, entry.seq) not in known]
        self.people.update(done.people)
        self.floor.apply(fresh)
        self.history.extend(fresh)
        self.changed.emit()
        for entry in fresh:
            if isinstance(entry.fact, Called | Recalled):
                self.called.emit(entry)

    def person(self, visit: VisitId) -> Person:
        """Who a visit is about; an empty person after erasure."""
        return self.people.get(self.floor.visits[visit].person, Person(""))
