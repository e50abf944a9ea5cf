"""The settings overlay."""

from dataclasses import dataclass

from kiosk.ui.theme import TextSize
from kiosk.ui.views.atoms import NO_SIGN, Choice, Press, Sign


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """A printer or camera: what it is for, which one it is, how it stands, what may be done.

    ``tried`` is what became of the last trial.
    """

    code: str
    title: str
    state: Sign
    named: str = ""
    todo: str = ""
    presses: tuple[Press, ...] = ()
    tried: Sign = NO_SIGN


@dataclass(frozen=True, slots=True)
class SettingsView:
    """What staff may set. ``volume`` is 0 to 100. ``screen`` is the code of the public screen in use.

    ``devices_note`` says who may change the printer and the camera to those who may not.
    """

    text_size: TextSize
    volume: int
    public_on: bool
    screens: tuple[Choice, ...] = ()
    screen: str = ""
    devices: tuple[DeviceLine, ...] = ()
    devices_note: str = ""
    sound_problem: str = ""
