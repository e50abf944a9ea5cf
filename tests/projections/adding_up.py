"""What a supervisor's pocket calculator must find in the day's numbers, whatever happened."""

from kiosk.domain.floor import Floor
from kiosk.domain.words import Exit, Place
from kiosk.projections.tally import Tally, tally


def added_up(floor: Floor) -> Tally:
    """The numbers of a day, every sum in them done again, from the visits themselves where they say it."""
    day = tally(floor)
    for lane in day.lanes:
        ended = sum(people for _, people in lane.exits)
        assert lane.arrived + lane.moved_in == lane.moved_away + lane.inside + ended
        assert lane.here == lane.inside + ended
        assert max(lane.moved_away, lane.came_back) <= lane.arrived
        assert lane.officer.people <= lane.service.people == lane.ended(Exit.COMPLETED)
        assert lane.arrived == sum(row.people for row in day.arrivals if row.lane is lane.lane)
    for name in ("arrived", "came_back", "inside"):
        assert getattr(day, name) == sum(getattr(lane, name) for lane in day.lanes)
    assert sum(lane.moved_away for lane in day.lanes) == sum(lane.moved_in for lane in day.lanes)
    assert sum(people for _, people in day.methods) <= day.arrived
    _agrees_with_the_visits(day, floor)
    return day


def _agrees_with_the_visits(day: Tally, floor: Floor) -> None:
    kept = [visit for visit in floor.visits.values() if visit.place is not Place.WITHDRAWN]
    booked = {(visit.booking, visit.seat) for visit in kept if visit.booking}
    assert day.arrived == len(booked) + sum(not visit.booking for visit in kept)
    assert day.turns == len(kept) == day.arrived + day.returns + day.double
    assert day.turns + day.withdrawn == len(floor.visits)
    assert day.double == len(floor.open_conflicts())
    assert day.came_back <= day.returns
    assert day.inside == sum(visit.inside for visit in kept) - _inside_twice(kept)


def _inside_twice(kept: list) -> int:
    inside = [(visit.booking, visit.seat) for visit in kept if visit.booking and visit.inside]
    return len(inside) - len(set(inside))
