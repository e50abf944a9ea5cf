"""The two overlays that ask before something is done: a confirmation and a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from kiosk.ui.views.asking import ConfirmView, ReasonView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.overlay import Overlay
from kiosk.ui.widgets.restyle import restyle
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.tile import Tile
from kiosk.ui.widgets.tile_grid import TileGrid
from kiosk.wording import screen_asking as words


class ConfirmOverlay(Overlay):
    """Says what will happen and asks with two verbs."""

    confirmed = Signal(str)
    """The view's code: do it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, wide=600)
        self._what = Text("", "body", wrap=True)
        self._keeps = ActionButton("", Kind.QUIET)
        self._does = ActionButton("", Kind.PRIMARY)
        self._code = ""
        self.body.addWidget(self._what)
        self.foot.addWidget(self._keeps)
        self.foot.addStretch(1)
        self.foot.addWidget(self._does)
        self._keeps.clicked.connect(self.closed)
        self._does.clicked.connect(lambda: self.confirmed.emit(self._code))

    def ask(self, view: ConfirmView) -> None:
        """Show the question over everything."""
        self._code = view.code
        self.title.say(view.title)
        self._what.say(view.what)
        self._keeps.say(view.keeps)
        self._does.say(view.does)
        self._does.set_kind(Kind.DANGER if view.danger else Kind.PRIMARY)
        self.setAccessibleName(view.title)
        self.rise()

    @override
    def first_focus(self) -> QWidget:
        return self._keeps


class ReasonOverlay(Overlay):
    """Asks why, by tiles and, where allowed, in staff's own words."""

    given = Signal(str, str, str)
    """The view's code, the code of the reason, and the own words (may be empty)."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, wide=760)
        self._what = Text("", "body", wrap=True)
        self._tiles = TileGrid(2, gap=8)
        self._label = Text(words.OWN_WORDS, "small", tone="muted")
        self._own = QPlainTextEdit()
        self._own.setAccessibleName(words.OWN_WORDS)
        self._own.setTabChangesFocus(True)
        self._own.setFixedHeight(72)
        self._problem = Text("", "strong-small", tone="stop", wrap=True)
        self._keeps = ActionButton(words.KEEP, Kind.QUIET)
        self._does = ActionButton("", Kind.PRIMARY, key="F10")
        self._view: ReasonView | None = None
        self._chosen = ""
        for part in (self._what, self._tiles, self._label, self._own, self._problem):
            self.body.addWidget(part)
        self.foot.addWidget(self._keeps)
        self.foot.addStretch(1)
        self.foot.addWidget(self._does)
        self._keeps.clicked.connect(self.closed)
        self._does.clicked.connect(self._give)
        self._tiles.chosen.connect(self._choose)

    def ask(self, view: ReasonView) -> None:
        """Show the reasons; after a refusal (``problem``) what was chosen and written stays."""
        again = self._view is not None and self._view.code == view.code and bool(view.problem)
        self._view = view
        if not again:
            self._chosen = ""
            self._own.setPlainText("")
        self.title.say(view.title)
        self._what.say(view.what)
        self._does.say(view.does)
        self._does.set_kind(Kind.DANGER if view.danger else Kind.PRIMARY)
        self._label.setVisible(view.free)
        self._own.setVisible(view.free)
        self._own.setProperty("problem", bool(view.problem))
        restyle(self._own)
        self._problem.say(view.problem)
        self._show_tiles(view)
        self.setAccessibleName(view.title)
        self.rise()

    def _show_tiles(self, view: ReasonView) -> None:
        tiles = []
        for choice in view.reasons:
            tile = Tile(choice.title, choice.more, tall=3.0)
            tile.setCheckable(True)
            tile.setChecked(choice.code == self._chosen)
            tile.setEnabled(not choice.why_not)
            tiles.append((choice.code, tile))
        self._tiles.show_tiles(tiles)
        self._does.allow(bool(self._chosen), words.CHOOSE_REASON)

    def _choose(self, code: str) -> None:
        self._chosen = code
        for choice in self._view.reasons if self._view else ():
            tile = self._tiles.tile(choice.code)
            if tile is not None:
                tile.setChecked(choice.code == code)
        self._does.allow(allowed=True)

    def _give(self) -> None:
        if self._view is not None and self._chosen:
            self.given.emit(self._view.code, self._chosen, self._own.toPlainText().strip())

    @override
    def first_focus(self) -> QWidget:
        first = self._view.reasons[0].code if self._view is not None and self._view.reasons else ""
        return self._tiles.tile(first) or self._keeps
