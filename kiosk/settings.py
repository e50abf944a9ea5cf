"""What is set on one laptop: its name, its devices, how large the letters are.

One small JSON file in the state folder, read at start and written whole.  A file
that cannot be understood is never guessed at and never overwritten.
"""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.journal.durable import write_new
from kiosk.trouble import Trouble, TroubleCode

FILE = "settings.json"


class TextSize(StrEnum):
    """How large the letters on the staff window are."""

    NORMAL = "normal"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Settings:
    """The laptop's own settings; devices are named by address (``tcp://``, ``folder:``, ``none:`` ...).

    ``volume`` is in percent; ``public_screen`` is the screen's name, empty for the second one.
    """

    device: Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z0-9][A-Za-z0-9-]{0,15}\Z")] = "L1"
    ticket_printer: str = "none:"
    ticket_mm: Annotated[int, msgspec.Meta(ge=58, le=80)] = 80
    code_camera: str = "none:"
    text_size: TextSize = TextSize.NORMAL
    volume: Annotated[int, msgspec.Meta(ge=0, le=100)] = 80
    voice: bool = True
    public_display: bool = True
    public_screen: str = ""


def load(folder: Path) -> Settings:
    """The settings of a state folder; the defaults where nothing was set yet.

    Raises:
        Trouble: SETTINGS_BROKEN with the field, when the file does not say what it should.
    """
    path = folder / FILE
    if not path.exists():
        return Settings()
    try:
        given = json.loads(path.read_bytes())
        unknown = set(given) - set(Settings.__dataclass_fields__)
        if unknown:
            raise Trouble(TroubleCode.SETTINGS_BROKEN, min(unknown))
        return msgspec.convert(given, Settings)
    except (OSError, ValueError, TypeError, msgspec.ValidationError) as err:
        where = str(err).rpartition("`$.")[2].rstrip("`") if "`$." in str(err) else FILE
        raise Trouble(TroubleCode.SETTINGS_BROKEN, where) from err


def save(folder: Path, settings: Settings) -> None:
    """Keep the settings, durably.

    Raises:
        Trouble: STATE_UNUSABLE when the folder takes no file; the former settings stand.
    """
    try:
        write_new(folder / FILE, json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode())
    except OSError as err:
        raise Trouble(TroubleCode.STATE_UNUSABLE, FILE) from err
