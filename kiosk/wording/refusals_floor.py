"""Refusals about numbers that were given: calling, serving, moving, taking back."""

from typing import Literal, assert_never

from kiosk.domain.decision import RefusalCode as Code
from kiosk.domain.decision import Refused
from kiosk.domain.words import Place, Stage
from kiosk.wording import terms
from kiosk.wording.message import Sentences, quoted, ticket, window

FloorCode = Literal[
    Code.UNKNOWN_VISIT, Code.NOBODY_WAITING, Code.CALLED_BY_OTHER, Code.NOT_WAITING, Code.LANE_NOT_SERVED,
    Code.STAGE_NOT_SERVED, Code.LANE_ELSEWHERE, Code.WINDOW_BUSY, Code.NOT_AT_WINDOW, Code.NOT_AWAY,
    Code.ALREADY_LEFT, Code.WRONG_STAGE, Code.METHOD_NEEDED, Code.STAGES_OPEN, Code.SAME_LANE,
    Code.NOTHING_TO_UNDO, Code.NOT_LAST_ACT,
]  # fmt: skip


def sentences(code: FloorCode, refused: Refused) -> Sentences:
    """What happened, what it means, what to do now."""
    number, at = ticket(refused.ticket), window(refused.window)
    match code:
        case Code.UNKNOWN_VISIT:
            said = (
                "この番号の受付が、このパソコンに 見あたりません。",
                "何も変わっていません。お客様の番号は そのまま 使えます。",
                "番号札を 確かめてください。ほかのパソコンで 受け付けた番号かも しれません。",
            )
        case Code.NOBODY_WAITING:
            said = (
                "いま、この窓口で 呼べる方は いません。",
                "ほかの手続きを待つ方は、その窓口が お呼びします。席を外した方は、「戻す」と 呼べます。",
                "次の方が 来られるまで、このまま お待ちください。",
            )
        case Code.CALLED_BY_OTHER:
            said = (
                f"{number} の方は、もう {at}に 呼ばれています。",
                "同じ方を 2回呼ばないように、いまは 呼びませんでした。",
                "ほかの窓口に呼ばれているときは、次の方を 呼んでください。",
            )
        case Code.NOT_WAITING:
            said = _not_waiting(refused, number)
        case Code.LANE_NOT_SERVED:
            said = (
                f"この受付は、この{'窓口' if refused.window else '会場'}では 扱っていません。",
                "申請と交付は 窓口を分けています。お客様の順番は そのままです。",
                "扱っている窓口に ご案内してください。",
            )
        case Code.STAGE_NOT_SERVED:
            said = (
                f"{number} の方の 次の手続きは、この窓口では できません。",
                "お客様の順番は そのままです。",
                "次の手続きができる窓口の方に 呼んでもらってください。",
            )
        case Code.LANE_ELSEWHERE:
            other = quoted(refused.detail, 16)
            named = f"（{other}）" if other else ""
            said = (
                f"この受付の呼び出しは、ほかのパソコン{named}が 受け持っています。",
                "同じ方を 2回呼ばないように、ここでは 呼びませんでした。",
                "そのパソコンで 呼んでください。切り替えは、業務責任者に たのんでください。",
            )
        case Code.WINDOW_BUSY:
            said = (
                f"{at}は、{number} の方を ご案内中です。",
                "ほかの方は まだ 呼んでいません。順番は そのままです。",
                f"{number} の手続きを 進めるか 終えてから、もう一度 押してください。",
            )
        case Code.NOT_AT_WINDOW:
            said = (
                f"{number} の方は、この窓口に いらっしゃいません。",
                f"いまは {at}で 手続き中です。" if refused.window else "この窓口には 呼んでいません。",
                f"{at}の方に たのんでください。" if refused.window else "先に 番号を 呼んでください。",
            )
        case Code.NOT_AWAY:
            said = (
                f"{number} の方は、席を外しても 不在でも ありません。",
                "順番は そのままです。戻す必要は ありません。",
                "「呼出」で、いまの様子を 見てください。",
            )
        case Code.ALREADY_LEFT:
            said = (
                f"{number} の手続きは、もう 終わっているか、取り消されています。",
                "何も変わっていません。",
                "まちがえて終えたときは、その手続きを開いて、終えたことを 取り消してください。",
            )
        case Code.WRONG_STAGE:
            said = (
                f"{number} の方は、いま その手続きを する順番では ありません。",
                _step(refused),
                _OPEN_AGAIN,
            )
        case Code.METHOD_NEEDED:
            said = (
                "手書きか 端末かが、まだ 決まっていません。",
                f"{number} の手続きは、書類確認の ままです。",
                "ご本人に うかがって、手書きか 端末かを 選んでください。",
            )
        case Code.STAGES_OPEN:
            said = (
                f"{number} の手続きが、まだ 残っています。",
                _step(refused),
                "残りを済ませるか、途中で終える理由を 選んでください。",
            )
        case Code.SAME_LANE:
            said = (
                f"{number} の方は、もう その受付に いらっしゃいます。",
                "番号も 順番も そのままです。",
                "そのまま 手続きを 続けてください。",
            )
        case Code.NOTHING_TO_UNDO:
            said = (
                f"{number} の受付は、もう 取り消されています。",
                "これより前に 戻すものは ありません。",
                "必要なときは、もう一度 受け付けてください。",
            )
        case Code.NOT_LAST_ACT:
            said = (
                f"{number} の手続きは、そのあとに 先へ進んでいます。",
                "あとの記録を 守るため、取り消しませんでした。",
                "手続きを開き直して、いちばん新しい操作から 取り消してください。",
            )
        case _:
            assert_never(code)
    return said


_OPEN_AGAIN = "手続きを開き直して、「いま」の手続きから 進めてください。"


def _not_waiting(refused: Refused, number: str) -> Sentences:
    """Somebody who is away or gone, or whose turn it is no longer."""
    title = f"{number} の方は、いま お待ちでは ありません。"
    back = "戻られたら「戻す」を 押してください。それまでは、次の方を 呼んでください。"
    place = next((place for place in Place if place == refused.detail), None)
    match place:
        case Place.PARKED:
            return title, "席を外していらっしゃいます。番号は なくなりません。", back
        case Place.MISSED:
            return title, "お呼びしたときに いらっしゃらず、「不在」に なっています。", back
        case Place.LEFT:
            return title, "手続きは 終わっています。", "次の方を 呼んでください。"
        case Place.WITHDRAWN:
            return title, "受付が 取り消されています。", "次の方を 呼んでください。"
        case Place.WAITING | Place.AT_WINDOW | None:
            return (
                f"{number} の方は、いま 列の先頭では ありません。",
                "順番が 変わったため、まだ どなたも 呼んでいません。",
                "「呼出」で いまの先頭の方を 確かめて、呼んでください。",
            )
    assert_never(place)


def _step(refused: Refused) -> str:
    stage = next((stage for stage in Stage if stage == refused.detail), None)
    return f"いまは「{terms.stage(stage)}」です。" if stage else "何も変わっていません。"
