"""Whose word it is."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.errors import SignatureRefusal, SignatureRefused
from sync.signing import KeyPurpose, SignerKeys, open_envelope, pre_authentication_encoding, sign_envelope
from sync.trust import read_trust, write_trust

KIND = "application/vnd.example+json"
OFFICE = SignerKeys.generate("office-2022", KeyPurpose.REAL, "2022-06-01", "2023-03-31")
OTHER = SignerKeys.generate("office-2022", KeyPurpose.REAL, "2022-06-01", "2023-03-31")
SIGNED = sign_envelope(b'{"a":1}', KIND, OFFICE)


def refusal(envelope: bytes, trusted=(OFFICE.trusted,), kind=KIND, max_payload=1000) -> SignatureRefusal:
    with pytest.raises(SignatureRefused) as refused:
        open_envelope(envelope, kind, trusted, max_payload=max_payload)
    return refused.value.code


def rewritten(**members) -> bytes:
    envelope = json.loads(SIGNED) | members
    return json.dumps(envelope, sort_keys=True, separators=(",", ":")).encode()


def signatures() -> list[dict[str, str]]:
    return json.loads(SIGNED)["signatures"]


class TestBelieved:
    def test_own_word(self):
        """What the office signed comes back byte for byte, with the key that signed it."""
        opened = open_envelope(SIGNED, KIND, [OTHER_NAME, OFFICE.trusted], max_payload=1000)
        assert opened.payload == b'{"a":1}'
        assert opened.key == OFFICE.trusted

    def test_encoding_of_the_standard(self):
        """The example of the DSSE protocol itself."""
        encoded = pre_authentication_encoding("http://example.com/HelloWorld", b"hello world")
        assert encoded == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"


OTHER_NAME = replace(OTHER.trusted, key_id="office-2021")


class TestNotBelieved:
    def test_a_stranger(self):
        """A key nobody trusts."""
        assert refusal(SIGNED, ()) is SignatureRefusal.UNKNOWN_KEY
        assert refusal(SIGNED, [OTHER_NAME]) is SignatureRefusal.UNKNOWN_KEY

    def test_two_keys_of_one_name(self):
        """A doubtful list of keys believes neither."""
        assert refusal(SIGNED, [OFFICE.trusted, OTHER.trusted]) is SignatureRefusal.UNKNOWN_KEY

    def test_a_stranger_with_a_known_name(self):
        """The name alone convinces nobody."""
        assert refusal(SIGNED, [OTHER.trusted]) is SignatureRefusal.BAD_SIGNATURE

    @pytest.mark.parametrize("scheme", ["ed25519", "ml_dsa_65"])
    def test_one_scheme_broken(self, scheme):
        """If only one of the two signatures holds, neither counts."""
        half = replace(OFFICE.trusted, **{scheme: getattr(OTHER.trusted, scheme)})
        assert refusal(SIGNED, [half]) is SignatureRefusal.BAD_SIGNATURE

    @pytest.mark.parametrize("kept", [[], [0], [1], [0, 0], [1, 1], [1, 0], [0, 1, 0]], ids=str)
    def test_signatures_missing_or_doubled(self, kept):
        """Both signatures, once each, in their order."""
        both = signatures()
        envelope = rewritten(signatures=[both[place] for place in kept])
        assert refusal(envelope) is SignatureRefusal.MISSING_SIGNATURE

    def test_empty_signatures(self):
        """Zero bytes are no signature."""
        blank = [signature | {"sig": ""} for signature in signatures()]
        assert refusal(rewritten(signatures=blank)) is SignatureRefusal.BAD_SIGNATURE

    def test_changed_payload(self):
        """One byte more and nobody said it."""
        assert refusal(rewritten(payload="eyJhIjoyfQ==")) is SignatureRefusal.BAD_SIGNATURE

    def test_another_kind(self):
        """A signed receipt cannot be handed in as something else."""
        assert refusal(SIGNED, kind="application/other") is SignatureRefusal.WRONG_TYPE
        assert refusal(rewritten(payloadType="x"), kind="x") is SignatureRefusal.BAD_SIGNATURE

    def test_too_large(self):
        """Size is judged before anything is decoded, and after."""
        assert refusal(SIGNED, max_payload=6) is SignatureRefusal.TOO_LARGE
        assert refusal(b"[" * 20_000) is SignatureRefusal.TOO_LARGE

    @pytest.mark.parametrize(
        "envelope",
        [
            *(b"", b"null", b"[" * 9000, b"{}", SIGNED[:-1], SIGNED + b"\n", b" " + SIGNED),
            SIGNED.replace(b'{"payload"', b'{"payload":"","payload"', 1),
            SIGNED.replace(b'{"payload"', b'{"more":1,"payload"', 1),
            rewritten(payload="eyJhIjoxfQ"),
            rewritten(payload="あ"),
        ],
    )
    def test_another_spelling(self, envelope):
        """There is one spelling of an envelope; everything else is no envelope."""
        assert refusal(envelope) is SignatureRefusal.NOT_AN_ENVELOPE

    @settings(max_examples=200)
    @given(st.integers(0, len(SIGNED) - 1), st.integers(1, 255))
    def test_any_byte_changed(self, place, change):
        """Whatever byte changes on the way, the envelope is refused."""
        changed = bytearray(SIGNED)
        changed[place] ^= change
        with pytest.raises(SignatureRefused):
            open_envelope(bytes(changed), KIND, [OFFICE.trusted], max_payload=1000)

    @given(st.binary(max_size=200))
    def test_any_bytes(self, envelope):
        """No bytes raise anything else."""
        with pytest.raises(SignatureRefused):
            open_envelope(envelope, KIND, [OFFICE.trusted], max_payload=1000)


class TestTrustFile:
    def test_comes_back(self):
        """The list of keys survives its file."""
        keys = (OFFICE.trusted, OTHER_NAME)
        assert read_trust(write_trust(keys)) == keys

    @pytest.mark.parametrize(
        "change",
        [
            (b'"version":1', b'"version":2'),
            (b'"format":"madoguchi-trust"', b'"format":"other"'),
            (b'"purpose":"real"', b'"purpose":"both"'),
            (b"2023-03-31", b"2023-02-31"),
            (b'"key_id":"office-2022"', b'"key_id":"../office"'),
            (b'"key_id":"office-2022"', b'"key_id":7'),
            (b'"ed25519":"', b'"ed25519":"AAAA'),
            (b'"ed25519":"', b'"ed25519":"-'),
            (b'"valid_from":"2022-06-01"', b'"valid_from":"20220601"'),
            (b'"keys":[', b'"more":1,"keys":['),
            (b'"purpose"', b'"extra":"1","purpose"'),
        ],
        ids=lambda change: change[1].decode(),
    )
    def test_a_file_that_is_not_quite_one(self, change):
        """Nothing in the list of keys is guessed."""
        text = write_trust([OFFICE.trusted])
        broken = text.replace(*change, 1)
        assert broken != text
        with pytest.raises(SignatureRefused) as refused:
            read_trust(broken)
        assert refused.value.code is SignatureRefusal.UNKNOWN_KEY

    def test_one_name_twice(self):
        """Two keys of one name are refused."""
        with pytest.raises(SignatureRefused):
            read_trust(write_trust([OFFICE.trusted, OTHER.trusted]))

    @given(st.binary(max_size=100))
    def test_any_bytes(self, text):
        """No bytes raise anything else."""
        with pytest.raises(SignatureRefused):
            read_trust(text)

    def test_validity_has_both_ends(self):
        """The first and the last day count, the days around do not."""
        days = ("2022-05-31", "2022-06-01", "2023-03-31", "2023-04-01")
        assert [OFFICE.trusted.covers(day) for day in days] == [False, True, True, False]
