"""Insights: what followed the user's own invitations, counted by what they had, with the uncertainty of each share."""

from dataclasses import dataclass
from datetime import date

from callingcard.model.outcome import Outcome
from callingcard.model.person import Person
from callingcard.model.tie import Strength


@dataclass(frozen=True, slots=True)
class Sent:
    """One invitation with what it had and what followed. ``had`` are groups it belongs to, each as (by what, which)."""

    outcome: Outcome
    had: tuple[tuple[str, str], ...] = ()
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A group's counts. ``share`` is of those whose outcome is known, ``interval`` its 95 % interval; both None where none is.

    ``least`` is the share if every unknown one was not accepted. ``few``: too few to tell anything from.
    """

    by: str
    group: str
    sent: int
    accepted: int
    unknown: int
    share: float | None
    interval: tuple[float, float] | None
    least: float | None
    few: bool


@dataclass(frozen=True, slots=True)
class Delay:
    """After how many days those of a group who accepted did so: the quartiles."""

    by: str
    group: str
    accepted: int
    quartiles: tuple[float, float, float]
    few: bool


@dataclass(frozen=True, slots=True)
class Deepened:
    """A tie before a note was sent and now."""

    person: Person
    before: Strength
    now: Strength


@dataclass(frozen=True, slots=True)
class Month:
    """Invitations sent in a month, and those with a personal note."""

    month: str
    sent: int
    with_note: int


@dataclass(frozen=True, slots=True)
class Promise:
    """The promise always to send a personal note: when it was taken, and how it has gone since (of all, if it was not taken)."""

    taken: date | None
    sent: int
    with_note: int
    share: float | None
    months: tuple[Month, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """A week's reports added up: cumulative counts, verdicts and elements of all who reported that week."""

    week: str
    reports: int
    counts: dict[str, int]
    verdicts: dict[str, int]
    elements: dict[str, int]
