"""When it was, as one says it now: last night, on Tuesday, last month, in March, in 2019 (advice C13)."""

from datetime import date, datetime

from callingcard.drafts.english.words import COUNTED
from callingcard.model.encounter import Encounter
from callingcard.when.placing import day_of


def when(met: Encounter, now: datetime, *, american: bool = False) -> str:
    """The time of an encounter, seen from ``now``, with no more precision than is known; an American puts the month first."""
    day, today = day_of(met.on), now.date()
    if met.precision == "year":
        return _year(day.year, today)
    if met.precision == "month":
        return month(day, today)
    if met.precision == "week":
        return _week(day, today)
    return _day(met, day, today, now, american)


def _day(met: Encounter, day: date, today: date, now: datetime, american: bool) -> str:
    days = (today - day).days
    hour = met.on.astimezone(now.tzinfo).hour if isinstance(met.on, datetime) else None
    if days == 0:
        return "today" if hour is None or hour >= 12 or now.hour < 12 else "this morning"
    if days == 1:
        return "last night" if hour is not None and hour >= 18 else "yesterday"
    if days < 7:
        return f"on {day:%A}"
    if days < 14:
        return "last week" if day.isocalendar()[1] == (today.isocalendar()[1] - 1 or 52) else _dated(day, american)
    return _dated(day, american) if days < 45 else month(day, today)


def _dated(day: date, american: bool) -> str:
    return f"on {day:%B} {day.day}" if american else f"on {day.day} {day:%B}"


def _week(day: date, today: date) -> str:
    days = (today - day).days
    if days < 7:
        return "this week" if day.isocalendar()[:2] == today.isocalendar()[:2] else "last week"
    return "last week" if days < 14 else month(day, today)


def month(day: date, today: date) -> str:
    """A month: by its name alone where that is clear, else with its year; years ago by the year alone."""
    months = (today.year - day.year) * 12 + today.month - day.month
    if months == 0:
        return "earlier this month"
    if months == 1:
        return "last month"
    if months < 10:
        return f"in {day:%B}"
    return f"in {day:%B} {day.year}" if months < 24 else f"in {day.year}"


def _year(year: int, today: date) -> str:
    return {0: "this year", 1: "last year"}.get(today.year - year, f"in {year}")


def number(count: int) -> str:
    """A small number in words."""
    return COUNTED[count] if 0 <= count < len(COUNTED) else str(count)


def years(since: date | None, until: date | None) -> str:
    """ "in 2018", "from 2016 to 2019", or nothing where it is not known."""
    if since is None or until is None:
        return ""
    return f"in {since.year}" if since.year == until.year else f"from {since.year} to {until.year}"


def span(months: int) -> str:
    """ "about four months", "a year", "over a year", "three years": as long as one remembers it to be, and never longer."""
    if months < 2:
        return ""
    if months < 11:
        return f"about {number(months)} months"
    whole, rest = divmod(months + 1, 12)
    said = "a year" if whole == 1 else f"{number(whole)} years"
    return said if rest <= 2 else f"over {said}"
