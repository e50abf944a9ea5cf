"""Booking lists as they really come: any encoding, some rows bad; good rows work, bad ones are named."""

import pytest

from tests.stories.venue_day import HANA, SUDO, Laptop

HEAD = "予約番号,希望日時,会場,氏名,氏名（カナ）,生年月日,住所,人数,連絡先電話番号,備考"
GOOD = "N1,2022-11-24 13:00,練習モール会場,青木 一,アオキ ハジメ,1980-01-01,美浜区練習浜1,1,0430000000,"
BAD = {
    "other_day": "N2,2022-11-25 13:00,練習モール会場,青木,アオキ,1980-01-01,緑区,1,0430000000,",
    "other_venue": "N3,2022-11-24 13:00,蘇我,青木,アオキ,1980-01-01,緑区,1,0430000000,",
    "bad_birth_date": "N4,2022-11-24 13:00,練習モール会場,青木,アオキ,昭和64.1.8,緑区,1,0430000000,",
    "duplicate_code": "N1,2022-11-24 13:00,練習モール会場,青木,アオキ,1980-01-01,緑区,1,0430000000,",
    "missing": "N6,2022-11-24 13:00,練習モール会場,,,1980-01-01,緑区,1,0430000000,",
}
ENCODINGS = ("utf-8", "utf-8-sig", "cp932", "utf-16")


def load(laptop: Laptop, content: bytes) -> dict:
    file = laptop.state.parent / "list.csv"
    file.write_bytes(content)
    return laptop.ask(SUDO, "load_bookings", path=str(file))


class TestList:
    """A list loaded over the day pack's."""

    @pytest.mark.parametrize("encoding", ENCODINGS)
    def test_good_and_bad(self, laptop: Laptop, encoding: str):
        """Whatever the encoding: the good row is a booking, every bad row has its line and its reason."""
        said = load(laptop, "\r\n".join([HEAD, GOOD, *BAD.values(), ""]).encode(encoding))
        assert said["good"] == 1
        assert [row[0] for row in said["bad_rows"]] == [3, 4, 5, 6, 7]
        assert [row[1] for row in said["bad_rows"]] == list(BAD)
        assert laptop.done(HANA, "check_in", booking="N1", people=[{"seat": 1}])["tickets"] == ["A101"]
        for code in ("N2", "N3", "N4", "N6"):
            assert laptop.ask(HANA, "booking", booking=code)["refused"] == "unknown_booking"

    def test_pack_bookings_stay(self, laptop: Laptop):
        """The pack's own bookings stay; the gate knows how many there are now."""
        before = laptop.ask(HANA, "readiness")["readiness"][-1]
        load(laptop, f"{HEAD}\r\n{GOOD}\r\n".encode())
        after = laptop.ask(HANA, "readiness")["readiness"][-1]
        assert after == ["booking_list", "green", str(len(laptop.booth.desk.bookings.bookings))]
        assert before != after
        assert "booking" in laptop.ask(HANA, "booking", booking="YK00001")

    def test_masked_note(self, laptop: Laptop):
        """A 個人番号 in a remark of the list is masked before anything is kept, and that is said."""
        said = load(laptop, f"{HEAD}\r\n{GOOD}番号123456789018\r\n".encode())
        assert [row[:2] for row in said["altered"]] == [[2, "personal_number"]]
        assert "123456789018" not in laptop.ask(HANA, "booking", booking="N1")["booking"]["note"]

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            (b"", "empty"),
            (b"\x00\x01\x02", "not_a_list"),
            ("名前,住所\r\nA,B\r\n".encode(), "missing_column"),
        ],
    )
    def test_no_list(self, laptop: Laptop, content: bytes, why: str):
        """What is no list is refused whole, and the old list stays."""
        said = load(laptop, content)
        assert said["refused"] == "bookings_refused"
        assert said["detail"] == why
        assert "booking" in laptop.ask(HANA, "booking", booking="YK00001")

    def test_too_large(self, laptop: Laptop):
        """A file larger than any list is not read to its end."""
        file = laptop.state.parent / "list.csv"
        with file.open("wb") as sparse:
            sparse.truncate(64 * 1024 * 1024 + 1)
        assert laptop.ask(SUDO, "load_bookings", path=str(file))["detail"] == "too_large"
