"""A booking list as reservation systems really export it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.booking_csv import BadRow, BookingList, read_booking_list
from sync.day_shape import MAX_BOOKINGS
from sync.errors import BookingListRefused, ListRefusal, RowProblem
from sync.list_text import MAX_LIST_BYTES, MAX_LIST_LINES
from sync.personal_number import has_valid_check_digit, looks_like_personal_number, mask_personal_numbers
from sync.practice import make_practice_pack
from sync.practice_files import booking_csv

DAY = "2022-11-24"
HEADER = "予約番号,希望日時,会場,氏名,氏名（カナ）,生年月日,住所,人数,連絡先電話番号,備考"
GOOD = (
    "Y1,2022/11/24 14:00,練習モール会場,山田 花子,ヤマダ ハナコ,S60.1.2,千葉市美浜区練習浜1,1,090-0000-0001,"
)


def read(*rows: str, header: str = HEADER, encoding: str = "utf-8", venues=()) -> BookingList:
    raw = "\r\n".join([header, *rows, ""]).encode(encoding)
    return read_booking_list(raw, business_day=DAY, venue_names=frozenset(venues))


def only(row: str, header: str = HEADER, **more) -> BadRow:
    """The reason of the one bad row that stands between two good ones."""
    booked = read(GOOD, row, GOOD.replace("Y1", "Y3"), header=header, **more)
    assert [booking.code for booking in booked.bookings] == ["Y1", "Y3"]
    (bad,) = booked.bad_rows
    assert bad.line_number == 3
    return bad


def changed(column: str, cell: str) -> str:
    cells = GOOD.replace("Y1", "Y2").split(",")
    cells[HEADER.split(",").index(column)] = cell
    return ",".join(cells)


def whole_list_refused(raw: bytes) -> tuple[ListRefusal, str]:
    with pytest.raises(BookingListRefused) as refused:
        read_booking_list(raw, business_day=DAY)
    return refused.value.code, refused.value.column


class TestWays:
    @pytest.mark.parametrize(
        ("encoding", "found"),
        [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("cp932", "cp932")],
    )
    @pytest.mark.parametrize("separator", [",", "\t", ";"])
    def test_encodings_and_separators(self, encoding, found, separator):
        """However the office's machine wrote it, the same booking is read."""
        booked = read(GOOD.replace(",", separator), header=HEADER.replace(",", separator), encoding=encoding)
        (booking,) = booked.bookings
        assert booked.encoding == found
        assert (booking.code, booking.time, booking.contact_phone) == ("Y1", "14:00", "09000000001")
        assert (booking.people[0].name, booking.people[0].kana) == ("山田 花子", "ヤマダ ハナコ")
        assert (booking.people[0].birth_date, booking.ward) == ("1985-01-02", "美浜区")

    def test_big_endian_too(self):
        """UTF-16 of the other byte order, with its mark."""
        raw = b"\xfe\xff" + f"{HEADER}\n{GOOD}\n".encode("utf-16-be")
        assert len(read_booking_list(raw, business_day=DAY).bookings) == 1

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_line_ends(self, end):
        """Any system's line ends; line numbers count as an editor counts."""
        raw = end.join(["予約一覧", HEADER, "", GOOD, changed("人数", "x"), ""]).encode()
        booked = read_booking_list(raw, business_day=DAY)
        assert len(booked.bookings) == 1
        assert booked.bad_rows == (BadRow(5, RowProblem.BAD_PARTY_SIZE, "人数"),)

    @pytest.mark.parametrize(
        "header",
        [
            "予約No.,予約日時,会場名,お名前,フリガナ,誕生日,ご住所,ご利用人数,TEL,メモ",
            "※予約番号,来場日時,希望会場,氏名（漢字）,氏名(ｶﾅ),生年月日（西暦）,現住所,人数,電話番号(必須),メモ",
            "受付番号, 日 時 ,場所,予約者氏名,予約者カナ,予約者生年月日,住所,来場人数,日中連絡先,要望",
        ],
    )
    def test_other_names_of_columns(self, header):
        """Each system has its own words for the same columns."""
        (booking,) = read(GOOD.replace("S60.1.2", "1985/1/2"), header=header).bookings
        assert (booking.code, booking.people[0].kana) == ("Y1", "ヤマダ ハナコ")
        assert (booking.people[0].birth_date, booking.contact_phone) == ("1985-01-02", "09000000001")

    @pytest.mark.parametrize(
        "when",
        [
            *("2022/11/24 14:00", "2022-11-24T14:00:00", "2022年11月24日14時"),
            *(
                "令和4年11月24日(木) 14時00分",
                "R4.11.24 午後2:00",
                "２０２２／１１／２４　１４：００～１４：３０",
            ),
            *("20221124 14:00", "2022/11/24(木)14:00-14:20", "2022/11/24 PM 2:00"),
        ],
    )
    def test_times(self, when):
        """The beginning of the slot, however it is written."""
        assert [booking.time for booking in read(changed("希望日時", when)).bookings] == ["14:00"]

    def test_day_and_time_apart(self):
        """Two columns for one moment."""
        header = "予約番号,予約日,予約時間,氏名"
        (booking,) = read("Y1,2022/11/24,9時半,山田", header=header).bookings
        assert booking.time == "09:30"

    def test_companions(self):
        """A family on one row: everybody has a name of their own."""
        header = "予約番号,希望日時,氏名,人数,同伴者1氏名,同伴者1生年月日,3人目氏名（カナ）,3人目外国籍"
        (booking,) = read("Y1,2022/11/24 14:00,父,4,子,H30.1.1,トモ,はい", header=header).bookings
        assert [(p.name, p.kana, p.birth_date, p.foreigner) for p in booking.people] == [
            ("父", "", "", False),
            ("子", "", "2018-01-01", False),
            ("", "トモ", "", True),
        ]
        assert booking.party_size == 4

    def test_practice_list_comes_back(self):
        """The list of the practice day gives the very bookings of its pack."""
        pack = make_practice_pack(count=100)
        booked = read_booking_list(
            booking_csv(pack), business_day=pack.business_day, venue_names=frozenset([pack.venue.name])
        )
        assert booked.bookings == pack.bookings
        assert booked.bad_rows == booked.altered == ()


