"""What is heard when a number is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import TicketNo, WindowId
from kiosk.domain.speech import all_clips, clips_for_call
from kiosk.domain.words import Lane

TICKETS = st.builds("{}{}".format, st.sampled_from("ABCDEFGH"), st.integers(101, 999)).map(TicketNo)
WINDOWS = st.integers(1, 12).map(str).map(WindowId)


class TestCall:
    def test_application(self):
        """「受付番号、エーの、百 十三番のかた、二番窓口へ、お越しください」 after the chime of 申請受付."""
        assert clips_for_call(TicketNo("A113"), WindowId("2"), Lane.APPLICATION) == (
            "chime_application",
            "prefix_a",
            "hundred_1",
            "number_13",
            "window_02",
        )

    def test_delivery_sounds_different(self):
        """Who waits in the other lane hears from the first tone that it is not their turn."""
        clips = clips_for_call(TicketNo("B304"), WindowId("12"), Lane.DELIVERY)
        assert clips == ("chime_delivery", "prefix_b", "hundred_3", "number_04", "window_12")

    def test_round_hundred(self):
        """百番 has no rest."""
        clips = clips_for_call(TicketNo("H200"), WindowId("1"), Lane.APPLICATION)
        assert clips == ("chime_application", "prefix_h", "round_2", "window_01")

    @given(TICKETS, WINDOWS, st.sampled_from(Lane))
    def test_everything_was_recorded(self, ticket, window, lane):
        """Any ticket and any window can be spoken to the end."""
        clips = clips_for_call(ticket, window, lane)
        assert all_clips().issuperset(clips)
        assert clips[-1] == f"window_{int(window):02}"

    def test_two_numbers_never_sound_alike(self):
        """Each ticket has its own sequence of clips."""
        tickets = [TicketNo(f"{letter}{number}") for letter in "ABCDEFGH" for number in range(101, 1000)]
        spoken = {clips_for_call(ticket, WindowId("1"), Lane.APPLICATION) for ticket in tickets}
        assert len(spoken) == len(tickets)

    @pytest.mark.parametrize(
        "ticket", ["", "A1", "A1000", "I113", "a113", "A013", "113", "A１１３", "A113\n"]
    )
    def test_a_number_nobody_recorded(self, ticket):
        """Rather the chime alone than half a number."""
        assert clips_for_call(TicketNo(ticket), WindowId("2"), Lane.DELIVERY) == ("chime_delivery",)

    @pytest.mark.parametrize("window", ["", "0", "13", "02", "２", "x"])
    def test_a_window_nobody_recorded(self, window):
        """Nobody is sent to a window that is not named."""
        assert clips_for_call(TicketNo("A113"), WindowId(window), Lane.APPLICATION) == ("chime_application",)
