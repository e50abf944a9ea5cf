"""受付: one big field, and everybody it can mean."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.pages.hit_row import HitColumns, HitFrame
from kiosk.ui.pages.standing_row import StandingFrame
from kiosk.ui.theme import Tone
from kiosk.ui.views.reception import HitRow, ReceptionView, Standing
from kiosk.ui.widgets.banner import Banner
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.search_field import SearchField
from kiosk.ui.widgets.stack import row
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_reception as words


class ReceptionPage(Page):
    """Shows the hits of a search as large rows; chooses nobody by itself."""

    typed = Signal(str)
    """The field's text, after every change."""
    entered = Signal(str)
    """Return in the field: search now, or take the only hit if the presenter thinks so."""
    hit_pressed = Signal(str, str)
    """A hit's code and the code of its press."""
    standing_pressed = Signal(str)
    """The code of something unfinished that is to be gone on with."""
    walk_in_pressed = Signal()
    """予約なしで受け付ける (F9)."""

    def __init__(self) -> None:
        super().__init__(words.TITLE, words.MORE)
        self._field = SearchField(words.FIELD, words.HINT)
        self._clear = ActionButton(words.CLEAR, Kind.QUIET, key="Esc")
        self._input = ActionButton(words.INPUT_METHOD, Kind.QUIET)
        self._input.setCheckable(True)
        self._banner = Banner()
        self._heading = Text("", "strong-small", tone="muted")
        self._columns = HitColumns()
        self._standing: RowList[Standing] = RowList(self._make_standing, gap=6)
        self._hits: RowList[HitRow] = RowList(self._make_hit, gap=10)
        self._empty = Text("", "heading", tone="muted", wrap=True, align=Qt.AlignmentFlag.AlignHCenter)
        self._empty_more = Text("", "lead", tone="muted", wrap=True)
        self._more_hits = Text("", "body", tone="muted", wrap=True)
        self._walk_in = ActionButton(words.WALK_IN, key="F9")
        self._age = Text("", "small", tone="muted", wrap=True, align=Qt.AlignmentFlag.AlignRight)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        self._scroll = Scroll(words.RESULTS, gap=10)
        for part in (
            self._standing,
            self._heading,
            self._hits,
            self._more_hits,
            self._empty,
            self._empty_more,
        ):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        line = row(gap=10)
        line.addWidget(self._field, 1)
        line.addWidget(self._clear)
        line.addWidget(self._input)
        self.body.addLayout(line)
        self.body.addWidget(self._banner)
        self.body.addWidget(self._scroll, 1)
        self.foot.addWidget(self._walk_in)
        self.foot.addWidget(self._age, 1)

    def _wire(self) -> None:
        self._field.typed.connect(self.typed)
        self._field.returnPressed.connect(lambda: self.entered.emit(self._field.text()))
        self._clear.clicked.connect(self._wipe)
        self._input.toggled.connect(lambda on: self._use_input_method(on=on))
        self._walk_in.clicked.connect(self.walk_in_pressed)

    def _make_standing(self) -> QWidget:
        frame = StandingFrame()
        frame.pressed.connect(self.standing_pressed)
        return frame

    def _make_hit(self) -> QWidget:
        frame = HitFrame(self._columns)
        frame.acted.connect(self.hit_pressed)
        return frame

    def _wipe(self) -> None:
        self._field.put("")
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit("")

    def _use_input_method(self, *, on: bool) -> None:
        self._field.use_input_method(on=on)
        self._input.set_kind(Kind.PRIMARY if on else Kind.QUIET)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: ReceptionView) -> None:
        """Show the hits, or who is expected while nothing is searched."""
        if view.text is not None:
            self._field.put(view.text)
        searched = view.found is not None
        rows = view.hits if searched else view.expected
        self._field.say(words.found(view.found) if view.found else view.sought)
        self._clear.setVisible(bool(self._field.text()) or searched)
        self._show_banner(view)
        self._heading.say("" if searched or not rows else words.EXPECTED)
        if searched and view.sought and view.found:
            self._heading.say(view.sought)
        self._standing.show_rows(view.standing)
        self._standing.setVisible(bool(view.standing))
        self._hits.show_rows(rows)
        for frame in self._hits.rows():
            if isinstance(frame, HitFrame):
                frame.stand_out(alone=searched and len(rows) == 1)
        hidden = (view.found or 0) - len(view.hits)
        self._more_hits.say(words.more_hits(hidden) if hidden > 0 else "")
        nothing = searched and not view.found
        self._empty.say(words.NOTHING if nothing else "" if rows else words.NOBODY_EXPECTED)
        self._empty.setContentsMargins(0, 40, 0, 0)
        self._empty_more.say(words.NOTHING_MORE if nothing else "")
        self._empty_more.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._age.say(view.list_age)
        self._walk_in.allow(not view.walk_in_why_not, view.walk_in_why_not)

    def _show_banner(self, view: ReceptionView) -> None:
        self._banner.setVisible(view.same_name or view.unknown_code)
        if view.unknown_code:
            self._banner.say(Tone.CARE, words.UNKNOWN, words.UNKNOWN_MORE)
        elif view.same_name:
            self._banner.say(Tone.CARE, words.SAME_NAME, words.SAME_NAME_MORE)

    @override
    def take_focus(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._field.hasFocus() and self._hits.focus_first():
            return
        super().keyPressEvent(event)
