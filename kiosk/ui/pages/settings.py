"""The settings overlay: text size, volume of calls, the public screen, printer and camera."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget
from typing_extensions import override

from kiosk.ui.pages.device_row import DeviceRow
from kiosk.ui.theme import TextSize
from kiosk.ui.views.settings import DeviceLine, SettingsView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.overlay import Overlay
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import column, row
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.tile_grid import TileGrid
from kiosk.wording import screen_settings as words

_ON, _OFF = "on", "off"


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
    device_pressed = Signal(str, str)
    """A device's code and the code of its press."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, words.TITLE, wide=1120)
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
        self._devices: RowList[DeviceLine] = RowList(self._make, gap=0)
        self._note = Text("", "small", tone="muted", wrap=True)
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
        for part in (self._sound, Text(words.PUBLIC, "strong"), self._public):
            left.addWidget(part)
        left.addWidget(self._screen_title)
        left.addWidget(self._screens)
        left.addStretch(1)
        right = column(Text(words.DEVICES, "strong"), self._note, self._devices, 0, gap=8)
        halves = row(gap=32)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        scroll.column.addLayout(halves)
        scroll.column.addStretch(1)
        scroll.setMinimumHeight(510)
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
        device = DeviceRow()
        device.acted.connect(self.device_pressed)
        return device

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
        self._note.say(view.devices_note)
        self._devices.show_rows(view.devices)
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
