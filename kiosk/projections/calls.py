"""Every call in the order in which this laptop heard of it, for the voice and the public screen.

Kept in order of arrival, not of the clock: a call that another laptop made while the
line was down is still to be said when it comes in.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.entry import Entry
from kiosk.domain.facts import Called, Recalled
from kiosk.domain.ids import TicketNo, VisitId, WindowId
from kiosk.domain.words import Lane


@dataclass(frozen=True, slots=True)
class Announcement:
    """One thing to say: ``number`` counts from 1, ``nth`` is 1 for a call and more for its repetitions."""

    number: int
    ticket: TicketNo
    lane: Lane
    window: WindowId
    nth: int
    at_ms: int


class CallLog:
    """The calls so far; remember ``len`` of it, and ask for what came after."""

    def __init__(self) -> None:
        self._announcements: list[Announcement] = []
        self._last: dict[VisitId, Announcement] = {}

    def __len__(self) -> int:
        return len(self._announcements)

    def apply(self, entries: Iterable[Entry]) -> None:
        """Take in entries as they arrive; everything but calls is passed over."""
        for entry in entries:
            match entry.fact:
                case Called(visit=visit, ticket=ticket, lane=lane, window=window):
                    self._say(visit, ticket, lane, window, 1, entry.hlc.ms)
                case Recalled(visit=visit, ticket=ticket, window=window) if visit in self._last:
                    last = self._last[visit]
                    self._say(visit, ticket, last.lane, window, last.nth + 1, entry.hlc.ms)
                case _:
                    pass

    def after(self, number: int) -> tuple[Announcement, ...]:
        """What is to be said after the first ``number`` announcements."""
        return tuple(self._announcements[number:])

    def _say(
        self, visit: VisitId, ticket: TicketNo, lane: Lane, window: WindowId, nth: int, at_ms: int
    ) -> None:
        said = Announcement(len(self) + 1, ticket, lane, window, nth, at_ms)
        self._announcements.append(said)
        self._last[visit] = said
