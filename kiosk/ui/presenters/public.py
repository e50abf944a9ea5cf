"""The screen turned to the public, and the voice: numbers and windows of the floor, nothing else."""

from datetime import time

from kiosk.domain.entry import Entry
from kiosk.domain.facts import Called, Recalled
from kiosk.domain.speech import clips_for_call
from kiosk.domain.words import Lane
from kiosk.projections.public_board import DisplayState, PublicLane, public_board
from kiosk.ui.calls import Voice
from kiosk.ui.public_display import PublicDisplay
from kiosk.ui.station import Station
from kiosk.ui.views import public as shown

DOORS = {
    DisplayState.BEFORE_OPENING: shown.Doors.BEFORE,
    DisplayState.RECEIVING: shown.Doors.OPEN,
    DisplayState.RECEPTION_STOPPED: shown.Doors.PAUSED,
    DisplayState.CLOSED: shown.Doors.CLOSED,
}
EMPTY = time(0, 0)


class PublicPresenter:
    """Keeps the public display and the loudspeaker in step with the floor."""

    def __init__(self, display: PublicDisplay, voice: Voice, station: Station) -> None:
        self._display = display
        self._voice = voice
        self._station = station
        self._calls = dict.fromkeys(Lane, 0)
        station.live.changed.connect(self.refresh)
        station.live.called.connect(self._called)

    def refresh(self) -> None:
        """Show the floor as it is now; also called as minutes pass."""
        board = public_board(self._station.live.floor, self._station.now_ms())
        lanes = {lane.lane: _lane(lane) for lane in board.lanes}
        both = (
            lanes.get(Lane.APPLICATION, shown.PublicLane(Lane.APPLICATION)),
            lanes.get(Lane.DELIVERY, shown.PublicLane(Lane.DELIVERY)),
        )
        self._display.show_view(
            shown.PublicView(
                doors=DOORS[board.state],
                lanes=both,
                clock=self._station.booth.clock.wall().time(),
                opens=_time(board.opens),
                closes=_time(board.closes),
                fresh=(self._calls[Lane.APPLICATION], self._calls[Lane.DELIVERY]),
                practice=board.practice,
            )
        )

    def _called(self, entry: Entry) -> None:
        """A number was called or recalled: chime, voice, and the lane is lit."""
        fact = entry.fact
        if not isinstance(fact, Called | Recalled):
            return
        visit = self._station.live.floor.visits.get(fact.visit)
        if visit is None:
            return
        self._calls[visit.lane] += 1
        self._voice.call(clips_for_call(fact.ticket, fact.window, visit.lane))
        self.refresh()


def _lane(lane: PublicLane) -> shown.PublicLane:
    return shown.PublicLane(
        lane=lane.lane,
        call=_call(lane.current.ticket, lane.current.window_label) if lane.current else None,
        earlier=tuple(_call(call.ticket, call.window_label) for call in lane.recent),
        waiting=lane.waiting_count,
        minutes=lane.estimate_minutes,
    )


def _call(ticket: str, label: str) -> shown.PublicCall:
    """The window's own number out of its label."""
    return shown.PublicCall(shown.PublicTicket(ticket), "".join(c for c in label if c.isdecimal()) or label)


def _time(text: str) -> time:
    return time.fromisoformat(text) if text else EMPTY
