"""A secret kept by the operating system for the signed-in user.

Windows Credential Manager, or the Secret Service of a Linux desktop.  Substitutes that keep
secrets in plain files are not accepted: the owner's file does that openly.
"""

import secrets

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringError

from kiosk.journal.errors import SlotUnavailable
from kiosk.journal.slots import SECRET, Fields, SlotKind, unwrap, wrap

SERVICE = "madoguchi-kiosk"

_REAL = ("Windows", "SecretService", "libsecret", "kwallet", "macOS")


def real_backend(found: KeyringBackend | None = None) -> KeyringBackend | None:
    """Give the system's own keystore, or None when this laptop has none."""
    backend = found if found is not None else keyring.get_keyring()
    candidates = list(backend.backends) if isinstance(backend, ChainerBackend) else [backend]
    real = (
        one for one in candidates if type(one).__module__ in {f"keyring.backends.{name}" for name in _REAL}
    )
    return next(real, None)


class OsKeystoreSlot:
    """The laptop's secret as ``account`` of the system's keystore."""

    kind = SlotKind.OS_KEYSTORE

    def __init__(self, backend: KeyringBackend, account: str) -> None:
        self._backend = backend
        self._account = account

    def close(self, key: bytes, purpose: str) -> Fields:
        """Wrap a key; the laptop's secret is made when there is none, and never replaced.

        Raises:
            SlotUnavailable: the keystore is locked, or forgets what it is given.
        """
        if self._stored() is None:
            try:
                self._backend.set_password(SERVICE, self._account, secrets.token_bytes(SECRET).hex())
            except KeyringError as err:
                raise SlotUnavailable(self.kind) from err
        return wrap(self._secret(), key, self.kind, purpose)

    def open(self, fields: Fields, purpose: str) -> bytes:
        """Unwrap a key.

        Raises:
            SlotUnavailable: the keystore is locked, or the secret gone or another laptop's.
        """
        return unwrap(self._secret(), fields, self.kind, purpose)

    def _stored(self) -> str | None:
        try:
            return self._backend.get_password(SERVICE, self._account)
        except KeyringError as err:
            raise SlotUnavailable(self.kind) from err

    def _secret(self) -> bytes:
        try:
            secret = bytes.fromhex(self._stored() or "")
        except ValueError as err:
            raise SlotUnavailable(self.kind) from err
        if len(secret) != SECRET:
            raise SlotUnavailable(self.kind)
        return secret
