"""Sign-in: who works, then at which window. The same choice serves 交代 as an overlay."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.theme import Tone
from kiosk.ui.views.sign_in import SignInView, StaffTile, WindowTile
from kiosk.ui.widgets.banner import Banner
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.overlay import Overlay
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.tile_grid import TileGrid
from kiosk.wording import screen_lanes
from kiosk.wording import screen_sign_in as words


class PersonChoice(QWidget):
    """Tiles of people, then of windows."""

    person_chosen = Signal(str)
    """The code of a person on the roster."""
    window_chosen = Signal(str)
    """The code of a window; empty for none."""
    back_pressed = Signal()
    """Another person after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = Banner()
        self._tiles = TileGrid(3)
        self._empty = Text(words.NOBODY, "lead", wrap=True)
        self._back = ActionButton(words.OTHER_PERSON, Kind.QUIET)
        self._windows = False
        scroll = Scroll(words.WHO)
        scroll.column.addWidget(self._empty)
        scroll.column.addWidget(self._tiles)
        scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self._problem)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._tiles.chosen.connect(self._choose)
        self._back.clicked.connect(self.back_pressed)

    def show_view(self, view: SignInView) -> None:
        """Show people, or the windows once ``view.chosen`` is somebody."""
        self._windows = bool(view.chosen)
        self._problem.setVisible(bool(view.problem))
        if view.problem:
            self._problem.say(Tone.CARE, view.problem)
        self._empty.setVisible(not view.people)
        self._back.setVisible(self._windows)
        self._tiles.show_tiles(_windows(view) if self._windows else _people(view), 3)

    def _choose(self, code: str) -> None:
        (self.window_chosen if self._windows else self.person_chosen).emit(code)


def _people(view: SignInView) -> list[tuple[str, Tile]]:
    return [(person.code, _person(person)) for person in view.people]


def _person(person: StaffTile) -> Tile:
    more = "\n".join(part for part in (person.kana, person.role, person.why_not) if part)
    tile = Tile(person.name, more, tall=4.6, size="large")
    tile.setEnabled(not person.why_not)
    return tile


def _windows(view: SignInView) -> list[tuple[str, Tile]]:
    tiles = [(window.code, _window(window)) for window in view.windows]
    if view.may_go_without_window:
        tiles.append(("", Tile(words.NO_WINDOW, words.NO_WINDOW_MORE, tall=4.6, size="large")))
    return tiles


def _window(window: WindowTile) -> Tile:
    lanes = "・".join(screen_lanes.name(lane) for lane in window.lanes)
    who = words.holder(window.holder) if window.holder else words.FREE
    more = "\n".join(part for part in (lanes, window.why_not or who) if part)
    lane = window.lanes[0] if len(window.lanes) == 1 else None
    tile = Tile(window.title, more, lane=lane, tall=4.6, size="large")
    tile.setEnabled(not window.why_not)
    return tile


class SignInPage(Page):
    """The first page of the day."""

    person_chosen = Signal(str)
    """The code of a person on the roster."""
    window_chosen = Signal(str)
    """The code of a window; empty for none."""
    back_pressed = Signal()
    """Another person after all."""
    opening_pressed = Signal()
    """Nobody is on a roster yet: go to 準備 and choose the day pack."""

    def __init__(self) -> None:
        super().__init__(words.WHO, words.WHO_MORE)
        self._choice = PersonChoice()
        self._go = ActionButton(words.TO_OPENING, Kind.SECONDARY)
        self.body.addWidget(self._choice, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._go)
        self._choice.person_chosen.connect(self.person_chosen)
        self._choice.window_chosen.connect(self.window_chosen)
        self._choice.back_pressed.connect(self.back_pressed)
        self._go.clicked.connect(self.opening_pressed)

    def show_view(self, view: SignInView) -> None:
        """Show the roster, or the windows for the chosen person."""
        chosen = next((person.name for person in view.people if person.code == view.chosen), "")
        self.title.say(words.WINDOW if chosen else words.WHO)
        self.more.say(words.chosen(chosen) if chosen else words.WHO_MORE)
        self._go.setVisible(not view.people)
        self._choice.show_view(view)


class SwapOverlay(Overlay):
    """交代: another person takes over at this window within seconds."""

    person_chosen = Signal(str)
    """The code of the person who takes over."""
    window_chosen = Signal(str)
    """The window that person takes."""
    back_pressed = Signal()
    """Another person after all."""

    leave_pressed = Signal()
    """席を離れる: nobody is at this window for now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, words.SWAP, wide=1000)
        self._now = Text("", "body", tone="muted")
        self._choice = PersonChoice()
        self._choice.setMinimumHeight(360)
        self._keep = ActionButton(words.KEEP, Kind.QUIET)
        self.body.addWidget(self._now)
        self.body.addWidget(self._choice, 1)
        self._leave = ActionButton(words.LEAVE)
        self.foot.addWidget(self._keep)
        self.foot.addStretch(1)
        self.foot.addWidget(self._leave)
        self._keep.clicked.connect(self.closed)
        self._leave.clicked.connect(self.leave_pressed)
        self._choice.person_chosen.connect(self.person_chosen)
        self._choice.window_chosen.connect(self.window_chosen)
        self._choice.back_pressed.connect(self.back_pressed)

    def ask(self, view: SignInView) -> None:
        """Come up with the roster."""
        self.title.say(words.WINDOW if view.chosen else words.SWAP)
        self._now.say(view.now)
        self._choice.show_view(view)
        self.rise()
