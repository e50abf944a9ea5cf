"""Another laptop's lines, tried against what is held of it before any is taken in.

Pure: decides which lines continue whose chain; the store writes them.
"""

from collections.abc import Callable, Iterable, Mapping

from kiosk.domain.entry import Entry
from kiosk.domain.ids import DeviceId
from kiosk.journal.chain import START, Link, Row, accept, after
from kiosk.journal.codec import canonical_again, hash_of, open_line
from kiosk.journal.errors import JournalDamaged, MergeRejected

HeldHash = Callable[[DeviceId, int], str | None]


def continued(
    lines: Iterable[str], heads: Mapping[DeviceId, Link], held: HeldHash, own: DeviceId
) -> list[tuple[Entry, Row]]:
    """Give the lines that are new, in order; those already held the same are passed over.

    Raises:
        MergeRejected: a line is damaged, not canonical, out of place, differs from the one
            held, or claims to be this laptop's own and is not held.
        NewerJournal: a line is a newer program's.
    """
    reach, taken = dict(heads), list[tuple[Entry, Row]]()
    for line in lines:
        try:
            row = _row(line)
            before = reach.get(row.device, START)
            if row.seq <= before.seq:
                _require_same(row, held(row.device, row.seq) or _among(taken, row))
                continue
            if row.device == own:
                raise MergeRejected(f"{row.device}:{row.seq} is not from here")
            taken.append((accept(row, before), row))
        except JournalDamaged as err:
            raise MergeRejected(str(err)) from err
        reach[row.device] = after(row)
    return taken


def _row(line: str) -> Row:
    envelope = open_line(line)
    if canonical_again(line) != line:
        msg = f"{envelope.device}:{envelope.seq} is not canonical"
        raise MergeRejected(msg)
    return Row(
        envelope.device, envelope.seq, envelope.hlc, envelope.kind, envelope.command, line, hash_of(line)
    )


def _among(taken: list[tuple[Entry, Row]], row: Row) -> str | None:
    return next(
        (other.hash for _, other in taken if (other.device, other.seq) == (row.device, row.seq)), None
    )


def _require_same(row: Row, held_hash: str | None) -> None:
    if row.hash != held_hash:
        msg = f"{row.device}:{row.seq} differs from the one held"
        raise MergeRejected(msg)
