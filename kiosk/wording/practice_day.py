"""The page and the words that a practice day without a screen leaves behind.

Takes figures and says them; knows no booth and no folder of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kiosk.domain.facts import DayPackAccepted
from kiosk.domain.words import Exit, Lane, Route
from kiosk.projections.tally import LaneTally, Tally, Times
from kiosk.wording import dates, terms

MINUTE_MS: Final = 60_000
TITLE: Final = "練習の1日のまとめ"
PRACTICE: Final = "練習です。出てくる人は すべて作りもので、本番の集計には 入りません。"
ENDED: Final = "練習の1日が 終わりました。"
KNOWN_AGAIN: Final = "　予約のない方が もう一度来られたときは、別の方として 数えます。"
WHOLE: Final = "記録は すべて残っています。"
INTERRUPTED: Final = "練習の1日を 最後まで 進められませんでした。"
TAKEN: Final = (
    "このフォルダーは 使えません。別のものが 入っているか、書き込めない場所です。",
    "空のフォルダーか、まだない名前を 指定してください。",
)


@dataclass(frozen=True, slots=True)
class Happenings:
    """What the day's count leaves out: papers and what went on at the windows, as numbers of times.

    Of the ``numbers`` given, ``unprinted`` never came on paper; ``printed_again`` are the
    papers after a number's first.
    """

    numbers: int
    unprinted: int
    printed_again: int
    failed: Mapping[str, int]
    missed: int
    parked: int
    fetched: int
    transferred: int
    facts: int

    @property
    def printed(self) -> int:
        """All papers."""
        return self.numbers - self.unprinted + self.printed_again


def page(pack: DayPackAccepted, counted: Tally, seen: Happenings) -> str:
    """The whole page."""
    lanes = map(_lane, counted.lanes)
    parts = (_head(pack), _visitors(counted), *lanes, _papers(counted, seen), _floor(counted, seen))
    return "\n".join(line for part in parts for line in (*part, ""))


def in_short(counted: Tally) -> tuple[str, ...]:
    """The day in two lines."""
    lanes = "　".join(f"{_name(lane.lane)} {lane.arrived}名" for lane in counted.lanes)
    waits = "　".join(f"{_name(lane.lane)} {_minutes(lane.waits.median_ms)}" for lane in counted.lanes)
    return f"来場者 {counted.arrived}名（{lanes}）", f"呼び出しまでの待ち時間（中央の値） {waits}"


def numbered(folder: str) -> str:
    """An earlier day lies in the folder that was asked for."""
    return f"前の練習が 残っています。今回の分は {folder} に 入れます。"


def left(page_file: str, tickets: str) -> tuple[str, str]:
    """Where to look."""
    return f"まとめ: {page_file}", f"番号札: {tickets}"


def not_whole(verdict: str) -> str:
    """Something acknowledged is not kept; ``verdict`` names the file that says what."""
    return f"記録に 足りないところが あります。{verdict} を 見てください。"


def _name(lane: Lane) -> str:
    return f"{terms.lane_mark(lane)} {terms.lane(lane)}"


def _head(pack: DayPackAccepted) -> Iterator[str]:
    yield TITLE
    yield PRACTICE
    yield ""
    day = dates.day(date.fromisoformat(pack.business_day))
    yield f"{day}　{pack.venue_name}　{pack.opens}から{pack.closes}まで"


def _visitors(counted: Tally) -> Iterator[str]:
    routes = Counter[Route]()
    hours = Counter[int]()
    for row in counted.arrivals:
        routes[row.route] += row.people
        hours[row.hour] += row.people
    chosen = sum(people for _, people in counted.methods)
    methods = [(terms.method(method), f"{people}名") for method, people in counted.methods]
    yield f"来場者　{counted.arrived}名"
    yield "　" + _listed((terms.route(route), f"{people}名") for route, people in sorted(routes.items()))
    yield "　" + _listed(
        [*methods, ("どちらも選んでいない（交付・相談のみなど）", f"{counted.arrived - chosen}名")]
    )
    yield "　時間ごと " + _listed((f"{hour}時台", f"{people}名") for hour, people in sorted(hours.items()))
    yield f"　うち 申請サポートのみ {counted.support_only}名　15歳未満 {counted.under_15}名"
    yield "来場者に 入らないもの"
    yield f"　予約したが 来られなかった {counted.no_shows}件"
    yield f"　取り消した受付 {counted.withdrawn}回"
    yield f"　同じ方の 2回目からの受付 {counted.returns}回{_doubled(counted)}"
    yield KNOWN_AGAIN


def _doubled(counted: Tally) -> str:
    return f"　二重の受付（確認中） {counted.double}回" if counted.double else ""


def _lane(lane: LaneTally) -> Iterator[str]:
    yield f"{_name(lane.lane)}　{lane.arrived}名{_moves(lane)}"
    ends = [(terms.ending(exit_), f"{lane.ended(exit_)}名") for exit_ in Exit if lane.ended(exit_)]
    inside = [("まだ会場に いる方", f"{lane.inside}名")] if lane.inside else []
    yield f"　{_listed([*ends, *inside])}　（合わせて {lane.here}名）"
    if lane.came_back:
        yield "　もう一度来られた方は、最後の結果だけを 数えています。"
    if lane.turned_away:
        elsewhere = ((terms.stop(stop), f"{people}名") for stop, people in lane.turned_away)
        yield "　番号を渡さずに ご案内（来場者に 入りません） " + _listed(elsewhere)
    yield f"　呼び出しまでの待ち時間 {_times(lane.waits, '呼び出した 延べ')}"
    yield f"　受付担当の手続き時間 {_times(lane.service, '完了した')}"
    yield f"　市職員の本人確認の時間 {_times(lane.officer, '本人確認のうえ 完了した')}"


def _moves(lane: LaneTally) -> str:
    """Who of the lane's people is not counted at its end, and who is besides them; empty when nobody."""
    other = terms.lane(Lane.DELIVERY if lane.lane is Lane.APPLICATION else Lane.APPLICATION)
    among = [
        f"{other}へ移った方 {lane.moved_away}名" if lane.moved_away else "",
        f"もう一度来られた方 {lane.came_back}名" if lane.came_back else "",
    ]
    said = [
        f"うち {'、'.join(filter(None, among))}" if any(among) else "",
        f"ほかに {other}から移った方 {lane.moved_in}名" if lane.moved_in else "",
    ]
    return f"（{'。'.join(filter(None, said))}）" if any(said) else ""