class TestNothingChanged:
    @pytest.mark.parametrize(
        "name", ["𠮷田", "祇󠄀園", " 髙橋　", "か\u3099", "ﾔﾏﾀﾞ ﾀﾛｳ", "神", "محمد", "-A", "=1+1", "'x"]
    )
    def test_names(self, name):
        """A name is kept to the last code point."""
        (booking,) = read(changed("氏名", name)).bookings
        assert booking.people[0].name == name

    @pytest.mark.parametrize(
        ("cell", "kept"),
        [
            *(("090-0000-0001", "09000000001"), ("０４３（０００）０００１", "0430000001"), ("", "")),
            *(
                ('="09000000001"', "09000000001"),
                ("'09000000001", "09000000001"),
                ("090ー0000ー0001", "09000000001"),
            ),
        ],
    )
    def test_telephone_is_text(self, cell, kept):
        """The leading zero stays."""
        assert (
            read(changed("連絡先電話番号", '"' + cell.replace('"', '""') + '"')).bookings[0].contact_phone
            == kept
        )

    def test_codes_keep_their_zeros(self):
        """A booking number is text too."""
        (booking,) = read(GOOD.replace("Y1", '"=""000123"""')).bookings
        assert booking.code == "000123"

    def test_note_is_joined_and_said(self):
        """A line end in a note becomes a blank, and the list says so."""
        booked = read(changed("備考", '"車いす\n杖"'))
        assert booked.bookings[0].note == "車いす 杖"
        assert booked.altered == (BadRow(2, RowProblem.LINE_BREAK, "備考"),)

    def test_ward_only_of_this_city(self):
        """東京都中央区 is not our 中央区."""
        wards = [
            read(changed("住所", address)).bookings[0].ward
            for address in ("千葉県千葉市中央区1", "中央区1", "東京都中央区1", "")
        ]
        assert wards == ["中央区", "中央区", "", ""]


