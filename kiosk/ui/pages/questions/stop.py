"""A stop: why this person cannot be received here, and where to go instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme import Tone
from kiosk.ui.views.questions import StopView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.marks import ToneMark
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import clear, column, row, surface
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_questions as words


class StopPart(QWidget):
    """Plain words to say, the place to go, what to bring, and how this ends here."""

    pressed = Signal(str)
    """The code of a press."""

    def __init__(self) -> None:
        super().__init__()
        self._what = Text("", "hero", wrap=True)
        self._say = Text("", "lead", wrap=True)
        self._where, self._bring = column(gap=4), column(gap=4)
        mark = ToneMark(Tone.CARE, 34)
        head = row(mark, gap=14)
        head.addWidget(self._what, 1)
        said = column(
            Text(words.SAY, "strong-small", tone="muted"), self._say, gap=4, margins=(20, 14, 20, 16)
        )
        self._where_card = surface("card", column(self._where, margins=(20, 14, 20, 16)))
        self._bring_card = surface("card", column(self._bring, margins=(20, 14, 20, 16)))
        self._foot = row(gap=12)
        scroll = Scroll(words.CANNOT, gap=14)
        scroll.column.addLayout(head)
        scroll.column.addWidget(surface("card", said))
        pair = row(gap=14)
        pair.addWidget(self._where_card, 1)
        pair.addWidget(self._bring_card, 1)
        scroll.column.addLayout(pair)
        scroll.column.addStretch(1)
        whole = column(gap=12)
        whole.addWidget(scroll, 1)
        whole.addLayout(self._foot)
        self.setLayout(whole)

    def show_view(self, view: StopView) -> None:
        """Show one stop; the first press is the usual end."""
        self._what.say(view.what)
        self._say.say(view.say)
        clear(self._where)
        clear(self._bring)
        self._where_card.setVisible(bool(view.where))
        self._bring_card.setVisible(bool(view.bring))
        self._where.addWidget(Text(words.WHERE, "strong-small", tone="muted"))
        for place in view.where:
            self._where.addWidget(Text(place.label, "strong", wrap=True))
            self._where.addWidget(Text(place.value, "body", wrap=True))
        self._where.addStretch(1)
        self._bring.addWidget(Text(words.BRING, "strong-small", tone="muted"))
        for thing in view.bring:
            self._bring.addWidget(Text(thing, "body", wrap=True))
        self._bring.addStretch(1)
        self._show_presses(view)

    def _show_presses(self, view: StopView) -> None:
        clear(self._foot)
        self._foot.addStretch(1)
        for at, press in reversed(list(enumerate(view.presses))):
            button = ActionButton(press.text, Kind.SECONDARY if at else Kind.PRIMARY, key="" if at else "F10")
            button.clicked.connect(lambda _=False, code=press.code: self.pressed.emit(code))
            button.allow(not press.why_not, press.why_not)
            self._foot.addWidget(button)
