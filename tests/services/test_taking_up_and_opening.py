"""Taking up the session after a restart, and opening the doors."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.bootstrap import build
from kiosk.journal.errors import JournalMissing
from kiosk.services.readiness import (
    booking_list,
    disk,
    storage_media,
    ticket_printer,
    venue_and_day,
)
from tests.stories.venue_day import CHECKS, SUDO, TAKEN_ON, Laptop, copied


class TestTakingUp:
    """The program starts on a folder that was worked in."""

    def test_gone(self, state: Path):
        """The session's folder is gone: said, and no empty one is put in its place."""
        (place,) = (state / "sessions").iterdir()
        shutil.rmtree(place)
        with pytest.raises(JournalMissing):
            build(state)
        assert not place.exists()
        with pytest.raises(JournalMissing):
            build(state)  # the folder was let go of

    def test_journal_and_lock_gone(self, state: Path):
        """Only the keys are left: no new journal is begun under them."""
        (place,) = (state / "sessions").iterdir()
        for file in place.glob("journal.db*"):
            file.unlink()
        with pytest.raises(JournalMissing):
            build(state)
        assert not (place / "journal.db").exists()


class TestOpening:
    """The readiness gate."""

    def test_remark(self, morning: Path, tmp_path: Path):
        """The supervisor writes why a yellow check is taken on; the words go to the vault."""
        laptop = Laptop(copied(morning, tmp_path / "state"))
        laptop.done(SUDO, "sign_in", window="4")
        accepted = [taken | {"note": "本部の山田さんに確認済み"} for taken in TAKEN_ON]
        said = laptop.done(SUDO, "open_session", accepted=accepted)
        assert "ReadinessOverridden" in [kind for _, kind in said["events"]]
        facts = [entry.fact for entry in laptop.booth.desk.recorder.history]
        notes = {fact.note for fact in facts if type(fact).__name__ == "ReadinessOverridden"}
        assert notes
        assert all(laptop.booth.desk.note(note) == "本部の山田さんに確認済み" for note in notes)
        laptop.close()

    def test_number_in_the_remark(self, morning: Path, tmp_path: Path):
        """A 個人番号 in that remark is refused like in any other."""
        laptop = Laptop(copied(morning, tmp_path / "state"))
        laptop.done(SUDO, "sign_in", window="4")
        accepted = [taken | {"note": "123456789018"} for taken in TAKEN_ON]
        assert laptop.ask(SUDO, "open_session", accepted=accepted)["refused"] == "individual_number"
        laptop.close()

    def test_every_check(self, laptop: Laptop):
        """Everything is looked at, each with a light."""
        found = laptop.ask(SUDO, "readiness")["readiness"]
        assert tuple(check for check, _, _ in found) == CHECKS
        assert {light for _, light, _ in found} <= {"green", "yellow", "red"}

    @pytest.mark.parametrize(
        ("free_gib", "light"), [(0.4, "red"), (0.6, "yellow"), (3.9, "yellow"), (4.1, "green")]
    )
    def test_disk(self, free_gib: float, light: str):
        """Room for a day or it stays shut."""
        assert disk(int(free_gib * 1024**3)).status == light

    def test_media(self):
        """A memory stick is attached: shut in earnest, a warning in practice (仕様書 2-4-(3)イ)."""
        assert storage_media(["sdb"], practice=False).status == "red"
        assert storage_media(["sdb"], practice=True).status == "yellow"
        assert storage_media([], practice=False).status == "green"

    def test_other_day(self, laptop: Laptop):
        """Yesterday's pack does not open today, except in practice."""
        pack = laptop.booth.desk.recorder.floor.session.pack
        assert venue_and_day(pack, date(2022, 11, 24)).status == "green"
        assert venue_and_day(pack, date(2022, 11, 25)).status == "yellow"
        assert venue_and_day(replace(pack, practice=False), date(2022, 11, 25)).status == "red"

    def test_list(self, laptop: Laptop):
        """A list that is not whole stays shut; an old one or one without a date is a warning."""
        now = laptop.booth.clock.wall()
        assert booking_list(100, 99, now.isoformat(), now).status == "red"
        assert booking_list(100, 100, now.isoformat(), now).status == "green"
        assert booking_list(100, 100, "2022-11-20T17:00:00+09:00", now).status == "yellow"
        assert booking_list(100, 100, "yesterday", now).status == "yellow"

    def test_no_printer(self):
        """Tickets can be written by hand: a warning."""
        assert ticket_printer("absent").status == "yellow"
        assert ticket_printer("ready").status == "green"
