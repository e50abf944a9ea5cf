"""A day pack is believed whole, or refused with a reason and a place."""

import gc
import json
import tracemalloc
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.canonical import canonical_json
from sync.daypack import (
    MAX_FILE_BYTES,
    PAYLOAD_TYPE,
    day_pack_digest,
    read_day_pack,
    read_day_pack_file,
    seal_day_pack,
)
from sync.errors import DayPackRefusal, DayPackRefused
from sync.practice import make_practice_pack, practice_signer
from sync.signing import KeyPurpose, SignerKeys, sign_envelope
from sync.trust import read_trust

Why = DayPackRefusal
RULES, FIRST, SECOND = "rule_tables[0]", "bookings[0].people[0]", "bookings[0].people[1]"
GOLDEN = Path(__file__).parent / "golden"
SIGNER = practice_signer()
TRUSTED = (SIGNER.trusted,)
SMALL = make_practice_pack(date(2022, 11, 24), count=6, seed=7)
REAL = SignerKeys.generate("office-2022", KeyPurpose.REAL, "2022-07-01", "2023-03-31")


def as_members() -> dict:
    """The small day as plain JSON values, to be bent."""
    return msgspec.json.decode(msgspec.json.encode(SMALL))


def signed(payload, signer: SignerKeys = SIGNER) -> bytes:
    """Sign anything as a day pack, without the checks of the real sealer."""
    raw = payload if isinstance(payload, bytes) else msgspec.json.encode(payload, order="sorted")
    return sign_envelope(raw, PAYLOAD_TYPE, signer)


def refusal(sealed: bytes, trusted=TRUSTED) -> tuple[DayPackRefusal, str]:
    with pytest.raises(DayPackRefused) as refused:
        read_day_pack(sealed, trusted)
    return refused.value.code, refused.value.where


def bent(path: str, value) -> bytes:
    """The small day with one place changed, signed by a key that may sign."""
    members = as_members()
    place = members
    *steps, last = path.split(".")
    for step in steps:
        place = place[int(step)] if step.isdigit() else place[step]
    place[int(last) if last.isdigit() else last] = value
    return signed(members)


class TestWholeDay:
    def test_comes_back(self):
        """What the office sealed is what the laptop holds."""
        assert read_day_pack(seal_day_pack(SMALL, SIGNER), TRUSTED) == SMALL

    def test_canonical_by_the_standard(self):
        """The quick writer and the RFC 8785 writer agree to the byte, rare kanji included."""
        pack = make_practice_pack(count=60)
        plain = json.loads(msgspec.json.encode(pack))
        sealed = json.loads(seal_day_pack(pack, SIGNER))
        assert sealed == json.loads(signed(canonical_json(plain))) | {"signatures": sealed["signatures"]}

    def test_names_stay_as_they_are(self):
        """Nothing is folded, joined or stripped in a name."""
        names = ["祇󠄀園", "羽󠄁", "か\u3099", "が", "𠮷", "神", "ﾔﾏﾀﾞ", " 山 田　", "محمد", "क्षि‍", "A" * 100]
        person = SMALL.bookings[0].people[0]
        people = tuple(replace(person, name=name) for name in names)
        booking = replace(SMALL.bookings[0], people=people, party_size=len(people))
        pack = replace(SMALL, bookings=(booking,), booking_count=1)
        read = read_day_pack(seal_day_pack(pack, SIGNER), TRUSTED)
        assert [p.name for p in read.bookings[0].people] == names

    def test_digest_tells_packs_apart(self):
        """Two laptops with one pack agree; one letter more and they do not."""
        again = read_day_pack(seal_day_pack(SMALL, SIGNER), TRUSTED)
        assert day_pack_digest(again) == day_pack_digest(SMALL)
        assert day_pack_digest(replace(SMALL, serial=2)) != day_pack_digest(SMALL)

    def test_rule_table_of_the_day(self):
        """The newest table that is already in force counts."""
        table = SMALL.rule_tables[0]
        later = [
            replace(table, effective_from=day, content={"n": day}) for day in ("2022-11-24", "2022-11-25")
        ]
        pack = replace(SMALL, rule_tables=(table, *later))
        assert pack.rule_table("reception_questions") == later[0]
        assert pack.rule_table("none") is None

    def test_golden(self):
        """The first pack ever released opens for ever."""
        trusted = read_trust((GOLDEN / "trust-v1.json").read_bytes())
        pack = read_day_pack_file(GOLDEN / "daypack-v1.json", trusted)
        assert (GOLDEN / "daypack-v1.sha256").read_text(encoding="ascii").strip() == day_pack_digest(pack)
        assert (pack.practice, pack.business_day, pack.booking_count) == (True, "2022-11-24", 24)
        assert pack.bookings[0].people[0].name == "山田 一郎"
        assert pack.lanes[1].bookable is False


