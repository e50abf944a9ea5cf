"""Somebody in front of the real staff window of a practice day; presses only what can be seen and pressed."""

from pathlib import Path

from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import build
from kiosk.cli.practice import lay_down, practice_devices
from kiosk.ui.app import Windows
from kiosk.ui.views.frame import PageName

A_FINGER = 40
"""Pixels that a button must have before anybody presses it; the layout comes after the answer."""


class Person:
    """Opens the windows of a folder and works at them."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # it lists every codec it lacks
        practice_devices(folder)
        booth = build(folder)
        lay_down(booth, bookings=40, seed=1)
        self.windows = Windows(booth)
        self.windows.start()
        self.windows.shell.showNormal()
        self.windows.shell.resize(1366, 768)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: self.windows.workers.waiting == 0, timeout=20_000)
        QApplication.processEvents()

    def button(self, words: str) -> QAbstractButton:
        """The visible button that says this, one that can be used before one that cannot."""
        found = [b for b in self.windows.shell.findChildren(QAbstractButton) if b.isVisible()]
        said = [b for b in found if words in f"{b.text()} {b.accessibleName()}"]
        assert said, (words, [b.text() for b in found])
        return next((b for b in said if b.isEnabled()), said[0])

    def press(self, words: str, *, settle: bool = True) -> None:
        """Press the button that says this."""
        button = self.button(words)
        assert button.isEnabled(), words
        self._qtbot.waitUntil(lambda: min(button.width(), button.height()) >= A_FINGER)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        if settle:
            self.settle()

    def writes(self, label: str, text: str) -> None:
        """Write a text into the field of a name, in place of what stands there."""
        fields = self.windows.shell.findChildren(QLineEdit)
        (field,) = [f for f in fields if f.isVisible() and label in f.accessibleName()]
        field.setFocus()
        field.selectAll()
        self._qtbot.keyClicks(field, text)

    def sees(self, words: str) -> bool:
        """Whether a text on the screen holds these words."""
        labels = self.windows.shell.findChildren(QLabel)
        shown = [label.accessibleName() or label.text() for label in labels if label.isVisible()]
        return any(words in text for text in shown)

    @property
    def here(self) -> PageName:
        return self.windows.frame.here

    def sits_down(self, name: str, window: str) -> None:
        """Sign in."""
        self.press(name)
        self.press(window)

    def opens(self) -> None:
        """The supervisor opens the doors and is at the reception."""
        self.opens_doors()
        self._qtbot.waitUntil(lambda: self.here is PageName.RECEPTION)

    def opens_doors(self) -> None:
        """The supervisor takes on what is yellow and opens the doors."""
        self.press("このまま開場する")
        self.press("業務責任者の判断")
        self.press("このまま開場する")
