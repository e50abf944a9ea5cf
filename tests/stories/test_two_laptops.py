"""Two laptops of one venue that did not hear of each other for a while."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .venue_day import FAMILY, HANA, ICHIRO, SUDO, Laptop, copied, laid_down


def lines_of(laptop: Laptop) -> list[str]:
    """What one laptop wrote, as the line between them carries it."""
    journal = laptop.booth.desk.recorder._journal
    query = "SELECT line FROM entry WHERE device = ? ORDER BY seq"
    return [line for (line,) in journal._database.rows(query, (laptop.booth.device,))]


def hear(one: Laptop, other: Laptop) -> None:
    """Take in what the other wrote, and go on from the journal."""
    one.booth.desk.recorder._journal.merge(lines_of(other))
    one.restart()


@pytest.fixture
def two(morning: Path, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    first = Laptop(copied(morning, tmp_path / "L1"))
    state = tmp_path / "L2"
    state.mkdir()
    (state / "settings.json").write_text('{"device": "L2"}')
    second = Laptop(laid_down(state))
    yield first, second
    first.close()
    second.close()
    first.close()
    second.close()


class TestDoubleCheckIn:
    """Both laptops check in the same member of a family while the line between them is down."""

    SPEC = "2-1-(2)イ"

    def test_kept_as_conflict(self, two: tuple[Laptop, Laptop]):
        """After they hear of each other both say so; nobody's number is thrown away; a person settles it."""
        first, second = two
        first.open_doors()
        second.open_doors()
        for laptop in two:
            laptop.done(HANA, "check_in", booking=FAMILY, people=[{"seat": 1}])
        hear(first, second)
        hear(second, first)
        conflicts = [laptop.ask(HANA, "conflicts")["conflicts"] for laptop in (first, second)]
        assert conflicts[0] == conflicts[1]
        assert len(conflicts[0]) == 1
        assert first.waiting() == second.waiting()
        assert sorted(first.waiting()) == ["A101", "A201"]  # two clocks may differ by a millisecond
        first.done(HANA, "undo", ticket="A201", reason="other")
        hear(second, first)
        assert first.ask(HANA, "conflicts")["conflicts"] == second.ask(HANA, "conflicts")["conflicts"] == []
        assert second.waiting() == ["A101"]

    def test_own_numbers(self, two: tuple[Laptop, Laptop]):
        """Alone or together, the laptops give numbers of their own hundreds only."""
        first, second = two
        for laptop in two:
            laptop.open_doors()
        assert [laptop.walk_in() for laptop in (first, second, first, second)] == [
            "A101",
            "A201",
            "A102",
            "A202",
        ]
        hear(first, second)
        hear(second, first)
        assert [laptop.walk_in() for laptop in (first, second)] == ["A103", "A203"]
        assert sorted(first.waiting()[:-1]) == ["A101", "A102", "A201", "A202"]
        assert first.waiting()[-1] == "A103"


class TestOneCaller:
    """Each lane is called by one laptop."""

    SPEC = "2-1-(2)イ"

    def test_other_laptop(self, two: tuple[Laptop, Laptop]):
        """The second laptop hears that the first calls the lane; only the supervisor takes it over."""
        first, second = two
        first.open_doors()
        ticket = first.walk_in()
        hear(second, first)
        second.done(HANA, "sign_in", window="1")
        refused = second.ask(HANA, "call_next", lane="application")
        assert (refused["refused"], refused["detail"]) == ("lane_elsewhere", "L1")
        assert second.ask(ICHIRO, "take_lane", lane="application")["refused"] == "not_allowed"
        second.done(SUDO, "take_lane", lane="application")
        assert second.done(HANA, "call_next", lane="application")["tickets"] == [ticket]
        hear(first, second)
        assert first.ask(ICHIRO, "call_next", lane="application")["refused"] == "lane_elsewhere"
