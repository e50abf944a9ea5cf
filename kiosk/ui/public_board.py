"""What the public screen shows: two lanes, or one calm message. Only painting; knows no timer."""

from dataclasses import dataclass
from datetime import time
from typing import Final, assert_never

from kiosk.ui.public_text import DESIGN_HEIGHT, Pen
from kiosk.ui.theme import Colour, lane_pair
from kiosk.ui.views.public import Doors, PublicLane, PublicView
from kiosk.ui.widgets.marks import paint_lane
from kiosk.wording import public as words
from kiosk.wording.public import Language, Phrase

FOOT: Final = 132.0
_EDGE: Final = 56.0
_FIGURE: Final = 250.0
"""Height of the digits: 23 % of the screen."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be painted: the view, the second language and phrase of this moment, lit lanes."""

    view: PublicView
    second: Language
    phrase: Phrase
    lit: tuple[bool, bool] = (False, False)


def paint_scene(pen: Pen, scene: Scene, wide: float) -> None:
    """Paint the whole screen, ``wide`` design pixels across."""
    pen.fill(0, 0, wide, DESIGN_HEIGHT, Colour.PAPER)
    message = _message(scene.view.doors)
    if message is None:
        half = wide / 2
        for at, lane in enumerate(scene.view.lanes):
            _paint_lane(pen, scene, lane, at * half, half, lit=scene.lit[at])
        pen.fill(half - 1, 0, 2, DESIGN_HEIGHT - FOOT, Colour.HAIRLINE)
    else:
        _paint_message(pen, scene, message, wide)
    _paint_foot(pen, scene, wide)
    if scene.view.practice:
        _paint_practice(pen, wide)


def _message(doors: Doors) -> Phrase | None:
    match doors:
        case Doors.OPEN:
            return None
        case Doors.BEFORE:
            return Phrase.BEFORE
        case Doors.PAUSED:
            return Phrase.PAUSED
        case Doors.CLOSED:
            return Phrase.CLOSED
    assert_never(doors)


def _paint_lane(pen: Pen, scene: Scene, lane: PublicLane, left: float, wide: float, *, lit: bool) -> None:
    pair = lane_pair(lane.lane)
    if lit:
        pen.fill(left, 0, wide, DESIGN_HEIGHT - FOOT, pair.ground)
    pen.fill(left, 0, wide, 24, pair.ink)
    x, room = left + _EDGE, wide - 2 * _EDGE
    name = words.lane(lane.lane)
    paint_lane(pen.painter, pen.box(x, 64, 52, 52), lane.lane)
    edge = pen.write(name.ja, x + 72, 112, 56, bold=True, colour=pair.ink)
    pen.write(name.in_(scene.second), edge + 28, 112, 40, colour=Colour.MUTED, language=scene.second)
    if lane.call is None:
        said = words.said(Phrase.NOBODY_CALLED)
        pen.write(said.ja, x, 330, pen.fit(said.ja, 60, room), colour=Colour.MUTED)
        second = said.in_(scene.second)
        pen.write(
            second,
            x,
            410,
            pen.fit(second, 44, room, scene.second),
            colour=Colour.MUTED,
            language=scene.second,
        )
    else:
        pen.figure(lane.call.ticket.number, x, 408, _FIGURE, room, pair.ink)
        window = words.to_window(lane.call.window)
        pen.write(window.ja, x, 524, 92, bold=True)
        pen.write(window.in_(scene.second), x, 588, 44, colour=Colour.MUTED, language=scene.second)
    _paint_earlier(pen, scene, lane, x, room)
    _paint_waiting(pen, scene, lane, x, room)


def _paint_earlier(pen: Pen, scene: Scene, lane: PublicLane, left: float, room: float) -> None:
    """The last calls, as many of the three as there is room for."""
    if not lane.earlier:
        return
    title = words.said(Phrase.CALLED_EARLIER)
    edge = pen.write(title.ja, left, 662, 34, colour=Colour.MUTED) + 24
    second = title.in_(scene.second)
    if edge + pen.width(second, 34, scene.second) <= left + room:
        pen.write(second, edge, 662, 34, colour=Colour.MUTED, language=scene.second)
    x = left
    for call in lane.earlier[:3]:
        said = f"{call.ticket.number} → {call.window}"
        if x + pen.width(said, 46) <= left + room:
            x = pen.write(said, x, 722, 46, colour=Colour.MUTED) + 48


def _paint_waiting(pen: Pen, scene: Scene, lane: PublicLane, x: float, room: float) -> None:
    people = words.waiting(lane.waiting)
    minutes = words.about(lane.minutes) if lane.minutes is not None and lane.waiting else None
    said = people.ja + (f"  {minutes.ja}" if minutes else "")
    pen.write(said, x, 834, pen.fit(said, 52, room, bold=True), bold=True)
    second = people.in_(scene.second) + (f"  {minutes.in_(scene.second)}" if minutes else "")
    size = pen.fit(second, 40, room, scene.second)
    pen.write(second, x, 892, size, colour=Colour.MUTED, language=scene.second)


def _paint_message(pen: Pen, scene: Scene, phrase: Phrase, wide: float) -> None:
    said = words.said(phrase)
    hours = words.hours(_clock(scene.view.opens), _clock(scene.view.closes))
    lines = (
        (said.ja, 96.0, True, Language.JAPANESE, 420.0),
        (said.in_(scene.second), 60.0, False, scene.second, 530.0),
        (hours.ja, 56.0, True, Language.JAPANESE, 690.0),
        (hours.in_(scene.second), 44.0, False, scene.second, 764.0),
    )
    for text, size, bold, language, baseline in lines:
        fitted = pen.fit(text, size, wide - 2 * _EDGE, language, bold=bold)
        left = (wide - pen.width(text, fitted, language, bold=bold)) / 2
        colour = Colour.TEXT if bold else Colour.MUTED
        pen.write(text, left, baseline, fitted, bold=bold, colour=colour, language=language)


def _paint_foot(pen: Pen, scene: Scene, wide: float) -> None:
    top = DESIGN_HEIGHT - FOOT
    pen.fill(0, top, wide, FOOT, Colour.NIGHT)
    clock = _clock(scene.view.clock)
    clock_left = wide - _EDGE - pen.width(clock, 52, bold=True)
    pen.write(clock, clock_left, top + 84, 52, bold=True, colour=Colour.PAPER)
    said, room = words.said(scene.phrase), clock_left - 2 * _EDGE
    pen.write(said.ja, _EDGE, top + 56, pen.fit(said.ja, 40, room), colour=Colour.PAPER)
    second = said.in_(scene.second)
    size = pen.fit(second, 36, room, scene.second)
    pen.write(second, _EDGE, top + 108, size, colour=Colour.PAPER, language=scene.second)


def _paint_practice(pen: Pen, wide: float) -> None:
    said = words.said(Phrase.PRACTICE).ja
    across = pen.width(said, 44, bold=True) + 40
    left = wide - across - 40
    pen.round_box(left, 44, across, 68, Colour.CARE_CHIP)
    pen.write(said, left + 20, 94, 44, bold=True)


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02d}"
