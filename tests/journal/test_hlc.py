"""The order of facts: only rising, whatever the clocks do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import SystemClock
from kiosk.domain.entry import Hlc
from kiosk.domain.ids import DeviceId
from kiosk.journal.hlc import COUNT_MAX, HybridClock, from_text, to_text

L1, L2 = DeviceId("L1"), DeviceId("L2")
devices = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
readings = st.builds(Hlc, st.integers(0, 10**15 - 1), st.integers(0, COUNT_MAX), devices)


class Hands:
    """A clock whose hands the test sets."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        return self.seconds


def clock_at(seconds: float) -> tuple[SystemClock, Hands]:
    mono = Hands(0.0)
    return SystemClock(0, Hands(seconds), mono), mono


class TestText:
    @settings(deadline=None)
    @given(readings)
    def test_there_and_back(self, reading):
        assert from_text(to_text(reading)) == reading

    @settings(deadline=None)
    @given(readings, readings)
    def test_text_order_is_time_order(self, one, other):
        """A list sorted as text is a list sorted by time."""
        assert (to_text(one) < to_text(other)) == (one < other)

    @pytest.mark.parametrize("text", ["", "1-2-L1", "000000000000001-000002-", "x" * 30])
    def test_anything_else(self, text):
        with pytest.raises(ValueError, match="not a clock reading"):
            from_text(text)

    @pytest.mark.parametrize(
        "reading", [Hlc(-1, 0, L1), Hlc(10**15, 0, L1), Hlc(1, COUNT_MAX + 1, L1), Hlc(1, 1, DeviceId(""))]
    )
    def test_out_of_width(self, reading):
        """What would not sort as text is not written."""
        with pytest.raises(ValueError, match="not a clock reading"):
            to_text(reading)


class TestTick:
    def test_within_one_millisecond(self):
        """Many facts in one millisecond keep their order by count."""
        clock, mono = clock_at(1000.0)
        hybrid = HybridClock(L1, clock)
        assert hybrid.last is None
        assert [hybrid.tick() for _ in range(3)] == [Hlc(1_000_000, count, L1) for count in range(3)]
        mono.seconds = 0.001
        assert hybrid.tick() == Hlc(1_000_001, 0, L1)

    def test_count_runs_over(self):
        """When the count is used up the millisecond moves on."""
        clock, _ = clock_at(1000.0)
        hybrid = HybridClock(L1, clock, Hlc(1_000_000, COUNT_MAX, L1))
        assert hybrid.tick() == Hlc(1_000_001, 0, L1)

    @settings(deadline=None)
    @given(st.lists(st.one_of(st.floats(0, 100), readings), max_size=30), st.floats(0, 2e9))
    def test_only_rises(self, happenings, start):
        """Time passing, other laptops' readings, any order: each tick is later than all before."""
        clock, mono = clock_at(start)
        hybrid = HybridClock(L1, clock)
        before = hybrid.tick()
        for happening in happenings:
            followed = before
            if isinstance(happening, Hlc):
                if hybrid.observe(happening):
                    followed = max(before, happening)
            else:
                mono.seconds += happening
            tick = hybrid.tick()
            assert tick > before
            assert (tick.ms, tick.count) > (followed.ms, followed.count)
            before = tick


class TestObserve:
    def test_a_minute_ahead_is_followed(self):
        """A laptop half a minute ahead does not have its facts sorted after ours."""
        clock, _ = clock_at(1000.0)
        hybrid = HybridClock(L1, clock)
        assert hybrid.observe(Hlc(1_060_000, 4, L2)) is True
        assert hybrid.tick() == Hlc(1_060_000, 5, L1)

    def test_more_is_said_and_not_followed(self):
        """A laptop with next year's clock does not drag the venue along."""
        clock, _ = clock_at(1000.0)
        hybrid = HybridClock(L1, clock)
        assert hybrid.observe(Hlc(1_060_001, 0, L2)) is False
        assert hybrid.tick() == Hlc(1_000_000, 0, L1)

    def test_the_past_changes_nothing(self):
        """An old fact that arrives late does not move the clock."""
        clock, _ = clock_at(1000.0)
        hybrid = HybridClock(L1, clock, Hlc(1_000_000, 7, L1))
        assert hybrid.observe(Hlc(5, 0, L2)) is True
        assert hybrid.last == Hlc(1_000_000, 7, L1)
