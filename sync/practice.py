"""A practice day: a whole signed day pack, made on the spot, that can never pass for a real one.

The practice key is printed here on purpose: anybody may sign practice, and nobody can sign anything else
with it, because a pack's practice flag must agree with its key's purpose. Knows no screen and no folder.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey

from sync.day_shape import (
    FORMAT,
    VERSION,
    Booking,
    DayPack,
    Hours,
    Lane,
    Laptop,
    RosterPerson,
    RuleTable,
    Venue,
    Window,
)
from sync.practice_people import practice_bookings
from sync.signing import KeyPurpose, SignerKeys

PRACTICE_DAY: Final = date(2022, 11, 24)
_ED25519_SEED: Final = b"madoguchi practice, ed25519 ....."[:32]
_ML_DSA_65_SEED: Final = b"madoguchi practice, ml-dsa-65 ..."[:32]

_LANES: Final = (  # 仕様書 第1-5: 80 applications (12 an hour) and 20 deliveries (3 an hour) a day
    Lane(
        id="application",
        label="申請受付",
        mark="●",
        ticket_prefix="A",
        target_per_hour=12,
        minutes_per_person=5,
        bookable=True,
    ),
    Lane(
        id="delivery",
        label="交付受付",
        mark="■",
        ticket_prefix="B",
        target_per_hour=3,
        minutes_per_person=20,
        bookable=False,
    ),
)
_RECEPTION_STAGES: Final = ("documents", "photo", "form", "forms_received")
_WINDOWS: Final = (
    Window(id="1", label="窓口1", lanes=("application",), stages=_RECEPTION_STAGES),
    Window(id="2", label="窓口2", lanes=("application",), stages=_RECEPTION_STAGES),
    Window(id="3", label="窓口3", lanes=("application", "delivery"), stages=("identity",)),
    Window(id="4", label="窓口4", lanes=("delivery",), stages=("notice", "forms_received")),
)
_ROSTER: Final = (
    RosterPerson(id="p1", name="練習 責任子", role="supervisor", badge="P1-7204"),
    RosterPerson(id="p2", name="練習 市職員", role="officer", badge="P2-3318"),
    RosterPerson(id="p3", name="練習 受付太", role="staff", badge="P3-9051"),
    RosterPerson(id="p4", name="練習 案内子", role="staff", badge="P4-4476"),
    RosterPerson(id="p5", name="練習 撮影代", role="staff", badge="P5-6620"),
    RosterPerson(id="p6", name="練習 搬送男", role="courier", badge="P6-1893"),
)
_RECEPTION_QUESTIONS: Final[dict[str, Any]] = {
    "application": [
        *("resident", "first_issue", "moving", "forwarding", "guardian"),
        *("identity", "notification_card", "resident_card", "stay_period", "printed_form"),
    ],
    "delivery": ["notice", "self", "identity", "notification_card"],
}


def practice_signer() -> SignerKeys:
    """The practice key pair, the same everywhere and known to everybody."""
    return SignerKeys(
        key_id="practice-1",
        purpose=KeyPurpose.PRACTICE,
        ed25519=Ed25519PrivateKey.from_private_bytes(_ED25519_SEED),
        ml_dsa_65=MLDSA65PrivateKey.from_seed_bytes(_ML_DSA_65_SEED),
        valid_from="2000-01-01",
        valid_until="2099-12-31",
    )


def make_practice_pack(
    day: date = PRACTICE_DAY,
    *,
    count: int = 100,
    seed: int = 1,
    bookings: Sequence[Booking] | None = None,
) -> DayPack:
    """Make a day: 13:00-20:00 on weekdays, 10:00-17:00 on Saturdays and Sundays (仕様書 第1-8-(2)).

    Args:
        day: the business day.
        count: how many bookings to make up.
        seed: the same seed makes the same day.
        bookings: used instead of made-up ones, for instance those of a list that was read.
    """
    weekend = day.weekday() >= 5
    opens, closes = (10, 17) if weekend else (13, 20)
    made = tuple(practice_bookings(day, count, seed, opens, closes) if bookings is None else bookings)
    eve = (day - timedelta(days=1)).isoformat()
    return DayPack(
        format=FORMAT,
        version=VERSION,
        pack_id=f"practice-{day:%Y%m%d}",
        serial=1,
        practice=True,
        issued_at=f"{eve}T18:00:00+09:00",
        venue=Venue(id="practice-mall", name="練習モール会場", ward="美浜区"),
        business_day=day.isoformat(),
        hours=Hours(opens=f"{opens}:00", closes=f"{closes}:00", holiday_hours=weekend),
        lanes=_LANES,
        windows=_WINDOWS,
        laptops=tuple(Laptop(id=f"L{n}", label=f"{n}号機", ticket_block=n) for n in range(1, 5)),
        roster=_ROSTER,
        rule_tables=(
            RuleTable(id="reception_questions", effective_from="2022-07-01", content=_RECEPTION_QUESTIONS),
        ),
        bookings=made,
        booking_count=len(made),
        booking_list_as_of=f"{eve}T17:00:00+09:00",
    )
