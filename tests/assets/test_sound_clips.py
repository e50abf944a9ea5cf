"""The recorded clips, measured."""

import wave
from pathlib import Path

import numpy as np
import pytest

from kiosk.domain.ids import TicketNo, WindowId
from kiosk.domain.speech import all_clips, clips_for_call
from kiosk.domain.words import Lane

SOUND = Path(__file__).parents[2] / "assets" / "sound"
AUDIBLE = 0.004


def load(clip: str) -> tuple[np.ndarray, int]:
    with wave.open(str(SOUND / f"{clip}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768, file.getframerate()


def seconds(clip: str) -> float:
    sound, rate = load(clip)
    return len(sound) / rate


class TestClips:
    def test_all_there_and_nothing_else(self):
        """Each clip that a call can ask for is shipped, and no other."""
        assert {path.stem for path in SOUND.glob("*.wav")} == all_clips()

    def test_small_enough_to_ship(self):
        """All of them together."""
        assert sum(path.stat().st_size for path in SOUND.iterdir()) < 12_000_000

    @pytest.mark.parametrize("clip", sorted(all_clips()))
    def test_heard_evenly_and_without_clicks(self, clip):
        """One rate, one loudness, no clipping, silent edges, and no long hole inside."""
        sound, rate = load(clip)
        audible = np.flatnonzero(np.abs(sound) > AUDIBLE)
        loudness = 20 * np.log10(np.sqrt((sound[audible] ** 2).mean()))
        assert rate == 24_000
        assert -21 < loudness < -19
        assert np.abs(sound).max() < 0.9
        assert np.abs(sound[:24]).max() < AUDIBLE
        assert np.abs(sound[-24:]).max() < AUDIBLE
        assert np.diff(audible).max() < 0.3 * rate

    def test_lengths_are_those_of_speech(self):
        """A cut in the wrong place would be far too short or too long."""
        bounds = {"chime": (0.9, 1.5), "prefix": (1.5, 2.1), "hundred": (0.35, 0.75), "round": (1.1, 1.6)}
        bounds |= {"number": (1.0, 1.8), "window": (2.2, 2.9)}
        outside = {
            clip: seconds(clip)
            for clip in all_clips()
            if not bounds[clip.split("_")[0]][0] < seconds(clip) < bounds[clip.split("_")[0]][1]
        }
        assert outside == {}

    def test_the_two_chimes_differ(self):
        """One falls, the other rises: the main pitch of the first third tells them apart."""
        pitches = []
        for lane in Lane:
            sound, rate = load(f"chime_{lane}")
            spectrum = np.abs(np.fft.rfft(sound[: rate // 3]))
            pitches.append(spectrum.argmax() * rate / (rate // 3))
        assert pitches == pytest.approx([659, 392], abs=4)

    def test_a_whole_call(self):
        """A call takes less time than the next person needs to stand up."""
        clips = clips_for_call(TicketNo("A113"), WindowId("2"), Lane.APPLICATION)
        assert 5 < sum(seconds(clip) for clip in clips) < 9
