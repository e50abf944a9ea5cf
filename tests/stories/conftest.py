"""Booths for the stories: closed, open, two laptops, programs to be shot."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from .venue_day import Host, Laptop, copied, laid_down


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
    return copied(doors_open, tmp_path / "state")


@pytest.fixture
def laptop(state: Path) -> Iterator[Laptop]:
    booth = Laptop(state, ticket_printer=f"folder:{state.parent / 'papers'}")
    yield booth
    booth.close()


@pytest.fixture(scope="session")
def host() -> Iterator[Host]:
    if not hasattr(os, "pidfd_open"):
        pytest.skip("programs are shot on Linux only")
    program = Host()
    yield program
    program.close()
