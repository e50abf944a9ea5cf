"""Run by the bench in a program of its own: start the windows, say when the first one is painted, end.

    python window_start.py STATE|-

With ``-`` a bare Qt window is shown instead, to compare with.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget


class Eye(QObject):
    """Waits for the first painting of a window, and then for the loop to be free again."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """See every event of the window; swallow none."""
        if watched is self._window and event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, say)
        return False


def say() -> None:
    """Tell whoever waits, and end at once: the rest is not measured."""
    sys.stdout.write(f"{psutil.Process().memory_info().rss} {time.process_time()}\n")
    sys.stdout.flush()
    os._exit(0)


def main(state: str) -> None:
    """Show the windows of a state folder."""
    app = QApplication(sys.argv[:1])
    if state == "-":
        label = QLabel("窓口キオスク")
        eye = Eye(label)
        label.show()
    else:
        from kiosk.bootstrap import build  # noqa: PLC0415 - not part of the bare window
        from kiosk.ui.app import Windows, prepare  # noqa: PLC0415

        prepare(app)
        windows = Windows(build(Path(state)))
        eye = Eye(windows.shell)
        windows.start()
    app.exec()
    del eye


if __name__ == "__main__":
    main(sys.argv[1])
