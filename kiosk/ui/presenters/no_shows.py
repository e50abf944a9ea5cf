"""A booked party that did not come: marked with a reason, and taken back with one."""

from kiosk.domain.ids import BookingId
from kiosk.domain.requests import NoShowUndo
from kiosk.domain.words import Reason
from kiosk.services import reception
from kiosk.ui.asking import choices
from kiosk.ui.station import Station
from kiosk.ui.views.asking import ReasonView
from kiosk.ui.views.reception import HitRow
from kiosk.wording import booking_rows as words

REASONS = (Reason.DID_NOT_COME, Reason.CITIZEN_ASKED, Reason.OTHER)
UNDO_REASONS = (Reason.PRESSED_BY_MISTAKE, Reason.CAME_LATE, Reason.WRONG_PERSON, Reason.OTHER)


def mark(station: Station, row: HitRow) -> None:
    """Ask why, and mark the booking of a row as not come."""
    view = ReasonView(
        code="no_show",
        title=words.NO_SHOW_TITLE,
        what=words.no_show_of(row.person.kana or row.person.name, row.booked),
        does=words.NO_SHOW,
        reasons=choices(REASONS),
        free=False,
    )
    station.asking.reason(
        view,
        lambda reason, _: station.acts.do(
            lambda desk, command, author: reception.no_show(desk, command, author, row.code, reason)
        ),
    )


def take_back(station: Station, row: HitRow) -> None:
    """Ask why, and take the mark back."""
    view = ReasonView(
        code="undo_no_show",
        title=words.UNDO_TITLE,
        what=words.undo_of(row.person.kana or row.person.name, row.booked),
        does=words.UNDO_NO_SHOW,
        reasons=choices(UNDO_REASONS),
        free=False,
    )
    station.asking.reason(view, lambda reason, _: station.acts.ask(NoShowUndo(BookingId(row.code), reason)))
