"""Day packs that are not what they should be: refused with a reason, and the day goes on."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.daypack import seal_day_pack
from sync.practice import make_practice_pack, practice_signer
from tests.stories.venue_day import DAY, HANA, Laptop, copied


def offered(laptop: Laptop, sealed: bytes) -> dict:
    file = laptop.state.parent / "offered.json"
    file.write_bytes(sealed)
    return laptop.ask(HANA, "accept_pack", path=str(file))


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal_day_pack(make_practice_pack(DAY, count=20), practice_signer())


class TestOtherDay:
    """The pack of another venue or another day."""

    def test_people_inside(self, laptop: Laptop):
        """Somebody waits: the laptop is not taken away from them."""
        tomorrow = seal_day_pack(make_practice_pack(DAY + timedelta(days=1)), practice_signer())
        laptop.walk_in()
        said = offered(laptop, tomorrow)
        assert (said["refused"], said["detail"]) == ("other_day_pack", "練習モール会場")
        assert laptop.waiting() == ["A101"]

    def test_next_day(self, laptop: Laptop):
        """The evening before: nobody is inside, tomorrow begins empty, and today can be taken up again."""
        today = (laptop.state / "practice" / "daypack.json").read_bytes()
        tomorrow = seal_day_pack(make_practice_pack(DAY + timedelta(days=1)), practice_signer())
        said = offered(laptop, tomorrow)
        assert said["session"] == f"practice-mall-{DAY + timedelta(days=1)}"
        assert laptop.ask(HANA, "board")["board"]["lanes"][0]["waiting"] == []
        assert laptop.ask(HANA, "call_next", lane="application")["refused"] == "not_signed_in"
        assert offered(laptop, today)["session"] == f"practice-mall-{DAY}"
        assert laptop.restart().waiting() == []

    def test_somebody_new(self, laptop: Laptop):
        """Who works tomorrow and was not on today's roster may take tomorrow's pack in."""
        pack = make_practice_pack(DAY + timedelta(days=1))
        new = replace(pack.roster[2], id="p9", badge="P9-0001")
        pack = replace(pack, roster=(*pack.roster, new))
        file = laptop.state.parent / "tomorrow.json"
        file.write_bytes(seal_day_pack(pack, practice_signer()))
        assert "ack" in laptop.ask("staff/p9", "accept_pack", path=str(file))

    def test_reissued(self, laptop: Laptop):
        """The same day under another serial number: refused, because work has begun with the first."""
        pack = replace(make_practice_pack(DAY, count=60), serial=2)
        assert offered(laptop, seal_day_pack(pack, practice_signer()))["refused"] == "other_day_pack"

    def test_reissued_before_the_doors(self, morning, tmp_path):
        """A corrected list comes before anybody does: it is what is searched, also after a restart."""
        laptop = Laptop(copied(morning, tmp_path / "early"))
        pack = replace(make_practice_pack(DAY, count=60), serial=2)
        said = offered(laptop, seal_day_pack(pack, practice_signer()))
        assert ("ack" in said, said["bookings"]) == (True, 60)
        session = laptop.restart().booth.desk.recorder.floor.session
        assert (session.pack.pack_serial, len(laptop.booth.desk.bookings.bookings)) == (2, 60)
        first = (laptop.state / "practice" / "daypack.json").read_bytes()
        assert offered(laptop, first)["refused"] == "older_day_pack"
        laptop.close()

    def test_another_laptops(self, laptop: Laptop):
        """A pack that does not name this laptop."""
        pack = make_practice_pack(DAY + timedelta(days=1))
        pack = replace(pack, laptops=tuple(one for one in pack.laptops if one.id != "L1"))
        assert offered(laptop, seal_day_pack(pack, practice_signer()))["detail"] == "other_laptop"


class TestBrokenPack:
    """Bytes that were a pack once, or never."""

    @pytest.mark.parametrize("part", [0, 1, 100, 0.5, 0.99])
    def test_truncated(self, laptop: Laptop, sealed: bytes, part: float):
        """The copy broke off."""
        end = int(len(sealed) * part) if part < 1 and part else int(part)
        said = offered(laptop, sealed[:end])
        assert said["refused"] == "pack_refused"
        assert said["detail"]
        assert laptop.walk_in() == "A101"

    @settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(data=st.data())
    def test_any_change(self, patient: Laptop, sealed: bytes, data):
        """One byte changed anywhere, in a pack for a day that is not begun yet: refused every time."""
        at = data.draw(st.integers(0, len(sealed) - 1))
        byte = data.draw(st.integers(0, 255).filter(lambda new: new != sealed[at]))
        changed = sealed[:at] + bytes([byte]) + sealed[at + 1 :]
        session = patient.booth.desk.recorder.floor.session.pack.session
        said = offered(patient, changed)
        assert said.get("refused") == "pack_refused", said
        assert patient.booth.desk.recorder.floor.session.pack.session == session

    @settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.binary(max_size=300))
    def test_any_bytes(self, patient: Laptop, content: bytes):
        """Any bytes."""
        assert offered(patient, content)["refused"] == "pack_refused"

    def test_stranger_signed(self, laptop: Laptop, sealed: bytes):
        """Nobody believes the signer: the list of believed keys is another one."""
        (laptop.state / "trust" / "practice.json").unlink()
        assert offered(laptop, sealed)["refused"] == "pack_refused"

    def test_broken_trust(self, laptop: Laptop, sealed: bytes):
        """The list of believed keys is broken: that is the laptop's trouble, not the pack's fault."""
        (laptop.state / "trust" / "practice.json").write_text("{")
        assert offered(laptop, sealed)["trouble"] == "trust_broken"

    def test_pack_that_lies_about_practice(self, laptop: Laptop, sealed: bytes, tmp_path: Path):
        """The practice key signs a pack that says it is real."""
        envelope = json.loads(sealed)
        assert "payload" in envelope
        pack = replace(make_practice_pack(DAY + timedelta(days=1)), practice=False)
        with pytest.raises(Exception, match="practice_mismatch"):
            seal_day_pack(pack, practice_signer())
