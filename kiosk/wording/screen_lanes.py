"""The two lanes in the words of staff."""

from typing import assert_never

from kiosk.domain.words import Lane


def name(lane: Lane) -> str:
    """Return a lane's name."""
    match lane:
        case Lane.APPLICATION:
            return "申請受付"
        case Lane.DELIVERY:
            return "交付受付"
    assert_never(lane)


def explained(lane: Lane) -> str:
    """Return what a lane is for, so that anybody chooses the right one."""
    match lane:
        case Lane.APPLICATION:
            return "マイナンバーカードを はじめて 申し込む方"
        case Lane.DELIVERY:
            return "交付通知書(はがき)が 届いていて、交付の手続きをする方"
    assert_never(lane)


def spoken(lane: Lane, ticket: str) -> str:
    """Return a ticket for a screen reader."""
    return f"{name(lane)} {ticket}"
