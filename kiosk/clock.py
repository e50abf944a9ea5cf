"""Time that cannot jump while the program runs, and the wall clock as a label.

Waiting times and the journal's order use steady milliseconds: the wall clock read
once at start, never below what the journal already holds, then carried by the
monotonic clock.  Setting the laptop's clock changes labels, nothing else.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Protocol

JST = timezone(timedelta(hours=9), "JST")
"""Japan has had one zone and no summer time since 1952; no zone database is needed."""


class Clock(Protocol):
    """What the program needs to know of time."""

    def steady_ms(self) -> int:
        """Milliseconds since 1970 that never run backwards."""

    def wall(self) -> datetime:
        """What the laptop's clock says now, in JST."""


@dataclass(slots=True)
class SystemClock:
    """The laptop's clocks; ``floor_ms`` is the highest reading the journal holds."""

    floor_ms: int = 0
    _time: Callable[[], float] = time.time
    _monotonic: Callable[[], float] = time.monotonic
    _start_ms: int = 0
    _start_mono: float = 0.0

    def __post_init__(self) -> None:
        self._start_ms = max(int(self._time() * 1000), self.floor_ms)
        self._start_mono = self._monotonic()

    def steady_ms(self) -> int:
        """Milliseconds since 1970, carried by the monotonic clock from the start of the program."""
        return self._start_ms + int((self._monotonic() - self._start_mono) * 1000)

    def wall(self) -> datetime:
        """The laptop's own clock, whatever it says."""
        return datetime.fromtimestamp(self._time(), JST)

    def raise_floor(self, floor_ms: int) -> None:
        """Go on after the last reading that the journal holds, if that is later."""
        behind = floor_ms - self.steady_ms()
        if behind > 0:
            self._start_ms += behind

    def behind_s(self) -> int:
        """Seconds by which the wall clock is behind the steady one; 0 when it is not."""
        return max(0, (self.steady_ms() - int(self._time() * 1000)) // 1000)
