"""Words of the pages between a booking and a ticket."""

from typing import Final

BACK: Final = "もどる"
STOP: Final = "受付をやめる"
PARTY: Final = "お越しの方を 選んでください"
PARTY_MORE: Final = "来ていない方の ✓ は、押して外してください"
ADD: Final = "一緒に来た方を 加える"
PEOPLE_GO: Final = "つぎへ"
LANE: Final = "どちらの手続きですか"
LANE_MORE: Final = "申請と交付は、番号も窓口も 別です"
WALK_IN: Final = "お名前を うかがってください"
WALK_IN_MORE: Final = "カナだけで 受け付けられます"
KANA: Final = "お名前(カナ)"
KANA_HELP: Final = "ローマ字で打つと カナになります"
NAME: Final = "お名前(漢字など)"
NAME_HELP: Final = "書かなくても かまいません"
BIRTH: Final = "生年月日"
BIRTH_HELP: Final = "S60.1.2 や 1985/1/2 でも 読めます。書かなくても かまいません"
SUMMARY: Final = "この内容で 受け付けます"
CHANGE: Final = "変える"
ADVICE: Final = "ご本人に お伝えください"
SAY: Final = "このように お伝えください"
WHERE: Final = "ご案内先"
BRING: Final = "お持ちいただくもの"
CONFIRM: Final = "番号を出す"
CANNOT: Final = "この窓口では 受け付けられません"


def people_go(count: int) -> str:
    """Name the press that goes on with those who came."""
    return f"{count}名で つぎへ"


def step(now: int, steps: int) -> str:
    """Say which question this is."""
    return f"{now} / {steps}"


def step_spoken(now: int, steps: int) -> str:
    """Say which question this is, for a screen reader."""
    return f"{steps}問のうち {now}問目"


def about(kana: str) -> str:
    """Say whom a page is about."""
    return f"{kana} さん"


def change(question: str) -> str:
    """Say which answer a button changes."""
    return f"「{question}」の答えを 変える"
