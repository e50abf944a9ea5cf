"""The single writer: a command becomes kept facts or a refusal, once.

Knows the journal, the vault and the floor of one session; knows no screen, no device
and no network.  Belongs to one thread.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.domain.decide import decide
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author, Entry
from kiosk.domain.floor import Floor
from kiosk.domain.ids import CommandId, DeviceId, Digest
from kiosk.domain.requests import Request
from kiosk.domain.standing import Standing
from kiosk.journal.store import Journal
from kiosk.journal.vault import Sealed, Vault
from kiosk.services import people
from kiosk.services.outcome import Done, Outcome
from kiosk.services.people import Person


class Recorder:
    """One session's journal with the floor folded from it."""

    def __init__(self, journal: Journal, vault: Vault) -> None:
        """Fold the journal; raises the journal's troubles."""
        self._journal = journal
        self._vault = vault
        self.floor = Floor()
        self.history: list[Entry] = []
        self._keep(journal.entries())

    @property
    def device(self) -> DeviceId:
        """This laptop."""
        return self._journal.device

    def record(
        self, command: CommandId, author: Author, request: Request, blobs: Iterable[Sealed] = ()
    ) -> Outcome:
        """Do a command once; the same command again answers what it did the first time.

        A command that somebody else made is refused: its answer would acknowledge an act
        that this person never did.

        Raises:
            JournalTrouble: nothing is acknowledged; see the journal's own words.
        """
        known = self.done_before(command, author)
        if known is not None:
            return known
        decision = decide(Standing(self.floor, author, self.device), request)
        if isinstance(decision, Refused):
            return decision
        if not decision:
            return Done(())
        entries = self._journal.append(command, author, decision, tuple(blobs))
        self._keep(entries)
        return Done(entries)

    def done_before(self, command: CommandId, author: Author) -> Outcome | None:
        """What a command did when it was done, None when it never was: how an unknown result is asked for.

        Raises:
            JournalTrouble: the journal can not be read.
        """
        known = self._journal.by_command(command)
        if not known:
            return None
        made_by = known[0].author
        if (made_by.person, made_by.role) != (author.person, author.role):
            return Refused(RefusalCode.BAD_REQUEST, detail="id of another person")
        return Done(known, repeated=True)

    def record_people(
        self, command: CommandId, author: Author, request: Request, sealed: Mapping[Person, Sealed]
    ) -> Outcome:
        """As `record`, keeping the people that the request names and answering with them."""
        outcome = self.record(command, author, request, sealed.values())
        if isinstance(outcome, Refused):
            return outcome
        return replace(outcome, people={box.digest: person for person, box in sealed.items()})

    def seal_person(self, person: Person) -> Sealed:
        """A person's record, ready to be kept with the facts that name it."""
        return self._vault.seal(people.KIND, people.encoded(person))

    def seal_text(self, kind: str, text: bytes) -> Sealed:
        """Another record: a note, a day pack, a booking list."""
        return self._vault.seal(kind, text)

    def opened(self, digest: Digest) -> bytes:
        """A record of the vault.

        Raises:
            JournalTrouble: it is not kept, was erased, or is damaged.
        """
        return self._vault.open(self._journal.sealed(digest))

    def people(self) -> dict[Digest, Person]:
        """Everybody of the session, for the screens."""
        return {
            box.digest: people.decoded(self._vault.open(box)) for box in self._journal.all_sealed(people.KIND)
        }

    def head(self) -> str:
        """The last event of this laptop as ``device:seq``."""
        return f"{self.device}:{self._journal.head()[0]}"

    def close(self) -> None:
        """Let go of the journal."""
        self._journal.close()

    def _keep(self, entries: Iterable[Entry]) -> None:
        kept = tuple(entries)
        self.floor.apply(kept)
        self.history.extend(kept)
