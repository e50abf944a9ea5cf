"""Asking once before something is done: a confirmation or a reason, with what follows."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from kiosk.domain.words import Reason
from kiosk.ui.views.asking import ConfirmView, ReasonView
from kiosk.ui.views.atoms import Choice
from kiosk.ui.widgets.asking import ConfirmOverlay, ReasonOverlay
from kiosk.wording import terms

Confirmed = Callable[[], None]
Given = Callable[[Reason, str], None]


def choices(reasons: Sequence[Reason]) -> tuple[Choice, ...]:
    """Reasons as tiles."""
    return tuple(Choice(reason.value, terms.reason(reason)) for reason in reasons)


class Asking:
    """The two overlays of the staff window, one question at a time."""

    def __init__(self, window: QWidget) -> None:
        self._confirm = ConfirmOverlay(window)
        self._reason = ReasonOverlay(window)
        self._confirmed: Confirmed | None = None
        self._given: Given | None = None
        self._view: ReasonView | None = None
        self._confirm.confirmed.connect(self._confirm_settled)
        self._confirm.closed.connect(self._confirm.fall)
        self._reason.given.connect(self._reason_settled)
        self._reason.closed.connect(self._reason.fall)

    def confirm(self, view: ConfirmView, then: Confirmed) -> None:
        """Say what will happen; ``then`` when staff want it."""
        self._confirmed = then
        self._confirm.ask(view)

    def reason(self, view: ReasonView, then: Given) -> None:
        """Ask why; ``then`` gets the reason and the own words."""
        self._given, self._view = then, view
        self._reason.ask(view)

    def away(self) -> None:
        """Put every question away: another person has taken over."""
        self._confirm.fall()
        self._reason.fall()

    def _confirm_settled(self, _code: str) -> None:
        self._confirm.fall()
        if self._confirmed is not None:
            self._confirmed()

    def _reason_settled(self, _code: str, reason: str, words: str) -> None:
        self._reason.fall()
        if self._given is not None:
            self._given(Reason(reason), words)