class TestBentPlaces:
    @pytest.mark.parametrize(
        ("path", "value", "code", "where"),
        [
            ("format", "other", Why.NOT_A_PACK, "format"),
            ("version", 2, Why.WRONG_VERSION, "version"),
            ("serial", 0, Why.BAD_FIELD, "serial"),
            ("serial", 2**53, Why.BAD_FIELD, "serial"),
            ("serial", True, Why.BAD_FIELD, "serial"),
            ("serial", "1", Why.BAD_FIELD, "serial"),
            ("practice", 1, Why.BAD_FIELD, "practice"),
            ("practice", False, Why.PRACTICE_MISMATCH, "practice"),
            ("pack_id", "../x", Why.BAD_FIELD, "pack_id"),
            ("business_day", "2022-02-30", Why.BAD_FIELD, "business_day"),
            ("business_day", "2100-01-01", Why.KEY_EXPIRED, "business_day"),
            ("issued_at", "1999-12-31T23:59:59+09:00", Why.KEY_EXPIRED, "issued_at"),
            ("issued_at", "2022-11-23T18:00:00", Why.BAD_FIELD, "issued_at"),
            ("issued_at", "2022-11-23T25:00:00+09:00", Why.BAD_FIELD, "issued_at"),
            ("booking_list_as_of", "", Why.BAD_FIELD, "booking_list_as_of"),
            ("hours.closes", "13:00", Why.BAD_FIELD, "hours.closes"),
            ("hours.opens", "24:00", Why.BAD_FIELD, "hours.opens"),
            ("venue.name", "", Why.BAD_FIELD, "venue.name"),
            ("venue.name", "x" * 41, Why.BAD_FIELD, "venue.name"),
            ("lanes.1.bookable", True, Why.BAD_FIELD, "lanes[1].bookable"),
            ("lanes.1.ticket_prefix", "A", Why.DUPLICATE, "lanes[1].ticket_prefix"),
            ("lanes.1.id", "third", Why.BAD_FIELD, "lanes[1].id"),
            ("lanes.0.bookable", False, Why.BAD_FIELD, "bookings[0].lane"),
            ("lanes", [], Why.BAD_FIELD, "lanes"),
            ("windows.1.id", "1", Why.DUPLICATE, "windows[1].id"),
            ("windows.1.id", "13", Why.BAD_FIELD, "windows[1].id"),
            ("windows.2.lanes", ["application"] * 2, Why.BAD_FIELD, "windows[2].lanes"),
            ("windows.2.stages", ["No Such"], Why.BAD_FIELD, "windows[2].stages[0]"),
            ("laptops.1.ticket_block", 1, Why.DUPLICATE, "laptops[1].ticket_block"),
            ("laptops.1.ticket_block", 10, Why.BAD_FIELD, "laptops[1].ticket_block"),
            ("roster.1.badge", "P1-7204", Why.DUPLICATE, "roster[1].badge"),
            ("roster.1.badge", "名札", Why.BAD_FIELD, "roster[1].badge"),
            ("roster.1.role", "boss", Why.BAD_FIELD, "roster[1].role"),
            ("roster.1.name", "\u202e", Why.BAD_CHARACTER, "roster[1].name"),
            ("rule_tables.0.content", {"a": 0.5}, Why.BAD_FIELD, "rule_tables[0].content"),
            ("rule_tables.0.content", {"a": [{"あ": 1}]}, Why.BAD_FIELD, "rule_tables[0].content"),
            ("rule_tables.0.content", {"a": "x" * 300_000}, Why.BAD_FIELD, "rule_tables[0].content"),
            ("rule_tables.0.content", {"a": 2**60}, Why.BAD_FIELD, "rule_tables[0].content"),
            ("rule_tables.0.effective_from", "2022-13-01", Why.BAD_FIELD, RULES + ".effective_from"),
            ("booking_count", 5, Why.COUNT_MISMATCH, "booking_count"),
            ("booking_count", 7, Why.COUNT_MISMATCH, "booking_count"),
            ("bookings.1.code", "YK00001", Why.DUPLICATE, "bookings[1].code"),
            ("bookings.1.code", "予約1", Why.BAD_FIELD, "bookings[1].code"),
            ("bookings.1.code", "A1\n", Why.BAD_FIELD, "bookings[1].code"),
            ("bookings.1.time", "9:00", Why.BAD_FIELD, "bookings[1].time"),
            ("bookings.1.lane", "delivery", Why.BAD_FIELD, "bookings[1].lane"),
            ("bookings.1.contact_phone", "9000001234", Why.BAD_FIELD, "bookings[1].contact_phone"),
            ("bookings.1.people", [], Why.BAD_FIELD, "bookings[1].people"),
            ("bookings.0.party_size", 3, Why.COUNT_MISMATCH, "bookings[0].party_size"),
            ("bookings.0.party_size", 21, Why.BAD_FIELD, "bookings[0].party_size"),
            ("bookings.0.people.1.name", "a\u0000b", Why.BAD_CHARACTER, SECOND + ".name"),
            ("bookings.0.people.1.name", "x" * 101, Why.BAD_FIELD, SECOND + ".name"),
            ("bookings.0.people.1.birth_date", "2022-11-25", Why.BAD_FIELD, SECOND + ".birth_date"),
            ("bookings.0.people.1.birth_date", "2021-02-29", Why.BAD_FIELD, SECOND + ".birth_date"),
            ("bookings.0.people.1.birth_date", "1985-1-2", Why.BAD_FIELD, SECOND + ".birth_date"),
            ("bookings.0.note", "番号は 1234 5678 9018 です", Why.PERSONAL_NUMBER, "bookings[0].note"),
            ("bookings.0.people.0.name", "１２３４５６７８９０１８", Why.PERSONAL_NUMBER, FIRST + ".name"),
            ("extra", 1, Why.UNKNOWN_FIELD, "$"),
            ("bookings.1.my_number", "x", Why.UNKNOWN_FIELD, "bookings[1]"),
        ],
    )  # fmt: skip
    def test_named_with_its_place(self, path, value, code, where):
        """The reason and the place are told, so that the office can mend it."""
        assert refusal(bent(path, value)) == (code, where)

    def test_sealer_refuses_what_readers_would(self):
        """The office hears it before the venue does."""
        with pytest.raises(DayPackRefused) as refused:
            seal_day_pack(replace(SMALL, booking_count=99), SIGNER)
        assert refused.value.code is DayPackRefusal.COUNT_MISMATCH
        with pytest.raises(DayPackRefused):
            seal_day_pack(replace(SMALL, pack_id="\ud800"), SIGNER)

    @pytest.mark.parametrize("field", sorted(as_members()))
    def test_each_missing_field(self, field):
        """No field has a silent default."""
        members = as_members()
        del members[field]
        assert refusal(signed(members)) == (DayPackRefusal.MISSING_FIELD, field)

    def test_nobody_in_particular(self):
        """A person has a name or a kana name."""
        members = as_members()
        members["bookings"][2]["people"][0] |= {"name": "", "kana": ""}
        assert refusal(signed(members)) == (DayPackRefusal.MISSING_FIELD, "bookings[2].people[0].name")

    def test_another_spelling_of_the_same(self):
        """Repeated members, spaces and another order are refused even when signed."""
        payload = msgspec.json.encode(as_members(), order="sorted")
        doubled = payload.replace(b'"serial":1', b'"serial":9,"serial":1')
        for spelling in (doubled, payload + b" ", msgspec.json.encode(as_members())):
            assert refusal(signed(spelling)) == (DayPackRefusal.NOT_CANONICAL, "")

    def test_a_number_beyond_all_numbers(self):
        """An unknown field is refused even when nobody could read it."""
        payload = msgspec.json.encode(as_members(), order="sorted")
        assert refusal(signed(payload[:-1] + b',"x":1e999}')) == (Why.NOT_CANONICAL, "")


