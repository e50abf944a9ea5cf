"""Facts of the paper number: asked for, printed, doubtful, failed."""

from dataclasses import dataclass

from kiosk.domain.ids import JobId, TicketNo, VisitId
from kiosk.domain.words import Reason


@dataclass(frozen=True, slots=True)
class TicketRequested:
    """A print job was started; ``copy`` 1 is the first paper, more are reprints with a reason."""

    visit: VisitId
    ticket: TicketNo
    job: JobId
    copy: int
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class TicketPrinted:
    """The paper is out: the printer said so, or a person did (``seen_by_staff``)."""

    visit: VisitId
    job: JobId
    seen_by_staff: bool = False


@dataclass(frozen=True, slots=True)
class TicketDoubtful:
    """Nobody knows whether the paper came out; staff are asked."""

    visit: VisitId
    job: JobId


@dataclass(frozen=True, slots=True)
class TicketFailed:
    """No paper came out; ``trouble`` is the printer's code."""

    visit: VisitId
    job: JobId
    trouble: str
