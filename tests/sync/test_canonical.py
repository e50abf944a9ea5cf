"""One spelling for one value."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.canonical import MAX_SAFE_INTEGER, canonical_json, read_json
from sync.errors import JsonRefusal, JsonRefused

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
SCALAR = st.none() | st.booleans() | st.integers(-MAX_SAFE_INTEGER, MAX_SAFE_INTEGER) | TEXT
VALUE = st.recursive(
    SCALAR, lambda v: st.lists(v, max_size=4) | st.dictionaries(TEXT, v, max_size=4), max_leaves=20
)


def refusal(text: bytes, **limits: int) -> JsonRefusal:
    with pytest.raises(JsonRefused) as refused:
        read_json(text, **limits)
    return refused.value.code


class TestWriting:
    @given(VALUE)
    def test_comes_back(self, value):
        """What was written is what is read, and writing it again gives the same bytes."""
        written = canonical_json(value)
        assert read_json(written) == value
        assert canonical_json(read_json(written)) == written

    def test_keys_in_utf16_order(self):
        """RFC 8785 sorts by UTF-16 units, where 𠮷 comes before ﹏."""
        assert canonical_json({"﹏": 1, "𠮷": 2, "a": 3}) == '{"a":3,"𠮷":2,"﹏":1}'.encode()

    @pytest.mark.parametrize("value", [0.5, 1.0, MAX_SAFE_INTEGER + 1, -MAX_SAFE_INTEGER - 1, float("nan")])
    def test_numbers_that_programs_read_differently(self, value):
        """Fractions and very large numbers are not written."""
        with pytest.raises(JsonRefused) as refused:
            canonical_json([value])
        assert refused.value.code is JsonRefusal.BAD_NUMBER

    @pytest.mark.parametrize("value", ["\ud800", {"\udfff": 1}, {1: 2}, b"bytes", (1, 2), {"set"}])
    def test_what_json_cannot_hold(self, value):
        """Half a character or a foreign type is refused, not replaced."""
        with pytest.raises(JsonRefused) as refused:
            canonical_json(value)
        assert refused.value.code is JsonRefusal.NOT_WRITABLE

    def test_a_list_inside_itself(self):
        """An endless value is refused before it is endless."""
        endless: list = []
        endless.append(endless)
        with pytest.raises(JsonRefused) as refused:
            canonical_json(endless)
        assert refused.value.code is JsonRefusal.TOO_DEEP


class TestHostileText:
    @pytest.mark.parametrize(
        ("text", "code"),
        [
            (b'{"a":1,"a":1}', JsonRefusal.DUPLICATE_KEY),
            (b'{"a":{"b":1,"\\u0062":2}}', JsonRefusal.DUPLICATE_KEY),
            (b"[NaN]", JsonRefusal.BAD_NUMBER),
            (b"[-Infinity]", JsonRefusal.BAD_NUMBER),
            (b"[1.0]", JsonRefusal.BAD_NUMBER),
            (b"[1e3]", JsonRefusal.BAD_NUMBER),
            (b"[-0]", JsonRefusal.BAD_NUMBER),
            (b"[9007199254740992]", JsonRefusal.BAD_NUMBER),
            (b"[" + b"9" * 5000 + b"]", JsonRefusal.BAD_NUMBER),
            (b'["\\ud800"]', JsonRefusal.NOT_WRITABLE),
            (b'["\xff"]', JsonRefusal.NOT_UTF8),
            (b"\xef\xbb\xbf[]", JsonRefusal.NOT_JSON),
            (b"", JsonRefusal.NOT_JSON),
            (b"[1,]", JsonRefusal.NOT_JSON),
            (b"[] []", JsonRefusal.NOT_JSON),
            (b'["\n"]', JsonRefusal.NOT_JSON),
            (b"[" * 100_000, JsonRefusal.TOO_DEEP),
            (b'{"a":' * 100_000, JsonRefusal.TOO_DEEP),
            (b"[" + b"[]," * 300_000 + b"0]", JsonRefusal.TOO_MANY_PARTS),
            (b" " * (1 << 20) + b"1", JsonRefusal.TOO_LARGE),
        ],
    )
    def test_refused_by_name(self, text, code):
        """Each trick has its own refusal."""
        assert refusal(text) is code

    def test_brackets_in_text_do_not_count(self):
        """A name with brackets is no deep nesting."""
        value = ["[" * 1000, '\\"' + "{" * 1000]
        assert read_json(canonical_json(value)) == value

    @given(st.binary(max_size=60) | TEXT.map(str.encode))
    def test_any_bytes(self, text):
        """Nothing but the documented refusal ever comes out."""
        try:
            value = read_json(text)
        except JsonRefused:
            return
        assert json.loads(text) == value
