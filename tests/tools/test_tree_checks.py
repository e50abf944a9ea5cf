"""A developer leaves something behind in the tree."""

from pathlib import Path

import pytest

from tools import tree_checks


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class TestSpeaksOfItselfOnly:
    @pytest.mark.parametrize("word", ["TO" + "DO", "FIX" + "ME", "X" * 3, "NotImplemented" + "Error"])
    def test_unfinished_work_in_code(self, tmp_path, word):
        """A note of unfinished work is found, with its place."""
        write(tmp_path, "kiosk/a.py", f"x = 1\n# {word} later\n")
        assert tree_checks.speaks_of_itself_only(tmp_path) == [f"kiosk/a.py:2: {word}"]

    @pytest.mark.parametrize("text", ["see /wo" + "rk/main", "cat /tmp/s" + "p/x", "as doma" + "in.md says"])
    def test_path_of_a_workplace_in_any_text(self, tmp_path, text):
        """A path of somebody's machine means nothing to the reader."""
        write(tmp_path, "docs/a.md", text)
        assert len(tree_checks.speaks_of_itself_only(tmp_path)) == 1

    def test_registry_host_in_a_lock(self, tmp_path):
        """Where packages come from is the machine's own setting."""
        write(tmp_path, "tools/requirements/run.txt", "--ind" + "ex-url https://example.org/simple\n")
        assert len(tree_checks.speaks_of_itself_only(tmp_path)) == 1

    def test_ordinary_words(self, tmp_path):
        """Words that only look alike are let through."""
        write(tmp_path, "kiosk/a.py", "# mktemp XXXXXX, a/work/b, homework/, TODOS\n")
        write(tmp_path, "docs/a.md", "docs/my-design.markdown, network/ , a " + "TO" + "DO in prose\n")
        assert tree_checks.speaks_of_itself_only(tmp_path) == []

    def test_what_is_not_ours(self, tmp_path):
        """Environments, caches and pictures are not read."""
        write(tmp_path, ".venv/lib/a.py", "# TO" + "DO\n")
        write(tmp_path, "practice-day/a.txt", "/wo" + "rk/x\n")
        (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff/wo" + b"rk/")
        assert tree_checks.speaks_of_itself_only(tmp_path) == []


class TestLinks:
    def test_links_that_lead_somewhere(self, tmp_path):
        """Files, folders, pictures, places in a page, other sites, names with blanks."""
        write(tmp_path, "docs/adr/0001 one.md", "[up](../../README.md#what)\n")
        write(tmp_path, "LICENSE", "MIT")
        page = '[a](docs/adr/0001%20one.md) [b](LICENSE "x") ![c](docs/) [d](#e) [f](https://example.org/x)'
        write(tmp_path, "README.md", page + '\n<img src="LICENSE" width="10">\n')
        assert tree_checks.links_lead_somewhere(tmp_path) == []

    def test_picture_that_was_never_added(self, tmp_path):
        """The page and line of a link to nowhere are told."""
        write(tmp_path, "README.md", "# Kiosk\n\n![board](docs/board.png)\n<img src='docs/x.png'>\n")
        assert tree_checks.links_lead_somewhere(tmp_path) == [
            "README.md:3: docs/board.png",
            "README.md:4: docs/x.png",
        ]

    def test_link_out_of_the_checkout(self, tmp_path):
        """What lies beside the checkout is not there for anyone else."""
        write(tmp_path, "beside.md", "x")
        write(tmp_path, "here/README.md", "[x](../beside.md)")
        assert tree_checks.links_lead_somewhere(tmp_path / "here") == ["README.md:1: ../beside.md"]

    def test_examples_in_code_are_no_links(self, tmp_path):
        """A link shown as an example leads nowhere and need not."""
        write(tmp_path, "docs/a.md", "```\n[x](nowhere)\n```\n`[y](nowhere)`\n[z](gone)\n")
        assert tree_checks.links_lead_somewhere(tmp_path) == ["docs/a.md:5: gone"]
