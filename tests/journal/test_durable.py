"""Files that are there whole or not at all, and the lock that ends with its holder."""

import errno

import pytest

from kiosk.journal.database import _require_log
from kiosk.journal.durable import on_disk, write_new
from kiosk.journal.errors import DiskBroken, DiskFull, Unavailable
from kiosk.journal.lock import WriterLock
from kiosk.journal.sqlcipher import blank


class TestWriteNew:
    def test_replaces_whole(self, tmp_path):
        """A file written again holds the new text only, and nothing is left beside it."""
        file = tmp_path / "file"
        write_new(file, b"a longer text")
        write_new(file, b"short")
        assert file.read_bytes() == b"short"
        assert file.stat().st_mode & 0o777 == 0o600
        assert list(tmp_path.iterdir()) == [file]

    def test_can_not(self, tmp_path):
        """A write that can not be finished leaves everything as it was."""
        (tmp_path / "folder" / "inside").mkdir(parents=True)
        with pytest.raises(OSError, match="directory"):
            write_new(tmp_path / "folder", b"x")
        assert list(tmp_path.iterdir()) == [tmp_path / "folder"]


class TestOnDisk:
    @pytest.mark.parametrize(
        ("number", "trouble"),
        [
            (errno.ENOSPC, DiskFull),
            (errno.EDQUOT, DiskFull),
            (errno.EIO, DiskBroken),
            (errno.EACCES, Unavailable),
        ],
    )
    def test_told_apart(self, number, trouble):
        """No room, a broken disk and a missing permission ask for different things."""
        with pytest.raises(trouble), on_disk():
            raise OSError(number, "as the system says it")


class TestLock:
    def test_let_go_twice(self, tmp_path):
        """Letting go twice does not take another program's lock away."""
        first = WriterLock(tmp_path / "lock")
        first.release()
        second = WriterLock(tmp_path / "lock")
        first.release()
        assert (first.held, second.held) == (False, True)
        second.release()


class TestLog:
    def test_no_write_ahead_log(self):
        """A place that can not hold the log can not hold a journal."""
        with pytest.raises(Unavailable, match="journal mode memory"):
            _require_log(blank())
