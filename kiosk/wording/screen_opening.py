"""Words of the opening page."""

from typing import Final

TITLE: Final = "準備"
MORE: Final = "すべて使えることを確かめて、開場します"
PACK: Final = "今日のデータ"
CHECKS: Final = "確かめること"
NO_PACK: Final = "今日のデータが まだありません"
NO_PACK_MORE: Final = "本部から届いたファイルを選んでください。"
CHOOSE_PACK: Final = "今日のデータを選ぶ"
CHOOSE_OTHER: Final = "ほかのデータを選ぶ"
LOAD_LIST: Final = "予約一覧を読み込む"
AGAIN: Final = "もう一度 確かめる"
OPEN: Final = "開場する"
OVERRIDE: Final = "このまま開場する"
OPENED: Final = "開場しています"
GREEN: Final = "使えます"
YELLOW: Final = "確認してください"
RED: Final = "使えません"
ALL_GREEN: Final = "すべて使えます。"
RESULT: Final = "予約一覧を読みました"
UNREADABLE: Final = "予約一覧を読めませんでした"
BAD_ROWS: Final = "読めなかった行"
LINE: Final = "行"
REASON: Final = "理由"
DISCARD: Final = "使わない"
BACK: Final = "準備の画面へ"
BAD_ROWS_MORE: Final = "読めなかった行は 加わりません。直したファイルを もう一度読み込めます。"


def summary(good: int, total: int) -> str:
    """Say how many checks are ready."""
    return ALL_GREEN if good == total else f"{total}件のうち {good}件 使えます"


def take(count: int) -> str:
    """Name the press that adds the readable rows."""
    return f"{count}件を 予約一覧に加える"


def line(number: int) -> str:
    """Name a line of the file."""
    return f"{number}行目"


def counted(new: int, already: int, bad: int) -> tuple[str, str, str]:
    """Say the three counts of a file."""
    return f"加える予約 {new}件", f"すでにある予約 {already}件", f"読めなかった行 {bad}行"
