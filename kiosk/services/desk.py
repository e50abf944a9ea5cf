"""One opened session on this laptop: its recorder, its day pack, its booking list.

Everything that the reception desk works with; belongs to the journal's thread.
"""

from dataclasses import dataclass, replace

import msgspec

from kiosk.domain.decision import Refused
from kiosk.domain.entry import Author
from kiosk.domain.ids import CommandId, Digest, VisitId
from kiosk.domain.requests import Leave, Note, Park, Request, Transfer, Undo
from kiosk.journal.errors import NotKept
from kiosk.journal.vault import Sealed
from kiosk.services import bookings
from kiosk.services.bookings import Bookings
from kiosk.services.outcome import Outcome
from kiosk.services.recorder import Recorder
from kiosk.services.texts import refused_text
from sync.daypack import DayPack

NOTE = "note"
_pack = msgspec.json.Decoder(DayPack)


@dataclass(slots=True)
class Desk:
    """The session's recorder with the pack and the list that belong to it."""

    recorder: Recorder
    pack: DayPack
    bookings: Bookings

    def ask(self, command: CommandId, author: Author, request: Request) -> Outcome:
        """Do one act that needs no personal data."""
        return self.recorder.record(command, author, request)

    def ask_with_note(
        self, command: CommandId, author: Author, request: Park | Transfer | Leave | Undo, note: str
    ) -> Outcome:
        """Do an act with a remark; the remark goes to the vault, the fact names it."""
        if not note.strip():
            return self.ask(command, author, request)
        sealed = self.sealed_note(note)
        if isinstance(sealed, Refused):
            return sealed
        return self.recorder.record(command, author, replace(request, note=sealed.digest), [sealed])

    def write_note(self, command: CommandId, author: Author, visit: VisitId, text: str) -> Outcome:
        """Keep a remark on a visit."""
        sealed = self.sealed_note(text)
        if isinstance(sealed, Refused):
            return sealed
        return self.recorder.record(command, author, Note(visit, sealed.digest), [sealed])

    def sealed_note(self, text: str) -> Sealed | Refused:
        """A remark's record, unless it may not be kept."""
        return refused_text(text) or self.recorder.seal_text(NOTE, text.encode())

    def note(self, digest: Digest) -> str:
        """A remark's text."""
        return self.recorder.opened(digest).decode()


def pack_record(pack: DayPack) -> bytes:
    """A pack as the vault keeps it; it was verified before it came here."""
    return msgspec.json.encode(pack)


def opened(recorder: Recorder) -> Desk | None:
    """The desk of a session whose day pack this laptop accepted, None before that.

    The pack is this laptop's own copy: another laptop may have been the first of the
    venue, and its vault is not here.
    """
    session = recorder.floor.session
    accepted = recorder.floor.packs.get(recorder.device)
    if session is None or accepted is None:
        return None
    pack = _pack.decode(recorder.opened(accepted.pack))
    return Desk(recorder, pack, _listed(recorder, session.booking_list) or _of_pack(pack))


def _of_pack(pack: DayPack) -> Bookings:
    return Bookings(pack.bookings, pack.booking_list_as_of)


def _listed(recorder: Recorder, digest: Digest) -> Bookings | None:
    """The list that was loaded over the pack's, None when there is none or only another laptop has it.

    In the second case the readiness gate shows that the list here is not the announced one.
    """
    if digest in {pack.pack for pack in recorder.floor.packs.values()}:
        return None
    try:
        return bookings.decoded(recorder.opened(digest))
    except NotKept:
        return None
