"""Laying down a practice day: believed key, signed pack, badges and codes to try.

Practice is the same program on practice people; what makes it practice is the pack's
own flag, which only the practice key can sign.
"""

from datetime import date

from kiosk.domain.ids import CommandId
from kiosk.journal.durable import write_new
from kiosk.services.daypacks import TRUST
from kiosk.services.desk import Desk
from kiosk.services.opening import PackAnswer, accept_pack
from kiosk.services.shelf import Shelf
from kiosk.services.tickets import LAPTOP
from kiosk.trouble import Trouble, TroubleCode
from sync.practice import make_practice_pack
from sync.practice_files import write_practice_day

FOLDER = "practice"


def prepare(shelf: Shelf, desk: Desk | None, day: date, count: int = 100, seed: int = 1) -> PackAnswer:
    """Write the practice day's files into the state folder and accept its pack.

    Raises:
        Trouble: STATE_UNUSABLE, when the folder takes no file.
    """
    folder = shelf.folder / FOLDER
    try:
        write_practice_day(make_practice_pack(day, count=count, seed=seed), folder)
        trust = shelf.folder / TRUST
        trust.mkdir(exist_ok=True)
        made = folder / "trust.json"
        write_new(
            trust / "practice.json", made.read_bytes()
        )  # durable: a power cut must not leave half a key
        made.unlink()
    except OSError as err:
        raise Trouble(TroubleCode.STATE_UNUSABLE, FOLDER) from err
    command = CommandId(f"practice/{day.isoformat()}/{count}/{seed}")
    return accept_pack(shelf, desk, command, LAPTOP, folder / "daypack.json")
