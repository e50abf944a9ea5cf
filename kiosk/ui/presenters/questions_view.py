"""A party being received as views: who came, one question, a stop, the summary of one person."""

from datetime import date

from kiosk.domain.birth_date import BirthDateFlaw, parse_birth_date
from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.floor import Floor
from kiosk.domain.ids import BookingId
from kiosk.domain.questions import About
from kiosk.domain.words import Lane
from kiosk.projections.estimate import bottleneck, estimate, presence
from kiosk.services.bookings import person_of
from kiosk.services.people import Person
from kiosk.services.reception import checked, held_by
from kiosk.services.texts import refused_name
from kiosk.ui.presenters import arrival as at
from kiosk.ui.presenters.arrival import Arrival, Guest
from kiosk.ui.presenters.visit_view import person_line
from kiosk.ui.views.atoms import Choice, Fact, PersonLine, Press, Sign, Tone
from kiosk.ui.views.questions import (
    Answered,
    LaneOption,
    LaneView,
    Member,
    PartyView,
    QuestionView,
    StopView,
    SummaryView,
    WalkInView,
)
from kiosk.wording import arriving, booking_rows, dates, floor, questions, refusals, stops, terms
from sync.daypack import Booking

SEND, ONE_BY_ONE, CHANGE = "send", "one_by_one", "change"


def line_of(guest: Guest, day: date) -> PersonLine:
    """A person as staff see one; somebody the list does not name is said to be asked."""
    if not guest.named:
        return PersonLine(arriving.UNNAMED)
    line = person_line(guest.person, day.isoformat())
    return line if line.kana else PersonLine(line.name, "", line.birth, line.birth_more)


def lane_view(now: Floor) -> LaneView:
    """Both lanes with their waiting; one that the venue does not have is not shown."""
    rules = now.session.pack.lanes if now.session else ()
    return LaneView(tuple(LaneOption(rule.lane, lane_waiting(now, rule.lane)) for rule in rules))


def lane_waiting(now: Floor, lane: Lane) -> str:
    """``待ち 4名 約18分``."""
    rule = now.session.lane(lane) if now.session else None
    if rule is None or now.session is None:
        return ""
    here = presence(now)
    minutes = estimate(now, now.session, rule, here, bottleneck(now, here))
    return floor.queue(sum(visit.lane is lane for visit in here.waiting), minutes)


def party_view(arrival: Arrival, now: Floor, booking: Booking | None, party: str) -> PartyView:
    """Who may have come; members who hold a number cannot be chosen again.

    Codes are ``party:seat``, so that the ticks of one party are never taken for another's.
    """
    if booking is None:
        shown = tuple(_member(guest, arrival, party) for guest in arrival.guests)
        return PartyView(arriving.WALK_IN, shown, may_add=True)
    by_seat = {guest.seat: guest for guest in arrival.guests}
    members = []
    for seat in range(1, booking.party_size + 1):
        guest = by_seat.get(seat)
        members.append(
            _member(guest, arrival, party) if guest else _received(booking, seat, now, arrival.day, party)
        )
    return PartyView(arriving.booked(booking.time, booking.party_size, booking.note), tuple(members))


def _member(guest: Guest, arrival: Arrival, party: str) -> Member:
    sent = Sign(arriving.sent(terms.stop(guest.sent)), Tone.CARE) if guest.sent else Sign()
    return Member(
        f"{party}:{guest.seat}", line_of(guest, arrival.day), guest.came and guest.sent is None, sent
    )


def _received(booking: Booking, seat: int, now: Floor, day: date, party: str) -> Member:
    held = held_by(now, BookingId(booking.code), seat)
    said = booking_rows.received(held.checked_in_wall[11:16], [held.ticket]) if held else ""
    person = person_line(person_of(booking, seat), day.isoformat())
    return Member(f"{party}:{seat}", person, here=False, state=Sign(said, Tone.GOOD), why_not=said)


def walk_in_view(lane: Lane, kana: str, name: str, birth: str, day: date, *, judged: bool) -> WalkInView:
    """The entry of a person; what is wrong is said once it was entered."""
    return WalkInView(
        lane=lane,
        kana=kana,
        name=name,
        birth=birth,
        birth_read=birth_read(birth, day),
        problems=problems(kana, name, birth, day) if judged else {},
    )


