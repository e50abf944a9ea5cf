"""A code scanner that types like a keyboard is heard anywhere, and presses nothing."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.widgets.scan import QUIET_MS, ScanEar


class Desk:
    """A window with a field and a button, and hands that type at given times."""

    def __init__(self, show) -> None:
        self.window = QWidget()
        self.field, self.button = QLineEdit(), QPushButton("次の方を呼ぶ")
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.codes: list[str] = []
        self.presses: list[bool] = []
        ScanEar(self.window).scanned.connect(self.codes.append)
        self.button.clicked.connect(self.presses.append)
        show(self.window)
        self.now = 1000

    def type(self, text: str, gap: int) -> None:
        for letter in text:
            key = {"\r": Qt.Key.Key_Return, " ": Qt.Key.Key_Space}.get(letter, Qt.Key.Key_A)
            self.now += gap
            target = QApplication.focusWidget() or self.window
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                event.setTimestamp(self.now)
                QApplication.sendEvent(target, event)

    def wait(self, ms: int) -> None:
        self.now += ms


@pytest.fixture
def desk(on_screen) -> Desk:
    return Desk(on_screen)


class TestScanEar:
    def test_into_a_field(self, desk):
        """A code that falls into a field is taken out again; what was typed before stays."""
        desk.field.setFocus()
        desk.type("ab", gap=200)
        desk.wait(500)
        desk.type("MK1:T:S1:A113\r", gap=5)
        assert desk.codes == ["MK1:T:S1:A113"]
        assert desk.field.text() == "ab"

    def test_over_a_button(self, desk):
        """With the focus on 次の方を呼ぶ a code calls nobody, not even one with spaces."""
        desk.button.setFocus()
        desk.type("MK1:T: S1 :A113\r", gap=5)
        assert desk.codes == ["MK1:T: S1 :A113"]
        assert desk.presses == []

    def test_typed_by_hand(self, desk):
        """Slow letters and their Return belong to the person at the keyboard."""
        desk.field.setFocus()
        entered: list[str] = []
        desk.field.returnPressed.connect(lambda: entered.append(desk.field.text()))
        desk.type("satou\r", gap=120)
        assert desk.codes == []
        assert entered == ["satou"]

    def test_waved_three_times(self, desk):
        """The same code held before the scanner is reported once; later it counts again."""
        for _ in range(3):
            desk.type("MK1:S:7\r", gap=5)
            desk.wait(400)
        desk.wait(QUIET_MS)
        desk.type("MK1:S:7\r", gap=5)
        assert desk.codes == ["MK1:S:7", "MK1:S:7"]

    def test_two_people_in_a_row(self, desk):
        """Another code right after the first is another person."""
        desk.type("MK1:S:7\rMK1:S:8\r", gap=5)
        assert desk.codes == ["MK1:S:7", "MK1:S:8"]

    def test_focus_goes_away_with_its_widget(self, desk, settled):
        """A field that is gone while it held the keyboard does not stop the ear."""
        desk.field.setFocus()
        desk.field.deleteLater()
        settled()
        desk.button.setFocus()
        desk.type("MK1:S:7\r", gap=5)
        assert desk.codes == ["MK1:S:7"]
