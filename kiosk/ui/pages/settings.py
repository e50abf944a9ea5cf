"""The settings overlay: text size, volume of calls, the public screen, printers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSlider, QWidget
from typing_extensions import override

from kiosk.ui.theme import TextSize
from kiosk.ui.views.settings import PrinterLine, SettingsView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.overlay import Overlay
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import column, row
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.tile_grid import TileGrid
from kiosk.wording import screen_settings as words

_ON, _OFF = "on", "off"


class _Printer(QFrame):
    acted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "row")
        self._view: PrinterLine | None = None
        self._title, self._todo = Text("", "strong", wrap=True), Text("", "small", tone="muted", wrap=True)
        self._state, self._press = Chip("", bare=True), ActionButton("", Kind.QUIET, size="small")
        self._press.clicked.connect(self._act)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 6, 4, 6)
        line.addLayout(column(self._title, self._todo, gap=0), 1)
        line.addWidget(self._state)
        line.addWidget(self._press)

    def show_row(self, view: PrinterLine) -> None:
        """Show one printer."""
        self._view = view
        self._title.say(view.title)
        self._todo.say(view.todo)
        self._state.say(view.state.text, view.state.tone)
        self._press.setVisible(view.press is not None)
        if view.press is not None:
            self._press.say(view.press.text)
            self._press.setAccessibleName(f"{view.title} {view.press.text}")

    def first_button(self) -> QAbstractButton | None:
        """Return the press, if there is one."""
        return self._press if self._view is not None and self._view.press is not None else None

    def _act(self) -> None:
        if self._view is not None and self._view.press is not None:
            self.acted.emit(self._view.code, self._view.press.code)


class SettingsOverlay(Overlay):
    """Everything takes effect at once; there is nothing to save."""

    text_size_chosen = Signal(TextSize)
    """標準 or 大きい."""
    volume_changed = Signal(int)
    """0 to 100, after the hand has let go or a key was pressed."""
    try_pressed = Signal()
    """Play one call."""
    public_chosen = Signal(bool)
    """Show the public screen, or do not."""
    screen_chosen = Signal(str)
    """The screen's code."""
    printer_pressed = Signal(str, str)
    """A printer's code and the code of its press."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, words.TITLE, wide=880)
        self._sizes, self._public, self._screens = TileGrid(2, 8), TileGrid(2, 8), TileGrid(1, 8)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 100)
        self._slider.setSingleStep(10)
        self._slider.setPageStep(10)
        self._slider.setTracking(False)
        self._slider.setAccessibleName(words.VOLUME)
        self._volume = Text("", "strong")
        self._sound = Text("", "small", tone="stop", wrap=True)
        self._try = ActionButton(words.TRY, size="small")
        self._printers: RowList[PrinterLine] = RowList(self._make, gap=0)
        self._no_printer = Text(words.NO_PRINTER, "body", tone="muted")
        self._screen_title = Text(words.SCREEN, "small", tone="muted")
        self._close = ActionButton(words.CLOSE, Kind.PRIMARY)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        scroll = Scroll(words.TITLE, gap=10)
        volume = row(gap=14)
        volume.addWidget(self._slider, 1)
        volume.addWidget(self._volume)
        volume.addWidget(self._try)
        left = column(Text(words.TEXT_SIZE, "strong"), self._sizes, 8, Text(words.VOLUME, "strong"), gap=8)
        left.addLayout(volume)
        left.addWidget(self._sound)
        left.addStretch(1)
        right = column(
            Text(words.PUBLIC, "strong"), self._public, self._screen_title, self._screens, 0, gap=8
        )
        halves = row(gap=28)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        scroll.column.addLayout(halves)
        for part in (Text(words.PRINTERS, "strong"), self._printers, self._no_printer):
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)
        scroll.setMinimumHeight(440)
        self.body.addWidget(scroll, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._close)

    def _wire(self) -> None:
        self._sizes.chosen.connect(lambda code: self.text_size_chosen.emit(TextSize[code]))
        self._public.chosen.connect(lambda code: self.public_chosen.emit(code == _ON))
        self._screens.chosen.connect(self.screen_chosen)
        self._slider.valueChanged.connect(self.volume_changed)
        self._try.clicked.connect(self.try_pressed)
        self._close.clicked.connect(self.closed)

    def _make(self) -> QWidget:
        printer = _Printer()
        printer.acted.connect(self.printer_pressed)
        return printer

    def ask(self, view: SettingsView) -> None:
        """Come up, or show what has changed."""
        sizes = ((TextSize.STANDARD, words.STANDARD), (TextSize.LARGE, words.LARGE))
        self._sizes.show_tiles([_tile(size.name, word, on=size is view.text_size) for size, word in sizes])
        shown = ((_ON, words.ON, view.public_on), (_OFF, words.OFF, not view.public_on))
        self._public.show_tiles([_tile(code, word, on=on) for code, word, on in shown])
        choose = view.public_on and len(view.screens) > 1
        self._screen_title.setVisible(choose)
        self._screens.setVisible(choose)
        self._screens.show_tiles(
            [_tile(s.code, s.title, s.more, on=s.code == view.screen) for s in view.screens]
        )
        self._slider.blockSignals(True)
        self._slider.setValue(view.volume)
        self._slider.blockSignals(False)
        self._volume.say(words.volume(view.volume))
        self._sound.say(view.sound_problem)
        self._printers.show_rows(view.printers)
        self._no_printer.setVisible(not view.printers)
        if not self.isVisible():
            self.rise()

    @override
    def first_focus(self) -> QWidget:
        return self._close


def _tile(code: str, word: str, more: str = "", *, on: bool) -> tuple[str, Tile]:
    tile = Tile(word, more, tall=3.0)
    tile.setCheckable(True)
    tile.setChecked(on)
    return code, tile
