"""Who acts when: everybody at the booth is a script that says how long the next thing takes.

A script yields minutes, or None to wait until something has happened at the booth.
Knows no booth.
"""

import heapq
from collections.abc import Generator
from itertools import count

from kiosk.practice_day.day_clock import DayClock

Script = Generator[float | None, None, None]


class Timetable:
    """Runs scripts in the order of their time; of two at the same moment the one that was first."""

    def __init__(self, clock: DayClock) -> None:
        self._clock = clock
        self._start = clock()
        self._turn = count()
        self._due: list[tuple[float, int, Script]] = []
        self._idle: list[Script] = []

    @property
    def minute(self) -> float:
        """Minutes since the timetable was made."""
        return (self._clock() - self._start) / 60

    def begin(self, script: Script, after: float = 0.0) -> None:
        """Let a script begin in so many minutes."""
        heapq.heappush(self._due, (self.minute + after, next(self._turn), script))

    def stir(self) -> None:
        """Something has happened: whoever waits for that looks up now."""
        idle, self._idle = self._idle, []
        for script in idle:
            self.begin(script)

    def run(self) -> None:
        """Go on until nobody has anything left to do; whoever still waits then has nothing to wait for."""
        while self._due:
            minute, _, script = heapq.heappop(self._due)
            self._clock.move_to(self._start + minute * 60)
            self._go_on(script)

    def _go_on(self, script: Script) -> None:
        try:
            wait = next(script)
        except StopIteration:
            return
        if wait is None:
            self._idle.append(script)
        else:
            self.begin(script, wait)
