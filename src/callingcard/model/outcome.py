"""Outcomes: what followed a sent note, silence included."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

OutcomeKind = Literal["accepted", "answered", "declined", "withdrawn", "silent", "unknown"]


@dataclass(frozen=True, slots=True)
class SentNote:
    """A note or blank invitation that went out, from the archive or by the user's word."""

    id: str
    person: str
    sent_at: datetime
    text: str
    channel: str
    by: Literal["archive", "user"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What followed. ``delay`` from sending to acceptance where both are known."""

    sent: SentNote
    outcome: OutcomeKind
    on: datetime | None
    delay: timedelta | None
    explanation: str