def _papers(counted: Tally, seen: Happenings) -> Iterator[str]:
    yield f"番号　{seen.numbers}個"
    given = f"受付 {counted.turns}個　取り消した受付 {counted.withdrawn}個"
    yield f"　{given}　移動して 新しく渡した {seen.transferred}個"
    yield f"番号札　{seen.printed}枚"
    yield f"　はじめての印刷 {seen.numbers - seen.unprinted}枚　再印刷 {seen.printed_again}枚"
    if seen.unprinted:
        yield f"　印刷していない番号 {seen.unprinted}個"
    if seen.failed:
        out = seen.failed.get("paper_out", 0)
        yield f"　印刷できなかった {sum(seen.failed.values())}回（うち 用紙切れ {out}回）"


def _floor(counted: Tally, seen: Happenings) -> Iterator[str]:
    yield "窓口でのできごと（元に戻したものも 回数に 入っています）"
    yield f"　不在 {seen.missed}回"
    yield f"　席を外された {seen.parked}回（うち 書類を取りに {seen.fetched}回）"
    yield f"　申請受付と交付受付の間の移動 {seen.transferred}回"
    yield f"　押しまちがいを 元に戻した {counted.undone_acts}回（うち 受付 {counted.withdrawn}回）"
    yield f"　終了のとき 会場に残っていた方 {counted.inside}名"
    yield f"　残した記録 {seen.facts}件"


def _listed(pairs: Iterable[tuple[str, str]]) -> str:
    return "　".join(f"{name} {number}" for name, number in pairs) or "なし"


def _times(times: Times, whose: str) -> str:
    if not times.people:
        return "なし"
    figures = f"中央の値 {_minutes(times.median_ms)}　最長 {_minutes(times.longest_ms)}"
    return f"{figures}（{whose} {times.people}名）"


def _minutes(ms: int) -> str:
    return f"{round(ms / MINUTE_MS)}分"
