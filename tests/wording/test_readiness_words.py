"""The opening checklist in words."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.words import CheckStatus
from kiosk.services import devices
from kiosk.services import readiness as gate
from kiosk.wording import readiness
from printing.printer import PrinterState

DETAILS = {
    "venue_and_day": ("2022-11-23",),
    "clock": ("3", "75"),
    "disk": ("0.3", "2.5", "120.0"),
    "ticket_printer": tuple(state.value for state in PrinterState),
    "code_camera": (devices.ABSENT, devices.SILENT),
    "storage_media": ("sdb", "D:\\・E:\\"),
    "booking_list": ("84/86", "age", "2", "86"),
}
LINES = [
    (check.value, status, detail)
    for check in gate.Check
    for status in CheckStatus
    for detail in ("", *DETAILS.get(check, ()))
]


class TestEveryCheck:
    def test_all_are_known(self):
        """Every check of the gate has a title and words of its own."""
        assert set(readiness.SPOKEN) == {check.value for check in gate.Check}
        assert len({readiness.title(check) for check in gate.Check}) == len(gate.Check)
        assert readiness.title("gremlins") not in {readiness.title(check) for check in gate.Check}

    @pytest.mark.parametrize(("code", "status", "detail"), LINES)
    def test_in_words(self, code, status, detail, speech):
        """Each light says how it stands; only what is not green says what to do."""
        words = readiness.check(code, status, detail)
        assert speech.fault(words.title) == ""
        assert speech.sentence_fault(words.state) == ""
        assert bool(words.todo) is (status is not CheckStatus.GREEN)
        assert not words.todo or speech.sentence_fault(words.todo) == ""

    def test_general(self, speech):
        """A check that this program does not know is told in general words."""
        for status in CheckStatus:
            words = readiness.check("gremlins", status, "teeth")
            assert speech.sentence_fault(words.state) == ""

    def test_worst(self, hostile):
        """No detail makes a crash or reaches the screen with what nobody can see."""
        for code in (*readiness.SPOKEN, "gremlins"):
            for status in CheckStatus:
                for text in hostile:
                    words = readiness.check(code, status, text)
                    assert (words.state + words.todo).isprintable()
                    assert not set(words.state + words.todo) & set("{}<>")
                    assert len(words.state) <= 90


class TestWhatTheGateFinds:
    @pytest.mark.parametrize("state", [state for state in PrinterState if state is not PrinterState.READY])
    def test_printer(self, state):
        """Each state of the printer is told apart."""
        words = readiness.check("ticket_printer", CheckStatus.YELLOW, state)
        others = {
            readiness.check("ticket_printer", CheckStatus.YELLOW, other).state
            for other in (*PrinterState, "gremlins")
            if other is not state
        }
        assert words.state not in others

    def test_short_list(self):
        """Two bookings are missing: how many there are and should be."""
        now = datetime(2022, 11, 24, 12, tzinfo=UTC)
        found = gate.booking_list(86, 84, "2022-11-24T09:12:00+00:00", now)
        assert (
            readiness.check(found.check, found.status, found.detail).state
            == "本部で数えた予約は 86件、ここには 84件です。"
        )

    def test_old_list(self):
        """A list of the day before yesterday says its age."""
        now = datetime(2022, 11, 24, 12, tzinfo=UTC)
        found = gate.booking_list(86, 86, "2022-11-22T09:12:00+00:00", now)
        assert "2日以上前" in readiness.check(found.check, found.status, found.detail).state

    def test_disk(self):
        """What is left is said in gigabytes."""
        found = gate.disk(gate.GIB * 2)
        assert "2.0GB" in readiness.check(found.check, found.status, found.detail).state

    def test_clock(self):
        """A clock that is an hour behind says so, and that the order is kept."""
        found = gate.clock(3600)
        words = readiness.check(found.check, found.status, found.detail)
        assert words.state == "1時間ほど遅れています。"
        assert words.todo.startswith("受け付けた順は 守られます。")

    def test_medium(self):
        """A stick that is plugged in is named."""
        found = gate.storage_media(["sdb"], practice=False)
        assert "sdb" in readiness.check(found.check, found.status, found.detail).state
