"""Two signatures on one payload: who wrote it, provably, even after one of the two schemes falls.

The envelope is DSSE (Dead Simple Signing Envelope, protocol 1): the signature covers the payload's type
and its exact bytes, so nothing has to be parsed before it is believed. Each signer holds an Ed25519 key
and an ML-DSA-65 key (FIPS 204) and both must verify. Knows nothing of what is inside the payload.
"""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey

from sync.errors import SignatureRefusal, SignatureRefused

ED25519_SUFFIX: Final = "/ed25519"
ML_DSA_65_SUFFIX: Final = "/ml-dsa-65"
_ENVELOPE_OVERHEAD: Final = 16_384


class KeyPurpose(StrEnum):
    """What a key may sign: the real work, or practice only. Never both."""

    REAL = "real"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """The public half of a signer that this laptop believes.

    Attributes:
        key_id: the signer's name, ASCII, such as "office-2022".
        purpose: real work or practice.
        ed25519: the raw public key, 32 bytes.
        ml_dsa_65: the raw public key, 1,952 bytes.
        valid_from: the first business day (ISO) this key may speak for.
        valid_until: the last business day (ISO) this key may speak for.
    """

    key_id: str
    purpose: KeyPurpose
    ed25519: bytes
    ml_dsa_65: bytes
    valid_from: str
    valid_until: str

    def covers(self, day: str) -> bool:
        """Whether an ISO date lies within the key's validity."""
        return self.valid_from <= day <= self.valid_until


@dataclass(frozen=True, slots=True)
class SignerKeys:
    """A signer's own pair of private keys; they never leave the office that issues."""

    key_id: str
    purpose: KeyPurpose
    ed25519: Ed25519PrivateKey
    ml_dsa_65: MLDSA65PrivateKey
    valid_from: str
    valid_until: str

    @classmethod
    def generate(cls, key_id: str, purpose: KeyPurpose, valid_from: str, valid_until: str) -> Self:
        """Make a fresh pair from the system's random source."""
        return cls(
            key_id,
            purpose,
            Ed25519PrivateKey.generate(),
            MLDSA65PrivateKey.generate(),
            valid_from,
            valid_until,
        )

    @property
    def trusted(self) -> TrustedKey:
        """The public half, to be handed to the laptops."""
        return TrustedKey(
            self.key_id,
            self.purpose,
            self.ed25519.public_key().public_bytes_raw(),
            self.ml_dsa_65.public_key().public_bytes_raw(),
            self.valid_from,
            self.valid_until,
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """A payload whose both signatures verified, and whose they were."""

    payload: bytes
    key: TrustedKey


class _Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    keyid: str
    sig: str


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    payload: str
    payloadType: str  # noqa: N815  the DSSE standard spells it so
    signatures: tuple[_Signature, ...]


_decoder = msgspec.json.Decoder(_Envelope)
_encoder = msgspec.json.Encoder(order="sorted")


def pre_authentication_encoding(payload_type: str, payload: bytes) -> bytes:
    """The bytes that are signed: DSSE's PAE, `DSSEv1 SP len SP type SP len SP payload`."""
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def sign_envelope(payload: bytes, payload_type: str, signer: SignerKeys) -> bytes:
    """Sign a payload with both keys and write the envelope as canonical JSON."""
    message = pre_authentication_encoding(payload_type, payload)
    envelope = _Envelope(
        payload=_to_base64(payload),
        payloadType=payload_type,
        signatures=(
            _Signature(signer.key_id + ED25519_SUFFIX, _to_base64(signer.ed25519.sign(message))),
            _Signature(signer.key_id + ML_DSA_65_SUFFIX, _to_base64(signer.ml_dsa_65.sign(message))),
        ),
    )
    return _encoder.encode(envelope)


def open_envelope(
    envelope: bytes, payload_type: str, trusted: Iterable[TrustedKey], *, max_payload: int
) -> Opened:
    """Give the payload back only if both signatures of one trusted signer verify over its exact bytes.

    Args:
        envelope: the file as read. It must be spelled exactly as `sign_envelope` spells it.
        payload_type: the one type that is expected here.
        trusted: the signers believed, each key id once.
        max_payload: the largest payload in bytes.

    Raises:
        SignatureRefused: with the reason. Nothing else is raised for any bytes.
    """
    if len(envelope) > max_payload * 4 // 3 + _ENVELOPE_OVERHEAD:
        raise SignatureRefused(SignatureRefusal.TOO_LARGE)
    parsed = _parse(envelope)
    if parsed.payloadType != payload_type:
        raise SignatureRefused(SignatureRefusal.WRONG_TYPE)
    key = _signer_named_by(parsed.signatures, tuple(trusted))
    payload = _from_base64(parsed.payload)
    if len(payload) > max_payload:
        raise SignatureRefused(SignatureRefusal.TOO_LARGE)
    _verify(key, pre_authentication_encoding(payload_type, payload), parsed.signatures)
    return Opened(payload, key)


def _parse(envelope: bytes) -> _Envelope:
    """One spelling only: a repeated member, a space or another order is refused, not interpreted."""
    try:
        parsed = _decoder.decode(envelope)
    except (ValueError, RecursionError) as err:
        raise SignatureRefused(SignatureRefusal.NOT_AN_ENVELOPE) from err
    if _encoder.encode(parsed) != envelope:
        raise SignatureRefused(SignatureRefusal.NOT_AN_ENVELOPE)
    return parsed


def _signer_named_by(signatures: tuple[_Signature, ...], trusted: tuple[TrustedKey, ...]) -> TrustedKey:
    if len(signatures) != 2:
        raise SignatureRefused(SignatureRefusal.MISSING_SIGNATURE)
    first, second = (signature.keyid for signature in signatures)
    key_id = first.removesuffix(ED25519_SUFFIX)
    if first != key_id + ED25519_SUFFIX or second != key_id + ML_DSA_65_SUFFIX:
        raise SignatureRefused(SignatureRefusal.MISSING_SIGNATURE)
    known = [key for key in trusted if key.key_id == key_id]
    if len(known) != 1:
        raise SignatureRefused(SignatureRefusal.UNKNOWN_KEY)
    return known[0]


def _verify(key: TrustedKey, message: bytes, signatures: tuple[_Signature, ...]) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(key.ed25519).verify(_from_base64(signatures[0].sig), message)
        MLDSA65PublicKey.from_public_bytes(key.ml_dsa_65).verify(_from_base64(signatures[1].sig), message)
    except (InvalidSignature, ValueError) as err:
        raise SignatureRefused(SignatureRefusal.BAD_SIGNATURE) from err


def _to_base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _from_base64(text: str) -> bytes:
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as err:
        raise SignatureRefused(SignatureRefusal.NOT_AN_ENVELOPE) from err
