"""The one door to OpenCV.

Imported late, because it takes a tenth of a second that a booth does not have at start-up. Importing it
points Qt at plugins of its own, with which windows do not open: that is undone here.
"""

import os
from importlib import import_module
from types import ModuleType

_SET_BY_IMPORT = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")


def opencv() -> ModuleType:
    """The ``cv2`` module, with Qt's environment as it was before."""
    before = {name: os.environ.get(name) for name in _SET_BY_IMPORT}
    module = import_module("cv2")
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    return module
