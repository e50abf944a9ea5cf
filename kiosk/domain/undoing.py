"""Taking back the last act on a visit, with a reason; the act itself stays in the journal."""

from kiosk.domain.decision import Decision, RefusalCode, Refused
from kiosk.domain.facts import Undone
from kiosk.domain.requests import Undo
from kiosk.domain.standing import Standing
from kiosk.domain.visit import Visit
from kiosk.domain.words import Place, Role, Stage


def undo(standing: Standing, request: Undo) -> Decision:
    """Make the visit what it was before its last act, when that place is still free."""
    visit = standing.floor.visits.get(request.visit)
    if visit is None:
        return Refused(RefusalCode.UNKNOWN_VISIT)
    if visit.place is Place.WITHDRAWN:
        return Refused(RefusalCode.NOTHING_TO_UNDO, ticket=visit.ticket)
    if request.command is not None and request.command != visit.last_command:
        return Refused(RefusalCode.NOT_LAST_ACT, ticket=visit.ticket)
    refusal = (
        _officers_word(standing, visit)
        or _not_the_officers(standing, visit)
        or _served_elsewhere(standing, visit)
        or _occupied(standing, visit)
        or _back_again(standing, visit)
    )
    return refusal or (Undone(visit.id, visit.last_command, request.reason, request.note),)


def _officers_word(standing: Standing, visit: Visit) -> Refused | None:
    """What the officer verified is taken back by the officer alone."""
    before = visit.before
    verified_now = Stage.IDENTITY in visit.done and not (before and Stage.IDENTITY in before.done)
    if verified_now and standing.author.role is not Role.OFFICER:
        return Refused(RefusalCode.OFFICER_ONLY, ticket=visit.ticket)
    return None


def _not_the_officers(standing: Standing, visit: Visit) -> Refused | None:
    """The officer takes back what was done at the officer's step, nothing of the reception's."""
    at_the_officer = visit.before is not None and visit.before.stage is Stage.IDENTITY
    if standing.author.role is Role.OFFICER and not at_the_officer:
        return Refused(RefusalCode.NOT_ALLOWED, ticket=visit.ticket)
    return None


def _served_elsewhere(standing: Standing, visit: Visit) -> Refused | None:
    """Nobody takes a person away from another window."""
    if visit.place is Place.AT_WINDOW and visit.window != standing.author.window:
        return Refused(RefusalCode.NOT_AT_WINDOW, ticket=visit.ticket, window=visit.window or "")
    return None


def _occupied(standing: Standing, visit: Visit) -> Refused | None:
    """The window they were at may be serving another party by now."""
    before = visit.before
    if before is None or before.place is not Place.AT_WINDOW or before.window is None:
        return None
    for other in standing.floor.at_window(before.window):
        if other.id != visit.id and other.party != visit.party:
            return Refused(RefusalCode.WINDOW_BUSY, ticket=other.ticket, window=before.window)
    return None


def _back_again(standing: Standing, visit: Visit) -> Refused | None:
    """Who left unfinished and came back holds another number by now: the old one stays ended."""
    if visit.booking is None or visit.place is not Place.LEFT:
        return None
    holder = standing.floor.visits[standing.floor.seats[visit.booking, visit.seat]]
    if holder.id == visit.id or not holder.holds_seat:
        return None
    return Refused(RefusalCode.ALREADY_CHECKED_IN, ticket=holder.ticket, at=holder.checked_in_wall[11:16])
