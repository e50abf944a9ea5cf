"""Which recorded clips, one after the other, call a ticket to a window.

A call is a chime, 「受付番号、エーの」, the hundreds, the rest of the number with 「番のかた」, and
「二番窓口へ、お越しください」: five clips at most, out of about 140. Their own silences make
the pauses. Public calls are by number, never by name. Knows no sound device and no file.
"""

import re
from typing import Final

from kiosk.domain.ids import TicketNo, WindowId
from kiosk.domain.words import Lane

PREFIXES: Final = "ABCDEFGH"
LAST_WINDOW: Final = 12

_TICKET: Final = re.compile(r"([A-H])([1-9])([0-9]{2})")
_WINDOW: Final = re.compile(r"[1-9]|1[0-2]")


def clips_for_call(ticket: TicketNo, window: WindowId, lane: Lane) -> tuple[str, ...]:
    """Name the clips of a call in the order they are played, without gaps between them.

    Args:
        ticket: a letter A to H and a number 100 to 999, such as "A113".
        window: "1" to "12".
        lane: chooses the chime, so that the two lanes can be told apart by ear.

    Returns:
        The clips' names. A ticket or window outside what was recorded gets the chime alone: half a call
        would send the wrong person, and the display shows the whole one.
    """
    number, place = _TICKET.fullmatch(ticket), _WINDOW.fullmatch(window)
    if number is None or place is None:
        return (chime(lane),)
    prefix, hundreds, rest = number.groups()
    spoken = (f"round_{hundreds}",) if rest == "00" else (f"hundred_{hundreds}", f"number_{rest}")
    return (chime(lane), f"prefix_{prefix.lower()}", *spoken, f"window_{int(window):02}")


def chime(lane: Lane) -> str:
    """The lane's own two tones."""
    return f"chime_{lane.value}"


def all_clips() -> frozenset[str]:
    """Every clip a call can ask for."""
    return frozenset(
        [chime(lane) for lane in Lane]
        + [f"prefix_{letter.lower()}" for letter in PREFIXES]
        + [f"{kind}_{hundreds}" for kind in ("hundred", "round") for hundreds in range(1, 10)]
        + [f"number_{rest:02}" for rest in range(1, 100)]
        + [f"window_{window:02}" for window in range(1, LAST_WINDOW + 1)]
    )
