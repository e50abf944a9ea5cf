"""A whole practice day, as somebody plays it who has no display."""

import json
import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.clock import JST
from kiosk.practice_day.day_clock import DayClock
from kiosk.practice_day.timetable import Timetable
from sync.daypack import seal_day_pack
from sync.practice import make_practice_pack
from sync.signing import KeyPurpose, SignerKeys
from sync.trust import write_trust
from tests.stories.venue_day import HANA, Laptop

SMALL = ("--bookings", "12")


def play(folder: Path, *more: str) -> int:
    return main(["practice-day", "--out", str(folder), *more])


def facts(folder: Path) -> Counter[str]:
    answers = [json.loads(line) for line in (folder / "acks.jsonl").read_text().splitlines()]
    return Counter(kind for answer in answers for _, kind in answer["events"])


def number(label: str, lines: list[str]) -> int:
    """What the page says after a label."""
    (said,) = (line.removeprefix(label) for line in lines if line.startswith(label))
    return int(re.match(r"\d+", said)[0])


def numbers_in(figures: object) -> Iterator[int]:
    """Every number in JSON, however deep."""
    if isinstance(figures, int):
        yield figures
    elif isinstance(figures, dict | list):
        for part in figures.values() if isinstance(figures, dict) else figures:
            yield from numbers_in(part)


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One day that several stories look at."""
    folder = tmp_path_factory.mktemp("days") / "day"
    assert play(folder) == 0
    return folder


class TestTheDay:
    def test_everything_happens(self, day):
        """A day is worth practising with only if what goes wrong at a booth goes wrong in it."""
        happened = set(facts(day))
        assert {
            "ReadinessOverridden", "SessionOpened", "ReceptionStopped", "TurnedAway", "NoShowMarked",
            "NoShowUndone", "Missed", "Recalled", "Returned", "Parked", "Transferred", "Undone",
            "NoteWritten", "TicketFailed", "Exited",
        } <= happened  # fmt: skip

    def test_doors(self, day):
        """The day begins before the doors open and the last person has gone when it ends."""
        models = json.loads((day / "dump.json").read_text())["models"]
        assert models["session"]["opened"].startswith("2022-11-24T13:00")
        assert models["tally"]["inside"] == 0
        assert models["session"]["signed_in"] == {}
        assert models["session"]["stop_reason"] == "closing_time"

    def test_only_the_officer_verifies(self, day):
        """Every identity of the day was verified by the officer at the officer's window."""
        lines = [json.loads(line) for line in (day / "lines.jsonl").read_text().splitlines()]
        verified = [line["as"] for line in lines if line["with"].get("stage") == "identity"]
        assert verified
        assert set(verified) == {"officer/p2"}

    def test_waits_are_of_the_day(self, day):
        """Seven hours go by, not the seconds that the program took."""
        models = json.loads((day / "dump.json").read_text())["models"]
        (application, delivery) = models["tally"]["lanes"]
        assert delivery["service"]["median_ms"] > 8 * 60_000
        assert application["officer"]["median_ms"] > 60_000
        left = [visit["left_ms"] for visit in models["visits"] if visit["left_ms"]]
        came = [visit["checked_in_ms"] for visit in models["visits"]]
        assert 5 * 3_600_000 < max(left) - min(came) < 8 * 3_600_000

    def test_every_number_is_on_paper(self, day):
        """As many slips lie in the folder as papers were printed, each as a picture and a page."""
        printed = facts(day)["TicketPrinted"]
        assert len(list((day / "tickets").glob("*.png"))) == printed
        assert len(list((day / "tickets").glob("*.pdf"))) == printed

    def test_page(self, day):
        """The page says the product's own counts."""
        page = (day / "summary.txt").read_text(encoding="utf-8")
        models = json.loads((day / "dump.json").read_text())["models"]
        assert f"来場者　{models['tally']['arrived']}名" in page
        assert f"予約したが 来られなかった {models['tally']['no_shows']}件" in page
        assert "令和4年11月24日(木)" in page
        assert "練習です" in page

    def test_page_adds_up(self, day):
        """A supervisor with a pencil finds every sum right: people, how it ended, numbers, papers."""
        lines = (day / "summary.txt").read_text(encoding="utf-8").splitlines()
        arrived = number("来場者　", lines)
        for row in lines[lines.index(f"来場者　{arrived}名") + 1 :][:3]:
            assert sum(map(int, re.findall(r" (\d+)名", row))) == arrived
        lanes = [at for at, line in enumerate(lines) if line.startswith(("● ", "■ "))]
        assert sum(int(re.search(r"受付　(\d+)名", lines[at])[1]) for at in lanes) == arrived
        for at in lanes:
            came = int(re.search(r"受付　(\d+)名", lines[at])[1])
            away = sum(map(int, re.findall(r"へ移った方 (\d+)名", lines[at])))
            more = sum(map(int, re.findall(r"から移った方 (\d+)名", lines[at])))
            ends, total = lines[at + 1].split("（合わせて ")
            here = sum(map(int, re.findall(r" (\d+)名", ends)))
            assert here == int(total.partition("名")[0]) == came - away + more
        numbers, papers = number("番号　", lines), number("番号札　", lines)
        turns, withdrawn, moved = map(
            int, re.findall(r" (\d+)個", lines[lines.index(f"番号　{numbers}個") + 1])
        )
        assert turns + withdrawn + moved == numbers
        assert turns == arrived + number("　同じ方の 2回目からの受付 ", lines)
        first, again = map(int, re.findall(r" (\d+)枚", lines[lines.index(f"番号札　{papers}枚") + 1]))
        assert first + again == papers
        assert first + number("　印刷していない番号 ", lines) == numbers

    def test_real_day_after_practice(self, day, tmp_path):
        """What was practised on a laptop is in no number of the real day that follows on it."""
        state = tmp_path / "state"
        shutil.copytree(day / "state", state)
        office = SignerKeys.generate("office-2022", KeyPurpose.REAL, "2022-07-01", "2023-03-31")
        (state / "trust" / "office.json").write_bytes(write_trust([office.trusted]))
        pack = replace(make_practice_pack(date(2022, 11, 25)), practice=False, pack_id="real-1")
        (tmp_path / "real.json").write_bytes(seal_day_pack(pack, office))
        laptop = Laptop(state)
        practised = laptop.ask(HANA, "tally")["tally"]
        assert (practised["practice"], practised["arrived"] > 50) == (True, True)
        laptop.done(HANA, "accept_pack", path=str(tmp_path / "real.json"))
        real = laptop.ask(HANA, "tally")["tally"]
        laptop.close()
        assert real.pop("practice") is False
        assert not any(numbers_in(real))

    def test_verdict(self, day):
        """The verdict counts every acknowledged fact."""
        verdict = json.loads((day / "verify.txt").read_text().splitlines()[-1])
        assert verdict["whole"] is True
        assert verdict["acks"] >= sum(facts(day).values())

    def test_state_is_sealed(self, day):
        """What is left behind of the people is encrypted, practice or not."""
        (journal,) = (day / "state" / "sessions").glob("*/journal.db")
        with pytest.raises(sqlite3.DatabaseError):
            sqlite3.connect(journal).execute("SELECT * FROM entry")
        assert "サトウ".encode() not in journal.read_bytes()


