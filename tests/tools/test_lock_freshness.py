"""A developer adds a requirement: is it noticed that the lock no longer follows?"""

from pathlib import Path

import pytest

from tools import lock

PROJECT = """
[build-system]
requires = ["setuptools>=77"]
[project]
name = "a-kiosk"
requires-python = ">=3.11"
dependencies = ["msgspec>=0.19", "pillow>=11"]
[project.optional-dependencies]
dev = ["pytest>=8"]
voice = ["a-voice"]
[tool.ruff]
line-length = 110
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose two locks were made from its pyproject.toml."""
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    project_file = lock.tomllib.loads(PROJECT)
    for kind in lock.KINDS:
        path = lock.lock_path(tmp_path, kind)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# Remade\n{lock.MARK}{lock.fingerprint(project_file, kind)}\npillow==13.0.0\n")
    return tmp_path


def rewrite(checkout: Path, old: str, new: str) -> None:
    text = (checkout / "pyproject.toml").read_text()
    assert old in text
    (checkout / "pyproject.toml").write_text(text.replace(old, new))


class TestStale:
    def test_just_made(self, checkout):
        """Nothing to complain of."""
        assert lock.stale(checkout) == []

    def test_requirement_added_for_all(self, checkout):
        """The locks of the kiosk and of its checks have to follow."""
        rewrite(checkout, '"pillow>=11"', '"pillow>=11", "segno>=1.6"')
        assert sorted(lock.stale(checkout)) == ["dev", "run"]

    def test_requirement_added_for_the_checks(self, checkout):
        """The kiosk's own lock is not concerned."""
        rewrite(checkout, '"pytest>=8"', '"pytest>=9"')
        assert lock.stale(checkout) == ["dev"]

    def test_another_python(self, checkout):
        """Another range of Pythons may need other versions."""
        rewrite(checkout, ">=3.11", ">=3.12")
        assert sorted(lock.stale(checkout)) == ["build", "dev", "run"]

    @pytest.mark.parametrize(("old", "new"), [("110", "100"), ('"a-voice"', '"another-voice"')])
    def test_something_else_changed(self, checkout, old, new):
        """What no lock holds makes no lock stale."""
        rewrite(checkout, old, new)
        assert lock.stale(checkout) == []

    def test_same_requirements_in_another_order(self, checkout):
        """Sorting the list is not a change."""
        rewrite(checkout, '"msgspec>=0.19", "pillow>=11"', '"pillow>=11", "msgspec>=0.19"')
        assert lock.stale(checkout) == []

    def test_lock_is_gone(self, checkout):
        """A lock that is not there is stale."""
        lock.lock_path(checkout, "run").unlink()
        assert lock.stale(checkout) == ["run"]


class TestOurLocks:
    ROOT = Path(__file__).parents[2]

    @pytest.mark.parametrize("kind", lock.KINDS)
    def test_every_pin_has_hashes(self, kind):
        """Nothing is installed that was not seen when the lock was made."""
        pins = lock.lock_path(self.ROOT, kind).read_text().split("\n\n")[0].replace("\\\n", " ").splitlines()
        unhashed = [pin for pin in pins if not pin.startswith("#") and "--hash=sha256:" not in pin]
        assert len(pins) > 2
        assert unhashed == []

    def test_kiosk_runs_with_the_versions_that_were_checked(self):
        """Whatever the kiosk's lock pins, the lock of the checks pins alike."""
        pinned = {
            kind: {
                line.rstrip(" \\")
                for line in lock.lock_path(self.ROOT, kind).read_text().splitlines()
                if "==" in line
            }
            for kind in lock.KINDS
        }
        assert pinned["run"] <= pinned["dev"]
