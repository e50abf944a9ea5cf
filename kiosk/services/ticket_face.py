"""What stands on a paper number at the moment it is asked for: the floor's figures in the wording's words."""

from datetime import date, datetime

from kiosk.domain.floor import Floor
from kiosk.domain.scan import ticket_payload
from kiosk.domain.visit import Visit
from kiosk.domain.words import Lane
from kiosk.projections.estimate import before
from kiosk.wording import dates, public
from kiosk.wording.ticket import face_words
from printing.fonts import Language
from printing.ticket import Figure, LaneMark, Phrase, TicketFace

MARKS = {Lane.APPLICATION: LaneMark.CIRCLE, Lane.DELIVERY: LaneMark.SQUARE}


def face_of(floor: Floor, visit: Visit, copy: int, clock: datetime) -> TicketFace:
    """The face of a visit's paper; ``copy`` above 1 is marked as printed again.

    The waiting figures are of the moment and of this person: who is ahead of them in
    the lane, and how long those will take.
    """
    session = floor.session
    if session is None:
        raise AssertionError("a visit belongs to a session")
    people, minutes = before(floor, visit)
    words = face_words(
        visit.lane,
        waiting=people,
        minutes=minutes,
        under_15=visit.under_15,
        representative=visit.representative,
        support_only=visit.support_only,
        practice=session.pack.practice,
        copy=copy,
    )
    return TicketFace(
        number=visit.ticket,
        mark=MARKS[visit.lane],
        lane=words.lane,
        venue=session.pack.venue_name,
        date=dates.day(date.fromisoformat(session.pack.business_day)),
        time=dates.time(clock.isoformat()),
        code=ticket_payload(session.pack.session, visit.ticket),
        notice=words.notice,
        figures=tuple(Figure(caption, value) for caption, value in words.figures),
        heading=words.heading,
        prepare=words.prepare,
        guidance=words.guidance,
        others=tuple(Phrase(text, language) for text, language in _other_languages()),
        practice=words.practice,
        reprint=words.reprint,
    )


def _other_languages() -> tuple[tuple[str, Language], ...]:
    """The one sentence that everybody needs, for those who read another language."""
    said = public.said(public.Phrase.COME_WHEN_SHOWN)
    return (
        (said.in_(public.Language.ENGLISH), Language.EN),
        (said.in_(public.Language.CHINESE), Language.ZH),
        (said.in_(public.Language.KOREAN), Language.KO),
        (said.in_(public.Language.VIETNAMESE), Language.VI),
    )
