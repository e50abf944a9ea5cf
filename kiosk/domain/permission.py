"""Who may ask for what: one table, consulted where the fact is made, never on a screen.

Only the city's officer verifies identity (仕様書 1-3-(5), 2-1-(2)): completing the
identity stage is theirs alone, and nobody else is given the officer's queue.
"""

from kiosk.domain import requests as ask
from kiosk.domain.words import Role

STAFF = frozenset({Role.STAFF, Role.SUPERVISOR})
FLOOR = frozenset({Role.STAFF, Role.SUPERVISOR, Role.OFFICER})
SUPERVISOR = frozenset({Role.SUPERVISOR})
ANYBODY = frozenset(Role)

PERMITTED: dict[type[ask.Request], frozenset[Role]] = {
    ask.PackAcceptance: ANYBODY,
    ask.BookingListLoad: SUPERVISOR,
    ask.SignIn: ANYBODY,
    ask.SignOut: ANYBODY,
    ask.Opening: SUPERVISOR,
    ask.ReceptionStop: SUPERVISOR,
    ask.ReceptionResume: SUPERVISOR,
    ask.LaneTakeover: SUPERVISOR,
    ask.CheckIn: STAFF,
    ask.TurnAway: STAFF,
    ask.TurnAwayUndo: STAFF,
    ask.ClockNotice: ANYBODY,
    ask.NoShow: STAFF,
    ask.NoShowUndo: STAFF,
    ask.CallNext: FLOOR,
    ask.CallOne: FLOOR,
    ask.Recall: FLOOR,
    ask.Miss: FLOOR,
    ask.Park: FLOOR,
    ask.Return: FLOOR,
    ask.MethodChoice: STAFF,
    ask.StageCompletion: FLOOR,
    ask.Transfer: STAFF,
    ask.Leave: FLOOR,
    ask.Undo: FLOOR,
    ask.Note: FLOOR,
    ask.TicketPrint: STAFF,
    ask.TicketResult: STAFF,
}


def permitted(role: Role, request: ask.Request) -> bool:
    """Whether the role may ask for this at all."""
    return role in PERMITTED[type(request)]


def may_choose_devices(role: Role) -> bool:
    """Whether the role may say which printer and which camera this laptop uses.

    A wrong printer stops the numbers of everybody, so that it is for the person in charge.
    """
    return role in SUPERVISOR
