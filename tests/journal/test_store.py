"""The journal on a real disk: what is acknowledged is kept, in order, by one program."""

import pytest

from kiosk.clock import SystemClock
from kiosk.domain.facts import Returned, SessionOpened
from kiosk.domain.ids import CommandId, SessionId, VisitId
from kiosk.journal.store import Journal

from .conftest import KEY, L1, STAFF

OPENED = SessionOpened(SessionId("S1"))
BACK = Returned(VisitId("V1"))


class TestAppend:
    def test_kept_after_closing(self, path):
        """What was acknowledged yesterday is there this morning."""
        with Journal.open(path, KEY, L1, SystemClock()) as journal:
            written = journal.append(CommandId("c1"), STAFF, [OPENED, BACK])
        with Journal.open(path, KEY, L1, SystemClock()) as journal:
            assert tuple(journal.entries()) == written
            assert journal.head() == (2, written[-1].hash)

    def test_first_line_of_all(self, journal):
        """A new journal begins at nothing, and its first line says so."""
        assert journal.head() == (0, "0" * 64)
        (entry,) = journal.append(CommandId("c1"), STAFF, [OPENED])
        assert (entry.seq, entry.prev, entry.author, entry.fact) == (1, "0" * 64, STAFF, OPENED)

    def test_nothing_to_write(self, journal):
        """A command that made nothing is a mistake of the program."""
        with pytest.raises(ValueError, match="makes facts"):
            journal.append(CommandId("c1"), STAFF, [])
        with pytest.raises(ValueError, match="is named"):
            journal.append(CommandId(""), STAFF, [OPENED])

    def test_asked_again(self, journal):
        """Whoever does not know whether a press was done can ask."""
        written = journal.append(CommandId("c1"), STAFF, [OPENED, BACK])
        journal.append(CommandId("c2"), STAFF, [BACK])
        assert journal.by_command(CommandId("c1")) == written
        assert journal.by_command(CommandId("c9")) == ()
