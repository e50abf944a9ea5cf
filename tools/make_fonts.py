"""Make `assets/fonts/` from the Debian packages that hold the fonts.

    python3 tools/make_fonts.py            download the packages, rebuild the folder
    python3 tools/make_fonts.py --check    compare the folder with PROVENANCE.md

Japanese fonts are copied unmodified: their licences and their coverage are the
reason they were chosen. The fonts for public phrases in Chinese, Korean and
Vietnamese are subset, turned into TrueType outlines (reportlab cannot embed
CFF) and renamed, as the Open Font License asks of a modified version. The same
packages always give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "fonts"
PACKAGES = ("fonts-morisawa-bizud-gothic", "fonts-ipamj-mincho", "fonts-noto-cjk", "fonts-noto-core")

COPIES = {
    "BIZUDPGothic-Regular.ttf": "usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf",
    "BIZUDPGothic-Bold.ttf": "usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf",
    "ipamjm.ttf": "usr/share/fonts/truetype/ipamj/ipamjm.ttf",
}
LICENCES = {
    "LICENSE-BIZUDPGothic.txt": "usr/share/doc/fonts-morisawa-bizud-gothic/copyright",
    "LICENSE-IPAmjMincho.txt": "usr/share/doc/fonts-ipamj-mincho/IPA_Font_License_Agreement_v1.0.txt.gz",
    "LICENSE-KioskSansSC-KR.txt": "usr/share/doc/fonts-noto-cjk/copyright",
    "LICENSE-KioskSansLatin.txt": "usr/share/doc/fonts-noto-core/copyright",
}


@dataclass(frozen=True)
class Subset:
    """One font to cut out of a larger one.

    Attributes:
        family: the new family name (a modified version may not keep the old one).
        bold: weight of the result.
        source: path inside the unpacked packages.
        face: full family name inside a collection, or None for a single font.
        characters: code points to keep.
        features: OpenType features to keep.
    """

    family: str
    bold: bool
    source: str
    face: str | None
    characters: frozenset[int]
    features: tuple[str, ...]

    @property
    def weight(self) -> str:
        """The style name, as fonts spell it."""
        return "Bold" if self.bold else "Regular"

    @property
    def file_name(self) -> str:
        """Name of the file in `assets/fonts`."""
        return f"{self.family.replace(' ', '')}-{self.weight}.ttf"


def latin() -> frozenset[int]:
    """Latin letters with every Vietnamese one, combining marks, punctuation, currency."""
    blocks = ((0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B0, 0x2FF), (0x300, 0x36F), (0x1E00, 0x1EFF))
    symbols = ((0x2010, 0x2027), (0x2030, 0x203A), (0x20A0, 0x20BF), (0x2122, 0x2122), (0x2212, 0x2212))
    return frozenset(code for first, last in blocks + symbols for code in range(first, last + 1))


def east_asian_signs() -> set[int]:
    """Spaces, CJK punctuation and full-width forms, which differ between languages."""
    return (
        {0x20, 0xA0}
        | set(range(0x3000, 0x3018))
        | set(range(0xFF01, 0xFF5F))
        | {0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026}
    )


def gb2312() -> frozenset[int]:
    """The 6,763 characters of GB 2312: everyday simplified Chinese."""
    pairs = (bytes((lead, trail)) for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFF))
    return frozenset(
        {ord(text) for pair in pairs if (text := pair.decode("gb2312", "ignore"))} | east_asian_signs()
    )


def ks_x_1001() -> frozenset[int]:
    """The 2,350 syllables of KS X 1001: everyday Korean."""
    syllables = {code for code in range(0xAC00, 0xD7A4) if len(chr(code).encode("euc_kr", "ignore")) == 2}
    return frozenset(syllables | set(range(0x3131, 0x3164)) | east_asian_signs())


def subsets() -> Iterable[Subset]:
    """Every font that is cut out of a Noto font."""
    for bold in (False, True):
        weight = "Bold" if bold else "Regular"
        latin_source = f"usr/share/fonts/truetype/noto/NotoSans-{weight}.ttf"
        cjk_source = f"usr/share/fonts/opentype/noto/NotoSansCJK-{weight}.ttc"
        marks = ("kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum")
        yield Subset("Kiosk Sans Latin", bold, latin_source, None, latin(), marks)
        yield Subset("Kiosk Sans SC", bold, cjk_source, "Noto Sans CJK SC", gb2312(), ("ccmp",))
        yield Subset("Kiosk Sans KR", bold, cjk_source, "Noto Sans CJK KR", ks_x_1001(), ("ccmp",))


def open_font(path: Path, face: str | None) -> TTFont:
    """Open a font, or the named face of a collection."""
    if face is None:
        return TTFont(path, recalcTimestamp=False)
    for font in TTCollection(path).fonts:
        if font["name"].getDebugName(1) == face or font["name"].getDebugName(16) == face:
            font.recalcTimestamp = False
            return font
    raise SystemExit(f"{path.name} holds no face called {face}")


def cut(font: TTFont, subset: Subset) -> None:
    """Throw away in place everything that `subset` does not keep."""
    options = Options()
    options.layout_features = list(subset.features)
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.drop_tables += ["VORG", "vhea", "vmtx", "DSIG", "BASE"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=subset.characters)
    subsetter.subset(font)


def to_truetype(font: TTFont) -> TTFont:
    """Build a TrueType-outline font from a CFF one (max error 1/1000 em)."""
    order = font.getGlyphOrder()
    outlines = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    built = FontBuilder(font["head"].unitsPerEm, isTTF=True)
    built.setupGlyphOrder(order)
    built.setupCharacterMap(font.getBestCmap())
    built.setupGlyf(glyphs)
    advances = font["hmtx"].metrics
    built.setupHorizontalMetrics(
        {
            name: (advances[name][0], glyphs[name].xMin if glyphs[name].numberOfContours else 0)
            for name in order
        }
    )
    built.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
    built.font["OS/2"] = font["OS/2"]
    built.font["name"] = font["name"]
    built.setupPost(keepGlyphNames=False)
    for key in ("created", "modified", "macStyle", "fontRevision"):
        setattr(built.font["head"], key, getattr(font["head"], key))
    built.font.recalcTimestamp = False
    return built.font


def rename(font: TTFont, subset: Subset) -> None:
    """Give a modified font its own name and keep the copyright lines."""
    full = f"{subset.family} {subset.weight}"
    names = {
        1: subset.family,
        2: subset.weight,
        3: f"{full}; cut from Noto",
        4: full,
        6: full.replace(" ", "").replace(subset.weight, f"-{subset.weight}"),
    }
    for number, text in names.items():
        font["name"].removeNames(nameID=number)
        font["name"].setName(text, number, 3, 1, 0x409)


def make_subset(unpacked: Path, subset: Subset) -> None:
    """Write one subset font into the folder."""
    font = open_font(unpacked / subset.source, subset.face)
    cut(font, subset)
    if "CFF " in font:
        font = to_truetype(font)
    rename(font, subset)
    font.save(FOLDER / subset.file_name, reorderTables=None)


def fetch(into: Path) -> dict[str, str]:
    """Download and unpack the packages; answer package -> version."""
    versions = {}
    subprocess.run(["apt-get", "download", *PACKAGES], cwd=into, check=True)
    for package in PACKAGES:
        archive = next(into.glob(f"{package}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", archive, into / "root"], check=True)
        field = subprocess.run(
            ["dpkg-deb", "-f", archive, "Version"], check=True, capture_output=True, text=True
        )
        versions[package] = field.stdout.strip()
    return versions


def copy_unmodified(unpacked: Path) -> None:
    """Copy the Japanese fonts and every licence."""
    for name, source in COPIES.items():
        shutil.copyfile(unpacked / source, FOLDER / name)
    for name, source in LICENCES.items():
        raw = (unpacked / source).read_bytes()
        (FOLDER / name).write_bytes(gzip.decompress(raw) if source.endswith(".gz") else raw)


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_provenance(versions: dict[str, str]) -> None:
    """Write where every file came from and what its bytes are."""
    rows = [
        f"| {path.name} | {path.stat().st_size:,} | `{digest(path)}` |"
        for path in sorted(FOLDER.iterdir())
        if path.suffix in {".ttf", ".txt"}
    ]
    packages = [f"- `{package}` {version}" for package, version in versions.items()]
    text = f"""# Where these fonts come from

