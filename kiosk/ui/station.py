"""What every presenter of this laptop shares: the booth, the facts, the way to make them, who sits here."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.booth import Booth
from kiosk.ui.acts import Acts
from kiosk.ui.asking import Asking
from kiosk.ui.live import Live
from kiosk.ui.views.frame import PageName
from kiosk.ui.workers import Workers

Go = Callable[[PageName], None]
"""Show a page of the frame."""


@dataclass(frozen=True, slots=True)
class Station:
    """The shared parts; presenters are given it and keep what they need."""

    booth: Booth
    workers: Workers
    live: Live
    acts: Acts
    asking: Asking
    go: Go

    def now_ms(self) -> int:
        """The journal's steady clock."""
        return self.booth.clock.steady_ms()
