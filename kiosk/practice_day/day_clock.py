"""The time of the practice day: stands still while the program works, moves when the day goes on."""

from datetime import datetime

from kiosk.clock import SystemClock


class DayClock:
    """Seconds since 1970, as both clocks of a laptop would tell them."""

    def __init__(self, start: datetime) -> None:
        self._seconds = start.timestamp()

    def __call__(self) -> float:
        """What a clock is asked for."""
        return self._seconds

    def move_to(self, seconds: float) -> None:
        """Go on; never back."""
        self._seconds = max(self._seconds, seconds)

    def laptop(self) -> SystemClock:
        """The product's own clock, run by this time."""
        return SystemClock(0, self, self)
