"""Between what staff choose on the screen and the address that the settings keep.

A choice is a kind and, for most kinds, one line of text.  Whether the address names a
device that can be is the device libraries' to say.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote


class PrinterKind(StrEnum):
    """How the ticket printer is connected; the value is the address's scheme."""

    NETWORK = "tcp"
    USB = "usb"
    SERIAL = "serial"
    WINDOWS = "winraw"
    FOLDER = "folder"
    NONE = "none"


class CameraKind(StrEnum):
    """Which camera reads codes; the first four are USB cameras in the order of the system."""

    FIRST = "uvc:0"
    SECOND = "uvc:1"
    THIRD = "uvc:2"
    FOURTH = "uvc:3"
    FOLDER = "folder"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A kind and its text; ``kind`` is empty for an address that no tile stands for."""

    kind: str
    text: str = ""


def printer_address(kind: PrinterKind, text: str) -> str:
    """The address of what was typed; full-width letters and figures are taken as the plain ones."""
    match kind:
        case PrinterKind.NONE:
            return "none:"
        case PrinterKind.FOLDER:
            return f"folder:{text.strip()}"
        case PrinterKind.WINDOWS:
            return f"winraw://{text.strip().replace('%', '%25')}"
        case PrinterKind.NETWORK | PrinterKind.USB | PrinterKind.SERIAL:
            return f"{kind}://{unicodedata.normalize('NFKC', text).strip()}"


def printer_chosen(address: str) -> Chosen:
    """The tile and the text of an address."""
    scheme, _, rest = address.partition(":")
    if scheme not in set(PrinterKind):
        return Chosen("")
    if scheme == PrinterKind.FOLDER:
        return Chosen(scheme, _folder(rest))
    text = rest.removeprefix("//")
    return Chosen(scheme, unquote(text) if scheme == PrinterKind.WINDOWS else text)


def camera_address(kind: CameraKind, text: str) -> str:
    """The address of what was chosen."""
    if kind is CameraKind.FOLDER:
        return f"folder:{text.strip()}"
    return "none:" if kind is CameraKind.NONE else str(kind)


def camera_chosen(address: str) -> Chosen:
    """The tile and the text of an address."""
    scheme, _, rest = address.partition(":")
    if scheme == CameraKind.FOLDER:
        return Chosen(scheme, _folder(rest))
    kind = CameraKind.NONE if scheme == "none" else address
    return Chosen(kind if kind in set(CameraKind) else "")


def _folder(rest: str) -> str:
    """``folder:///x`` and ``folder:/x`` are the same folder."""
    return rest.removeprefix("//")
