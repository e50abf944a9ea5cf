"""One question at a time, answered by large tiles."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from kiosk.ui.views.questions import QuestionView
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import column
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.tile_grid import TileGrid
from kiosk.wording import screen_questions as words


class QuestionPart(QWidget):
    """The words to ask, why they are asked, and the answers."""

    answered = Signal(str, str)
    """The question's code and the answer's code."""

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._step = Text("", "strong-small", tone="muted")
        self._question = Text("", "hero", wrap=True)
        self._why = Text("", "body", tone="muted", wrap=True)
        self._tiles = TileGrid(2, gap=16)
        scroll = Scroll(words.STOP, gap=16)
        for part in (self._question, self._why, self._tiles):
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)
        whole = column(self._step, self._bar, gap=8)
        whole.addWidget(scroll, 1)
        self.setLayout(whole)
        self._tiles.chosen.connect(lambda code: self.answered.emit(self._code, code))

    def show_view(self, view: QuestionView) -> None:
        """Show a question; the answer given before is marked."""
        self._code = view.code
        self._step.say(words.step(view.step, view.steps))
        self._bar.setRange(0, view.steps)
        self._bar.setValue(view.step)
        self._bar.setAccessibleName(words.step_spoken(view.step, view.steps))
        self._question.say(view.question)
        self._why.say(view.why)
        tiles = []
        for answer in view.answers:
            tile = Tile(answer.title, answer.more, tall=4.2 if len(view.answers) > 2 else 5.4, size="large")
            if view.given:
                tile.setCheckable(True)
                tile.setChecked(answer.code == view.given)
            tile.setEnabled(not answer.why_not)
            tiles.append((answer.code, tile))
        self._tiles.show_tiles(tiles, 2)
        if view.given:
            self._tiles.focus_first()
