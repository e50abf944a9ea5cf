"""Pictures of every page in every state: ``python tools/screenshots.py OUT_DIR [part of a name ...]``.

Renders without a screen, at 1366 x 768 with both text sizes and at 1920 x 1080.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent  # noqa: E402 - the platform is chosen first
from PySide6.QtWidgets import QApplication  # noqa: E402 - as above

from kiosk.ui.public_display import SECOND, PublicDisplay  # noqa: E402 - as above
from kiosk.ui.shell import Shell  # noqa: E402 - as above
from kiosk.ui.theme import TextSize  # noqa: E402 - as above
from kiosk.ui.typefaces import body_font, load_typefaces  # noqa: E402 - as above
from tools.samples import rest  # noqa: E402 - as above
from tools.samples.fits import complaints  # noqa: E402 - as above
from tools.samples.scenes import pages, put_up, scenes  # noqa: E402 - as above

SIZES = (
    ("1366", 1366, 768, TextSize.STANDARD),
    ("1366-large", 1366, 768, TextSize.LARGE),
    ("1920", 1920, 1080, TextSize.STANDARD),
)
PUBLIC = {
    "open": rest.PUBLIC,
    "fresh": rest.PUBLIC_FRESH,
    "empty": rest.PUBLIC_EMPTY,
    "before": rest.PUBLIC_BEFORE,
    "paused": rest.PUBLIC_PAUSED,
    "closed": rest.PUBLIC_CLOSED,
}


def settle() -> None:
    """Let layouts and paints that are due happen, and dead widgets go."""
    for _ in range(4):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture_staff(folder: Path, wanted: list[str]) -> int:
    """Picture the staff window; return how many pictures were made."""
    count = 0
    for name, wide, high, text_size in SIZES:
        for scene in scenes():
            if wanted and not any(part in scene.name for part in wanted):
                continue
            its_pages = pages()
            shell = Shell(its_pages)
            shell.resize(wide, high)
            shell.show()
            put_up(scene, shell, its_pages, text_size)
            settle()
            for wrong in complaints(shell):
                print(f"{scene.name}-{name}: {wrong}")
            shell.grab().save(str(folder / f"{scene.name}-{name}.png"))
            shell.let_close()
            shell.deleteLater()
            settle()
            count += 1
    return count


def picture_public(folder: Path, wanted: list[str]) -> int:
    """Picture the public screen in every state and language; return how many pictures were made."""
    if wanted and "public" not in wanted:
        return 0
    display = PublicDisplay()
    count = 0
    for wide, high in ((1920, 1080), (1366, 768), (1280, 1024)):
        display.resize(wide, high)
        display.show_view(rest.PUBLIC)
        display.show()
        for name, view in PUBLIC.items():
            display.show_view(view)
            settle()
            display.grab().save(str(folder / f"public_{name}-{wide}.png"))
            count += 1
        for _ in SECOND:
            display.turn()
            display.show_view(rest.PUBLIC)
            settle()
            display.grab().save(str(folder / f"public_{display.second_language().value}-{wide}.png"))
            count += 1
    return count


def main() -> int:
    """Make the pictures."""
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    load_typefaces()
    application.setFont(body_font())
    made = picture_staff(folder, sys.argv[2:]) + picture_public(folder, sys.argv[2:])
    print(f"{made} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
