"""The hybrid logical clock: an order of facts that no wall clock can upset.

Knows the steady clock and the last reading given; never the wall clock.
"""

import re

from kiosk.clock import Clock
from kiosk.domain.entry import Hlc
from kiosk.domain.ids import DeviceId

FAR_AHEAD_MS = 60_000
"""A remote clock further ahead than this is shown to staff, never followed."""

COUNT_MAX = 999_999
_MS_MAX = 999_999_999_999_999
_TEXT = re.compile(r"([0-9]{15})-([0-9]{6})-(.+)", re.DOTALL)


def to_text(hlc: Hlc) -> str:
    """Write a reading so that text order is time order, e.g. ``000001669262400000-000000-L1``.

    Raises:
        ValueError: a part does not fit its fixed width.
    """
    if not (0 <= hlc.ms <= _MS_MAX and 0 <= hlc.count <= COUNT_MAX and hlc.device):
        msg = f"not a clock reading: {hlc.ms}-{hlc.count}"
        raise ValueError(msg)
    return f"{hlc.ms:015d}-{hlc.count:06d}-{hlc.device}"


def from_text(text: str) -> Hlc:
    """Read what `to_text` wrote.

    Raises:
        ValueError: anything else.
    """
    found = _TEXT.fullmatch(text)
    if found is None:
        msg = "not a clock reading"
        raise ValueError(msg)
    return Hlc(int(found[1]), int(found[2]), DeviceId(found[3]))


class HybridClock:
    """Gives readings that only rise, on one device."""

    def __init__(self, device: DeviceId, clock: Clock, last: Hlc | None = None) -> None:
        self._device = device
        self._clock = clock
        self._last = last

    @property
    def last(self) -> Hlc | None:
        """The highest reading given or followed; None before the first."""
        return self._last

    def tick(self) -> Hlc:
        """Give the next reading: later than every one given or followed before."""
        now, last = self._clock.steady_ms(), self._last
        if last is None or now > last.ms:
            reading = Hlc(now, 0, self._device)
        elif last.count < COUNT_MAX:
            reading = Hlc(last.ms, last.count + 1, self._device)
        else:
            reading = Hlc(last.ms + 1, 0, self._device)
        self._last = reading
        return reading

    def observe(self, remote: Hlc) -> bool:
        """Follow another laptop's reading; False when it is too far ahead to be true and was not."""
        if remote.ms - self._clock.steady_ms() > FAR_AHEAD_MS:
            return False
        if self._last is None or remote > self._last:
            self._last = remote
        return True
