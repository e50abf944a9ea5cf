"""Columns that line up from row to row although every row is its own widget."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget
from typing_extensions import override


class ColumnWidth:
    """The width that a column needs in all rows that are shown; asked anew after any of them changed."""

    def __init__(self) -> None:
        self._cells: list[Cell] = []
        self._width = -1

    def join(self, cell: "Cell") -> None:
        """Let one more row's cell count."""
        self._cells.append(cell)
        self._width = -1

    def forget(self) -> None:
        """Something changed: measure again, and let every row lay itself out."""
        if self._width >= 0:
            self._width = -1
            for cell in self._cells:
                cell.updateGeometry()

    def width(self) -> int:
        """Return the width of the widest cell in pixels."""
        if self._width < 0:
            shown = (cell.own_width() for cell in self._cells if cell.is_in_use())
            self._width = max(shown, default=0)
        return self._width


class Cell(QWidget):
    """One row's part of a column; as wide as the widest cell of its column."""

    def __init__(self, column: ColumnWidth, inside: QLayout) -> None:
        super().__init__()
        self._column, self._inside = column, inside
        self.setLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column.join(self)

    def own_width(self) -> int:
        """Return what this cell alone would need."""
        return self._inside.sizeHint().width()

    def is_in_use(self) -> bool:
        """Return whether the row of this cell is shown."""
        row = self.parentWidget()
        return row is not None and not row.isHidden()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.Show}:
            self._column.forget()
        return super().event(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._column.width(), self._inside.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._column.width(), self._inside.minimumSize().height())
