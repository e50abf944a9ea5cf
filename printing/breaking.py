"""Where a line may end: kinsoku shori (禁則処理) after JIS X 4051, for short public sentences.

A sentence written with spaces between its phrases (分かち書き) ends its lines at
those spaces; a word is not cut where the reader would stumble. Knows no paper.
"""

from __future__ import annotations

from functools import lru_cache

from printing.clusters import clusters, is_han
from printing.text import Line, Style, edges, shape

# JIS X 4051: closing brackets, full stops, sound marks and small kana do not begin a line.
_NOT_FIRST = frozenset(
    "、。，．・：；？！）」』】〉》〕］｝〙〗〟’”ー―…‥〜～゛゜々〻ゝゞヽヾ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％‰℃″′"
    ".,:;?!)]}%、｡｣･"
)
_NOT_LAST = frozenset("（「『【〈《〔［｛〘〖〝‘“([{｢￥＄£$¥＃#№")
_ZERO_WIDTH_SPACE = "\u200b"  # marks the end of a phrase where no space is wanted
_PHRASE_END = frozenset("、。，．！？ " + _ZERO_WIDTH_SPACE)
_LEAST_FILL = 0.5  # a line that would stay emptier is broken inside a phrase instead


def wrap(text: str, style: Style, width: float) -> tuple[Line, ...]:
    """Set a paragraph in lines no wider than `width` pixels where that is possible.

    A line end in the text is kept. A single character wider than `width` still
    gets its own line: text is never dropped. An empty text is one empty line.
    """
    paragraphs = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(line for paragraph in paragraphs for line in _wrap_one(paragraph, style, width))


@lru_cache(maxsize=1024)
def _wrap_one(text: str, style: Style, width: float) -> tuple[Line, ...]:
    if shape(text, style).width <= width:
        return (shape(text.rstrip(" "), style),)
    parts, lefts = clusters(text), edges(shape(text, style))
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    lines, first = [], 0
    while first < len(parts):
        last = _line_end(parts, starts, lefts, first, width)
        lines.append(shape("".join(parts[first:last]).rstrip(" "), style))
        first = last
        while first < len(parts) and parts[first] == " ":
            first += 1
    return tuple(lines)


def _line_end(parts: tuple[str, ...], starts: list[int], lefts: list[float], first: int, width: float) -> int:
    """Index after the last cluster of the line that begins at `first`."""
    begin = lefts[starts[first]]
    most = first + 1
    while most < len(parts) and _reach(parts, starts, lefts, most) - begin <= width:
        most += 1
    if most == len(parts):
        return most
    allowed = [end for end in range(first + 1, most + 1) if may_break(parts[end - 1], parts[end])]
    filled = [end for end in allowed if lefts[starts[end]] - begin >= width * _LEAST_FILL]
    phrases = [end for end in filled if parts[end - 1] in _PHRASE_END]
    turns = [end for end in filled if _is_turn(parts[end - 1], parts[end])]
    return (phrases or turns or allowed or [most])[-1]


def _is_turn(before: str, after: str) -> bool:
    """Whether a new phrase probably begins: 画面に|出たら, a particle before a kanji or katakana."""
    return "ぁ" <= before[0] <= "ゖ" and (is_han(after[0]) or "ァ" <= after[0] <= "ヺ")


def _reach(parts: tuple[str, ...], starts: list[int], lefts: list[float], index: int) -> float:
    """Right edge of a cluster; a space at the end of a line takes no room."""
    return lefts[starts[index]] if parts[index] == " " else lefts[starts[index + 1]]


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two neighbouring clusters."""
    if after == " " or before[0] in _NOT_LAST or after[0] in _NOT_FIRST:
        return False
    if before in {" ", "-", "\u2010", _ZERO_WIDTH_SPACE}:
        return True
    if before.isascii() and before.isdigit():
        return False  # 5 and 人, 20 and 分 belong together
    return not (_clings(before) and _clings(after))


def _clings(cluster: str) -> bool:
    """Whether a cluster is part of a word that is written with spaces around it."""
    first = cluster[0]
    hangul = "\u1100" <= first <= "\u11ff" or "\uac00" <= first <= "\ud7a3"
    return hangul or first < "\u2e80"
