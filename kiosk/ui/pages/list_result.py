"""What came of a booking file: how many rows are good, and each bad line with its reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from kiosk.ui.theme import Tone
from kiosk.ui.views.opening import BadRow, ListResultView
from kiosk.ui.widgets.banner import Banner
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.page import Page
from kiosk.ui.widgets.row_list import RowList
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import column, row, surface
from kiosk.ui.widgets.text import Text
from kiosk.wording import screen_opening as words


class _Bad(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "row")
        self._line = Text("", "strong")
        self._line.setMinimumWidth(96)
        self._reason = Text("", "body", wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 6, 14, 6)
        line.addWidget(self._line)
        line.addWidget(self._reason, 1)

    def show_row(self, view: BadRow) -> None:
        """Show one line that was not taken."""
        self._line.say(words.line(view.line))
        self._reason.say(view.reason)

    def first_button(self) -> QAbstractButton | None:
        """A bad line has nothing to press."""
        return None


class ListResultPage(Page):
    """Nothing is added before staff say so."""

    taken = Signal()
    """Add the good rows."""
    discarded = Signal()
    """Leave everything as it was."""

    def __init__(self) -> None:
        super().__init__(words.RESULT)
        self._unreadable = Banner()
        self._new, self._already, self._bad = Chip(), Chip(), Chip()
        self._rows: RowList[BadRow] = RowList(self._make, gap=0)
        scroll = Scroll(words.BAD_ROWS, gap=0)
        scroll.setFocusPolicy(scroll.focusPolicy().StrongFocus)
        scroll.column.addWidget(self._rows)
        scroll.column.addStretch(1)
        head = surface(
            "band",
            row(Text(words.BAD_ROWS, "strong"), 12, Text(words.BAD_ROWS_MORE, "small", tone="muted"), 0,
                margins=(18, 8, 14, 8)),
        )  # fmt: skip
        self._list = surface("card", column(head, scroll, gap=0, margins=(1, 1, 1, 1)))
        self._discard = ActionButton(words.DISCARD, Kind.QUIET)
        self._take = ActionButton("", Kind.PRIMARY, key="F10")
        self.body.addWidget(self._unreadable)
        self.body.addLayout(row(self._new, self._already, self._bad, 0, gap=12))
        self.body.addWidget(self._list, 1)
        self.body.addStretch(0)
        self.foot.addWidget(self._discard)
        self.foot.addStretch(1)
        self.foot.addWidget(self._take)
        self._discard.clicked.connect(self.discarded)
        self._take.clicked.connect(self.taken)

    def _make(self) -> QWidget:
        return _Bad()

    def show_view(self, view: ListResultView) -> None:
        """Show the counts and the bad lines of one file."""
        failed = bool(view.unreadable)
        self.title.say(words.UNREADABLE if failed else words.RESULT)
        self.more.say(view.file_name)
        self._unreadable.setVisible(failed)
        if failed:
            self._unreadable.say(Tone.STOP, view.unreadable)
        new, already, bad = words.counted(view.new, view.already, len(view.bad))
        self._new.say("" if failed else new, Tone.GOOD)
        self._already.say(already if view.already else "")
        self._bad.say(bad if view.bad else "", Tone.CARE)
        self._list.setVisible(bool(view.bad))
        self._rows.show_rows(view.bad)
        self._take.setVisible(not failed)
        self._take.say(words.take(view.new))
        self._take.allow(view.new > 0)
        self._discard.say(words.BACK if failed or not view.new else words.DISCARD)
