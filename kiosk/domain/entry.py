"""A fact with its circumstances: who, where, when, after which other fact."""

from dataclasses import dataclass

from kiosk.domain.facts import Fact
from kiosk.domain.ids import CommandId, DeviceId, PersonId, WindowId
from kiosk.domain.words import Role


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts, as signed in when the fact is made; a later change of person changes nothing."""

    person: PersonId
    role: Role
    window: WindowId


@dataclass(frozen=True, slots=True, order=True)
class Hlc:
    """A hybrid logical clock reading: steady milliseconds since 1970, a counter, the device.

    Orders the facts of several laptops whatever their wall clocks say (Kulkarni et
    al., "Logical Physical Clocks", 2014).
    """

    ms: int
    count: int
    device: DeviceId


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    ``seq`` counts from 1 per device; ``wall`` is what the clock on the wall of the
    laptop said (ISO 8601 with offset), a label only; ``hash`` is SHA-256 of the line.
    """

    device: DeviceId
    seq: int
    hlc: Hlc
    wall: str
    command: CommandId
    author: Author
    fact: Fact
    prev: str
    hash: str
