"""Render the chimes and the spoken clips of the calls into assets/sound, or join clips to listen to a call.

    python tools/render_voice.py                     render every clip (needs the extra `voice`)
    python tools/render_voice.py --say A113 2 OUT    join the clips of one call into a WAV file

Each piece is spoken inside a whole sentence and cut out at its pauses, so that its melody goes on. The
reading of every sentence is compared with the one written here before it is spoken: 「方」 alone is read
ほう, 300 is さんびゃく.
"""

import argparse
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kiosk.domain.ids import TicketNo, WindowId
from kiosk.domain.speech import PREFIXES, all_clips, clips_for_call
from kiosk.domain.words import Lane

Sound = npt.NDArray[np.float64]

SOUND = Path(__file__).resolve().parents[1] / "assets" / "sound"
RATE = 24_000
SPEED = 0.92
LOUDNESS_DB = -20.0
PEAK_DB = -1.0
FRAME = RATE // 200
PAUSE = np.zeros(RATE // 5)

LETTERS = ("えー", "びー", "しー", "でぃー", "いー", "えふ", "じー", "えいち")
TO_KATAKANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}
ONES = ("", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュー")
HUNDREDS = (
    *(
        "",
        "ヒャク",
        "ニヒャク",
        "サンビャク",
        "ヨンヒャク",
        "ゴヒャク",
        "ロッピャク",
        "ナナヒャク",
        "ハッピャク",
    ),
    "キューヒャク",
)
KANJI = "〇一二三四五六七八九"


def main(arguments: list[str]) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(description="Render or join the clips of the voice calls.")
    parser.add_argument("--say", nargs=3, metavar=("TICKET", "WINDOW", "OUT"))
    options = parser.parse_args(arguments)
    if options.say:
        ticket, window, out = options.say
        lane = Lane.DELIVERY if ticket.startswith("B") else Lane.APPLICATION
        clips = clips_for_call(TicketNo(ticket), WindowId(window), lane)
        save(Path(out), np.concatenate([load(SOUND / f"{clip}.wav") for clip in clips]))
        return 0
    SOUND.mkdir(parents=True, exist_ok=True)
    rendered = dict(every_clip())
    if rendered.keys() != all_clips():
        raise SystemExit(f"not the clips a call asks for: {rendered.keys() ^ all_clips()}")
    for name, sound in rendered.items():
        save(SOUND / f"{name}.wav", sound)
    print(f"{len(rendered)} clips, {sum(map(len, rendered.values())) / RATE:.0f} s")
    return 0


def every_clip() -> Iterator[tuple[str, Sound]]:
    """Every clip with its name."""
    yield "chime_application", two_tones(659.26, 523.25)
    yield "chime_delivery", two_tones(392.00, 523.25)
    for letter, kana in zip(PREFIXES, LETTERS, strict=True):
        read = kana.translate(TO_KATAKANA)
        words = (f"受付番号、{kana}の、百番のかた、", f"ウケツケバンゴー、{read}ノ、ヒャクバンノカタ")
        yield f"prefix_{letter.lower()}", spoken(*words, first=0, count=2, tail=0.12)
    for digit in range(1, 10):
        hundreds = f"{digit}００"
        words = (f"{hundreds}、二十番のかた、", f"{HUNDREDS[digit]}、ニジューバンノカタ")
        yield f"hundred_{digit}", spoken(*words, first=0, count=1, tail=0.02)
        words = (
            f"エーの、{hundreds}番のかた、二番窓口へ",
            f"エーノ、{HUNDREDS[digit]}バンノカタ、ニバンマドグチエ",
        )
        yield f"round_{digit}", spoken(*words, first=1, count=1, tail=0.25)
    for rest in range(1, 100):
        words = (
            f"百、{kanji(rest)}番のかた、二番窓口へ",
            f"ヒャク、{reading(rest)}バンノカタ、ニバンマドグチエ",
        )
        yield f"number_{rest:02}", spoken(*words, first=1, count=1, tail=0.25)
    for window in range(1, 13):
        words = (
            f"{kanji(window)}番窓口へ、お越しください。",
            f"{reading(window)}バンマドグチエ、オコシクダサイ",
        )
        yield f"window_{window:02}", spoken(*words, first=0, count=2, tail=0.30)


def kanji(number: int) -> str:
    """1 to 99 in kanji."""
    tens, ones = divmod(number, 10)
    ten = {0: "", 1: "十"}.get(tens, KANJI[tens] + "十")
    return ten + (KANJI[ones] if ones else "")


def reading(number: int) -> str:
    """1 to 99 as it is read before 番: four is ヨン, seven ナナ, nine キュー."""
    tens, ones = divmod(number, 10)
    return {0: "", 1: "ジュー"}.get(tens, ONES[tens] + "ジュー") + ONES[ones]


def spoken(text: str, expected: str, *, first: int, count: int, tail: float) -> Sound:
    """Speak a sentence and cut out `count` of its parts from `first` on; `tail`: silence after, in s."""
    import pyopenjtalk  # noqa: PLC0415  needed to render only, not to join

    heard = str(pyopenjtalk.g2p(text, kana=True)).rstrip("、。")
    if heard != expected:
        raise SystemExit(f"{text} would be read {heard}, not {expected}")
    raw, rate = pyopenjtalk.tts(text, speed=SPEED)
    sound = halved(raw / 32768) if rate == 2 * RATE else raw
    parts = parted(sound, expected.count("、"))
    pieces = [faded(sound[start:end]) for start, end in parts[first : first + count]]
    return levelled(np.concatenate([pieces[0], *(x for piece in pieces[1:] for x in (PAUSE, piece))]), tail)


def halved(sound: Sound) -> Sound:
    """Half the sampling rate behind a low pass at 11 kHz."""
    taps = np.arange(-64, 65)
    low_pass = np.sinc(taps * 11_000 / RATE) * np.blackman(len(taps))
    return np.convolve(sound, low_pass / low_pass.sum(), mode="same")[::2]


def parted(sound: Sound, pauses: int) -> list[tuple[int, int]]:
    """Where the parts between the longest pauses begin and end, in samples."""
    frames = sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)
    loud = np.flatnonzero(np.sqrt((frames**2).mean(axis=1)) > 0.004)
    gaps = np.diff(loud)
    cuts = sorted(np.argsort(gaps)[::-1][:pauses].tolist())
    if pauses and gaps[cuts].min() * FRAME < 0.09 * RATE:
        raise SystemExit("a pause is too short to cut at")
    edges = [loud[0], *(loud[place] for cut in cuts for place in (cut, cut + 1)), loud[-1]]
    around = int(0.012 * RATE)
    bounds = [
        (int(start) * FRAME - around, int(end + 1) * FRAME + 2 * around)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]
    return [(max(start, 0), min(end, len(sound))) for start, end in bounds]


