"""Opening a session: the day pack in, the booking list, the readiness gate, the doors.

Bad input is refused with a code and a place before anything of it is kept.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.decision import RefusalCode, Refused
from kiosk.domain.entry import Author
from kiosk.domain.ids import CommandId
from kiosk.domain.requests import BookingListLoad, Opening, PackAcceptance
from kiosk.domain.words import Reason
from kiosk.journal.errors import JournalDamaged
from kiosk.journal.vault import Sealed
from kiosk.services import bookings, daypacks, readiness
from kiosk.services.bookings import Bookings, ListRecord
from kiosk.services.desk import Desk, opened, pack_record
from kiosk.services.outcome import Done, Outcome
from kiosk.services.readiness import Finding, Surroundings
from kiosk.services.recorder import Recorder
from kiosk.services.shelf import Shelf
from sync.booking_csv import BookingList, read_booking_list
from sync.daypack import DayPack, read_day_pack_file
from sync.errors import BookingListRefused, DayPackRefused

MAX_LIST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PackAnswer:
    """What became of a day pack: ``desk`` is the one to work with from now on."""

    outcome: Outcome
    desk: Desk | None


def accept_pack(
    shelf: Shelf, desk: Desk | None, command: CommandId, author: Author, file: Path
) -> PackAnswer:
    """Verify a day pack and begin, or take up again, the session it is for.

    Another session that has people inside is not left for it.
    """
    try:
        pack = read_day_pack_file(file, daypacks.trusted_keys(shelf.folder))
    except DayPackRefused as refused:
        return PackAnswer(Refused(RefusalCode.PACK_REFUSED, detail=refused.code, window=""), desk)
    if shelf.device not in {laptop.id for laptop in pack.laptops}:
        return PackAnswer(Refused(RefusalCode.PACK_REFUSED, detail="other_laptop"), desk)
    if desk is not None:
        standing = desk.recorder.floor.session
        if standing is not None and standing.pack.session == daypacks.session_of(pack):
            return _accepted(shelf, desk.recorder, command, author, pack)
        if any(visit.inside for visit in desk.recorder.floor.visits.values()):
            venue = standing.pack.venue_name if standing else ""
            return PackAnswer(Refused(RefusalCode.OTHER_DAY_PACK, detail=venue), desk)
    with ExitStack() as unless_begun:
        recorder = shelf.take(daypacks.session_of(pack))
        unless_begun.callback(recorder.close)
        answer = _accepted(shelf, recorder, command, author, pack)
        if answer.desk is None:
            return PackAnswer(answer.outcome, desk)
        unless_begun.pop_all()
    if desk is not None:
        desk.recorder.close()
    return answer


def _accepted(
    shelf: Shelf, recorder: Recorder, command: CommandId, author: Author, pack: DayPack
) -> PackAnswer:
    sealed = recorder.seal_text(daypacks.KIND, pack_record(pack))
    request = PackAcceptance(daypacks.accepted(pack, sealed.digest, shelf.device))
    outcome = recorder.record(command, author, request, [sealed])
    desk = opened(recorder)
    if desk is not None:
        shelf.set_current(daypacks.session_of(desk.pack))
    return PackAnswer(outcome, desk)


def take_up(shelf: Shelf) -> Desk | None:
    """The desk of the session this laptop worked on last, None on a new laptop.

    Raises:
        JournalTrouble: the session is gone, empty or damaged; nothing is put in its place.
    """
    session = shelf.current()
    if session is None:
        return None
    with ExitStack() as unless_begun:
        recorder = shelf.take_up(session)
        unless_begun.callback(recorder.close)
        desk = _begun(opened(recorder))
        unless_begun.pop_all()
    return desk


def _begun(desk: Desk | None) -> Desk:
    """A session became the current one after its pack was written down: an empty journal is not it."""
    if desk is None:
        raise JournalDamaged("empty")
    return desk


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """What became of a booking list: ``listed`` names every row that was left out, with its reason."""

    outcome: Outcome
    listed: BookingList | None = None


def read_list(desk: Desk, file: Path) -> BookingList | Refused:
    """Read a booking list without using it yet, so that people can see what is wrong with it."""
    try:
        if not file.is_file():  # a pipe or a device would never end
            return Refused(RefusalCode.BOOKINGS_REFUSED, detail="unreadable")
        with file.open("rb") as opened_file:
            raw = opened_file.read(MAX_LIST_BYTES + 1)
    except OSError:
        return Refused(RefusalCode.BOOKINGS_REFUSED, detail="unreadable")
    if len(raw) > MAX_LIST_BYTES:
        return Refused(RefusalCode.BOOKINGS_REFUSED, detail="too_large")
    venue = frozenset({desk.pack.venue.name, desk.pack.venue.id})
    try:
        return read_booking_list(raw, business_day=desk.pack.business_day, venue_names=venue)
    except BookingListRefused as refused:
        return Refused(RefusalCode.BOOKINGS_REFUSED, detail=refused.code)


def use_list(desk: Desk, command: CommandId, author: Author, listed: BookingList, taken: str) -> Outcome:
    """Use the good rows from now on, beside the pack's own bookings; same codes are replaced."""
    merged = {booking.code: booking for booking in (*desk.bookings.bookings, *listed.bookings)}
    record = ListRecord(tuple(merged.values()), taken)
    sealed = desk.recorder.seal_text(bookings.KIND, bookings.encoded(record))
    request = BookingListLoad(sealed.digest, len(merged), len(listed.bad_rows))
    outcome = desk.recorder.record(command, author, request, [sealed])
    if isinstance(outcome, Done) and not outcome.repeated:
        desk.bookings = Bookings(record.bookings, record.as_of)
    return outcome


def findings(
    desk: Desk, surroundings: Surroundings, shelf: Shelf, *, printer: str, camera: str
) -> tuple[Finding, ...]:
    """The readiness gate as it stands now; ``printer`` and ``camera`` are the devices' states."""
    session = desk.recorder.floor.session
    if session is None:
        return ()
    wall = shelf.clock.wall()
    return (
        readiness.venue_and_day(session.pack, wall.date()),
        readiness.clock(shelf.clock.behind_s()),
        readiness.disk(surroundings.free_bytes(shelf.folder)),
        readiness.ticket_printer(printer),
        readiness.code_camera(camera),
        readiness.storage_media(surroundings.storage_media(), practice=session.pack.practice),
        readiness.booking_list(session.bookings, len(desk.bookings.bookings), desk.bookings.as_of, wall),
    )


def open_doors(
    desk: Desk,
    command: CommandId,
    author: Author,
    found: Sequence[Finding],
    accepted: Sequence[tuple[str, Reason, str]] = (),
) -> Outcome:
    """Open, when nothing is red and what is yellow was taken on with a reason; remarks go to the vault."""
    remarks: list[Sealed] = []
    taken: list[tuple[str, Reason, str]] = []
    for check, reason, note in accepted:
        sealed = desk.sealed_note(note) if note.strip() else None
        if isinstance(sealed, Refused):
            return sealed
        remarks += [sealed] if sealed else []
        taken.append((check, reason, sealed.digest if sealed else ""))
    request = Opening(tuple(finding.result for finding in found), tuple(taken))
    return desk.recorder.record(command, author, request, remarks)
