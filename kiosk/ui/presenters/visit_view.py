"""One visit of the floor as the visit page shows it."""

from dataclasses import dataclass
from datetime import date

from kiosk.domain.calling import cannot_be_called
from kiosk.domain.entry import Author, Entry
from kiosk.domain.facts import NoteWritten, StageCompleted
from kiosk.domain.ids import DeviceId, VisitId
from kiosk.domain.progress import stages_of
from kiosk.domain.route import following
from kiosk.domain.standing import Standing
from kiosk.domain.visit import ACTS, Visit
from kiosk.domain.words import Lane, Method, Place, Role, Stage
from kiosk.services.people import Person
from kiosk.ui.live import Live
from kiosk.ui.theme import Tone
from kiosk.ui.views.atoms import Choice, PersonLine, Press, Sign
from kiosk.ui.views.visit import HistoryLine, Step, StepState, VisitView
from kiosk.wording import dates, floor, refusals, screen_board, terms

OTHER = {Lane.APPLICATION: Lane.DELIVERY, Lane.DELIVERY: Lane.APPLICATION}


def person_line(person: Person, day: str) -> PersonLine:
    """A person as every page shows one."""
    birth = dates.birth_from_iso(person.birth_date)
    if birth is None:
        return PersonLine(person.kana, person.name)
    on = date.fromisoformat(day)
    return PersonLine(person.kana, person.name, dates.birth(birth), dates.birth_more(birth, on))


def visit_view(
    live: Live, id_: VisitId, author: Author, device: DeviceId, notes: dict[str, str], note_kept: int = 0
) -> VisitView:
    """Everything of one visit for one window; ``notes`` are the texts that were fetched from the vault."""
    visit = live.floor.visits[id_]
    standing = Standing(live.floor, author, device)
    history = [entry for entry in live.history if getattr(entry.fact, "visit", None) == id_]
    mine = visit.place is Place.AT_WINDOW and visit.window == author.window
    lane = OTHER[visit.lane]
    task = _task(standing, visit, mine=mine)
    free = mine or visit.place is not Place.AT_WINDOW
    movable = visit.inside and free and author.role is not Role.OFFICER
    return VisitView(
        visit=visit.id,
        ticket=visit.ticket,
        lane=visit.lane,
        person=person_line(live.person(id_), live.pack.business_day if live.pack else "2000-01-01"),
        place=_place(visit),
        facts=_facts(live, visit),
        steps=_steps(standing, visit, history),
        task=task.title,
        task_more=task.more,
        main=task.main,
        others=task.others,
        exits=tuple(Choice(e.value, terms.end_as(e)) for e in floor.exits(visit.lane)) if movable else (),
        may_park=mine or visit.place is Place.WAITING,
        transfer=_transfer(standing, lane) if movable else None,
        undo=_undo(visit, history),
        notes=tuple(
            HistoryLine(_at(entry), notes.get(entry.fact.note, floor.FETCHING), _who(live, entry))
            for entry in history
            if isinstance(entry.fact, NoteWritten)
        ),
        history=tuple(
            HistoryLine(_at(entry), said, _who(live, entry))
            for entry in reversed(history)
            if (said := floor.did(entry.fact))
        ),
        note_kept=note_kept,
    )


@dataclass(frozen=True, slots=True)
class _Task:
    """What this window does now."""

    title: str
    more: str = ""
    main: Press | None = None
    others: tuple[Press, ...] = ()


def _task(standing: Standing, visit: Visit, *, mine: bool) -> _Task:
    """The step's work, a call, a return, or nothing."""
    if visit.place in (Place.MISSED, Place.PARKED):
        away = floor.missed(visit.calls) if visit.place is Place.MISSED else floor.parked(visit.away_reason)
        return _Task(away, main=Press("return", floor.BACK_TO_LINE))
    if visit.place is Place.WAITING and visit.stage is not None:
        refusal = cannot_be_called(standing, visit)
        why = refusals.message(refusal).title if refusal else ""
        return _Task(floor.waits_for(visit.stage), main=Press("call", floor.call(visit.ticket), why))
    if not visit.inside or visit.stage is None:
        return _Task(terms.ending(visit.exit) if visit.exit else terms.place(visit.place))
    if not mine:
        return _Task(floor.served_at(visit.window or "", visit.stage))
    return _work(standing, visit, visit.stage)


