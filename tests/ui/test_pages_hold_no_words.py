"""Every Japanese word of the screens lives in the wording package."""

import ast
from pathlib import Path

import pytest

import kiosk.ui

ROOT = Path(kiosk.ui.__file__).parent
FILES = sorted(
    [
        *ROOT.glob("widgets/**/*.py"),
        *ROOT.glob("pages/**/*.py"),
        *ROOT.glob("views/**/*.py"),
        *ROOT.glob("public_*.py"),
    ]
)
ALLOWED = {"–", " → ", "、", "・", "国", " 　", "〓", " 、。", "  "}
"""Signs that carry no word, and a letter to measure with."""


def texts(source: str) -> list[str]:
    """Return the non-ASCII texts of a module that are not docstrings."""
    tree = ast.parse(source)
    quiet = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in quiet
        if not node.value.isascii()
    ]


class TestWording:
    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
    def test_no_sentence_outside(self, path: Path):
        """Whoever corrects a sentence finds it in one place."""
        assert [text for text in texts(path.read_text("utf-8")) if text not in ALLOWED] == []

    def test_the_search_finds_words(self):
        """The search itself sees a literal and passes over a docstring."""
        assert texts('"""説明"""\nx = "受付"\n') == ["受付"]
