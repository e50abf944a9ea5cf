"""The person in charge chooses the ticket printer and the camera at the screen, and tries the printer out."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from pytestqt.qtbot import QtBot

from capture.cameras.folder import FolderCamera
from kiosk import settings as laptop
from kiosk.domain.decision import RefusalCode
from kiosk.domain.words import Role
from kiosk.wording import devices as words
from printing.printers.escpos_network import NetworkPrinter
from printing.printers.escpos_slip import Limits

sys.path.insert(0, str(Path(__file__).parents[1] / "printing"))
sys.path.insert(0, str(Path(__file__).parent))

from at_the_window import Person
from escpos_peer import EscposPeer

PRINTER_CHANGE = "番号札の印刷機 変える"
CAMERA_CHANGE = "予約を読み取るカメラ 変える"
ADDRESS = "IPアドレス"


@pytest.fixture
def peer() -> Iterator[EscposPeer]:
    """A printer on the network."""
    printer = EscposPeer()
    yield printer
    printer.close()


@pytest.fixture
def person(qtbot: QtBot, dressed, tmp_path: Path) -> Iterator[Person]:
    """A laptop with practice devices; nobody has sat down."""
    someone = Person(qtbot, tmp_path / "state")
    yield someone
    someone.windows.close()


@pytest.fixture
def supervisor(person: Person) -> Person:
    """The person in charge, with the settings open."""
    person.sits_down("練習 責任子", "窓口2")
    person.press("設定")
    return person


def kept(person: Person) -> laptop.Settings:
    """What the next start will read."""
    return laptop.load(person.windows.booth.folder)


def choose_network(person: Person, address: str) -> None:
    person.press(PRINTER_CHANGE)
    person.press("ネットワークの")
    person.writes(ADDRESS, address)
    person.press("この印刷機にする")


class TestPrinter:
    def test_a_network_printer_and_a_trial(self, supervisor, peer):
        """Chosen, kept, asked how it stands, and a trial slip comes out: all without a restart."""
        before = len(supervisor.windows.live.history)
        choose_network(supervisor, f"127.0.0.1:{peer.port}")
        assert kept(supervisor).ticket_printer == f"tcp://127.0.0.1:{peer.port}"
        assert supervisor.windows.status.printer == "ready"
        assert supervisor.sees(f"127.0.0.1:{peer.port}")
        supervisor.press(words.TRY)
        assert supervisor.sees(words.PRINTED)
        (slip,) = peer.slips
        assert slip.width == 576
        assert len(supervisor.windows.live.history) == before
        assert supervisor.windows.live.floor.jobs == {}

    def test_narrow_paper(self, supervisor, peer):
        """With 58-mm paper the slip is as wide as that paper."""
        supervisor.press(PRINTER_CHANGE)
        supervisor.press("ネットワークの")
        supervisor.writes(ADDRESS, f"127.0.0.1:{peer.port}")
        supervisor.press(words.paper(58))
        supervisor.press("この印刷機にする")
        supervisor.press(words.TRY)
        assert [slip.width for slip in peer.slips] == [384]
        assert kept(supervisor).ticket_mm == 58

    def test_a_mistyped_address(self, supervisor):
        """What cannot be an address is told beside the field, nothing is kept, every figure stays."""
        before = kept(supervisor)
        printer = supervisor.windows.booth.ticket_printer
        choose_network(supervisor, "192.168.1.500")
        assert supervisor.sees(words.wrong("tcp", "192.168.1.500"))
        assert kept(supervisor) == before
        assert supervisor.windows.booth.ticket_printer is printer
        supervisor.writes(ADDRESS, "192.168.1.50")
        assert not supervisor.sees(words.wrong("tcp", "192.168.1.500"))
        supervisor.press("もどる")
        assert kept(supervisor) == before

    def test_none_at_all(self, supervisor):
        """Without a printer the bar says so at once, and a trial says that nothing came out."""
        supervisor.press(PRINTER_CHANGE)
        supervisor.press("使わない")
        supervisor.press(words.NO_DEVICE_DOES)
        assert supervisor.windows.status.printer == "absent"
        supervisor.press(words.TRY)
        assert supervisor.sees(words.not_printed("no_printer"))

    def test_the_settings_cannot_be_written(self, supervisor):
        """A folder that takes no file: it is said in words, and the former printer stays in use."""
        booth = supervisor.windows.booth
        printer = booth.ticket_printer
        folder, booth.folder = booth.folder, booth.folder / "gone"
        supervisor.press(PRINTER_CHANGE)
        supervisor.press("使わない")
        supervisor.press(words.NO_DEVICE_DOES)
        assert booth.ticket_printer is printer
        assert booth.settings.ticket_printer.startswith("folder:")
        booth.folder = folder
        supervisor.press(words.NO_DEVICE_DOES)
        assert booth.settings.ticket_printer == "none:"

    def test_out_of_paper(self, supervisor, peer):
        """The trial says in the printer's words why nothing came out."""
        choose_network(supervisor, f"127.0.0.1:{peer.port}")
        peer.fate.paper_out = True
        supervisor.press(words.TRY)
        assert supervisor.sees("用紙が なくなりました。")
        assert peer.slips == []

    def test_a_slip_under_way_ends_where_it_began(self, supervisor, peer, qtbot):
        """Another printer is chosen while a slip is printed: it comes out of the first, and only there."""
        peer.fate.mute_end = True
        booth = supervisor.windows.booth
        booth.ticket_printer = NetworkPrinter("127.0.0.1", peer.port, 576, limits=Limits(2.0, 1.0))
        other = EscposPeer()
        supervisor.press(words.TRY, settle=False)
        supervisor.press(PRINTER_CHANGE, settle=False)
        supervisor.press("ネットワークの", settle=False)
        supervisor.writes(ADDRESS, f"127.0.0.1:{other.port}")
        qtbot.waitUntil(lambda: len(peer.slips) == 1)
        supervisor.press("この印刷機にする", settle=False)
        supervisor.settle()
        assert (len(peer.slips), len(other.slips)) == (1, 0)
        assert supervisor.windows.status.printer == "ready"
        supervisor.press(words.TRY)
        assert (len(peer.slips), len(other.slips)) == (1, 1)
        other.close()

    def test_nobody_knows(self, supervisor, peer):
        """A printer that never answers: staff are told to look, nothing is claimed."""
        choose_network(supervisor, f"127.0.0.1:{peer.port}?answers=no")
        supervisor.press(words.TRY)
        assert supervisor.sees(words.DOUBTFUL)

    def test_what_was_typed_for_another_kind_is_not_lost(self, supervisor):
        """Looking at another kind and coming back finds the address as it was typed."""
        supervisor.press(PRINTER_CHANGE)
        supervisor.press("ネットワークの")
        supervisor.writes(ADDRESS, "192.168.1.50")
        supervisor.press("USBの")
        supervisor.press("ネットワークの")
        supervisor.press("この印刷機にする")
        assert kept(supervisor).ticket_printer == "tcp://192.168.1.50"


