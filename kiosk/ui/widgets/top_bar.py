"""The bar at the top: where and when, how the equipment stands, who works here, and 交代."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour, Tone, tone_pair
from kiosk.ui.views.frame import FrameView, StatusItem
from kiosk.ui.widgets.button import ActionButton
from kiosk.ui.widgets.enter_button import EnterButton
from kiosk.ui.widgets.marks import paint_tone
from kiosk.ui.widgets.stack import clear, column, row
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_frame as words


class StatusButton(EnterButton):
    """A shape and a word for one piece of equipment; pressed, it tells more."""

    def __init__(self, item: StatusItem, parent: QWidget | None = None) -> None:
        said = f"{item.thing} {item.state}".strip()
        super().__init__(said, parent)
        self._tone = item.tone
        self.setProperty("scale", "small")
        self.setAccessibleName(words.status(item.thing, item.state))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(wide + self.font().pixelSize() * 1.4) + 14, 44)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = self.font().pixelSize()
        ink = tone_pair(self._tone).ink
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(Colour.GROUND))
        paint_tone(painter, QRectF(4, (self.height() - em * 0.9) / 2, em * 0.9, em * 0.9), self._tone, ink)
        painter.setPen(QColor(ink))
        painter.drawText(
            QRectF(4 + em * 1.3, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )


class TopBar(QFrame):
    """Shows the frame's view; ready equipment shares one word when the bar becomes narrow."""

    status_pressed = Signal(str)
    """Staff want to know more; the status item's code, empty for all of them."""
    swap_pressed = Signal()
    """Somebody else takes over (F12)."""
    settings_pressed = Signal()
    """Staff want to set text size, volume or screens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._practice = _PracticeWord()
        self._venue = Text("", "strong")
        self._when = Text("", "small", tone="muted")
        self._window = Text("", "strong-small", align=Qt.AlignmentFlag.AlignRight)
        self._person = Text("", "small", tone="muted", align=Qt.AlignmentFlag.AlignRight)
        self._swap = ActionButton(words.SWAP, key="F12", size="small")
        self._settings = ActionButton(words.SETTINGS, size="small")
        self._status: QHBoxLayout = row(gap=2)
        self._items: tuple[StatusItem, ...] = ()
        self._shown: tuple[StatusItem, ...] | None = None
        self.setLayout(
            row(
                self._practice,
                column(self._venue, self._when, gap=0),
                0,
                self._status,
                6,
                column(self._window, self._person, gap=0),
                6,
                self._swap,
                self._settings,
                gap=10,
                margins=(20, 4, 20, 4),
            )
        )
        self._swap.setAccessibleName(words.SWAP_LONG)
        self._swap.clicked.connect(self.swap_pressed)
        self._settings.clicked.connect(self.settings_pressed)

    def show_frame(self, view: FrameView) -> None:
        """Show venue, day, equipment and person."""
        self._practice.setVisible(view.practice)
        self._venue.say(view.venue or words.PROGRAM)
        self._when.say(f"{view.date}  {view.hours}".strip())
        self._window.say(view.window)
        self._person.say(view.person)
        self._swap.setVisible(bool(view.person) and not view.bare)
        self._items = () if view.bare else view.statuses
        self.fit()

    def fit(self) -> None:
        """Choose how the equipment is said: one by one, or the ready ones together."""
        together = _together(self._items)
        fits = self._needs(self._items) <= self.width() or len(together) >= len(self._items)
        wanted = self._items if fits else together
        if wanted != self._shown:
            self._shown = wanted
            clear(self._status)
            for item in wanted:
                button = StatusButton(item)
                button.clicked.connect(lambda _=False, code=item.code: self.status_pressed.emit(code))
                self._status.addWidget(button)

    def _needs(self, items: tuple[StatusItem, ...]) -> int:
        metrics = QFontMetricsF(self._when.font())
        em = self._when.font().pixelSize()
        wide = sum(
            metrics.horizontalAdvance(f"{i.thing} {i.state}".strip()) * 1.06 + em * 1.4 + 14 for i in items
        )
        others = (self._practice, self._venue, self._window, self._swap, self._settings)
        fixed = sum(part.sizeHint().width() + 10 for part in others if not part.isHidden())
        fixed += max(0, self._when.sizeHint().width() - self._venue.sizeHint().width())
        fixed += max(0, self._person.sizeHint().width() - self._window.sizeHint().width())
        return round(wide + fixed + 80)


def _together(items: tuple[StatusItem, ...]) -> tuple[StatusItem, ...]:
    ready = [item for item in items if item.tone is Tone.GOOD]
    rest = tuple(item for item in items if item.tone is not Tone.GOOD)
    return (StatusItem("", words.others_ready(len(ready))), *rest) if ready else rest


class _PracticeWord(Text):
    def __init__(self) -> None:
        super().__init__(words.PRACTICE, "strong")
        self.setContentsMargins(12, 2, 12, 2)
        self.setStyleSheet(f"background: {Colour.CARE_CHIP}; border-radius: 4px;")
