"""The windows of the practice day: look at the board, call, serve, and all that happens meanwhile."""

from dataclasses import dataclass
from typing import Final

from kiosk.domain.words import Exit, Lane, Method, Place, Reason, Stage
from kiosk.practice_day.day import OFFICER, RECEPTIONIST, Day
from kiosk.practice_day.reception import come_back, comes_again, goes_home, paper
from kiosk.practice_day.timetable import Script
from kiosk.practice_day.visitors import Course, Party

MINUTES: Final = {
    Stage.DOCUMENTS: (1.8, 3.4),
    Stage.PHOTO: (1.5, 2.7),
    Stage.FORM: (2.4, 4.4),
    Stage.NOTICE: (3.0, 6.0),
    Stage.IDENTITY: (2.2, 4.2),
    Stage.FORMS_RECEIVED: (0.9, 1.8),
}
DELIVERY_PAPERS: Final = (5.0, 9.0)
LOST_RACE: Final = ("called_by_other", "nobody_waiting", "not_waiting", "already_left")


@dataclass(frozen=True, slots=True)
class Seat:
    """A window and who sits at it."""

    window: str
    who: str


def serve(day: Day, seat: Seat) -> Script:
    """Call whoever the board shows next, serve them, look again."""
    while not day.over:
        seen = _next(day, seat)
        if seen is None:
            yield None
            continue
        lane, ticket = seen
        yield day.minutes(0.05, 0.3)
        said = day.press(seat.who, "call_next", may=LOST_RACE, lane=lane, expected=ticket)
        if "refused" not in said:
            yield from _called(day, seat, ticket)


def _next(day: Day, seat: Seat) -> tuple[Lane, str] | None:
    """The number that the button shows; where a window serves two lanes, whoever has waited longer."""
    lanes = day.press(seat.who, "board")["board"]["lanes"]
    shown = [
        (next(row["minutes"] for row in lane["waiting"] if row["ticket"] == lane["next_ticket"]), lane)
        for lane in lanes
        if lane["next_ticket"]
    ]
    if not shown:
        return None
    _, lane = max(shown, key=lambda pair: pair[0])
    return Lane(lane["lane"]), lane["next_ticket"]


def _called(day: Day, seat: Seat, ticket: str) -> Script:
    party = day.by_ticket[ticket]
    if party.course in (Course.MISSES_THE_CALL, Course.LEAVES_UNSEEN):
        yield from _missed(day, seat, ticket, party)
        return
    yield day.minutes(0.2, 0.6)
    if seat.who == OFFICER:
        yield from _verify(day, seat, ticket)
        return
    family = [ticket, *_family(day, seat, ticket, party)]
    yield from _before_the_first_step(day, seat, ticket, party)
    yield from _steps(day, seat, family)


def _missed(day: Day, seat: Seat, ticket: str, party: Party) -> Script:
    yield day.minutes(0.8, 1.2)
    day.press(seat.who, "recall", ticket=ticket)
    yield day.minutes(1.0, 1.5)
    day.press(seat.who, "miss", ticket=ticket)
    if party.course is Course.MISSES_THE_CALL:
        day.timetable.begin(come_back(day, ticket), day.minutes(6, 12))
    party.course = Course.ORDINARY


def _family(day: Day, seat: Seat, ticket: str, party: Party) -> list[str]:
    """Those of the party who wait for the same step come along to the same window."""
    stage = day.visit(ticket).stage
    along = [
        other
        for other in party.tickets
        if other != ticket and day.visit(other).place is Place.WAITING and day.visit(other).stage is stage
    ]
    for other in along:
        day.press(seat.who, "call_one", ticket=other)
    return along


def _verify(day: Day, seat: Seat, ticket: str) -> Script:
    yield day.minutes(*MINUTES[Stage.IDENTITY])
    day.press(seat.who, "complete_stage", ticket=ticket, stage=Stage.IDENTITY)