class TestBadRows:
    @pytest.mark.parametrize(
        ("column", "cell", "reason"),
        [
            ("予約番号", "", RowProblem.MISSING),
            ("予約番号", "予約１", RowProblem.BAD_CODE),
            ("予約番号", "x" * 65, RowProblem.BAD_CODE),
            ("予約番号", "Y1", RowProblem.DUPLICATE_CODE),
            ("希望日時", "", RowProblem.MISSING),
            ("希望日時", "11/24 14:00", RowProblem.BAD_TIME),
            ("希望日時", "2022/11/24", RowProblem.BAD_TIME),
            ("希望日時", "2022/11/24 25:00", RowProblem.BAD_TIME),
            ("希望日時", "2022/11/24 午後13:00", RowProblem.BAD_TIME),
            ("希望日時", "2022/11/25 14:00", RowProblem.OTHER_DAY),
            ("会場", "別の会場", RowProblem.OTHER_VENUE),
            ("生年月日", "昭和64.1.8", RowProblem.BAD_BIRTH_DATE),
            ("生年月日", "2022/11/25", RowProblem.BAD_BIRTH_DATE),
            ("生年月日", "31049", RowProblem.BAD_BIRTH_DATE),
            ("人数", "0", RowProblem.BAD_PARTY_SIZE),
            ("人数", "21", RowProblem.BAD_PARTY_SIZE),
            ("人数", "二人", RowProblem.BAD_PARTY_SIZE),
            ("連絡先電話番号", "9000000001", RowProblem.PHONE_LOST_ZERO),
            ("連絡先電話番号", "430000001", RowProblem.PHONE_LOST_ZERO),
            ("連絡先電話番号", "090-0000", RowProblem.BAD_PHONE),
            ("連絡先電話番号", "なし", RowProblem.BAD_PHONE),
            ("連絡先電話番号", "---", RowProblem.BAD_PHONE),
            ("連絡先電話番号", "9.00E+09", RowProblem.BAD_PHONE),
            ("氏名", "山\ufffd", RowProblem.BROKEN_CHARACTER),
            ("氏名", "山\u202e田", RowProblem.CONTROL_CHARACTER),
            ("氏名", "山\x00田", RowProblem.CONTROL_CHARACTER),
            ("氏名", "山" * 101, RowProblem.TOO_LONG),
            ("住所", "1234-5678-9018", RowProblem.PERSONAL_NUMBER),
            ("氏名", "１２３４５６７８９０１８", RowProblem.PERSONAL_NUMBER),
        ],
    )
    def test_each_with_its_reason(self, column, cell, reason):
        """The bad row is named with its column; its neighbours are kept."""
        assert only(changed(column, cell), venues=["練習モール会場"]) == BadRow(3, reason, column)

    @pytest.mark.parametrize("born", ["S60.1.2", ""])
    def test_nobody(self, born):
        """A row without any name."""
        row = changed("氏名", "").replace("ヤマダ ハナコ", "").replace("S60.1.2", born)
        assert only(row).reason is RowProblem.MISSING

    @pytest.mark.parametrize(
        ("cell", "reason"), [("交付受付", RowProblem.NOT_BOOKABLE), ("申請受付", None), ("", None)]
    )
    def test_only_application_is_booked(self, cell, reason):
        """Nobody can book 交付受付 (仕様書 第2-1-(1)-ウ)."""
        booked = read(f"{GOOD},{cell}", header=HEADER + ",受付種別")
        assert [bad.reason for bad in booked.bad_rows] == [reason] * (reason is not None)

    def test_cancelled(self):
        """Who cancelled is not expected."""
        assert (
            only(f"{changed('人数', '1')},キャンセル済", header=HEADER + ",状態").reason
            is RowProblem.CANCELLED
        )

    def test_more_people_than_the_party(self):
        """Two names on a booking for one."""
        header = "予約番号,希望日時,氏名,人数,同伴者1氏名"
        booked = read("Y1,2022/11/24 14:00,父,1,子", header=header)
        assert booked.bad_rows == (BadRow(2, RowProblem.BAD_PARTY_SIZE, "人数"),)

    def test_a_birth_date_without_a_name(self):
        """A companion who has a birthday has a name too; nobody is dropped in silence."""
        header = "予約番号,希望日時,氏名,同伴者1氏名,同伴者1生年月日"
        booked = read("Y1,2022/11/24 14:00,父,,H30.1.1", header=header)
        assert booked.bad_rows == (BadRow(2, RowProblem.MISSING, "同伴者1氏名"),)

    @pytest.mark.slow
    def test_more_rows_than_a_pack_can_hold(self):
        """The rows beyond the limit are listed, not lost."""
        header = "予約番号,希望日時,氏名"
        booked = read(*(f"Y{n},2022/11/24 14:00,山田" for n in range(MAX_BOOKINGS + 2)), header=header)
        assert len(booked.bookings) == MAX_BOOKINGS
        assert [(bad.line_number, bad.reason) for bad in booked.bad_rows] == [
            (MAX_BOOKINGS + 2, RowProblem.TOO_MANY_ROWS),
            (MAX_BOOKINGS + 3, RowProblem.TOO_MANY_ROWS),
        ]

    def test_too_many_cells(self):
        """A comma too many shifts every cell: the row is not trusted."""
        assert only(changed("備考", "a,b")).reason is RowProblem.COLUMN_COUNT

    @pytest.mark.parametrize("cell", ['"open', 'a"b', '"a"b'])
    def test_a_stray_quote_costs_one_row(self, cell):
        """A quote that is never closed does not swallow the rows below."""
        assert only(changed("備考", cell)).reason is RowProblem.BAD_QUOTES

    def test_two_stray_quotes(self):
        """Two such rows cost two rows, not everything between them."""
        rows = [
            GOOD,
            changed("備考", '"x'),
            GOOD.replace("Y1", "Y3"),
            changed("備考", '"y'),
            GOOD.replace("Y1", "Y5"),
        ]
        booked = read(*rows)
        assert [booking.code for booking in booked.bookings] == ["Y1", "Y3", "Y5"]
        assert [bad.line_number for bad in booked.bad_rows] == [3, 5]

    def test_one_broken_byte_costs_one_row(self):
        """A byte lost on the way does not make the file unreadable."""
        for encoding in ("utf-8", "cp932"):
            lines = [
                line.encode(encoding)
                for line in (HEADER, GOOD, changed("氏名", "山田"), GOOD.replace("Y1", "Y3"))
            ]
            lines[2] = lines[2].replace("山田".encode(encoding), b"\xff\x20")
            booked = read_booking_list(b"\n".join(lines), business_day=DAY)
            assert [booking.code for booking in booked.bookings] == ["Y1", "Y3"]
            assert booked.bad_rows == (BadRow(3, RowProblem.BROKEN_CHARACTER, "氏名"),)


