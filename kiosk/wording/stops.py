"""What is told to somebody whom this booth cannot receive: why, and where to go instead.

``say`` is read aloud to the citizen, the rest guides the staff.  A stop without its
words is a type error.  Knows no question.
"""

from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.words import Lane, Stop
from kiosk.wording.terms import CITY, WARD_OFFICE

_IDENTITY = "本人確認の書類"


@dataclass(frozen=True, slots=True)
class StopWords:
    """One stop screen; ``bring`` lists what the person should have at hand next time."""

    title: str
    why: str
    say: str
    where: str
    bring: tuple[str, ...] = ()


def words(stop: Stop, lane: Lane = Lane.APPLICATION) -> StopWords:
    """The screen of a stop; who must come along differs between the lanes."""
    match stop:
        case Stop.REISSUE:
            said = StopWords(
                title="再交付は、この窓口では 受け付けられません。",
                why="この窓口の申請は、はじめて カードを作る方の ものです。",
                say="カードの作り直しは、お住まいの区の市民総合窓口課で お手続きください。",
                where=f"再交付は、{WARD_OFFICE}で 受け付けています。",
                bring=(_IDENTITY, "いまのカード（お持ちの方）"),
            )
        case Stop.NOT_RESIDENT:
            said = StopWords(
                title=f"{CITY}に 住民票がない方は、受け付けられません。",
                why="カードは、住民票のある市区町村が 作ります。",
                say="お手数ですが、住民票のある市区町村の窓口で お手続きください。",
                where="住民票のある市区町村の窓口を ご案内してください。",
            )
        case Stop.MOVE_PLANNED:
            said = StopWords(
                title="引っ越しや お名前の変更の前は、受け付けられません。",
                why="カードが届く前に 住所やお名前が変わると、受け取れないことが あります。",
                say="お届けが済んで 住所やお名前が変わってから、あらためて お申し込みください。",
                where="変更の届け出のあとで、またお越しいただくよう ご案内してください。",
                bring=(_IDENTITY,),
            )
        case Stop.NO_REPRESENTATIVE:
            said = _together(lane)
        case Stop.RESIDENCE_EXPIRING:
            said = StopWords(
                title="在留期限が近いため、いまは 受け付けられません。",
                why="カードの期限は、在留期限までに なります。",
                say="在留期間の延長が 済んでから、あらためて お申し込みください。",
                where="在留期間の延長は、出入国在留管理局で 手続きします。",
                bring=("新しい在留カード",),
            )
        case Stop.NO_NOTICE:
            said = StopWords(
                title="交付通知書がないため、受け付けられません。",
                why="カードができた方には、市から 交付通知書（はがき）が 届きます。",
                say="交付通知書が届いていないか、なくされた方は、お住まいの区の窓口に おたずねください。",
                where=f"{WARD_OFFICE}で 確かめられます。",
                bring=("交付通知書（はがき）", _IDENTITY),
            )
        case Stop.DOCUMENTS_MISSING:
            said = StopWords(
                title="本人確認の書類が 足りないため、受け付けられません。",
                why="ご本人であることを、書類で 確かめる必要が あります。",
                say="恐れ入りますが、足りない書類を お持ちになって、またお越しください。",
                where="足りない書類と、この会場の次の日程を お伝えしてください。",
                bring=(_IDENTITY, *(("交付通知書（はがき）",) if lane is Lane.DELIVERY else ())),
            )
        case Stop.CONSULTATION_ONLY:
            said = StopWords(
                title="ご相談だけで 終わります。",
                why="番号札は 出しません。相談として 数えます。",
                say="ほかに おたずねになりたいことは ございませんか。",
                where="お手続きを なさるときは、また受付で うかがってください。",
            )
        case Stop.OTHER:
            said = StopWords(
                title="いまは、この窓口で 受け付けられません。",
                why="そのほかの事情が あります。",
                say="恐れ入りますが、係の者が 代わって ご説明します。少し お待ちください。",
                where="業務責任者に 代わって、ご案内先を 確かめてください。",
            )
        case _:
            assert_never(stop)
    return said


def _together(lane: Lane) -> StopWords:
    """Who must come along: a child's representative, or the person whom the card is for."""
    match lane:
        case Lane.APPLICATION:
            return StopWords(
                title="法定代理人の方が いっしょでないため、受け付けられません。",
                why="15歳未満の方の申請には、親権者など 法定代理人の方の 付き添いが 必要です。",
                say="恐れ入りますが、親権者など 代理人の方と いっしょに お越しください。",
                where="代理人の方と いっしょに、またお越しいただくよう ご案内してください。",
                bring=("お子さまと代理人の方の 本人確認の書類", "戸籍謄本など 代理人とわかる書類"),
            )
        case Lane.DELIVERY:
            return StopWords(
                title="ご本人が いらしていないため、受け付けられません。",
                why="この窓口の交付は、ご本人が お越しになることが 必要です。",
                say="恐れ入りますが、ご本人が お越しください。むずかしいときは、区の窓口に ご相談ください。",
                where=f"ご本人が来られないときは、{WARD_OFFICE}で 相談できます。",
                bring=("交付通知書（はがき）", _IDENTITY),
            )
    assert_never(lane)
