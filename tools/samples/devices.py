"""Views of the settings and of choosing a printer or a camera."""

from dataclasses import dataclass, replace

from kiosk.services.device_address import CameraKind, PrinterKind
from kiosk.ui.presenters.device_choice_view import camera_view, printer_view
from kiosk.ui.theme import TextSize
from kiosk.ui.views.atoms import Choice, Press, Sign, Tone
from kiosk.ui.views.settings import DeviceLine, SettingsView
from kiosk.wording import devices as words
from printing.plugged import PluggedPrinter


@dataclass(frozen=True)
class Draft:
    """A choice that is half made."""

    kind: str
    text: str = ""
    mm: int = 80
    plugged: tuple[PluggedPrinter, ...] | None = None
    wrong_text: str = ""
    problem: str = ""


CHANGE = Press("change", words.CHANGE)
TRY = Press("try", words.TRY)
PRINTER = DeviceLine(
    "ticket_printer",
    "番号札の印刷機",
    Sign("用紙が 残りわずかです。", Tone.CARE),
    words.printer_name("tcp", "192.168.1.50", 80),
    "取り替える用紙を 手元に用意してください。",
    (TRY, CHANGE),
    Sign(words.PRINTED, Tone.GOOD),
)
CAMERA = DeviceLine(
    "code_camera",
    "予約を読み取るカメラ",
    Sign("映像が 出ています。", Tone.GOOD),
    words.camera_name("uvc:0", ""),
    presses=(CHANGE,),
)
USUAL = SettingsView(
    TextSize.STANDARD,
    60,
    public_on=True,
    screens=(Choice("HDMI-1", "外の画面", "1920×1080"), Choice("eDP-1", "このパソコンの画面", "1366×768")),
    screen="HDMI-1",
    devices=(PRINTER, CAMERA),
)
SHUT = Press("change", words.CHANGE, words.ONLY_SUPERVISOR)
QUIET = replace(
    USUAL,
    volume=0,
    public_on=False,
    sound_problem="音を出す機器が ありません。",
    devices_note=words.ONLY_SUPERVISOR,
    devices=(
        replace(
            PRINTER,
            state=Sign("印刷機が 止まっています。", Tone.CARE),
            todo="電源と線を 確かめてください。直らないときは、番号を紙に書いて お渡しできます。",
            presses=(TRY, SHUT),
            tried=Sign(words.not_printed("unreachable"), Tone.STOP),
        ),
        replace(CAMERA, state=Sign(words.ASKING), presses=(SHUT,)),
    ),
)
SETTINGS = {"": USUAL, "_quiet": QUIET}
"""By the end of the scene's name."""

_CABLES = (PluggedPrinter(0x04B8, 0x0E15), PluggedPrinter(0x0519, 0x0003))
_WRONG = Draft(PrinterKind.NETWORK, "192.168.1.500", wrong_text=words.wrong("tcp", "192.168.1.500"))
CHOICES = {
    "printer_network": printer_view(Draft(PrinterKind.NETWORK), windows=True),
    "printer_wrong": printer_view(_WRONG, windows=False),
    "printer_usb": printer_view(Draft(PrinterKind.USB, "04b8:0e15", plugged=_CABLES), windows=False),
    "printer_no_usb": printer_view(Draft(PrinterKind.USB, plugged=()), windows=True),
    "printer_windows": printer_view(Draft(PrinterKind.WINDOWS, "EPSON TM-m30 受付"), windows=True),
    "printer_none": printer_view(Draft(PrinterKind.NONE), windows=False),
    "camera_first": camera_view(Draft(CameraKind.FIRST)),
    "camera_folder": camera_view(Draft(CameraKind.FOLDER, "/home/booth/pictures")),
    "camera_unknown": camera_view(Draft("")),
}
