"""The door to python-escpos, opened at the first use.

Importing it costs a fifth of a second and leaves a new folder with its printer
table in the system's temporary folder at every start; the folder is removed.
"""

from __future__ import annotations

import os
import shutil
from functools import cache
from types import ModuleType


@cache
def escpos() -> ModuleType:
    """The module `escpos.printer`."""
    import escpos.capabilities  # noqa: PLC0415 - slow; the window must not wait for it
    import escpos.printer  # noqa: PLC0415 - same

    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        shutil.rmtree(escpos.capabilities.pickle_dir, ignore_errors=True)
    module: ModuleType = escpos.printer
    return module
