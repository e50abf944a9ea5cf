"""The laptop's disk fills up in the middle of the day, and room is made."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from .venue_day import HANA, Program, verified

ISOLATED = ("unshare", "--mount", *(() if os.geteuid() == 0 else ("--user", "--map-root-user")))
SMALL_DISK = (
    'mount -t tmpfs -o size=3m none "$DISK" && cp -r "$FROM"/. "$DISK" && '
    '"$@"; code=$?; rm -f "$DISK/ballast"; cp -r "$DISK"/. "$OUT"; exit $code'
)


def seen_by(pid: int, path: Path) -> Path:
    """A path as the last program of the line sees it, small disk and all."""
    while below := Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        pid = int(below[0])
    return Path(f"/proc/{pid}/root{path}")


@pytest.fixture
def small_disk(state: Path, tmp_path: Path) -> tuple[Path, Path, tuple[str, ...]]:
    """Where the small disk is, where its content will be left, and how to start on it."""
    if shutil.which("unshare") is None or subprocess.run([*ISOLATED, "true"], check=False).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    disk, out = tmp_path / "disk", tmp_path / "out"
    disk.mkdir()
    out.mkdir()
    named = (f"DISK={disk}", f"FROM={state}", f"OUT={out}")
    return disk, out, (*ISOLATED, "env", *named, "sh", "-c", SMALL_DISK, "sh")


class TestFullThenFreed:
    """No room, then room."""

    SPEC = "2-1-(2)イ"

    def test_said_and_gone_on(self, small_disk, tmp_path: Path, capsys):
        """The press is answered with disk_full and not done; what was said stays; room made, it goes on."""
        disk, out, prefix = small_disk
        with Program(disk, prefix=prefix) as program:
            program.ask(HANA, "check_in_walk_in", "first", lane="application", people=[{"kana": "アオキ"}])
            ballast = seen_by(program.process.pid, disk / "ballast")
            with ballast.open("wb", buffering=0) as file:
                try:
                    while file.write(bytes(4096)):
                        pass
                except OSError:
                    pass  # full, as it should be
            person = {"lane": "application", "people": [{"kana": "イトウ"}]}
            answers = [program.ask(HANA, "check_in_walk_in", f"n{n}", **person) for n in range(20)]
            full = [answer["id"] for answer in answers if answer.get("trouble") == "disk_full"]
            assert full, answers
            assert all("ack" in answer for answer in answers if answer["id"] not in full)
            assert program.ask(HANA, "visit", ticket="A101")["visit"]["place"] == "waiting"
            ballast.unlink()
            later = [program.ask(HANA, "check_in_walk_in", id_, **person) for id_ in full]
            assert all("ack" in answer for answer in later), later
            program.process.stdin.close()
            program.process.wait()
        acks = tmp_path / "acks"
        acks.write_bytes(b"".join(program.said))
        code, lines = verified(out, capsys, acks)
        assert code == 0, lines
        tickets = [t for line in program.said for t in json.loads(line).get("tickets", ())]
        assert len(tickets) == len(set(tickets)) == 21
