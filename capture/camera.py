"""What every camera of the booth can do: be opened, give a frame, be closed.

Knows no device. A frame carries its number and its time, so that nobody takes an old picture for a
new one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Image = npt.NDArray[np.uint8]
    """Height x width x 3 bytes, blue first."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture as it came from a camera."""

    number: int
    """Counts up from 1 while the camera is open; a number never comes twice."""

    monotonic_ms: int
    """When it was taken, in milliseconds of a clock that does not jump."""

    image: Image


class Camera(Protocol):
    """A source of frames; used by one thread at a time.

    ``open`` may be called again after trouble or after ``close``: that is how a camera that was
    unplugged comes back.
    """

    @property
    def name(self) -> str:
        """What staff call it."""

    def open(self) -> None:
        """Make it ready.

        Raises:
            CameraTrouble: it is absent, silent or too small.
        """

    def frame(self) -> Frame:
        """A frame that was not given before, the newest there is.

        Raises:
            CameraTrouble: there is none in time, or the camera is gone.
        """

    def close(self) -> None:
        """Let it go; closing twice is closing once."""
