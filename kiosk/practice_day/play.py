"""The practice day from the unlocking of the laptop to the last person's way home."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from kiosk.booth import Booth
from kiosk.clock import JST
from kiosk.domain.words import CheckStatus, Lane, Place, Reason
from kiosk.practice_day.day import OFFICER, RECEPTIONIST, SETTING_UP, SUPERVISOR, Day
from kiosk.practice_day.day_clock import DayClock
from kiosk.practice_day.presses import DayInterrupted, Presses
from kiosk.practice_day.reception import arrivals, desk
from kiosk.practice_day.roll import RollPrinter
from kiosk.practice_day.timetable import Script, Timetable
from kiosk.practice_day.visitors import visitors
from kiosk.practice_day.windows import Seat, clear_away, serve
from kiosk.services.desk import Desk
from kiosk.services.practice import FOLDER, prepare
from sync.daypack import DayPack

FIRST_ROLL: Final = 45
LAST_TICKET: Final = 30.0
"""Minutes before closing after which no number is given."""
LOOKS_EVERY: Final = 10.0
SEATS: Final = (
    Seat("1", "staff/p3"),
    Seat("2", "staff/p4"),
    Seat("3", OFFICER),
    Seat("4", RECEPTIONIST),
)
HALF_TIME: Final = 0.5


def morning(on: date) -> DayClock:
    """The clock of a day, before anybody knows when the doors will open."""
    return DayClock(datetime(on.year, on.month, on.day, 6, tzinfo=JST))


def play(
    booth: Booth, clock: DayClock, on: date, *, bookings: int, seed: int, half_time: Callable[[], None]
) -> Day:
    """Play the whole day on a booth that runs by ``clock``.

    Args:
        booth: a booth without a session.
        clock: the clock behind the booth's own.
        on: the business day.
        bookings: how many bookings are on the list.
        seed: the same seed plays the same day.
        half_time: called once in the middle of the opening, when the booth is full of people.

    Raises:
        DayInterrupted: the product refused, or the laptop failed, where neither was to be expected.
        Trouble, JournalTrouble: the state folder cannot be worked on.
    """
    laid = prepare(booth.shelf, booth.desk, on, bookings, seed)
    if laid.desk is None:
        raise DayInterrupted("pack_refused", "prepare")
    booth.desk = laid.desk
    clock.move_to(_opens(laid.desk.pack).timestamp() - SETTING_UP * 60)
    day = _day(booth, clock, laid.desk, seed)
    day.timetable.begin(_whole_day(day, half_time))
    day.timetable.run()
    return day


def _day(booth: Booth, clock: DayClock, desk_: Desk, seed: int) -> Day:
    roll = RollPrinter(booth.ticket_printer, FIRST_ROLL)
    booth.ticket_printer = roll
    pack = desk_.pack
    return Day(
        booth=booth,
        presses=Presses(booth),
        timetable=Timetable(clock),
        random=Random(f"day {seed}"),  # noqa: S311 - a day's chances, not secrets
        roll=roll,
        doors=(_at(pack, pack.hours.closes) - _opens(pack)) / timedelta(minutes=1),
        parties=visitors(pack, seed),
    )


def _opens(pack: DayPack) -> datetime:
    return _at(pack, pack.hours.opens)


def _at(pack: DayPack, hour: str) -> datetime:
    return datetime.fromisoformat(f"{pack.business_day}T{hour:0>5}:00").replace(tzinfo=JST)


def _whole_day(day: Day, half_time: Callable[[], None]) -> Script:
    """Set up, open, let everybody work."""
    pack_file = day.booth.folder / FOLDER / "daypack.json"
    day.press(SUPERVISOR, "accept_pack", path=str(pack_file))  # the same pack again changes nothing
    day.press(SUPERVISOR, "sign_in", window="1")
    yield 10
    day.press(SUPERVISOR, "readiness")
    yield SETTING_UP - 10
    day.press(SUPERVISOR, "open_session", accepted=_taken_on(day))
    for seat in SEATS:
        day.press(seat.who, "sign_in", window=seat.window)
        day.timetable.begin(serve(day, seat))
    day.timetable.begin(desk(day))
    day.timetable.begin(arrivals(day))
    day.timetable.begin(_half(half_time), day.doors * HALF_TIME)
    yield from _watch(day)
    yield from _finish(day)


def _taken_on(day: Day) -> list[dict[str, str]]:
    """What is yellow at the moment of opening, each taken on by the supervisor."""
    lights = day.press(SUPERVISOR, "readiness")["readiness"]
    return [
        {"check": check, "reason": Reason.SUPERVISOR_DECIDED.value}
        for check, status, _ in lights
        if status == CheckStatus.YELLOW
    ]


def _half(half_time: Callable[[], None]) -> Script:
    half_time()
    yield 0.0


def _watch(day: Day) -> Script:
    """Stop the reception for the day: at its time, or before it when no more people can be served."""
    reason = Reason.CLOSING_TIME
    while day.doors - day.minute > LAST_TICKET:
        yield min(LOOKS_EVERY, day.doors - day.minute - LAST_TICKET)
        lanes = day.press(SUPERVISOR, "public")["public"]["lanes"]
        waits = {lane["lane"]: lane["estimate_minutes"] for lane in lanes}
        if waits[Lane.APPLICATION] > day.doors - day.minute:
            reason = Reason.CROWDED
            break
    (seat,) = (seat for seat in SEATS if seat.who == RECEPTIONIST)
    day.press(SUPERVISOR, "sign_in", window=seat.window)
    day.press(SUPERVISOR, "stop_reception", reason=reason)
    day.press(seat.who, "sign_in", window=seat.window)


def _finish(day: Day) -> Script:
    """Serve everybody who holds a number; then everybody signs out."""
    while day.minute < day.doors or day.queue or _in_work(day):
        yield 1.0
    clear_away(day)
    day.over = True
    day.timetable.stir()
    for seat in SEATS:
        day.press(seat.who, "sign_out")


def _in_work(day: Day) -> bool:
    return any(visit.place in (Place.WAITING, Place.AT_WINDOW) for visit in day.floor.inside())