class TestPersonalNumber:
    @pytest.mark.parametrize(
        ("digits", "valid"), [("000111111111", True), ("123456789012", False), ("12345", False)]
    )
    def test_check_digit(self, digits, valid):
        """Twelve digits, the last of which follows from the others."""
        assert has_valid_check_digit(digits) is valid

    @pytest.mark.parametrize(
        "digits",
        ["123456789018", "983205673214", "023456789013", "548836529885", "465281266333", "111111111118"],
    )
    @pytest.mark.parametrize(
        "shape", ["{0}{1}{2}", "{0} {1} {2}", "{0}-{1}-{2}", "番号{0}－{1}－{2}です", "{0}ー{1}ー{2}"]
    )
    def test_masked_in_a_note(self, digits, shape):
        """The booking is kept, the digits are not, and the list says so."""
        note = shape.format(digits[:4], digits[4:8], digits[8:])
        booked = read(changed("備考", note))
        assert not any(c.isdigit() for c in booked.bookings[0].note)
        assert booked.bookings[0].note.count("＊") == 12
        assert booked.altered == (BadRow(2, RowProblem.PERSONAL_NUMBER, "備考"),)

    @pytest.mark.parametrize(
        "text", ["123456789012", "1234567890181", "0123456789018", "12345678901", "090-0000-0001"]
    )
    def test_what_does_not_look_like_one(self, text):
        """A wrong check digit or another length is left alone."""
        assert mask_personal_numbers(text) == text

    def test_full_width_and_second_in_line(self):
        """Every run is looked at, of any width."""
        assert looks_like_personal_number("tel 043-000-0001 / １２３４ ５６７８ ９０１８")

    @given(st.text("0123456789０１-ー 番", max_size=60))
    def test_masking_is_enough(self, text):
        """After masking nothing looks like one, and nothing but digits was touched."""
        masked = mask_personal_numbers(text)
        assert not looks_like_personal_number(masked)
        assert [m for m, t in zip(masked, text, strict=True) if m != t and not t.isdigit()] == []


