"""Who of a party came: everybody is ticked, who is absent is unticked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.views.atoms import Sign
from kiosk.ui.views.questions import Member, PartyView
from kiosk.ui.widgets.button import ActionButton, Kind
from kiosk.ui.widgets.person_tile import PersonColumns, PersonTile
from kiosk.ui.widgets.scroll import Scroll
from kiosk.ui.widgets.stack import clear, column, row
from kiosk.wording import screen_questions as words


class PeoplePart(QWidget):
    """Large rows with a tick; names are drawn as entered."""

    confirmed = Signal(list)
    """The codes of those who came, in their order."""
    added = Signal()
    """Somebody came who was not booked."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(gap=10)
        scroll = Scroll(words.PARTY)
        scroll.column.addLayout(self._rows)
        scroll.column.addStretch(1)
        self._members: list[tuple[str, PersonTile]] = []
        self._add = ActionButton(words.ADD)
        self.go = ActionButton("", Kind.PRIMARY, key="F10")
        whole = column(gap=12)
        whole.addWidget(scroll, 1)
        whole.addLayout(row(self._add, 0, self.go))
        self.setLayout(whole)
        self._add.clicked.connect(self.added)
        self.go.clicked.connect(lambda: self.confirmed.emit(self._here()))

    def show_view(self, view: PartyView) -> None:
        """Show the members; ticks that staff changed are kept while the members stay the same."""
        kept = {code: tile.isChecked() for code, tile in self._members}
        same = [code for code, _ in self._members] == [member.code for member in view.members]
        clear(self._rows)
        columns = PersonColumns()
        self._members = [(member.code, self._tile(member, columns)) for member in view.members]
        for code, tile in self._members:
            if same and tile.isEnabled():
                tile.setChecked(kept[code])
            self._rows.addWidget(tile)
        self._add.setVisible(view.may_add)
        self._count()

    def _tile(self, member: Member, columns: PersonColumns) -> PersonTile:
        sign = member.state if member.state.text else Sign(member.why_not)
        tile = PersonTile(member.person, columns, sign)
        tile.setEnabled(not member.why_not)
        tile.setChecked(member.here and not member.why_not)
        tile.toggled.connect(self._count)
        return tile

    def _here(self) -> list[str]:
        return [code for code, tile in self._members if tile.isChecked()]

    def _count(self) -> None:
        self.go.say(words.people_go(len(self._here())))
        self.go.allow(bool(self._here()), words.PARTY)
