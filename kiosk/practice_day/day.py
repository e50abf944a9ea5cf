"""What everybody at the practice day shares: the presses, the timetable, the chance, the people."""

from collections.abc import Collection
from dataclasses import dataclass, field
from random import Random
from typing import Final

from kiosk.booth import Booth
from kiosk.domain.floor import Floor
from kiosk.domain.ids import TicketNo
from kiosk.domain.visit import Visit
from kiosk.driver.table import Answer, Json
from kiosk.practice_day.presses import DayInterrupted, Presses
from kiosk.practice_day.roll import RollPrinter
from kiosk.practice_day.timetable import Timetable
from kiosk.practice_day.visitors import Party

SUPERVISOR: Final = "supervisor/p1"
OFFICER: Final = "officer/p2"
RECEPTIONIST: Final = "staff/p5"
SETTING_UP: Final = 40.0
"""Minutes before the doors open at which the day begins."""


@dataclass(slots=True)
class Day:
    """The day as it is played; ``doors`` is the length of the opening in minutes."""

    booth: Booth
    presses: Presses
    timetable: Timetable
    random: Random
    roll: RollPrinter
    doors: float
    parties: list[Party]
    queue: list[Party] = field(default_factory=list)
    by_ticket: dict[str, Party] = field(default_factory=dict)
    over: bool = False

    @property
    def floor(self) -> Floor:
        """The booth as it stands, as every screen reads it."""
        if self.booth.desk is None:
            raise DayInterrupted("no_day_pack", "floor")
        return self.booth.desk.recorder.floor

    @property
    def minute(self) -> float:
        """Minutes since the doors were to open."""
        return self.timetable.minute - SETTING_UP

    def visit(self, ticket: str) -> Visit:
        """Who holds a number."""
        return self.floor.visits[self.floor.tickets[TicketNo(ticket)]]

    def press(self, who: str, do: str, *, may: Collection[str] = (), **given: Json) -> Answer:
        """Press, and let everybody see what it did."""
        said = self.presses.press(who, do, may=may, **given)
        if "ack" in said:
            self.timetable.stir()
        return said

    def minutes(self, shortest: float, longest: float) -> float:
        """How long something takes this time."""
        return self.random.uniform(shortest, longest)
