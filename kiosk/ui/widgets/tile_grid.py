"""Tiles in rows of equal width, walked through with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kiosk.ui.widgets.tile import Tile

_STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class TileGrid(QWidget):
    """Shows (code, tile) pairs; keeps the focus on the same code when the tiles are made anew."""

    chosen = Signal(str)
    """The code of the tile that was pressed."""

    def __init__(self, columns: int, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._tiles: list[tuple[str, Tile]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)

    def show_tiles(self, tiles: Sequence[tuple[str, Tile]], columns: int = 0) -> None:
        """Replace the tiles; ``columns`` 0 keeps the number of columns."""
        self._columns = columns or self._columns
        focused = next((code for code, tile in self._tiles if tile.hasFocus()), None)
        for _, tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = list(tiles)
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 1 if at < self._columns else 0)
        for at, (code, tile) in enumerate(self._tiles):
            self._grid.addWidget(tile, at // self._columns, at % self._columns)
            self._grid.setColumnStretch(at % self._columns, 1)
            tile.installEventFilter(self)
            tile.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
        again = None if focused is None else self.tile(focused)
        if again is not None:
            again.setFocus(Qt.FocusReason.TabFocusReason)
        elif focused is not None:
            # Other tiles now: an arrow key leads to them, but a second Enter presses none of them.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def tile(self, code: str) -> Tile | None:
        """Return the tile of a code."""
        return next((tile for known, tile in self._tiles if known == code), None)

    def checked(self) -> list[str]:
        """Return the codes of the checked tiles, in their order."""
        return [code for code, tile in self._tiles if tile.isChecked()]

    def focus_first(self) -> None:
        """Give the focus to the first tile that can be pressed."""
        for _, tile in self._tiles:
            if tile.isEnabled():
                tile.setFocus(Qt.FocusReason.TabFocusReason)
                return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            self.focus_first()
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step:
                return self._walk(watched, *step)
        return super().eventFilter(watched, event)

    def _walk(self, here: QObject, down: int, right: int) -> bool:
        at = next((n for n, (_, tile) in enumerate(self._tiles) if tile is here), -1)
        to = at + right + down * self._columns
        while 0 <= to < len(self._tiles):
            if self._tiles[to][1].isEnabled():
                self._tiles[to][1].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            to += right + down * self._columns
        return True
