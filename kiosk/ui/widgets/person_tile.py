"""A person as a large row to be ticked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kiosk.ui.theme import Colour
from kiosk.ui.views.atoms import NO_SIGN, PersonLine, Sign
from kiosk.ui.widgets.aligned import Cell, ColumnWidth
from kiosk.ui.widgets.chip import Chip
from kiosk.ui.widgets.enter_button import EnterButton
from kiosk.ui.widgets.marks import paint_tick
from kiosk.ui.widgets.name_label import NameLabel
from kiosk.ui.widgets.stack import column, row
from kiosk.ui.widgets.text import Text


class PersonColumns:
    """The columns that the tiles of one list share."""

    def __init__(self) -> None:
        self.birth, self.sign = ColumnWidth(), ColumnWidth()


class PersonTile(EnterButton):
    """Kana, name and birth date in one button; blue and ticked while checked."""

    def __init__(self, person: PersonLine, columns: "PersonColumns", sign: Sign = NO_SIGN) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(person.kana)
        self.setAccessibleDescription(f"{person.birth} {sign.text}".strip())
        kana, name = NameLabel("heading"), NameLabel("body", tone="muted")
        kana.say(person.kana)
        name.say(person.name)
        born, chip = Text(person.birth, "body"), Chip()
        chip.say(sign.text, sign.tone)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(70, 10, 20, 10)
        line.setSpacing(18)
        line.addLayout(column(0, kana, name, 0, gap=0), 5)
        birth = column(0, born, Text(person.birth_more, "small", tone="muted"), 0, gap=0)
        line.addWidget(Cell(columns.birth, birth))
        line.addWidget(Cell(columns.sign, row(chip)))
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(72, self._line.totalHeightForWidth(width))

    @override
    def sizeHint(self) -> QSize:
        hint = self._line.totalSizeHint()
        return QSize(hint.width(), max(72, hint.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._line.totalMinimumSize().width(), self.heightForWidth(max(self.width(), 200)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, live = self.isChecked(), self.isEnabled()
        painter.setPen(QPen(QColor(Colour.KEY if on else Colour.HAIRLINE), 2 if on else 1))
        painter.setBrush(QColor(Colour.KEY_TINT if on else Colour.PAPER if live else Colour.GROUND))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        box = QRectF(22, self.height() / 2 - 15, 30, 30)
        painter.setPen(QPen(QColor(Colour.KEY if on else Colour.EDGE if live else Colour.HAIRLINE), 2))
        painter.setBrush(QColor(Colour.KEY if on else Colour.PAPER))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            paint_tick(painter, box.adjusted(6, 6, -6, -6), Colour.PAPER)
