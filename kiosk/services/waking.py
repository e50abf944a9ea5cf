"""What a laptop does first when its program starts on a session: finds out what happened while it was away.

Papers that were being printed become doubtful, a clock that was set back is written down.
"""

from kiosk.clock import SystemClock
from kiosk.domain.ids import CommandId
from kiosk.domain.requests import ClockNotice
from kiosk.journal.errors import DiskFull
from kiosk.services.desk import Desk
from kiosk.services.readiness import CLOCK_TOLERANCE_S
from kiosk.services.tickets import LAPTOP, mark_interrupted


def wake(desk: Desk, clock: SystemClock) -> None:
    """Write down what is found; call once after start, before anything else is asked.

    On a full disk it is left for the next start: the program opens all the same, and a
    paper that nobody settled is shown as doubtful without the fact, too.

    Raises:
        JournalTrouble: the journal can not be used at all.
    """
    try:
        mark_interrupted(desk)
        behind = clock.behind_s()
        if behind > CLOCK_TOLERANCE_S:
            desk.ask(CommandId(f"clock/{clock.steady_ms()}"), LAPTOP, ClockNotice(behind))
    except DiskFull:
        return
