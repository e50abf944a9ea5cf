"""準備: what must be ready before the doors open, and the day pack it is ready for."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.words import CheckStatus
from kiosk.ui.theme import Tone
from kiosk.ui.views.atoms import Fact, Press
from kiosk.ui.views.opening import CheckRow, OpeningView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import clear, column, row, surface
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_opening as words


def tone_of(status: CheckStatus) -> Tone:
    """Return the tone of a check's light."""
    match status:
        case CheckStatus.GREEN:
            return Tone.GOOD
        case CheckStatus.YELLOW:
            return Tone.CARE
        case CheckStatus.RED:
            return Tone.STOP
    assert_never(status)


class _Check(QFrame):
    """One check: what, how it stands, and the one thing to do."""

    acted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "row")
        self._view: CheckRow | None = None
        self._state = Chip("", bare=True)
        self._title = Text("", "strong", wrap=True)
        self._todo = Text("", "small", tone="muted", wrap=True)
        self._press = ActionButton("", size="small")
        self._press.clicked.connect(self._act)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 8, 14, 8)
        line.setSpacing(14)
        line.addLayout(column(self._title, self._todo, gap=0), 1)
        line.addWidget(self._state)
        line.addWidget(self._press)

    def show_row(self, view: CheckRow) -> None:
        """Show one check."""
        self._view = view
        self._title.say(view.title)
        self._todo.say(view.todo)
        self._state.say(view.state, tone_of(view.status))
        self._press.setVisible(view.press is not None)
        if view.press is not None:
            self._press.say(view.press.text)
            self._press.setAccessibleName(f"{view.title} {view.press.text}")
            self._press.allow(not view.press.why_not, view.press.why_not)
        self.setAccessibleName(f"{view.title} {view.state} {view.todo}".strip())

    def first_button(self) -> QAbstractButton | None:
        """Return the press, if the check has one."""
        return self._press if self._view is not None and self._view.press is not None else None

    def _act(self) -> None:
        if self._view is not None and self._view.press is not None:
            self.acted.emit(self._view.code, self._view.press.code)


class OpeningPage(Page):
    """Checks on the left, the day pack on the right, 開場する at the bottom right."""

    open_pressed = Signal()
    """開場する: everything is green."""
    override_pressed = Signal()
    """このまま開場する: yellow only; a reason is asked for next."""
    again_pressed = Signal()
    """Look at everything once more."""
    pack_pressed = Signal()
    """Choose the day pack's file."""
    list_pressed = Signal()
    """Choose a booking list's file."""
    doors_pressed = Signal(str)
    """The code of the press that stops the reception or lets it go on."""
    check_pressed = Signal(str, str)
    """A check's code and the code of its press."""

    def __init__(self) -> None:
        super().__init__(words.TITLE, words.MORE)
        self._summary = Chip("", bare=True)
        self._checks: RowList[CheckRow] = RowList(self._make_check, gap=0)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        self._pack = ActionButton(words.CHOOSE_PACK)
        self._list = ActionButton(words.LOAD_LIST, Kind.QUIET)
        self._again = ActionButton(words.AGAIN, key="F5")
        self._override = ActionButton(words.OVERRIDE)
        self._open = ActionButton(words.OPEN, Kind.PRIMARY, key="F10", size="large")
        self._doors = ActionButton("", size="large")
        self._doors_press: Press | None = None
        self._why = Text("", "small", tone="muted", wrap=True, align=Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(self._halves())
        for part in (self._again, self._override):
            self.foot.addWidget(part)
        self.foot.addStretch(1)
        self.foot.addWidget(self._why, 3)
        self.foot.addWidget(self._doors)
        self.foot.addWidget(self._open)
        self._again.clicked.connect(self.again_pressed)
        self._override.clicked.connect(self.override_pressed)
        self._open.clicked.connect(self.open_pressed)
        self._doors.clicked.connect(self._press_doors)
        self._pack.clicked.connect(self.pack_pressed)
        self._list.clicked.connect(self.list_pressed)

    def _halves(self) -> QHBoxLayout:
        scroll = Scroll(words.CHECKS, gap=0)
        scroll.column.addWidget(self._checks)
        scroll.column.addStretch(1)
        head = surface("band", row(Text(words.CHECKS, "strong"), 0, self._summary, margins=(18, 8, 14, 8)))
        checks = surface("card", column(head, scroll, gap=0, margins=(1, 1, 1, 1)))
        inside = column(Text(words.PACK, "strong"), gap=10, margins=(20, 14, 20, 18))
        pack_scroll = Scroll(words.PACK)
        pack_scroll.column.addLayout(self._facts)
        pack_scroll.column.addStretch(1)
        inside.addWidget(pack_scroll, 1)
        inside.addWidget(self._list)
        inside.addWidget(self._pack)
        halves = row(gap=16)
        halves.addWidget(checks, 5)
        halves.addWidget(surface("card", inside), 3)
        return halves

    def _make_check(self) -> QWidget:
        check = _Check()
        check.acted.connect(self.check_pressed)
        return check

    def show_view(self, view: OpeningView) -> None:
        """Show the pack, every check and what may be pressed."""
        green = sum(check.status is CheckStatus.GREEN for check in view.checks)
        worst = max(
            (check.status for check in view.checks), key=list(CheckStatus).index, default=CheckStatus.GREEN
        )
        self._summary.say(words.summary(green, len(view.checks)) if view.checks else "", tone_of(worst))
        self._checks.show_rows(view.checks)
        self._show_facts(view.pack)
        self._pack.say(words.CHOOSE_OTHER if view.pack else words.CHOOSE_PACK)
        self._pack.set_kind(Kind.QUIET if view.pack else Kind.SECONDARY)
        self._pack.setVisible(view.may_choose_pack)
        self._list.setVisible(view.may_load_list and bool(view.pack))
        self._override.setVisible(view.may_override)
        self._open.say(words.OPENED if view.opened else words.OPEN)
        self._open.allow(view.may_open and not view.opened, view.why_not)
        self._open.setVisible(view.doors is None)
        self._doors_press = view.doors
        self._doors.setVisible(view.doors is not None)
        if view.doors is not None:
            self._doors.say(view.doors.text)
        self._why.say(view.busy or view.why_not)

    def _press_doors(self) -> None:
        if self._doors_press is not None:
            self.doors_pressed.emit(self._doors_press.code)

    def _show_facts(self, facts: tuple[Fact, ...]) -> None:
        clear(self._facts)
        if not facts:
            self._facts.addWidget(Text(words.NO_PACK, "lead", wrap=True))
            self._facts.addWidget(Text(words.NO_PACK_MORE, "body", tone="muted", wrap=True))
        for fact in facts:
            pair = column(
                Text(fact.label, "small", tone="muted"), Text(fact.value, "strong", wrap=True), gap=0
            )
            self._facts.addLayout(pair)
