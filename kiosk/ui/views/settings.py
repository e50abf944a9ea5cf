"""The settings overlay."""

from dataclasses import dataclass

from kiosk.ui.theme import TextSize
from kiosk.ui.views.atoms import Choice, Press, Sign


@dataclass(frozen=True, slots=True)
class PrinterLine:
    """A printer: what it is for, its name and how it stands; ``press`` e.g. 試しに 印刷する."""

    code: str
    title: str
    state: Sign
    todo: str = ""
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class SettingsView:
    """What staff may set. ``volume`` is 0 to 100. ``screen`` is the code of the public screen in use."""

    text_size: TextSize
    volume: int
    public_on: bool
    screens: tuple[Choice, ...] = ()
    screen: str = ""
    printers: tuple[PrinterLine, ...] = ()
    sound_problem: str = ""
