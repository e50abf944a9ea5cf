"""QR codes held before a camera: skewed, blurred, hostile."""

import cv2
import numpy as np
import pytest
import segno
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from capture.codes import Debounce, as_text, read_codes

TICKET = "MK1:T:20221124-inage:A113"


def picture(content, *, pixels=6, error="m"):
    """A QR code on white, as a camera would give it: height x width x 3 bytes."""
    # Bytes as bytes: left to choose, segno packs some pairs as kanji that are none.
    mode = "byte" if isinstance(content, bytes) else None
    code = segno.make(content, error=error, micro=False, mode=mode)
    rows = np.array([[0 if dark else 255 for dark in row] for row in code.matrix_iter(border=4)], np.uint8)
    grey = np.kron(rows, np.ones((pixels, pixels), np.uint8))
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)


def on_a_desk(code, width=1280, height=720):
    """The code somewhere in a larger picture that is not quite even."""
    desk = np.tile(np.linspace(90, 190, width, dtype=np.uint8), (height, 1))
    scene = cv2.cvtColor(desk, cv2.COLOR_GRAY2BGR)
    top, left = (height - code.shape[0]) // 2, (width - code.shape[1]) // 2
    scene[top : top + code.shape[0], left : left + code.shape[1]] = code
    return scene


class TestReading:
    def test_a_ticket(self):
        """The plain case."""
        assert read_codes(picture(TICKET)) == (TICKET,)

    @pytest.mark.parametrize("angle", [7, 33, 90, 135, 180, 251, 270])
    def test_turned(self, angle):
        """Nobody holds a paper straight."""
        scene = on_a_desk(picture(TICKET))
        turn = cv2.getRotationMatrix2D((640, 360), angle, 1.0)
        assert read_codes(cv2.warpAffine(scene, turn, (1280, 720), borderMode=cv2.BORDER_REPLICATE)) == (
            TICKET,
        )

    @pytest.mark.parametrize("blur", [3, 5, 7])
    def test_blurred(self, blur):
        """Too near for the lens."""
        assert read_codes(cv2.GaussianBlur(on_a_desk(picture(TICKET)), (blur, blur), 0)) == (TICKET,)

    def test_tilted(self):
        """A paper that leans backwards."""
        code = on_a_desk(picture(TICKET, pixels=8))
        corners = np.array([[0, 0], [1280, 0], [1280, 720], [0, 720]], np.float32)
        leaning = np.array([[160, 60], [1120, 0], [1280, 720], [0, 660]], np.float32)
        tilt = cv2.getPerspectiveTransform(corners, leaning)
        assert read_codes(cv2.warpPerspective(code, tilt, (1280, 720))) == (TICKET,)

    @pytest.mark.parametrize(
        "change", [lambda image: image // 4, lambda image: 160 + image // 5, lambda image: 255 - image]
    )
    def test_dark_pale_and_inverted(self, change):
        """Evening light, a telephone at half brightness, a dark screen."""
        assert read_codes(change(picture(TICKET))) == (TICKET,)

    def test_with_noise(self):
        """A cheap camera in a dim mall."""
        noise = np.random.default_rng(1).normal(0, 25, (720, 1280, 3))
        noisy = np.clip(on_a_desk(picture(TICKET)) + noise, 0, 255).astype(np.uint8)
        assert read_codes(noisy) == (TICKET,)

    def test_two_papers(self):
        """Both are read, each once."""
        pair = np.hstack([picture("BK-1"), picture("BK-2"), picture("BK-1")])
        assert sorted(read_codes(pair)) == ["BK-1", "BK-2"]

    def test_grey_and_strided(self):
        """Pictures come in more than one memory layout."""
        code = picture(TICKET)
        assert read_codes(code[:, :, 1]) == (TICKET,)
        assert read_codes(code[::-1, ::-1]) == (TICKET,)

    @pytest.mark.parametrize(
        "image",
        [np.zeros((0, 0, 3), np.uint8), np.full((480, 640, 3), 255, np.uint8), np.zeros((1, 1, 3), np.uint8)],
    )
    def test_nothing_to_see(self, image):
        """An empty picture holds no code."""
        assert read_codes(image) == ()

    def test_other_codes_are_not_ours(self):
        """A bar code on a parcel behind the citizen stays unread."""
        zxingcpp = pytest.importorskip("zxingcpp")
        bars = zxingcpp.create_barcode("4901234567894", zxingcpp.BarcodeFormat.EAN13)
        grey = np.array(zxingcpp.write_barcode_to_image(bars, scale=4))
        assert read_codes(grey) == ()


class TestHostilePayloads:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.binary(min_size=1, max_size=200))
    def test_any_bytes(self, payload):
        """Whatever bytes a code holds, a text comes out and nothing raises."""
        assert read_codes(picture(payload, pixels=4)) == (as_text(payload),)

    @pytest.mark.parametrize(
        "text",
        [
            "https://evil.example/?q=1",
            "'; DROP TABLE visits;--",
            "../../etc/passwd",
            "\x00\x07",
            "\u202eabc",
            "A" * 1500,
        ],
    )
    def test_comes_as_it_is(self, text):
        """Nothing is opened, cleaned or cut: judging is for others."""
        assert read_codes(picture(text, pixels=4, error="l")) == (text,)

    @pytest.mark.parametrize("text", ["佐藤 花子", "サトウ", "祇󠄀園"])
    def test_japanese_in_utf_8(self, text):
        """As telephones write it."""
        assert read_codes(picture(text.encode())) == (text,)

    def test_japanese_in_shift_jis(self):
        """As older machines write it."""
        assert read_codes(picture("予約番号".encode("cp932"))) == ("予約番号",)

    @given(st.binary())
    def test_as_text(self, payload):
        """Every payload has a text; UTF-8 is read as UTF-8."""
        assert isinstance(as_text(payload), str)

    @given(st.text(st.characters(codec="utf-8")))
    def test_utf_8_comes_back(self, text):
        """No character is lost."""
        assert as_text(text.encode()) == text


class TestDebounce:
    def test_waved_three_times(self):
        """One dialog, not three."""
        debounce = Debounce()
        assert [debounce.fresh(["BK-1"], at) for at in (0, 800, 1_600)] == [("BK-1",), (), ()]

    def test_held_for_a_long_time(self):
        """Ten seconds before the camera are still one showing."""
        debounce = Debounce()
        assert [code for at in range(0, 10_000, 100) for code in debounce.fresh(["BK-1"], at)] == ["BK-1"]

    def test_shown_again(self):
        """After a pause it counts anew."""
        debounce = Debounce(quiet_ms=2_500)
        debounce.fresh(["BK-1"], 0)
        assert debounce.fresh(["BK-1"], 2_500) == ("BK-1",)

    def test_the_next_person_at_once(self):
        """Another code does not wait for the first."""
        debounce = Debounce()
        debounce.fresh(["BK-1"], 0)
        assert debounce.fresh(["BK-1", "BK-2", "BK-2"], 10) == ("BK-2",)

    @given(st.lists(st.tuples(st.integers(0, 5_000), st.sampled_from("AB"))))
    def test_never_twice_within_the_quiet_time(self, shown):
        """However codes come and go."""
        debounce, at, last = Debounce(), 0, {}
        for gap, code in shown:
            at += gap
            seen_before = code in last and at - last[code] < 2_500
            assert debounce.fresh([code], at) == (() if seen_before else (code,))
            last[code] = at
