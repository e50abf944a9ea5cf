"""The paper with the number: one tap one paper, and no paper is ever claimed that nobody saw."""

import socket
from pathlib import Path

from kiosk.services.ticket_face import face_of

from .venue_day import FAMILY, HANA, Laptop, Program, verified


def papers(laptop: Laptop) -> list[str]:
    return sorted(path.name for path in (laptop.state.parent / "papers").glob("*.png"))


class TestPaper:
    """A number on paper."""

    SPEC = "2-1-(2)イ"

    def test_one_tap(self, laptop: Laptop):
        """The same tap twice is one paper."""
        ticket = laptop.walk_in()
        first = laptop.ask(HANA, "print_ticket", "tap", ticket=ticket)
        again = laptop.ask(HANA, "print_ticket", "tap", ticket=ticket)
        assert first["paper"] == again["paper"] == "printed"
        assert again["repeated"]
        assert papers(laptop) == [f"slip-{first['job']}.png"]

    def test_second_paper(self, laptop: Laptop):
        """A lost paper is printed again with a reason only, and counted as a copy."""
        ticket = laptop.walk_in()
        laptop.done(HANA, "print_ticket", ticket=ticket)
        assert laptop.ask(HANA, "print_ticket", ticket=ticket)["refused"] == "reason_needed"
        laptop.done(HANA, "print_ticket", ticket=ticket, reason="paper_lost")
        assert [paper["copy"] for paper in laptop.ask(HANA, "papers")["papers"]] == [1, 2]

    def test_no_printer(self, state: Path):
        """Without a printer the answer is that no paper came, never that it did."""
        laptop = Laptop(state, ticket_printer="none:")
        said = laptop.done(HANA, "print_ticket", ticket=laptop.walk_in())
        assert (said["paper"], said["paper_trouble"]) == ("failed", "no_printer")
        laptop.close()


class TestWords:
    """What stands on the paper."""

    SPEC = "2-1-(2)イ"

    def test_no_proof_and_no_name(self, laptop: Laptop):
        """The paper says that it is no proof of an application, and nothing about who holds it."""
        laptop.done(HANA, "check_in", booking=FAMILY, people=[{"seat": 1}])
        floor = laptop.booth.desk.recorder.floor
        visit = floor.visits[floor.tickets["A101"]]
        face = face_of(floor, visit, 1, laptop.booth.clock.wall())
        assert face.number == "A101"
        assert "申請" in face.notice
        assert "証明" in face.notice
        person = laptop.ask(HANA, "visit", ticket="A101")["person"]
        for private in (person["kana"], person["name"], person["birth_date"], FAMILY):
            assert private not in str(face)


class TestShotWhilePrinting:
    """The program is shot between asking for a paper and hearing of it."""

    SPEC = "2-1-(2)イ"

    def test_asked_not_repeated(self, state: Path, capsys):
        """After the restart the paper is doubtful; the program prints nothing by itself and asks a person."""
        with socket.create_server(("127.0.0.1", 0)) as printer:
            printer.settimeout(30)
            address = f"tcp://127.0.0.1:{printer.getsockname()[1]}"
            with Program(state, "--ticket-printer", address) as program:
                (ticket,) = program.ask(
                    HANA, "check_in_walk_in", lane="application", people=[{"kana": "アオキ"}]
                )["tickets"]
                program.send(HANA, "print_ticket", "tap", ticket=ticket)
                wire, _ = printer.accept()  # the printer's thread is at work: the request is written down
                program.shoot()
                wire.close()
            printer.setblocking(False)
            laptop = Laptop(state, ticket_printer=address)
            (paper,) = laptop.ask(HANA, "papers")["papers"]
            assert (paper["ticket"], paper["state"]) == (ticket, "doubtful")
            assert laptop.ask(HANA, "print_ticket", ticket=ticket)["refused"] == "job_open"
            again = laptop.ask(HANA, "print_ticket", "tap", ticket=ticket)
            assert (again["paper"], again["repeated"]) == ("doubtful", True)
            laptop.done(HANA, "settle_ticket", job=paper["job"], came_out=True)
            assert (
                laptop.ask(HANA, "settle_ticket", job=paper["job"], came_out=False)["refused"]
                == "job_settled"
            )
            laptop.close()
            try:
                printer.accept()
                called = True
            except BlockingIOError:
                called = False
        assert not called, "nothing was sent to the printer after the restart"
        assert verified(state, capsys)[0] == 0
