"""Finding a booking."""

from dataclasses import dataclass

from kiosk.ui.views.atoms import NO_SIGN, PersonLine, Press, Sign, Tone


@dataclass(frozen=True, slots=True)
class HitRow:
    """One booking. ``booked`` is its time (14:00), ``party`` e.g. 3名 ご家族, ``state`` e.g. 受付済 A104.

    ``main`` is filled when ``welcome`` (the person can be received now) and nobody else was found,
    outlined otherwise. ``namesake``: somebody else of the list has the same name.
    """

    code: str
    person: PersonLine
    booked: str
    party: str
    state: Sign = NO_SIGN
    main: Press | None = None
    other: Press | None = None
    welcome: bool = True
    namesake: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Something that waits to be gone on with; ``code`` comes back in the page's signal."""

    code: str
    text: str
    press: str
    tone: Tone = Tone.CARE


@dataclass(frozen=True, slots=True)
class ReceptionView:
    """The result of a search, or with ``found`` None the people who are expected next.

    ``text`` replaces what the field holds unless it is None. ``found`` counts all hits, also those
    beyond the rows shown. ``sought`` says how the entry was understood (生年月日で 探しています).
    ``list_age`` is the line about the booking list. ``unknown_code``: a code that is not on the list.
    ``standing`` is what was left unfinished, on top until it is done.
    """

    hits: tuple[HitRow, ...] = ()
    found: int | None = None
    same_name: bool = False
    sought: str = ""
    text: str | None = None
    list_age: str = ""
    unknown_code: bool = False
    expected: tuple[HitRow, ...] = ()
    walk_in_why_not: str = ""
    standing: tuple[Standing, ...] = ()
