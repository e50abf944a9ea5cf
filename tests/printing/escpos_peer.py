"""A receipt printer made of a socket: what the other end of the wire does.

Reads ESC/POS as a real printer does (real-time questions are answered at once,
even inside an image and with the cover open; everything else waits its turn),
turns the dots back into pictures and can be given a printer's misfortunes.

    python tests/printing/escpos_peer.py --port 9100 --out DIR

prints every slip into DIR. Type `paper_out`, `near_end`, `cover_open` or
`silent` to switch a misfortune on and off.
"""

from __future__ import annotations

import argparse
import contextlib
import re
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops

_REAL_TIME = re.compile(rb"\x10\x04([\x01-\x04])", re.DOTALL)


@dataclass
class Fate:
    """What is wrong with the printer.

    Attributes:
        paper_out: no paper.
        near_end: the near-end sensor says little is left.
        cover_open: somebody opened the cover.
        silent: nothing is answered.
        mute_end: real-time questions are answered, the queued one never.
        hang_up_after: bytes of one connection after which it breaks.
        paper_for: rows until the paper ends, or None.
    """

    paper_out: bool = False
    near_end: bool = False
    cover_open: bool = False
    silent: bool = False
    mute_end: bool = False
    hang_up_after: int | None = None
    paper_for: int | None = None

    @property
    def stopped(self) -> bool:
        return self.paper_out or self.cover_open

    def real_time(self, question: int) -> int:
        """The answer byte to DLE EOT."""
        match question:
            case 1:
                return 0x12 | (0x08 if self.stopped else 0)
            case 2:
                return 0x12 | (0x04 if self.cover_open else 0) | (0x20 if self.paper_out else 0)
            case 4:
                return 0x12 | (0x0C if self.near_end else 0) | (0x60 if self.paper_out else 0)
        return 0x12

    def automatic(self) -> bytes:
        """The four bytes of an automatic status."""
        first = 0x10 | (0x08 if self.stopped else 0) | (0x20 if self.cover_open else 0)
        third = (0x03 if self.near_end else 0) | (0x0C if self.paper_out else 0)
        return bytes((first, 0, third, 0))


@dataclass
class Mechanism:
    """Paper, head and knife: takes the bytes of one wire and answers."""

    fate: Fate
    answer: Callable[[bytes], None]
    slips: list[Image.Image] = field(default_factory=list)
    rows: list[Image.Image] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    unread: bytes = b""
    tells: bool = False
    questions: list[int] = field(default_factory=list)

    def take(self, received: bytes) -> None:
        """Act on what has come in."""
        self._real_time(received)
        self.waiting += received
        while not self.fate.stopped and self.waiting:
            used = self._one()
            if not used:
                return
            del self.waiting[:used]

    def _real_time(self, received: bytes) -> None:
        text = self.unread + received
        last = 0
        for found in _REAL_TIME.finditer(text):
            self.questions.append(found[1][0])
            last = found.end()
            self._say(bytes((self.fate.real_time(found[1][0]),)))
        self.unread = text[max(last, len(text) - 2) :]

    def _say(self, what: bytes) -> None:
        if not self.fate.silent:
            self.answer(what)

    def _one(self) -> int:
        """Do the first waiting command; answer its length, 0 if it is not all there."""
        head = bytes(self.waiting[:3])
        if head[:2] == b"\x10\x04":
            return 3 if len(head) == 3 else 0
        if head[:2] == b"\x1b@":
            return 2
        if head == b"\x1dv0":
            return self._image()
        if head == b"\x1dVB":
            return self._cut() if len(self.waiting) >= 4 else 0
        if head[:2] == b"\x1da" and len(head) == 3:
            self.tells = head[2] != 0
            if self.tells:
                self._say(self.fate.automatic())
            return 3
        if head[:2] == b"\x1dr" and len(head) == 3:
            if not self.fate.mute_end:
                self._say(b"\x0c" if self.fate.near_end else b"\x00")
            return 3
        if len(head) < 3:
            return 0
        raise AssertionError(f"no command of a printer: {bytes(self.waiting[:16])!r}")

    def _image(self) -> int:
        if len(self.waiting) < 8:
            return 0
        across, down = (
            int.from_bytes(self.waiting[4:6], "little"),
            int.from_bytes(self.waiting[6:8], "little"),
        )
        if len(self.waiting) < 8 + across * down:
            return 0
        picture = Image.frombytes("1", (across * 8, down), bytes(self.waiting[8 : 8 + across * down]))
        self._print(ImageChops.invert(picture))
        return 8 + across * down

    def _print(self, picture: Image.Image) -> None:
        self.rows.append(picture)
        if self.fate.paper_for is None:
            return
        self.fate.paper_for -= picture.height
        if self.fate.paper_for < 0:
            self.fate.paper_out = True
            if self.tells:
                self._say(self.fate.automatic())

    def _cut(self) -> int:
        slip = Image.new("1", (max(row.width for row in self.rows), sum(row.height for row in self.rows)), 1)
        top = 0
        for row in self.rows:
            slip.paste(row, (0, top))
            top += row.height
        self.slips.append(slip)
        self.rows.clear()
        return 4


class EscposPeer:
    """A printer that listens on this computer; one connection at a time, as printers do."""

    def __init__(self, port: int = 0, host: str = "127.0.0.1") -> None:
        self.fate = Fate()
        self.slips: list[Image.Image] = []
        self.questions: list[int] = []
        self.faults: list[BaseException] = []
        self._listening = socket.create_server((host, port))
        self.port: int = self._listening.getsockname()[1]
        self._open = True
        self._thread = threading.Thread(target=self._serve, name="escpos-peer")
        self._thread.start()

    def close(self) -> None:
        """Switch off; whatever broke inside is raised here."""
        self._open = False
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            pass
        self._thread.join()
        self._listening.close()
        if self.faults:
            raise self.faults[0]

    def _serve(self) -> None:
        while self._open:
            wire, _ = self._listening.accept()
            with wire, contextlib.suppress(OSError):
                try:
                    self._talk(wire)
                except AssertionError as fault:
                    self.faults.append(fault)

    def _talk(self, wire: socket.socket) -> None:
        mechanism = Mechanism(self.fate, wire.sendall, slips=self.slips, questions=self.questions)
        left = self.fate.hang_up_after
        while received := wire.recv(4096):
            if left is not None:
                received, left = received[:left], left - len(received)
            mechanism.take(received)
            if left is not None and left <= 0:
                return


def main() -> None:
    """Run a printer by hand."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    peer = EscposPeer(chosen.port)
    peer.slips = _Tray(chosen.out)
    print(f"listening on 127.0.0.1:{peer.port}", flush=True)  # noqa: T201 - a tool for people
    try:
        for line in sys.stdin:
            word = line.strip()
            if word in {"paper_out", "near_end", "cover_open", "silent"}:
                setattr(peer.fate, word, not getattr(peer.fate, word))
                print(word, getattr(peer.fate, word), flush=True)  # noqa: T201 - same
    except KeyboardInterrupt:
        pass
    finally:
        peer.close()


class _Tray(list[Image.Image]):
    """Slips that also fall into a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def append(self, slip: Image.Image) -> None:
        super().append(slip)
        slip.save(self._folder / f"slip-{len(self):04d}.png")


if __name__ == "__main__":
    main()
