"""Requests: whether and when to connect, and what a free account's few notes are spent on."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from callingcard.model.moment import Window
from callingcard.model.tie import Reason

Choice = Literal["connect", "wait", "without-note", "dont"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do about connecting with one person, and why."""

    decision: Choice
    reasons: tuple[Reason, ...]
    window: Window


@dataclass(frozen=True, slots=True)
class Budget:
    """Notes left this month; ``notes_left`` is None where the account has no limit."""

    notes_left: int | None
    resets: date | None
    account: Literal["free", "premium"]
