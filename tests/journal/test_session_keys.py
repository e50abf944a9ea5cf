"""The keys of a session: several ways to them, none made over old data, one destroyable."""

import json

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked

from kiosk.journal.errors import (
    Erased,
    KeysDamaged,
    KeysExist,
    KeysLocked,
    KeysMissing,
    NewerJournal,
    SlotUnavailable,
    Unavailable,
)
from kiosk.journal.keystore import KeyStore
from kiosk.journal.slots import SlotKind
from kiosk.journal.slots.os_keystore import OsKeystoreSlot, real_backend
from kiosk.journal.slots.owner_file import OwnerFileSlot
from kiosk.journal.slots.passphrase import PassphraseSlot
from kiosk.journal.vault import Vault


class Desktop(KeyringBackend):
    """A keystore like a desktop's, that can be locked or forgetful."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgetful = False

    def get_password(self, service, username):
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        if self.forgetful is None:
            raise KeyringLocked
        if not self.forgetful:
            self.kept[service, username] = password


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "session"


@pytest.fixture
def owner(tmp_path):
    return OwnerFileSlot(tmp_path / "device.key")


class TestCreate:
    def test_opened_again(self, folder, owner):
        """The keys made in the morning are the keys after lunch; the file alone helps nobody."""
        keys = KeyStore(folder, [owner])
        assert not keys.exists
        made = keys.create()
        assert keys.exists
        assert KeyStore(folder, [owner]).open() == made
        assert made.database.raw != made.vault.raw
        for file in folder.iterdir():
            assert file.stat().st_mode & 0o077 == 0
            assert made.database.raw not in file.read_bytes()

    def test_every_session_has_its_own(self, tmp_path, owner):
        assert KeyStore(tmp_path / "a", [owner]).create() != KeyStore(tmp_path / "b", [owner]).create()

    def test_twice(self, folder, owner):
        """Keys that exist are never replaced."""
        keys = KeyStore(folder, [owner])
        keys.create()
        with pytest.raises(KeysExist):
            keys.create()

    @pytest.mark.parametrize("left", ["journal.db", "vault-erased"])
    def test_over_old_entries(self, folder, owner, left):
        """Where a journal lies without its keys, no new key is made over it."""
        folder.mkdir()
        (folder / left).write_bytes(b"old")
        with pytest.raises(KeysMissing):
            KeyStore(folder, [owner]).create()

    def test_cut_short(self, folder, owner):
        """A power cut between the two files leaves no session, and the next try makes one."""
        keys = KeyStore(folder, [owner])
        keys.create()
        (folder / "keys.json").unlink()
        assert keys.create() == keys.open()

    def test_no_way_works(self, folder):
        """Keys that nobody could open again are not made."""
        desktop = Desktop()
        desktop.locked = True
        with pytest.raises(KeysLocked):
            KeyStore(folder, [OsKeystoreSlot(desktop, "L1")]).create()
        assert not (folder / "keys.json").exists()

    def test_folder_can_not_be_made(self, tmp_path, owner):
        (tmp_path / "file").write_text("x")
        with pytest.raises(Unavailable):
            KeyStore(tmp_path / "file" / "s", [owner]).create()


class TestSlots:
    def test_one_way_lost(self, folder, owner, tmp_path):
        """The laptop's key file is gone; the passphrase still opens the session."""
        made = KeyStore(folder, [owner, PassphraseSlot("柿の木坂")]).create()
        (tmp_path / "device.key").unlink()
        assert KeyStore(folder, [owner, PassphraseSlot("柿の木坂")]).open() == made
        with pytest.raises(KeysLocked):
            KeyStore(folder, [owner]).open()
        assert not (tmp_path / "device.key").exists()

    def test_wrong_passphrase(self, folder):
        KeyStore(folder, [PassphraseSlot("right")]).create()
        with pytest.raises(KeysLocked):
            KeyStore(folder, [PassphraseSlot("wrong")]).open()

    def test_added_later(self, folder, owner):
        """A passphrase added later opens the same keys."""
        made = KeyStore(folder, [owner]).create()
        KeyStore(folder, [owner]).add(PassphraseSlot("later"))
        assert KeyStore(folder, [PassphraseSlot("later")]).open() == made
        assert KeyStore(folder, [owner]).open() == made

    def test_unknown_way_is_kept(self, folder, owner):
        """A way that only a newer program or the city opens is passed over, and kept."""
        made = KeyStore(folder, [owner]).create()
        file = folder / "keys.json"
        body = json.loads(file.read_text())
        body["slots"].insert(0, {"kind": "recovery", "box": "..."})
        file.write_text(json.dumps(body))
        keys = KeyStore(folder, [owner])
        assert keys.open() == made
        keys.add(PassphraseSlot("x"))
        assert [slot["kind"] for slot in json.loads(file.read_text())["slots"]] == [
            "recovery",
            "owner_file",
            "passphrase",
        ]

    def test_owner_file_of_another_laptop(self, folder, owner, tmp_path):
        KeyStore(folder, [owner]).create()
        (tmp_path / "device.key").write_bytes(b"x" * 32)
        with pytest.raises(KeysLocked):
            KeyStore(folder, [owner]).open()

    def test_owner_file_cut_short(self, folder, owner, tmp_path):
        """A broken secret is not used and not replaced."""
        (tmp_path / "device.key").write_bytes(b"short")
        with pytest.raises(KeysLocked):
            KeyStore(folder, [owner]).create()
        assert (tmp_path / "device.key").read_bytes() == b"short"

    def test_desktop_keystore(self, folder):
        """Where the system keeps secrets, the session opens by it."""
        desktop = Desktop()
        made = KeyStore(folder, [OsKeystoreSlot(desktop, "L1")]).create()
        assert KeyStore(folder, [OsKeystoreSlot(desktop, "L1")]).open() == made
        desktop.locked = True
        with pytest.raises(KeysLocked):
            KeyStore(folder, [OsKeystoreSlot(desktop, "L1")]).open()

    def test_keystore_of_another_person(self, folder):
        KeyStore(folder, [OsKeystoreSlot(Desktop(), "L1")]).create()
        other = Desktop()
        with pytest.raises(KeysLocked):
            KeyStore(folder, [OsKeystoreSlot(other, "L1")]).open()
        assert other.kept == {}

    @pytest.mark.parametrize("forgetful", [True, None])
    def test_forgetful_keystore(self, forgetful):
        """A keystore that does not keep what it is given is not relied on."""
        desktop = Desktop()
        desktop.forgetful = forgetful
        with pytest.raises(SlotUnavailable):
            OsKeystoreSlot(desktop, "L1").close(b"k" * 32, "database")

    def test_keystore_spoilt(self):
        desktop = Desktop()
        slot = OsKeystoreSlot(desktop, "L1")
        fields = slot.close(b"k" * 32, "database")
        desktop.kept = dict.fromkeys(desktop.kept, "not hex")
        with pytest.raises(SlotUnavailable):
            slot.open(fields, "database")

    def test_only_real_keystores(self):
        """A substitute that keeps secrets in plain files is not taken for the system's keystore."""
        assert real_backend(Desktop()) is None
        assert real_backend(NoKeyring()) is None
        genuine = type("Keyring", (Desktop,), {"__module__": "keyring.backends.SecretService"})()
        assert real_backend(genuine) is genuine
        chained = type("Chained", (ChainerBackend,), {"backends": [Desktop(), genuine]})()
        assert real_backend(chained) is genuine

    def test_this_machine(self):
        """Asking a machine that has no keystore is harmless."""
        found = real_backend()
        assert found is None or isinstance(found, KeyringBackend)

    @pytest.mark.parametrize(
        "spoil",
        [
            {"memory_kib": 2**31},
            {"lanes": 99},
            {"passes": 10**6},
            {"salt": "!"},
            {"lanes": "many"},
            {"passes": 0},
            {"box": "?"},
        ],
    )
    def test_hostile_passphrase_slot(self, spoil):
        """A key file that asks for all the memory of the laptop gets a plain no."""
        slot = PassphraseSlot("x")
        fields = slot.close(b"k" * 32, "database")
        assert slot.open(fields, "database") == b"k" * 32
        with pytest.raises(SlotUnavailable):
            slot.open(fields | spoil, "database")
        with pytest.raises(SlotUnavailable):
            slot.open({"kind": SlotKind.PASSPHRASE}, "database")


