"""The staff window: the frame around one page, and what may come over it.

Shows views and reports presses like the pages do; decides nothing and knows no presenter.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.ui.sheet import style_sheet
from kiosk.ui.theme import TextSize
from kiosk.ui.views.frame import FrameView, NavItem, NoticeView, PageName
from kiosk.ui.widgets.banner import Banner
from kiosk.ui.widgets.focus_ring import FocusRing
from kiosk.ui.widgets.nav_item import NavButton
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.pinned import PinnedStrip
from kiosk.ui.widgets.practice_frame import WIDTH, PracticeFrame
from kiosk.ui.widgets.scan import ScanEar
from kiosk.ui.widgets.stack import clear, row
from kiosk.ui.widgets.top_bar import TopBar
from kiosk.wording import screen_frame as words

_PART_OF: Final = {
    PageName.LIST_RESULT: PageName.OPENING,
    PageName.QUESTIONS: PageName.RECEPTION,
    PageName.TICKETS: PageName.RECEPTION,
}
"""Pages on the way from one place; the navigation keeps showing where one came from."""


class Shell(QWidget):
    """The frame of ux: bar on top, places at the left, pinned visit, notice, page."""

    gone = Signal(PageName)
    """Staff want to see a page (press or F-key)."""
    swap_pressed = Signal()
    """交代 (F12)."""
    settings_pressed = Signal()
    """設定."""
    status_pressed = Signal(str)
    """A status item's code; empty when several were said together."""
    pinned_opened = Signal(str)
    """Back to the open visit; its id."""
    notice_pressed = Signal(str)
    """The code of a press on the notice."""
    notice_closed = Signal()
    """The notice was put away."""
    scanned = Signal(str)
    """A code scanner typed this, wherever the focus was."""
    file_chosen = Signal(str, Path)
    """The purpose given to :meth:`ask_file`, and the file."""
    leaving = Signal()
    """The window is to be closed; the presenter closes it or does not."""

    def __init__(self, pages: Mapping[PageName, Page]) -> None:
        super().__init__()
        self.setWindowTitle(words.PROGRAM)
        self.setMinimumSize(1024, 700)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages = dict(pages)
        self._may_close = False
        self._text_size: TextSize | None = None
        self._places: tuple[tuple[NavItem, ...], PageName] | None = None
        self._build()
        self._wire()
        self.wear(TextSize.STANDARD)

    def _build(self) -> None:
        self._bar = TopBar()
        self._side = QFrame()
        self._side.setProperty("surface", "side")
        self._side.setAccessibleName(words.PLACES)
        self._side_column = QVBoxLayout(self._side)
        self._side_column.setContentsMargins(0, 12, 0, 12)
        self._side_column.setSpacing(0)
        self._pinned = PinnedStrip()
        self._notice = Banner(words.CLOSE_NOTICE)
        self._notice_room = QWidget()
        room = QVBoxLayout(self._notice_room)
        room.setContentsMargins(28, 12, 28, 0)
        room.addWidget(self._notice)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        beneath = QFrame()
        beneath.setProperty("surface", "ground")
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self._pinned, self._notice_room):
            right.addWidget(part)
        right.addWidget(self._stack, 1)
        whole = QVBoxLayout(beneath)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        middle = row(self._side, gap=0)
        middle.addLayout(right, 1)
        whole.addLayout(middle, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.addWidget(beneath)
        self._ring = FocusRing(self)
        self._practice = PracticeFrame(self)
        self._ear = ScanEar(self)

    def _wire(self) -> None:
        self._bar.swap_pressed.connect(self.swap_pressed)
        self._bar.settings_pressed.connect(self.settings_pressed)
        self._bar.status_pressed.connect(self.status_pressed)
        self._pinned.opened.connect(self.pinned_opened)
        self._notice.pressed.connect(self.notice_pressed)
        self._notice.closed.connect(self.notice_closed)
        self._ear.scanned.connect(self.scanned)

    def wear(self, text_size: TextSize) -> None:
        """Dress the window in a text size."""
        if text_size is not self._text_size:
            self._text_size = text_size
            self.setStyleSheet(style_sheet(text_size))

    def show_frame(self, view: FrameView) -> None:
        """Show everything around the page, and the page ``view.here``."""
        self.wear(view.text_size)
        edge = WIDTH if view.practice else 0
        self._outer.setContentsMargins(edge, edge, edge, edge)
        self._practice.setVisible(view.practice)
        self._bar.show_frame(view)
        self._side.setVisible(bool(view.places) and not view.bare)
        self._show_places(view.places, view.here)
        self._pinned.show_visit(view.pinned, on_its_page=view.here is PageName.VISIT or view.bare)
        self._show_notice(view.notice)
        page = self._pages.get(view.here)
        if page is not None and page is not self._stack.currentWidget():
            self._stack.setCurrentWidget(page)
            page.take_focus()

    def _show_places(self, places: tuple[NavItem, ...], here: PageName) -> None:
        if self._places == (places, here):
            return
        self._places = (places, here)
        clear(self._side_column)
        for item in places:
            button = NavButton(item, here=item.page is _PART_OF.get(here, here))
            button.gone.connect(self.gone)
            self._side_column.addWidget(button)
        self._side_column.addStretch(1)

    def _show_notice(self, notice: NoticeView | None) -> None:
        self._notice_room.setVisible(notice is not None)
        if notice is None:
            return
        rest = " ".join(part for part in (notice.means, notice.now) if part)
        self._notice.say(
            notice.tone,
            notice.what,
            rest,
            code=words.code(notice.code) if notice.code else "",
            presses=notice.actions,
            may_close=notice.may_close,
        )

    def ask_file(self, purpose: str, title: str, kinds: str) -> None:
        """Let staff choose a file; ``kinds`` is a Qt filter such as ``予約一覧 (*.csv)``."""
        dialog = QFileDialog(self, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.file_chosen.emit(purpose, Path(name)))
        dialog.open()

    def let_close(self) -> None:
        """Close for good; without this a press on × only emits :attr:`leaving`."""
        self._may_close = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.leaving.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.take_focus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.fit()
