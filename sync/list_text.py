"""From the bytes of a booking list to its rows of text, each with the line it began on.

Finds the encoding, the separator and the header row. A broken place costs the rows it touches and no
others. Knows the names that columns have, but not what stands in them.
"""

import codecs
import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sync.errors import BookingListRefused, ListRefusal, RowProblem

MAX_LIST_BYTES: Final = 32 * 1024 * 1024
MAX_LIST_LINES: Final = 200_000
REPLACED: Final = "\ufffd"
_HEADER_WITHIN: Final = 10
_LONGEST_ROW_LINES: Final = 10
_LONGEST_LINE: Final = 20_000
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_NOISE: Final = re.compile(r"[\s()\[\]【】「」『』<>:.*※・_/-]|必須|任意|半角|全角|西暦|和暦")
_NO_CP932: Final = str.maketrans(dict.fromkeys("\x80\uf8f0\uf8f1\uf8f2\uf8f3", REPLACED))
"""What the decoder makes of the bytes 80, A0 and FD to FF, which CP932 does not have."""

_SPELLINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": ("予約番号", "予約no", "予約id", "予約コード", "受付番号", "申込番号", "予約受付番号", "code"),
    "when": ("希望日時", "予約日時", "来場日時", "来庁日時", "日時", "来場予定日時", "予約希望日時"),
    "day": ("希望日", "予約日", "来場日", "来庁日", "来場希望日", "日付"),
    "time": ("希望時間", "予約時間", "希望時刻", "予約時刻", "来場時間", "時間", "時刻", "時間帯", "予約枠"),
    "venue": ("会場", "希望会場", "会場名", "予約会場", "場所", "実施場所", "来場会場"),
    "lane": ("受付種別", "手続き", "手続", "予約種別", "区分", "メニュー", "予約メニュー", "種別"),
    "name": ("氏名", "お名前", "名前", "予約者氏名", "予約者名", "氏名漢字", "漢字氏名", "申請者氏名"),
    "kana": (
        *("氏名カナ", "カナ氏名", "フリガナ", "ふりがな", "お名前カナ", "カナ", "氏名フリガナ"),
        *("予約者氏名カナ", "予約者カナ", "氏名かな", "名前カナ", "申請者氏名カナ", "お名前フリガナ"),
    ),
    "birth_date": ("生年月日", "誕生日", "予約者生年月日", "申請者生年月日"),
    "ward": ("区", "居住区", "お住まいの区", "住所区", "行政区"),
    "address": ("住所", "ご住所", "現住所", "予約者住所", "住民票住所"),
    "party_size": ("人数", "予約人数", "来場人数", "申請人数", "利用人数", "ご利用人数"),
    "phone": (
        *("連絡先電話番号", "電話番号", "連絡先", "電話", "お電話番号", "tel", "携帯電話番号"),
        *("連絡先tel", "日中連絡先", "日中の連絡先", "予約者電話番号"),
    ),
    "foreigner": ("外国人", "外国籍", "外国人住民", "国籍区分"),
    "note": ("備考", "特記事項", "メモ", "連絡事項", "要望", "備考欄", "その他"),
    "status": ("状態", "予約状態", "ステータス", "予約状況", "状況"),
}
_FIELD_OF: Final = {spelling: field for field, spellings in _SPELLINGS.items() for spelling in spellings}
_COMPANION: Final = re.compile(
    r"(?:(?:同伴者|同行者|同席者)(?P<after>[0-9]{1,2})|(?P<nth>[0-9]{1,2})人目)の?(?P<rest>.+)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line of the file it began on (from 1), and its cells by field, exactly as given."""

    line_number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A place in the file that could not be cut into cells."""

    line_number: int
    problem: RowProblem


@dataclass(frozen=True, slots=True)
class ListText:
    """A list whose header row was found.

    Attributes:
        encoding: "utf-8", "utf-16" or "cp932".
        fields: the field of each column, "" for a column nobody asked for.
        titles: the name each field's column has in the file.
    """

    encoding: str
    fields: tuple[str, ...]
    titles: Mapping[str, str]
    separator: str
    lines: tuple[str, ...]
    header_line: int

    def rows(self) -> Iterator[Row | BrokenRow]:
        """Every row below the header in order; empty lines are passed over."""
        place = self.header_line
        while place < len(self.lines):
            taken, row = self._row_at(place)
            if row is not None:
                yield row
            place += taken

    def _row_at(self, place: int) -> tuple[int, Row | BrokenRow | None]:
        line = self.lines[place]
        if not line.strip(" \t\u3000,"):
            return 1, None
        if len(line) > _LONGEST_LINE:
            return 1, BrokenRow(place + 1, RowProblem.TOO_LONG)
        for taken in range(1, _LONGEST_ROW_LINES + 1):
            text = "\n".join(self.lines[place : place + taken])
            if text.count('"') % 2 == 0:
                return self._cut(place, taken, text)
        return 1, BrokenRow(place + 1, RowProblem.BAD_QUOTES)

    def _cut(self, place: int, taken: int, text: str) -> tuple[int, Row | BrokenRow]:
        """A row of several lines counts as one only if it has every column; else its first line is bad."""
        cells = cut_line(text, self.separator)
        if cells is None or (taken > 1 and len(cells) != len(self.fields)):
            return 1, BrokenRow(place + 1, RowProblem.BAD_QUOTES)
        if any(extra.strip() for extra in cells[len(self.fields) :]):
            return taken, BrokenRow(place + 1, RowProblem.COLUMN_COUNT)
        cells += [""] * (len(self.fields) - len(cells))
        named = {field: cell for field, cell in zip(self.fields, cells, strict=False) if field}
        return taken, Row(place + 1, named)


def read_list_text(raw: bytes) -> ListText:
    """Find out how a booking list is written.

    UTF-8 with or without a byte order mark, UTF-16 with one, and CP932; comma, tab or semicolon.

    Raises:
        BookingListRefused: when it is too large, empty, or has no row with the columns needed.
    """
    if len(raw) > MAX_LIST_BYTES or raw.count(b"\n") + raw.count(b"\r") > 2 * MAX_LIST_LINES:
        raise BookingListRefused(ListRefusal.TOO_LARGE)
    if not raw.strip(b"\x00\t\r\n ,\xff\xfe\xef\xbb\xbf"):
        raise BookingListRefused(ListRefusal.EMPTY)
    found = [_with_header(encoding, text) for encoding, text in _readings(raw)]
    best = max(found, key=lambda each: (len(each.titles), -sum(REPLACED in line for line in each.lines)))
    _require_columns(best)
    return best


def cut_line(text: str, separator: str) -> list[str] | None:
    """Cut one row into its cells, or None when its quotes make no sense."""
    try:
        rows = list(csv.reader([text], delimiter=separator, strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None


def _readings(raw: bytes) -> list[tuple[str, str]]:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return [("utf-16", raw.decode("utf-16", errors="replace"))]
    utf8 = raw.removeprefix(codecs.BOM_UTF8)
    if len(utf8) != len(raw):
        return [("utf-8", utf8.decode("utf-8", errors="replace"))]
    cp932 = raw.decode("cp932", errors="replace").translate(_NO_CP932)
    return [("utf-8", utf8.decode("utf-8", errors="replace")), ("cp932", cp932)]


def _with_header(encoding: str, text: str) -> ListText:
    """The row among the first ten, cut at the separator, that names most columns."""
    lines = tuple(_LINE_END.split(text))
    best = ListText(encoding, (), {}, ",", lines, 0)
    for number, line in enumerate(lines[:_HEADER_WITHIN], start=1):
        for separator in ("\t", ",", ";"):
            titles = cut_line(line[:_LONGEST_LINE], separator) or []
            fields = tuple(field_of(title) for title in titles)
            named = {field: title for field, title in zip(fields, titles, strict=True) if field}
            if len(named) > len(best.titles):
                best = ListText(encoding, fields, named, separator, lines, number)
    return best


def field_of(title: str) -> str:
    """The field a column title means, "" if none; the second person's name is "name.2"."""
    plain = _NOISE.sub("", unicodedata.normalize("NFKC", title)).lower()
    if match := _COMPANION.fullmatch(plain):
        number = int(match["nth"]) if match["nth"] else int(match["after"]) + 1
        field = _FIELD_OF.get(match["rest"], "")
        wanted = field in {"name", "kana", "birth_date", "foreigner"} and 2 <= number <= 20
        return f"{field}.{number}" if wanted else ""
    return _FIELD_OF.get(plain, "")


def _require_columns(text: ListText) -> None:
    named = set(text.titles)
    if len(named) < 2:
        raise BookingListRefused(ListRefusal.NOT_A_LIST)
    repeated = next((f for f in text.fields if f and text.fields.count(f) > 1), None)
    if repeated:
        raise BookingListRefused(ListRefusal.REPEATED_COLUMN, text.titles[repeated])
    if "code" not in named:
        raise BookingListRefused(ListRefusal.MISSING_COLUMN, "予約番号")
    if "when" not in named and not {"day", "time"} <= named:
        raise BookingListRefused(ListRefusal.MISSING_COLUMN, "希望日時")
    if not named & {"name", "kana"}:
        raise BookingListRefused(ListRefusal.MISSING_COLUMN, "氏名（カナ）")
