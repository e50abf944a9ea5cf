"""Opening a session: the right pack, the right people, nothing red, yellow only on somebody's word."""

from kiosk.domain.decision import Decision, Facts, RefusalCode, Refused
from kiosk.domain.facts import (
    BookingListLoaded,
    ClockSetBack,
    LaneTaken,
    PersonSignedIn,
    PersonSignedOut,
    ReadinessChecked,
    ReadinessOverridden,
    ReceptionResumed,
    ReceptionStopped,
    SessionOpened,
)
from kiosk.domain.facts.session import WindowRule
from kiosk.domain.requests import (
    BookingListLoad,
    ClockNotice,
    LaneTakeover,
    Opening,
    PackAcceptance,
    ReceptionResume,
    ReceptionStop,
    SignIn,
)
from kiosk.domain.session import Session
from kiosk.domain.standing import Standing, closed
from kiosk.domain.words import CheckStatus, Role, Stage


def accept_pack(standing: Standing, request: PackAcceptance) -> Decision:
    """Take the pack in once a laptop; the same pack again changes nothing, another one is refused.

    Until the doors open a later issue of the same day replaces an earlier one, and an
    earlier one never a later: nobody is led back to a list that was corrected.  A laptop
    that joins a session opened elsewhere still takes in its own copy: that is where its
    block of ticket numbers is written.
    """
    session = standing.session
    if session is None:
        return (request.pack,)
    known, pack = session.pack, request.pack
    if known.session != pack.session:
        return Refused(RefusalCode.OTHER_DAY_PACK, detail=known.venue_name)
    if pack.pack_serial < known.pack_serial:
        return Refused(RefusalCode.OLDER_DAY_PACK, detail=known.venue_name)
    if pack.pack_serial > known.pack_serial and not session.opened:
        return (pack,)
    if (known.pack_id, known.pack_serial) != (pack.pack_id, pack.pack_serial):
        return Refused(RefusalCode.OTHER_DAY_PACK, detail=known.venue_name)
    return () if standing.device in standing.floor.packs else (pack,)


def load_bookings(standing: Standing, request: BookingListLoad) -> Decision:
    """Use another booking list from now on; who is checked in stays so."""
    if standing.session is None:
        return Refused(RefusalCode.NO_DAY_PACK)
    return (BookingListLoaded(request.bookings, request.count, request.bad_rows),)


def sign_in(standing: Standing, request: SignIn) -> Decision:
    """Let a person of the roster take a window.

    Whoever sat there is signed out by the same act, and so is the person from the
    window they held before: changing places takes one tap (交代).
    """
    session = standing.session
    if session is None:
        return Refused(RefusalCode.NO_DAY_PACK)
    if session.role(request.person) is not request.role:
        return Refused(RefusalCode.UNKNOWN_PERSON)
    rule = session.window(request.window)
    if rule is None:
        return Refused(RefusalCode.UNKNOWN_WINDOW, window=request.window)
    misplaced = wrong_window(request.role, rule)
    if misplaced:
        return misplaced
    if session.signed_in.get(request.window) == (request.person, request.role):
        return ()
    leaving = tuple(
        PersonSignedOut(person, window)
        for window, (person, _) in session.signed_in.items()
        if person == request.person or window == request.window
    )
    return (*leaving, PersonSignedIn(request.person, request.role, request.window))


def wrong_window(role: Role, rule: WindowRule) -> Refused | None:
    """Why a role has no work at a window.

    The officer sits where identity is verified and nobody else does where nothing else is
    done (仕様書 1-3-(5)); a courier has no window.
    """
    verifies = Stage.IDENTITY in rule.stages
    does_more = bool(set(rule.stages) - {Stage.IDENTITY})
    fits = {Role.OFFICER: verifies, Role.COURIER: False}.get(role, does_more)
    return None if fits else Refused(RefusalCode.WRONG_WINDOW, window=rule.window, detail=role)


def sign_out(standing: Standing) -> Decision:
    """Leave the window."""
    author = standing.author
    session = standing.session
    if session is None or session.signed_in.get(author.window, ("", ""))[0] != author.person:
        return Refused(RefusalCode.NOT_SIGNED_IN)
    return (PersonSignedOut(author.person, author.window),)


def open_session(standing: Standing, request: Opening) -> Decision:
    """Open the doors when nothing is red and every yellow check is taken on by name and reason."""
    session = standing.session
    if session is None:
        return Refused(RefusalCode.NO_DAY_PACK)
    if session.opened:
        return Refused(RefusalCode.ALREADY_OPEN, at=session.opened_wall[11:16])
    accepted = {check: (reason, note) for check, reason, note in request.accepted}
    for result in request.checks:
        if result.status is CheckStatus.RED:
            return Refused(RefusalCode.CHECK_RED, detail=result.check)
        if result.status is CheckStatus.YELLOW and result.check not in accepted:
            return Refused(RefusalCode.CHECK_YELLOW, detail=result.check)
    yellow = [result.check for result in request.checks if result.status is CheckStatus.YELLOW]
    overridden = tuple(ReadinessOverridden(check, *accepted[check]) for check in yellow)
    return (
        ReadinessChecked(request.checks),
        *overridden,
        *_lanes(session, standing),
        SessionOpened(session.pack.session),
    )


def _lanes(session: Session, standing: Standing) -> Facts:
    """The first laptop to open calls in every lane that nobody has taken."""
    return tuple(
        LaneTaken(rule.lane, standing.device, 1)
        for rule in session.pack.lanes
        if rule.lane not in session.owners
    )


def take_lane(standing: Standing, request: LaneTakeover) -> Decision:
    """Make this laptop the one that calls in a lane, above every earlier claim."""
    refusal = closed(standing)
    if refusal or standing.session is None:
        return refusal or Refused(RefusalCode.NO_DAY_PACK)
    owner = standing.session.owners.get(request.lane)
    if owner is not None and owner.device == standing.device:
        return ()
    return (LaneTaken(request.lane, standing.device, owner.epoch + 1 if owner else 1),)


def notice_clock(standing: Standing, request: ClockNotice) -> Decision:
    """Write down that the laptop's clock was set back; order and business day do not follow it."""
    if standing.session is None:
        return Refused(RefusalCode.NO_DAY_PACK)
    return (ClockSetBack(request.behind_s),)


def stop(standing: Standing, request: ReceptionStop) -> Decision:
    """Give no more tickets today, or for now."""
    refusal = closed(standing)
    if refusal or standing.session is None:
        return refusal or Refused(RefusalCode.NO_DAY_PACK)
    if not standing.session.receiving:
        return Refused(RefusalCode.RECEPTION_STOPPED)
    return (ReceptionStopped(request.reason),)


def resume(standing: Standing, request: ReceptionResume) -> Decision:
    """Give tickets again."""
    refusal = closed(standing)
    if refusal or standing.session is None:
        return refusal or Refused(RefusalCode.NO_DAY_PACK)
    if standing.session.receiving:
        return Refused(RefusalCode.RECEPTION_NOT_STOPPED)
    return (ReceptionResumed(request.reason),)
