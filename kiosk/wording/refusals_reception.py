"""Refusals at the reception desk, before somebody holds a number."""

from typing import Literal, assert_never

from kiosk.domain.decision import RefusalCode as Code
from kiosk.domain.decision import Refused
from kiosk.domain.words import Place, Stop
from kiosk.wording import stops
from kiosk.wording.message import Sentences, clock, ticket, window

ReceptionCode = Literal[
    Code.UNKNOWN_BOOKING, Code.NOT_BOOKABLE, Code.ALREADY_CHECKED_IN, Code.ALREADY_NO_SHOW,
    Code.NOT_NO_SHOW, Code.NOBODY_CHOSEN, Code.STOPPED_BY_ANSWER, Code.UNKNOWN_ANSWER, Code.NUMBERS_EXHAUSTED,
]  # fmt: skip


def sentences(code: ReceptionCode, refused: Refused) -> Sentences:
    """What happened, what it means, what to do now."""
    match code:
        case Code.UNKNOWN_BOOKING:
            said = (
                "この予約は、今日の一覧に ありません。",
                "ほかの日や ほかの会場の予約かも しれません。番号札は まだ出していません。",
                "お名前か電話番号で さがしてください。なければ、予約なしで受け付けられます。",
            )
        case Code.NOT_BOOKABLE:
            said = (
                "交付受付に 予約は ありません。",
                "予約の方としては 受け付けませんでした。",
                "予約なしで 受け付けてください。",
            )
        case Code.ALREADY_CHECKED_IN:
            said = _already(refused)
        case Code.ALREADY_NO_SHOW:
            said = (
                "この予約は、もう「来られなかった」に なっています。",
                "何も変わっていません。",
                "来られたときは、そのまま 受け付けられます。",
            )
        case Code.NOT_NO_SHOW:
            said = (
                "この予約は、「来られなかった」に なっていません。",
                "何も変わっていません。",
                "来られた方は、そのまま 受け付けてください。",
            )
        case Code.NOBODY_CHOSEN:
            said = (
                "お越しの方が 選ばれていません。",
                "番号札は まだ出していません。",
                "お越しの方を 選んでから、進んでください。",
            )
        case Code.STOPPED_BY_ANSWER:
            said = _stopped(refused)
        case Code.UNKNOWN_ANSWER:
            said = (
                "おたずねの答えに、いまは 使えないものが あります。",
                "番号札は まだ出していません。",
                "もどって、はじめの おたずねから 選び直してください。",
            )
        case Code.NUMBERS_EXHAUSTED:
            said = (
                "このパソコンの番号を 使い切りました。",
                "このパソコンでは、新しい番号札を 出せません。",
                "もう1台のパソコンで 受け付けて、業務責任者に お声がけください。",
            )
        case _:
            assert_never(code)
    return said


def _already(refused: Refused) -> Sentences:
    """Which number, since when, and where its holder is now."""
    number, at = ticket(refused.ticket, ""), clock(refused.at)
    since = f"{at} に" if at else "もう"
    title = f"{number} で {since}受け付けています。" if number else f"{since} 受け付けています。"
    return title, f"{_now(refused)}番号札は 増やしていません。", _look(number)


def _now(refused: Refused) -> str:
    where = f"{window(refused.window)}で " if refused.window else "窓口で "
    match refused.detail:
        case Place.WAITING.value:
            return "いまは お待ちの列に いらっしゃいます。"
        case Place.AT_WINDOW.value:
            return f"いまは {where}手続き中です。"
        case Place.PARKED.value:
            return "いまは 席を外していらっしゃいます。"
        case Place.MISSED.value:
            return "お呼びしたときに いらっしゃいませんでした。"
        case Place.LEFT.value:
            return "手続きは 終わっています。"
        case _:
            return ""


def _look(number: str) -> str:
    return (
        f"{number} の手続きを開いて、ご本人に 確かめてください。" if number else "ご本人に 確かめてください。"
    )


def _stopped(refused: Refused) -> Sentences:
    """The stop's own words, when its code is known."""
    known = next((stop for stop in Stop if stop == refused.detail), Stop.OTHER)
    words = stops.words(known)
    return words.title, "番号札は 出していません。", words.where
