"""Whatever is written on a line, one JSON answer comes back and the booth goes on."""

import json

import msgspec
import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.driver.line import MAX_LINE, VERBS, run
from kiosk.projections.canonical import canonical
from tests.stories.venue_day import HANA, OFFICER, SUDO, WINDOWS, Laptop

KINDS = {"ack", "refused", "trouble"}
LOOKS = {"found", "kind", "booking", "board", "public", "tally", "visit", "conflicts", "papers", "readiness"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
IDS = st.text(
    st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="/"), min_size=1, max_size=20
)
slowly = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def fair(answer: dict) -> bool:
    """An answer is done, refused, in trouble, or what was looked for; and says of which line it is."""
    said = set(answer) & (KINDS | LOOKS)
    return "id" in answer and (len(set(answer) & KINDS) == 1 or bool(said & LOOKS))


class TestAnyLine:
    """Lines that nobody meant."""

    @slowly
    @given(st.binary())
    def test_bytes(self, patient: Laptop, line: bytes):
        """Any bytes at all."""
        assert fair(patient.line(line))

    @slowly
    @given(JSON)
    def test_json(self, patient: Laptop, line):
        """Any JSON, and what is not quite JSON."""
        assert fair(patient.line(json.dumps(line)))

    @slowly
    @given(JSON, JSON, JSON, JSON)
    def test_members(self, patient: Laptop, id_, who, do, arguments):
        """The right members with anything in them."""
        assert "refused" in patient.line(json.dumps({"id": id_, "as": who, "do": do, "with": arguments}))

    @slowly
    @given(IDS, st.sampled_from(sorted(VERBS)), st.sampled_from([HANA, OFFICER, SUDO]), JSON)
    def test_arguments(self, patient: Laptop, id_, do, who, arguments):
        """A real verb of a real person with any arguments."""
        assert fair(patient.line(json.dumps({"id": id_, "as": who, "do": do, "with": arguments})))

    @pytest.mark.parametrize("do", sorted(VERBS))
    def test_well_typed(self, patient: Laptop, do: str):
        """Arguments of the right types and any content: done or refused, kept or not, never half."""

        @settings(deadline=None, max_examples=20)
        @given(IDS, st.sampled_from([HANA, OFFICER, SUDO]), st.from_type(VERBS[do].takes))
        def ask(id_, who, arguments):
            plain = msgspec.to_builtins(arguments)
            if do in ("sign_in", "sign_out"):
                plain = plain | {"window": "9"} if do == "sign_in" else {"no": 1}  # everybody stays seated
            assert fair(patient.line(json.dumps({"id": id_, "as": who, "do": do, "with": plain})))

        ask()

    def test_nothing_half(self, patient: Laptop):
        """After all that, the journal folded anew is the floor that was shown."""
        shown = rfc8785.dumps(canonical(patient.booth.desk.recorder.floor))
        patient.restart()
        assert rfc8785.dumps(canonical(patient.booth.desk.recorder.floor)) == shown


