"""The visit in work, on top of every page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.domain.words import Lane
from kiosk.ui.views.frame import PinnedVisit
from kiosk.ui.widgets.button import ActionButton
from kiosk.ui.widgets.marks import LaneMark
from kiosk.ui.widgets.name_label import NameLabel
from kiosk.ui.widgets.stack import row
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_frame as words
from kiosk.wording import screen_lanes


class PinnedStrip(QFrame):
    """Ticket, lane, kana name and stage of the open visit, with the way back to it."""

    opened = Signal(str)
    """Staff go back to the visit; its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "band")
        self._visit = ""
        self._mark = LaneMark(Lane.APPLICATION, 18)
        self._ticket = Text("", "strong-lead")
        self._name = NameLabel("strong")
        self._stage = Text("", "small", tone="muted")
        self._open = ActionButton(words.OPEN_VISIT, size="small")
        self._open.clicked.connect(lambda: self.opened.emit(self._visit))
        said = Text(words.IN_WORK, "small", tone="muted")
        line = row(said, self._mark, self._ticket, gap=10, margins=(28, 4, 28, 4))
        line.addWidget(self._name, 1)
        line.addWidget(self._stage)
        line.addWidget(self._open)
        self.setLayout(line)

    def show_visit(self, pinned: PinnedVisit | None, *, on_its_page: bool) -> None:
        """Show a visit, or nothing when there is none or its own page shows it anyway."""
        self.setVisible(pinned is not None and not on_its_page)
        if pinned is None:
            return
        self._visit = pinned.visit
        self._mark.show_lane(pinned.lane)
        self._ticket.say(pinned.ticket)
        self._ticket.retone(pinned.lane.value)
        self._name.say(pinned.kana)
        self._stage.say(pinned.stage)
        self.setAccessibleName(f"{screen_lanes.spoken(pinned.lane, pinned.ticket)} {pinned.kana}")
