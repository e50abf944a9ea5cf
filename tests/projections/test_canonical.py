"""The dump: the same facts give the same text, and no person is in it."""

import json

import pytest

from kiosk.domain.floor import Floor
from kiosk.domain.requests import Note, TicketPrint
from kiosk.domain.words import Exit, Lane
from kiosk.projections.canonical import canonical, plain


def a_day(venue):
    venue.hana.check_in(people=2, booking="R1")
    venue.mori.check_in(Lane.DELIVERY)
    venue.hana.ask(TicketPrint(venue.visit("A101").id, "j1"))
    venue.hana.ask(Note(venue.visit("A101").id, "e" * 64))
    venue.hana.apply_by_hand("A101")
    venue.hana.leave("A102", Exit.CONSULTATION_ONLY)
    venue.hana.undo("A102")


class TestCanonical:
    def test_is_plain_json(self, venue):
        """Nothing but JSON's own types, so that any program can hash it."""
        a_day(venue)
        shown = canonical(venue.floor)
        assert json.loads(json.dumps(shown)) == shown

    def test_folding_again_gives_the_same_text(self, venue):
        """A restart changes no letter of the dump."""
        a_day(venue)
        again = Floor()
        again.apply(venue.laptop.entries)
        assert json.dumps(canonical(again)) == json.dumps(canonical(venue.floor))

    def test_holds_no_trace_of_a_person(self, venue):
        """Neither the digest of a person nor that of a remark is in the dump."""
        a_day(venue)
        text = json.dumps(canonical(venue.floor))
        assert "p" * 64 not in text
        assert "e" * 64 not in text

    def test_tells_what_happened(self, venue):
        """Place, number of remarks and of undone acts stand with each visit."""
        a_day(venue)
        visit = canonical(venue.floor)["visits"][1]
        assert (visit["ticket"], visit["place"], visit["undone_acts"], visit["notes"]) == (
            "A102",
            "waiting",
            1,
            0,
        )

    def test_before_a_day_pack(self):
        """An empty laptop dumps an empty floor."""
        shown = canonical(Floor())
        assert (shown["session"], shown["visits"]) == (None, [])

    def test_what_is_not_plain_is_refused(self):
        """A read model that is no JSON is a bug said at once."""
        with pytest.raises(TypeError, match="object"):
            plain(object())
