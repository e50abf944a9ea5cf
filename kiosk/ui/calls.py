"""The chime and the voice that call a number: clips played one after the other, never two calls at once.

Knows the clips by name and the sound device; what is called is decided elsewhere.  A
laptop without sound says so and the call stays on the display.
"""

import wave
from collections import deque
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

SOUNDS: Final = Path(str(files("assets"))) / "sound"
LONGEST_LINE: Final = 4
"""Calls that may wait for their turn; older ones are dropped, the display still shows them."""


def samples_of(names: Sequence[str]) -> tuple[QAudioFormat, bytes]:
    """The clips joined into one sound; they were recorded in one format with their own pauses.

    Raises:
        FileNotFoundError: a clip is not there.
    """
    joined, format_ = bytearray(), QAudioFormat()
    for name in names:
        with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as clip:
            format_.setSampleRate(clip.getframerate())
            format_.setChannelCount(clip.getnchannels())
            format_.setSampleFormat(QAudioFormat.SampleFormat.Int16)
            joined += clip.readframes(clip.getnframes())
    return format_, bytes(joined)


class Voice(QObject):
    """Plays calls on the laptop's sound device.

    Signals:
        trouble: the device would not play; the call is only on the display.
    """

    trouble = Signal()

    def __init__(self, *, volume: int = 80, spoken: bool = True) -> None:
        super().__init__()
        self._line: deque[tuple[str, ...]] = deque(maxlen=LONGEST_LINE)
        self._sink: QAudioSink | None = None
        self._source: QBuffer | None = None
        self.volume = volume
        self.spoken = spoken

    @property
    def available(self) -> bool:
        """Whether this laptop has a sound device."""
        return not self._device().isNull()

    @property
    def waiting(self) -> int:
        """How many calls wait for their turn."""
        return len(self._line)

    def call(self, clips: Sequence[str]) -> None:
        """Say a call after those before it; without voice the chime alone."""
        if self.volume == 0:
            return
        self._line.append(tuple(clips) if self.spoken else tuple(clips[:1]))
        if self._sink is None:
            self._next()

    def _device(self) -> QAudioDevice:
        return QMediaDevices.defaultAudioOutput()

    def _next(self) -> None:
        self._sink = None
        if not self._line:
            return
        clips = self._line.popleft()
        if not self.available:
            self._line.clear()
            self.trouble.emit()
            return
        format_, samples = samples_of(clips)
        self._source = QBuffer(self)
        self._source.setData(QByteArray(samples))
        self._source.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(self._device(), format_, self)
        self._sink.setVolume(self.volume / 100)
        self._sink.stateChanged.connect(self._moved)
        self._sink.start(self._source)

    def _moved(self, state: QtAudio.State) -> None:
        sink = self._sink
        if sink is None or state not in (QtAudio.State.IdleState, QtAudio.State.StoppedState):
            return
        failed = state is QtAudio.State.StoppedState and sink.error() != QtAudio.Error.NoError
        sink.stateChanged.disconnect(self._moved)
        sink.stop()
        sink.deleteLater()
        if failed:
            self._line.clear()
            self.trouble.emit()
        self._next()
