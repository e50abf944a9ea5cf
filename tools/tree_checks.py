"""What no linter knows: the project speaks of itself only, and the links of its pages lead somewhere.

Pure reading of the checkout; each check returns complaints as `file:line: text`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

NOT_OURS = frozenset({"build", "dist", "htmlcov", "practice-day", "node_modules", "__pycache__"})
# One letter of each word stands in brackets so that this file does not accuse itself.
UNFINISHED = re.compile(r"\b(T[O]DO|F[I]XME|X[X]X|NotImplemented[E]rror)\b")
ELSEWHERE = re.compile(
    r"(?<![\w.])/w[o]rk/|/tmp/s[p]\b|\.\./sha[r]ed/|CONTRACT\.m[d]\b"
    r"|\b(?:design|domain|house-style|lessons|ux)\.m[d]\b"
)
REGISTRY = re.compile(r"py[p]i\.org|python[h]osted\.org|--(?:extra-)?inde[x]-url", re.IGNORECASE)
LINK = re.compile(r"""!?\[[^\]]*\]\(\s*<?([^)\s>]+)[^)]*\)|(?:src|href)=["']([^"']+)["']""")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def our_files(root: Path) -> Iterator[Path]:
    """Every file of the checkout but caches, environments and what the tools make."""
    for folder, names, files in os.walk(root):
        names[:] = sorted(name for name in names if _ours(name))
        for file in sorted(files):
            yield Path(folder) / file


def _ours(folder: str) -> bool:
    hidden = folder.startswith(".") and folder not in {".ci", ".github"}
    return not hidden and folder not in NOT_OURS and not folder.endswith(".egg-info")


def speaks_of_itself_only(root: Path) -> list[str]:
    """Complaints about unfinished-work words in code, paths of a developer's machine, registry hosts."""
    complaints = []
    for path in our_files(root):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            place = f"{path.relative_to(root).as_posix()}:{number}"
            complaints += [f"{place}: {found}" for found in _unwelcome(line, code=path.suffix == ".py")]
    return complaints


def _unwelcome(line: str, *, code: bool) -> Iterator[str]:
    patterns = (UNFINISHED, ELSEWHERE, REGISTRY) if code else (ELSEWHERE, REGISTRY)
    for pattern in patterns:
        for found in pattern.finditer(line):
            yield found.group()


def links_lead_somewhere(root: Path) -> list[str]:
    """Complaints about links and pictures of README, CHANGELOG and docs that name no file of ours."""
    pages = [*sorted(root.glob("*.md")), *sorted((root / "docs").rglob("*.md"))]
    complaints = []
    for page in pages:
        text = CODE.sub(lambda code: "\n" * code.group().count("\n"), page.read_text(encoding="utf-8"))
        for found in LINK.finditer(text):
            target = found.group(1) or found.group(2)
            if not _resolves(root, page, target):
                line = text.count("\n", 0, found.start()) + 1
                complaints.append(f"{page.relative_to(root).as_posix()}:{line}: {target}")
    return complaints


def _resolves(root: Path, page: Path, target: str) -> bool:
    """An address elsewhere or on the same page is not looked at; a path must exist inside the checkout."""
    if target.startswith("#") or re.match(r"[a-z][a-z0-9+.-]*:", target):
        return True
    aimed = (page.parent / unquote(target.partition("#")[0])).resolve()
    return aimed.is_relative_to(root.resolve()) and aimed.exists()
