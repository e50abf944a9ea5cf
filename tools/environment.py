"""The virtual environment of a checkout, and the stamp that tells what is in it.

Reads and judges; installing is the work of `setup_env`.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from tools.lock import lock_path


@dataclass(frozen=True)
class Stamp:
    """What is in the environment: the digest of each lock, and for which folder it was made."""

    place: str
    locks: dict[str, str] = field(default_factory=dict)
    unfinished: bool = False


@dataclass(frozen=True)
class Environment:
    """The virtual environment of one checkout."""

    root: Path

    @property
    def folder(self) -> Path:
        """`.venv` of this checkout."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def _stamp_path(self) -> Path:
        return self.folder / "kiosk-stamp.json"

    def stamp(self) -> Stamp | None:
        """The stamp, or None when there is none (made by hand) or it cannot be read."""
        try:
            return Stamp(**json.loads(self._stamp_path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError):
            return Stamp(place="", unfinished=True)

    def write_stamp(self, stamp: Stamp) -> None:
        """Replace the stamp in one step."""
        fresh = self._stamp_path.with_suffix(".new")
        fresh.write_text(json.dumps(stamp.__dict__), encoding="utf-8")
        fresh.replace(self._stamp_path)

    def digest(self, kind: str) -> str:
        """Changes when the lock of `kind` or the project's own commands change."""
        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        commands = [project["name"], project.get("scripts"), project.get("gui-scripts")]
        locks = b"".join(lock_path(self.root, name).read_bytes() for name in ("build", kind))
        return hashlib.sha256(locks + json.dumps(commands).encode()).hexdigest()

    def ready(self, kind: str) -> bool:
        """True when everything that `kind` needs is in, as the lock of today says."""
        stamp = self.stamp()
        return (
            stamp is not None
            and not stamp.unfinished
            and stamp.place == str(self.root)
            and stamp.locks.get(kind) == self.digest(kind)
            and self.python.exists()
        )

    def usable(self) -> bool:
        """True when it can be brought up to date; False when it must be built afresh.

        A folder that was moved, a build that was killed and a Python that has
        gone or changed its version are not worth mending.
        """
        stamp = self.stamp()
        if stamp is not None and (stamp.unfinished or stamp.place != str(self.root)):
            return False
        if not self.python.exists():
            return False
        version = f"assert sys.version_info[:2] == {tuple(sys.version_info[:2])}"
        try:
            probe = subprocess.run(
                [str(self.python), "-c", f"import sys, pip; {version}"], capture_output=True, check=False
            )
        except OSError:  # not a program any more
            return False
        return probe.returncode == 0
