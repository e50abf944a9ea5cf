"""The fonts in the program are the ones that were checked and licensed."""

import re
from hashlib import sha256

import pytest
from fontTools.ttLib import TTFont

from printing.fonts import FOLDER

RECORDED = re.findall(
    r"^\| (\S+) \| [\d,]+ \| `([0-9a-f]{64})` \|$",
    (FOLDER / "PROVENANCE.md").read_text("utf-8"),
    re.MULTILINE,
)


class TestFolder:
    def test_everything_is_recorded(self):
        """No font came in without its origin and licence."""
        there = {path.name for path in FOLDER.iterdir() if path.suffix in {".ttf", ".txt"}}
        assert {name for name, _ in RECORDED} == there

    @pytest.mark.parametrize(("name", "digest"), RECORDED)
    def test_bytes_are_as_recorded(self, name, digest):
        """Nobody altered a file."""
        assert sha256((FOLDER / name).read_bytes()).hexdigest() == digest

    @pytest.mark.parametrize("weight", ["Regular", "Bold"])
    def test_public_languages_are_covered(self, weight):
        """GB 2312, KS X 1001 and the Vietnamese alphabet are whole in both weights."""
        hanzi = TTFont(FOLDER / f"KioskSansSC-{weight}.ttf").getBestCmap()
        hangul = TTFont(FOLDER / f"KioskSansKR-{weight}.ttf").getBestCmap()
        latin = TTFont(FOLDER / f"KioskSansLatin-{weight}.ttf").getBestCmap()
        assert sum(0x4E00 <= code <= 0x9FFF for code in hanzi) >= 6763
        assert sum(0xAC00 <= code <= 0xD7A3 for code in hangul) == 2350
        assert set(range(0x1EA0, 0x1EFA)) | {0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x110, 0x111} <= set(latin)
