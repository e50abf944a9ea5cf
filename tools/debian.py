"""The Debian packages that the kiosk and its checks stand on.

Knows `dpkg-query` and `apt-get`; knows nothing of Python packages. On a system
without these two commands (Windows, another Linux) there is nothing to do.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from tools.speech import IS_THERE_A_NETWORK, CannotPrepareError, say

DRAWING = (
    "libbrotli1 libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libx11-6 libxcb1"
    " libxkbcommon0"
)
SOUND = "libdrm2 libpulse0 libxext6 libxrandr2"
WINDOW = (
    "libx11-xcb1 libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0"
    " libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0"
    " libxcb-xkb1 libxkbcommon-x11-0"
)
# Tests that look: a screen without a screen, and what reads pictures and PDF pages.
LOOKING = "imagemagick poppler-utils xauth xvfb"

RUN = tuple(f"{DRAWING} {SOUND} {WINDOW}".split())
PACKAGES = {"run": RUN, "dev": (*RUN, *LOOKING.split())}


def ensure(kind: str) -> None:
    """Install what is missing when we may; otherwise say the one line to type.

    Args:
        kind: `run` or `dev`.

    Raises:
        CannotPrepareError: something is missing and cannot be installed from here.
    """
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    wanted = (*venv_package(), *PACKAGES[kind])
    absent = missing(wanted, installed_among(wanted))
    if not absent:
        return
    if os.geteuid() != 0:
        raise CannotPrepareError(plea(absent, sudo=shutil.which("sudo") is not None))
    _install(absent)


def venv_package() -> tuple[str, ...]:
    """Debian's own python3 keeps `ensurepip` in a package apart; other Pythons bring it along."""
    if importlib.util.find_spec("ensurepip") is not None:
        return ()
    return (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)


def installed_among(packages: Iterable[str]) -> frozenset[str]:
    """Names of `packages` that dpkg reports as fully installed (also under their `t64` name)."""
    names = [name for package in packages for name in (package, f"{package}t64")]
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it exits 1 whenever one of the names is unknown, which is what we ask
    )
    return read_status(answer.stdout)


def read_status(listing: str) -> frozenset[str]:
    """Read `name status` lines; a package removed but for its configuration is not installed."""
    rows = (line.split() for line in listing.splitlines())
    return frozenset(row[0] for row in rows if row[1:] == ["installed"])


def missing(wanted: Iterable[str], installed: frozenset[str]) -> tuple[str, ...]:
    """What is still to be installed, in the order wanted; Debian 13 renamed some to `...t64`."""
    return tuple(name for name in wanted if not {name, f"{name}t64"} & installed)


def plea(absent: Iterable[str], *, sudo: bool) -> str:
    """What to show to someone who may not install packages: one line to type, in two languages."""
    line = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(absent)}"
    as_root = (
        f"sudo sh -c '{line}'" if sudo else f"su - -c '{line}'"
    )  # a login shell: dpkg needs /sbin on the PATH
    return (
        "このパソコンに足りない部品があります。次の1行を実行してから、もう一度お試しください。\n"
        "Some system packages are missing. Please run this one line, then try again:\n\n"
        f"  {as_root}\n"
    )


def _install(absent: tuple[str, ...]) -> None:
    say(f"このパソコンに足りない部品を入れています({len(absent)}個)。数分かかることがあります。")
    patient = ["-o", "DPkg::Lock::Timeout=300"]
    for command in (
        ["apt-get", *patient, "update"],
        ["apt-get", *patient, "install", "-y", "--no-install-recommends", *absent],
    ):
        done = subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            tail = "\n".join(done.stdout.splitlines()[-15:])
            raise CannotPrepareError(f"{tail}\n\n部品を入れられませんでした。{IS_THERE_A_NETWORK}")
