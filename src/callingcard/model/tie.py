"""Ties: how the user and a person know each other, and how strongly (Granovetter 1973)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Strength = Literal["none", "weak", "moderate", "strong"]
ServiceKind = Literal["introduced", "referred"]
Way = Literal["through", "from", "to"]


@dataclass(frozen=True, slots=True)
class Reason:
    """A ground for a judgement, in words a person can check. ``facts`` are ids of facts or encounters; ``advice`` a row."""

    code: str
    text: str
    facts: tuple[str, ...] = ()
    advice: str | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """An introduction or a referral, one of the services that ties are made of, seen from one person.

    They came ``through`` the other, or the user got it ``from`` them, or did it ``to`` them; ``other`` is whom it was
    with, as named ("" where nobody is), ``person`` their id where that name is one person's. ``fact`` is its id, ``said`` its words.
    """

    kind: ServiceKind
    way: Way
    other: str
    fact: str
    on: date | None = None
    person: str | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class InCommon:
    """Somebody whom both the user and a person know, by the user's own records.

    ``how``: it was said of one of them (``what`` are the words), they were in one meeting or at one event (its title), or
    wrote in one thread (its subject). ``facts`` are ids of facts or encounters.
    """

    person: str
    name: str
    how: Literal["said", "meeting", "thread", "event"]
    what: str = ""
    on: date | None = None
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """Messages each way, and when last; what they did for the user and the user for them, introductions and thanks."""

    sent: int = 0
    received: int = 0
    last_sent: date | None = None
    last_received: date | None = None
    from_them: tuple[Reason, ...] = ()
    from_you: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Strength with its basis; never a single score."""

    strength: Strength
    basis: tuple[Reason, ...] = ()
    reciprocity: Reciprocity = Reciprocity()


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the strength of a tie changes: the numbers of ``data/ties.toml``, which says why each is what it is."""

    meeting_people: int
    event_people: int
    recent_days: int
    lapsed_days: int
    often_met: int
    often_days: int
    often_wrote: int
    met_again: int
    wrote_again: int
    settled_days: int
    years_days: int
    worked_days: int
