"""What a rule answers: facts, or a refusal that a person can be told.

A refusal is a value, not an exception: everything a booth can be asked at the
wrong moment is expected.
"""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.facts import Fact


class RefusalCode(StrEnum):
    """Why the rules said no; every code has its sentence in the wording."""

    NOT_ALLOWED = "not_allowed"
    OFFICER_ONLY = "officer_only"
    NOT_SIGNED_IN = "not_signed_in"
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_WINDOW = "unknown_window"
    WRONG_WINDOW = "wrong_window"
    NO_DAY_PACK = "no_day_pack"
    PACK_REFUSED = "pack_refused"
    BOOKINGS_REFUSED = "bookings_refused"
    OTHER_DAY_PACK = "other_day_pack"
    OLDER_DAY_PACK = "older_day_pack"
    ALREADY_OPEN = "already_open"
    NOT_OPEN = "not_open"
    CHECK_RED = "check_red"
    CHECK_YELLOW = "check_yellow"
    RECEPTION_STOPPED = "reception_stopped"
    RECEPTION_NOT_STOPPED = "reception_not_stopped"
    UNKNOWN_BOOKING = "unknown_booking"
    NOT_BOOKABLE = "not_bookable"
    ALREADY_CHECKED_IN = "already_checked_in"
    ALREADY_NO_SHOW = "already_no_show"
    NOT_NO_SHOW = "not_no_show"
    NOBODY_CHOSEN = "nobody_chosen"
    STOPPED_BY_ANSWER = "stopped_by_answer"
    UNKNOWN_ANSWER = "unknown_answer"
    NUMBERS_EXHAUSTED = "numbers_exhausted"
    UNKNOWN_VISIT = "unknown_visit"
    NOBODY_WAITING = "nobody_waiting"
    CALLED_BY_OTHER = "called_by_other"
    NOT_WAITING = "not_waiting"
    LANE_NOT_SERVED = "lane_not_served"
    STAGE_NOT_SERVED = "stage_not_served"
    LANE_ELSEWHERE = "lane_elsewhere"
    WINDOW_BUSY = "window_busy"
    NOT_AT_WINDOW = "not_at_window"
    NOT_AWAY = "not_away"
    ALREADY_LEFT = "already_left"
    WRONG_STAGE = "wrong_stage"
    METHOD_NEEDED = "method_needed"
    STAGES_OPEN = "stages_open"
    SAME_LANE = "same_lane"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOT_LAST_ACT = "not_last_act"
    UNKNOWN_JOB = "unknown_job"
    JOB_SETTLED = "job_settled"
    JOB_OPEN = "job_open"
    REASON_NEEDED = "reason_needed"
    INDIVIDUAL_NUMBER = "individual_number"
    TEXT_TOO_LONG = "text_too_long"
    BAD_TEXT = "bad_text"
    BAD_BIRTH_DATE = "bad_birth_date"
    KANA_NEEDED = "kana_needed"
    BAD_REQUEST = "bad_request"


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule said no.

    The other fields help the person to go on: the ticket and window meant, when
    (``HH:MM`` of the wall clock), and a code or word of detail.
    """

    code: RefusalCode
    ticket: str = ""
    window: str = ""
    at: str = ""
    detail: str = ""


Facts = tuple[Fact, ...]
Decision = Facts | Refused
