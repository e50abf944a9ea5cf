"""Somebody wants to see what the screens look like at a booth that runs without one."""

from datetime import date

import pytest

from kiosk.bootstrap import build
from kiosk.services.practice import prepare
from kiosk.ui.pictures import pictures


class TestPictures:
    def test_of_a_practice_day(self, dressed, tmp_path):
        """The pages and the public display are there, at their sizes, and nothing was written down."""
        booth = build(tmp_path / "state")
        booth.desk = prepare(booth.shelf, None, date(2022, 11, 24), 20, 1).desk
        head = booth.desk.recorder.head()
        made = pictures(booth, tmp_path / "pictures")
        assert [path.name for path in made] == [
            "1-sign-in.png", "2-reception.png", "3-board.png", "5-public-display.png",
        ]  # fmt: skip
        assert all(path.stat().st_size > 5_000 for path in made)
        assert booth.desk.recorder.head() == head
        booth.close()

    def test_without_a_day(self, dressed, tmp_path):
        """There is nothing to show, and of a real day no picture is taken."""
        booth = build(tmp_path / "state")
        with pytest.raises(ValueError, match="practice"):
            pictures(booth, tmp_path / "pictures")
        booth.close()
