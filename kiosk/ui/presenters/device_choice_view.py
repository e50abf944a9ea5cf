"""What is chosen so far of a printer or a camera, as the overlay shows it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from kiosk.services.device_address import CameraKind, PrinterKind
from kiosk.ui.views.atoms import Choice
from kiosk.ui.views.device_choice import AddressEntry, DeviceChoiceView
from kiosk.wording import devices as words
from printing.paper import ROLLS
from printing.plugged import PluggedPrinter


class Drafted(Protocol):
    """What the view is made of."""

    @property
    def kind(self) -> str:
        """The code of the chosen tile."""

    @property
    def text(self) -> str:
        """What stands in the line of the chosen kind."""

    @property
    def mm(self) -> int:
        """The width of the paper."""

    @property
    def plugged(self) -> tuple[PluggedPrinter, ...] | None:
        """The printers on USB cables, None while nobody has looked."""

    @property
    def wrong_text(self) -> str:
        """What is wrong with the text."""

    @property
    def problem(self) -> str:
        """What is wrong with the whole."""


def printer_view(draft: Drafted, *, windows: bool) -> DeviceChoiceView:
    """The overlay for the ticket printer; ``windows`` offers the printers of that system too."""
    kinds = [kind for kind in PrinterKind if windows or kind is not PrinterKind.WINDOWS]
    none = draft.kind == PrinterKind.NONE
    return DeviceChoiceView(
        title=words.PRINTER_TITLE,
        what=words.PRINTER_WHAT,
        kinds=_kinds(kinds, words.PRINTERS),
        kind=draft.kind,
        does=words.NO_DEVICE_DOES if none else words.PRINTER_DOES,
        entry=_entry(draft, words.ENTRIES.get(draft.kind)),
        plugged=_plugged(draft.plugged) if draft.kind == PrinterKind.USB else None,
        plugged_in_use=draft.text,
        widths=() if none else tuple(Choice(str(mm), words.paper(mm)) for mm in ROLLS),
        width=str(draft.mm),
        problem=draft.problem,
        why_not="" if draft.kind else words.CHOOSE_FIRST,
    )


def camera_view(draft: Drafted) -> DeviceChoiceView:
    """The overlay for the camera that reads codes."""
    none = draft.kind == CameraKind.NONE
    return DeviceChoiceView(
        title=words.CAMERA_TITLE,
        what=words.CAMERA_WHAT,
        kinds=_kinds(list(CameraKind), words.CAMERAS),
        kind=draft.kind,
        does=words.NO_DEVICE_DOES if none else words.CAMERA_DOES,
        entry=_entry(draft, words.CAMERA_ENTRY if draft.kind == CameraKind.FOLDER else None),
        problem=draft.problem,
        why_not="" if draft.kind else words.CHOOSE_FIRST,
    )


def _kinds(
    kinds: Sequence[PrinterKind] | Sequence[CameraKind], said: Mapping[str, tuple[str, str]]
) -> tuple[Choice, ...]:
    return tuple(Choice(kind.value, *said[kind.value]) for kind in kinds)


def _entry(draft: Drafted, said: tuple[str, str] | None) -> AddressEntry | None:
    return AddressEntry(*said, draft.text, draft.wrong_text) if said is not None else None


def _plugged(printers: tuple[PluggedPrinter, ...] | None) -> tuple[Choice, ...] | None:
    if printers is None:
        return None
    return tuple(Choice(p.numbers, words.plugged(f"{p.vendor:04x}"), p.numbers) for p in printers)
