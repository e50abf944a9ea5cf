"""The laptop itself: room on its disk, media attached to it."""

import re
import shutil
import sys
from pathlib import Path

import psutil

_DISKS = re.compile(r"(sd[a-z]+|mmcblk\d+)")


class LaptopSurroundings:
    """Asks the operating system."""

    def free_bytes(self, folder: Path) -> int:
        """Room left on the disk of a folder."""
        return shutil.disk_usage(folder).free

    def storage_media(self) -> tuple[str, ...]:
        """Removable media attached now: USB sticks, SD cards; empty readers do not count."""
        if sys.platform == "win32":  # pragma: no cover - the other system's half
            parts = psutil.disk_partitions(all=True)
            return tuple(part.device for part in parts if "removable" in part.opts and part.fstype)
        return tuple(disk.name for disk in Path("/sys/block").glob("*") if _removable(disk))


def _removable(disk: Path) -> bool:
    """Whether the kernel calls a disk removable and there is a medium in it."""
    if not _DISKS.fullmatch(disk.name):
        return False
    try:
        return (disk / "removable").read_text().strip() == "1" and (disk / "size").read_text().strip() != "0"
    except OSError:
        return False
