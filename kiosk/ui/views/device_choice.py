"""The overlay on which the ticket printer or the camera for codes is chosen."""

from dataclasses import dataclass

from kiosk.ui.views.atoms import Choice


@dataclass(frozen=True, slots=True)
class AddressEntry:
    """The line of text that a kind needs; ``problem`` says what is wrong with it."""

    label: str
    help: str
    text: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class DeviceChoiceView:
    """Kinds as tiles, ``kind`` is the code of the chosen one, empty for none.

    ``plugged`` are the printers on USB cables (None where nobody looked), ``widths`` the papers.
    ``problem`` is about the whole choice; ``why_not`` stands in place of a primary press that
    cannot be used.
    """

    title: str
    what: str
    kinds: tuple[Choice, ...]
    kind: str
    does: str
    entry: AddressEntry | None = None
    plugged: tuple[Choice, ...] | None = None
    plugged_in_use: str = ""
    widths: tuple[Choice, ...] = ()
    width: str = ""
    problem: str = ""
    why_not: str = ""
