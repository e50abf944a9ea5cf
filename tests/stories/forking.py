"""Runs the kiosk's command in forked copies of itself: a real program each, without its start.

Reads an order a line: ``{"arguments", "stdin", "stdout"}`` starts one and answers its process
number; ``null`` waits for it and answers its wait status.
"""

import json
import os
import sys

from kiosk.__main__ import main
from kiosk.cli import headless, verify
from printing import ticket

READY = (headless, verify, ticket)
"""Loaded once, here; a copy has them from its first moment."""


def become(order: dict) -> None:
    """Turn this copy into the program that was ordered."""
    source = os.open(order["stdin"], os.O_RDONLY)
    target = os.open(order["stdout"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    words = os.open(order["stdout"] + ".words", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for number, descriptor in enumerate((source, target, words)):
        os.dup2(descriptor, number)
    code = 70
    try:
        code = main(order["arguments"])
        sys.stdout.flush()
    finally:
        os._exit(code)


def serve() -> None:
    """Take orders until there are no more."""
    pid = 0
    while line := os.read(0, 65536):
        order = json.loads(line)
        if order is None:
            sys.stdout.write(f"{os.waitpid(pid, 0)[1]}\n")
        else:
            pid = os.fork()
            if pid == 0:
                become(order)
            sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve()
