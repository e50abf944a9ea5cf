"""Pictures of the screens as they stand at a booth now, made without a screen; nothing is pressed."""

import os
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.booth import Booth
from kiosk.domain.entry import Author
from kiosk.domain.ids import VisitId, WindowId
from kiosk.domain.words import Place, Role
from kiosk.ui.app import Windows, prepare
from kiosk.ui.live import snapshot
from kiosk.ui.views.frame import PageName

STAFF_SIZE: Final = (1366, 768)
PUBLIC_SIZE: Final = (1920, 1080)


def pictures(booth: Booth, folder: Path) -> tuple[Path, ...]:
    """Write the main pages and the public display as PNG into a folder; names hold no personal data.

    Call it on the thread that runs the booth.  The pictures of the staff window show what
    staff see, names of citizens among it: for practice days only.

    Raises:
        OSError: the folder cannot be made.
        ValueError: the day is a real one, or there is none.
    """
    session = booth.desk.recorder.floor.session if booth.desk else None
    if booth.desk is None or session is None or not session.pack.practice:
        raise ValueError("pictures are taken of practice days")
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        prepare(QApplication(["kiosk"]))
    windows = Windows(booth)
    try:
        windows.live.take(snapshot(booth.desk))
        return tuple(_taken(windows, folder))
    finally:
        windows.put_away()


def _taken(windows: Windows, folder: Path) -> list[Path]:
    shell, display = windows.shell, windows.display
    shell.resize(*STAFF_SIZE)
    display.resize(*PUBLIC_SIZE)
    shell.show()
    made = [_saved(shell, folder / "1-sign-in.png")]
    windows.acts.author = _somebody(windows)
    windows.go(PageName.RECEPTION)
    windows.reception.refresh()
    made.append(_saved(shell, folder / "2-reception.png"))
    windows.go(PageName.BOARD)
    made.append(_saved(shell, folder / "3-board.png"))
    visit = _in_work(windows)
    if visit is not None:
        windows.open_visit(visit)
        made.append(_saved(shell, folder / "4-visit.png"))
    windows.public.refresh()
    made.append(_saved(display, folder / "5-public-display.png"))
    return made


def _somebody(windows: Windows) -> Author:
    """A person of the reception as they sit at their window."""
    session = windows.live.floor.session
    seats = session.signed_in.items() if session else ()
    for window, (person, role) in seats:
        if role is not Role.OFFICER:
            return Author(person, role, WindowId(window))
    return windows.acts.author


def _in_work(windows: Windows) -> VisitId | None:
    inside = windows.live.floor.inside()
    return next((visit.id for visit in inside if visit.place is Place.AT_WINDOW), None)


def _saved(widget: QWidget, path: Path) -> Path:
    for _ in range(4):
        QApplication.processEvents()
    widget.grab().save(str(path))
    return path
