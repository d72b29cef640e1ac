"""A moment said back in words, so that the user sees what was understood."""

from datetime import date, datetime

from callingcard.model.encounter import Precision
from callingcard.when.clock import PARTS

_DAYS_SAID = 14


def say(on: date | datetime, precision: Precision, *, now: datetime) -> str:
    """Say a moment in the zone of ``now``: "Tuesday 17 November 2026 (5 days ago)"; a period where no more is known."""
    if isinstance(on, datetime) and on.tzinfo:
        on = on.astimezone(now.tzinfo)
    day = on.date() if isinstance(on, datetime) else on
    return f"{_named(on, day, precision)} ({_far(day, precision, now)})"


def _far(day: date, precision: Precision, now: datetime) -> str:
    if precision not in {"month", "year"}:
        return distance(day, now=now)
    years, months = day.year - now.year, (day.year - now.year) * 12 + day.month - now.month
    count = years if precision == "year" else months
    near = {0: f"this {precision}", -1: f"last {precision}", 1: f"next {precision}"}
    said = f"{abs(count)} {precision}s"
    return near.get(count) or (f"{said} ago" if count < 0 else f"in {said}")


def _named(on: date | datetime, day: date, precision: Precision) -> str:
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return f"{day:%B} {day.year}"
    full = f"{day:%A} {day.day} {day:%B} {day.year}"
    if precision == "week":
        return f"the week of {full}"
    if not isinstance(on, datetime):
        return full
    if precision == "part":
        part = next(name for name, (hour, _) in PARTS.items() if on.time() <= hour or name == "night")
        return f"{full}, {'around noon' if part == 'noon' else f'{part}'}"
    return f"{full} at {on:%H:%M}"


def distance(day: date, *, now: datetime) -> str:
    """How far a day is from now, in the largest unit that still says something: "yesterday", "3 weeks ago", "in 2 days"."""
    days = (now.date() - day).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get(days)
    if near:
        return near
    said = _counted(abs(days), now.date(), day)
    return f"{said} ago" if days > 0 else f"in {said}"


def _counted(days: int, today: date, day: date) -> str:
    whole_months = abs((today.year - day.year) * 12 + today.month - day.month)
    for count, unit, enough in ((days, "day", days < _DAYS_SAID), (days // 7, "week", days < 60)):
        if enough:
            return f"{count} {unit}{'' if count == 1 else 's'}"
    if whole_months < 24:
        return f"{whole_months} months"
    return f"{int(days / 365.25)} years"
