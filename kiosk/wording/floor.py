"""What the floor is doing, in words made from facts: queues, steps, the line of what was done.

Knows facts and vocabularies, no screen.
"""

from typing import Final

from kiosk.domain.facts import (
    Called,
    CheckedIn,
    Exited,
    Fact,
    MethodChosen,
    Missed,
    NoteWritten,
    Parked,
    Recalled,
    Returned,
    StageCompleted,
    TicketDoubtful,
    TicketFailed,
    TicketPrinted,
    TicketRequested,
    Transferred,
    Undone,
)
from kiosk.domain.words import Exit, Lane, Method, Reason, Stage
from kiosk.wording import dates, terms

PARK_WHAT: Final = "番号はそのままです。戻られたら「戻す」を押してください。"
BACK_TO_LINE: Final = "待っている方に戻す"
CHOOSE_METHOD: Final = "手書きか 端末かを 選んでください"
NOT_HERE: Final = "この窓口では できません"
FETCHING: Final = "読み込んでいます"
UNDER_15: Final = "15歳未満"
REPRESENTED: Final = "代理人の方と ごいっしょ"
SUPPORT_ONLY: Final = "申請サポート(写真と申請書だけ)"
UNDO_TITLE: Final = "最後にしたことを 取り消します"
UNDO: Final = "取り消す"
LAPTOP: Final = "このパソコン"
STOPPED: Final = "新しい受付は 止めています"
TASKS: Final = {
    Stage.DOCUMENTS: ("書類を 確かめてください", "お持ちの書類と、手書きか端末かを 確かめます。"),
    Stage.PHOTO: ("写真を 撮ってください", "撮れたら、写真を申請書に貼ります。"),
    Stage.FORM: ("申請書を 作ってください", "書き終わったら、記入もれがないか 見てください。"),
    Stage.NOTICE: ("交付通知書を 確かめてください", "はがきの氏名と、本人確認の書類を 見ます。"),
    Stage.IDENTITY: ("本人確認を してください", "市職員だけが できます。"),
    Stage.FORMS_RECEIVED: ("書類を 受け取ってください", "受け取ったら、手続きは終わりです。"),
    Stage.HANDOVER: ("カードを お渡しください", "お渡ししたら、手続きは終わりです。"),
}
DONE: Final = {
    Stage.DOCUMENTS: "書類を確かめた",
    Stage.PHOTO: "撮影が終わった",
    Stage.FORM: "申請書ができた",
    Stage.NOTICE: "通知書を確かめた",
    Stage.IDENTITY: "本人と確認した",
    Stage.FORMS_RECEIVED: "書類を受け取った",
    Stage.HANDOVER: "カードを渡した",
}


def queue(people: int, minutes: int) -> str:
    """``待ち 4名 約18分``."""
    if not people:
        return "待ち 0名"
    return f"待ち {people}名  {dates.minutes(minutes)}"


def officer(people: int, minutes: int) -> str:
    """``本人確認 3名待ち 約12分``."""
    return f"本人確認 {people}名待ち  {dates.minutes(minutes)}" if people else "本人確認 待ちなし"


def pace(lane: Lane, count: int, target: int) -> str:
    """``申請 1時間 11/12件`` (仕様書 第1-5)."""
    return f"{terms.lane(lane)[:2]} 1時間 {count}/{target}件"


def waiting_more(booked_time: str, party_size: int, *, support_only: bool) -> str:
    """``予約 14:00 ご家族3名``."""
    parts = [f"予約 {booked_time}" if booked_time else "当日"]
    if party_size > 1:
        parts.append(f"ご家族{party_size}名")
    if support_only:
        parts.append("申請サポート")
    return "  ".join(parts)


def missed(calls: int) -> str:
    """``不在(1回呼出)``."""
    return f"不在({max(calls, 1)}回呼出)"


def parked(reason: Reason | None) -> str:
    """``席を外している(書類を取りに)``."""
    return f"席を外している({terms.reason(reason)})" if reason else "席を外している"


def waited(minutes: int) -> str:
    """``8分``."""
    return dates.duration(minutes)


def on_to(stage: Stage, then: Stage | None, *, stays: bool) -> str:
    """The button that finishes a step: what was done, and what comes next."""
    if then is None:
        return f"{DONE[stage]}（完了）"
    if stays:
        return f"{DONE[stage]}（次は {terms.stage(then)}）"
    return f"{DONE[stage]}（{terms.stage(then)}を待つ）"


