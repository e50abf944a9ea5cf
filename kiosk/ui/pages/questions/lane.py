"""Which procedure somebody without a booking came for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.domain.words import Lane
from kiosk.ui.views.questions import LaneView
from kiosk.ui.widgets.stack import column
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.tile_grid import TileGrid
from kiosk.wording import screen_lanes


class LanePart(QWidget):
    """Two large tiles with shape, word and a plain description."""

    chosen = Signal(Lane)
    """The lane."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles = TileGrid(2, gap=20)
        self.setLayout(column(self._tiles, 0))
        self._tiles.chosen.connect(lambda code: self.chosen.emit(Lane(code)))

    def show_view(self, view: LaneView) -> None:
        """Show the lanes; a closed one says why."""
        tiles = []
        for option in view.options:
            more = "\n".join(
                part
                for part in (screen_lanes.explained(option.lane), option.why_not or option.waiting)
                if part
            )
            tile = Tile(screen_lanes.name(option.lane), more, lane=option.lane, tall=8.0, size="large")
            tile.setEnabled(not option.why_not)
            tiles.append((option.lane.value, tile))
        self._tiles.show_tiles(tiles)