def birth_read(text: str, day: date) -> str:
    """How a typed date is understood, ``昭和60年1月2日・1985年・37歳``; empty while it is none."""
    born = parse_birth_date(text, today=day)
    return "" if isinstance(born, BirthDateFlaw) else dates.birth_line(born, day)


def problems(kana: str, name: str, birth: str, day: date) -> dict[str, str]:
    """What is wrong with an entry, by field, in words."""
    found: dict[str, Refused] = {}
    nobody = checked(Person(kana, name))
    if isinstance(nobody, Refused):
        found["kana"] = nobody
    for field, text in (("kana", kana), ("name", name)):
        refused = refused_name(text)
        if refused:
            found[field] = refused
        elif found.get(field) and found[field].code is not RefusalCode.KANA_NEEDED:
            del found[field]
    born = parse_birth_date(birth, today=day) if birth.strip() else None
    if isinstance(born, BirthDateFlaw):
        code = RefusalCode.INDIVIDUAL_NUMBER if refused_name(birth) else RefusalCode.BAD_BIRTH_DATE
        found["birth"] = Refused(code, detail=born)
    return {field: refusals.message(refused).title for field, refused in found.items()}


def seats(codes: list[str]) -> frozenset[int]:
    """The seats behind the codes of `party_view`."""
    return frozenset(int(code.rpartition(":")[2]) for code in codes)


def question_view(arrival: Arrival, ask: at.Ask) -> QuestionView:
    """One question about one person, or about all who came."""
    guest = arrival.guest(ask.seat)
    lane = _lane(arrival)
    words = _asked(lane, ask.question.code)
    step, steps = arrival.progress(ask)
    about = About.PERSON if ask.question.code in arrival.apart else ask.question.about
    return QuestionView(
        who=line_of(guest, arrival.day),
        lane=lane,
        code=ask.question.code,
        question=words.text,
        answers=tuple(
            Choice(
                tile.code,
                words.tiles[tile.code].text if tile.code in words.tiles else questions.UNKNOWN_TILE.text,
            )
            for tile in ask.question.choices
        ),
        step=step,
        steps=steps,
        why=words.help,
        given=arrival.answers_of(guest).get(ask.question.code, ""),
        whose=questions.concerns(about, len(arrival.active)),
    )


def stop_view(arrival: Arrival, stopped: at.Stopped) -> StopView:
    """Why somebody cannot be received, and how it goes on for the others."""
    lane = _lane(arrival)
    words = stops.words(stopped.stop, lane)
    everybody = stopped.seat is None
    people = len(arrival.active)
    if everybody and people > 1:
        presses = [Press(SEND, arriving.send_all(people)), Press(ONE_BY_ONE, arriving.ONE_BY_ONE)]
    else:
        others = people > 1
        presses = [Press(SEND, arriving.SEND_AND_GO_ON if others else arriving.SEND)]
    first = arrival.active[0].seat if stopped.seat is None else stopped.seat
    return StopView(
        who=line_of(arrival.guest(first), arrival.day),
        what=words.title,
        say=words.say,
        where=(Fact(words.where, words.why),),
        bring=words.bring,
        presses=(*presses, Press(CHANGE, arriving.CHANGE)),
    )


def summary_view(arrival: Arrival, review: at.Review) -> SummaryView:
    """The answers of one person, and what to tell them."""
    guest = arrival.guest(review.seat)
    lane = _lane(arrival)
    given = arrival.answers_of(guest)
    rows = []
    advice = [arriving.SUPPORT] if arrival.supports_only(guest) else []
    for question in arrival.asked_of(guest):
        words = _asked(lane, question.code)
        tile = words.tiles.get(given.get(question.code, ""), questions.UNKNOWN_TILE)
        rows.append(Answered(question.code, words.topic, tile.text))
        if tile.advice and tile.advice not in advice:
            advice.append(tile.advice)
    return SummaryView(
        who=line_of(guest, arrival.day),
        lane=lane,
        answers=tuple(rows),
        advice=tuple(advice),
        confirm=arriving.confirm(len(arrival.active)) if review.last else arriving.NEXT_PERSON,
    )


def _asked(lane: Lane, code: str) -> questions.Asked:
    match code:
        case at.AGE.code:
            return arriving.AGE
        case at.FOREIGNER.code:
            return arriving.FOREIGNER
        case _:
            return questions.question(lane, code)


def _lane(arrival: Arrival) -> Lane:
    if arrival.lane is None:
        raise AssertionError("nobody is asked before there is a lane")
    return arrival.lane
