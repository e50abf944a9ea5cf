"""Words of the opening that are made from facts."""

from typing import Final

VENUE: Final = "会場"
DAY: Final = "日にち"
HOURS: Final = "時間"
BOOKINGS: Final = "予約"
AS_OF: Final = "予約一覧の時点"
STAFF: Final = "担当者"
PACK_FIRST: Final = "はじめに、今日のデータを選んでください。"
OPENED: Final = "もう開場しています。"
STOPPED: Final = "新しい受付を 止めています。中の方の手続きは 続けられます。"
STOP: Final = "受付を終える"
STOP_TITLE: Final = "新しい受付を 終えます"
STOP_WHAT: Final = "番号札を 出さなくなります。中でお待ちの方の手続きは 続けられます。"
RESUME: Final = "受付を もう一度始める"
RESUME_TITLE: Final = "受付を もう一度始めます"
RESUME_WHAT: Final = "また 番号札を 出せるようになります。"
SUPERVISOR_OPENS: Final = "開場できるのは 業務責任者です。"
RED_FIRST: Final = "「使えません」の項目を 直してください。"
YELLOW_FIRST: Final = "確認が必要な項目は、理由を残して 開場できます。"
LOOKING: Final = "確かめています"
READING: Final = "読み込んでいます"
PACK_TITLE: Final = "今日のデータを選ぶ"
PACK_KINDS: Final = "今日のデータ (*.json)"
LIST_TITLE: Final = "予約一覧を選ぶ"
LIST_KINDS: Final = "予約一覧 (*.csv *.tsv *.txt)"
OVERRIDE_TITLE: Final = "このまま開場する理由"
OVERRIDE: Final = "このまま開場する"


def count(bookings: int) -> str:
    """``100件``."""
    return f"{bookings}件"


def people(staff: int) -> str:
    """``6名``."""
    return f"{staff}名"


def override_what(titles: list[str]) -> str:
    """Which checks are taken on."""
    return f"{'、'.join(titles)}の確認を 業務責任者が引き受けます。記録に残ります。"
