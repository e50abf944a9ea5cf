"""The reception desk of the practice day: finding bookings, asking, numbers, papers."""

from datetime import date

from kiosk.domain.birth_date import under_15_on
from kiosk.domain.questions import Effect, Question, asked, concerns
from kiosk.domain.words import Exit, Lane, Reason, Stop
from kiosk.driver.table import Json
from kiosk.practice_day.day import RECEPTIONIST, Day
from kiosk.practice_day.presses import DayInterrupted
from kiosk.practice_day.timetable import Script
from kiosk.practice_day.visitors import LATE_MINUTES, Course, Party
from kiosk.services.bookings import birth_of
from kiosk.services.people import Person

NO_SHOW_AFTER = 30.0
TICKETS_A_ROLL = 400


def arrivals(day: Day) -> Script:
    """Everybody comes through the mall to the booth."""
    for party in day.parties:
        if party.course in (Course.DOES_NOT_COME, Course.COMES_LATE):
            day.timetable.begin(not_come(day, party), party.minute - day.minute + NO_SHOW_AFTER)
            continue
        yield max(0.0, party.minute - day.minute)
        stand_in(day, party)


def not_come(day: Day, party: Party) -> Script:
    """Half an hour after the booked time the booking is marked; some come after all."""
    if day.over:
        return
    code = party.booking.code if party.booking else ""
    day.press(RECEPTIONIST, "no_show", booking=code, reason=Reason.DID_NOT_COME)
    if party.course is Course.COMES_LATE:
        yield LATE_MINUTES - NO_SHOW_AFTER
        stand_in(day, party)


def stand_in(day: Day, party: Party) -> None:
    """Stand before the reception desk."""
    day.queue.append(party)
    day.timetable.stir()


def desk(day: Day) -> Script:
    """One party after the other, until the day is over."""
    while not day.over:
        if not day.queue:
            yield None
            continue
        yield from receive(day, day.queue[0])
        day.queue.pop(0)


def receive(day: Day, party: Party) -> Script:
    """Find, ask, give numbers; whom the rules send elsewhere is counted."""
    asking = day.minutes(0.4, 0.8) + 0.4 * len(party.people)
    yield day.minutes(0.3, 0.6) + (asking if _receiving(day) else 0.0)
    if not _receiving(day):
        _turn_away(day, party, Stop.OTHER)
        return
    if party.booking is not None:
        _find(day, party)
    if party.stop is not None:
        _check_in(day, party, refused="stopped_by_answer")
        _turn_away(day, party, party.stop)
        return
    if party.course is Course.IS_MISTAKEN_AT_RECEPTION:
        _mistaken(day, party)
    tickets = _check_in(day, party)
    if party.course is Course.SHOWS_CODE_TWICE:
        _check_in(day, party, refused="already_checked_in")
    for ticket in tickets:
        yield from paper(day, ticket)
    if party.course is Course.STEPS_OUT:
        day.press(RECEPTIONIST, "park", ticket=tickets[0], reason=Reason.TOILET_OR_CHILD)
        day.timetable.begin(come_back(day, tickets[0]), day.minutes(5, 9))


def _receiving(day: Day) -> bool:
    return day.floor.session is not None and day.floor.session.receiving


def come_back(day: Day, ticket: str) -> Script:
    """Who stepped away or missed the call is here again: an explicit press, nothing else."""
    if not day.over:
        day.press(RECEPTIONIST, "return", ticket=ticket)
    yield 0.0


def paper(day: Day, ticket: str, reason: Reason | None = None) -> Script:
    """Print a number; when the paper is out, change the roll and print it then."""
    while True:
        said = day.press(RECEPTIONIST, "print_ticket", ticket=ticket, reason=reason)
        if said["paper"] == "printed":
            return
        if said["paper_trouble"] != "paper_out":
            raise DayInterrupted(said["paper_trouble"] or said["paper"], "print_ticket")
        yield 1.5
        day.roll.refill(TICKETS_A_ROLL)


def _find(day: Day, party: Party) -> None:
    """By the code of the booking, or by the name as it is said; both must lead to the booking."""
    booking = party.booking
    if booking is None:
        return
    if day.random.random() < 0.5:
        code = day.press(RECEPTIONIST, "scan", text=booking.code, scanned=True)["is"]["code"]
    else:
        rows = day.press(RECEPTIONIST, "find", text=party.people[0].kana, limit=200)["found"]
        code = next((row["booking_id"] for row in rows if row["booking_id"] == booking.code), "")
    day.press(RECEPTIONIST, "booking", booking=code)


def _check_in(day: Day, party: Party, refused: str = "") -> list[str]:
    """Give everybody of a party a number, or be refused in the one way that is expected."""
    people = [_guest(day, party, seat) for seat in range(1, len(party.people) + 1)]
    if party.booking is not None:
        said = day.press(RECEPTIONIST, "check_in", may=(refused,), booking=party.booking.code, people=people)
    else:
        said = day.press(RECEPTIONIST, "check_in_walk_in", may=(refused,), lane=party.lane, people=people)
    if (said.get("refused") or "") != refused:
        raise DayInterrupted(str(said.get("refused", "not_refused")), "check_in")
    if refused:
        return []
    party.tickets = list(said["tickets"])
    day.by_ticket.update(dict.fromkeys(party.tickets, party))
    return party.tickets


def _guest(day: Day, party: Party, seat: int) -> dict[str, Json]:
    person = party.people[seat - 1]
    given: dict[str, Json] = {"answers": _answers(day, party, person)}
    listed = party.booking is not None and seat <= len(party.booking.people)
    if not listed:
        given |= {"kana": person.kana, "name": person.name, "birth_date": person.birth_date}
    if party.booking is not None:
        given["seat"] = seat
    return given


def _answers(day: Day, party: Party, person: Person) -> dict[str, str]:
    """What somebody answers: mostly the plain thing, now and then what needs advice or support."""
    session = day.floor.session
    birth = birth_of(person.birth_date)
    today = date.fromisoformat(session.pack.business_day) if session else None
    child = bool(birth and today and under_15_on(birth, today))
    return {
        question.code: _answer(day, party, question)
        for question in asked(party.lane)
        if concerns(question, under_15=child, foreigner=person.foreigner)
    }


def _answer(day: Day, party: Party, question: Question) -> str:
    for choice in question.choices:
        if party.stop is not None and choice.stop is party.stop:
            return choice.code
    welcome = [choice for choice in question.choices if choice.effect is not Effect.STOP]
    return welcome[0].code if day.random.random() < 0.95 else day.random.choice(welcome).code


def _turn_away(day: Day, party: Party, stop: Stop) -> None:
    code = party.booking.code if party.booking else ""
    day.press(RECEPTIONIST, "turn_away", lane=party.lane, stop=stop, people=len(party.people), booking=code)


def _mistaken(day: Day, party: Party) -> None:
    """The wrong lane was pressed: the number is taken back before anybody calls it."""
    right, party.lane = party.lane, Lane.DELIVERY
    (wrong,) = _check_in(day, party)
    day.press(RECEPTIONIST, "undo", ticket=wrong, reason=Reason.PRESSED_BY_MISTAKE)
    party.lane = right


def comes_again(day: Day, party: Party) -> Script:
    """Who went home for a missing paper stands before the desk again."""
    party.course = Course.ORDINARY
    stand_in(day, party)
    yield 0.0


def goes_home(day: Day, who: str, ticket: str, exit_: Exit, reason: Reason | None = None) -> None:
    """End a visit before its last step."""
    day.press(who, "leave", ticket=ticket, exit=exit_, reason=reason)
