"""Doing it twice is doing it once: the same id again answers what was done the first time."""

from pathlib import Path

from tests.stories.venue_day import DAY, HANA, SUDO, Laptop


class TestSameId:
    """A script that does not know whether its line arrived says it again."""

    def test_check_in(self, laptop: Laptop):
        """Two numbers are not four."""
        people = [{"seat": 1}, {"seat": 2}]
        first = laptop.ask(HANA, "check_in", "once", booking="YK00001", people=people)
        again = laptop.ask(HANA, "check_in", "once", booking="YK00001", people=people)
        assert again == first | {"repeated": True}
        assert laptop.waiting() == ["A101", "A102"]

    def test_somebody_elses(self, laptop: Laptop):
        """An id that another person used acknowledges nothing of mine."""
        laptop.ask(HANA, "check_in", "once", booking="YK00001", people=[{"seat": 1}])
        assert laptop.ask(SUDO, "check_in", "once", booking="YK00005", people=[{"seat": 1}]) == {
            "id": "once", "refused": "bad_request", "detail": "id of another person",
        }  # fmt: skip
        assert laptop.waiting() == ["A101"]

    def test_after_a_restart(self, laptop: Laptop):
        """The answer is the same after a restart."""
        first = laptop.ask(HANA, "check_in_walk_in", "once", lane="application", people=[{"kana": "アオキ"}])
        again = laptop.restart().ask(
            HANA, "check_in_walk_in", "once", lane="application", people=[{"kana": "アオキ"}]
        )
        assert again == first | {"repeated": True}

    def test_signing_out(self, laptop: Laptop):
        """Who signed out is not at a window any more, and is still told that it was done."""
        first = laptop.ask(HANA, "sign_out", "home")
        assert laptop.ask(HANA, "sign_out", "home") == first | {"repeated": True}
        assert laptop.ask(HANA, "sign_out", "again")["refused"] == "not_signed_in"

    def test_list_whose_file_is_gone(self, laptop: Laptop, tmp_path: Path):
        """The file is another one or gone, the list was loaded: said, and the list in use is the kept one."""
        file = tmp_path / "list.csv"
        head = "予約番号,希望日時,氏名,氏名（カナ）,生年月日,住所,人数,連絡先電話番号\r\n"
        row = "{},2022-11-24 13:00,青木 一,アオキ ハジメ,1980-01-01,美浜区練習浜1,1,0430000000\r\n"
        file.write_text(head + row.format("NEW1"), encoding="utf-8")
        first = laptop.ask(SUDO, "load_bookings", "list", path=str(file))
        assert first["good"] == 1, first
        file.write_text(head + row.format("NEW2"), encoding="utf-8")
        assert laptop.ask(SUDO, "load_bookings", "list", path=str(file))["repeated"]
        assert laptop.ask(HANA, "booking", booking="NEW2")["refused"] == "unknown_booking"
        file.unlink()
        assert laptop.ask(SUDO, "load_bookings", "list", path=str(file))["ack"] == first["ack"]
        assert "booking" in laptop.restart().ask(HANA, "booking", booking="NEW1")

    def test_refusal_is_not_kept(self, laptop: Laptop):
        """A refusal binds nobody: the same id may succeed later."""
        assert laptop.ask(HANA, "call_next", "later", lane="application")["refused"] == "nobody_waiting"
        laptop.walk_in()
        assert "ack" in laptop.ask(HANA, "call_next", "later", lane="application")

    def test_looking(self, laptop: Laptop):
        """A question is answered anew under any id."""
        said = laptop.ask(HANA, "check_in_walk_in", "once", lane="application", people=[{"kana": "アオキ"}])
        assert said["tickets"] == ["A101"]
        assert "board" in laptop.ask(HANA, "board", "once")

    def test_nothing_to_change(self, laptop: Laptop):
        """Signing in where one sits already: done, nothing written, and the last event is named."""
        said = laptop.ask(HANA, "sign_in", window="1")
        assert (said["events"], said["unchanged"]) == ([], True)
        assert said["ack"].startswith(f"practice-mall-{DAY}/L1:")
