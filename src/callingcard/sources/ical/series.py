"""The occurrences of one series: its rule, further dates, days left out, and occurrences that were moved or rewritten."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from callingcard.sources.ical.event import Event
from callingcard.sources.ical.recurrence import Refused, starts
from callingcard.sources.ical.times import Moment, instant
from callingcard.sources.ical.zones import Zones

Occurrence = tuple[Event, Moment]


def occurrences(events: Sequence[Event], horizon: date, zones: Zones) -> Iterator[Occurrence | Refused]:
    """Yield (event, start) of everything that the events of one UID say took place; a Refused is a rule that was not followed."""
    replaced = [each for each in events if each.of is not None]
    for each in events:
        if each.of is None and not each.cancelled and not _habit(each):
            gone = {instant(at) for at in (*each.left_out, *(other.of for other in replaced)) if at is not None}
            for start in _starts(each, horizon, zones):
                if isinstance(start, Refused):
                    yield start
                elif instant(start) not in gone and _day(start) not in gone:
                    yield each, start
    yield from ((each, each.start) for each in replaced if not each.cancelled)


def _habit(each: Event) -> bool:
    """Tell a series without end that invites nobody."""
    bounded = not each.rule or "COUNT=" in each.rule.upper() or "UNTIL=" in each.rule.upper()
    return not (bounded or each.attendees or each.declined or each.organizer)


def _starts(each: Event, horizon: date, zones: Zones) -> Iterator[Moment | Refused]:
    seen: set[Moment] = set()
    try:
        for start in starts(each.start, each.rule, horizon, zones) if each.rule else [each.start]:
            seen.add(start)
            yield start
    except (Refused, OverflowError) as error:
        yield error if isinstance(error, Refused) else Refused("its dates are out of range")
        if each.start not in seen:
            yield each.start
    yield from (at for at in dict.fromkeys(each.further) if at not in seen)


def _day(at: Moment) -> date:
    """Give the day alone, which some calendars write for an occurrence that has a time."""
    return at.date() if isinstance(at, datetime) else at
