"""What can go wrong with a camera, as the booth has to tell it.

Adapters translate the exceptions of their libraries into these, once; nobody else catches those.
"""


class CameraTrouble(Exception):  # noqa: N818 - the project's word: trouble is not a bug
    """A camera can not do what is asked; ``camera`` is its name as staff know it."""

    def __init__(self, camera: str, why: str = "") -> None:
        super().__init__(f"{camera}: {why}" if why else camera)
        self.camera = camera


class CameraAbsent(CameraTrouble):
    """There is no such camera, or it was unplugged."""


class CameraSilent(CameraTrouble):
    """The camera is there and gives no picture in time."""


class CameraTooSmall(CameraTrouble):
    """The camera gives fewer pixels than can be worked with."""


class CameraUnknown(CameraTrouble):
    """The address names no kind of camera that this program has."""
