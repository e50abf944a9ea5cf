"""Finds what a picture would show only to a careful eye: cut words, overlaps, small targets, silence.

Walks the widgets of a window that is on the screen; knows no page.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from kiosk.ui.widgets.button import ActionButton
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.focus_ring import FocusRing
from kiosk.ui.widgets.name_label import NameLabel
from kiosk.ui.widgets.overlay import Overlay
from kiosk.ui.widgets.practice_frame import PracticeFrame

SMALLEST_TARGET = 44
_OVER = (FocusRing, PracticeFrame, Overlay, QScrollBar)


def complaints(window: QWidget) -> list[str]:
    """Return what is wrong with a window, in words; empty when all is well."""
    shown = [w for w in window.findChildren(QWidget) if w.isVisible() and not _beneath_overlay(window, w)]
    found: list[str] = []
    for widget in shown:
        if isinstance(widget, _OVER) or _is_inner(widget):
            continue
        found += [f"{_name(widget)}: {wrong}" for wrong in _wrong(window, widget)]
    return found + list(_overlaps(shown))


def _wrong(window: QWidget, widget: QWidget) -> Iterator[str]:
    if _says_something(widget):
        yield from _cut(widget)
    if not isinstance(widget, QLabel) or widget.text():
        yield from _outside(window, widget)
    if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < SMALLEST_TARGET:
        yield f"a target of {widget.width()} x {widget.height()}"
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName():
        yield "has no name for a screen reader"


def _says_something(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text())
    return isinstance(widget, QAbstractButton | QLineEdit)


def _cut(widget: QWidget) -> Iterator[str]:
    size, hint = widget.size(), widget.sizeHint()
    if isinstance(widget, ActionButton):
        hint = widget.minimumSizeHint()
    elif isinstance(widget, QLineEdit):
        wide = widget.fontMetrics().horizontalAdvance(widget.text() or widget.placeholderText())
        if wide > widget.width() - 24:
            yield f"needs {wide} wide, has {widget.width()}"
        return
    flows = isinstance(widget, NameLabel) or widget.hasHeightForWidth()
    if not flows and hint.width() > size.width() + 1:
        yield f"needs {hint.width()} wide, has {size.width()}"
    high = widget.heightForWidth(size.width()) if flows else hint.height()
    if high > size.height() + 1:
        yield f"needs {high} high, has {size.height()}"


def _outside(window: QWidget, widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    child = widget
    while parent is not None and child is not window:
        box = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        room = parent.rect().adjusted(-1, -1, 1, 1)
        scrolls = isinstance(child.parentWidget(), QWidget) and _is_viewport(parent)
        if scrolls:
            box.setTop(max(box.top(), room.top()))
            box.setBottom(min(box.bottom(), room.bottom()))
            if box.isEmpty():
                return
        if not room.contains(box):
            yield f"is {box} outside {parent.metaObject().className()} {room}"
            return
        if scrolls:
            return
        child, parent = parent, parent.parentWidget()


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QScrollArea) and area.viewport() is widget


def _is_inner(widget: QWidget) -> bool:
    """Qt's own parts of a scroll area or text field."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and not isinstance(widget, QLabel)


def _overlaps(shown: list[QWidget]) -> Iterator[str]:
    by_parent: dict[int, list[QWidget]] = {}
    for widget in shown:
        parent = widget.parentWidget()
        if isinstance(widget, _OVER) or parent is None or isinstance(parent, QLineEdit) or _is_inner(widget):
            continue
        by_parent.setdefault(id(parent), []).append(widget)
    for siblings in by_parent.values():
        for at, one in enumerate(siblings):
            for other in siblings[at + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > 2 and shared.height() > 2:
                    yield f"{_name(one)} lies over {_name(other)} by {shared}"


def _beneath_overlay(window: QWidget, widget: QWidget) -> bool:
    over = [o for o in window.findChildren(Overlay) if o.isVisible()]
    return bool(over) and not any(o is widget or o.isAncestorOf(widget) for o in over)


def _name(widget: QWidget) -> str:
    said = (
        widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else widget.accessibleName()
    )
    kind = "Chip" if isinstance(widget, Chip) else type(widget).__name__
    return f"{kind} {said[:30]!r}"
