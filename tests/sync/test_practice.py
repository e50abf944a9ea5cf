"""A practice day that anybody can make, and nobody can take for a real one."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from sync.daypack import read_day_pack, read_day_pack_file, seal_day_pack
from sync.practice import make_practice_pack, practice_signer
from sync.practice_files import guide, shown_bookings, write_practice_day
from sync.signing import KeyPurpose
from sync.trust import read_trust

ROOT = Path(__file__).parents[2]
DAY = make_practice_pack()
PEOPLE = [person for booking in DAY.bookings for person in booking.people]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("practice")
    write_practice_day(DAY, made)
    return made


class TestTheDay:
    def test_same_seed_same_day(self):
        """A trainer can repeat the very same day."""
        assert make_practice_pack(seed=5) == make_practice_pack(seed=5)
        assert make_practice_pack(seed=5) != make_practice_pack(seed=6)

    @pytest.mark.parametrize(
        ("day", "opens", "closes"),
        [(date(2022, 11, 24), "13:00", "20:00"), (date(2022, 11, 26), "10:00", "17:00")],
    )
    def test_hours(self, day, opens, closes):
        """仕様書 第1-8-(2): weekdays 13:00-20:00, 休日 10:00-17:00; every booking is within them."""
        pack = make_practice_pack(day)
        assert (pack.hours.opens, pack.hours.closes) == (opens, closes)
        assert all(opens <= booking.time < closes for booking in pack.bookings)
        assert [b.time for b in pack.bookings] == sorted(b.time for b in pack.bookings)

    def test_paces_of_the_two_lanes(self):
        """仕様書 第1-5: 12 and 3 an hour; only 申請受付 is booked."""
        assert [(lane.target_per_hour, lane.bookable) for lane in DAY.lanes] == [(12, True), (3, False)]

    @pytest.mark.parametrize(
        "day", [date(2020, 2, 29), date(2024, 2, 29), date(2010, 1, 1), date(2031, 12, 31)]
    )
    @pytest.mark.parametrize("count", [0, 1, 21, 100, 300])
    def test_any_day_can_be_opened(self, day, count):
        """Leap days and other years too: nobody is born after the day."""
        pack = make_practice_pack(day, count=count)
        assert read_day_pack(seal_day_pack(pack, practice_signer()), [practice_signer().trusted]) == pack

    def test_a_hundred_bookings_of_every_kind(self):
        """What a receptionist should have met once."""
        names = [person.name for person in PEOPLE]
        assert len(DAY.bookings) == 100
        assert names.count("佐藤 花子") == 2
        assert {person.kana for person in PEOPLE if person.name in {"渡邊 陽子", "渡辺 洋子"}} == {
            "ワタナベ ヨウコ"
        }
        assert all(
            any(rare in name for name in names) for rare in ("𠮷", "髙", "﨑", "祇\U000e0100", "羽\U000e0101")
        )
        assert max(len(name) for name in names) == 60
        assert sum(person.foreigner for person in PEOPLE) >= 5
        assert {len(person.birth_date) for person in PEOPLE} == {4, 7, 10}
        assert sum(person.birth_date > "2007-11-25" for person in PEOPLE) >= 5
        assert any(booking.party_size > len(booking.people) for booking in DAY.bookings)
        assert {booking.ward for booking in DAY.bookings} == {
            "中央区",
            "花見川区",
            "稲毛区",
            "若葉区",
            "緑区",
            "美浜区",
        }

    def test_the_child_who_is_15_tomorrow(self):
        """Age counts to the eve of the birthday (年齢計算ニ関スル法律): a case worth practising."""
        (child,) = [person for person in PEOPLE if person.name == "小林 新"]
        assert child.birth_date == "2007-11-25"

    def test_no_telephone_rings(self):
        """Every number lies in an exchange that is not given out."""
        assert all(re.fullmatch(r"0[89]00000\d{4}|043000\d{4}", b.contact_phone) for b in DAY.bookings)

    def test_only_for_practice(self):
        """The key that everybody knows is a practice key."""
        assert practice_signer().purpose is KeyPurpose.PRACTICE
        assert DAY.practice


class TestTheFolder:
    def test_opens_with_its_own_key(self, folder):
        """The pack and the key that lie side by side fit each other."""
        trusted = read_trust((folder / "trust.json").read_bytes())
        assert read_day_pack_file(folder / "daypack.json", trusted) == DAY

    def test_every_qr_is_read(self, folder):
        """Each picture holds the code that the reception expects."""
        read = {
            path.stem: zxingcpp.read_barcodes(Image.open(path))[0].text
            for path in (folder / "badges").iterdir()
        }
        bookings = {f"booking-{b.code}": b.code for b in shown_bookings(DAY)}
        staff = {f"staff-{person.id}": f"MK1:S:{person.badge}" for person in DAY.roster}
        assert read == bookings | staff
        assert len(bookings) == 12

    def test_guide_names_everybody_worth_meeting(self, folder):
        """The guide lists the special bookings and says that nobody in it exists."""
        text = (folder / "people.txt").read_text(encoding="utf-8")
        assert text == guide(DAY)
        assert "実在の方ではありません" in text
        assert all(booking.code in text for booking in DAY.bookings)

    def test_codes_cannot_leave_the_folder(self, tmp_path):
        """A booking code that looks like a path is only a file name."""
        odd = replace(DAY.bookings[0], code="../../x")
        write_practice_day(make_practice_pack(bookings=[odd]), tmp_path / "day")
        assert [p.name for p in tmp_path.iterdir()] == ["day"]
        assert (tmp_path / "day/badges/booking-_2e_2e_2f_2e_2e_2fx.png").exists()


class TestTheCommand:
    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, ROOT / "tools/make_practice_day.py", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")

    def test_own_list(self, tmp_path):
        """A trainer's own list becomes the day; rows left out are told."""
        booking_list = tmp_path / "list.csv"
        booking_list.write_text(
            "予約番号,希望日時,氏名,人数\nQ1,2022/11/24 14:00,𠮷田,1\nQ2,2022/11/24 14:00,x,x\n",
            encoding="utf-8",
        )
        done = self.run(tmp_path / "day", "--csv", booking_list)
        assert done.returncode == 0
        assert "line 3: bad_party_size" in done.stderr
        pack = read_day_pack_file(tmp_path / "day/daypack.json", [practice_signer().trusted])
        assert [booking.people[0].name for booking in pack.bookings] == ["𠮷田"]

    def test_a_list_that_is_none(self, tmp_path):
        """A wrong file ends in one line, not in a traceback."""
        wrong = tmp_path / "list.csv"
        wrong.write_bytes(b"PK\x03\x04")
        done = self.run(tmp_path / "day", "--csv", wrong)
        assert (done.returncode, done.stderr) == (1, "cannot make the practice day: not_a_list\n")
        assert not (tmp_path / "day").exists()
