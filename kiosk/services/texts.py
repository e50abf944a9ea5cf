"""Guarding what people type: no individual number, no unreadable character, no novel.

番号法 forbids keeping a 12-digit 個人番号 anywhere, and nobody can allow it: what
looks like one is refused before it reaches the vault.
"""

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.individual_number import find_individual_numbers
from kiosk.domain.person_name import NameFlaw, name_flaw, name_length

LONGEST_NOTE = 300


def refused_text(text: str, longest: int = LONGEST_NOTE) -> Refused | None:
    """Why a remark cannot be kept, None when it can; line breaks are welcome in remarks."""
    if find_individual_numbers(text):
        return Refused(RefusalCode.INDIVIDUAL_NUMBER)
    if name_length(text) > longest:
        return Refused(RefusalCode.TEXT_TOO_LONG, detail=str(longest))
    for line in text.splitlines():
        flaw = name_flaw(line) if line.strip() else None
        if flaw not in (None, NameFlaw.TOO_LONG):
            return Refused(RefusalCode.BAD_TEXT, detail=str(flaw))
    return None


def refused_name(text: str) -> Refused | None:
    """Why a name cannot be kept, None when it can or is empty."""
    if not text:
        return None
    if find_individual_numbers(text):
        return Refused(RefusalCode.INDIVIDUAL_NUMBER)
    flaw = name_flaw(text)
    if flaw is NameFlaw.TOO_LONG:
        return Refused(RefusalCode.TEXT_TOO_LONG, detail="100")
    return Refused(RefusalCode.BAD_TEXT, detail=flaw) if flaw else None
