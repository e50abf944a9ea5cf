"""The map from the specification to the stories is written from the stories and never out of date."""

from pathlib import Path

import pytest

from tools.spec_map import PAGE, PARAGRAPHS, ROOT, main, page, stories


class TestMap:
    def test_fresh(self, capsys: pytest.CaptureFixture[str]):
        """The page in the checkout is what the stories say now."""
        assert main(["--check"]) == 0, capsys.readouterr().out

    def test_every_paragraph(self):
        """Every paragraph of the list is proved by at least one story."""
        proved = {paragraph for story in stories(ROOT) for paragraph in story.paragraphs}
        assert proved == set(PARAGRAPHS)

    def test_stale(self, tmp_path: Path):
        """A new story makes the page another one."""
        folder = tmp_path / "tests" / "stories"
        folder.mkdir(parents=True)
        story = 'class TestX:\n    """Somebody came."""\n    SPEC = "1-5"\n'
        story += '    def test_y(self):\n        """Once."""\n'
        (folder / "test_x.py").write_text(story)
        assert "- **Somebody came.**" in page(tmp_path)
        assert "  - Once." in page(tmp_path)
        assert page(tmp_path) != (ROOT / PAGE).read_text(encoding="utf-8")

    def test_paragraph_that_is_none(self, tmp_path: Path):
        """A mistyped paragraph is a mistake, not a gap in the map."""
        folder = tmp_path / "tests" / "stories"
        folder.mkdir(parents=True)
        (folder / "test_x.py").write_text('class TestX:\n    SPEC = "9-9"\n')
        with pytest.raises(ValueError, match="9-9"):
            list(stories(tmp_path))
