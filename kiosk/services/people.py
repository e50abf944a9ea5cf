"""Citizens as the vault keeps them: apart from the facts, exactly as written.

Names are never normalised; empty means unknown.
"""

from dataclasses import dataclass

import msgspec

KIND = "person"


@dataclass(frozen=True, slots=True)
class Person:
    """One citizen; ``birth_date`` is ISO, or a year or month where the rest is unknown."""

    kana: str
    name: str = ""
    birth_date: str = ""
    foreigner: bool = False
    ward: str = ""


_decoder = msgspec.json.Decoder(Person)


def encoded(person: Person) -> bytes:
    """The record's bytes."""
    return msgspec.json.encode(person)


def decoded(record: bytes) -> Person:
    """The person of a record.

    Raises:
        msgspec.ValidationError: the record is not one.
    """
    return _decoder.decode(record)
