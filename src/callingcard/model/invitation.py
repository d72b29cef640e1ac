"""Invitations: requests to connect, either direction, once their parties are known; and what is judged of incoming ones."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

from callingcard.model.person import Person
from callingcard.model.record import Direction, Source
from callingcard.model.tie import Reason

Disposition = Literal["accept", "ask-why", "hold", "ignore"]
Mark = Literal["accepted", "asked", "held", "ignored"]
MARKS: tuple[Mark, ...] = get_args(Mark)
Hearing = Literal["blank", "stock", "generic", "thin", "real", "pitch", "scam"]
Condition = Literal["alumni", "colleagues", "recruiters", "sellers", "blank", "company", "school", "group", "event", "language"]  # fmt: skip
CONDITIONS: tuple[Condition, ...] = get_args(Condition)


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


@dataclass(frozen=True, slots=True)
class Heard:
    """What the note of an invitation is, as the checker read it. ``why``: what the checker found, in its words.

    ``mass`` says that it was written for somebody else too: a placeholder left in, another's name; ``met`` that the sender
    says the two have met.
    """

    kind: Hearing
    language: str = "und"
    mass: bool = False
    why: tuple[str, ...] = ()
    met: bool = False


@dataclass(frozen=True, slots=True)
class Preference:
    """A rule of the user's own: always accept, or never, whoever meets the condition; until a day, where one is given."""

    id: str
    word: Literal["always", "never"]
    condition: Condition
    value: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Handled:
    """What the user did with an invitation, and what was on record of its sender then, as ids and counts."""

    mark: Mark
    at: datetime
    grounds: frozenset[str] = frozenset()
