"""The answers of one person, before a number is given."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from kiosk.ui.views.questions import Answered, SummaryView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import clear, column, row, surface
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_questions as words


class _AnswerRow(QFrame):
    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "row")
        self._code = ""
        self._question, self._answer = (
            Text("", "small", tone="muted", wrap=True),
            Text("", "strong", wrap=True),
        )
        self._change = ActionButton(words.CHANGE, Kind.QUIET, size="small")
        self._change.clicked.connect(lambda: self.changed.emit(self._code))
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 6, 12, 6)
        line.addLayout(column(0, self._question, self._answer, 0, gap=0), 1)
        line.addWidget(self._change)

    def show_row(self, view: Answered) -> None:
        """Show a question and its answer."""
        self._code = view.code
        self._question.say(view.question)
        self._answer.say(view.answer)
        self._change.setAccessibleName(words.change(view.question))

    def first_button(self) -> QAbstractButton | None:
        """Return the press that changes the answer."""
        return self._change


class SummaryPart(QWidget):
    """Answers on the left, what to tell the person on the right."""

    confirmed = Signal()
    """番号を出す, or on to the next person of the party."""
    changed = Signal(str)
    """Ask this question once more."""

    def __init__(self) -> None:
        super().__init__()
        self._answers: RowList[Answered] = RowList(self._make, gap=0)
        self._advice = column(gap=10)
        self.go = ActionButton(words.CONFIRM, Kind.PRIMARY, key="F10")
        self.go.clicked.connect(self.confirmed)
        scroll = Scroll(words.SUMMARY, gap=0)
        scroll.column.addWidget(self._answers)
        scroll.column.addStretch(1)
        advice = Scroll(words.ADVICE)
        advice.column.addLayout(self._advice)
        advice.column.addStretch(1)
        self._advice_card = surface(
            "card", column(Text(words.ADVICE, "strong"), advice, gap=10, margins=(20, 14, 14, 14))
        )
        halves = row(gap=16)
        halves.addWidget(surface("card", column(scroll, margins=(1, 1, 1, 1))), 3)
        halves.addWidget(self._advice_card, 2)
        whole = column(gap=12)
        whole.addLayout(halves, 1)
        whole.addLayout(row(0, self.go))
        self.setLayout(whole)

    def _make(self) -> QWidget:
        answer = _AnswerRow()
        answer.changed.connect(self.changed)
        return answer

    def show_view(self, view: SummaryView) -> None:
        """Show every answer of one person."""
        self._answers.show_rows(view.answers)
        self._advice_card.setVisible(bool(view.advice))
        clear(self._advice)
        for line in view.advice:
            self._advice.addWidget(Text(line, "body", wrap=True))
        self.go.say(view.confirm or words.CONFIRM)
