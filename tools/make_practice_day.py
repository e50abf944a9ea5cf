"""Write the folder of a practice day.

    python tools/make_practice_day.py OUT_DIR [--date 2022-11-24] [--bookings 100] [--seed 1] [--csv FILE]

With --csv the bookings come from a reservation system's list instead of being made up; rows that could not
be used are printed with their reason.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sync.booking_csv import BookingList, read_booking_list
from sync.errors import SyncRefused
from sync.practice import PRACTICE_DAY, make_practice_pack
from sync.practice_files import write_practice_day


def main(arguments: list[str]) -> int:
    """Run the command; returns the exit code."""
    options = _options(arguments)
    try:
        booked = _booking_list(options.csv, options.date)
        pack = make_practice_pack(
            options.date,
            count=options.bookings,
            seed=options.seed,
            bookings=None if booked is None else booked.bookings,
        )
        write_practice_day(pack, options.folder)
    except (SyncRefused, OSError) as refused:
        print(f"cannot make the practice day: {refused}", file=sys.stderr)
        return 1
    print(f"{options.folder}: {pack.business_day}, {pack.booking_count} bookings; start with people.txt")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Write the folder of a practice day.")
    parser.add_argument("folder", type=Path, metavar="OUT_DIR")
    parser.add_argument("--date", type=date.fromisoformat, default=PRACTICE_DAY)
    parser.add_argument("--bookings", type=int, default=100, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--csv", type=Path, metavar="FILE", help="take the bookings from this list")
    return parser.parse_args(arguments)


def _booking_list(path: Path | None, day: date) -> BookingList | None:
    if path is None:
        return None
    booked = read_booking_list(path.read_bytes(), business_day=day.isoformat())
    for row in (*booked.bad_rows, *booked.altered):
        print(f"line {row.line_number}: {row.reason} {row.column}".rstrip(), file=sys.stderr)
    return booked


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
