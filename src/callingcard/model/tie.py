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
