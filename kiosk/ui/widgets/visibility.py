"""Showing and hiding parts, without ever making a window of one that has no parent yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, wanted: bool) -> None:
    """Show or hide a part; one that is not laid out yet will be seen together with its parent."""
    if widget.parentWidget() is not None or not wanted:
        widget.setVisible(wanted)
        return
    widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
