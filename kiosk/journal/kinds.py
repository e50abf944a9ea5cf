"""Which fact is written under which name and version: the journal's vocabulary, spelled out.

A name once released is never reused or changed.  When a fact gains a field, its version
here goes up by one and the step from the old shape goes into `UPCASTS`.
"""

from collections.abc import Callable, Mapping
from typing import Any, get_args, get_type_hints

from kiosk.domain import facts
from kiosk.domain.facts import Fact
from kiosk.domain.ids import Digest

CLASSES: dict[str, type[Fact]] = {
    "booking_list_loaded": facts.BookingListLoaded,
    "called": facts.Called,
    "checked_in": facts.CheckedIn,
    "clock_set_back": facts.ClockSetBack,
    "day_pack_accepted": facts.DayPackAccepted,
    "exited": facts.Exited,
    "lane_taken": facts.LaneTaken,
    "method_chosen": facts.MethodChosen,
    "missed": facts.Missed,
    "no_show_marked": facts.NoShowMarked,
    "no_show_undone": facts.NoShowUndone,
    "note_written": facts.NoteWritten,
    "parked": facts.Parked,
    "person_signed_in": facts.PersonSignedIn,
    "person_signed_out": facts.PersonSignedOut,
    "readiness_checked": facts.ReadinessChecked,
    "readiness_overridden": facts.ReadinessOverridden,
    "recalled": facts.Recalled,
    "reception_resumed": facts.ReceptionResumed,
    "reception_stopped": facts.ReceptionStopped,
    "returned": facts.Returned,
    "session_opened": facts.SessionOpened,
    "stage_completed": facts.StageCompleted,
    "ticket_doubtful": facts.TicketDoubtful,
    "ticket_failed": facts.TicketFailed,
    "ticket_printed": facts.TicketPrinted,
    "ticket_requested": facts.TicketRequested,
    "transferred": facts.Transferred,
    "turn_away_undone": facts.TurnAwayUndone,
    "turned_away": facts.TurnedAway,
    "undone": facts.Undone,
}

KINDS: dict[type[Fact], str] = {cls: kind for kind, cls in CLASSES.items()}

VERSIONS: Mapping[str, int] = {}
"""Kinds whose shape has grown, with their present version; every other kind is at 1."""

UPCASTS: Mapping[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""``(kind, version)`` -> the step from that version's payload to the next one's."""


def _names_vault(field: str, hint: object) -> bool:
    return field == "note" or hint is Digest or Digest in get_args(hint)


_DIGEST_FIELDS: dict[type[Fact], tuple[str, ...]] = {
    cls: tuple(field for field, hint in get_type_hints(cls).items() if _names_vault(field, hint))
    for cls in KINDS
}


def digests_of(fact: Fact) -> tuple[Digest, ...]:
    """Give the vault records that a fact names: persons, packs, booking lists, notes."""
    named = (getattr(fact, field) for field in _DIGEST_FIELDS[type(fact)])
    return tuple(digest for digest in named if digest)
