"""Getting a ticket, being sent elsewhere, not coming."""

from kiosk.domain import questions
from kiosk.domain.decision import Decision, RefusalCode, Refused
from kiosk.domain.facts import CheckedIn, NoShowMarked, NoShowUndone, TurnAwayUndone, TurnedAway
from kiosk.domain.facts.session import LaneRule
from kiosk.domain.ids import BookingId
from kiosk.domain.questions import Effect
from kiosk.domain.requests import CheckIn, Guest, NoShow, NoShowUndo, TurnAway, TurnAwayUndo
from kiosk.domain.standing import Standing, closed, next_ticket
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane, Place, Reason, Route


def check_in(standing: Standing, request: CheckIn) -> Decision:
    """Give each guest a number of the lane, unless the rules send one of them elsewhere."""
    rule = standing.lane(request.lane)
    refusal = _refused(standing, request, rule)
    if refusal or rule is None:
        return refusal or Refused(RefusalCode.LANE_NOT_SERVED)
    late = request.booking is not None and request.booking in standing.floor.no_shows
    back = (NoShowUndone(request.booking, Reason.CAME_LATE),) if late and request.booking else ()
    admitted = (_admit(standing, request, rule, guest, turn) for turn, guest in enumerate(request.guests))
    return (*back, *admitted)


def _refused(standing: Standing, request: CheckIn, rule: LaneRule | None) -> Refused | None:
    refusal = closed(standing)
    if refusal:
        return refusal
    if standing.session and not standing.session.receiving:
        return Refused(RefusalCode.RECEPTION_STOPPED)
    if rule is None:
        return Refused(RefusalCode.LANE_NOT_SERVED)
    if request.route is Route.BOOKED and not rule.bookable:
        return Refused(RefusalCode.NOT_BOOKABLE)
    if not request.guests:
        return Refused(RefusalCode.NOBODY_CHOSEN)
    if _muddled(standing, request):
        return Refused(RefusalCode.BAD_REQUEST)
    return _already(standing, request) or _stopped(request)


def _muddled(standing: Standing, request: CheckIn) -> bool:
    """Whether a request names somebody twice, a visit that was, or a booking that is none."""
    seats = {guest.seat for guest in request.guests}
    visits = {guest.visit for guest in request.guests}
    return (
        min(seats) < 1
        or len(seats) < len(request.guests)
        or len(visits) < len(request.guests)
        or any(visit in standing.floor.visits for visit in visits)
        or (request.route is Route.BOOKED and request.booking is None)
    )


def _already(standing: Standing, request: CheckIn) -> Refused | None:
    """Someone of the booking who holds a number: say which one, and since when."""
    if request.booking is None:
        return None
    for guest in request.guests:
        held = checked_in(standing, request.booking, guest.seat)
        if held is not None:
            return Refused(
                RefusalCode.ALREADY_CHECKED_IN,
                ticket=held.ticket,
                at=held.checked_in_wall[11:16],
                window=held.window or "",
                detail=held.place,
            )
    return None


def checked_in(standing: Standing, booking: BookingId, seat: int) -> Visit | None:
    """The standing visit of one member of a booking.

    An undone check-in does not count, nor one that ended unfinished: who went home for
    a missing document comes back the same day.
    """
    id_ = standing.floor.seats.get((booking, seat))
    visit = standing.floor.visits.get(id_) if id_ else None
    return visit if visit and visit.holds_seat else None


def _stopped(request: CheckIn) -> Refused | None:
    for guest in request.guests:
        if any(questions.choice(request.lane, answer) is None for answer in guest.answers):
            return Refused(RefusalCode.UNKNOWN_ANSWER)
        stop = questions.stopped(request.lane, guest.answers)
        if stop is not None:
            return Refused(RefusalCode.STOPPED_BY_ANSWER, detail=stop)
    return None


def _admit(standing: Standing, request: CheckIn, rule: LaneRule, guest: Guest, turn: int) -> CheckedIn:
    effects = questions.effects(request.lane, guest.answers)
    return CheckedIn(
        visit=guest.visit,
        party=request.party,
        seat=guest.seat,
        party_size=request.party_size,
        lane=request.lane,
        ticket=next_ticket(standing, rule, ahead=turn),
        route=request.route,
        person=guest.person,
        booking=request.booking,
        booked_time=request.booked_time,
        under_15=guest.under_15,
        representative=guest.representative or Effect.REPRESENTATIVE in effects,
        support_only=_support_only(request.lane, guest, effects),
        answers=guest.answers,
    )


def _support_only(lane: Lane, guest: Guest, effects: frozenset[Effect]) -> bool:
    """申請サポート exists in the application lane only."""
    return lane is Lane.APPLICATION and (guest.support_only or Effect.SUPPORT_ONLY in effects)


def turn_away(standing: Standing, request: TurnAway) -> Decision:
    """Count somebody who was sent elsewhere."""
    refusal = closed(standing)
    if refusal:
        return refusal
    if request.people < 1:
        return Refused(RefusalCode.NOBODY_CHOSEN)
    return (
        TurnedAway(
            request.party, request.lane, request.stop, request.people, request.booking, request.answers
        ),
    )


def undo_turn_away(standing: Standing, request: TurnAwayUndo) -> Decision:
    """Take back that somebody was sent elsewhere, once."""
    if not any(sent.party == request.party for sent in standing.floor.turned_away):
        return Refused(RefusalCode.NOTHING_TO_UNDO)
    return (TurnAwayUndone(request.party, request.reason),)


def no_show(standing: Standing, request: NoShow) -> Decision:
    """Mark a party that did not come; nobody of it may have had a number today."""
    refusal = closed(standing)
    if refusal:
        return refusal
    if request.booking in standing.floor.no_shows:
        return Refused(RefusalCode.ALREADY_NO_SHOW)
    for visits in standing.floor.claims.get(request.booking, {}).values():
        for came in (standing.floor.visits[id_] for id_ in visits):
            if came.place is not Place.WITHDRAWN:
                return Refused(
                    RefusalCode.ALREADY_CHECKED_IN, ticket=came.ticket, at=came.checked_in_wall[11:16]
                )
    return (NoShowMarked(request.booking, request.reason),)


def undo_no_show(standing: Standing, request: NoShowUndo) -> Decision:
    """Take the mark back."""
    if request.booking not in standing.floor.no_shows:
        return Refused(RefusalCode.NOT_NO_SHOW)
    return (NoShowUndone(request.booking, request.reason),)
