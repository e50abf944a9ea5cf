"""Which steps a visit goes through, in which order.

Application (申請時来庁方式): documents, photo, form, identity, papers received; the
terminal takes its own photo; 申請サポート ends with the form, because nothing is
verified and the applicant posts it.  Delivery (交付時来庁方式): notice, identity,
papers received or card handed over.
"""

from kiosk.domain.words import Lane, Method, Stage


def route(lane: Lane, *, method: Method | None, support_only: bool, hands_over: bool) -> tuple[Stage, ...]:
    """The stages of a visit in order, as far as they are known now."""
    if lane is Lane.DELIVERY:
        return (Stage.NOTICE, Stage.IDENTITY, Stage.HANDOVER if hands_over else Stage.FORMS_RECEIVED)
    photo = () if method is Method.TERMINAL else (Stage.PHOTO,)
    checked = () if support_only else (Stage.IDENTITY, Stage.FORMS_RECEIVED)
    return (Stage.DOCUMENTS, *photo, Stage.FORM, *checked)


def following(stages: tuple[Stage, ...], stage: Stage) -> Stage | None:
    """The step after ``stage``, or None after the last."""
    place = stages.index(stage) + 1
    return stages[place] if place < len(stages) else None


def first(lane: Lane) -> Stage:
    """Where everybody of the lane begins."""
    return Stage.NOTICE if lane is Lane.DELIVERY else Stage.DOCUMENTS
