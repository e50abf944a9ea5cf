"""The overlay on which the ticket printer or the camera for codes is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.views.atoms import Choice
from kiosk.ui.views.device_choice import AddressEntry, DeviceChoiceView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.entry import Entry
from kiosk.ui.widgets.overlay import Overlay
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.tile_grid import TileGrid
from kiosk.wording import screen_device_choice as words

_LONGEST = 900
_HIGHEST = 510
"""Pixels of the list; the smallest screen has room for it between title and buttons."""


class DeviceChoiceOverlay(Overlay):
    """Nothing is kept until the primary press."""

    kind_chosen = Signal(str)
    """A kind's code."""
    typed = Signal(str)
    """The text of the address, after every change made by a person."""
    plugged_chosen = Signal(str)
    """The code of a printer on a USB cable."""
    width_chosen = Signal(str)
    """The code of a paper."""
    kept = Signal()
    """Use what is chosen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, wide=1120)
        self._what = Text("", "body", wrap=True)
        self._kinds, self._plugged, self._widths = TileGrid(3, 8), TileGrid(2, 8), TileGrid(2, 8)
        self._plugged_title = Text(words.PLUGGED, "strong")
        self._nothing = Text(words.NOTHING_PLUGGED, "small", tone="muted", wrap=True)
        self._entry = Entry("")
        self._entry.field.setMaxLength(_LONGEST)
        self._problem = Text("", "strong-small", tone="stop", wrap=True)
        self._back = ActionButton(words.BACK, Kind.QUIET)
        self._does = ActionButton("", Kind.PRIMARY, key="F10")
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self._scroll = Scroll(words.KINDS, gap=10)
        for part in (
            self._what,
            self._kinds,
            self._plugged_title,
            self._plugged,
            self._nothing,
            self._entry,
            self._widths,
            self._problem,
        ):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        self.body.addWidget(self._scroll, 1)
        self.foot.addWidget(self._back)
        self.foot.addStretch(1)
        self.foot.addWidget(self._does)

    def _wire(self) -> None:
        self._kinds.chosen.connect(self.kind_chosen)
        self._plugged.chosen.connect(self.plugged_chosen)
        self._widths.chosen.connect(self.width_chosen)
        self._entry.typed.connect(self.typed)
        self._entry.finished.connect(self._finish)
        self._back.clicked.connect(self.closed)
        self._does.clicked.connect(self.kept)

    def ask(self, view: DeviceChoiceView) -> None:
        """Come up, or show what has changed; what is being typed stays."""
        self.title.say(view.title)
        self.setAccessibleName(view.title)
        self._what.say(view.what)
        self._kinds.show_tiles(_tiles(view.kinds, view.kind))
        self._show_plugged(view)
        self._show_entry(view.entry)
        self._widths.setVisible(bool(view.widths))
        self._widths.show_tiles(_tiles(view.widths, view.width))
        self._problem.say(view.problem or view.why_not)
        self._does.say(view.does)
        self._does.allow(not view.why_not, view.why_not)
        if not self.isVisible():
            self._scroll.setMinimumHeight(0)
            self.rise()
        self._make_room()
        if view.entry is not None and view.entry.problem:
            self._entry.field.setFocus()
            self._scroll.ensureWidgetVisible(self._entry)

    def _make_room(self) -> None:
        """As high as what is shown, and never lower again while it is up: the buttons stay where they are."""
        needed = self._scroll.column.totalHeightForWidth(self._scroll.viewport().width())
        self._scroll.setMinimumHeight(max(self._scroll.minimumHeight(), min(needed, _HIGHEST)))

    def _show_plugged(self, view: DeviceChoiceView) -> None:
        plugged = view.plugged or ()
        self._plugged_title.setVisible(bool(plugged))
        self._plugged.setVisible(bool(plugged))
        self._plugged.show_tiles(_tiles(plugged, view.plugged_in_use))
        self._nothing.setVisible(view.plugged == ())

    def _show_entry(self, entry: AddressEntry | None) -> None:
        self._entry.setVisible(entry is not None)
        if entry is not None:
            self._entry.ask_for(entry.label, entry.help)
            self._entry.put(entry.text)
            self._entry.say_problem(entry.problem)

    def _finish(self) -> None:
        if self._does.isEnabled():
            self.kept.emit()

    @override
    def first_focus(self) -> QWidget:
        chosen = next(iter(self._kinds.checked()), "")
        return self._kinds.tile(chosen) or self._back


def _tiles(choices: Iterable[Choice], chosen: str) -> list[tuple[str, Tile]]:
    tiles = []
    for choice in choices:
        tile = Tile(choice.title, choice.more, tall=3.0)
        tile.setCheckable(True)
        tile.setChecked(choice.code == chosen)
        tile.setEnabled(not choice.why_not)
        tiles.append((choice.code, tile))
    return tiles
