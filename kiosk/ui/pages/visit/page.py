"""One visit: who, where in the procedure, the one thing to do now, and every way out."""

from PySide6.QtCore import Signal

from kiosk.ui.pages.visit.header import VisitHeader
from kiosk.ui.pages.visit.record import RecordPart
from kiosk.ui.views.atoms import Press
from kiosk.ui.views.visit import VisitView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.flow import Flow
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import clear, column, row, surface
from kiosk.ui.widgets.steps import StepLine
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.tile_grid import TileGrid
from kiosk.wording import screen_visit as words


class VisitPage(Page):
    """手続き of one ticket."""

    pressed = Signal(str)
    """The code of the main or another press of this stage."""
    exit_pressed = Signal(str)
    """The code of an exit; what follows asks for a reason or a confirmation."""
    park_pressed = Signal()
    """席を外す."""
    transfer_pressed = Signal()
    """Move to the other lane: the number changes, a reason is asked for."""
    undo_pressed = Signal()
    """Take back the last act; a reason is asked for."""
    note_added = Signal(str)
    """A note in words."""
    paper_pressed = Signal()
    """The number's paper: what became of it, and once more."""
    close_pressed = Signal()
    """Put the visit away; it stays where it is in the procedure."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(words.WORK)
        self.title.hide()
        self._header = VisitHeader()
        self._steps = StepLine()
        self._task, self._task_more = Text("", "title", wrap=True), Text("", "lead", wrap=True)
        self._others = Flow(gap=10)
        self._undo_said = Text("", "small", tone="muted", wrap=True)
        self._undo = ActionButton(words.UNDO, Kind.QUIET, size="small")
        self._exits = TileGrid(2, gap=8)
        self._park = ActionButton(words.PARK)
        self._transfer = ActionButton(words.TRANSFER, Kind.QUIET)
        self._close = ActionButton(words.CLOSE, Kind.QUIET, key="Esc")
        self._close.setAccessibleName(words.CLOSE_LONG)
        self._main = ActionButton("", Kind.PRIMARY, key="Enter", size="large")
        self._record = RecordPart()
        self._main_press: Press | None = None
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        task = column(self._task, self._task_more, self._others, gap=8, margins=(22, 12, 22, 14))
        undo = row(gap=12, margins=(18, 4, 10, 4))
        undo.addWidget(self._undo_said, 1)
        undo.addWidget(self._undo)
        self._undo_room = surface("card", undo)
        self._exits_title = Text(words.EXITS, "strong-small", tone="muted")
        scroll = Scroll(words.WORK, gap=10)
        for part in (surface("card", task), self._undo_room, self._exits_title, self._exits):
            scroll.column.addWidget(part)
        scroll.column.addStretch(1)
        halves = row(gap=16)
        halves.addWidget(scroll, 7)
        halves.addWidget(self._record, 4)
        self.body.addWidget(surface("card", column(self._header, self._steps, gap=4, margins=(12, 4, 12, 8))))
        self.body.addLayout(halves, 1)
        for button in (self._close, self._park, self._transfer):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self._main)

    def _wire(self) -> None:
        self._main.clicked.connect(self._press_main)
        self._exits.chosen.connect(self.exit_pressed)
        self._park.clicked.connect(self.park_pressed)
        self._transfer.clicked.connect(self.transfer_pressed)
        self._undo.clicked.connect(self.undo_pressed)
        self._close.clicked.connect(self.close_pressed)
        self._record.note_added.connect(self.note_added)
        self._record.paper_pressed.connect(self.paper_pressed)

    def show_view(self, view: VisitView) -> None:
        """Show one visit."""
        self._header.show_view(view)
        self._steps.show_steps(view.steps)
        self._task.say(view.task)
        self._task_more.say(view.task_more)
        self._show_presses(view)
        self._undo_room.setVisible(bool(view.undo))
        self._undo_said.say(f"{words.LAST}  {view.undo}")
        self._undo.setAccessibleName(words.undo(view.undo))
        self._exits_title.setVisible(bool(view.exits))
        self._exits.show_tiles(
            [(choice.code, Tile(choice.title, choice.more, tall=3.0)) for choice in view.exits]
        )
        self._park.setVisible(view.may_park)
        self._transfer.setVisible(view.transfer is not None)
        if view.transfer is not None:
            self._transfer.say(view.transfer.title)
            self._transfer.allow(not view.transfer.why_not, view.transfer.why_not)
        self._record.show_view(view)

    def _show_presses(self, view: VisitView) -> None:
        self._main_press = view.main
        self._main.setVisible(view.main is not None)
        if view.main is not None:
            self._main.say(view.main.text)
            self._main.allow(not view.main.why_not, view.main.why_not)
        clear(self._others)
        for press in view.others:
            button = ActionButton(press.text, size="small")
            button.allow(not press.why_not, press.why_not)
            button.clicked.connect(lambda _=False, code=press.code: self.pressed.emit(code))
            self._others.addWidget(button)

    def _press_main(self) -> None:
        if self._main_press is not None:
            self.pressed.emit(self._main_press.code)