Made by `tools/make_fonts.py` from Debian packages; do not edit by hand.

{chr(10).join(packages)}

- **BIZ UDPGothic** Regular and Bold, unmodified, SIL Open Font License 1.1: all Japanese text.
- **IPAmj Mincho**, unmodified, IPA Font License 1.0: characters of names that the gothic lacks.
- **Kiosk Sans Latin / SC / KR**, Regular and Bold: modified versions of Noto Sans and Noto Sans CJK
  (subset, TrueType outlines, renamed), SIL Open Font License 1.1. Latin with Vietnamese;
  GB 2312 hanzi; the 2,350 syllables of KS X 1001.

| file | bytes | SHA-256 |
|---|---|---|
{chr(10).join(rows)}
"""
    (FOLDER / "PROVENANCE.md").write_text(text, encoding="utf-8")


def altered() -> list[str]:
    """Names of the files that are missing or differ from PROVENANCE.md."""
    table = re.findall(
        r"^\| (\S+) \| [\d,]+ \| `([0-9a-f]{64})` \|$",
        (FOLDER / "PROVENANCE.md").read_text("utf-8"),
        re.MULTILINE,
    )
    return [
        name for name, wanted in table if not (FOLDER / name).is_file() or digest(FOLDER / name) != wanted
    ]


def main() -> int:
    """Run the tool."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="only compare the folder with PROVENANCE.md")
    if parser.parse_args().check:
        wrong = altered()
        print("\n".join(f"differs: {name}" for name in wrong) or "all fonts are as recorded")
        return 1 if wrong else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        versions = fetch(Path(scratch))
        copy_unmodified(Path(scratch) / "root")
        for subset in subsets():
            make_subset(Path(scratch) / "root", subset)
            print(subset.file_name, f"{(FOLDER / subset.file_name).stat().st_size:,}")
    write_provenance(versions)
    return 0


if __name__ == "__main__":
    sys.exit(main())
