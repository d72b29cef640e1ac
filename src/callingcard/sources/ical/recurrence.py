"""The occurrences of a series, within bounds that no rule can escape.

A series is followed from its start to a year after the calendar was last touched, the last eleven years of that at
most, and never more than ``MAX_OCCURRENCES``. Meetings that repeat within a day are no meetings. The rule itself is
run by dateutil, on local wall-clock times, so that ten o'clock stays ten o'clock when the clocks change.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import takewhile
from typing import Any

from callingcard.sources.ical.times import Moment, moment
from callingcard.sources.ical.zones import Zones

AHEAD = timedelta(days=366)
WINDOW = timedelta(days=11 * 366)
MAX_OCCURRENCES = 5_000
MAX_STEPS = 40_000
"""Periods between the start of a series and the end of its window that are gone through."""
MAX_TIMES_A_DAY = 24
MAX_RULE = 500
"""Characters of a rule."""

_FREQUENCIES = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 28, "YEARLY": 365}
_LISTS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND", "BYSETPOS")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_CYCLE = 400  # Gregorian years after which dates fall on the same weekdays again


class Refused(ValueError):  # noqa: N818 (a finding about a file, not a failure)
    """A rule that is not followed, and why, in words."""


class Exhausted(Refused):
    """A rule that gives nothing up to the end of time, found only by looking there."""


def starts(start: Moment, rule: str, horizon: date, zones: Zones) -> Iterator[Moment]:
    """Yield the starts of a series in order, its own first; raises Refused for a rule that is not followed, Exhausted late."""
    parts = _parts(rule)
    last = max(_day(start), horizon) + AHEAD
    steps = (last - _day(start)).days // (_FREQUENCIES[parts["FREQ"]] * int(parts.get("INTERVAL", "1")))
    if steps > MAX_STEPS:
        raise Refused("the series began too long ago for its frequency")
    first, count = last - WINDOW, int(parts.get("COUNT", MAX_STEPS))
    found = takewhile(lambda each: _day(each) <= last, _in_order(start, parts, zones))
    kept = (each for number, each in enumerate(found) if number < count and _day(each) >= first)
    for number, each in enumerate(kept):
        if number >= MAX_OCCURRENCES:
            return
        yield each


def _parts(rule: str) -> dict[str, str]:
    if len(rule) > MAX_RULE:
        raise Refused("its rule is too long")
    parts = {
        key.strip().upper(): value.strip().upper()
        for key, _, value in (part.partition("=") for part in rule.split(";"))
    }
    if parts.get("FREQ") in {"SECONDLY", "MINUTELY", "HOURLY"}:
        raise Refused("it repeats within the day")
    if parts.get("FREQ") not in _FREQUENCIES:
        raise Refused("its rule says not how often")
    for key in ("INTERVAL", "COUNT"):
        if key in parts and not re.fullmatch(r"0*[1-9]\d{0,8}", parts[key]):
            raise Refused(f"its {key} is not a number above 0")
    times = 1
    for key in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= 1 + parts.get(key, "").count(",")
    if times > MAX_TIMES_A_DAY:
        raise Refused("it repeats too often within the day")
    return parts


def _in_order(start: Moment, parts: dict[str, str], zones: Zones) -> Iterator[Moment]:
    """Yield the start, then what the rule gives after it."""
    zone = start.tzinfo if isinstance(start, datetime) else None
    local = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())
    until = _until(parts, zone, zones)
    yield start
    for naive in _ran(local, parts):
        each: Moment = naive.replace(tzinfo=zone) if isinstance(start, datetime) else naive.date()
        if until is not None and _beyond(each, until):
            return
        if naive > local:
            yield each
    raise Exhausted("its rule never comes true again")


def _ran(local: datetime, parts: dict[str, str]) -> Iterator[datetime]:
    """Run the rule some whole cycles of the calendar later, near the last year there is.

    dateutil looks for a next occurrence until the year 9999; for a 30 February it would look for 8,000 years.
    """
    from dateutil import rrule

    shift = (9999 - 130 - local.year) // _CYCLE * _CYCLE
    try:
        options: dict[str, Any] = {
            key.lower(): [int(each) for each in parts[key].split(",")] for key in _LISTS if key in parts
        }
        if "BYDAY" in parts:
            options["byweekday"] = [_weekday(each, rrule) for each in parts["BYDAY"].split(",")]
        if "WKST" in parts:
            options["wkst"] = _DAYS.index(parts["WKST"])
        begun = local.replace(year=local.year + shift)
        series = rrule.rrule(getattr(rrule, parts["FREQ"]), begun, int(parts.get("INTERVAL", "1")), **options)
    except (ValueError, TypeError, OverflowError, IndexError) as error:
        raise Refused("its rule cannot be read") from error
    return (each.replace(year=each.year - shift) for each in series)


def _weekday(text: str, rrule: Any) -> Any:
    found = re.fullmatch(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", text.strip())
    if found is None:
        raise ValueError(text)
    return rrule.weekday(_DAYS.index(found[2]), int(found[1]) if found[1] else None)


def _until(parts: dict[str, str], zone: tzinfo | None, zones: Zones) -> Moment | None:
    if "UNTIL" not in parts:
        return None
    try:
        until = moment(parts["UNTIL"], "", zones)
    except ValueError as error:
        raise Refused("its UNTIL is not a date") from error
    local = isinstance(until, datetime) and not parts["UNTIL"].endswith("Z")
    return until.replace(tzinfo=zone) if local and isinstance(until, datetime) and zone else until


def _beyond(each: Moment, until: Moment) -> bool:
    if isinstance(each, datetime) and isinstance(until, datetime):
        return each.astimezone(UTC) > until.astimezone(UTC)
    return _day(each) > _day(until)


def _day(each: Moment) -> date:
    return each.date() if isinstance(each, datetime) else each