class TestEntitled:
    def test_practice_key_signs_only_practice(self):
        """Nobody can make a real day with the key that everybody has."""
        with pytest.raises(DayPackRefused) as refused:
            seal_day_pack(replace(SMALL, practice=False), SIGNER)
        assert refused.value.code is DayPackRefusal.PRACTICE_MISMATCH

    def test_real_key_signs_only_real_days(self):
        """A practice day cannot be slipped among the real ones either."""
        assert refusal(signed(SMALL, REAL), [REAL.trusted])[0] is DayPackRefusal.PRACTICE_MISMATCH
        real = replace(SMALL, practice=False)
        assert read_day_pack(seal_day_pack(real, REAL), [REAL.trusted]) == real

    def test_key_outside_its_time(self):
        """An old key cannot sign a new day, whatever a clock says."""
        late = replace(SMALL, practice=False, business_day="2023-04-01")
        assert refusal(signed(late, REAL), [REAL.trusted]) == (DayPackRefusal.KEY_EXPIRED, "business_day")

    def test_unknown_and_forged(self):
        """A stranger's pack, and a stranger's pack under a known name."""
        real = replace(SMALL, practice=False)
        forged = replace(REAL.trusted, ed25519=SIGNER.trusted.ed25519)
        assert refusal(signed(real, REAL)) == (DayPackRefusal.UNKNOWN_KEY, "")
        assert refusal(signed(real, REAL), [forged]) == (DayPackRefusal.BAD_SIGNATURE, "")