def _work(standing: Standing, visit: Visit, stage: Stage) -> _Task:
    title, more = floor.TASKS[stage]
    needs_method = visit.lane is Lane.APPLICATION and stage is Stage.DOCUMENTS
    then = following(stages_of(standing, visit), stage)
    stays = then is not None and then in standing.stages()
    why = ""
    if needs_method and visit.method is None:
        why = floor.CHOOSE_METHOD
    elif stage not in standing.stages():
        why = floor.NOT_HERE
    main = Press(f"complete:{stage.value}", floor.on_to(stage, then, stays=stays), why)
    methods = _methods(visit) if needs_method else ()
    again = (Press("recall", screen_board.RECALL), Press("miss", screen_board.MISSED))
    return _Task(title, more, main, (*methods, *again))


def _methods(visit: Visit) -> tuple[Press, ...]:
    return tuple(
        Press(f"method:{method.value}", floor.method_choice(method, chosen=visit.method is method))
        for method in Method
    )


def _transfer(standing: Standing, lane: Lane) -> Choice | None:
    return Choice(lane.value, floor.transfer(lane)) if standing.lane(lane) else None


def _place(visit: Visit) -> Sign:
    tone = {Place.AT_WINDOW: Tone.KEY, Place.MISSED: Tone.CARE, Place.PARKED: Tone.CARE}.get(
        visit.place, Tone.PLAIN
    )
    text = terms.ending(visit.exit) if visit.place is Place.LEFT and visit.exit else terms.place(visit.place)
    return Sign(text, tone)


def _facts(live: Live, visit: Visit) -> tuple[str, ...]:
    facts = [floor.arrived(terms.route(visit.route), visit.checked_in_wall[11:16], visit.booked_time)]
    party = [other.ticket for other in live.floor.party(visit.party) if other.id != visit.id]
    if visit.party_size > 1:
        facts.append(floor.family(visit.party_size, "・".join(party)))
    if visit.under_15:
        facts.append(floor.UNDER_15)
    if visit.representative:
        facts.append(floor.REPRESENTED)
    if visit.support_only:
        facts.append(floor.SUPPORT_ONLY)
    if visit.method is not None:
        facts.append(floor.by_method(visit.method))
    return tuple(facts)


def _steps(standing: Standing, visit: Visit, history: list[Entry]) -> tuple[Step, ...]:
    when = {
        entry.fact.stage: floor.step_more(_at(entry), entry.author.window)
        for entry in history
        if isinstance(entry.fact, StageCompleted)
    }
    return tuple(
        Step(
            terms.stage(stage),
            StepState.DONE
            if stage in visit.done
            else StepState.NOW
            if stage is visit.stage and visit.inside
            else StepState.NEXT,
            when.get(stage, "") if stage in visit.done else "",
        )
        for stage in stages_of(standing, visit)
    )


def _undo(visit: Visit, history: list[Entry]) -> str:
    """The act that can be taken back, in words."""
    if visit.place is Place.WITHDRAWN:
        return ""
    acts = [e for e in history if e.command == visit.last_command and isinstance(e.fact, ACTS)]
    return f"{_at(acts[0])} {floor.did(acts[-1].fact)}" if acts else ""


def _at(entry: Entry) -> str:
    return dates.time(entry.wall)


def _who(live: Live, entry: Entry) -> str:
    """Role and name of who did it; the roster's names stay on this laptop."""
    roster = live.pack.roster if live.pack else ()
    name = next((person.name for person in roster if person.id == entry.author.person), floor.LAPTOP)
    return f"{terms.role(entry.author.role)} {name}"