def levelled(sound: Sound, tail: float) -> Sound:
    """The same loudness for every clip, edges faded so that nothing clicks, silence after."""
    level = np.sqrt((sound[np.abs(sound) > 0.004] ** 2).mean())
    gain = min(10 ** (LOUDNESS_DB / 20) / level, 10 ** (PEAK_DB / 20) / np.abs(sound).max())
    return np.concatenate([faded(sound * gain), np.zeros(int(tail * RATE))])


def faded(sound: Sound) -> Sound:
    """Ease in over 6 ms and out over 12 ms."""
    into, out = int(0.006 * RATE), int(0.012 * RATE)
    shape = np.ones(len(sound))
    shape[:into] = np.linspace(0, 1, into)
    shape[-out:] = np.linspace(1, 0, out)
    return sound * shape


def two_tones(first: float, second: float) -> Sound:
    """A soft chime of about a second: two struck tones that die away into each other (pitches in Hz)."""
    sound = np.zeros(int(1.25 * RATE))
    for start, pitch in ((0.0, first), (0.38, second)):
        at = int(start * RATE)
        time = np.arange(len(sound) - at) / RATE
        partials = sum(
            level * np.exp(-decay * time) * np.sin(2 * np.pi * pitch * ratio * time)
            for ratio, level, decay in ((1, 1.0, 4.5), (2, 0.22, 7.0), (3, 0.06, 11.0))
        )
        sound[at:] += partials * np.minimum(time / 0.008, 1)
    closing = np.minimum((len(sound) - np.arange(len(sound))) / (0.25 * RATE), 1)
    return levelled(sound * closing, 0.10)


def save(path: Path, sound: Sound) -> None:
    """Write 16-bit mono WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.round(sound * 32767).astype("<i2").tobytes())


def load(path: Path) -> Sound:
    """Read what `save` wrote."""
    with wave.open(str(path), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32767


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
