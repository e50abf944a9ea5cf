"""Who the visit is about: ticket, lane, names and birth date, always on top."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy

from kiosk.domain.words import Lane
from kiosk.ui.views.visit import VisitView
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.marks import LaneMark
from kiosk.ui.widgets.name_label import NameLabel
from kiosk.ui.widgets.stack import column, row
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_lanes
from kiosk.wording import screen_visit as words


class VisitHeader(QFrame):
    """Stays while everything below changes."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = LaneMark(Lane.APPLICATION, 22)
        self._ticket, self._lane = Text("", "hero"), Text("", "small")
        self._kana, self._name = NameLabel("heading"), NameLabel("lead")
        self._glyph = Text(words.GLYPH, "small", tone="care")
        self._birth, self._birth_more = Text("", "body"), Text("", "small", tone="muted")
        self._facts = Text("", "small", tone="muted", wrap=True, align=Qt.AlignmentFlag.AlignRight)
        self._place = Chip()
        self._yield_to_the_name()
        line = row(gap=12, margins=(8, 0, 6, 2))
        line.addLayout(column(0, row(self._mark, self._ticket, gap=12), self._lane, 0, gap=0))
        line.addSpacing(12)
        line.addLayout(column(0, self._kana, self._name, self._glyph, 0, gap=0))
        line.addLayout(column(0, self._birth, self._birth_more, 0, gap=0))
        line.addSpacing(8)
        line.addLayout(column(0, row(0, self._place), self._facts, 0, gap=2), 1)
        self.setLayout(line)

    def _yield_to_the_name(self) -> None:
        """The facts take what names and birth date leave, and go on in more lines."""
        policy = self._facts.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self._facts.setSizePolicy(policy)

    def show_view(self, view: VisitView) -> None:
        """Show who it is."""
        self._mark.show_lane(view.lane)
        for text, said in ((self._ticket, view.ticket), (self._lane, screen_lanes.name(view.lane))):
            text.say(said)
            text.retone(view.lane.value)
        self._kana.say(view.person.kana)
        self._name.say(view.person.name)
        self._glyph.setVisible(view.glyph_missing)
        self._birth.say(view.person.birth)
        self._birth_more.say(view.person.birth_more)
        self._place.say(view.place.text, view.place.tone)
        self._facts.say("・".join(view.facts))
        self.setAccessibleName(f"{screen_lanes.spoken(view.lane, view.ticket)} {view.person.kana}")
