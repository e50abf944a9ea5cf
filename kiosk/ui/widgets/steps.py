"""The stages of a visit as a line of stations: done, now, still to come."""

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour
from kiosk.ui.views.visit import Step, StepState
from kiosk.ui.widgets.marks import paint_tick
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.typesetting import TypeSet, set_type
from kiosk.wording import screen_visit as words


class StepLine(QWidget):
    """Stations side by side; titles wrap under their station. Told to screen readers as one text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._measure = Text("国", "small", parent=self)
        self._measure.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show the stations in their order."""
        self._steps = steps
        self.setAccessibleName("、".join(words.step(step.title, _spoken(step)) for step in steps))
        self.updateGeometry()
        self.update()

    def _type(self, *, bold: bool) -> QFont:
        self._measure.ensurePolished()
        font = QFont(self._measure.font())
        font.setBold(bold)
        return font

    def _share(self, width: float) -> float:
        return width / max(1, len(self._steps))

    def _title(self, step: Step, width: float) -> TypeSet:
        return set_type(step.title, self._type(bold=step.state is StepState.NOW), self._share(width) - 8, 1.3)

    def _disc(self) -> float:
        return self._type(bold=False).pixelSize() * 1.7

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        titles = max((self._title(step, width).size.height() for step in self._steps), default=0.0)
        more = max((self._more(step, width).size.height() for step in self._steps if step.more), default=0.0)
        return round(self._disc() + 6 + titles + more + 4)

    def _more(self, step: Step, width: float) -> TypeSet:
        return set_type(step.more, self._type(bold=False), self._share(width) - 8, 1.3)

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._type(bold=True))
        longest = max(
            (min(metrics.horizontalAdvance(step.title), 100.0) for step in self._steps), default=60.0
        )
        return QSize(round((longest + 8) * len(self._steps)), 40)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share, disc = self._share(self.width()), self._disc()
        for at in range(1, len(self._steps)):
            done = self._steps[at - 1].state in {StepState.DONE, StepState.SKIPPED}
            painter.setPen(QPen(QColor(Colour.GOOD if done else Colour.HAIRLINE), 3))
            y = disc / 2
            painter.drawLine(
                QPointF((at - 0.5) * share + disc / 2 + 4, y), QPointF((at + 0.5) * share - disc / 2 - 4, y)
            )
        for at, step in enumerate(self._steps):
            self._paint_step(painter, QRectF(at * share, 0, share, self.height()), at + 1, step)

    def _paint_step(self, painter: QPainter, room: QRectF, number: int, step: Step) -> None:
        disc = self._disc()
        spot = QRectF(room.center().x() - disc / 2, 1, disc, disc).adjusted(1, 1, -1, -1)
        ink, ground = _colours(step.state)
        painter.setPen(QPen(QColor(ink), 2))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(spot)
        if step.state is StepState.DONE:
            paint_tick(painter, spot.adjusted(disc * 0.24, disc * 0.24, -disc * 0.24, -disc * 0.24), ink)
        else:
            painter.setFont(self._type(bold=True))
            painter.setPen(QColor(Colour.PAPER if step.state is StepState.NOW else ink))
            sign = "–" if step.state is StepState.SKIPPED else str(number)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, sign)
        painter.setPen(QColor(Colour.TEXT if step.state is StepState.NOW else ink))
        title = self._title(step, self.width())
        below = QRectF(room.left() + 4, disc + 6, room.width() - 8, title.size.height())
        title.draw(painter, below, Qt.AlignmentFlag.AlignHCenter)
        if step.more:
            painter.setPen(QColor(Colour.MUTED))
            under = QRectF(below.left(), below.bottom(), below.width(), 40)
            self._more(step, self.width()).draw(painter, under, Qt.AlignmentFlag.AlignHCenter)


def _colours(state: StepState) -> tuple[str, str]:
    match state:
        case StepState.DONE:
            return Colour.GOOD, Colour.PAPER
        case StepState.NOW:
            return Colour.KEY, Colour.KEY
        case StepState.NEXT | StepState.SKIPPED:
            return Colour.EDGE, Colour.PAPER
    assert_never(state)


def _spoken(step: Step) -> str:
    match step.state:
        case StepState.DONE:
            return words.DONE
        case StepState.NOW:
            return words.NOW
        case StepState.NEXT:
            return ""
        case StepState.SKIPPED:
            return words.SKIPPED
    assert_never(step.state)
