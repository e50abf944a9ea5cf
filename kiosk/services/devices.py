"""The states of the devices in one word each; a device's trouble is an answer here, not an exception."""

from capture.camera import Camera
from capture.errors import CameraAbsent, CameraTrouble
from printing.printer import Printer

READY = "ready"
ABSENT = "absent"
SILENT = "silent"


def printer_state(printer: Printer) -> str:
    """What the printer says of itself; takes up to its time limit."""
    return printer.state().value


def camera_state(camera: Camera | None) -> str:
    """Whether the camera shows a picture now; one that is not open is opened for the time of the question.

    One that somebody looks through already is not taken away from them: a camera that
    is let go and opened again at once may say that it is in use.
    """
    if camera is None:
        return ABSENT
    try:
        camera.frame()
    except CameraTrouble:
        return _opened(camera)
    return READY


def _opened(camera: Camera) -> str:
    try:
        camera.open()
        camera.frame()
    except CameraAbsent:
        return ABSENT
    except CameraTrouble:
        return SILENT
    finally:
        camera.close()
    return READY
