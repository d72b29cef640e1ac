"""Facts: one dated, sourced statement about a person; all that a draft may use. And the user's own profile."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from callingcard.model.record import Source

FactKind = Literal[
    "employer", "position", "school", "group", "event", "interest", "need", "offer", "family", "work", "news", "thanks",
    "introduced", "referred", "topic", "said", "promised", "reason", "place", "birthday", "skill", "note", "other",
]  # fmt: skip
FACT_KINDS: tuple[str, ...] = get_args(FactKind)


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen as little as records, for their reason
class Fact:
    """One statement about a person.

    ``as_of`` is the day it was known to be true; ``since`` and ``until`` bound a period. ``text`` is the value alone for
    employer, position, school, group, event, place, interest, skill, topic ("Nordhavn Robotics"), and the words as recorded
    for the rest ("has a daughter of nine"). ``encounter`` ties it to the meeting it was learned at.
    """

    id: str
    person: str
    kind: str
    text: str
    as_of: date | None = None
    since: date | None = None
    until: date | None = None
    private: bool = False
    source: Source = Source("user")
    encounter: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """An employer or school of the user's own, with what is known of its dates."""

    name: str
    role: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Me:
    """The sender's own profile: who they are, what they offer, care about and look for (advice A5)."""

    name: str | None = None
    headline: str | None = None
    offers: tuple[str, ...] = ()
    cares: tuple[str, ...] = ()
    seeks: tuple[str, ...] = ()
    employers: tuple[Period, ...] = ()
    schools: tuple[Period, ...] = ()
    groups: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    account: Literal["free", "premium"] | None = None
    zone: str | None = None
    language: str | None = None
    samples: tuple[str, ...] = field(default=())
