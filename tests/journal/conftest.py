"""A booth's facts and a journal on a real disk, for the tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.domain.entry import Author
from kiosk.domain.ids import DeviceId, PersonId, WindowId
from kiosk.domain.words import Role
from kiosk.journal.sqlcipher import DatabaseKey
from kiosk.journal.store import Journal
from kiosk.journal.vault import Vault, VaultKey

KEY = DatabaseKey(b"k" * 32)
VAULT_KEY = VaultKey(b"v" * 32)
L1 = DeviceId("L1")
STAFF = Author(PersonId("p1"), Role.STAFF, WindowId("2"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "session" / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with Journal.open(path, KEY, L1, SystemClock()) as opened:
        yield opened


@pytest.fixture
def vault() -> Vault:
    return Vault(VAULT_KEY)
