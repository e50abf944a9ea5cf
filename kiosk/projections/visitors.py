"""Who is one person: somebody of a booking who came again is the same one, and is counted once.

Without a booking nobody can be known again, because nothing that names a person is
compared; whoever comes a second time so is another person here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.floor import Floor
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Place


@dataclass(frozen=True, slots=True)
class Visitor:
    """One person of the day; ``turns`` are their visits in the order they came, at least one."""

    turns: Sequence[Visit]

    @property
    def came_to(self) -> Lane:
        """The lane first come to."""
        return self.turns[0].came_to

    @property
    def stands(self) -> Visit:
        """The turn that says where the person is now, or how it ended for them.

        One that goes on comes before one that ended, one that was finished before one
        that was not, a later before an earlier one.
        """
        return max(reversed(self.turns), key=lambda turn: (turn.inside, turn.holds_seat))

    @property
    def double(self) -> int:
        """Turns too many: checked in while another turn stood, on two laptops, not settled yet."""
        return max(0, sum(turn.holds_seat for turn in self.turns) - 1)

    @property
    def returns(self) -> int:
        """How often the person came again after a turn that had ended."""
        return len(self.turns) - 1 - self.double


def visitors(floor: Floor) -> tuple[Visitor, ...]:
    """Everybody who got a number and kept it, in the order they first came."""
    people: dict[object, list[Visit]] = {}
    kept = (visit for visit in floor.visits.values() if visit.place is not Place.WITHDRAWN)
    for visit in sorted(kept, key=lambda visit: (visit.checked_in_ms, visit.id)):
        whose = visit.id if visit.booking is None else (visit.booking, visit.seat)
        people.setdefault(whose, []).append(visit)
    return tuple(map(Visitor, people.values()))
