"""The practice day on one page, in Japanese: every figure is the product's own count."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from kiosk.domain.facts import Missed, Parked, Transferred
from kiosk.domain.job import JobState
from kiosk.domain.words import Exit, Lane, Reason, Route
from kiosk.projections.tally import LaneTally, Tally, Times, tally
from kiosk.services.desk import Desk
from kiosk.wording import dates, terms

MINUTE_MS: Final = 60_000
TITLE: Final = "練習の1日のまとめ"


def summary(desk: Desk) -> str:
    """The page."""
    counted = tally(desk.recorder.floor)
    parts = (
        _head(desk),
        _visitors(counted),
        *map(_lane, counted.lanes),
        _papers(desk),
        _floor(desk, counted),
    )
    return "\n".join(line for part in parts for line in (*part, ""))


def in_short(desk: Desk) -> str:
    """Two lines for the end of the command."""
    counted = tally(desk.recorder.floor)
    lanes = "　".join(f"{_name(lane.lane)} {lane.arrived}名" for lane in counted.lanes)
    waits = "　".join(f"{_name(lane.lane)} {_minutes(lane.waits.median_ms)}" for lane in counted.lanes)
    return f"来場者 {counted.arrived}名（{lanes}）\n呼び出しまでの待ち時間（中央の値） {waits}"


def _name(lane: Lane) -> str:
    return f"{terms.lane_mark(lane)} {terms.lane(lane)}"


def _head(desk: Desk) -> Iterator[str]:
    pack = desk.pack
    yield TITLE
    yield "練習です。出てくる人は すべて作りもので、本番の集計には 入りません。"
    yield ""
    hours = f"{pack.hours.opens}から{pack.hours.closes}まで"
    yield f"{dates.day(date.fromisoformat(pack.business_day))}　{pack.venue.name}　{hours}"


def _visitors(counted: Tally) -> Iterator[str]:
    routes = Counter[Route]()
    hours = Counter[int]()
    for row in counted.arrivals:
        routes[row.route] += row.people
        hours[row.hour] += row.people
    yield f"来場者　{counted.arrived}名"
    yield "　" + "　".join(f"{terms.route(route)} {people}名" for route, people in sorted(routes.items()))
    yield "　" + "　".join(f"{terms.method(method)} {people}名" for method, people in counted.methods)
    yield f"　申請サポートのみ {counted.support_only}名　15歳未満 {counted.under_15}名"
    yield f"　予約したが来られなかった {counted.no_shows}件"
    yield "　時間ごと " + "　".join(f"{hour}時台 {people}名" for hour, people in sorted(hours.items()))


def _lane(lane: LaneTally) -> Iterator[str]:
    yield f"{_name(lane.lane)}　{lane.arrived}名"
    yield "　" + _listed((terms.ending(exit_), f"{people}名") for exit_, people in lane.exits)
    if lane.turned_away:
        yield "　番号を渡さずにご案内 " + _listed(
            (terms.stop(stop), f"{n}名") for stop, n in lane.turned_away
        )
    yield f"　呼び出しまでの待ち時間 {_times(lane.waits)}"
    yield f"　受付担当の手続き時間 {_times(lane.service)}"
    yield f"　市職員の本人確認の時間 {_times(lane.officer)}"


def _papers(desk: Desk) -> Iterator[str]:
    jobs = desk.recorder.floor.jobs.values()
    printed = [job for job in jobs if job.state is JobState.PRINTED]
    failed = Counter(job.trouble for job in jobs if job.state is JobState.FAILED)
    yield f"番号札　{len(printed)}枚"
    yield f"　再印刷 {sum(job.reason is not None for job in printed)}枚"
    if failed:
        yield f"　印刷できず、やり直した {failed.total()}回（用紙切れ {failed['paper_out']}回）"


def _floor(desk: Desk, counted: Tally) -> Iterator[str]:
    facts = [entry.fact for entry in desk.recorder.history]
    fetched = sum(isinstance(f, Parked) and f.reason is Reason.FETCHING_DOCUMENTS for f in facts)
    parked = sum(isinstance(f, Parked) for f in facts)
    ended = sum(lane.ended(Exit.CANCELLED) for lane in counted.lanes)
    yield "窓口でのできごと"
    yield f"　不在 {sum(isinstance(f, Missed) for f in facts)}回"
    yield f"　席を外された方 {parked}名（うち 書類を取りに {fetched}名）"
    yield f"　受付の間の移動 {sum(isinstance(f, Transferred) for f in facts)}名"
    yield f"　取り消し 手続き {ended}名　受付 {counted.withdrawn}名"
    yield f"　押しまちがいを 元に戻した {counted.undone_acts}回"
    yield f"　終了のとき 会場に残っていた方 {counted.inside}名"
    yield f"　残した記録 {len(facts)}件"


def _listed(pairs: Iterable[tuple[str, str]]) -> str:
    return "　".join(f"{name} {number}" for name, number in pairs) or "なし"


def _times(times: Times) -> str:
    if not times.people:
        return "なし"
    return f"中央の値 {_minutes(times.median_ms)}　最長 {_minutes(times.longest_ms)}（{times.people}名）"


def _minutes(ms: int) -> str:
    return f"{round(ms / MINUTE_MS)}分"
