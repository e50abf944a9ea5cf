"""One thread per device, and one way home: answers come back to the main thread by one signal.

Jobs are plain functions that never see Qt.  What a job raises because the environment
failed is handed over; anything else is a bug and is raised on the main thread.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from capture.errors import CameraTrouble
from kiosk.journal.errors import JournalTrouble
from kiosk.trouble import Trouble
from printing.printer import PrinterTrouble

ENVIRONMENT: Final = (JournalTrouble, Trouble, PrinterTrouble, CameraTrouble)
EnvironmentTrouble = JournalTrouble | Trouble | PrinterTrouble | CameraTrouble
Result = TypeVar("Result")


class Device(Enum):
    """Whose thread a job runs on; one job at a time each."""

    JOURNAL = "journal"
    CAMERA = "camera"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class _Settled:
    future: "Future[Any]"
    then: Callable[[Any], None]
    failed: Callable[[EnvironmentTrouble], None]


class Workers(QObject):
    """Runs jobs on the devices' threads; `then` and `failed` are called on the main thread."""

    settled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pools = {device: ThreadPoolExecutor(1, thread_name_prefix=device.value) for device in Device}
        self.settled.connect(self._home, Qt.ConnectionType.QueuedConnection)
        self.waiting = 0

    def run(
        self,
        device: Device,
        job: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Callable[[EnvironmentTrouble], None],
    ) -> None:
        """Queue a job on a device's thread."""
        self.waiting += 1
        future = self._pools[device].submit(job)
        future.add_done_callback(lambda done: self.settled.emit(_Settled(done, then, failed)))

    def stop(self) -> None:
        """Let running jobs end; queued ones are dropped, their facts were never acknowledged."""
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)

    def _home(self, settled: _Settled) -> None:
        self.waiting -= 1
        if settled.future.cancelled():
            return
        trouble = settled.future.exception()
        if trouble is None:
            settled.then(settled.future.result())
        elif isinstance(trouble, ENVIRONMENT):
            settled.failed(trouble)
        else:
            raise trouble
