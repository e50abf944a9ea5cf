"""Two records that contradict each other, side by side, and the page that stops everything."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kiosk.ui.theme import Tone
from kiosk.ui.views.asking import BlockingView, ConflictView, Side
from kiosk.ui.views.atoms import Press
from kiosk.ui.widgets.banner import Banner
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.marks import ToneMark
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import clear, column, row, surface
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_asking as words
from kiosk.wording import screen_frame


class ConflictPage(Page):
    """Shown on both laptops until somebody settles it."""

    chosen = Signal(str, str)
    """The conflict's code and the code of a press."""

    def __init__(self) -> None:
        super().__init__(words.CONFLICT)
        self._code = ""
        self._what = Banner()
        self._sides = row(gap=16)
        self._advice = column(gap=6)
        scroll = Scroll(words.CONFLICT, gap=14)
        scroll.column.addWidget(self._what)
        scroll.column.addLayout(self._sides)
        scroll.column.addWidget(surface("card", column(self._advice, margins=(22, 14, 22, 16))))
        scroll.column.addStretch(1)
        self.body.addWidget(scroll, 1)

    def show_view(self, view: ConflictView) -> None:
        """Show both facts and what may be done."""
        self._code = view.code
        self._what.say(Tone.CARE, view.what, words.EVIDENCE_KEPT)
        clear(self._sides)
        for side in (view.left, view.right):
            self._sides.addWidget(_side(side), 1)
        clear(self._advice)
        self._advice.addWidget(Text(words.ADVICE, "strong"))
        for number, line in enumerate(view.advice, start=1):
            self._advice.addWidget(Text(f"{number}. {line}", "lead", wrap=True))
        clear(self.foot)
        self.foot.addStretch(1)
        for press in view.choices:
            self.foot.addWidget(self._button(press))

    def _button(self, press: Press) -> ActionButton:
        # None of them is the primary one: a key must not decide between two people.
        button = ActionButton(press.text)
        button.allow(not press.why_not, press.why_not)
        button.clicked.connect(lambda: self.chosen.emit(self._code, press.code))
        return button


def _side(side: Side) -> QFrame:
    inside = column(Text(side.title, "heading"), gap=6, margins=(22, 16, 22, 18))
    for line in side.lines:
        inside.addWidget(Text(line, "lead", wrap=True))
    inside.addStretch(1)
    return surface("card", inside)


class BlockingPage(Page):
    """Says what happened, what it means and what to do, and offers nothing else."""

    pressed = Signal(str)
    """The code of a press."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.hide()
        self._mark = ToneMark(Tone.STOP, 56)
        self._what = Text("", "hero", wrap=True)
        self._means, self._now = Text("", "lead", wrap=True), Text("", "strong-lead", wrap=True)
        self._code = Text("", "small", tone="muted")
        card = QFrame()
        card.setProperty("surface", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(48, 40, 48, 40)
        inside.setSpacing(18)
        for part in (self._mark, self._what, self._means, self._now, self._code):
            inside.addWidget(part)
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(card, 6)
        middle.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(middle)
        self.body.addStretch(2)

    def show_view(self, view: BlockingView) -> None:
        """Show why nothing can be done here."""
        self._mark.show_tone(view.tone)
        self._what.say(view.what)
        self._means.say(view.means)
        self._now.say(view.now)
        self._code.say(screen_frame.code(view.code) if view.code else "")
        clear(self.foot)
        self.foot.addStretch(1)
        for at, press in reversed(list(enumerate(view.presses))):
            button = ActionButton(press.text, Kind.SECONDARY if at else Kind.PRIMARY, key="" if at else "F10")
            button.clicked.connect(lambda _=False, code=press.code: self.pressed.emit(code))
            self.foot.addWidget(button)
