"""Remake the lock files: `python3 tools/lock.py [--upgrade]`.

`tools/requirements/run.txt` is what the kiosk needs, `dev.txt` that and the
checks, `build.txt` what builds the project and the few packages that are
published as source only. Each pins every package, for Linux x86_64 and Windows amd64 alike, with
the hashes of its published files. Without `--upgrade` pinned versions stay as
they are and only what pyproject.toml asks anew is added.

The first lines of a lock tell from which requirements it was made, so that
staleness is found without a network.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
KINDS = ("dev", "run", "build")
MARK = "# made from: sha256:"


def lock_path(root: Path, kind: str) -> Path:
    """Where the lock of a kind stands."""
    return root / "tools" / "requirements" / f"{kind}.txt"


def requested(project_file: dict[str, Any], kind: str) -> list[str]:
    """The requirement lines that pyproject.toml states for a kind, sorted; each contains the next one's."""
    project = project_file["project"]
    lines = list(project_file["build-system"]["requires"])
    if kind in {"run", "dev"}:
        lines += project["dependencies"]
    if kind == "dev":
        lines += project["optional-dependencies"]["dev"]
    return sorted(set(lines))


def fingerprint(project_file: dict[str, Any], kind: str) -> str:
    """Sixty-four hexadecimal digits that change whenever what is asked for changes."""
    asked = [project_file["project"]["requires-python"], *requested(project_file, kind)]
    return hashlib.sha256("\n".join(asked).encode()).hexdigest()


def stale(root: Path) -> list[str]:
    """The kinds whose lock is absent or was made from other requirements than today's."""
    project_file = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    return [kind for kind in KINDS if _made_from(lock_path(root, kind)) != fingerprint(project_file, kind)]


def _made_from(lock: Path) -> str:
    if not lock.exists():
        return ""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return next((line.removeprefix(MARK) for line in lines if line.startswith(MARK)), "")


def remake(root: Path, kind: str, uv: str, *, upgrade: bool) -> None:
    """Resolve the requirements of `kind` and write its lock; the others take the versions of `dev`.

    Raises:
        subprocess.CalledProcessError: no set of versions fits, or no network.
    """
    project_file = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    lock, draft = lock_path(root, kind), lock_path(root, kind).with_suffix(".draft")
    lock.parent.mkdir(parents=True, exist_ok=True)
    if lock.exists():
        shutil.copy(lock, draft)
    command = [uv, "pip", "compile", "--quiet", "--no-config", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url"]
    command += ["--output-file", str(draft), "-"]
    if upgrade:
        command.append("--upgrade")
    if kind != "dev":
        command += ["--constraints", str(lock_path(root, "dev"))]
    asked = "\n".join(requested(project_file, kind))
    try:
        subprocess.run(command, input=asked, text=True, check=True, stdout=subprocess.DEVNULL)
        head = f"# Remade by: python3 tools/lock.py\n{MARK}{fingerprint(project_file, kind)}\n"
        pins = draft.read_text(encoding="utf-8").splitlines(keepends=True)
        draft.write_text(
            head + "".join(line for line in pins if not line.startswith("#")), encoding="utf-8", newline="\n"
        )
        draft.replace(lock)
    finally:
        draft.unlink(missing_ok=True)


def find_uv(root: Path) -> str:
    """The resolver: from the project's own environment (it is in `dev`), else from the PATH."""
    place = "Scripts" if os.name == "nt" else "bin"
    found = shutil.which("uv", path=str(root / ".venv" / place)) or shutil.which("uv")
    if found is None:
        sys.exit("uv is not installed; `python3 tools/check.py` installs it into .venv.")
    return found


def main() -> None:
    """Remake every lock."""
    parser = argparse.ArgumentParser(description="Remake tools/requirements/*.txt from pyproject.toml.")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions allowed")
    options = parser.parse_args()
    uv = find_uv(ROOT)
    for kind in KINDS:  # `dev` first: the others follow its versions
        remake(ROOT, kind, uv, upgrade=options.upgrade)
        print(f"{lock_path(ROOT, kind).relative_to(ROOT)} remade")


if __name__ == "__main__":
    main()
