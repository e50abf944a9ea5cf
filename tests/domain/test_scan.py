"""Whatever comes into the reception's field is told for what it is, and nothing secret passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.birth_date import BirthDate
from kiosk.domain.ids import SessionId, TicketNo
from kiosk.domain.individual_number import check_digit, find_individual_numbers
from kiosk.domain.scan import (
    ApplicationIdSeen,
    BadgeScanned,
    BirthTyped,
    BookingCode,
    IndividualNumberSeen,
    NameTyped,
    Oddity,
    PhoneTyped,
    Recognised,
    TicketScanned,
    Unreadable,
    recognise,
    ticket_payload,
)

FORM_ID = "01234567890123456789012"


class TestOurOwnCodes:
    def test_a_ticket(self):
        """What is printed on the ticket comes back."""
        payload = ticket_payload(SessionId("20221124-inage"), TicketNo("A113"))
        assert payload == "MK1:T:20221124-inage:A113"
        assert recognise(payload, scanned=True) == TicketScanned(
            SessionId("20221124-inage"), TicketNo("A113")
        )

    def test_a_badge(self):
        """And what is on the badge."""
        assert recognise("MK1:S:S-07", scanned=True) == BadgeScanned("S-07")

    @pytest.mark.parametrize(
        "text",
        [
            "MK1+T+S1+A113",
            "MK1'T'S1'A113",
            "ＭＫ１：Ｔ：Ｓ１：Ａ１１３",
            "mk1:t:S1:a113",
            " MK1:T:S1:A113\r\n",
        ],
    )
    def test_a_scanner_set_to_another_keyboard(self, text):
        """An American scanner on a Japanese keyboard sends + for the colon."""
        assert recognise(text, scanned=True) == TicketScanned(SessionId("S1"), TicketNo("A113"))

    @pytest.mark.parametrize(
        "text", ["MK1:T:", "MK1:T:S1", "MK1:T:S1:A113:x", "MK1:X:1", "MK1:S:", "MK1:S:../..", "MK1:T:S1:１x"]
    )
    def test_half_a_code(self, text):
        """A torn or forged one is said to be damaged, and never becomes a name."""
        assert recognise(text, scanned=True) == Unreadable(Oddity.DAMAGED_TICKET)

    @given(
        st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=64),
        st.from_regex(r"[A-Z][0-9]{3,5}", fullmatch=True),
    )
    def test_every_ticket_comes_back(self, session, ticket):
        """Whatever the session is called, also when its name looks like another number."""
        payload = ticket_payload(SessionId(session), TicketNo(ticket))
        assert recognise(payload, scanned=True) == TicketScanned(SessionId(session), TicketNo(ticket))


class TestTyped:
    @pytest.mark.parametrize(
        "text", ["サトウ ハナコ", "ｻﾄｳ", "さとう", "佐藤花子", "祇󠄀園", "NGUYEN", "satou", "サ"]
    )
    def test_a_name_stays_as_typed(self, text):
        """The name goes on untouched."""
        assert recognise(text) == NameTyped(text)

    @pytest.mark.parametrize(
        ("text", "digits", "whole"),
        [
            ("090-1234-5678", "09012345678", True),
            ("5678", "5678", False),
            ("０４３２０１００００", "0432010000", True),
        ],
    )
    def test_a_telephone_number(self, text, digits, whole):
        """Whole, or its last four digits."""
        assert recognise(text) == PhoneTyped(digits, whole=whole)

    @pytest.mark.parametrize("text", ["S60.1.2", "昭和60年1月2日", "1985/1/2", "19850102", "S60-1-2"])
    def test_a_birth_date(self, text):
        """In any of its spellings."""
        assert recognise(text) == BirthTyped(BirthDate(1985, 1, 2))

    def test_a_booking_code(self):
        """Letters with digits are a code."""
        assert recognise("BK-0012") == BookingCode("BK-0012")

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("", Oddity.EMPTY),
            (" \t　", Oddity.EMPTY),
            ("ア" * 513, Oddity.TOO_LONG),
            ("・・・", Oddity.UNKNOWN),
            ("https://example.jp/サトウ", Oddity.UNKNOWN),
            ("😀", Oddity.UNKNOWN),
            ("サト\x00ウ", Oddity.UNKNOWN),
            ("佐藤\ud800", Oddity.UNKNOWN),
        ],
    )
    def test_nothing_to_begin_with(self, text, why):
        """The reason is known, so that it can be said."""
        assert recognise(text) == Unreadable(why)


class TestScannedCodes:
    @pytest.mark.parametrize(
        "code", ["BK-0012", "SATO", "09012345678", "19850102", "20221124-0013", "0", "x" * 64]
    )
    def test_of_a_booking(self, code):
        """A device reads codes, not names."""
        assert recognise(code, scanned=True) == BookingCode(code)

    @given(st.text("ABCXYZabc0123456789-", min_size=1, max_size=64).filter(lambda code: not code.isdecimal()))
    def test_none_is_taken_for_a_secret_number(self, code):
        """One booking in ten would be turned away otherwise; only 23 digits are something else."""
        assert isinstance(recognise(code, scanned=True), BookingCode | ApplicationIdSeen)


class TestNumbersToHide:
    @pytest.mark.parametrize(
        "text",
        [
            FORM_ID,
            f"https://net.kojinbango-card.go.jp/?id={FORM_ID}&x=1",
            f" {FORM_ID} ",
            "0123456-7890123-456789012",
            "０" * 19 + "９０１２",
        ],
    )
    @pytest.mark.parametrize("scanned", [False, True])
    def test_an_application_form(self, text, scanned):
        """Known for what it is; only the end of it is kept."""
        assert recognise(text, scanned=scanned) == ApplicationIdSeen("9012")

    def test_two_forms_at_once(self):
        """Two runs of 23 digits are no form."""
        assert not isinstance(recognise(f"{FORM_ID} {FORM_ID}"), ApplicationIdSeen)

    @pytest.mark.parametrize(
        "text", ["123456789018", "1234 5678 9018", "１２３４５６７８９０１８", "サトウ 123456789018"]
    )
    def test_an_individual_number(self, text):
        """Refused, and not a digit of it goes on."""
        seen = recognise(text)
        assert isinstance(seen, IndividualNumberSeen)
        assert not any(char.isdigit() for char in seen.text)

    @given(st.text("0123456789", min_size=11, max_size=11), st.booleans())
    def test_every_individual_number(self, eleven, scanned):
        """Typed or scanned, none is kept by what it is taken for."""
        number = f"{eleven}{check_digit(eleven)}"
        assert number not in repr(recognise(number, scanned=scanned))

    @given(st.text("0123456789", min_size=23, max_size=23), st.booleans())
    def test_every_application_id(self, digits, scanned):
        """No more than four digits leave here."""
        assert recognise(digits, scanned=scanned) == ApplicationIdSeen(digits[-4:])


class TestHostile:
    @given(st.text(max_size=600), st.booleans())
    def test_any_text(self, text, scanned):
        """Nothing raises, and no number passes through a name."""
        seen = recognise(text, scanned=scanned)
        assert isinstance(seen, Recognised)
        if isinstance(seen, NameTyped):
            assert find_individual_numbers(seen.text) == ()

    @given(st.binary(max_size=600), st.sampled_from(["utf-8", "cp932", "latin-1"]))
    def test_any_bytes(self, payload, encoding):
        """A QR code can hold whatever somebody likes."""
        assert isinstance(recognise(payload.decode(encoding, errors="replace"), scanned=True), Recognised)
