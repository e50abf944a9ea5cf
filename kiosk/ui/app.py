"""The windows of one laptop: makes the screens and their presenters around a booth, and runs them.

Straight-line construction; what happens on a press stands in the presenters.
"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QLoggingCategory, QObject, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.booth import Booth
from kiosk.domain.ids import VisitId
from kiosk.journal.errors import JournalTrouble
from kiosk.settings import Settings
from kiosk.trouble import Trouble
from kiosk.ui.acts import NOBODY, Acts
from kiosk.ui.asking import Asking
from kiosk.ui.blocked import Blocked
from kiosk.ui.calls import Voice
from kiosk.ui.code_watch import CodeWatch
from kiosk.ui.live import Live, snapshot
from kiosk.ui.pages.board.page import BoardPage
from kiosk.ui.pages.conflict import ConflictPage
from kiosk.ui.pages.device_choice import DeviceChoiceOverlay
from kiosk.ui.pages.list_result import ListResultPage
from kiosk.ui.pages.opening import OpeningPage
from kiosk.ui.pages.questions.page import QuestionsPage
from kiosk.ui.pages.reception import ReceptionPage
from kiosk.ui.pages.settings import SettingsOverlay
from kiosk.ui.pages.sign_in import SignInPage, SwapOverlay
from kiosk.ui.pages.tickets import TicketsPage
from kiosk.ui.pages.visit.page import VisitPage
from kiosk.ui.presenters.board import BoardPresenter
from kiosk.ui.presenters.booking_file import LIST, BookingFilePresenter
from kiosk.ui.presenters.conflict import ConflictPresenter
from kiosk.ui.presenters.device_choice import DeviceChoicePresenter
from kiosk.ui.presenters.device_lines import DeviceLines
from kiosk.ui.presenters.frame import FramePresenter
from kiosk.ui.presenters.opening import PACK, OpeningPresenter
from kiosk.ui.presenters.public import PublicPresenter
from kiosk.ui.presenters.questions import QuestionsPresenter
from kiosk.ui.presenters.reception import ReceptionPresenter
from kiosk.ui.presenters.seat import SeatPresenter
from kiosk.ui.presenters.settings import SIZES, SettingsPresenter
from kiosk.ui.presenters.tickets import TicketsPresenter
from kiosk.ui.presenters.visit import VisitPresenter
from kiosk.ui.public_display import PublicDisplay
from kiosk.ui.second_screen import place, screens
from kiosk.ui.shell import Shell
from kiosk.ui.station import Station
from kiosk.ui.status import StatusWatch
from kiosk.ui.ticket_jobs import TicketJobs
from kiosk.ui.typefaces import body_font, load_typefaces
from kiosk.ui.views.asking import ConfirmView
from kiosk.ui.views.frame import PageName
from kiosk.ui.workers import Workers
from kiosk.wording import frame as words

MINUTES_MS = 10_000
"""How often waiting minutes are counted again."""

SWEEP_MS = 5_000
"""How often garbage is collected: by the main thread alone, because the collector destroys widgets."""


class Pages:
    """The staff window's pages, made once."""

    def __init__(self) -> None:
        self.sign_in = SignInPage()
        self.opening = OpeningPage()
        self.list_result = ListResultPage()
        self.reception = ReceptionPage()
        self.questions = QuestionsPage()
        self.tickets = TicketsPage()
        self.board = BoardPage()
        self.visit = VisitPage()
        self.conflict = ConflictPage()

    def shell(self) -> Shell:
        """The frame around them."""
        return Shell(
            {
                PageName.SIGN_IN: self.sign_in,
                PageName.OPENING: self.opening,
                PageName.LIST_RESULT: self.list_result,
                PageName.RECEPTION: self.reception,
                PageName.QUESTIONS: self.questions,
                PageName.TICKETS: self.tickets,
                PageName.BOARD: self.board,
                PageName.VISIT: self.visit,
                PageName.CONFLICT: self.conflict,
            }
        )


