"""When the environment fails the program itself: its folder, its settings, its files.

Devices and the journal have troubles of their own, each with a code; this is what is
left.  A trouble is neither a refusal (a rule said no) nor a bug.
"""

from enum import StrEnum


class TroubleCode(StrEnum):
    """Stable codes, shown small beside the words."""

    STATE_IN_USE = "state_in_use"
    STATE_UNUSABLE = "state_unusable"
    SETTINGS_BROKEN = "settings_broken"
    TRUST_BROKEN = "trust_broken"
    NO_SESSION = "no_session"
    PAPER_UNDRAWABLE = "paper_undrawable"


class Trouble(Exception):  # noqa: N818 - a trouble is not a bug; the product's word for it
    """The environment failed; ``detail`` names a file or a field, never a person."""

    def __init__(self, code: TroubleCode, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else str(code))
        self.code = code
        self.detail = detail
