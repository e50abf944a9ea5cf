"""What can go wrong with the journal that is nobody's mistake, as troubles with a code.

Every exception of the database library and of the file system is translated once,
inside this package, into one of these.  The words for staff live elsewhere.
"""

from enum import StrEnum


class TroubleCode(StrEnum):
    """Stable codes of the journal's troubles; shown small beside the words."""

    ALREADY_OPEN = "already_open"
    DISK_FULL = "disk_full"
    DISK_BROKEN = "disk_broken"
    DAMAGED = "journal_damaged"
    MISSING = "journal_missing"
    NEWER = "newer_journal"
    WRONG_KEY = "wrong_key"
    WRONG_DEVICE = "wrong_device"
    UNSAFE_DATABASE = "unsafe_database"
    UNAVAILABLE = "journal_unavailable"
    MERGE_REJECTED = "merge_rejected"
    KEYS_MISSING = "keys_missing"
    KEYS_DAMAGED = "keys_damaged"
    KEYS_LOCKED = "keys_locked"
    KEYS_EXIST = "keys_exist"
    SLOT_UNAVAILABLE = "slot_unavailable"
    ERASED = "erased"
    NOT_KEPT = "not_kept"
    VAULT_DAMAGED = "vault_damaged"


class JournalTrouble(Exception):  # noqa: N818 - a trouble is not a bug; the product's word for it
    """The environment failed the journal; nothing was acknowledged that is not kept."""

    code: TroubleCode = TroubleCode.UNAVAILABLE


class AlreadyOpen(JournalTrouble):
    """Another program has this journal open."""

    code = TroubleCode.ALREADY_OPEN


class DiskFull(JournalTrouble):
    """No room; nothing was written, and the journal goes on as soon as room is made."""

    code = TroubleCode.DISK_FULL


class DiskBroken(JournalTrouble):
    """Reading or writing the disk failed; this journal must be closed, opened again and verified."""

    code = TroubleCode.DISK_BROKEN


class JournalDamaged(JournalTrouble):
    """What is stored is not what was written; the message says where."""

    code = TroubleCode.DAMAGED


class JournalMissing(JournalTrouble):
    """A journal was made here, and its file is gone; a new one is never put in its place."""

    code = TroubleCode.MISSING


class NewerJournal(JournalTrouble):
    """A newer program wrote here; this one can read no further and must not write."""

    code = TroubleCode.NEWER


class WrongKey(JournalTrouble):
    """The database does not open with this key: another key, or a damaged first page."""

    code = TroubleCode.WRONG_KEY


class WrongDevice(JournalTrouble):
    """The journal belongs to another laptop."""

    code = TroubleCode.WRONG_DEVICE


class UnsafeDatabase(JournalTrouble):
    """The database library on this laptop is one that can corrupt journals."""

    code = TroubleCode.UNSAFE_DATABASE


class Unavailable(JournalTrouble):
    """The journal's file can not be opened or used: permissions, or a closed journal."""

    code = TroubleCode.UNAVAILABLE


class MergeRejected(JournalTrouble):
    """Another laptop's lines do not continue what is held of it; none of them was taken in."""

    code = TroubleCode.MERGE_REJECTED


class KeysMissing(JournalTrouble):
    """The session's key file is not there; a new key is never made over old entries."""

    code = TroubleCode.KEYS_MISSING


class KeysDamaged(JournalTrouble):
    """The session's key file can not be read as one."""

    code = TroubleCode.KEYS_DAMAGED


class KeysLocked(JournalTrouble):
    """None of the ways to the session's key opens on this laptop, or the passphrase is wrong."""

    code = TroubleCode.KEYS_LOCKED


class KeysExist(JournalTrouble):
    """The session has keys already."""

    code = TroubleCode.KEYS_EXIST


class SlotUnavailable(JournalTrouble):
    """One way to a key does not work here and now; another may."""

    code = TroubleCode.SLOT_UNAVAILABLE


class Erased(JournalTrouble):
    """The personal data of this session was erased; it can not come back."""

    code = TroubleCode.ERASED


class NotKept(JournalTrouble):
    """The vault holds nothing of this name."""

    code = TroubleCode.NOT_KEPT


class VaultDamaged(JournalTrouble):
    """A record of the vault does not open as what it is named."""

    code = TroubleCode.VAULT_DAMAGED
