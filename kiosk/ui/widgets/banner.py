"""A message on a page: what happened, what it means for the person waiting, what to do now."""

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour, Tone, tone_pair
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.marks import ToneMark
from kiosk.ui.widgets.stack import clear, column, row
from kiosk.ui.widgets.text import Text

_STRIPE: Final = 12


class Banner(QFrame):
    """A stripe with a shape, words, a small code and the presses that help."""

    pressed = Signal(str)
    """The code of the press."""
    closed = Signal()
    """The message was read and put away."""

    def __init__(self, close_words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.CARE
        self._mark = ToneMark(Tone.CARE, 22)
        self._what = Text("", "strong", wrap=True)
        self._rest = Text("", "body", wrap=True)
        self._code = Text("", "small", tone="muted")
        self._presses = row(gap=8)
        self._close = ActionButton(close_words, Kind.QUIET, size="small")
        self._close.clicked.connect(self.closed)
        self._words = column(self._what, self._rest, gap=0)
        line = row(self._mark, gap=12, margins=(_STRIPE + 14, 10, 14, 10))
        line.addLayout(column(self._words, self._code, gap=0), 1)
        line.addLayout(self._presses)
        line.addWidget(self._close)
        self.setLayout(line)

    def say(
        self,
        tone: Tone,
        what: str,
        rest: str = "",
        *,
        code: str = "",
        presses: tuple[tuple[str, str], ...] = (),
        may_close: bool = False,
    ) -> None:
        """Show a message; ``presses`` are (code, verb phrase) pairs."""
        self._tone = tone
        self._mark.show_tone(tone)
        self._what.say(what)
        self._rest.say(rest)
        self._code.say(code)
        self._close.setVisible(may_close)
        self.setAccessibleName(what)
        self.setAccessibleDescription(rest)
        clear(self._presses)
        for press, words in presses:
            button = ActionButton(words, Kind.SECONDARY, size="small")
            button.clicked.connect(lambda _=False, press=press: self.pressed.emit(press))
            self._presses.addWidget(button)
        self._flow()
        self.update()

    def _flow(self) -> None:
        """What and the rest stand in one line where that fits."""
        needs = self._what.sizeHint().width() + self._rest.sizeHint().width() + 24
        beside = bool(self._rest.text()) and needs <= self._words.geometry().width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._words.direction() is not way:
            self._words.setDirection(way)
            self._words.setSpacing(12 if beside else 0)
            self._words.setStretch(1, 1 if beside else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(shape)
        pair = tone_pair(self._tone)
        painter.fillRect(self.rect(), QColor(Colour.PAPER if self._tone is Tone.PLAIN else pair.ground))
        stripe = Colour.CARE_CHIP if self._tone is Tone.CARE else pair.ink
        painter.fillRect(QRectF(0, 0, _STRIPE, self.height()), QColor(stripe))
