"""The folder of a practice day: the pack, the key, the list, QR codes to hold up, and a guide to try it.

File names hold booking numbers and roster ids only. Knows no screen.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import segno

from sync.day_shape import BookedPerson, Booking, DayPack
from sync.daypack import seal_day_pack
from sync.practice import practice_signer
from sync.trust import write_trust

BADGE_PREFIX: Final = "MK1:S:"
"""What stands before the badge code in the QR of a staff badge."""

_QR_BOOKINGS: Final = 12
_COMPANIONS: Final = 4
_ROLES: Final = {
    "staff": "受付担当",
    "officer": "市職員（本人確認）",
    "supervisor": "業務責任者",
    "courier": "搬送担当",
}
_COLUMNS: Final = (
    *(
        "予約番号",
        "希望日時",
        "会場",
        "氏名",
        "氏名（カナ）",
        "生年月日",
        "外国人",
        "住所",
        "人数",
        "連絡先電話番号",
    ),
    *(
        f"同伴者{n}{of}"
        for n in range(1, _COMPANIONS + 1)
        for of in ("氏名", "氏名（カナ）", "生年月日", "外国人")
    ),
    "備考",
)


def write_practice_day(pack: DayPack, folder: Path) -> None:
    """Write daypack.json, trust.json, bookings.csv, people.txt and badges/*.png.

    Raises:
        DayPackRefused: when the pack could not be opened by any laptop; nothing is written then.
        OSError: when the folder cannot be written.
    """
    signer = practice_signer()
    sealed = seal_day_pack(pack, signer)
    badges = folder / "badges"
    badges.mkdir(parents=True, exist_ok=True)
    (folder / "daypack.json").write_bytes(sealed)
    (folder / "trust.json").write_bytes(write_trust([signer.trusted]))
    (folder / "bookings.csv").write_bytes(booking_csv(pack))
    (folder / "people.txt").write_text(guide(pack), encoding="utf-8")
    for booking in shown_bookings(pack):
        _write_qr(booking.code, badges / f"booking-{_safe(booking.code)}.png")
    for person in pack.roster:
        _write_qr(BADGE_PREFIX + person.badge, badges / f"staff-{_safe(person.id)}.png")


def booking_csv(pack: DayPack) -> bytes:
    """The bookings as a reservation system would export them: UTF-8 with mark, CRLF, all quoted."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows(_row(pack, booking) for booking in pack.bookings)
    return text.getvalue().encode("utf-8-sig")


def shown_bookings(pack: DayPack) -> tuple[Booking, ...]:
    """The bookings that get a QR picture: those with something to try first."""
    worth = [b for b in pack.bookings if b.note] + [b for b in pack.bookings if not b.note]
    return tuple(worth[:_QR_BOOKINGS])


def guide(pack: DayPack) -> str:
    """What to try in practice, in Japanese."""
    return "\n".join([*_guide_head(pack), *_guide_people(pack), *_guide_list(pack), ""])


def _row(pack: DayPack, booking: Booking) -> Iterator[str]:
    first, *others = booking.people
    yield from (booking.code, f"{pack.business_day} {booking.time}", pack.venue.name)
    yield from _person_cells(first)
    yield from (booking.address, str(booking.party_size), booking.contact_phone)
    for place in range(_COMPANIONS):
        yield from _person_cells(others[place]) if place < len(others) else ("", "", "", "")
    yield booking.note


def _person_cells(person: BookedPerson) -> tuple[str, str, str, str]:
    return (person.name, person.kana, person.birth_date, "はい" if person.foreigner else "")


def _guide_head(pack: DayPack) -> list[str]:
    return [
        "窓口キオスク 練習の手引き",
        "",
        f"会場: {pack.venue.name}（{pack.venue.ward}）  日付: {pack.business_day}",
        f"時間: {pack.hours.opens}から{pack.hours.closes}まで  予約: {pack.booking_count}件",
        "",
        "ここに出てくる人は、すべて作りものです。実在の方ではありません。",
        "QRの画像は badges フォルダーにあります。読み取り機の前に画面か紙で出してください。",
        "",
        "■ 働く人（名札のQR: badges/staff-○○.png）",
        *(f"  {p.id}  {p.name}  {_ROLES[p.role]}  名札 {p.badge}" for p in pack.roster),
        "",
        "■ 窓口",
        *(f"  {window.label}" for window in pack.windows),
        "",
    ]


def _guide_people(pack: DayPack) -> list[str]:
    lines = ["■ 試してみる予約"]
    shown = {booking.code for booking in shown_bookings(pack)}
    for booking in pack.bookings:
        if booking.note:
            qr = "  QR画像あり" if booking.code in shown else ""
            lines.append(f"  {booking.code}  {booking.time}  {booking.note.removeprefix('練習: ')}{qr}")
            lines += (f"      {p.name}（{p.kana}） {p.birth_date}生まれ" for p in booking.people)
    return [*lines, ""]


def _guide_list(pack: DayPack) -> list[str]:
    shown = pack.bookings[:200]
    lines = (f"  {b.time}  {b.code}  {b.people[0].kana}  {b.party_size}名" for b in shown)
    return ["■ 予約の一覧（はじめの200件まで）", *lines]


def _write_qr(payload: str, path: Path) -> None:
    segno.make_qr(payload, error="m").save(str(path), scale=8, border=4)


def _safe(code: str) -> str:
    """A code as part of a file name: anything that is not a letter, a digit or a hyphen is numbered."""
    return "".join(c if c.isalnum() or c == "-" else f"_{ord(c):x}" for c in code)