class TestNoList:
    @pytest.mark.parametrize(
        ("raw", "code", "column"),
        [
            (b"", ListRefusal.EMPTY, ""),
            (b"\xef\xbb\xbf\r\n", ListRefusal.EMPTY, ""),
            (b"PK\x03\x04\x14\x00xl/workbook.xml", ListRefusal.NOT_A_LIST, ""),
            (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ListRefusal.NOT_A_LIST, ""),
            ("氏名,住所,希望日時\n".encode(), ListRefusal.MISSING_COLUMN, "予約番号"),
            ("予約番号,氏名\n".encode(), ListRefusal.MISSING_COLUMN, "希望日時"),
            ("予約番号,希望日時\n".encode("cp932"), ListRefusal.MISSING_COLUMN, "氏名（カナ）"),
            ("予約番号,希望日時,氏名,お名前\n".encode(), ListRefusal.REPEATED_COLUMN, "お名前"),
            (b"x" * (MAX_LIST_BYTES + 1), ListRefusal.TOO_LARGE, ""),
            (b"a\n" * (2 * MAX_LIST_LINES + 1), ListRefusal.TOO_LARGE, ""),
        ],
        ids=range(10),
    )
    def test_whole_file_refused(self, raw, code, column):
        """What is no booking list is refused as a whole, in one sentence."""
        assert whole_list_refused(raw) == (code, column)


class TestAnyBytes:
    @settings(max_examples=300)
    @given(st.binary(max_size=400), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp932"]))
    def test_after_a_good_header(self, raw, encoding):
        """Whatever follows the header, every row is kept or listed."""
        head = f"{HEADER}\r\n".encode(encoding)
        booked = read_booking_list(head + raw, business_day=DAY)
        assert all(row.line_number > 1 for row in booked.bad_rows)

    @given(st.binary(max_size=200))
    def test_anything(self, raw):
        """No bytes raise anything but the refusal."""
        try:
            read_booking_list(raw, business_day=DAY)
        except BookingListRefused as refused:
            assert refused.code in ListRefusal  # noqa: PT017  the refusal is the expected answer here

    @settings(max_examples=300)
    @given(
        st.lists(
            st.lists(st.text(st.sampled_from('Y1",\n\t年/: =S6０一'), max_size=8), max_size=12), max_size=8
        )
    )
    def test_nearly_rows(self, rows):
        """Rows of the right letters in the wrong places."""
        text = "\n".join([HEADER, *(",".join(cells) for cells in rows), GOOD.replace("Y1", "last"), ""])
        booked = read_booking_list(text.encode(), business_day=DAY)
        assert len(booked.bookings) + len(booked.bad_rows) >= 1

    def test_long_lines(self):
        """Quotes and commas by the million do not stop the reception."""
        for unit in ('"', ",", '"\n', "a,", '",'):
            raw = f"{HEADER}\n{unit * (200_000 // len(unit))}\n{GOOD}\n".encode()
            read_booking_list(raw, business_day=DAY)
