"""Writes docs/spec-map.md: which story proves which paragraph of the city's specification.

Stories name their paragraphs themselves (``SPEC = "2-1-(2)イ"`` in the class).  Reads the
stories as text, without running them.

    python3 tools/spec_map.py           write the page
    python3 tools/spec_map.py --check   only say whether it is fresh; 1 when it is not
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
STORIES: Final = "tests/stories"
PAGE: Final = "docs/spec-map.md"
PARAGRAPHS: Final = {
    "1-3-(5)": "本人確認は、本市が雇用する会計年度任用職員が行う",
    "1-5": "申請受付 80名/日（1時間12件）、交付受付 20名/日（1時間3件）",
    "2-1-(1)イ": "予約システム（日時を指定した予約）",
    "2-1-(1)ウ": "予約受付一覧（氏名カナ、生年月日など）と、再交付でないことの確認",
    "2-1-(2)": "出張窓口に市職員を配置し、本人確認等を行う",
    "2-1-(2)イ": "当日の管理運営: 案内と誘導、申請受付と交付受付の窓口を分ける",
    "2-3-(3)ア": "日次の報告: 来場者数などを、その日のものとして報告する",
    "2-4-(3)エ": "セキュリティ対策: 使用者の不正使用を防ぐ（記録の書きかえや入れかえを見つける）",
}
"""The paragraphs that stories may name, each in a few words."""


@dataclass(frozen=True, slots=True)
class Story:
    """One class of stories: its paragraphs, what it is about, and what happened in each test."""

    file: str
    name: str
    paragraphs: tuple[str, ...]
    about: str
    told: tuple[str, ...]


def stories(root: Path) -> Iterator[Story]:
    """Every class of the stories that names a paragraph.

    Raises:
        ValueError: a story names a paragraph that is not in the list.
    """
    for path in sorted((root / STORIES).glob("test_*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and (named := _paragraphs(node)):
                unknown = sorted(set(named) - set(PARAGRAPHS))
                if unknown:
                    raise ValueError(f"{path.name}: {node.name}: no such paragraph: {unknown[0]}")
                yield Story(path.name, node.name, named, _first_line(node), tuple(_told(node)))


def _paragraphs(node: ast.ClassDef) -> tuple[str, ...]:
    for line in node.body:
        if isinstance(line, ast.Assign) and [ast.unparse(target) for target in line.targets] == ["SPEC"]:
            named = ast.literal_eval(line.value)
            return (named,) if isinstance(named, str) else tuple(named)
    return ()


def _told(node: ast.ClassDef) -> Iterator[str]:
    for test in node.body:
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
            yield _first_line(test)


def _first_line(node: ast.ClassDef | ast.FunctionDef) -> str:
    return (ast.get_docstring(node) or "").partition("\n")[0]


def page(root: Path) -> str:
    """The whole page."""
    told = list(stories(root))
    lines = [
        "# Which story proves which paragraph",
        "",
        "Written by `tools/spec_map.py` from the stories in `tests/stories`; do not edit. Paragraphs are",
        "those of the city's specification, each in a few words.",
    ]
    for paragraph, words in PARAGRAPHS.items():
        lines += ["", f"## 仕様書 {paragraph}", words, ""]
        for story in (one for one in told if paragraph in one.paragraphs):
            lines.append(f"- **{story.about}** ([{story.file}](../{STORIES}/{story.file}), `{story.name}`)")
            lines += [f"  - {sentence}" for sentence in story.told]
    return "\n".join([*lines, ""])


def main(arguments: list[str]) -> int:
    """Write the page, or say whether it is fresh."""
    target = ROOT / PAGE
    written = page(ROOT)
    if "--check" not in arguments:
        target.write_text(written, encoding="utf-8")
        return 0
    fresh = target.exists() and target.read_text(encoding="utf-8") == written
    print(f"{PAGE} is fresh" if fresh else f"{PAGE} is not what the stories say: run tools/spec_map.py")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
