"""The readiness gate as the opening page shows it."""

from collections.abc import Sequence
from datetime import date

from kiosk.domain.words import CheckStatus, Role
from kiosk.services.readiness import Finding
from kiosk.ui.live import Live
from kiosk.ui.views.atoms import Fact, Press
from kiosk.ui.views.opening import BadRow, CheckRow, ListResultView, OpeningView
from kiosk.wording import dates, lists, readiness
from kiosk.wording import opening as words
from sync.booking_csv import BookingList

STOP, RESUME = "stop", "resume"


def opening_view(live: Live, found: Sequence[Finding], role: Role | None, busy: str) -> OpeningView:
    """The whole page; ``role`` is None before anybody signed in."""
    session = live.floor.session
    opened = session is not None and session.opened
    supervisor = role is Role.SUPERVISOR
    worst = {finding.status for finding in found}
    ready = bool(found) and not busy
    return OpeningView(
        pack=_pack(live),
        checks=tuple(_check(finding) for finding in found),
        may_open=ready and supervisor and worst == {CheckStatus.GREEN},
        may_override=ready
        and supervisor
        and not opened
        and CheckStatus.YELLOW in worst
        and CheckStatus.RED not in worst,
        why_not=_why_not(live, worst, supervisor=supervisor),
        may_choose_pack=True,
        may_load_list=supervisor,
        opened=opened,
        busy=busy,
        doors=_doors(live) if supervisor and opened else None,
    )


def _doors(live: Live) -> Press:
    """Stop giving numbers, or give them again."""
    receiving = live.floor.session is not None and live.floor.session.receiving
    return Press(STOP, words.STOP) if receiving else Press(RESUME, words.RESUME)


def _why_not(live: Live, worst: set[CheckStatus], *, supervisor: bool) -> str:
    session = live.floor.session
    if session is None:
        return words.PACK_FIRST
    if session.opened:
        return words.OPENED if session.receiving else words.STOPPED
    if not supervisor:
        return words.SUPERVISOR_OPENS
    if CheckStatus.RED in worst:
        return words.RED_FIRST
    return words.YELLOW_FIRST if CheckStatus.YELLOW in worst else ""


def _pack(live: Live) -> tuple[Fact, ...]:
    session, bookings = live.floor.session, live.bookings
    if session is None or bookings is None:
        return ()
    pack = session.pack
    day = date.fromisoformat(pack.business_day)
    return (
        Fact(words.VENUE, pack.venue_name),
        Fact(words.DAY, dates.day(day)),
        Fact(words.HOURS, dates.hours(pack.opens, pack.closes)),
        Fact(words.BOOKINGS, words.count(len(bookings.bookings))),
        Fact(words.AS_OF, dates.as_of(bookings.as_of, day)),
        Fact(words.STAFF, words.people(len(pack.roster))),
    )


def _check(finding: Finding) -> CheckRow:
    said = readiness.check(finding.check, finding.status, finding.detail)
    return CheckRow(finding.check, said.title, finding.status, said.state, said.todo)


def list_view(live: Live, name: str, listed: BookingList) -> ListResultView:
    """What a booking file would bring."""
    known = live.bookings.by_code if live.bookings else {}
    already = sum(booking.code in known for booking in listed.bookings)
    bad = (lists.left_out(row.line_number, row.reason, row.column) for row in listed.bad_rows)
    return ListResultView(
        file_name=name,
        new=len(listed.bookings) - already,
        already=already,
        bad=tuple(
            BadRow(row.line_number, f"{said.reason} {said.todo}".strip())
            for row, said in zip(listed.bad_rows, bad, strict=True)
        ),
    )
