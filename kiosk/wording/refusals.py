"""Every refusal in words: what happened, what it means for the person waiting, what to do now.

A refusal code without its sentences is a type error.  The sentences stand by subject
in the modules beside this one.
"""

from kiosk.domain.decision import RefusalCode as Code
from kiosk.domain.decision import Refused
from kiosk.wording import refusals_floor, refusals_opening, refusals_reception, refusals_writing
from kiosk.wording.message import Message, Sentences, code_with, told


def message(refused: Refused) -> Message:
    """What staff are told; the detail goes to the code only where it is a code itself."""
    return told(_sentences(refused), code_with(refused.code, refused.detail))


def _sentences(refused: Refused) -> Sentences:
    """The subject decides which table is asked; what is left over belongs to the last."""
    match refused.code:
        case (
            Code.NOT_ALLOWED | Code.OFFICER_ONLY | Code.NOT_SIGNED_IN | Code.UNKNOWN_PERSON
            | Code.UNKNOWN_WINDOW | Code.WRONG_WINDOW | Code.NO_DAY_PACK | Code.PACK_REFUSED
            | Code.BOOKINGS_REFUSED | Code.OTHER_DAY_PACK | Code.OLDER_DAY_PACK
            | Code.ALREADY_OPEN | Code.NOT_OPEN | Code.CHECK_RED | Code.CHECK_YELLOW
            | Code.RECEPTION_STOPPED | Code.RECEPTION_NOT_STOPPED
        ) as code:  # fmt: skip
            return refusals_opening.sentences(code, refused)
        case (
            Code.UNKNOWN_BOOKING | Code.NOT_BOOKABLE | Code.ALREADY_CHECKED_IN | Code.ALREADY_NO_SHOW
            | Code.NOT_NO_SHOW | Code.NOBODY_CHOSEN | Code.STOPPED_BY_ANSWER | Code.UNKNOWN_ANSWER
            | Code.NUMBERS_EXHAUSTED
        ) as code:  # fmt: skip
            return refusals_reception.sentences(code, refused)
        case (
            Code.UNKNOWN_JOB | Code.JOB_SETTLED | Code.JOB_OPEN | Code.REASON_NEEDED
            | Code.INDIVIDUAL_NUMBER | Code.TEXT_TOO_LONG | Code.BAD_TEXT | Code.BAD_BIRTH_DATE
            | Code.KANA_NEEDED | Code.BAD_REQUEST
        ) as code:  # fmt: skip
            return refusals_writing.sentences(code, refused)
        case code:
            return refusals_floor.sentences(code, refused)
