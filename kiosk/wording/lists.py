"""What is wrong with a booking list from the reservation system, row by row and as a whole.

Names the line and the column's title, never what stands in the cell: that may be
somebody's name.  Knows no file.
"""

from dataclasses import dataclass
from typing import Final, Literal, assert_never

from kiosk.wording.message import Sentences, quoted
from sync.errors import ListRefusal, RowProblem

UNREADABLE: Final = "unreadable"
"""The code of a file that could not be opened at all."""

_KEPT: Final = "予約一覧は、いままでの内容の ままです。"
_MEND: Final = "直したファイルを もう一度 読み込めます。先に来られたら、予約なしで受け付けてください。"

_CellProblem = Literal[
    RowProblem.BROKEN_CHARACTER,
    RowProblem.CONTROL_CHARACTER,
    RowProblem.BAD_QUOTES,
    RowProblem.COLUMN_COUNT,
    RowProblem.MISSING,
    RowProblem.TOO_LONG,
    RowProblem.BAD_CODE,
    RowProblem.BAD_TIME,
    RowProblem.BAD_BIRTH_DATE,
    RowProblem.BAD_PARTY_SIZE,
    RowProblem.BAD_PHONE,
    RowProblem.PHONE_LOST_ZERO,
    RowProblem.PERSONAL_NUMBER,
    RowProblem.LINE_BREAK,
]


@dataclass(frozen=True, slots=True)
class RowWords:
    """A row that was left out or altered: its line in the file (from 1), why, and what to do."""

    line: int
    reason: str
    todo: str


def refused(detail: str) -> Sentences:
    """What is told when a list was not read at all; ``detail`` is the reader's code and a column's title."""
    code, _, column = detail.partition(" ")
    if code == UNREADABLE:
        return "ファイルを 開けませんでした。", _KEPT, "ファイルを 選び直してください。"
    try:
        title, todo = _whole(ListRefusal(code), quoted(column))
    except ValueError:
        title, todo = "予約一覧を 読めませんでした。", "予約一覧のファイルを 選び直してください。"
    return title, _KEPT, todo


def _whole(code: ListRefusal, column: str) -> tuple[str, str]:
    match code:
        case ListRefusal.TOO_LARGE:
            said = "ファイルが 大きすぎます。", "今日の会場の 予約だけを 書き出して、選び直してください。"
        case ListRefusal.EMPTY:
            said = "ファイルに 何も書かれていません。", "予約一覧を 書き出し直して、選び直してください。"
        case ListRefusal.NOT_A_LIST:
            said = "選んだファイルは、予約一覧では ありません。", "予約一覧のファイルを 選び直してください。"
        case ListRefusal.MISSING_COLUMN:
            named = f"「{column}」の列が ありません。" if column else "要る列が ありません。"
            said = named, "予約番号・希望日時・お名前の列を 入れて、書き出し直してください。"
        case ListRefusal.REPEATED_COLUMN:
            named = f"「{column}」の列が 2つあります。" if column else "同じ名前の列が 2つあります。"
            said = named, "どちらか1つにして、読み込み直してください。"
        case _:
            assert_never(code)
    return said


def left_out(line: int, problem: RowProblem, column: str) -> RowWords:
    """A row that was left out, and what to do about it."""
    title = quoted(column)
    reason, todo = _left_out(problem, f"「{title}」" if title else "この行")
    return RowWords(line, reason, todo)


def altered(line: int, problem: RowProblem, column: str) -> RowWords:
    """A good row of which a note was changed before it was kept."""
    where = f"「{quoted(column)}」" if quoted(column) else "備考"
    if problem is RowProblem.PERSONAL_NUMBER:
        reason = f"{where}の、個人番号のように見える数字を 消しました。"
        return RowWords(line, reason, "予約は 使えます。もとのファイルからも 消してください。")
    if problem is RowProblem.LINE_BREAK:
        return RowWords(
            line, f"{where}の改行を 空白に かえました。", "予約は 使えます。することは ありません。"
        )
    return RowWords(line, f"{where}を 読めるように直しました。", "予約は 使えます。内容を 確かめてください。")


def _left_out(problem: RowProblem, where: str) -> tuple[str, str]:
    """Why, and what to do; rows that are rightly left out need nothing."""
    match problem:
        case RowProblem.OTHER_DAY:
            said = "ほかの日の予約です。", "することは ありません。今日の予約なら、日にちを直してください。"
        case RowProblem.OTHER_VENUE:
            said = "ほかの会場の予約です。", "することは ありません。この会場なら、会場名を直してください。"
        case RowProblem.CANCELLED:
            said = (
                "取り消された予約です。",
                "することは ありません。来られたら、予約なしで受け付けてください。",
            )
        case RowProblem.NOT_BOOKABLE:
            said = (
                "予約できない手続きです。",
                "予約は 申請だけです。来られたら、予約なしで受け付けてください。",
            )
        case RowProblem.TOO_MANY_ROWS:
            said = "予約が多すぎて、入りきりません。", "今日の会場の予約だけを 書き出してください。"
        case RowProblem.DUPLICATE_CODE:
            said = (
                "同じ予約番号が、前の行に あります。",
                "前の行を 使います。別の方なら、番号を直してください。",
            )
        case _:
            said = _cell(problem, where), _MEND
    return said


def _cell(problem: _CellProblem, where: str) -> str:
    """What is wrong in a cell or with the cutting of a line."""
    match problem:
        case RowProblem.BROKEN_CHARACTER:
            reason = f"{where}に、読めない文字（文字化け）が あります。"
        case RowProblem.CONTROL_CHARACTER:
            reason = f"{where}に、目に見えない文字が あります。"
        case RowProblem.LINE_BREAK:
            reason = f"{where}の途中で、改行しています。"
        case RowProblem.BAD_QUOTES:
            reason = '引用符（"）の数が 合わず、行を分けられません。'
        case RowProblem.COLUMN_COUNT:
            reason = "列の数が、見出しより 多くなっています。"
        case RowProblem.MISSING:
            reason = f"{where}が 空いています。"
        case RowProblem.TOO_LONG:
            reason = f"{where}が 長すぎます。"
        case RowProblem.BAD_CODE:
            reason = f"{where}を 予約番号として 読めません。"
        case RowProblem.BAD_TIME:
            reason = f"{where}を 日時として 読めません。"
        case RowProblem.BAD_BIRTH_DATE:
            reason = f"{where}を 生年月日として 読めません。"
        case RowProblem.BAD_PARTY_SIZE:
            reason = f"{where}が、書かれた方の数と 合わないか、20名を こえています。"
        case RowProblem.BAD_PHONE:
            reason = f"{where}を 電話番号として 読めません。"
        case RowProblem.PHONE_LOST_ZERO:
            reason = f"{where}の 最初の0が 消えています。"
        case RowProblem.PERSONAL_NUMBER:
            reason = f"{where}に、個人番号のように見える12桁の数字が あります。"
        case _:
            assert_never(problem)
    return reason