NESTED = 100_000
HOSTILE = {
    "not utf-8": b'{"id":"a","as":"staff/p3","do":"board","with":{"\xff":1}}',
    "half a character": "{\"id\":\"あ".encode()[:-1],
    "utf-16": '{"id":"a"}'.encode("utf-16"),
    "lone surrogate": b'{"id":"a","as":"staff/p3","do":"find","with":{"text":"\\ud800"}}',
    "lone surrogate alone": b'"\\udfff"',
    "nested lists": b"[" * NESTED,
    "nested objects": b'{"id":' * NESTED,
    "nested in arguments": b'{"id":"a","as":"staff/p3","do":"find","with":' + b"[" * 900 + b"]" * 900 + b"}",
    "infinity": b'{"id":"a","as":"staff/p3","do":"find","with":{"text":"a","limit":1e999}}',
    "not a number": b'{"id":NaN}',
    "too long": b'{"id":"' + b"a" * MAX_LINE + b'"}',
    "nul": b"\x00",
    "array": b"[]",
    "string": b'"sign_in"',
    "null": b"null",
    "unknown member": b'{"id":"a","as":"staff/p3","do":"board","password":"x"}',
    "unknown verb": b'{"id":"a","as":"staff/p3","do":"delete_everything"}',
    "no id": b'{"as":"staff/p3","do":"board"}',
    "long id": b'{"id":"' + b"a" * 121 + b'","as":"staff/p3","do":"board"}',
    "id with a slash": b'{"id":"a/result","as":"staff/p3","do":"board"}',
    "id of spaces": b'{"id":" ","as":"staff/p3","do":"board"}',
    "nobody": b'{"id":"a","do":"board"}',
    "no role": b'{"id":"a","as":"p3","do":"board"}',
    "made-up role": b'{"id":"a","as":"admin/p3","do":"board"}',
    "arguments in a list": b'{"id":"a","as":"staff/p3","do":"board","with":[]}',
    "missing argument": b'{"id":"a","as":"staff/p3","do":"call_one","with":{}}',
    "argument too many": b'{"id":"a","as":"staff/p3","do":"call_one","with":{"ticket":"A101","pin":"1234"}}',
    "number for text": b'{"id":"a","as":"staff/p3","do":"call_one","with":{"ticket":101}}',
    "made-up lane": b'{"id":"a","as":"staff/p3","do":"call_next","with":{"lane":"vip"}}',
    "nobody came": b'{"id":"a","as":"staff/p3","do":"turn_away",'
    b'"with":{"lane":"application","stop":"other","people":0}}',
    "crowd": b'{"id":"a","as":"staff/p3","do":"turn_away",'
    b'"with":{"lane":"application","stop":"other","people":100}}',
    "name as terminal": '{"id":"a","as":"staff/p3","do":"choose_method","with":'
    '{"ticket":"A101","method":"terminal","terminal":"山田"}}'.encode(),
}  # fmt: skip


class TestHostileLine:
    """Lines that somebody meant badly."""

    @pytest.fixture(autouse=True)
    def seated(self, patient: Laptop) -> None:
        """Among any lines one may have signed somebody out."""
        for who, window in WINDOWS.items():
            patient.done(who, "sign_in", window=window)

    @pytest.mark.parametrize("name", HOSTILE)
    def test_refused(self, patient: Laptop, name: str):
        """Refused as a bad request, in one short line, without what was written."""
        said = patient.line(HOSTILE[name])
        assert said["refused"] == "bad_request"
        assert len(json.dumps(said)) < 200
        assert "山田" not in json.dumps(said, ensure_ascii=False)

    def test_mark_before_the_line(self, patient: Laptop):
        """Some editors put a mark before the first line; it is not the script's fault."""
        assert "board" in patient.line(b"\xef\xbb\xbf" + b'{"id":"a","as":"staff/p3","do":"board"}')

    def test_one_answer_a_line(self, patient: Laptop):
        """Every line that is not blank has one answer, in order, on one line."""
        lines = [b"\n", b"x\n", b"   \r\n", b'{"id":"a","as":"staff/p3","do":"board"}\n', b"\xff\n"]
        answers = list(run(patient.booth, lines))
        assert len(answers) == 3
        assert all(b"\n" not in answer for answer in answers)

    @pytest.mark.parametrize(
        "path", ["\x00", "/dev/zero", "/dev/stdin", "/", "", "/nowhere/at/all", "あ" * 5000]
    )
    def test_files_that_are_none(self, patient: Laptop, path: str):
        """A list or pack that is a device, a folder or nothing: refused, and never read without end."""
        assert patient.ask(SUDO, "load_bookings", path=path)["refused"] == "bookings_refused"
        assert patient.ask(SUDO, "accept_pack", path=path)["refused"] == "pack_refused"
