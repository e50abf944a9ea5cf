"""Everything that can have happened at a booth, as frozen, past-tense facts of primitives.

A fact never changes once released: new knowledge is a new kind of fact.  Personal
data is never inside a fact; where a person or a text is meant, the fact names the
vault's digest of it.
"""

from kiosk.domain.facts.session import (
    BookingListLoaded,
    ClockSetBack,
    DayPackAccepted,
    LaneTaken,
    PersonSignedIn,
    PersonSignedOut,
    ReadinessChecked,
    ReadinessOverridden,
    ReceptionResumed,
    ReceptionStopped,
    SessionOpened,
)
from kiosk.domain.facts.ticket import TicketDoubtful, TicketFailed, TicketPrinted, TicketRequested
from kiosk.domain.facts.visit import (
    Called,
    CheckedIn,
    Exited,
    MethodChosen,
    Missed,
    NoShowMarked,
    NoShowUndone,
    NoteWritten,
    Parked,
    Recalled,
    Returned,
    StageCompleted,
    Transferred,
    TurnAwayUndone,
    TurnedAway,
    Undone,
)

Fact = (
    BookingListLoaded | ClockSetBack | DayPackAccepted | LaneTaken | PersonSignedIn | PersonSignedOut
    | ReadinessChecked | ReadinessOverridden | ReceptionResumed | ReceptionStopped | SessionOpened
    | TicketDoubtful | TicketFailed | TicketPrinted | TicketRequested
    | Called | CheckedIn | Exited | MethodChosen | Missed | NoShowMarked | NoShowUndone | NoteWritten
    | Parked | Recalled | Returned | StageCompleted | Transferred | TurnAwayUndone | TurnedAway | Undone
)  # fmt: skip

__all__ = [
    "BookingListLoaded",
    "Called",
    "CheckedIn",
    "ClockSetBack",
    "DayPackAccepted",
    "Exited",
    "Fact",
    "LaneTaken",
    "MethodChosen",
    "Missed",
    "NoShowMarked",
    "NoShowUndone",
    "NoteWritten",
    "Parked",
    "PersonSignedIn",
    "PersonSignedOut",
    "ReadinessChecked",
    "ReadinessOverridden",
    "Recalled",
    "ReceptionResumed",
    "ReceptionStopped",
    "Returned",
    "SessionOpened",
    "StageCompleted",
    "TicketDoubtful",
    "TicketFailed",
    "TicketPrinted",
    "TicketRequested",
    "Transferred",
    "TurnAwayUndone",
    "TurnedAway",
    "Undone",
]