class TestOpen:
    @pytest.mark.parametrize("name", ["keys.json", "vault-keys.json"])
    def test_gone(self, folder, owner, name):
        """A lost key file is said, and nothing is made in its place."""
        keys = KeyStore(folder, [owner])
        keys.create()
        (folder / name).unlink()
        with pytest.raises(KeysMissing):
            keys.open()
        assert not (folder / name).exists()

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "{",
            "[]",
            '{"format":1,"purpose":"database"}',
            '{"format":1,"purpose":"vault","slots":[]}',
        ],
    )
    def test_spoilt(self, folder, owner, text):
        keys = KeyStore(folder, [owner])
        keys.create()
        (folder / "keys.json").write_text(text)
        with pytest.raises(KeysDamaged):
            keys.open()

    def test_newer(self, folder, owner):
        keys = KeyStore(folder, [owner])
        keys.create()
        (folder / "keys.json").write_text('{"format":2,"purpose":"database","slots":[]}')
        with pytest.raises(NewerJournal):
            keys.open()

    def test_files_swapped(self, folder, owner):
        """The vault's file in the database's place is no key to the database."""
        keys = KeyStore(folder, [owner])
        keys.create()
        (folder / "keys.json").write_bytes((folder / "vault-keys.json").read_bytes())
        with pytest.raises(KeysDamaged):
            keys.open()


class TestErase:
    def test_gone_for_ever(self, folder, owner):
        """After erasure the facts open and the persons do not, after a restart too."""
        keys = KeyStore(folder, [owner])
        made = keys.create()
        vault = Vault(made.vault)
        sealed = vault.seal("person", b"x")
        keys.erase(vault)
        with pytest.raises(Erased):
            vault.open(sealed)
        again = KeyStore(folder, [owner]).open()
        assert (again.database, again.vault) == (made.database, None)
        assert not (folder / "vault-keys.json").exists()
        keys.erase(vault)

    def test_cut_short(self, folder, owner):
        """A power cut in the middle of erasing ends as erased, not as a lost key."""
        keys = KeyStore(folder, [owner])
        keys.create()
        (folder / "vault-erased").write_text("begun")
        assert keys.open().vault is None
        assert not (folder / "vault-keys.json").exists()

    def test_no_new_way_to_erased(self, folder, owner):
        """A passphrase added after erasure opens the facts only."""
        keys = KeyStore(folder, [owner])
        keys.erase(Vault(keys.create().vault))
        keys.add(PassphraseSlot("x"))
        assert KeyStore(folder, [PassphraseSlot("x")]).open().vault is None

    def test_file_is_overwritten(self, folder, owner):
        """The bytes of the key file are noise before its name goes; a link to it shows so."""
        keys = KeyStore(folder, [owner])
        made = keys.create()
        before = (folder / "vault-keys.json").read_bytes()
        (folder / "second-name").hardlink_to(folder / "vault-keys.json")
        keys.erase(Vault(made.vault))
        after = (folder / "second-name").read_bytes()
        assert len(after) == len(before)
        assert b"box" not in after
