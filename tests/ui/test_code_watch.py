"""A camera that reads the codes of bookings while the reception waits."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
import segno
from pytestqt.qtbot import QtBot

from capture.camera import Frame
from capture.cameras.folder import FolderCamera
from kiosk import settings as laptop
from kiosk.cli.practice import practice_devices
from kiosk.ui.views.frame import PageName

sys.path.insert(0, str(Path(__file__).parent))

from at_the_window import Person

SOON_MS = 5


class CountedCamera(FolderCamera):
    """A folder of pictures that knows how often it was looked at."""

    looks = 0

    def open(self) -> None:
        self.looks += 1
        super().open()

    def frame(self) -> Frame:
        self.looks += 1
        return super().frame()


class Desk:
    """A reception with a camera over the desk."""

    def __init__(self, qtbot: QtBot, person: Person, folder: Path) -> None:
        self._qtbot, self.person, self.folder = qtbot, person, folder
        self.camera = CountedCamera(folder)
        person.windows.codes.again_ms = SOON_MS
        person.windows.codes.follow(self.camera)

    @property
    def here(self) -> PageName:
        return self.person.here

    def lay(self, code: str) -> None:
        """Lay a paper with a code under the camera, alone; a picture is there whole or not at all."""
        for paper in self.folder.iterdir():
            paper.unlink()
        beside = self.folder / "coming"
        segno.make(code, micro=False).save(str(beside), kind="png", scale=8, border=4)
        beside.rename(self.folder / f"{code}.png")

    def receives(self, code: str) -> None:
        """Wait until the party of a booking stands at the desk."""
        self._qtbot.waitUntil(lambda: self.here is PageName.QUESTIONS, timeout=20_000)
        assert self.person.windows.questions._party.now.booking == code

    def looks_again(self, times: int) -> None:
        """Wait until the camera was looked through so many times more, and all of it was told."""
        wanted = self.camera.looks + times
        self._qtbot.waitUntil(lambda: self.camera.looks >= wanted, timeout=20_000)


@pytest.fixture
def person(qtbot: QtBot, dressed, tmp_path: Path) -> Iterator[Person]:
    """A laptop whose settings name a folder as its camera; the doors are open."""
    state, pictures = tmp_path / "state", tmp_path / "pictures"
    pictures.mkdir()
    practice_devices(state)
    laptop.save(state, replace(laptop.load(state), code_camera=f"folder:{pictures}"))
    someone = Person(qtbot, state)
    someone.sits_down("練習 責任子", "窓口2")
    someone.opens()
    yield someone
    someone.windows.close()


@pytest.fixture
def desk(qtbot: QtBot, person: Person, tmp_path: Path) -> Desk:
    return Desk(qtbot, person, tmp_path / "pictures")


class TestReading:
    def test_a_code_under_the_camera(self, person, qtbot, tmp_path):
        """A booking's code is held before the camera of the settings: its party stands at the desk."""
        Desk.lay(Desk(qtbot, person, tmp_path / "pictures"), "YK00005")
        qtbot.waitUntil(lambda: person.here is PageName.QUESTIONS, timeout=20_000)
        assert person.windows.questions._party.now.booking == "YK00005"

    def test_a_paper_that_stays_there(self, desk):
        """Staff put the party away; its paper still lies there and does not open it again and again."""
        desk.lay("YK00005")
        desk.receives("YK00005")
        desk.person.windows.questions.leave()
        desk.looks_again(12)
        assert desk.here is PageName.RECEPTION

    def test_the_next_paper(self, desk):
        """Another booking's paper opens at once, and the first one again after that."""
        for code in ("YK00005", "YK00007"):
            desk.lay(code)
            desk.receives(code)
            desk.person.windows.questions.leave()

    def test_before_anybody_signed_in_nothing_is_lost(self, qtbot, dressed, tmp_path):
        """A paper that lay there before somebody sat down opens when they do."""
        state, pictures = tmp_path / "state", tmp_path / "pictures"
        pictures.mkdir()
        practice_devices(state)
        someone = Person(qtbot, state)
        desk = Desk(qtbot, someone, pictures)
        desk.lay("YK00005")
        desk.looks_again(2)
        assert desk.here is PageName.SIGN_IN
        someone.sits_down("練習 責任子", "窓口2")
        someone.opens_doors()
        desk.receives("YK00005")
        someone.windows.close()


class TestGone:
    def test_comes_back_without_a_restart(self, desk, tmp_path):
        """The camera is unplugged and plugged in again: the next paper is read."""
        desk.looks_again(1)
        away = desk.folder.rename(tmp_path / "unplugged")
        desk.looks_again(2)
        assert desk.here is PageName.RECEPTION
        away.rename(desk.folder)
        desk.lay("YK00009")
        desk.receives("YK00009")

    def test_no_camera_at_all(self, desk):
        """With none chosen any more nothing is looked at, and the scanner works as before."""
        desk.person.windows.codes.follow(None)
        desk.person.settle()
        looked = desk.camera.looks
        desk.lay("YK00005")
        desk.person.windows.shell.scanned.emit("YK00007")
        desk.receives("YK00007")
        assert desk.camera.looks == looked
