"""受付, between the booking and the ticket: shows one part at a time and who it is about."""

from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from kiosk.domain.words import Lane
from kiosk.ui.pages.questions.lane import LanePart
from kiosk.ui.pages.questions.people import PeoplePart
from kiosk.ui.pages.questions.question import QuestionPart
from kiosk.ui.pages.questions.stop import StopPart
from kiosk.ui.pages.questions.summary import SummaryPart
from kiosk.ui.pages.questions.walk_in import WalkInPart
from kiosk.ui.views.questions import (
    LaneView,
    PartyView,
    QuestionsView,
    QuestionView,
    StopView,
    SummaryView,
    WalkInView,
)
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.marks import LaneMark
from kiosk.ui.widgets.name_label import NameLabel
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.stack import row
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_lanes
from kiosk.wording import screen_questions as words


class QuestionsPage(Page):
    """Everything between finding a person and giving a number."""

    people_confirmed = Signal(list)
    """Codes of the members who came."""
    person_added = Signal()
    """One more than booked."""
    lane_chosen = Signal(Lane)
    """For somebody without a booking."""
    walk_in_entered = Signal(str, str, str)
    """Kana, name, birth date as typed."""
    walk_in_typed = Signal(str, str, str)
    """The same three so far, after every change."""
    birth_typed = Signal(str)
    """The birth date so far."""
    answered = Signal(str, str)
    """Question code, answer code."""
    stop_pressed = Signal(str)
    """The code of a press on a stop screen."""
    confirmed = Signal()
    """The summary is right."""
    changed = Signal(str)
    """Ask this question once more."""
    back_pressed = Signal()
    """One step back."""
    left = Signal()
    """受付をやめる: nothing is kept."""

    def __init__(self) -> None:
        super().__init__(words.PARTY)
        self._mark = LaneMark(Lane.APPLICATION, 20)
        self._lane = Text("", "strong")
        self._who = NameLabel("title")
        self._back = ActionButton(words.BACK, Kind.QUIET, size="small")
        self._leave = ActionButton(words.STOP, Kind.QUIET, size="small")
        self.head.insertLayout(0, row(self._mark, self._lane, gap=8))
        self.head.insertWidget(1, self._who)
        self.head.addWidget(self._back)
        self.head.addWidget(self._leave)
        self._parts = QStackedWidget()
        self.body.addWidget(self._parts, 1)
        self._people, self._lanes, self._walk_in = PeoplePart(), LanePart(), WalkInPart()
        self._question, self._stop, self._summary = QuestionPart(), StopPart(), SummaryPart()
        for widget in (self._people, self._lanes, self._walk_in, self._question, self._stop, self._summary):
            self._parts.addWidget(widget)
        self.without_foot()
        self._wire()

    def _wire(self) -> None:
        self._back.clicked.connect(self.back_pressed)
        self._leave.clicked.connect(self.left)
        self._people.confirmed.connect(self.people_confirmed)
        self._people.added.connect(self.person_added)
        self._lanes.chosen.connect(self.lane_chosen)
        self._walk_in.entered.connect(self.walk_in_entered)
        self._walk_in.typed.connect(self.walk_in_typed)
        self._walk_in.birth_typed.connect(self.birth_typed)
        self._question.answered.connect(self.answered)
        self._stop.pressed.connect(self.stop_pressed)
        self._summary.confirmed.connect(self.confirmed)
        self._summary.changed.connect(self.changed)

    def show_view(self, view: QuestionsView) -> None:
        """Show the part that the view is for."""
        match view:
            case PartyView():
                self._head(words.PARTY, view.booked)
                self._people.show_view(view)
                self._parts.setCurrentWidget(self._people)
            case LaneView():
                self._head(words.LANE, words.LANE_MORE)
                self._lanes.show_view(view)
                self._parts.setCurrentWidget(self._lanes)
            case WalkInView():
                self._head(words.WALK_IN, words.WALK_IN_MORE, lane=view.lane)
                self._walk_in.show_view(view)
                self._parts.setCurrentWidget(self._walk_in)
            case QuestionView():
                self._head("", view.whose, who=view.who.kana, lane=view.lane)
                self._question.show_view(view)
                self._parts.setCurrentWidget(self._question)
            case StopView():
                self._head("", "", who=view.who.kana)
                self._stop.show_view(view)
                self._parts.setCurrentWidget(self._stop)
            case SummaryView():
                self._head("", words.SUMMARY, who=view.who.kana, lane=view.lane)
                self._summary.show_view(view)
                self._parts.setCurrentWidget(self._summary)
            case _:
                assert_never(view)

    def _head(self, title: str, more: str, *, who: str = "", lane: Lane | None = None) -> None:
        self.title.say(title)
        self.more.say(more)
        self._who.say(words.about(who) if who else "")
        self._mark.setVisible(lane is not None)
        self._lane.say("" if lane is None else screen_lanes.name(lane))
        if lane is not None:
            self._mark.show_lane(lane)
            self._lane.retone(lane.value)
