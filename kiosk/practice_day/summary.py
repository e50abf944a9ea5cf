"""Counts what the practice day's page tells beside the tally; the words are the wording's."""

from collections import Counter

from kiosk.domain.facts import Missed, Parked, Transferred
from kiosk.domain.job import JobState
from kiosk.domain.words import Reason
from kiosk.services.desk import Desk
from kiosk.wording.practice_day import Happenings


def happenings(desk: Desk) -> Happenings:
    """Papers, and what went on at the windows, from the day's own facts."""
    floor = desk.recorder.floor
    jobs = floor.jobs.values()
    printed = [job.ticket for job in jobs if job.state is JobState.PRINTED]
    facts = [entry.fact for entry in desk.recorder.history]
    parked = [fact for fact in facts if isinstance(fact, Parked)]
    return Happenings(
        numbers=len(floor.tickets),
        unprinted=len(floor.tickets.keys() - printed),
        printed_again=len(printed) - len(set(printed)),
        failed=Counter(job.trouble for job in jobs if job.state is JobState.FAILED),
        missed=sum(isinstance(fact, Missed) for fact in facts),
        parked=len(parked),
        fetched=sum(fact.reason is Reason.FETCHING_DOCUMENTS for fact in parked),
        transferred=sum(isinstance(fact, Transferred) for fact in facts),
        facts=len(facts),
    )
