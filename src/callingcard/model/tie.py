"""Ties: how the user and a person know each other, and how strongly (Granovetter 1973)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Strength = Literal["none", "weak", "moderate", "strong"]


@dataclass(frozen=True, slots=True)
class Reason:
    """A ground for a judgement, in words a person can check. ``facts`` are ids of facts or encounters; ``advice`` a row."""

    code: str
    text: str
    facts: tuple[str, ...] = ()
    advice: str | None = None


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """Messages each way, and when last."""

    sent: int = 0
    received: int = 0
    last_sent: date | None = None
    last_received: date | None = None


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
