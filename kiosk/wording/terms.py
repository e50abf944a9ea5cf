"""The booth's own words for its closed vocabularies, the same on screen, paper and voice.

A lane or a reason without its word is a type error.  Knows no sentence.
"""

from typing import Final, assert_never

from kiosk.domain.words import CheckStatus, Exit, Lane, Method, Place, Reason, Role, Route, Stage, Stop

CITY: Final = "千葉市"
WARD_OFFICE: Final = "お住まいの区の市民総合窓口課"
SUPERVISOR: Final = "業務責任者"


def lane(which: Lane) -> str:
    """The name of a lane."""
    match which:
        case Lane.APPLICATION:
            return "申請受付"
        case Lane.DELIVERY:
            return "交付受付"
    assert_never(which)


def lane_mark(which: Lane) -> str:
    """The shape of a lane, for those who do not see its colour."""
    match which:
        case Lane.APPLICATION:
            return "●"
        case Lane.DELIVERY:
            return "■"
    assert_never(which)


def stage(which: Stage) -> str:
    """The name of a step."""
    match which:
        case Stage.DOCUMENTS:
            return "書類確認"
        case Stage.PHOTO:
            return "撮影"
        case Stage.FORM:
            return "申請書作成"
        case Stage.NOTICE:
            return "通知書確認"
        case Stage.IDENTITY:
            return "本人確認"
        case Stage.FORMS_RECEIVED:
            return "書類受領"
        case Stage.HANDOVER:
            return "カード交付"
    assert_never(which)


def place(which: Place) -> str:
    """Where the holder of a number is."""
    match which:
        case Place.WAITING:
            return "お待ち"
        case Place.AT_WINDOW:
            return "窓口で手続き中"
        case Place.PARKED:
            return "席を外し中"
        case Place.MISSED:
            return "不在"
        case Place.LEFT:
            return "終了"
        case Place.WITHDRAWN:
            return "受付を取り消し"
    assert_never(which)


def ending(which: Exit) -> str:
    """How a visit ended."""
    match which:
        case Exit.COMPLETED:
            return "完了"
        case Exit.CONSULTATION_ONLY:
            return "相談のみ"
        case Exit.INCOMPLETE:
            return "不備・持ち帰り"
        case Exit.SWITCHED_TO_DELIVERY:
            return "交付時来庁へ切り替え"
        case Exit.CANCELLED:
            return "取り消し"
    assert_never(which)


def end_as(which: Exit) -> str:
    """The button that ends a visit so."""
    match which:
        case Exit.COMPLETED:
            return "手続きを終える"
        case Exit.CONSULTATION_ONLY:
            return "相談だけで終える"
        case Exit.INCOMPLETE:
            return "不備で持ち帰っていただく"
        case Exit.SWITCHED_TO_DELIVERY:
            return "交付時来庁に切り替える"
        case Exit.CANCELLED:
            return "手続きを取り消す"
    assert_never(which)


def role(which: Role) -> str:
    """Who somebody is at the booth."""
    match which:
        case Role.STAFF:
            return "受付担当"
        case Role.OFFICER:
            return "市職員"
        case Role.SUPERVISOR:
            return SUPERVISOR
        case Role.COURIER:
            return "搬送担当"
    assert_never(which)


def route(which: Route) -> str:
    """How the person came."""
    match which:
        case Route.BOOKED:
            return "予約"
        case Route.WALK_IN:
            return "当日"
    assert_never(which)


def method(which: Method) -> str:
    """How the application is made."""
    match which:
        case Method.HANDWRITTEN:
            return "手書き"
        case Method.TERMINAL:
            return "端末"
    assert_never(which)


def status(which: CheckStatus) -> str:
    """The light of a check in a word; colour is never the only sign."""
    match which:
        case CheckStatus.GREEN:
            return "使えます"
        case CheckStatus.YELLOW:
            return "確認してください"
        case CheckStatus.RED:
            return "使えません"
    assert_never(which)


def stop(which: Stop) -> str:
    """Why somebody was sent elsewhere, as the day's count names it."""
    match which:
        case Stop.REISSUE:
            return "再交付"
        case Stop.NOT_RESIDENT:
            return "市外にお住まい"
        case Stop.MOVE_PLANNED:
            return "引っ越し・名前の変更の予定"
        case Stop.NO_REPRESENTATIVE:
            return "ご本人か代理人がいない"
        case Stop.RESIDENCE_EXPIRING:
            return "在留期限が近い"
        case Stop.NO_NOTICE:
            return "交付通知書がない"
        case Stop.DOCUMENTS_MISSING:
            return "書類が足りない"
        case Stop.CONSULTATION_ONLY:
            return "相談のみ"
        case Stop.OTHER:
            return "そのほか"
    assert_never(which)


def reason(which: Reason) -> str:  # noqa: PLR0911 - one return for every reason is the table
    """Why something was undone, put aside, moved or printed again, as a tile says it."""
    match which:
        case Reason.PRESSED_BY_MISTAKE:
            return "まちがえて押した"
        case Reason.WRONG_PERSON:
            return "別の方だった"
        case Reason.CITIZEN_ASKED:
            return "ご本人の希望"
        case Reason.LEFT_THE_VENUE:
            return "会場を出られた"
        case Reason.FETCHING_DOCUMENTS:
            return "書類を取りに行かれた"
        case Reason.TOILET_OR_CHILD:
            return "お手洗い・お子さまのため"
        case Reason.WRONG_LANE:
            return "申請と交付がちがった"
        case Reason.PAPER_LOST:
            return "紙をなくされた"
        case Reason.PAPER_SPOILED:
            return "紙が読めない・破れた"
        case Reason.DID_NOT_COME:
            return "お越しにならなかった"
        case Reason.CAME_LATE:
            return "遅れて来られた"
        case Reason.CLOSING_TIME:
            return "終了の時刻になった"
        case Reason.CROWDED:
            return "混み合っている"
        case Reason.EQUIPMENT:
            return "機器の不具合"
        case Reason.SUPERVISOR_DECIDED:
            return "業務責任者の判断"
        case Reason.OTHER:
            return "そのほか"
    assert_never(which)
