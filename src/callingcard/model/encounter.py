"""Encounters: what took place between the user and a person; and the messages between them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from callingcard.model.record import Direction, Source

Precision = Literal["time", "part", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Encounter:
    """They were in one place, or one call, with the user. ``on`` is a date where no time is known.

    ``at`` is the place or event; ``expects_me``: the user said they would connect (advice B1); ``through`` is the
    person who introduced them; ``size`` counts everybody present, where known. ``precision`` says how exactly ``on`` is
    known: somewhere in that part of the day, week, month or year, so that nobody is told "on 1 May" for "in May".
    ``also`` are other sources that tell of the same encounter.
    """

    id: str
    person: str
    on: date | datetime
    at: str | None
    kind: Literal["met", "meeting", "event"] = "met"
    title: str | None = None
    expects_me: bool = False
    through: str | None = None
    size: int | None = None
    source: Source = Source("user")
    precision: Precision = "day"
    also: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One message between the user and one person, seen from the user."""

    person: str
    direction: Direction
    sent_at: datetime
    text: str
    subject: str = ""
    channel: Literal["linkedin", "mail"] = "linkedin"
    conversation: str = ""
    source: Source = Source("linkedin")
