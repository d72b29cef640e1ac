"""Dates, times and durations of iCalendar (RFC 5545, section 3.3)."""

import re
from datetime import UTC, date, datetime, timedelta

from callingcard.sources.contentlines import Property
from callingcard.sources.ical.zones import Zones

_TIME = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})?(Z)?)?", re.IGNORECASE)
_DURATION = re.compile(r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?")

Moment = date | datetime


def instant(at: Moment) -> Moment:
    """Say a moment in UTC, so that it is the same in whatever zone it was written; a day stays one."""
    try:
        return at.astimezone(UTC) if isinstance(at, datetime) else at
    except OverflowError:
        return at


def moment(text: str, zone: str, zones: Zones) -> Moment:
    """Read a date or an aware date and time; raises ValueError in words for anything else.

    A time without a zone is in the calendar's own zone (X-WR-TIMEZONE), in UTC where it names none.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text[:40]!r} is not a date")
    year, month, day, hour, minute, second, utc = found.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    of_day = (int(hour), int(minute), min(int(second or 0), 59))
    known = UTC if utc else zones.named(zone) if zone else zones.default
    return datetime(int(year), int(month), int(day), *of_day, tzinfo=known or zones.default)


def moments(each: Property, zones: Zones, most: int) -> list[Moment]:
    """Read the dates of an RDATE or EXDATE; what is none is passed over, of a period the start is taken."""
    found = []
    for text in each.raw.split(",", most)[:most]:
        try:
            found.append(moment(text.partition("/")[0], each.param("TZID"), zones))
        except (ValueError, OverflowError):
            continue
    return found


def duration(text: str) -> timedelta | None:
    """Read a duration such as PT1H30M."""
    found = _DURATION.fullmatch(text.strip().upper())
    if found is None:
        return None
    sign, *parts = found.groups()
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in parts)
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if sign == "-" else length


def ended(start: Moment, end: Moment | None, length: timedelta | None) -> Moment | None:
    """Settle the end: of a meeting that takes whole days, its last day; None where the source has none that makes sense."""
    try:
        found = end if end is not None else start + length if length else None
        if found is None or isinstance(found, datetime) != isinstance(start, datetime):
            return None
        if not isinstance(found, datetime):
            found -= timedelta(days=1)
    except OverflowError:
        return None
    return found if found >= start else None
