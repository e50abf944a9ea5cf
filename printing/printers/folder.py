"""The practice printer: every slip becomes a PNG and a PDF in a folder.

A file is there whole or not at all, also after a power cut. Files are named by
the job only. The same slip sent twice is one slip; another slip under the same
job is refused.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image

from printing.paper import Roll
from printing.printer import (
    Ending,
    PrinterState,
    PrinterStorage,
    PrintOutcome,
    TroubleCode,
    check_job_id,
)


class FolderPrinter:
    """A printer whose paper tray is a folder."""

    def __init__(self, folder: Path, roll: Roll) -> None:
        self._folder = folder
        self._roll = roll

    @property
    def name(self) -> str:
        """The folder."""
        return str(self._folder)

    @property
    def dots(self) -> int:
        """Dots across."""
        return self._roll.dots

    def state(self) -> PrinterState:
        """Ready if the folder can be written or made."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return PrinterState.OFFLINE
        return PrinterState.READY if os.access(self._folder, os.W_OK | os.X_OK) else PrinterState.ERROR

    def print_slip(self, image: Image.Image, job_id: str) -> PrintOutcome:
        """Write `slip-<job>.pdf`, then `slip-<job>.png`: the picture is there last."""
        check_job_id(job_id)
        if image.width > self.dots:
            return PrintOutcome(Ending.FAILED, PrinterState.READY, TroubleCode.TOO_WIDE)
        picture = _encoded(image, "PNG", self._roll.dpi)
        target = self._folder / f"slip-{job_id}.png"
        try:
            if (kept := self._kept(target)) is not None:
                same = kept == picture
                ending = Ending.PRINTED if same else Ending.FAILED
                return PrintOutcome(ending, PrinterState.READY, None if same else TroubleCode.TAKEN)
            self._write(target.with_suffix(".pdf"), _encoded(image, "PDF", self._roll.dpi))
            self._write(target, picture)
        except PrinterStorage as trouble:
            return PrintOutcome(Ending.FAILED, PrinterState.ERROR, trouble.code)
        return PrintOutcome(Ending.PRINTED, PrinterState.READY)

    def _kept(self, target: Path) -> bytes | None:
        try:
            return target.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as err:
            raise PrinterStorage(self.name) from err

    def _write(self, target: Path, content: bytes) -> None:
        """Write beside, make durable, rename, make the name durable."""
        beside = target.with_name(f".{target.name}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with beside.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
            _keep_names(self._folder)
        except OSError as err:
            raise PrinterStorage(self.name) from err


def _keep_names(folder: Path) -> None:
    """Make the folder's list of names durable. Windows has no such call and no need of it."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _encoded(image: Image.Image, kind: str, dpi: float) -> bytes:
    """The image as a file of its true size on paper."""
    written = io.BytesIO()
    if kind == "PDF":
        image.save(written, kind, resolution=dpi)
    else:
        image.save(written, kind, dpi=(dpi, dpi))
    return written.getvalue()
