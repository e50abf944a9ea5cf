"""Whatever is done to a state folder is found; the program says so in plain words and writes nothing."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .venue_day import DAY, HANA, Host, Laptop, copied, laid_down, verified

SESSION = f"practice-mall-{DAY}"


def journal(state: Path) -> Path:
    return state / "sessions" / SESSION / "journal.db"


def overwrite(path: Path, at: int, content: bytes = b"\xff\x00" * 8) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def swap(one: Path, other: Path) -> None:
    held = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(held)


def in_session(name: str) -> Callable[[Path], Path]:
    return lambda state: state / "sessions" / SESSION / name


DAMAGES: dict[str, tuple[Callable[[Path], object], set[str], str | None]] = {
    "one page": (lambda s: overwrite(journal(s), 3 * 4096 + 50), {"cipher_integrity"}, None),
    "every page but the first": (
        lambda s: [overwrite(journal(s), at + 50) for at in range(4096, journal(s).stat().st_size, 4096)],
        {"cipher_integrity", "database_integrity"}, "journal_damaged",
    ),
    "first page": (lambda s: overwrite(journal(s), 40), {"wrong_key"}, "wrong_key"),
    "cut short": (lambda s: journal(s).write_bytes(journal(s).read_bytes()[:9000]), set(), None),
    "emptied": (lambda s: journal(s).write_bytes(b""), {"tables"}, "journal_damaged"),
    "deleted": (lambda s: journal(s).unlink(), {"journal_missing"}, "journal_missing"),
    "deleted with its lock": (
        lambda s: [journal(s).unlink(), in_session("journal.db.lock")(s).unlink()],
        {"session_missing"}, "journal_missing",
    ),
    "session deleted": (lambda s: shutil.rmtree(journal(s).parent), {"session_missing"}, "journal_missing"),
    "all sessions deleted": (lambda s: shutil.rmtree(s / "sessions"), {"session_missing"}, "journal_missing"),
    "current deleted": (lambda s: (s / "current").unlink(), {"current_missing"}, None),
    "current elsewhere": (
        lambda s: (s / "current").write_text("nowhere"), {"session_missing"}, "journal_missing",
    ),
    "current a path": (lambda s: (s / "current").write_text("../x"), {"session_missing"}, "state_unusable"),
    "current not text": (
        lambda s: (s / "current").write_bytes(b"\xff\xfe"), {"current_unreadable"}, "state_unusable",
    ),
    "keys deleted": (lambda s: in_session("keys.json")(s).unlink(), {"keys_lost"}, "keys_missing"),
    "keys not keys": (lambda s: in_session("keys.json")(s).write_bytes(b"{"), {"keys_lost"}, "keys_damaged"),
    "keys swapped": (
        lambda s: swap(in_session("keys.json")(s), in_session("vault-keys.json")(s)),
        {"keys_lost"}, "keys_damaged",
    ),
    "vault keys deleted": (
        lambda s: in_session("vault-keys.json")(s).unlink(), {"keys_lost"}, "keys_missing",
    ),
    "laptop key deleted": (lambda s: (s / "keys" / "laptop.key").unlink(), {"keys_lost"}, "keys_locked"),
    "laptop key changed": (lambda s: overwrite(s / "keys" / "laptop.key", 0), {"keys_lost"}, "keys_locked"),
    "settings broken": (
        lambda s: (s / "settings.json").write_text("{"), {"settings_broken"}, "settings_broken",
    ),
    "trust broken": (lambda s: overwrite(s / "trust" / "practice.json", 5), {"trust_broken"}, None),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGES)
class TestPlanted:
    """One damage each, planted by hand."""

    SPEC = "2-4-(3)エ"

    def test_found(self, name: str, state: Path, capsys):
        """The check finds it, names it, and ends with 1."""
        plant, faults, _ = DAMAGES[name]
        plant(state)
        code, lines = verified(state, capsys)
        assert code == 1
        assert lines[-1]["whole"] is False
        assert faults <= {line["damage"] for line in lines[:-1]}, lines

    def test_not_written_over(self, name: str, state: Path, host: Host, tmp_path: Path):
        """The program does not start on it, says why in Japanese, and leaves every file as it was."""
        plant, _, trouble = DAMAGES[name]
        plant(state)
        if trouble is None:
            return
        before = {path: path.read_bytes() for path in state.rglob("*") if path.is_file()}
        said, words_of = tmp_path / "said", tmp_path / "said.words"
        ended = host.run(["headless", "--state", str(state)], Path("/dev/null"), said)
        assert os.waitstatus_to_exitcode(ended) == 3
        assert said.read_text().strip() == f'{{"trouble": "{trouble}"}}'
        words = words_of.read_text()
        assert "Traceback" not in words
        assert len(words.splitlines()) == 4
        assert {path: path.read_bytes() for path in state.rglob("*") if path.is_file()} == before


class TestSwappedAndOld:
    """Damages that need more than one folder, or the acknowledgements."""

    SPEC = "2-4-(3)エ"

    def test_another_laptops_keys(self, state: Path, morning: Path, tmp_path: Path, capsys):
        """The key files of another state folder do not open this journal."""
        strange = laid_down(tmp_path / "strange")
        for name in ("keys.json", "vault-keys.json"):
            shutil.copy(in_session(name)(strange), in_session(name)(state))
        shutil.copy(strange / "keys" / "laptop.key", state / "keys" / "laptop.key")
        code, lines = verified(state, capsys)
        assert (code, lines[0]["damage"]) == (1, "wrong_key")

    def test_older_copy(self, doors_open: Path, tmp_path: Path, capsys):
        """A copy of this morning's journal is put back: whole in itself, and the acknowledgements tell."""
        state = copied(doors_open, tmp_path / "state")
        older = journal(state).read_bytes()
        laptop = Laptop(state)
        ack = laptop.done(HANA, "check_in_walk_in", lane="application", people=[{"kana": "アオキ"}])["ack"]
        laptop.close()
        journal(state).write_bytes(older)
        acks = tmp_path / "acks"
        acks.write_text(f"ACK {ack}\n")
        code, lines = verified(state, capsys, acks)
        assert code == 1
        assert [line["damage"] for line in lines[:-1]] == ["acknowledged_lost"]

    def test_no_folder(self, tmp_path: Path, capsys):
        """A folder that is not there is not called whole."""
        assert verified(tmp_path / "mistyped", capsys)[0] == 3

    def test_new_laptop(self, tmp_path: Path, capsys):
        """A new laptop has nothing to lose, and is whole."""
        (tmp_path / "state").mkdir()
        assert verified(tmp_path / "state", capsys) == (
            0, [{"whole": True, "sessions": 0, "entries": 0, "acks": 0}],
        )  # fmt: skip
