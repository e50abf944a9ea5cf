"""The prepared days of the bench are days that the product itself would have made."""

from pathlib import Path

from kiosk.bootstrap import build
from kiosk.domain.words import Exit, Lane, Place
from tools.bench_parts.days import Keyboard, open_day
from tools.bench_parts.disk import fsync


class TestPreparedDay:
    def test_stands(self, tmp_path: Path):
        """Everybody stands where the facts say, nothing contradicts, and the day goes on from there."""
        open_day(tmp_path / "state", visits=7, waiting=3)
        booth = build(tmp_path / "state")
        try:
            floor = booth.desk.recorder.floor
            assert len(floor.visits) == 7
            assert [visit.place for visit in floor.visits.values()].count(Place.WAITING) == 3
            assert [visit.exit for visit in floor.visits.values()].count(Exit.COMPLETED) == 4
            assert floor.contradictions == []
            assert floor.strays == 0
            person = {"kana": "ケイソク", "name": "計測"}
            said = Keyboard(booth, pressed=100).press(
                "staff/p3", "check_in_walk_in", lane=Lane.APPLICATION, people=[person]
            )
            assert said["tickets"] == ["A108"]
        finally:
            booth.close()

    def test_sync(self, tmp_path: Path):
        """The yardstick syncs as often as it says, to the folder that is measured."""
        row, seconds = fsync(tmp_path, 3)
        assert len(seconds) == 3
        assert (tmp_path / "yardstick").stat().st_size == 3 * 4096
        assert row.held is None