def did(fact: Fact) -> str:
    """What happened to a visit, one line of its history; empty for what staff need not read."""
    match fact:
        case CheckedIn(ticket=ticket):
            return f"受付 {ticket}"
        case Called(window=window, stage=stage):
            return f"呼び出し 窓口{window}（{terms.stage(stage)}）"
        case Recalled(window=window):
            return f"もう一度 呼び出し 窓口{window}"
        case Missed():
            return "不在"
        case Parked(reason=reason):
            return parked(reason)
        case Returned():
            return "待っている方に戻した"
        case MethodChosen(method=method, terminal=terminal):
            return by_method(method) + (f"（端末{terminal}）" if terminal else "")
        case StageCompleted(stage=stage):
            return DONE[stage]
        case Transferred(to_lane=lane, ticket=ticket):
            return f"{terms.lane(lane)}に移した 新しい番号 {ticket}"
        case Exited(exit=exit_):
            return terms.ending(exit_)
        case _:
            return _did_more(fact)


def _did_more(fact: Fact) -> str:
    match fact:
        case Undone(reason=reason):
            return f"取り消した（{terms.reason(reason)}）"
        case NoteWritten():
            return "メモを残した"
        case TicketRequested(copy=copy):
            return "" if copy == 1 else "番号札を もう一度 印刷"
        case TicketPrinted():
            return "番号札を 印刷した"
        case TicketDoubtful():
            return "番号札が出たか わからない"
        case TicketFailed():
            return "番号札が 印刷できなかった"
        case _:
            return ""


def method_choice(method: Method, *, chosen: bool) -> str:
    """The button that chooses how the application is made."""
    match method:
        case Method.HANDWRITTEN:
            text = "手書きの申請書で申請"
        case Method.TERMINAL:
            text = "端末で申請"
    return f"✓ {text}" if chosen else text


def by_method(method: Method) -> str:
    """``手書きで申請``."""
    return f"{terms.method(method)}で申請"


def waits_for(stage: Stage) -> str:
    """``本人確認を お待ちです``."""
    return f"{terms.stage(stage)}を お待ちです"


def served_at(window: str, stage: Stage) -> str:
    """``窓口3で 本人確認の手続き中です``."""
    return f"窓口{window}で {terms.stage(stage)}の手続き中です"


def call(ticket: str) -> str:
    """The button that calls one number out of turn."""
    return f"{ticket} を 呼ぶ"


def exits(lane: Lane) -> tuple[Exit, ...]:
    """The ways out before the last step, the commonest first."""
    common = (Exit.CONSULTATION_ONLY, Exit.INCOMPLETE)
    if lane is Lane.APPLICATION:
        return (*common, Exit.SWITCHED_TO_DELIVERY, Exit.CANCELLED)
    return (*common, Exit.CANCELLED)


def exit_what(which: Exit) -> str:
    """What will happen when a visit ends so."""
    match which:
        case Exit.COMPLETED:
            return "手続きが終わりました。"
        case Exit.CONSULTATION_ONLY:
            return "申請はせずに、相談だけで終わります。"
        case Exit.INCOMPLETE:
            return "足りない書類などがあり、今日は持ち帰っていただきます。"
        case Exit.SWITCHED_TO_DELIVERY:
            return "本人確認はカードを受け取るときになります。"
        case Exit.CANCELLED:
            return "この方の手続きを 取りやめます。"


def exit_reasons(which: Exit) -> tuple[Reason, ...]:
    """The reasons offered for an exit."""
    if which is Exit.INCOMPLETE:
        return (Reason.FETCHING_DOCUMENTS, Reason.CITIZEN_ASKED, Reason.OTHER)
    if which is Exit.CANCELLED:
        return (Reason.CITIZEN_ASKED, Reason.LEFT_THE_VENUE, Reason.DID_NOT_COME, Reason.OTHER)
    return (Reason.CITIZEN_ASKED, Reason.OTHER)


UNDO_REASONS: Final = (
    Reason.PRESSED_BY_MISTAKE, Reason.WRONG_PERSON, Reason.CITIZEN_ASKED, Reason.OTHER,
)  # fmt: skip
UNDO_WHAT: Final = "取り消したことも 記録に残ります。"
TRANSFER_REASONS: Final = (Reason.WRONG_LANE, Reason.CITIZEN_ASKED, Reason.OTHER)


def transfer(to_lane: Lane) -> str:
    """The button that moves somebody to the other lane."""
    return f"{terms.lane(to_lane)}に移す"


def transfer_what(to_lane: Lane) -> str:
    """What moving means: a new number."""
    return f"番号が変わります。{terms.lane(to_lane)}の新しい番号札を お渡しください。"


def step_more(at: str, window: str) -> str:
    """When and where a step was done: ``13:24 窓口2``."""
    return f"{at} 窓口{window}" if window else at


def arrived(route: str, at: str, booked_time: str) -> str:
    """``13:24 受付(予約 13:30)``."""
    return f"{at} 受付({route}{' ' + booked_time if booked_time else ''})"


def family(people: int, tickets: str) -> str:
    """``ご家族3名(A102・A103 とごいっしょ)``."""
    return f"ご家族{people}名" + (f"({tickets} と ごいっしょ)" if tickets else "")