class TestCamera:
    def test_pictures_of_a_folder(self, supervisor, tmp_path):
        """Chosen, kept, and looked through from now on."""
        supervisor.press(CAMERA_CHANGE)
        supervisor.press("フォルダーの")
        supervisor.writes("フォルダー", str(tmp_path))
        supervisor.press("このカメラにする")
        assert kept(supervisor).code_camera == f"folder:{tmp_path}"
        assert isinstance(supervisor.windows.booth.code_camera, FolderCamera)

    def test_half_a_path(self, supervisor):
        """A folder without its beginning is told beside the field, and nothing is kept."""
        supervisor.press(CAMERA_CHANGE)
        supervisor.press("フォルダーの")
        supervisor.writes("フォルダー", "pictures")
        supervisor.press("このカメラにする")
        assert supervisor.sees(words.wrong("folder", "pictures"))
        assert kept(supervisor).code_camera == "none:"


class TestWhoMay:
    @pytest.mark.parametrize("name", ["練習 受付太", "練習 市職員"])
    def test_others_see_why_not(self, person, name):
        """Everybody else reads who may change it, and the press cannot be used."""
        person.sits_down("練習 責任子", "窓口2")
        person.opens()
        person.press("交代")
        person.sits_down(name, "窓口1" if "受付" in name else "窓口3")
        person.press("設定")
        assert person.sees(words.ONLY_SUPERVISOR)
        assert not person.button(PRINTER_CHANGE).isEnabled()
        assert person.button(words.TRY).isEnabled()

    @pytest.mark.parametrize("role", [role for role in Role if role is not Role.SUPERVISOR])
    def test_refused_beneath_the_screen(self, person, role):
        """The rule stands where the choice is made, not on the screen."""
        booth = person.windows.booth
        before = kept(person)
        assert booth.choose_printer(role, "none:", 80).code is RefusalCode.NOT_ALLOWED
        assert booth.choose_camera(role, "uvc:0").code is RefusalCode.NOT_ALLOWED
        assert kept(person) == before
