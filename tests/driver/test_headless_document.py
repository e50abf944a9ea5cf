"""docs/headless.md says what the program does: every verb, argument, code and word, and no other."""

import argparse
import json
import re
import types
import typing
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest

from kiosk.cli import headless
from kiosk.domain import questions, words
from kiosk.domain.decision import RefusalCode
from kiosk.driver.line import VERBS
from kiosk.journal.chain import Fault
from kiosk.journal.errors import TroubleCode as JournalTroubleCode
from kiosk.projections.canonical import canonical
from kiosk.projections.tally import LaneTally, Tally
from kiosk.services.readiness import Check
from kiosk.trouble import TroubleCode
from printing.printer import TroubleCode as PrinterTroubleCode
from sync.errors import DayPackRefusal, ListRefusal, RowProblem
from tests.stories.venue_day import Laptop, copied

PAGE = (Path(__file__).parents[2] / "docs" / "headless.md").read_text(encoding="utf-8")
CODES = {
    "Refusals": {*RefusalCode},
    "Troubles": {
        *TroubleCode, *JournalTroubleCode, "CameraAbsent", "CameraSilent", "CameraTooSmall", "CameraUnknown",
    },
    "Printer's troubles": {*PrinterTroubleCode, "too_long", "not_seen"},
    "Damages": {
        *Fault, "session_missing", "current_missing", "current_unreadable", "settings_broken", "trust_broken",
    },
    "Packs": {*DayPackRefusal, "other_laptop"},
    "Lists": {*ListRefusal, "unreadable"},
    "Rows of a list": {*RowProblem},
}  # fmt: skip
VOCABULARIES = (
    words.Role, words.Lane, words.Stage, words.Method, words.Exit, words.Stop, words.Reason, Check,
    words.CheckStatus, words.Place,
)  # fmt: skip


