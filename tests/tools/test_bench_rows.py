"""The table of figures says what was measured, and what was aimed at."""

import pytest

from tools.bench_parts.rows import Row, at, ms, table


class TestPercentiles:
    @pytest.mark.parametrize(("percent", "value"), [(50, 3), (95, 5), (100, 5), (1, 1)])
    def test_of_five(self, percent, value):
        """The middle of five is the third, the tail the last."""
        assert at([5, 1, 4, 2, 3], percent) == value

    def test_of_one(self):
        """One measurement is its own middle and tail."""
        assert at([7.0], 50) == at([7.0], 95) == 7.0

    def test_of_a_hundred(self):
        """95 of a hundred are not above p95."""
        assert at(list(range(1, 101)), 95) == 95


class TestWriting:
    @pytest.mark.parametrize(
        ("seconds", "said"), [(0.0012, "1.20 ms"), (0.0456, "45.6 ms"), (1.5, "1500 ms")]
    )
    def test_digits(self, seconds, said):
        """As many digits as mean something."""
        assert ms(seconds) == said

    def test_table(self):
        """An aim that was missed stands out; where there is none, nothing is claimed."""
        lines = table(
            [Row("a", "1 ms", "<= 2 ms", True), Row("b", "3 ms", "<= 2 ms", False), Row("c", "4 ms")]
        )
        held = [line.split("|")[4].strip() for line in lines.splitlines()[2:]]
        assert held == ["yes", "**no**", ""]
