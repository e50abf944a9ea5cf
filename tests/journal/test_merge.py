"""Another laptop's facts: taken in whole and in order, or not at all."""

import time
from dataclasses import replace

import msgspec
import pytest

from kiosk.clock import SystemClock
from kiosk.domain.facts import Returned
from kiosk.domain.ids import CommandId, DeviceId, VisitId
from kiosk.journal.codec import canonical, line_of
from kiosk.journal.errors import MergeRejected, NewerJournal
from kiosk.journal.store import Journal

from .conftest import KEY, L1, STAFF

L2 = DeviceId("L2")


@pytest.fixture
def others(tmp_path):
    """Ten lines that laptop L2 wrote, its clock right."""
    return lines_of(tmp_path / "l2" / "journal.db", SystemClock())


def lines_of(path, clock):
    with Journal.open(path, KEY, L2, clock) as journal:
        for number in range(10):
            journal.append(CommandId(f"o{number}"), STAFF, [Returned(VisitId(f"W{number}"))])
        return [line_of(entry) for entry in journal.entries()]


def changed(line, **changes):
    return canonical(msgspec.json.decode(line) | changes)


class TestMerge:
    def test_taken_in(self, path, journal, others):
        """Both laptops' facts stand in one order, and are there after a restart."""
        journal.append(CommandId("c1"), STAFF, [Returned(VisitId("V1"))])
        taken = journal.merge(others)
        assert [entry.seq for entry in taken] == list(range(1, 11))
        (mine,) = journal.append(CommandId("c2"), STAFF, [Returned(VisitId("V2"))])
        assert mine.hlc > taken[-1].hlc
        journal.close()
        with Journal.open(path, KEY, L1, SystemClock()) as again:
            found = list(again.entries())
            assert len(found) == 12
            assert found == sorted(found, key=lambda entry: entry.hlc)
            assert again.head() == (2, mine.hash)

    def test_sent_twice(self, journal, others):
        """Lines sent again, whole or in part, are taken in once."""
        assert len(journal.merge(others[:6])) == 6
        assert len(journal.merge(others[3:])) == 4
        assert journal.merge(others) == ()
        assert len(list(journal.entries())) == 10

    def test_twice_in_one_sending(self, journal, others):
        assert len(journal.merge([*others[:2], *others])) == 10

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda lines: lines[1:],
            lambda lines: [lines[0], *lines[2:]],
            lambda lines: [lines[1], lines[0]],
            lambda lines: [lines[0], changed(lines[1], prev="0" * 64)],
            lambda lines: [lines[0], changed(lines[1], hlc=msgspec.json.decode(lines[0])["hlc"])],
            lambda lines: [lines[0], changed(lines[1], command="")],
            lambda lines: [lines[0], lines[1].replace(",", ", ", 1)],
            lambda lines: [lines[0], changed(lines[0], wall="another")],
            lambda lines: [lines[0], "not a line"],
            lambda lines: [lines[0], changed(lines[1], fact={"visit": 1})],
        ],
    )
    def test_not_as_written(self, journal, others, spoil):
        """A gap, a swap, a changed, foreign or unreadable line: none of the sending is taken."""
        with pytest.raises(MergeRejected):
            journal.merge(spoil(others))
        assert list(journal.entries()) == []
        assert len(journal.merge(others)) == 10

    def test_another_history(self, journal, others, tmp_path):
        """A laptop restored from an old copy tells another story of the same numbers; it is not believed."""
        journal.merge(others)
        with pytest.raises(MergeRejected, match="L2:1 differs"):
            journal.merge(lines_of(tmp_path / "l2-restored" / "journal.db", SystemClock()))

    def test_in_my_name(self, journal, others):
        """Nobody else adds facts in this laptop's name; its own lines coming back are nothing new."""
        (mine,) = journal.append(CommandId("c1"), STAFF, [Returned(VisitId("V1"))])
        assert journal.merge([line_of(mine)]) == ()
        forged = replace(mine, seq=2, prev=mine.hash)
        with pytest.raises(MergeRejected, match="not from here"):
            journal.merge([line_of(forged)])

    def test_newer_program(self, journal, others):
        """A laptop with a newer program is named; nothing of it is dropped silently."""
        with pytest.raises(NewerJournal):
            journal.merge([changed(others[0], kind="box_sealed")])

    def test_clock_far_ahead(self, path, journal, tmp_path):
        """A laptop living tomorrow is shown, its facts are kept, and our clock stays, after a restart too."""
        tomorrow = SystemClock(0, lambda: time.time() + 86_400)
        journal.merge(lines_of(tmp_path / "l2" / "journal.db", tomorrow))
        assert journal.far_ahead == (L2,)
        journal.close()
        with Journal.open(path, KEY, L1, SystemClock()) as again:
            (mine,) = again.append(CommandId("c1"), STAFF, [Returned(VisitId("V1"))])
            assert mine.hlc.ms < (time.time() + 60) * 1000

    def test_followed_clock_is_remembered(self, path, journal, tmp_path):
        """Half a minute ahead is followed, and a restart does not fall behind it."""
        ahead = SystemClock(0, lambda: time.time() + 30)
        taken = journal.merge(lines_of(tmp_path / "l2" / "journal.db", ahead))
        assert journal.far_ahead == ()
        journal.close()
        with Journal.open(path, KEY, L1, SystemClock()) as again:
            (mine,) = again.append(CommandId("c1"), STAFF, [Returned(VisitId("V1"))])
            assert mine.hlc > taken[-1].hlc
