"""From a verified day pack to the facts of an opening.

Knows the pack's shape and the domain's; the signature is checked by `sync`, the
rules by the domain.
"""

from pathlib import Path

from kiosk.domain.facts import DayPackAccepted
from kiosk.domain.facts.session import LaneRule, RosterLine, WindowRule
from kiosk.domain.ids import DeviceId, Digest, PersonId, SessionId, WindowId
from kiosk.domain.words import Lane, Role, Stage
from kiosk.trouble import Trouble, TroubleCode
from sync.daypack import DayPack
from sync.errors import SignatureRefused
from sync.signing import TrustedKey
from sync.trust import read_trust

KIND = "pack"
TRUST = "trust"


def session_of(pack: DayPack) -> SessionId:
    """One venue on one business day is one session, whichever laptop and however often reissued."""
    return SessionId(f"{pack.venue.id}-{pack.business_day}")


def accepted(pack: DayPack, digest: Digest, device: DeviceId) -> DayPackAccepted:
    """The fact that takes the pack in; stages that this program does not know are left out."""
    blocks = {laptop.id: laptop.ticket_block for laptop in pack.laptops}
    known = set(Stage)
    return DayPackAccepted(
        session=session_of(pack),
        pack=digest,
        pack_id=pack.pack_id,
        pack_serial=pack.serial,
        practice=pack.practice,
        venue=pack.venue.id,
        venue_name=pack.venue.name,
        business_day=pack.business_day,
        opens=pack.hours.opens,
        closes=pack.hours.closes,
        ticket_block=blocks[device],
        ticket_stride=max(blocks.values()),
        bookings=len(pack.bookings),
        lanes=tuple(
            LaneRule(
                Lane(rule.id),
                rule.ticket_prefix,
                rule.target_per_hour,
                rule.minutes_per_person,
                rule.bookable,
            )
            for rule in pack.lanes
        ),
        windows=tuple(
            WindowRule(
                WindowId(window.id),
                window.label,
                tuple(Lane(lane) for lane in window.lanes),
                tuple(Stage(stage) for stage in window.stages if stage in known),
            )
            for window in pack.windows
        ),
        roster=tuple(RosterLine(PersonId(p.id), Role(p.role)) for p in pack.roster),
    )


def trusted_keys(folder: Path) -> tuple[TrustedKey, ...]:
    """Every signer whom this laptop believes: the lists in the state folder's ``trust``.

    Raises:
        Trouble: TRUST_BROKEN, when a list is not one.
    """
    keys: list[TrustedKey] = []
    for path in sorted((folder / TRUST).glob("*.json")):
        try:
            keys.extend(read_trust(path.read_bytes()))
        except (SignatureRefused, OSError) as err:
            raise Trouble(TroubleCode.TRUST_BROKEN, path.name) from err
    return tuple(keys)


def question_order(pack: DayPack, lane: Lane) -> tuple[str, ...]:
    """The reception questions of a lane in the pack's order; empty where the pack says nothing."""
    table = pack.rule_table("reception_questions")
    order = table.content.get(lane.value, []) if table else []
    return tuple(code for code in order if isinstance(code, str)) if isinstance(order, list) else ()
