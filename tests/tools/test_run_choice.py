"""Someone types the first command of the README, with or without a screen."""

import pytest

from tools.run import has_display, kiosk_arguments


class TestHasDisplay:
    def test_windows_always(self):
        """A Windows laptop shows windows, whatever its environment says."""
        assert has_display("win32", {})

    @pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
    def test_linux_with_a_screen(self, name):
        """Either kind of Linux desktop counts."""
        assert has_display("linux", {name: ":0"})

    @pytest.mark.parametrize("environ", [{}, {"DISPLAY": ""}, {"HOME": "/root"}])
    def test_linux_without(self, environ):
        """A server, a container, a variable left empty: no screen."""
        assert not has_display("linux", environ)


class TestKioskArguments:
    def test_nothing_asked_with_a_screen(self):
        """The windows open on a practice day."""
        assert kiosk_arguments([], display=True) == ["practice"]

    def test_nothing_asked_without_a_screen(self):
        """A whole practice day is played into a folder."""
        assert kiosk_arguments([], display=False) == ["practice-day", "--out", "practice-day"]

    def test_option_without_a_screen(self):
        """An option alone belongs to the practice day."""
        assert kiosk_arguments(["--seed", "7"], display=False)[-3:] == ["practice-day", "--seed", "7"]

    @pytest.mark.parametrize("display", [True, False])
    def test_command_is_passed_on(self, display):
        """Whoever names a command gets that command and nothing else."""
        asked = ["headless", "--state", "day"]
        assert kiosk_arguments(asked, display=display) == asked
