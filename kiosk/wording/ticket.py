"""The words of the numbered ticket (番号札), by lane and by who holds it.

No personal data and no number of a document: only what to have ready, and that the
paper is no proof.  Knows no printer; the caller puts the words on the paper's face.
"""

from dataclasses import dataclass
from typing import Final, assert_never

from kiosk.domain.words import Lane
from kiosk.wording import dates, terms

PRACTICE: Final = "練習"
HEADING: Final = "お手元に ご用意ください"
GUIDANCE: Final = "番号が画面に出たら、窓口へ お越しください。"
_IDENTITY: Final = "運転免許証など 本人確認の書類"
_GUARDIAN: Final = "代理人の方の 本人確認の書類"
_PROOF: Final = "戸籍謄本など 代理人とわかる書類"


@dataclass(frozen=True, slots=True)
class FaceWords:
    """Every Japanese text on a ticket; ``figures`` are captions with their values, two at most."""

    lane: str
    figures: tuple[tuple[str, str], ...]
    heading: str
    prepare: tuple[str, ...]
    guidance: str
    notice: str
    practice: str
    reprint: str


def face_words(
    lane: Lane,
    *,
    waiting: int,
    minutes: int | None,
    under_15: bool = False,
    representative: bool = False,
    support_only: bool = False,
    practice: bool = False,
    copy: int = 1,
) -> FaceWords:
    """The words for one paper.

    Args:
        lane: whose number it is.
        waiting: people ahead in the lane.
        minutes: the expected wait; None when nobody can say.
        under_15: the holder is a child.
        representative: somebody acts for the holder.
        support_only: 申請サポート, photo and form without verification.
        practice: the paper is of practice.
        copy: 1 for the first paper, 2 for the first reprint.
    """
    return FaceWords(
        lane=terms.lane(lane),
        figures=figures(waiting, minutes),
        heading=HEADING,
        prepare=prepare(lane, accompanied=under_15 or representative, support_only=support_only),
        guidance=GUIDANCE,
        notice=notice(lane),
        practice=PRACTICE if practice else "",
        reprint=f"再印刷 {copy - 1}" if copy > 1 else "",
    )


def figures(waiting: int, minutes: int | None) -> tuple[tuple[str, str], ...]:
    """``待っている方 5人`` and ``およそ 20分``; a wait that nobody can say is not printed."""
    ahead = ("待っている方", f"{max(waiting, 0)}人")
    if minutes is None:
        return (ahead,)
    return ahead, ("およそ", dates.duration(minutes) if minutes > 0 else "すぐ")


def prepare(lane: Lane, *, accompanied: bool, support_only: bool) -> tuple[str, ...]:
    """What to have ready, a line each."""
    others = (_GUARDIAN, _PROOF) if accompanied else ()
    match lane:
        case Lane.APPLICATION if support_only:
            return ("届いている申請書（お持ちの方）",)
        case Lane.APPLICATION:
            return (_IDENTITY, "通知カード（お持ちの方）", "届いている申請書（お持ちの方）", *others)
        case Lane.DELIVERY:
            return ("交付通知書（はがき）", _IDENTITY, "通知カード（お持ちの方）", *others)
    assert_never(lane)


def notice(lane: Lane) -> str:
    """That the paper proves nothing."""
    match lane:
        case Lane.APPLICATION:
            return "この紙は 申請が済んだ証明では ありません。"
        case Lane.DELIVERY:
            return "この紙は 手続きが済んだ証明では ありません。"
    assert_never(lane)
