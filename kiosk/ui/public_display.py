"""The second window, turned to the public: numbers only, large, calm, in six languages.

Its view has no field that could hold a name. The footer's language changes every few seconds; a new
call tints its lane for eight seconds. Nothing else moves.
"""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.public_board import Scene, paint_scene
from kiosk.ui.public_text import DESIGN_HEIGHT, Pen
from kiosk.ui.views.public import PublicLane, PublicView
from kiosk.ui.widgets.practice_frame import PracticeFrame
from kiosk.wording import screen_lanes
from kiosk.wording.public import FOOTER, Language

TURN_MS: Final = 6000
GLOW_MS: Final = 8000
SECOND: Final = tuple(language for language in Language if language is not Language.JAPANESE)
"""The languages shown in turn beside the Japanese."""


class PublicDisplay(QWidget):
    """Paints one view; scales with its own height, whatever the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(640, 360)
        self._view: PublicView | None = None
        self._turn = 0
        self._practice = PracticeFrame(self)
        self._turning = QTimer(self)
        self._turning.setInterval(TURN_MS)
        self._turning.timeout.connect(self.turn)
        self._turning.start()
        self._glow = (
            QTimer(self, interval=GLOW_MS, singleShot=True),
            QTimer(self, interval=GLOW_MS, singleShot=True),
        )
        for timer in self._glow:
            timer.timeout.connect(self.update)

    def show_view(self, view: PublicView) -> None:
        """Show a view; a lane whose count of calls grew is tinted for a while."""
        before = self._view
        self._view = view
        for at in (0, 1):
            if before is not None and view.fresh[at] > before.fresh[at]:
                self._glow[at].start()
        self._practice.setVisible(view.practice)
        self.setAccessibleName("、".join(_spoken(lane) for lane in view.lanes))
        self.update()

    def turn(self) -> None:
        """Go on to the next language, and after the last one to the next phrase."""
        self._turn += 1
        self.update()

    def second_language(self) -> Language:
        """Return the language that stands beside the Japanese now."""
        return SECOND[self._turn % len(SECOND)]

    def is_lit(self, at: int) -> bool:
        """Return whether a lane (0 application, 1 delivery) is tinted for a new call."""
        return self._glow[at].isActive()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = min(self.height() / DESIGN_HEIGHT, self.width() / (DESIGN_HEIGHT * 16 / 9))
        phrase = FOOTER[self._turn // len(SECOND) % len(FOOTER)]
        scene = Scene(self._view, self.second_language(), phrase, (self.is_lit(0), self.is_lit(1)))
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        top = (self.height() - DESIGN_HEIGHT * unit) / 2
        painter.translate(0, top)
        paint_scene(Pen(painter, unit), scene, self.width() / unit)


def _spoken(lane: PublicLane) -> str:
    if lane.call is None:
        return screen_lanes.name(lane.lane)
    return screen_lanes.spoken(lane.lane, lane.call.ticket.number)