def section(title: str) -> str:
    """The text under a heading, up to the next one."""
    found = re.search(rf"^#+ `?{re.escape(title)}`?\n(.*?)(?=^#+ |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"no section: {title}"
    return found[1]


def rows(title: str) -> list[list[str]]:
    """The rows of a section's tables without their heads."""
    lines = [line for line in section(title).splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def named(title: str) -> list[str]:
    """The names in the first column of a section's tables, in order."""
    return re.findall(r"`(\w+)`", " ".join(cells[0] for cells in rows(title)))


def word(hint: object) -> str:
    """A type in the words of the page."""
    inner = typing.get_args(hint)
    match typing.get_origin(hint):
        case typing.Annotated:
            return word(inner[0])
        case typing.Union | types.UnionType:
            return word(next(one for one in inner if one is not types.NoneType))
        case origin if origin is tuple:
            return "list of " + word(inner[0])
        case origin if origin is dict:
            return "map"
    plain = {str: "text", int: "number", bool: "true/false"}
    return plain.get(hint) or f"[{hint.__name__.lower() if issubclass(hint, Enum) else hint.__name__}]"


def arguments(takes: type) -> list[list[str]]:
    """What the program takes: name, type, default."""
    hints = typing.get_type_hints(takes, include_extras=True)
    told = []
    for field in fields(takes):
        default = list(field.default) if isinstance(field.default, tuple) else field.default
        said = "required" if default is MISSING else f"`{json.dumps(default)}`"
        told.append([f"`{field.name}`", word(hints[field.name]), said])
    return told


def nested(takes: type) -> set[type]:
    hints = typing.get_type_hints(takes, include_extras=True).values()
    return {inner for hint in hints for inner in typing.get_args(hint) if is_dataclass(inner)}


SHAPES = {verb.name: verb.takes for verb in VERBS.values()}
SHAPES |= {inner.__name__: inner for takes in SHAPES.values() for inner in nested(takes)}


class TestVerbs:
    """Every verb with its arguments."""

    def test_none_too_many(self):
        """The page has no verb that the program has not."""
        verbs = PAGE[PAGE.index("## Verbs:") : PAGE.index("## Shapes")]
        assert set(re.findall(r"^### `(\w+)`$", verbs, re.MULTILINE)) == set(VERBS)

    @pytest.mark.parametrize("title", SHAPES)
    def test_arguments(self, title: str):
        """Each argument stands there with its type and default, in order, and no other."""
        told = [[name, re.sub(r"\]\(#\w+\)", "]", kind), default] for name, kind, default, _ in rows(title)]
        assert told == arguments(SHAPES[title])

    @pytest.mark.parametrize("name", VERBS)
    def test_who(self, name: str):
        """Each verb says who may ask, and whether it only looks."""
        (who,) = re.findall(r"^\*Who:\* (.+)\.$", section(name), re.MULTILINE)
        assert ("only looks" in who) is not VERBS[name].acts
        assert ("no window" in who) is (VERBS[name].needs.name != "PERSON")


class TestNumbers:
    """What the day's numbers are counted in."""

    def test_every_field(self):
        """Each number of the day and of a lane stands there with its unit, and no other."""
        kept = [field.name for kind in (Tally, LaneTally) for field in fields(kind)]
        assert sorted(named("The day's numbers")) == sorted(kept)
        assert all(unit for _, unit, _ in rows("The day's numbers"))


class TestCodes:
    """Every code with its meaning."""

    @pytest.mark.parametrize("title", CODES)
    def test_table(self, title: str):
        """A code of the program is on the page, and a code on the page is one of the program."""
        told = rows(title)
        assert {code.strip("`") for code, _ in told} == {str(code) for code in CODES[title]}
        assert all(meaning for _, meaning in told)

    @pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda v: v.__name__)
    def test_vocabulary(self, vocabulary: type[Enum]):
        """The words that arguments are made of."""
        assert re.findall(r"`(\w+)`", section(vocabulary.__name__)) == [
            str(word.value) for word in vocabulary
        ]

    def test_questions(self):
        """Each reception question with its answers."""
        lines = section("Reception questions").splitlines()
        for question in (q for table in questions.TABLES.values() for q in table):
            begins = f"| `{question.code}` | {question.about} |"
            told = [set(re.findall(r"`(\w+)`", line)) for line in lines if line.startswith(begins)]
            assert {question.code, *(choice.code for choice in question.choices)} in told, begins


class TestRest:
    """Options, exit codes, the dump's members, the example."""

    def test_options(self):
        """Every option of the command."""
        parser = argparse.ArgumentParser()
        headless.add_arguments(parser)
        told = section("The command")
        for action in parser._actions[1:]:
            assert f"`{action.option_strings[0]}" in told, action.option_strings

    def test_exit_codes(self):
        """Each way to end."""
        assert re.findall(r"^\| (\d) \|", section("The command"), re.MULTILINE) == ["0", "2", "3", "4"]

    def test_dump(self, laptop: Laptop):
        """Each member of the read models."""
        told = {name for cell, _ in rows("kiosk dump") for name in re.findall(r"`(\w+)`", cell)}
        assert told == set(canonical(laptop.booth.desk.recorder.floor))

    def test_small_day(self, morning: Path, tmp_path: Path):
        """The example does what it says."""
        lines = re.search(r"```json\n(.*?)```", section("A small day"), re.DOTALL)[1].splitlines()
        booth = Laptop(copied(morning, tmp_path / "state"))
        answers = [booth.line(line) for line in lines]
        assert not [said for said in answers if "refused" in said or "trouble" in said]
        for shown in re.findall(r"^    (\{.*\})$", section("A small day"), re.MULTILINE):
            told = json.loads(shown)
            (said,) = (answer for answer in answers if answer["id"] == told["id"])
            assert said["tickets"] == told["tickets"]
            assert [kind for _, kind in said["events"]] == [kind for _, kind in told["events"]]
        booth.close()
