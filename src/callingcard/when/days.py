"""Calendar arithmetic on the user's own calendar: weekdays, months and periods seen from today."""

import calendar
from datetime import date, timedelta
from typing import Literal

from callingcard.model.encounter import Precision

Lean = Literal["past", "future"]
Day = tuple[date, Precision]
_YEARS_TO_A_LEAP_DAY = 9


def shifted(today: date, count: int, unit: str) -> Day | None:
    """``count`` units from today. "Three weeks ago" is a day somewhere in that week, "two months ago" in that month."""
    if unit == "day":
        return today + timedelta(days=count), "day"
    if unit == "week":
        return today + timedelta(weeks=count), "week"
    if unit == "month":
        return months(today, count), "month"
    return (months(today, 12 * count), "year") if unit == "year" else None


def months(day: date, count: int) -> date:
    """The same day ``count`` months on, or the last of the month where that is shorter. Raises ValueError beyond 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def period(today: date, back: int, unit: str) -> Day | None:
    """Last (-1), this (0) or next (1) week, month, year or weekend: its first day."""
    if unit == "week":
        return in_week(today, 0, back)[0], "week"
    if unit == "weekend":
        return in_week(today, 5, back)[0], "week"
    if unit == "month":
        return months(today.replace(day=1), back), "month"
    return (date(today.year + back, 1, 1), "year") if unit == "year" else None


def in_week(today: date, weekday: int, weeks: int) -> Day:
    """That weekday of the week ``weeks`` from this one. Weeks begin on Monday (ISO 8601)."""
    return today + timedelta(days=weekday - today.weekday(), weeks=weeks), "day"


def nearest_weekday(today: date, lean: Lean, weekday: int) -> Day:
    """The nearest such day before today, or after it; never today itself, which has a word of its own."""
    if lean == "past":
        return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1), "day"
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1), "day"


def turned_weekday(today: date, turn: int, weekday: int) -> Day:
    """Last, this, next Tuesday, or the one before last."""
    if turn == 0:
        return in_week(today, weekday, 0)
    near = nearest_weekday(today, "future" if turn > 0 else "past", weekday)[0]
    return near - timedelta(weeks=1 if turn < -1 else 0), "day"


def nearest_month(today: date, lean: Lean, month: int) -> Day:
    """The nearest such month that has begun, or that has not ended yet."""
    first, this = date(today.year, month, 1), today.replace(day=1)
    if lean == "past":
        return (months(first, -12) if first > this else first), "month"
    return (months(first, 12) if first < this else first), "month"


def turned_month(today: date, turn: int, month: int) -> Day:
    """Last May, this May, next May: the last one is over, the next one has not begun."""
    first, this = date(today.year, month, 1), today.replace(day=1)
    if turn < 0:
        return (months(first, -12) if first >= this else first), "month"
    return (months(first, 12) if turn > 0 and first <= this else first), "month"


def nearest_date(today: date, lean: Lean, day: int, month: int) -> Day:
    """The nearest 3 May that has come, or is to come. Raises ValueError where no year has one."""
    step = -1 if lean == "past" else 1
    for year in range(today.year, today.year + _YEARS_TO_A_LEAP_DAY * step, step):
        if 1 <= day <= calendar.monthrange(year, month)[1] and _leans(date(year, month, day), today, lean):
            return date(year, month, day), "day"
    raise ValueError(day, month)


def nearest_day(today: date, lean: Lean, day: int) -> Day:
    """The nearest 3rd of a month that has come, or is to come. Raises ValueError where no month has one."""
    step = -1 if lean == "past" else 1
    for count in range(4):
        first = months(today.replace(day=1), step * count)
        if 1 <= day <= calendar.monthrange(first.year, first.month)[1] and _leans(first.replace(day=day), today, lean):
            return first.replace(day=day), "day"
    raise ValueError(day)


def _leans(day: date, today: date, lean: Lean) -> bool:
    return day <= today if lean == "past" else day >= today
