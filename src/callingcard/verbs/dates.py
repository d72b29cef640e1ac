"""Dates that the user types as an option: understood like any other, and bounded where they say a whole month or year."""

import calendar
from datetime import date, datetime

from callingcard.model.refusal import Refusal
from callingcard.when import Lean, Understood, day_of, has_begun, understand

_EARLIEST = date(1900, 1, 1)


def past(text: str, *, now: datetime, what: str) -> Understood:
    """A date of something that has been. Refusal, which ends with ``what`` is to be done, for what lies ahead or nobody lived to see."""
    understood = understand(text, now=now)
    if not has_begun(understood.on, now=now):
        raise Refusal(f"{understood.words} lies ahead; {what}")
    _lived(day_of(understood.on))
    return understood


def first_day(text: str | None, *, now: datetime) -> date | None:
    """The day a period begins: "2018" is 1 January 2018. None for nothing; Refusal for what is no date, or none of a life."""
    return _lived(day_of(understand(text, now=now).on)) if text else None


def _lived(day: date) -> date:
    if day < _EARLIEST:
        raise Refusal(f"The year {day.year} is too long ago; say one from {_EARLIEST.year} on.")
    return day


def last_day(text: str | None, *, now: datetime, lean: Lean = "past") -> date | None:
    """The day a period ends: "2018" is 31 December 2018; what may be before or after now is where it leans to."""
    if not text:
        return None
    understood = understand(text, now=now, lean=lean)
    day = _lived(day_of(understood.on))
    if understood.precision == "year":
        return date(day.year, 12, 31)
    if understood.precision == "month":
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day


def bound(text: str | None, *, last: bool = False) -> date | None:
    """The first (or last) day of a date as files write it: "2018", "2018-06" or "2018-06-12"."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else (12 if last else 1)
    day = parts[2] if len(parts) > 2 else (calendar.monthrange(year, month)[1] if last else 1)
    return date(year, month, day)
