"""The closed vocabularies of the booth: lanes, stages, roles, places, exits.

Values are stored in the journal for ever: add, never rename.
"""

from enum import StrEnum


class Lane(StrEnum):
    """The two receptions that must never mix (仕様書 2-1-(2)イ: 受付窓口を分けること)."""

    APPLICATION = "application"
    DELIVERY = "delivery"


class Role(StrEnum):
    """Who somebody is at the booth; decides what they may do."""

    STAFF = "staff"
    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    COURIER = "courier"


class Stage(StrEnum):
    """The steps of a visit; which ones apply is decided by the lane and the reception answers."""

    DOCUMENTS = "documents"
    PHOTO = "photo"
    FORM = "form"
    NOTICE = "notice"
    IDENTITY = "identity"
    FORMS_RECEIVED = "forms_received"
    HANDOVER = "handover"


class Place(StrEnum):
    """Where the holder of a ticket is now."""

    WAITING = "waiting"
    AT_WINDOW = "at_window"
    PARKED = "parked"
    MISSED = "missed"
    LEFT = "left"
    WITHDRAWN = "withdrawn"


class Exit(StrEnum):
    """How a visit ended."""

    COMPLETED = "completed"
    CONSULTATION_ONLY = "consultation_only"
    INCOMPLETE = "incomplete"
    SWITCHED_TO_DELIVERY = "switched_to_delivery"
    CANCELLED = "cancelled"


class Route(StrEnum):
    """How the person came: with a booking, or without."""

    BOOKED = "booked"
    WALK_IN = "walk_in"


class Method(StrEnum):
    """How the application is made: on paper with a printed photo, or on the dedicated terminal."""

    HANDWRITTEN = "handwritten"
    TERMINAL = "terminal"


class Stop(StrEnum):
    """Why somebody was sent elsewhere before getting a ticket."""

    REISSUE = "reissue"
    NOT_RESIDENT = "not_resident"
    MOVE_PLANNED = "move_planned"
    NO_REPRESENTATIVE = "no_representative"
    RESIDENCE_EXPIRING = "residence_expiring"
    NO_NOTICE = "no_notice"
    DOCUMENTS_MISSING = "documents_missing"
    CONSULTATION_ONLY = "consultation_only"
    OTHER = "other"


class CheckStatus(StrEnum):
    """The light of one readiness check."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Reason(StrEnum):
    """Why something was undone, parked, transferred or printed again."""

    PRESSED_BY_MISTAKE = "pressed_by_mistake"
    WRONG_PERSON = "wrong_person"
    CITIZEN_ASKED = "citizen_asked"
    LEFT_THE_VENUE = "left_the_venue"
    FETCHING_DOCUMENTS = "fetching_documents"
    TOILET_OR_CHILD = "toilet_or_child"
    WRONG_LANE = "wrong_lane"
    PAPER_LOST = "paper_lost"
    PAPER_SPOILED = "paper_spoiled"
    DID_NOT_COME = "did_not_come"
    CAME_LATE = "came_late"
    CLOSING_TIME = "closing_time"
    CROWDED = "crowded"
    EQUIPMENT = "equipment"
    SUPERVISOR_DECIDED = "supervisor_decided"
    OTHER = "other"
