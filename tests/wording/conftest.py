"""What every sentence must be, and the worst texts that may be handed to a sentence."""

import re
import unicodedata

import pytest

JARGON = (
    "同期", "マニフェスト", "エラー", "ログイン", "ログアウト", "サインイン", "スキャン", "サーバ",
    "データベース", "アップロード", "ダウンロード", "リトライ", "タイムアウト", "キャンセル", "クリック",
    "タップ", "ステータス", "チケット", "ジョブ", "セッション", "モード", "プリンタ", "オフライン",
    "無効な", "不正な", "例外", "処理",
)  # fmt: skip
ENDS = re.compile(r".*(です|ます|ません|ました|でした|ください|です[がね]|ますか|ですか|ませんか)")


class Speech:
    """Says why a text would not do."""

    def fault(self, text: str) -> str:
        """The fault of any text on screen or paper, empty when it will do."""
        if not text or text != text.strip():
            return f"blank or padded: {text!r}"
        if len(text) > 90:
            return f"{len(text)} characters: {text}"
        if re.search(r"[a-z_]{4,}|[{}<>]|%s", text):
            return f"a code or a brace: {text}"
        found = [word for word in JARGON if word in text]
        unseen = [char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co"}]
        return f"{found or unseen}: {text}" if found or unseen else ""

    def sentence_fault(self, text: str) -> str:
        """The same for whole sentences: each ends politely, and with its full stop."""
        if not text.endswith("。") or "。。" in text:
            return f"no end: {text}"
        rude = [part for part in re.sub(r"（[^）]*）", "", text)[:-1].split("。") if not ENDS.fullmatch(part)]
        return f"{rude}: {text}" if rude else self.fault(text)

    def button_fault(self, text: str) -> str:
        """The same for what is pressed: what it does, never はい or いいえ."""
        if text in {"はい", "いいえ", "OK", "了解"} or text.startswith(("はい、", "いいえ、")):
            return f"a bare yes or no: {text}"
        return self.fault(text)


@pytest.fixture(scope="session")
def speech() -> Speech:
    """The judge of sentences."""
    return Speech()


HOSTILE = (
    "", " ", "{0}", "{refused.ticket}", "%s%n", "</b><script>", "\x00\x1b[31m", "\u202eabc", "あ" * 5000,
    "e\u0301" * 300, "\ud800", "１２", "²", "-1", "9" * 400, "１３：２４", "a_b c_d", "bookings[3].time",
    "\n\n", "25:99", "A104\n", "「」「」", "nan", "1e9", "2022-11-24T25:00", "unreadable 「列」{x}",
    "\U0001f468\u200d\U0001f469", "/etc/passwd", "123/4567890123", "9999-99-99", "0000-01-01",
)  # fmt: skip


@pytest.fixture(scope="session")
def hostile() -> tuple[str, ...]:
    """Texts that nobody meant well."""
    return HOSTILE
