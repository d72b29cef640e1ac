"""Invitations: requests to connect, either direction, once their parties are known."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from callingcard.model.person import Person
from callingcard.model.record import Direction, Source
from callingcard.model.tie import Reason

Disposition = Literal["accept", "ask-why", "hold", "ignore"]


@dataclass(frozen=True, slots=True)
class Invitation:
    """A request to connect between the user and ``person`` (an id)."""

    id: str
    person: str
    direction: Direction
    sent_at: datetime
    message: str
    source: Source


@dataclass(frozen=True, slots=True)
class Triage:
    """What to do about an incoming invitation, how the user knows its sender, and a reply to send."""

    id: str
    from_: Person
    sent_at: datetime
    message: str
    disposition: Disposition
    known_through: tuple[Reason, ...]
    reasons: tuple[Reason, ...]
    reply: str | None = None
