"""Rows that are kept and reused, so that a changing list neither flickers nor loses the focus."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from typing_extensions import override

RowView_contra = TypeVar("RowView_contra", contravariant=True)
RowView = TypeVar("RowView")


class Row(Protocol[RowView_contra]):
    """A row widget: shows one view at a time and names its button for the arrow keys."""

    def show_row(self, view: RowView_contra) -> None:
        """Show another row's content."""

    def first_button(self) -> QAbstractButton | None:
        """Return the button that the arrow keys go to, if the row has one."""


class RowList(QWidget, Generic[RowView]):
    """A column of rows of one kind; Up and Down move between their first buttons."""

    def __init__(self, make: Callable[[], QWidget], gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)

    def show_rows(self, views: Sequence[RowView]) -> None:
        """Show as many rows as there are views, in their order."""
        while len(self._rows) < len(views):
            row = self._make()
            self._rows.append(row)
            self._column.addWidget(row)
            for button in row.findChildren(QAbstractButton):
                button.installEventFilter(self)
        for at, row in enumerate(self._rows):
            if at < len(views):
                row.show_row(views[at])  # type: ignore[attr-defined]  # every row follows the Row protocol
            row.setVisible(at < len(views))
        self.updateGeometry()

    def rows(self) -> list[QWidget]:
        """Return the rows that are shown."""
        return [row for row in self._rows if not row.isHidden()]

    def focus_first(self) -> bool:
        """Give the focus to the first row's button; False when there is none."""
        buttons = self._buttons()
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(buttons)

    def _buttons(self) -> list[QAbstractButton]:
        found = [row.first_button() for row in self.rows()]  # type: ignore[attr-defined]  # Row protocol
        return [button for button in found if button is not None and button.isEnabled()]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step and isinstance(watched, QWidget) and self._step(watched, step):
                return True
        return super().eventFilter(watched, event)

    def _step(self, here: QWidget, step: int) -> bool:
        buttons = self._buttons()
        rows = self.rows()
        at = next((n for n, row in enumerate(rows) if row.isAncestorOf(here) or row is here), None)
        if at is None:
            return False
        further = rows[at + 1 :] if step > 0 else rows[:at][::-1]
        for row in further:
            button = next((b for b in buttons if row is b or row.isAncestorOf(b)), None)
            if button is not None:
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False
