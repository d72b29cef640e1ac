"""Moments: dated reasons to write now."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from callingcard.model.person import Person
from callingcard.model.tie import Reason

WindowState = Literal["before", "open", "closed", "none"]
MomentKind = Literal["connect", "follow-up", "reply", "ask-why", "thank", "keep-in-touch", "withdraw", "moment"]
JOB_DAYS: Final = 60
"""How long a new job is news."""
APART_DAYS: Final = 400
"""How far apart two archives may be, for a job that only the newer one has to be news: about a year, and some delay."""


@dataclass(frozen=True, slots=True)
class Window:
    """The hours after a meeting in which a request is best sent (advice B2). Both ends None where state is "none"."""

    opens: datetime | None
    closes: datetime | None
    state: WindowState


@dataclass(frozen=True, slots=True)
class Moment:
    """One item of the day's queue, before a draft is added. ``state`` says in a word how it stands ("open", "late", "due")."""

    kind: MomentKind
    person: Person
    due: date | datetime | None
    state: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """The user's word on a person in the queue: not before a day, never, or every so many days since ``told``."""

    until: date | None = None
    never: bool = False
    every: int | None = None
    told: date | None = None


@dataclass(frozen=True, slots=True)
class JobChange:
    """What an older archive and a newer one say of somebody's job; ``known`` is the day from which the newer says it."""

    person: str
    before: str
    now: str
    known: date