class TestBrokenFiles:
    def test_every_truncation(self):
        """A copy that stopped half way is no pack, wherever it stopped."""
        sealed = seal_day_pack(SMALL, SIGNER)
        for length in range(0, len(sealed), 97):
            assert refusal(sealed[:length])[0] is DayPackRefusal.NOT_A_PACK

    @pytest.mark.parametrize(
        "payload",
        [b"", b"null", b"[]", b"{", b"\xff\xfe", b'{"a":' * 5000, b'{"rule_tables":' + b"[" * 5000, b"NaN"],
    )
    def test_signed_nonsense(self, payload):
        """Even a trusted signer cannot make a laptop stumble."""
        assert refusal(signed(payload))[0] in {
            DayPackRefusal.BROKEN_JSON,
            DayPackRefusal.BAD_FIELD,
            DayPackRefusal.MISSING_FIELD,
        }

    def test_deep_rule_table(self):
        """A table nested without end is refused, not followed."""
        payload = msgspec.json.encode(as_members(), order="sorted")
        table = msgspec.json.encode(as_members()["rule_tables"][0]["content"], order="sorted")
        for depth in (80, 400, 5000):
            deep = payload.replace(table, b'{"a":' * depth + b"1" + b"}" * depth)
            assert refusal(signed(deep))[0] in {DayPackRefusal.BAD_FIELD, DayPackRefusal.BROKEN_JSON}

    def test_a_very_large_file(self, tmp_path):
        """300 MB are refused after reading no more than the largest pack."""
        large = tmp_path / "large.json"
        with large.open("wb") as file:
            file.truncate(300_000_000)
        tracemalloc.start()
        with pytest.raises(DayPackRefused) as refused:
            read_day_pack_file(large, TRUSTED)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert refused.value.code is DayPackRefusal.TOO_LARGE
        assert peak < 2 * MAX_FILE_BYTES

    @pytest.mark.parametrize("unit", [b"[", b'{"a":', b"[],", b'{"payload":"', b"\\", b'"'])
    def test_large_and_hostile(self, unit):
        """Bombs that fit the size are refused quickly and without building anything."""
        assert refusal(unit * (4_000_000 // len(unit)))[0] is DayPackRefusal.NOT_A_PACK

    def test_no_file(self, tmp_path):
        """A missing file, a folder: said, not raised."""
        for path in (tmp_path / "none.json", tmp_path, tmp_path / ("x" * 300)):
            with pytest.raises(DayPackRefused) as refused:
                read_day_pack_file(path, TRUSTED)
            assert refused.value.code is DayPackRefusal.UNREADABLE

    @given(st.binary(max_size=300))
    def test_any_bytes(self, sealed):
        """No file raises anything but the refusal."""
        assert refusal(sealed)[0] is DayPackRefusal.NOT_A_PACK

    @settings(max_examples=150)
    @given(st.data())
    def test_any_bent_value(self, data):
        """Whatever stands in whatever field, the answer is the pack or a refusal."""
        members = deepcopy(as_members())
        place = members
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            key = data.draw(st.sampled_from(keys))
            if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
                break
            place = place[key]
        place[key] = data.draw(
            st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=15)
        )
        try:
            read = read_day_pack(signed(members), TRUSTED)
        except DayPackRefused:
            return
        assert json.loads(msgspec.json.encode(read)) == members


class TestManyBookings:
    def test_collector_left_as_it_was(self):
        """A program that keeps the garbage collector off finds it off after reading a pack."""
        sealed = seal_day_pack(SMALL, SIGNER)
        gc.disable()
        try:
            read_day_pack(sealed, TRUSTED)
            assert not gc.isenabled()
        finally:
            gc.enable()
        read_day_pack(sealed, TRUSTED)
        assert gc.isenabled()

    @pytest.mark.slow
    def test_more_than_a_pack_can_hold(self):
        """The office hears at once that the list is too long, before anything is signed."""
        long = replace(SMALL.bookings[0], note="長" * 200, address="い" * 200)
        bookings = tuple(replace(long, code=f"Y{number}") for number in range(40_000))
        with pytest.raises(DayPackRefused) as refused:
            seal_day_pack(replace(SMALL, bookings=bookings, booking_count=len(bookings)), SIGNER)
        assert refused.value.code is Why.TOO_LARGE

    @pytest.mark.slow
    def test_fifty_thousand(self):
        """A whole campaign's bookings open within a second and a half."""
        sealed = seal_day_pack(make_practice_pack(count=50_000), SIGNER)
        pack = read_day_pack(sealed, TRUSTED)
        assert len(pack.bookings) == 50_000
