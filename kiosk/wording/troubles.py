"""What the environment did to us, in words: the laptop's disk and keys, the printer, the camera.

Codes come as text because they belong to packages that this one must not import;
a code that is not known gets a decent general message.  Knows no exception.
"""

import re
from collections.abc import Mapping
from typing import Final

from kiosk.wording.message import Message, Sentences, code_with, told
from kiosk.wording.troubles_devices import CAMERA, PRINTER
from kiosk.wording.troubles_records import KEYS, PROGRAM, RECORDS

GENERAL: Final[Sentences] = (
    "思わぬことが起きて、できませんでした。",
    "受け付けが済んだ番号と記録は 残っています。",
    "もう一度 押してください。続くときは、下の番号を 本部に電話で 伝えてください。",
)
SENTENCES: Final[Mapping[str, Sentences]] = {**RECORDS, **KEYS, **PROGRAM, **PRINTER, **CAMERA}
"""Every trouble that has its own words."""


_INNER_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def message(code: str) -> Message:
    """What staff are told of a trouble, whatever its code is.

    A trouble of a package without codes, such as a camera's, may be named by its kind:
    ``CameraAbsent`` is ``camera_absent``.
    """
    named = _INNER_CAPITAL.sub("_", code).lower() if code.isascii() and code.isalpha() else code
    if named in SENTENCES:
        return told(SENTENCES[named], named)
    return told(GENERAL, code_with("other", named))
