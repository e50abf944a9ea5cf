"""Personal data: sealed apart, unguessable by name, gone for ever when its key is."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.ids import Digest
from kiosk.journal.errors import Erased, VaultDamaged
from kiosk.journal.vault import Vault, VaultKey

HANAKO = "千葉 花子".encode()


class TestSeal:
    @settings(deadline=None)
    @given(st.binary(max_size=300), st.text(max_size=10))
    def test_there_and_back(self, text, kind):
        vault = Vault(VaultKey(b"v" * 32))
        assert vault.open(vault.seal(kind, text)) == text

    def test_name_can_not_be_guessed(self, vault):
        """Who tries all names of the city finds nobody in the digests."""
        one, other = vault.seal("person", HANAKO), vault.seal("person", HANAKO)
        assert one.digest != other.digest != hashlib.sha256(HANAKO).hexdigest()
        assert HANAKO not in one.box
        assert one.box[12:] != other.box[12:]

    def test_key_of_another_length(self):
        with pytest.raises(ValueError, match="32 bytes"):
            VaultKey(b"short")

    def test_keys_are_not_shown(self):
        """A key never gets into a log by being printed."""
        assert "vvvv" not in repr(VaultKey(b"v" * 32))


class TestOpen:
    @pytest.mark.parametrize(
        "spoil",
        [
            lambda sealed, other: replace(sealed, box=other.box),
            lambda sealed, other: replace(sealed, digest=other.digest),
            lambda sealed, other: replace(sealed, kind="note"),
            lambda sealed, other: replace(sealed, box=sealed.box[:-1]),
            lambda sealed, other: replace(sealed, box=b""),
            lambda sealed, other: replace(sealed, digest=Digest("ぬ")),
        ],
    )
    def test_not_the_one_named(self, vault, spoil):
        """A swapped, renamed, cut or emptied record is never shown as somebody's."""
        with pytest.raises(VaultDamaged):
            vault.open(spoil(vault.seal("person", HANAKO), vault.seal("person", b"another")))

    def test_another_sessions_key(self, vault):
        with pytest.raises(VaultDamaged):
            Vault(VaultKey(b"w" * 32)).open(vault.seal("person", HANAKO))

    def test_sealed_under_a_false_name(self, vault):
        """Even who holds the key can not pass off one record under another's digest."""
        cipher, nonce = vault._cipher(), b"n" * 12
        box = nonce + cipher.encrypt(nonce, b"s" * 16 + b"another", b"vault 1 abcd person")
        sealed = replace(vault.seal("person", HANAKO), digest=Digest("abcd"), box=box)
        with pytest.raises(VaultDamaged):
            vault.open(sealed)


class TestErased:
    def test_nothing_is_read_or_sealed(self, vault):
        """After erasure the boxes stay and open for nobody."""
        sealed = vault.seal("person", HANAKO)
        assert not vault.erased
        vault.forget()
        assert vault.erased
        with pytest.raises(Erased):
            vault.open(sealed)
        with pytest.raises(Erased):
            vault.seal("person", HANAKO)
