"""Screens without a screen: the offscreen platform, the product's fonts, and no warning overlooked."""

import os
from collections.abc import Callable, Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.shell import Shell
from kiosk.ui.theme import TextSize
from kiosk.ui.typefaces import body_font, load_typefaces
from tools.samples.scenes import Scene, pages, put_up


def settle() -> None:
    """Let everything that is due happen: layouts, paints, and the end of widgets that were let go."""
    for _ in range(4):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Stage:
    """A staff window with one of each page."""

    def __init__(self, wide: int, high: int) -> None:
        self.pages = pages()
        self.shell = Shell(self.pages)
        self.shell.resize(wide, high)
        self.shell.show()
        self.shell.activateWindow()
        self.over: Any = None

    def play(self, scene: Scene, text_size: TextSize = TextSize.STANDARD) -> Any:
        """Show a scene and give back its page."""
        self.over = put_up(scene, self.shell, self.pages, text_size)
        settle()
        return self.pages[scene.around.here]

    def strike(self) -> None:
        """Close the window and let it go at once."""
        self.shell.let_close()
        self.shell.deleteLater()
        settle()


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with the product's fonts."""
    load_typefaces()
    qapp.setFont(body_font())
    return qapp


@pytest.fixture
def new_stage(dressed, qtbot) -> Iterator[Callable[..., Stage]]:
    """Make staff windows that are gone again after the test."""
    made: list[Stage] = []

    def make(wide: int = 1366, high: int = 768) -> Stage:
        made.append(Stage(wide, high))
        settle()
        return made[-1]

    yield make
    for stage in made:
        stage.strike()


@pytest.fixture
def stage(new_stage) -> Stage:
    """A staff window of the smallest size that must work."""
    return new_stage()


@pytest.fixture
def on_screen(dressed, qtbot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Show a widget of its own, and let it go after the test."""
    shown: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        shown.append(widget)
        widget.show()
        widget.activateWindow()
        settle()
        return widget

    yield show
    for widget in shown:
        widget.close()
        widget.deleteLater()
    settle()


@pytest.fixture(scope="session")
def settled() -> Callable[[], None]:
    """Wait for what is due."""
    return settle


@pytest.fixture(autouse=True)
def no_qt_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever Qt warns of fails the test in which it happened."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    log = request.getfixturevalue("qtlog")
    yield
    # What the test machine lacks, not what the program does: a window manager, a sound service.
    known = ("This plugin does not support propagateSizeHints()", "PulseAudioService")
    bad = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}
    assert [
        record.message
        for record in log.records
        if record.type in bad and not record.message.startswith(known)
    ] == []
