"""Someone starts the kiosk on a Debian that may lack libraries."""

import shlex

from tools import debian


class TestMissing:
    def test_bare_system_lacks_everything_in_the_order_wanted(self):
        """On a bare system the whole list is named, in its own order."""
        assert debian.missing(("libgl1", "libegl1"), frozenset()) == ("libgl1", "libegl1")

    def test_nothing_is_named_when_all_is_there(self):
        """A prepared laptop is left in peace."""
        assert debian.missing(("libgl1",), frozenset({"libgl1", "bash"})) == ()

    def test_renamed_library_counts_as_there(self):
        """Debian 13 carries libglib2.0-0 as libglib2.0-0t64; nobody is asked to install it twice."""
        assert debian.missing(("libglib2.0-0",), frozenset({"libglib2.0-0t64"})) == ()

    def test_library_removed_but_for_its_settings_is_missing(self):
        """Dpkg still lists a removed package; its files are gone all the same."""
        listing = "libgl1 installed\nlibegl1 config-files\nlibpulse0 half-configured\n"
        assert debian.read_status(listing) == {"libgl1"}

    def test_checks_want_all_that_the_kiosk_wants(self):
        """Whoever can run the checks can run the kiosk."""
        assert set(debian.PACKAGES["run"]) < set(debian.PACKAGES["dev"])


class TestPlea:
    def test_one_line_to_type_with_sudo(self):
        """The line can be pasted as it stands: one command, which installs exactly what is missing."""
        typed = line_to_type(debian.plea(("libgl1", "libegl1"), sudo=True))
        *sudo, script = shlex.split(typed)
        assert sudo == ["sudo", "sh", "-c"]
        assert script.startswith("apt-get update && apt-get install -y ")
        assert script.endswith(" libgl1 libegl1")

    def test_one_line_to_type_without_sudo(self):
        """A bare Debian has no sudo; the line asks for root's password instead."""
        assert line_to_type(debian.plea(("libgl1",), sudo=False)).startswith("su - -c 'apt-get update")

    def test_said_in_both_languages(self):
        """Staff read Japanese; whoever looks after the laptop may not."""
        text = debian.plea(("libgl1",), sudo=True)
        assert "足りない部品があります" in text
        assert "missing" in text


def line_to_type(text: str) -> str:
    (line,) = [line.strip() for line in text.splitlines() if line.startswith("  ")]
    return line
