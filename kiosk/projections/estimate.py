"""How long somebody coming now would wait: counted from who is here, never promised.

The formula, per lane::

    work    = sum over everybody of the lane who is waiting or at a window of
              their remaining staff steps / all staff steps of their route
              (the step being done at a window counts half)
    minutes = work x minutes a person / windows of the lane with somebody signed in

rounded up; nothing when nobody waits and a window is free; never less than the
officer's queue, because everybody who applies or collects passes it (仕様書 第1-5:
12 applications and 3 deliveries an hour share one officer).  Minutes a person are
the day pack's until five people have been served, then the median of the last ten.
One more person waiting never makes the estimate smaller.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from math import ceil
from statistics import median

from kiosk.domain.facts.session import LaneRule, WindowRule
from kiosk.domain.floor import Floor
from kiosk.domain.route import route
from kiosk.domain.session import Session
from kiosk.domain.visit import Sitting, Visit
from kiosk.domain.words import Lane, Place, Role, Stage

OFFICER_MINUTES = 4
"""One officer, 12 + 3 people an hour (仕様書 第1-5)."""
LONG_WAIT_MINUTES = 10
ENOUGH, LATEST = 5, 10
MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """The officer's queue over both lanes; ``warning`` when the wait is longer than ten minutes."""

    waiting: int
    minutes: int
    warning: bool


@dataclass(frozen=True, slots=True)
class Presence:
    """Who is at the booth, split once for all estimates."""

    waiting: tuple[Visit, ...]
    at_window: tuple[Visit, ...]


def presence(floor: Floor) -> Presence:
    """Everybody waiting, first come first, and everybody at a window."""
    everybody = tuple(floor.inside())
    waiting = sorted((v for v in everybody if v.place is Place.WAITING), key=lambda v: v.queued)
    return Presence(tuple(waiting), tuple(v for v in everybody if v.place is Place.AT_WINDOW))


def bottleneck(floor: Floor, here: Presence) -> Bottleneck:
    """How many wait for the officer, and how long the last of them will."""
    session = floor.session
    queue = sum(visit.stage is Stage.IDENTITY for visit in here.waiting)
    officers = sum(role is Role.OFFICER for _, role in session.signed_in.values()) if session else 0
    minutes = ceil(queue * OFFICER_MINUTES / max(1, officers))
    return Bottleneck(queue, minutes, minutes > LONG_WAIT_MINUTES)


def estimate(floor: Floor, session: Session, rule: LaneRule, here: Presence, officer: Bottleneck) -> int:
    """Whole minutes until somebody who came now would be called first."""
    windows = staffed(session, rule.lane)
    waiting = [v for v in here.waiting if v.lane is rule.lane]
    served = [v for v in here.at_window if v.lane is rule.lane and v.stage is not Stage.IDENTITY]
    behind_officer = officer.minutes if _verifies(session, rule.lane) else 0
    if not waiting and len({v.window for v in served}) < len(windows):
        return behind_officer
    hands_over = session.hands_over
    work = sum(_share(v, hands_over, 0.0) for v in waiting) + sum(_share(v, hands_over, 0.5) for v in served)
    own = ceil(work * pace(floor, rule) / max(1, len(windows)))
    return max(own, behind_officer)


def before(floor: Floor, visit: Visit) -> tuple[int, int]:
    """How many wait in the lane before somebody, and the minutes until their turn; (0, 0) at a window."""
    session = floor.session
    rule = session.lane(visit.lane) if session else None
    if session is None or rule is None or visit.place is not Place.WAITING:
        return 0, 0
    everybody = presence(floor)
    ahead = tuple(other for other in everybody.waiting if other.queued < visit.queued)
    here = Presence(ahead, everybody.at_window)
    people = sum(other.lane is visit.lane for other in ahead)
    return people, estimate(floor, session, rule, here, bottleneck(floor, here))


def staffed(session: Session, lane: Lane) -> list[WindowRule]:
    """The lane's windows where somebody who is not the officer is signed in."""
    return [
        window
        for window in session.pack.windows
        if lane in window.lanes
        and window.window in session.signed_in
        and session.signed_in[window.window][1] is not Role.OFFICER
    ]


def pace(floor: Floor, rule: LaneRule) -> float:
    """Minutes of staff time a person of the lane takes today."""
    times = [service_ms(floor, visit) for visit in islice(floor.completed(rule.lane), LATEST)]
    return median(times) / MINUTE_MS if len(times) >= ENOUGH else float(rule.minutes)


def service_ms(floor: Floor, visit: Visit) -> float:
    """Staff time spent on one person in their lane; a family at one window shares its time."""
    family = floor.party(visit.party)
    return sum(
        (sitting.until_ms - sitting.since_ms) / sum(_shares(other.sittings, sitting) for other in family)
        for sitting in visit.sittings
        if sitting.lane is visit.lane and sitting.stage is not Stage.IDENTITY
    )


def _shares(sittings: Iterable[Sitting], with_: Sitting) -> bool:
    return any(
        sitting.window == with_.window
        and sitting.since_ms <= with_.until_ms
        and with_.since_ms <= sitting.until_ms
        for sitting in sittings
    )


def _share(visit: Visit, hands_over: bool, begun: float) -> float:
    """What part of a person's staff steps is still to be done; ``begun`` is done of the present one."""
    whole = [
        stage
        for stage in route(
            visit.lane, method=visit.method, support_only=visit.support_only, hands_over=hands_over
        )
        if stage is not Stage.IDENTITY
    ]
    left = sum(stage not in visit.done for stage in whole)
    return max(0.0, left - begun) / len(whole)


def _verifies(session: Session, lane: Lane) -> bool:
    return any(lane in window.lanes and Stage.IDENTITY in window.stages for window in session.pack.windows)
