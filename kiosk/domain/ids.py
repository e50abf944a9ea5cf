"""Names of things, each its own type so that a window is never taken for a visit.

Identifiers are made on the laptop, carry no personal data and never change.
"""

from typing import NewType

DeviceId = NewType("DeviceId", str)
"""A laptop, e.g. ``L1``; given when it is enrolled."""

SessionId = NewType("SessionId", str)
"""One opening of windows at one venue on one business day."""

WindowId = NewType("WindowId", str)
"""A staffed counter of the session, e.g. ``2``."""

PersonId = NewType("PersonId", str)
"""A member of staff on the day pack's roster (never a citizen)."""

VisitId = NewType("VisitId", str)
"""One person's passage through the booth."""

PartyId = NewType("PartyId", str)
"""People who came together; a party of one is a party."""

BookingId = NewType("BookingId", str)
"""A reservation's code as the booking list gives it."""

TicketNo = NewType("TicketNo", str)
"""The number held by the citizen, e.g. ``A113``; unique in a session, never reused."""

JobId = NewType("JobId", str)
"""One print job."""

CommandId = NewType("CommandId", str)
"""One press of one button; repeated with the same id it is done once."""

Digest = NewType("Digest", str)
"""SHA-256 in lower-case hex of something kept in the vault."""
