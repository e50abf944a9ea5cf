"""Booths of a practice day in a folder of their own, for every folder of tests that asks one line by line.

Not loaded for the tests of rules alone, which need no booth: whoever wants these fixtures
takes them into its own ``conftest.py``.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.venue_day import Laptop, copied, laid_down


@pytest.fixture(scope="session")
def morning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder before anybody came to work."""
    return laid_down(tmp_path_factory.mktemp("morning") / "state")


@pytest.fixture(scope="session")
def doors_open(morning: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder with everybody at their window and the doors open."""
    state = copied(morning, tmp_path_factory.mktemp("open") / "state")
    Laptop(state).open_doors().close()
    return state


@pytest.fixture
def state(doors_open: Path, tmp_path: Path) -> Path:
    """A day with the doors open that one test has for itself."""
    return copied(doors_open, tmp_path / "state")


@pytest.fixture
def laptop(state: Path) -> Iterator[Laptop]:
    """A booth with the doors open."""
    booth = Laptop(state)
    yield booth
    booth.close()


@pytest.fixture(scope="module")
def patient(doors_open: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    """A booth that hears everything a module has to say to it."""
    booth = Laptop(copied(doors_open, tmp_path_factory.mktemp("patient") / "state"))
    yield booth
    booth.close()
