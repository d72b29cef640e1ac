"""iCalendar: one MeetingRecord per occurrence (formats: Google and Outlook calendars).

Left out: what was cancelled, rooms and other resources, and series without end that invite nobody (a habit, not a
meeting). Everybody invited is kept, ``MAX_ATTENDEES`` at most; who was too many to meet is judged elsewhere. Of what is
marked as private, only with whom and when it was is kept. What comes of a file depends on the file alone: a series
without end ends a year after the calendar was last touched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from callingcard.model.record import Problem, Record
from callingcard.sources.files import Files, each
from callingcard.sources.ical.components import MAX_PROPERTIES, Component, components
from callingcard.sources.ical.event import MAX_ATTENDEES, Event, event
from callingcard.sources.ical.recurrence import Exhausted, Refused
from callingcard.sources.ical.series import occurrences
from callingcard.sources.ical.zones import Zones
from callingcard.sources.lines import beginning

NAME = "ical"
TITLE = "calendars (iCalendar)"
MAX_HELD = 400_000
"""Properties of series held until the whole file was read."""
MAX_REPEATED = 200_000
"""Occurrences of all series of a file together."""
MAX_EXHAUSTED = 3
"""Rules that never come true again: each may cost half a second to find out."""
_NEVER = date(1970, 1, 1)
_BEGIN = re.compile(r"\s*BEGIN:VCALENDAR\b", re.IGNORECASE)


@dataclass(slots=True)
class _Calendar:
    """What has been read of a file so far: zones, series, the last day it was touched, the last day it plans."""

    file: str
    zones: Zones = field(default_factory=Zones)
    series: dict[str, list[Event]] = field(default_factory=dict)
    held: int = 0
    touched: date = _NEVER
    planned: date = _NEVER
    cancelled: bool = False


def recognises(files: Files) -> bool:
    """Tell whether one of the files is a calendar."""
    return any(map(_is_calendar, map(files.head, files)))


def read(files: Files) -> Iterator[Record | Problem]:
    """Read the events of each calendar file; series come last."""
    return each(files, _read, [name for name in files if _is_calendar(files.head(name))])


def _is_calendar(head: bytes) -> bool:
    return _BEGIN.match(beginning(head)) is not None


def _read(files: Files, name: str) -> Iterator[Record | Problem]:
    calendar = _Calendar(name)
    for found in components(files[name]()):
        if found.kind == "VEVENT":
            yield from _event(calendar, found)
        elif found.kind == "VTIMEZONE":
            calendar.zones.define(found.properties)
        else:
            _set(calendar, found)
    yield from _series(calendar)
    for zone in calendar.zones.unknown():
        yield Problem(
            name, None, f"The time zone {zone[:60]!r} is not known; its times were read as {calendar.zones.default}."
        )


def _set(calendar: _Calendar, found: Component) -> None:
    (setting,) = found.properties
    if setting.name == "X-WR-TIMEZONE":
        calendar.zones.default = calendar.zones.named(setting.value()) or calendar.zones.default
    elif setting.name == "METHOD":
        calendar.cancelled = setting.value().upper() == "CANCEL"


def _event(calendar: _Calendar, found: Component) -> Iterator[Record | Problem]:
    """Yield a single event at once; hold what belongs to a series, which the rest of the file may still change."""
    name, line = calendar.file, found.line
    if not found.ended:
        yield Problem(name, line, "The event has no end (END:VEVENT); what there is of it was read.")
    if len(found.properties) > MAX_PROPERTIES:
        yield Problem(name, line, f"The event has over {MAX_PROPERTIES:,} lines; the rest of it was left out.")
    try:
        read_event = event(line, found.properties, calendar.zones)
    except (ValueError, OverflowError) as error:
        yield Problem(name, line, f"The event was left out: {error}.")
        return
    if read_event.crowded:
        yield Problem(
            name, line, f"The event names over {MAX_ATTENDEES:,} people; the first {MAX_ATTENDEES:,} were read."
        )
    _touch(calendar, read_event)
    if calendar.cancelled:
        return
    if read_event.rule or read_event.further or read_event.of:
        calendar.held += len(found.properties)
        if calendar.held > MAX_HELD:
            yield Problem(name, line, "The calendar has too many series; this one was left out.")
        else:
            calendar.series.setdefault(read_event.uid or f"line {line}", []).append(read_event)
    elif not read_event.cancelled:
        yield read_event.record(name, NAME, read_event.start)


def _touch(calendar: _Calendar, found: Event) -> None:
    start = found.start.date() if isinstance(found.start, datetime) else found.start
    calendar.planned = max(calendar.planned, start)
    calendar.touched = max(calendar.touched, found.touched or _NEVER)


def _series(calendar: _Calendar) -> Iterator[Record | Problem]:
    horizon = calendar.touched if calendar.touched > _NEVER else calendar.planned
    left, exhausted = MAX_REPEATED, 0
    for events in calendar.series.values():
        for found in occurrences(events, horizon, calendar.zones):
            if isinstance(found, Refused):
                yield Problem(calendar.file, events[0].line, f"The event is not followed in its repetition: {found}.")
                exhausted += isinstance(found, Exhausted)
            elif left > 0:
                left -= 1
                yield found[0].record(calendar.file, NAME, found[1])
            if left == 0 or exhausted > MAX_EXHAUSTED:
                yield Problem(
                    calendar.file,
                    None,
                    "The calendar repeats itself without measure; its further series were left out.",
                )
                return
