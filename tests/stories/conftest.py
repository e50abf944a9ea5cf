"""Booths for the stories: closed, open, two laptops, programs to be shot."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.practice_booths import doors_open, morning, state

from .venue_day import Host, Laptop

__all__ = ["doors_open", "host", "laptop", "morning", "state"]


@pytest.fixture
def laptop(state: Path) -> Iterator[Laptop]:
    """A booth that puts its papers beside its state folder."""
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
