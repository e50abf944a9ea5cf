"""One JSON text for one value (RFC 8785), and a reader that accepts nothing surprising.

What is signed must have exactly one spelling. Only null, true, false, whole numbers within
±(2^53 - 1), text and containers are used: no fractions, so that no two languages can print a number
differently. Knows nothing of what the JSON means.
"""

import json
import re
from typing import Final, NoReturn, TypeAlias

import rfc8785

from sync.errors import JsonRefusal, JsonRefused

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

MAX_SAFE_INTEGER: Final = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly (RFC 8785 3.2.2.3)."""

_STRING_OR_BRACKET: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},]', re.DOTALL)
_SHALLOW_ENOUGH: Final = 64


def canonical_json(value: Json) -> bytes:
    """Write a value as RFC 8785 canonical JSON.

    Args:
        value: made of None, bool, int, str, list and dict with text keys.

    Returns:
        UTF-8 bytes without a final line end.

    Raises:
        JsonRefused: NOT_WRITABLE for lone surrogates, foreign types or keys that are not text;
            BAD_NUMBER for a fraction or a whole number beyond ±(2^53 - 1); TOO_DEEP beyond 64 levels.
    """
    _require_writable(value, 0)
    return rfc8785.dumps(value)


def read_json(
    text: bytes, *, max_bytes: int = 1 << 20, max_depth: int = 32, max_parts: int = 200_000
) -> Json:
    """Read JSON that is small, shallow and without double meaning.

    Args:
        text: UTF-8 JSON, without a byte order mark.
        max_bytes: the largest text that is looked at.
        max_depth: how many containers may stand inside each other (at most 64).
        max_parts: how many members and elements there may be in all.

    Raises:
        JsonRefused: with the reason. Nothing else is ever raised, whatever the bytes.
    """
    if len(text) > max_bytes:
        raise JsonRefused(JsonRefusal.TOO_LARGE)
    _require_shallow(text, min(max_depth, _SHALLOW_ENOUGH), max_parts)
    try:
        decoded = text.decode("utf-8")
    except UnicodeDecodeError as err:
        raise JsonRefused(JsonRefusal.NOT_UTF8) from err
    try:
        value: Json = json.loads(
            decoded,
            object_pairs_hook=_without_duplicates,
            parse_int=_safe_integer,
            parse_float=_no_fraction,
            parse_constant=_no_fraction,
        )
    except ValueError as err:
        raise JsonRefused(JsonRefusal.NOT_JSON) from err
    _require_writable(value, 0)
    return value


def _require_shallow(text: bytes, max_depth: int, max_parts: int) -> None:
    """Count brackets and commas before anything is built, so that a bomb costs no memory."""
    depth = parts = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        first = text[match.start()]
        if first in b"[{":
            depth += 1
            parts += 1
        elif first in b"]}":
            depth -= 1
        elif first == ord(","):
            parts += 1
        if depth > max_depth:
            raise JsonRefused(JsonRefusal.TOO_DEEP)
        if parts > max_parts:
            raise JsonRefused(JsonRefusal.TOO_MANY_PARTS)


def _without_duplicates(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise JsonRefused(JsonRefusal.DUPLICATE_KEY)
    return members


def _safe_integer(digits: str) -> int:
    if len(digits) > 17:
        raise JsonRefused(JsonRefusal.BAD_NUMBER)
    number = int(digits)
    if abs(number) > MAX_SAFE_INTEGER or digits == "-0":
        raise JsonRefused(JsonRefusal.BAD_NUMBER)
    return number


def _no_fraction(_digits: str) -> NoReturn:
    raise JsonRefused(JsonRefusal.BAD_NUMBER)


def _require_writable(value: object, depth: int) -> None:
    if depth > _SHALLOW_ENOUGH:
        raise JsonRefused(JsonRefusal.TOO_DEEP)
    match value:
        case None | bool():
            return
        case int():
            if abs(value) > MAX_SAFE_INTEGER:
                raise JsonRefused(JsonRefusal.BAD_NUMBER)
        case float():
            raise JsonRefused(JsonRefusal.BAD_NUMBER)
        case str():
            _require_text(value)
        case list():
            for element in value:
                _require_writable(element, depth + 1)
        case dict():
            for key, member in value.items():
                _require_text(key)
                _require_writable(member, depth + 1)
        case _:
            raise JsonRefused(JsonRefusal.NOT_WRITABLE)


def _require_text(value: object) -> None:
    """Lone surrogates cannot be written as UTF-8; a key that is not text is no JSON."""
    if not isinstance(value, str):
        raise JsonRefused(JsonRefusal.NOT_WRITABLE)
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as err:
        raise JsonRefused(JsonRefusal.NOT_WRITABLE) from err