def _steps(day: Day, seat: Seat, tickets: list[str]) -> Script:
    """Step by step for whoever is still at the window; a family shares the time."""
    while here := [t for t in tickets if day.visit(t).window == seat.window]:
        stage = day.visit(here[0]).stage
        together = [t for t in here if day.visit(t).stage is stage]
        if stage is None:
            return
        if stage is Stage.DOCUMENTS:
            _choose(day, seat, together)
        delivery = day.visit(here[0]).lane is Lane.DELIVERY and stage is Stage.FORMS_RECEIVED
        shortest, longest = DELIVERY_PAPERS if delivery else MINUTES[stage]
        yield day.minutes(shortest, longest) * (1 + 0.5 * (len(together) - 1))
        for ticket in together:
            day.press(seat.who, "complete_stage", ticket=ticket, stage=stage, stays=True)


def _choose(day: Day, seat: Seat, tickets: list[str]) -> None:
    """A family uses one way; who is supported only writes by hand."""
    by_hand = day.random.random() < 0.7 or any(day.visit(t).support_only for t in tickets)
    method = Method.HANDWRITTEN if by_hand else Method.TERMINAL
    for ticket in tickets:
        terminal = "" if by_hand else f"T{seat.window}"
        day.press(seat.who, "choose_method", ticket=ticket, method=method, terminal=terminal)


def _before_the_first_step(day: Day, seat: Seat, ticket: str, party: Party) -> Script:
    """What is special about somebody shows when they sit down for the first time."""
    course, party.course = party.course, Course.ORDINARY
    match course:
        case Course.ASKS_ONLY:
            yield day.minutes(2, 5)
            goes_home(day, seat.who, ticket, Exit.CONSULTATION_ONLY)
        case Course.LACKS_PAPERS:
            yield day.minutes(2, 4)
            goes_home(day, seat.who, ticket, Exit.INCOMPLETE, Reason.FETCHING_DOCUMENTS)
            day.timetable.begin(comes_again(day, party), day.minutes(50, 80))
        case Course.FETCHES_PAPERS:
            yield day.minutes(1, 2)
            day.press(
                seat.who, "park", ticket=ticket, reason=Reason.FETCHING_DOCUMENTS, note="駐車場の車まで"
            )
            day.timetable.begin(come_back(day, ticket), day.minutes(8, 15))
        case Course.STANDS_IN_WRONG_LANE:
            yield day.minutes(0.5, 1.5)
            yield from _change_lanes(day, seat, ticket, party)
        case Course.SAYS_A_NUMBER:
            _write_down(day, seat, ticket)
        case Course.IS_MISTAKEN_AT_WINDOW:
            yield from _undone_step(day, seat, ticket)
        case Course.LOSES_PAPER:
            yield from paper(day, ticket, Reason.PAPER_LOST)
        case _:
            yield 0.0


def _change_lanes(day: Day, seat: Seat, ticket: str, party: Party) -> Script:
    """The other lane has numbers of its own: a new one is given, and printed."""
    said = day.press(seat.who, "transfer", ticket=ticket, to_lane=Lane.DELIVERY, reason=Reason.WRONG_LANE)
    (new,) = said["tickets"]
    party.tickets = [new]
    day.by_ticket[new] = party
    yield from paper(day, new)


def _write_down(day: Day, seat: Seat, ticket: str) -> None:
    """Somebody reads their number out, and it was written before anybody thought: it is not kept."""
    day.press(seat.who, "note", may=("individual_number",), ticket=ticket, text="番号 123456789018 とのこと")
    day.press(seat.who, "note", ticket=ticket, text="耳が遠い方です。大きな声でご案内します")


def _undone_step(day: Day, seat: Seat, ticket: str) -> Script:
    """The step was pressed too early and taken back with a reason."""
    day.press(seat.who, "choose_method", ticket=ticket, method=Method.HANDWRITTEN)
    day.press(seat.who, "complete_stage", ticket=ticket, stage=Stage.DOCUMENTS, stays=True)
    yield 0.3
    day.press(seat.who, "undo", ticket=ticket, reason=Reason.PRESSED_BY_MISTAKE)


def clear_away(day: Day) -> None:
    """Who stepped away and never came back has left by closing time."""
    for visit in list(day.floor.inside()):
        if visit.place in (Place.MISSED, Place.PARKED):
            goes_home(day, RECEPTIONIST, visit.ticket, Exit.CANCELLED, Reason.LEFT_THE_VENUE)
