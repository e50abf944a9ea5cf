"""The sessions kept on this laptop, one folder each, and which of them is today's.

Layout of the state folder: ``settings.json``, ``trust/*.json``, ``keys/`` (this
laptop's own key), ``sessions/<session>/`` (journal and key files), ``current``.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.domain.ids import DeviceId, SessionId
from kiosk.journal.durable import write_new
from kiosk.journal.errors import JournalMissing
from kiosk.journal.keystore import JOURNAL_NAME, KeyStore
from kiosk.journal.slots import Slot
from kiosk.journal.store import Journal
from kiosk.journal.vault import Vault
from kiosk.services.recorder import Recorder
from kiosk.trouble import Trouble, TroubleCode

SESSIONS = "sessions"
CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Opens and begins sessions in a state folder; ``slots`` are this laptop's ways to its keys."""

    folder: Path
    device: DeviceId
    clock: SystemClock
    slots: Sequence[Slot]

    def place(self, session: SessionId) -> Path:
        """The folder of a session; a name is never a path."""
        if session != Path(session).name or session.startswith("."):
            raise Trouble(TroubleCode.STATE_UNUSABLE, "session")
        return self.folder / SESSIONS / session

    def keys(self, session: SessionId) -> KeyStore:
        """A session's key files."""
        return KeyStore(self.place(session), self.slots)

    def journal_path(self, session: SessionId) -> Path:
        """A session's database."""
        return self.place(session) / JOURNAL_NAME

    def current(self) -> SessionId | None:
        """The session last begun or taken up here, None on a new laptop."""
        path = self.folder / CURRENT
        try:
            return SessionId(path.read_text(encoding="utf-8").strip()) if path.exists() else None
        except (OSError, UnicodeDecodeError) as err:
            raise Trouble(TroubleCode.STATE_UNUSABLE, CURRENT) from err

    def take(self, session: SessionId) -> Recorder:
        """Open a session's journal, making session and keys when they never were.

        Raises:
            JournalTrouble: another program has it, or it is not to be written on.
        """
        store = self.keys(session)
        keys = store.open() if store.exists else store.create()
        with ExitStack() as unless_folded:
            journal = Journal.open(self.journal_path(session), keys.database, self.device, self.clock)
            unless_folded.callback(journal.close)
            recorder = Recorder(journal, Vault(keys.vault))
            unless_folded.pop_all()
        return recorder

    def take_up(self, session: SessionId) -> Recorder:
        """Open the journal of a session that was begun here; what is gone is never begun anew.

        Raises:
            JournalTrouble: as `take`, and JournalMissing when there is none.
        """
        if not self.journal_path(session).exists():
            raise JournalMissing(session)
        return self.take(session)

    def set_current(self, session: SessionId) -> None:
        """Remember which session this laptop works on."""
        try:
            write_new(self.folder / CURRENT, session.encode())
        except OSError as err:
            raise Trouble(TroubleCode.STATE_UNUSABLE, CURRENT) from err
