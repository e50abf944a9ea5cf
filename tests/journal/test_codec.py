"""Lines of the journal: written one way, read for ever, never guessed at."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.entry import Author, Entry, Hlc
from kiosk.domain.facts import Fact, NoteWritten, Returned
from kiosk.domain.ids import Digest, VisitId
from kiosk.journal import codec, kinds
from kiosk.journal.errors import JournalDamaged, NewerJournal

GOLDEN = (Path(__file__).parent / "golden" / "entries-v1.jsonl").read_text("utf-8").splitlines()

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
possible = st.builds(
    Entry,
    device=texts.filter(bool),
    seq=st.integers(1, 2**31),
    hlc=st.builds(
        Hlc, st.integers(0, 999_999_999_999_999), st.integers(0, 999_999), device=texts.filter(bool)
    ),
    wall=texts,
    command=texts,
    author=st.builds(Author, person=texts, window=texts),
    fact=st.one_of([st.from_type(cls) for cls in kinds.CLASSES.values()]),
    prev=texts,
    hash=st.just(""),
)


def exact(entry: Entry) -> bool:
    """Whether JSON can say the entry: numbers beyond 2**53 are refused before anything is written."""
    try:
        codec.line_of(entry)
    except rfc8785.IntegerDomainError:
        return False
    return True


entries = possible.filter(exact)


class TestGolden:
    def test_every_kind_is_there(self):
        """No kind of fact is released without a line that must decode for ever."""
        assert {codec.open_line(line).kind for line in GOLDEN} == set(kinds.CLASSES)

    def test_every_fact_has_a_kind(self):
        """No fact of the domain is without a name in the journal."""
        assert set(kinds.KINDS) == set(Fact.__args__)

    @pytest.mark.parametrize("line", GOLDEN, ids=lambda line: codec.open_line(line).kind)
    def test_decodes_and_encodes_to_itself(self, line):
        """A line of the first release is read and would be written the same today."""
        entry = codec.decode(line)
        assert type(entry.fact) is kinds.CLASSES[codec.open_line(line).kind]
        assert codec.line_of(entry) == line

    def test_they_are_one_chain(self):
        """Each line names the hash of the one before it."""
        found = [codec.decode(line) for line in GOLDEN]
        assert [entry.prev for entry in found] == [codec.GENESIS, *(entry.hash for entry in found[:-1])]


class TestLine:
    @settings(deadline=None)
    @given(entries)
    def test_there_and_back(self, entry):
        """Whatever names and notes hold, the entry read is the entry written."""
        line = codec.line_of(entry)
        assert codec.decode(line) == replace(entry, hash=codec.hash_of(line))

    @settings(deadline=None)
    @given(entries)
    def test_is_canonical(self, entry):
        """A line is the one RFC 8785 text of what it says."""
        line = codec.line_of(entry)
        assert rfc8785.dumps(msgspec.json.decode(line)).decode() == line == codec.canonical_again(line)

    @settings(deadline=None)
    @given(st.text())
    def test_hostile_text(self, text):
        """Any text is either a line or a plain trouble."""
        with pytest.raises(JournalDamaged):
            codec.decode(text)
        assert len(codec.hash_of(text)) == 64

    @settings(deadline=None)
    @given(st.integers(0, len(GOLDEN) - 1), st.integers(0, 400), st.characters())
    def test_one_character_changed(self, which, where, character):
        """A changed line is never taken for the one that was written."""
        line = GOLDEN[which]
        changed = line[:where] + character + line[where + 1 :]
        if changed == line:
            return
        try:
            entry = codec.decode(changed)
        except (JournalDamaged, NewerJournal):
            return
        assert entry.hash != codec.hash_of(line)

    @pytest.mark.parametrize("text", ["\ud800", "1e999", "[1,2", "9007199254740993"])
    def test_what_json_can_not_say(self, text):
        """Half a character, an infinite or an inexact number is no line."""
        with pytest.raises(JournalDamaged):
            codec.canonical_again(text)


class TestNewer:
    def line(self, **changes):
        said = msgspec.json.decode(GOLDEN[-1]) | changes
        return codec.canonical(said)

    def test_unknown_kind(self):
        """A newer program's fact is named as such, not dropped."""
        with pytest.raises(NewerJournal, match="box_sealed"):
            codec.decode(self.line(kind="box_sealed"))

    def test_higher_version(self):
        """A known fact in a newer shape is named as such."""
        with pytest.raises(NewerJournal, match="person_signed_out version 2"):
            codec.decode(self.line(version=2))

    def test_unknown_word(self):
        """A word that this program's vocabulary lacks is a newer program's."""
        with pytest.raises(NewerJournal):
            codec.decode(self.line(kind="reception_stopped", fact={"reason": "earthquake"}))

    def test_wrong_shape(self):
        """A known fact without its fields is damage."""
        with pytest.raises(JournalDamaged, match="person_signed_out"):
            codec.decode(self.line(fact={"person": 7}))
        with pytest.raises(JournalDamaged):
            codec.decode(self.line(version=0))

    def test_clock_reading(self):
        """A line without a clock reading has no place in the order."""
        with pytest.raises(JournalDamaged):
            codec.decode(self.line(hlc="yesterday"))


class TestUpcast:
    def test_old_shape_is_lifted_step_by_step(self):
        """A fact written two shapes ago is read as today's."""
        upcasts = {
            ("returned", 1): lambda old: {"visitor": old["who"]},
            ("returned", 2): lambda old: {"visit": old["visitor"]},
        }
        found = codec.decode_fact("returned", 1, {"who": "V7"}, upcasts, {"returned": 3})
        assert found == Returned(VisitId("V7"))

    def test_old_shape_damaged(self):
        """An old line that lacks what its step needs is damage."""
        upcasts = {("returned", 1): lambda old: {"visit": old["who"]}}
        with pytest.raises(JournalDamaged):
            codec.decode_fact("returned", 1, {}, upcasts, {"returned": 2})

    def test_fact_by_itself(self):
        """A fact's name, version and payload say all of it."""
        fact = NoteWritten(VisitId("V1"), Digest("ab"))
        kind, version, payload = codec.encode_fact(fact)
        assert (kind, version) == ("note_written", 1)
        assert codec.decode_fact(kind, version, payload) == fact


class TestDigests:
    def test_of_the_golden_facts(self):
        """The persons, packs, lists and notes that facts name are known, empty ones left out."""
        named = {codec.open_line(line).kind for line in GOLDEN if kinds.digests_of(codec.decode(line).fact)}
        assert named == {
            "booking_list_loaded",
            "checked_in",
            "day_pack_accepted",
            "exited",
            "note_written",
            "parked",
            "readiness_overridden",
        }
