"""The only thing shown when the program cannot work on its folder: what happened and what to do."""

from PySide6.QtWidgets import QApplication

from kiosk.journal.errors import JournalTrouble
from kiosk.trouble import Trouble
from kiosk.ui.pages.conflict import BlockingPage
from kiosk.ui.shell import Shell
from kiosk.ui.views.asking import BlockingView
from kiosk.ui.views.atoms import Press
from kiosk.ui.views.frame import FrameView, PageName
from kiosk.wording import frame, troubles


class Blocked:
    """A staff window with one page and one way out."""

    def __init__(self, trouble: Trouble | JournalTrouble) -> None:
        self._page = BlockingPage()
        self._shell = Shell({PageName.BLOCKING: self._page})
        said = troubles.message(str(trouble.code))
        self._page.show_view(
            BlockingView(said.title, said.meaning, said.todo, said.code, presses=(Press("end", frame.END),))
        )
        self._page.pressed.connect(self._end)
        self._shell.leaving.connect(self._end)
        self._shell.show_frame(FrameView(here=PageName.BLOCKING, bare=True))

    def show(self) -> None:
        """Show the window."""
        self._shell.show()

    def _end(self) -> None:
        self._shell.let_close()
        QApplication.quit()