class Windows(QObject):
    """Both windows of one booth with everything behind them."""

    def __init__(self, booth: Booth) -> None:
        super().__init__()
        self.booth = booth
        self.workers = Workers()
        self.live = Live()
        self.acts = Acts(booth, self.workers, self.live)
        self.pages = Pages()
        self.shell = self.pages.shell()
        self.display = PublicDisplay()
        self.voice = Voice(volume=booth.settings.volume, spoken=booth.settings.voice)
        self.frame = FramePresenter(self.shell, self.live, self.acts)
        self.station = Station(booth, self.workers, self.live, self.acts, Asking(self.shell), self.go)
        self.status = StatusWatch(booth, self.workers, lambda: self.voice.available, self._statuses)
        self._present()
        self._wire()
        self._clock()

    def _present(self) -> None:
        pages, station = self.pages, self.station
        self.board = BoardPresenter(pages.board, station, self.open_visit)
        self.jobs = TicketJobs(self.booth, self.workers, self.live, self.acts)
        self.tickets = TicketsPresenter(pages.tickets, station, self.jobs, self._next_person)
        self.visit = VisitPresenter(pages.visit, station, self.tickets)
        self.questions = QuestionsPresenter(pages.questions, station, self.tickets.give)
        self.reception = ReceptionPresenter(
            pages.reception, station, self.questions, self.tickets, self.open_visit, QApplication.beep
        )
        self.seat = SeatPresenter(pages.sign_in, SwapOverlay(self.shell), station, self._away)
        self.opening = OpeningPresenter(pages.opening, station, self.shell.ask_file, self._outside)
        self.booking_file = BookingFilePresenter(
            pages.list_result, pages.opening, station, self.shell.ask_file, self.opening.look
        )
        self.public = PublicPresenter(self.display, self.voice, station)
        self.conflict = ConflictPresenter(pages.conflict, station)
        self.codes = CodeWatch(self.booth.code_camera, self.workers, self._seen)
        self.devices = DeviceLines(station, lambda: self.status.printer)
        self.settings = SettingsPresenter(
            SettingsOverlay(self.shell), station, self.voice, screens, self._settle, self.devices
        )
        self.device_choice = DeviceChoicePresenter(
            DeviceChoiceOverlay(self.shell), station, self._follow_printer, self._follow_camera
        )

    def _wire(self) -> None:
        shell = self.shell
        shell.gone.connect(self._gone)
        shell.swap_pressed.connect(self.seat.swap)
        shell.settings_pressed.connect(self._open_settings)
        shell.status_pressed.connect(lambda _: self._open_settings())
        shell.pinned_opened.connect(lambda visit: self.open_visit(VisitId(visit)))
        shell.scanned.connect(self._scanned)
        shell.file_chosen.connect(self._file)
        shell.leaving.connect(self._leaving)
        self.settings.choosing.connect(self.device_choice.open)
        self.device_choice.ended.connect(self._open_settings)

    def _clock(self) -> None:
        self._minutes = QTimer(self, interval=MINUTES_MS)
        self._minutes.timeout.connect(self._minute)
        self._sweeper = QTimer(self, interval=SWEEP_MS)
        self._sweeper.timeout.connect(gc.collect)

    def start(self) -> None:
        """Take up the session and show the windows."""
        self.frame.text_size = SIZES[self.booth.settings.text_size]
        if self.booth.desk is not None:
            self.live.take(snapshot(self.booth.desk))
        self.go(PageName.SIGN_IN if self.booth.desk is not None else PageName.OPENING)
        self._place_display(self.booth.settings)
        self.shell.setGeometry(QGuiApplication.primaryScreen().availableGeometry())
        self.shell.showMaximized()
        self.status.start()
        self._minutes.start()
        self._sweeper.start()
        self.opening.look()

    def close(self) -> None:
        """Put everything away; what was acknowledged is on the disk."""
        for timer in (self._minutes, self._sweeper):
            timer.stop()
        self.status.stop()
        self.codes.close()
        self.put_away()
        self.booth.close()

    def put_away(self) -> None:
        """Close the windows and let the devices' threads end; the booth stays as it is."""
        self.display.close()
        self.shell.let_close()
        self.workers.stop()

    def go(self, page: PageName) -> None:
        """Show a page and bring it up to date."""
        self.frame.pinned = self.visit.visit or ""
        self.frame.go(page)
        if page is PageName.BOARD:
            self.board.refresh()
        self.codes.watch(on=page in (PageName.RECEPTION, PageName.SIGN_IN))

    def open_visit(self, visit: VisitId) -> None:
        """Take a visit into work and show it."""
        if visit in self.live.floor.visits:
            self.visit.open(visit)

    def _gone(self, page: PageName) -> None:
        """A place of the navigation was pressed."""
        if not self.frame.may_go(page):
            return
        if page is PageName.RECEPTION and self.questions.under_way:
            self.questions.resume()
            return
        self.go(page)
        if page is PageName.OPENING:
            self.opening.look()

    def _next_person(self) -> None:
        self.reception.fresh()

    def _scanned(self, text: str) -> None:
        """A scanner read a code."""
        self._seen(text)

    def _seen(self, text: str) -> bool:
        """A code was read: badges belong to the seat, all else to the reception; true when one took it."""
        if self.seat.scanned(text):
            return True
        return self.acts.author is not NOBODY and self.reception.scanned(text)

    def _file(self, purpose: str, file: Path) -> None:
        if purpose == PACK:
            self.opening.take_pack(file)
        elif purpose == LIST:
            self.booking_file.read(file)

    def _minute(self) -> None:
        self.board.refresh()
        self.public.refresh()

    def _statuses(self) -> None:
        self.frame.show_statuses(self.status.items())
        self.settings.refresh()

    def _away(self) -> None:
        """Put every question and the settings away: another person takes over."""
        self.station.asking.away()
        self.settings.close()
        self.device_choice.close()

    def _open_settings(self) -> None:
        self.settings.open()

    def _follow_printer(self) -> None:
        """Another ticket printer is used from now on."""
        self.devices.forget()
        self.status.follow()

    def _follow_camera(self) -> None:
        """Another camera is used from now on."""
        self.codes.follow(self.booth.code_camera)

    def _settle(self, settings: Settings) -> None:
        """A setting was changed."""
        self.frame.text_size = SIZES[settings.text_size]
        self.frame.refresh()
        self._place_display(settings)

    def _outside(self) -> tuple[bool, bool]:
        return self.display.isVisible(), self.voice.available

    def _place_display(self, settings: Settings) -> None:
        session = self.live.floor.session
        place(self.display, settings, practice=session is not None and session.pack.practice)
        self.shell.activateWindow()

    def _leaving(self) -> None:
        view = ConfirmView("leave", words.LEAVE_TITLE, words.LEAVE_WHAT, words.LEAVE, words.STAY)
        self.station.asking.confirm(view, self._leave)

    def _leave(self) -> None:
        self.close()
        QApplication.quit()


def run(make: Callable[[], Booth]) -> int:
    """Open the windows of the booth that ``make`` builds, until people close them.

    Returns:
        The exit code of the window system's loop.

    Raises:
        Trouble, JournalTrouble: the booth could not be built; it was told on the screen.
    """
    app = QApplication(sys.argv[:1])
    prepare(app)
    try:
        windows = Windows(make())
    except (Trouble, JournalTrouble) as trouble:
        blocked = Blocked(trouble)
        blocked.show()
        app.exec()
        raise
    windows.start()
    return int(app.exec())


def prepare(app: QApplication) -> None:
    """Fonts, Japanese, and the collector on the main thread only."""
    gc.disable()
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # it lists every codec it lacks
    load_typefaces()
    app.setFont(body_font())
    QLocale.setDefault(QLocale(QLocale.Language.Japanese, QLocale.Country.Japan))
    translator = QTranslator(app)
    if translator.load("qtbase_ja", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
