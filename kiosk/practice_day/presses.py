"""Presses as lines of the headless driver: the same services as the screens, and every answer read.

Keeps what was acknowledged, so that it can be asked for afterwards.
"""

from collections.abc import Collection

import msgspec

from kiosk.booth import Booth
from kiosk.driver.line import answer
from kiosk.driver.table import Answer, Json


class DayInterrupted(Exception):  # noqa: N818 - named as what happened
    """The day cannot go on: the product refused, or the laptop failed, where neither was to be expected.

    Attributes:
        code: the refusal's or the trouble's code.
        verb: what was asked.
    """

    def __init__(self, code: str, verb: str) -> None:
        super().__init__(f"{verb}: {code}")
        self.code = code
        self.verb = verb


class Presses:
    """Sends lines to one booth; ``lines`` and ``acks`` are what was said and what was acknowledged."""

    def __init__(self, booth: Booth) -> None:
        self._booth = booth
        self.lines: list[str] = []
        self.acks: list[str] = []
        self.refused: list[str] = []

    def press(self, who: str, do: str, *, may: Collection[str] = (), **given: Json) -> Answer:
        """Ask for something and give the answer.

        Args:
            who: ``role/person``.
            do: the verb.
            may: refusals that may well come.
            given: the verb's arguments.

        Raises:
            DayInterrupted: any other refusal, or a trouble.
        """
        id_ = f"d{len(self.lines) + 1:04}"
        line = msgspec.json.encode({"id": id_, "as": who, "do": do, "with": given}).decode()
        self.lines.append(line)
        said = answer(self._booth, line)
        if "ack" in said:
            kept = {"id": id_, "ack": said["ack"], "events": said["events"]}
            self.acks.append(msgspec.json.encode(kept).decode())
        code = said.get("refused") or said.get("trouble")
        if code is None:
            return said
        if code not in may:
            raise DayInterrupted(f"{code} {said.get('detail', '')}".strip(), do)
        self.refused.append(str(code))
        return said
