"""What a service answers: what happened, or why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.decision import Refused
from kiosk.domain.entry import Entry
from kiosk.domain.ids import Digest
from kiosk.services.people import Person


@dataclass(frozen=True, slots=True)
class Done:
    """The facts are kept.

    ``entries`` is empty when everything already was as asked; ``repeated`` says that
    the same command had been done before; ``people`` are those the facts name.
    """

    entries: tuple[Entry, ...]
    repeated: bool = False
    people: Mapping[Digest, Person] = field(default_factory=dict)


Outcome = Done | Refused
