"""Refusals about who is at the window and about opening the doors."""

from typing import Literal, assert_never

from kiosk.domain.decision import RefusalCode as Code
from kiosk.domain.decision import Refused
from kiosk.wording import lists, packs, readiness
from kiosk.wording.message import Sentences, clock, quoted, ticket, window

OpeningCode = Literal[
    Code.NOT_ALLOWED, Code.OFFICER_ONLY, Code.NOT_SIGNED_IN, Code.UNKNOWN_PERSON, Code.UNKNOWN_WINDOW,
    Code.WRONG_WINDOW, Code.NO_DAY_PACK, Code.PACK_REFUSED, Code.BOOKINGS_REFUSED, Code.OTHER_DAY_PACK,
    Code.OLDER_DAY_PACK, Code.ALREADY_OPEN,
    Code.NOT_OPEN, Code.CHECK_RED, Code.CHECK_YELLOW, Code.RECEPTION_STOPPED, Code.RECEPTION_NOT_STOPPED,
]  # fmt: skip


def sentences(code: OpeningCode, refused: Refused) -> Sentences:
    """What happened, what it means, what to do now."""
    match code:
        case Code.NOT_ALLOWED:
            said = (
                "この操作は、いまの担当の方では できません。",
                _unchanged(refused),
                "できる担当の方に 交代してください。わからないときは、業務責任者に お声がけください。",
            )
        case Code.OFFICER_ONLY:
            said = (
                "本人確認と、その取り消しは、市職員だけが できます。",
                _unchanged(refused),
                "市職員に お声がけください。",
            )
        case Code.NOT_SIGNED_IN:
            said = (
                "担当する方が 決まっていません。",
                "だれがしたか 残せないので、まだ 何もしていません。",
                "担当する方を 選んでから、もう一度 押してください。",
            )
        case Code.UNKNOWN_PERSON:
            said = (
                "今日の名簿に、この方が この役割では ありません。",
                "この方では まだ 始められません。",
                "名簿から 選び直してください。名簿にないときは、業務責任者に お声がけください。",
            )
        case Code.UNKNOWN_WINDOW:
            named = window(refused.window, "")
            said = (
                f"{named}は、今日の会場に ありません。" if named else "担当する窓口が 決まっていません。",
                "まだ どなたも 呼んでいません。",
                "「交代」で、担当する窓口を 選んでください。",
            )
        case Code.WRONG_WINDOW:
            said = (
                f"{window(refused.window)}は、この方の役割の窓口では ありません。",
                "窓口の担当は、まだ 変わっていません。",
                "別の窓口を選ぶか、別の方を 選んでください。",
            )
        case Code.NO_DAY_PACK:
            said = (
                "今日のデータが、まだ 読み込まれていません。",
                "まだ 受け付けも 呼び出しも できません。",
                "「準備」で、今日のデータを 選んでください。",
            )
        case Code.PACK_REFUSED:
            said = packs.refused(refused.detail)
        case Code.BOOKINGS_REFUSED:
            said = lists.refused(refused.detail)
        case Code.OTHER_DAY_PACK:
            venue = quoted(refused.detail)
            said = (
                f"いまは「{venue}」の受付を 続けています。"
                if venue
                else "いまは ほかの受付を 続けています。",
                "いまの受付の記録を 守るため、選んだデータには 切り替えていません。",
                "いまの受付を 終えてから 切り替えてください。まちがいのときは、本部に電話してください。",
            )
        case Code.OLDER_DAY_PACK:
            said = (
                "選んだデータは、いまのものより 前に作られたものです。",
                "新しい予約の一覧が 消えないように、切り替えていません。",
                "そのまま 続けてください。いちばん新しいものか わからないときは、本部に電話してください。",
            )
        case Code.ALREADY_OPEN:
            at = clock(refused.at)
            said = (
                f"{at} に 開場しています。" if at else "もう 開場しています。",
                "そのまま 受け付けられます。",
                "「受付」に 進んでください。",
            )
        case Code.NOT_OPEN:
            said = (
                "まだ 開場していません。",
                "番号札は まだ 出せません。お客様には、開場まで お待ちいただきます。",
                "「準備」を終えて、業務責任者が 開場してください。",
            )
        case Code.CHECK_RED:
            said = (
                f"「{readiness.title(refused.detail)}」が 使えない状態です。",
                "まだ 開場できません。",
                "「準備」で、「使えません」の項目を 直してください。",
            )
        case Code.CHECK_YELLOW:
            said = (
                f"「{readiness.title(refused.detail)}」を まだ 確認していません。",
                "まだ 開場していません。",
                "直すか、業務責任者が 理由を選んで 開場してください。",
            )
        case Code.RECEPTION_STOPPED:
            said = (
                "いまは 受付を 止めています。",
                "新しい番号札は 出せません。お待ちの方は そのまま ご案内できます。",
                "受付を続けるときは、業務責任者に お声がけください。",
            )
        case Code.RECEPTION_NOT_STOPPED:
            said = (
                "受付は 止まっていません。",
                "そのまま 番号札を 出せます。",
                "「受付」に 進んでください。",
            )
        case _:
            assert_never(code)
    return said


def _unchanged(refused: Refused) -> str:
    named = ticket(refused.ticket, "")
    whose = f"{named} の手続きは" if named else "お客様の手続きは"
    return f"{whose} そのままです。何も変わっていません。"
