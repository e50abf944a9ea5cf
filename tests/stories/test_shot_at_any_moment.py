"""The program is shot with kill -9 at any moment: nothing acknowledged is lost, nothing done twice."""

import json
import random
from pathlib import Path

import pytest

from .venue_day import FAMILY, HANA, ICHIRO, OFFICER, SUDO, Host, Program, copied, dumped, timeless, verified

SEEDS = 40
A_COMMIT_S = 0.004
"""About as long as one line takes: the shot falls anywhere in it."""
LINES = [
    (HANA, "check_in", {"booking": FAMILY, "people": [{"seat": 1}, {"seat": 2}, {"seat": 4}]}),
    (ICHIRO, "check_in_walk_in", {"lane": "application", "people": [{"kana": "タナカ ミノル"}]}),
    (ICHIRO, "check_in_walk_in", {"lane": "delivery", "people": [{"kana": "スズキ ハナ"}]}),
    (HANA, "turn_away", {"lane": "application", "stop": "reissue"}),
    (HANA, "no_show", {"booking": "YK00007", "reason": "did_not_come"}),
    (HANA, "call_next", {"lane": "application"}),
    (ICHIRO, "call_next", {"lane": "application"}),
    (HANA, "choose_method", {"ticket": "A101", "method": "handwritten"}),
    (HANA, "complete_stage", {"ticket": "A101", "stage": "documents", "stays": True}),
    (HANA, "note", {"ticket": "A101", "text": "車椅子の方です"}),
    (ICHIRO, "miss", {"ticket": "A102"}),
    (HANA, "complete_stage", {"ticket": "A101", "stage": "photo", "stays": True}),
    (HANA, "complete_stage", {"ticket": "A101", "stage": "form", "stays": True}),
    (OFFICER, "call_one", {"ticket": "A101"}),
    (OFFICER, "complete_stage", {"ticket": "A101", "stage": "identity"}),
    (ICHIRO, "return", {"ticket": "A102"}),
    (ICHIRO, "call_next", {"lane": "application"}),
    (ICHIRO, "park", {"ticket": "A102", "reason": "fetching_documents", "note": "車に忘れもの"}),
    (HANA, "call_one", {"ticket": "A101"}),
    (HANA, "complete_stage", {"ticket": "A101", "stage": "forms_received"}),
    (HANA, "transfer", {"ticket": "A103", "to_lane": "delivery", "reason": "wrong_lane"}),
    (HANA, "undo", {"ticket": "B102", "reason": "pressed_by_mistake"}),
    (HANA, "leave", {"ticket": "A104", "exit": "incomplete", "reason": "citizen_asked"}),
    (SUDO, "stop_reception", {"reason": "crowded"}),
    (SUDO, "resume_reception", {"reason": "other"}),
    (ICHIRO, "undo_no_show", {"booking": "YK00007", "reason": "came_late"}),
]  # fmt: skip


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A day's acts, each under an id of its own."""
    path = tmp_path_factory.mktemp("script") / "day.jsonl"
    lines = ({"id": f"act-{n}", "as": who, "do": do, "with": args} for n, (who, do, args) in enumerate(LINES))
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def headless(state: Path) -> list[str]:
    return ["headless", "--state", str(state)]


@pytest.fixture(scope="session")
def unharmed(doors_open: Path, script: Path, host: Host, tmp_path_factory) -> Path:
    """The same day without a shot."""
    folder = tmp_path_factory.mktemp("unharmed")
    state = copied(doors_open, folder / "state")
    assert host.run(headless(state), script, folder / "said") == 0
    said = [json.loads(line) for line in (folder / "said").read_text().splitlines()]
    assert len(said) == len(LINES)
    assert all("ack" in line for line in said), said
    return state


@pytest.mark.parametrize("seed", range(SEEDS))
class TestShot:
    """Shot, started again, the same lines said again."""

    SPEC = ("2-1-(2)イ", "2-4-(3)エ")

    def test_same_day(self, seed: int, doors_open, script, unharmed, host, tmp_path, capsys):
        """Everything acknowledged is there, and the day ends as if nobody had shot."""
        chance = random.Random(seed)
        state, said = copied(doors_open, tmp_path / "state"), tmp_path / "said"
        for _ in range(1 + seed % 3):
            heard = chance.randrange(len(LINES))
            host.shoot(headless(state), script, said, heard, chance.random() * A_COMMIT_S)
        code, lines = verified(state, capsys, said)
        assert code == 0, lines
        assert host.run(headless(state), script, said) == 0
        code, lines = verified(state, capsys, said)
        assert code == 0, lines
        assert lines[-1]["acks"] > len(LINES), "every act was acknowledged and is there"
        assert timeless(dumped(state, capsys)["models"]) == timeless(dumped(unharmed, capsys)["models"])


class TestInTheMiddle:
    """The program ends in the middle of a call."""

    SPEC = "2-1-(2)イ"

    def test_of_a_call(self, state: Path, capsys):
        """Somebody was just called when the laptop died: they are still called, at that window, once."""
        with Program(state) as program:
            program.ask(HANA, "check_in_walk_in", lane="application", people=[{"kana": "アオキ"}])
            said = program.ask(HANA, "call_next", "the-call", lane="application")
            program.shoot()
        with Program(state) as program:
            again = program.ask(HANA, "call_next", "the-call", lane="application")
            assert again == said | {"repeated": True}
            visit = program.ask(HANA, "visit", ticket="A101")["visit"]
            assert (visit["place"], visit["window"], visit["calls"]) == ("at_window", "1", 1)
            assert program.ask(ICHIRO, "call_one", ticket="A101")["refused"] == "called_by_other"
        assert verified(state, capsys)[0] == 0