class TestTimetable:
    def test_order(self):
        """Everybody acts at their time; who waits for something looks up when it has happened."""
        clock = DayClock(datetime(2022, 11, 24, 13, tzinfo=JST))
        timetable, seen = Timetable(clock), []

        def cook():
            yield 5
            seen.append(("soup", timetable.minute))
            timetable.stir()
            yield 5
            seen.append(("rice", timetable.minute))

        def guest():
            seen.append(("guest", timetable.minute))
            yield None
            seen.append(("eats", timetable.minute))
            yield None

        timetable.begin(cook())
        timetable.begin(guest(), after=1)
        timetable.run()
        assert seen == [("guest", 1), ("soup", 5), ("eats", 5), ("rice", 10)]

    def test_never_back(self):
        """A clock of the day does not run backwards."""
        clock = DayClock(datetime(2022, 11, 24, 13, tzinfo=JST))
        clock.move_to(0)
        assert clock.laptop().wall().isoformat() == "2022-11-24T13:00:00+09:00"


class TestAgain:
    def test_same_seed(self, day, tmp_path):
        """The same seed plays the same day, press by press."""
        assert play(tmp_path / "again") == 0
        assert (tmp_path / "again" / "summary.txt").read_text() == (day / "summary.txt").read_text()

    def test_same_folder(self, tmp_path, capsys):
        """A day that lies in the folder stays as it is; the new one gets a number."""
        assert play(tmp_path / "out", "--bookings", "1") == 0
        before = (tmp_path / "out" / "summary.txt").read_bytes()
        assert play(tmp_path / "out", "--bookings", "2", "--seed", "2") == 0
        assert (tmp_path / "out" / "summary.txt").read_bytes() == before
        assert (tmp_path / "out" / "2" / "summary.txt").exists()
        assert "前の練習が 残っています" in capsys.readouterr().out

    def test_someone_elses_folder(self, tmp_path, capsys):
        """A folder with something else in it is left alone, and that is said."""
        (tmp_path / "letter.txt").write_text("大切な手紙")
        assert play(tmp_path) == 2
        assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
        assert "空のフォルダー" in capsys.readouterr().err

    def test_not_a_folder(self, tmp_path, capsys):
        """A file where the folder should be is said plainly."""
        (tmp_path / "taken").write_text("")
        assert play(tmp_path / "taken") == 2
        assert "使えません" in capsys.readouterr().err


class TestOtherDays:
    def test_holiday(self, tmp_path):
        """On a Sunday the windows are open from ten to five."""
        assert play(tmp_path / "day", *SMALL, "--date", "2022-11-27") == 0
        assert "10:00から17:00まで" in (tmp_path / "day" / "summary.txt").read_text(encoding="utf-8")

    @pytest.mark.slow
    def test_crowd(self, tmp_path):
        """With more people than can be served the reception stops early, and everybody is counted."""
        assert play(tmp_path / "day", "--bookings", "160") == 0
        models = json.loads((tmp_path / "day" / "dump.json").read_text())["models"]
        assert models["session"]["stop_reason"] == "crowded"
        assert models["tally"]["inside"] == 0
        assert sum(away["people"] for away in models["turned_away"]) > 50


class TestDamage:
    def test_damage_is_not_success(self, tmp_path):
        """When a record does not hold, the command does not say that the day went well."""
        folder = tmp_path / "day"
        assert play(folder, "--bookings", "1") == 0
        acks = folder / "acks.jsonl"
        acks.write_text(
            acks.read_text() + '{"id":"x","ack":"practice-mall-2022-11-24/L1:999999","events":[]}\n'
        )
        from kiosk.cli.practice_day import _examined  # noqa: PLC0415 - the step under test

        assert _examined(folder) is False
        assert "acknowledged_lost" in (folder / "verify.txt").read_text()
