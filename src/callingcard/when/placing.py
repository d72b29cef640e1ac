"""A day or a moment placed in time: its day, and whether it has begun."""

from datetime import date, datetime


def day_of(on: date | datetime) -> date:
    """The day of a moment, or the day itself."""
    return on.date() if isinstance(on, datetime) else on


def has_begun(on: date | datetime, *, now: datetime) -> bool:
    """Whether it lies in the past; a day counts from its morning on."""
    return on <= now if isinstance(on, datetime) else on <= now.date()
