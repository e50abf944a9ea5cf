"""Every page in every state: the list that the pictures and the tests walk through."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.ui.pages.board.page import BoardPage
from kiosk.ui.pages.conflict import BlockingPage, ConflictPage
from kiosk.ui.pages.device_choice import DeviceChoiceOverlay
from kiosk.ui.pages.list_result import ListResultPage
from kiosk.ui.pages.opening import OpeningPage
from kiosk.ui.pages.questions.page import QuestionsPage
from kiosk.ui.pages.reception import ReceptionPage
from kiosk.ui.pages.settings import SettingsOverlay
from kiosk.ui.pages.sign_in import SignInPage, SwapOverlay
from kiosk.ui.pages.tickets import TicketsPage
from kiosk.ui.pages.visit.page import VisitPage
from kiosk.ui.shell import Shell
from kiosk.ui.theme import TextSize
from kiosk.ui.views.frame import FrameView, PageName
from kiosk.ui.widgets.asking import ConfirmOverlay, ReasonOverlay
from tools.samples import devices, floor, reception, rest
from tools.samples.frames import BARE, MANY_STATUSES, NOTICE, PINNED, STOP_NOTICE, frame


@dataclass(frozen=True)
class Scene:
    """A picture: the frame, the page's view, and what lies over it (an overlay class and its view)."""

    name: str
    around: FrameView
    view: Any
    over: tuple[Callable[[QWidget], Any], Any] | None = None


def pages() -> Mapping[PageName, Any]:
    """Make one of each page."""
    return {
        PageName.SIGN_IN: SignInPage(),
        PageName.OPENING: OpeningPage(),
        PageName.LIST_RESULT: ListResultPage(),
        PageName.RECEPTION: ReceptionPage(),
        PageName.QUESTIONS: QuestionsPage(),
        PageName.TICKETS: TicketsPage(),
        PageName.BOARD: BoardPage(),
        PageName.VISIT: VisitPage(),
        PageName.CONFLICT: ConflictPage(),
        PageName.BLOCKING: BlockingPage(),
    }


def _many(prefix: str, page: PageName, views: Mapping[str, Any]) -> list[Scene]:
    return [Scene(f"{prefix}_{name}", frame(page), view) for name, view in views.items()]


def scenes() -> list[Scene]:
    """Return every scene, in the order of a day."""
    bare = replace(BARE, here=PageName.SIGN_IN)
    busy = frame(PageName.RECEPTION, practice=True, pinned=PINNED, statuses=MANY_STATUSES, notice=NOTICE)
    return [
        Scene("sign_in_people", replace(bare, practice=True), rest.SIGN_IN),
        Scene("sign_in_window", bare, rest.SIGN_IN_WINDOW),
        Scene("sign_in_nobody", bare, rest.SIGN_IN_NOBODY),
        Scene("sign_in_problem", bare, rest.SIGN_IN_PROBLEM),
        *_many(
            "opening",
            PageName.OPENING,
            {
                "ready": rest.READY,
                "yellow": rest.YELLOW,
                "red": rest.RED,
                "no_pack": rest.NO_PACK,
                "opened": rest.OPENED,
            },
        ),
        *_many(
            "list",
            PageName.LIST_RESULT,
            {"good": rest.LIST_GOOD, "bad": rest.LIST_BAD, "unreadable": rest.LIST_UNREADABLE},
        ),
        *_many(
            "reception",
            PageName.RECEPTION,
            {
                "same_name": reception.SAME_NAME,
                "expected": reception.EXPECTED,
                "empty": reception.EMPTY,
                "nothing": reception.NOTHING,
                "many": reception.MANY,
                "no_show": reception.NO_SHOW,
                "unknown": reception.UNKNOWN,
                "left_open": reception.LEFT_OPEN,
            },
        ),
        Scene("reception_busy_practice", busy, reception.SAME_NAME),
        Scene("reception_stop_notice", frame(PageName.RECEPTION, notice=STOP_NOTICE), reception.SAME_NAME),
        *_many(
            "questions",
            PageName.QUESTIONS,
            {
                "party": reception.PARTY,
                "lanes": reception.LANES,
                "lane_shut": reception.LANE_SHUT,
                "walk_in": reception.WALK_IN,
                "walk_in_wrong": reception.WALK_IN_WRONG,
                "walk_in_read": reception.WALK_IN_READ,
                "question": reception.QUESTION,
                "question_long": reception.QUESTION_LONG,
                "stop": reception.STOP,
                "summary": reception.SUMMARY,
            },
        ),
        *_many(
            "tickets",
            PageName.TICKETS,
            {
                "printed": reception.PRINTED,
                "family": reception.FAMILY,
                "five": reception.FAMILY_OF_FIVE,
                "failed": reception.FAILED,
            },
        ),
        *_many(
            "board",
            PageName.BOARD,
            {"usual": floor.USUAL, "called": floor.CALLED, "empty": floor.EMPTY, "crowded": floor.CROWDED},
        ),
        Scene("board_pinned_practice", frame(PageName.BOARD, practice=True, pinned=PINNED), floor.CALLED),
        *_many(
            "visit",
            PageName.VISIT,
            {"usual": floor.VISIT, "family": floor.VISIT_FAMILY, "delivery": floor.VISIT_DELIVERY},
        ),
        Scene("conflict", frame(PageName.CONFLICT, places=()), rest.CONFLICT),
        Scene("blocking", replace(BARE, here=PageName.BLOCKING), rest.BLOCKING),
        *_overlays(),
    ]


def _overlays() -> list[Scene]:
    board, desk, doors = frame(PageName.BOARD), frame(PageName.RECEPTION), frame(PageName.OPENING)
    return [
        Scene("swap", desk, reception.SAME_NAME, (SwapOverlay, rest.SWAP)),
        Scene("swap_window", desk, reception.SAME_NAME, (SwapOverlay, rest.SIGN_IN_WINDOW)),
        Scene("confirm", board, floor.USUAL, (ConfirmOverlay, rest.CONFIRM)),
        Scene("reason", doors, rest.YELLOW, (ReasonOverlay, rest.REASON)),
        Scene("reason_problem", doors, rest.YELLOW, (ReasonOverlay, rest.REASON_PROBLEM)),
        *(
            Scene(f"settings{name}", board, floor.USUAL, (SettingsOverlay, view))
            for name, view in devices.SETTINGS.items()
        ),
        *(
            Scene(f"device_{name}", board, floor.USUAL, (DeviceChoiceOverlay, view))
            for name, view in devices.CHOICES.items()
        ),
    ]


def put_up(scene: Scene, shell: Shell, its_pages: Mapping[PageName, Any], text_size: TextSize) -> Any:
    """Show a scene in a shell; return the overlay if there is one."""
    shell.show_frame(replace(scene.around, text_size=text_size))
    its_pages[scene.around.here].show_view(scene.view)
    if scene.over is None:
        return None
    make, view = scene.over
    overlay = make(shell)
    overlay.ask(view)
    return overlay
