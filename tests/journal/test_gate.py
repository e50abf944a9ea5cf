"""Databases that corrupt journals are refused at the door."""

import pytest

from kiosk.journal.errors import UnsafeDatabase
from kiosk.journal.gate import require_safe
from kiosk.journal.sqlcipher import sqlite_version


class TestGate:
    @pytest.mark.parametrize("version", [(3, 6, 23), (3, 7, 0), (3, 40, 1), (3, 51, 2), (3, 52, 0)])
    def test_refused(self, version):
        """A library with the WAL-reset fault keeps no journal."""
        with pytest.raises(UnsafeDatabase, match=r"3\.\d+"):
            require_safe(version)

    @pytest.mark.parametrize("version", [(3, 51, 3), (3, 52, 1), (3, 53, 0), (4, 0, 0)])
    def test_accepted(self, version):
        require_safe(version)

    def test_the_one_we_ship(self):
        """The library that comes with the program is safe."""
        require_safe(sqlite_version())
